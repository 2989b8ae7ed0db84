// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/backup.h"
#include "storage/backup/backuppack.h"
#include "storage/backup/filemoves.h"
#include "storage/rows.h"
#include "support/resulttext.h"
#include "support/samplecatalogue.h"

#include <QDir>
#include <QTemporaryDir>

#include <minizip/zip.h>

using namespace hk;

class TestBackup : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    Catalogue m_catalogue;

    QString path(const QString &name) const { return m_folder.filePath(name); }
    std::unique_ptr<Database> open(const QString &name, const Clock &clock = systemNow)
    {
        auto database = Database::open(path(name), m_catalogue, test::sampleSchemas(), {.clock = clock});
        return database.ok() ? std::move(*database) : nullptr;
    }
    static Result<qint64> addPerson(Database &database, const QString &number)
    {
        const QVariantMap values{{QStringLiteral("number"), number}, {QStringLiteral("name"), QStringLiteral("张三")}};
        return database.write({}, [=](Writer &writer) { return insertRow(writer, "person", values); }).result();
    }
    static QStringList entries(const QString &folder)
    {
        return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }
    static void write(const QString &file, const QByteArray &bytes)
    {
        QFile target(file);
        QVERIFY(target.open(QIODevice::WriteOnly));
        target.write(bytes);
    }
    static QByteArray read(const QString &file)
    {
        QFile source(file);
        return source.open(QIODevice::ReadOnly) ? source.readAll() : QByteArray("unreadable");
    }

private slots:
    void initTestCase() { HK_VERIFY(test::declareSample(m_catalogue)); }

    void onlyThePackedFileGoesToTheMedium()
    {
        const auto database = open(QStringLiteral("medium/data.sqlite"));
        QVERIFY(database);
        HK_VERIFY(addPerson(*database, QStringLiteral("1")));
        const QString stick = path(QStringLiteral("stick"));
        QVERIFY(QDir().mkpath(stick));
        const QString file = stick + QStringLiteral("/b.hkbackup");
        const auto writing = writeBackup(*database, file, QStringLiteral("口令"));
        // Looked at all the while: whatever lies there may be read by whoever finds the stick.
        while (!writing.isFinished()) {
            for (const QString &entry : entries(stick)) {
                QVERIFY2(entry.startsWith(QStringLiteral("b.hkbackup")), qPrintable(entry));
                QVERIFY(!read(stick + u'/' + entry).contains("SQLite format"));
            }
        }
        HK_VERIFY(writing.result());
        QCOMPARE(entries(stick), QStringList{QStringLiteral("b.hkbackup")});
        QVERIFY(entries(path(QStringLiteral("medium"))).filter(QStringLiteral(".backup")).isEmpty());
        HK_VERIFY(inspectBackup(file, QStringLiteral("口令")));
    }

    void theHeaderSaysWhatTheKeyTakes()
    {
        const QString plain = path(QStringLiteral("plain"));
        const QString file = path(QStringLiteral("packed"));
        write(plain, QByteArray(100000, 'x'));
        HK_VERIFY(packBackup(file, {"{}", plain, {}}, QStringLiteral("word")));
        const QByteArray bytes = read(file);
        QVERIFY(bytes.startsWith("HKSECRET2\n"));
        HK_VERIFY(unpackBackup(file, path(QStringLiteral("out")), {}, QStringLiteral("word")));
        QCOMPARE(read(path(QStringLiteral("out"))), QByteArray(100000, 'x'));
        // Work, memory and salt: what was changed is refused; a header that asks for all memory of the world at once.
        for (const int at : {10, 17, 18, 24, 30}) {
            QByteArray changed = bytes;
            changed[at] = char(changed[at] ^ 0x41);
            write(file, changed);
            const auto refused = unpackBackup(file, path(QStringLiteral("out2")), {}, QStringLiteral("word"));
            QVERIFY2(!refused.ok(), qPrintable(QString::number(at)));
        }
        QByteArray later = bytes;
        later[8] = '7';
        write(file, later);
        const auto refused = unpackBackup(file, path(QStringLiteral("out2")), {}, QStringLiteral("word"));
        QVERIFY(!refused.ok());
        QVERIFY2(refused.error().message.contains(QStringLiteral("version")), qPrintable(refused.error().message));
        QVERIFY(entries(m_folder.path()).filter(QStringLiteral(".zip")).isEmpty());
    }

    void aFailedMoveIsTakenBack()
    {
        write(path(QStringLiteral("a")), "a");
        write(path(QStringLiteral("b")), "b");
        const auto moved = moveFiles({{path(QStringLiteral("a")), path(QStringLiteral("a2"))},
                                      {path(QStringLiteral("b")), path(QStringLiteral("nowhere/b2"))}});
        QVERIFY(!moved.ok());
        QCOMPARE(read(path(QStringLiteral("a"))), QByteArray("a"));
        QCOMPARE(read(path(QStringLiteral("b"))), QByteArray("b"));
        QVERIFY(!QFile::exists(path(QStringLiteral("a2"))));
    }

    void aRestoreThatFailsLeavesEverythingAsItWas()
    {
        const QString data = path(QStringLiteral("kept/data.sqlite"));
        HK_VERIFY(addPerson(*open(QStringLiteral("kept/data.sqlite")), QStringLiteral("1")));
        const QByteArray before = read(data);
        const QString garbage = path(QStringLiteral("garbage"));
        write(garbage, QByteArray(5000, 'x'));
        const QString file = path(QStringLiteral("bad.hkbackup"));
        for (const QString &passphrase : {QString(), QStringLiteral("word")}) {
            HK_VERIFY(packBackup(file, {"{\"at\":1}", garbage, {}}, passphrase));
            QVERIFY(!restoreBackup(file, data, passphrase).ok());
            QCOMPARE(entries(path(QStringLiteral("kept"))), QStringList{QStringLiteral("data.sqlite")});
            QCOMPARE(read(data), before);
        }
        QVERIFY(!restoreBackup(file, data, QStringLiteral("wrong")).ok());
        QCOMPARE(entries(path(QStringLiteral("kept"))), QStringList{QStringLiteral("data.sqlite")});
    }

    void overwritesAnOlderBackup()
    {
        const auto database = open(QStringLiteral("twice.sqlite"));
        const QString file = path(QStringLiteral("twice.hkbackup"));
        HK_VERIFY(writeBackup(*database, file).result());
        HK_VERIFY(addPerson(*database, QStringLiteral("1")));
        HK_VERIFY(writeBackup(*database, file).result());
        const auto info = inspectBackup(file);
        HK_VERIFY(info);
        QCOMPARE(info->rows.value("person"), 1);
    }

    // A name that leads out of the folder, or a member more than the manifest says.
    void forgedFilesAreRefused()
    {
        const auto database = open(QStringLiteral("forged/data.sqlite"));
        QVERIFY(database);
        const QString good = path(QStringLiteral("good.hkbackup"));
        HK_VERIFY(writeBackup(*database, good).result());
        const QString target = path(QStringLiteral("forged-target/data.sqlite"));
        const QByteArray hash = "aa" + QByteArray(62, '0');
        for (const QByteArray &name :
             {QByteArray("files/../../evil"), "files/aa/../../../" + hash, "files/bb/" + hash, "files/aa/" + hash}) {
            const QString forged = path(QStringLiteral("forged.hkbackup"));
            QFile::remove(forged);
            QVERIFY(QFile::copy(good, forged));
            const zipFile zip = zipOpen64(QFile::encodeName(forged).constData(), APPEND_STATUS_ADDINZIP);
            QVERIFY(zip != nullptr);
            zip_fileinfo about{};
            QCOMPARE(zipOpenNewFileInZip64(zip, name.constData(), &about, nullptr, 0, nullptr, 0, nullptr, 0, 0, 0), ZIP_OK);
            QCOMPARE(zipWriteInFileInZip(zip, "x", 1), ZIP_OK);
            QCOMPARE(zipCloseFileInZip(zip), ZIP_OK);
            QCOMPARE(zipClose(zip, nullptr), ZIP_OK);
            QVERIFY2(!restoreBackup(forged, target).ok(), name.constData());
            QVERIFY(!inspectBackup(forged).ok());
            QCOMPARE(entries(QFileInfo(target).path()), QStringList());
            QVERIFY(!QFileInfo::exists(path(QStringLiteral("evil"))));
        }
        HK_VERIFY(restoreBackup(good, target));
    }

    void keepsFourteenDaysAndOneAMonth()
    {
        const QDate today(2026, 9, 20);
        const qint64 noon = QDateTime(today, QTime(12, 0), campusTimeZone()).toMSecsSinceEpoch();
        const auto database = open(QStringLiteral("daily/data.sqlite"), [noon] { return noon; });
        const QString folder = dailyBackupFolder(database->path());
        QVERIFY(QDir().mkpath(folder));
        for (QDate day(2026, 6, 10); day < today; day = day.addDays(1))
            write(folder + QStringLiteral("/hallkeeper-%1.hkbackup").arg(day.toString(Qt::ISODate)), "x");
        write(folder + QStringLiteral("/mine.txt"), "x");
        const auto written = writeDailyBackup(*database).result();
        HK_VERIFY(written);
        QVERIFY(written->endsWith(QStringLiteral("hallkeeper-2026-09-20.hkbackup")));
        QStringList expected{QStringLiteral("hallkeeper-2026-06-30.hkbackup"), QStringLiteral("hallkeeper-2026-07-31.hkbackup"),
                             QStringLiteral("hallkeeper-2026-08-31.hkbackup")};
        for (QDate day = today.addDays(-14); day <= today; day = day.addDays(1))
            expected << QStringLiteral("hallkeeper-%1.hkbackup").arg(day.toString(Qt::ISODate));
        expected << QStringLiteral("mine.txt");
        QCOMPARE(entries(folder), expected);
        // Once a day is enough.
        QVERIFY(writeDailyBackup(*database).result()->isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestBackup)
#include "test_backup.moc"
