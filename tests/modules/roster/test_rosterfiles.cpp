// SPDX-License-Identifier: GPL-3.0-or-later
#include "roster/exchange/personrecords.h"
#include "roster/store/studentfiles.h"
#include "roster/store/students.h"
#include "rosterdesk.h"
#include "storage/backup.h"
#include "storage/files/filestore.h"
#include "storage/files/fileuse.h"
#include "storage/integrity.h"
#include "storage/undo/units.h"

#include <QBuffer>

using namespace hk;
using hk::test::RosterDesk;

// Files of students, from the row to the bytes beside the data file.
class RosterFilesTest : public QObject {
    Q_OBJECT

    std::unique_ptr<RosterDesk> m_desk;
    std::shared_ptr<KeyRing> m_keys;
    qint64 m_student = 0;

    FileStore store() { return FileStore(m_desk->database().path()); }
    Result<FileReference> take(const QByteArray &bytes, const QString &name)
    {
        QByteArray copy = bytes;
        QBuffer buffer(&copy);
        buffer.open(QIODevice::ReadOnly);
        return store().take(buffer, name, *m_desk->database().keys(), FieldClass::Sensitive);
    }
    Result<qint64> add(const FileReference &file)
    {
        return m_desk->write(
            [&](Writer &writer) { return roster::addStudentFile(writer, m_student, file, roster::usualKind(file)); });
    }
    FileReference added(const QByteArray &bytes, const QString &name)
    {
        const auto file = take(bytes, name);
        if (!file.ok() || !add(*file).ok())
            qFatal("no file");
        return *file;
    }
    // As if it had come long ago.
    void makeOld(const FileReference &file)
    {
        QFile stored(store().pathOf(file.sha256));
        QVERIFY(stored.open(QIODevice::ReadWrite));
        QVERIFY(stored.setFileTime(QDateTime::fromMSecsSinceEpoch(RosterDesk::noon).addDays(-60), QFile::FileModificationTime));
    }
    int removeUnused(int days)
    {
        const qint64 now = RosterDesk::noon + days * 86'400'000LL;
        return m_desk->read([&](Reader &reader) { return removeUnusedFiles(reader, now); }).value();
    }
    QList<IntegrityFault> faults()
    {
        return m_desk->read([&](Reader &reader) { return checkIntegrity(reader, {}); }).value();
    }
    int files()
    {
        return int(m_desk->read([&](Reader &reader) { return roster::filesOfStudent(reader, m_student); }).value().size());
    }

private slots:
    void init()
    {
        m_desk = std::make_unique<RosterDesk>();
        HK_VERIFY(m_desk->open());
        m_keys = std::make_shared<KeyRing>();
        m_keys->add(1, FieldClass::Sensitive, KeyRing::makeKey());
        HK_VERIFY(m_desk->database().setViewer(Viewer::owner(), m_keys).result());
        m_student = m_desk->addStudent(QStringLiteral("20260001"), QStringLiteral("张三"));
    }

    void aStudentHasAFileOnce()
    {
        const auto file = take("text", QStringLiteral("a.txt"));
        HK_VERIFY(file);
        HK_VERIFY(add(*file));
        FileReference again = *file;
        again.name = QStringLiteral("b.txt");
        test::refused(add(again), "a.txt");
        const auto records = m_desk->read([&](Reader &reader) { return roster::personRecords(reader, m_student); });
        HK_VERIFY(records);
        QCOMPARE(records->constLast().rows.size(), 1);
        QCOMPARE(records->constLast().rows.constFirst().constLast(), QStringLiteral("a.txt"));
    }

    void filesGoWithTheirStudentAndComeBack()
    {
        const FileReference file = added("text", QStringLiteral("a.txt"));
        HK_VERIFY(m_desk->write([&](Writer &writer) { return roster::deleteStudent(writer, m_student); }));
        QCOMPARE(m_desk->single(QStringLiteral("SELECT count(*) FROM student_file")).toInt(), 0);
        makeOld(file);
        QCOMPARE(removeUnused(29), 0);
        HK_VERIFY(undoLast(m_desk->database()).result());
        QCOMPARE(files(), 1);
        QCOMPARE(store().read(file.sha256, *m_keys).value(), QByteArray("text"));
    }

    void whatNothingRefersToGoesAfterAMonth()
    {
        const FileReference living = added("living", QStringLiteral("a.txt"));
        const FileReference removed = added("removed", QStringLiteral("b.txt"));
        const auto unnamed = take("unnamed", QStringLiteral("c.txt"));
        HK_VERIFY(unnamed);
        // New, so its row may be on its way.
        QCOMPARE(removeUnused(-365), 0);
        for (const FileReference &file : {living, removed, *unnamed})
            makeOld(file);
        HK_VERIFY(m_desk->write([&](Writer &writer) -> Result<void> {
            HK_TRY(const QVariant row, writer.single(QStringLiteral("SELECT max(id) FROM student_file")));
            return deleteRow(writer, "student_file", row.toLongLong());
        }));
        QCOMPARE(removeUnused(0), 1);
        QVERIFY(!store().has(unnamed->sha256) && store().has(removed.sha256));
        QCOMPARE(removeUnused(29), 0);
        QCOMPARE(removeUnused(31), 1);
        QVERIFY(!store().has(removed.sha256) && store().has(living.sha256));
        // To take in what is there already makes it new.
        const auto again = take("living", QStringLiteral("a.txt"));
        HK_VERIFY(again);
        QVERIFY(QFileInfo(store().pathOf(living.sha256)).lastModified() > QDateTime::currentDateTime().addDays(-1));
    }

    void theCheckNamesWhatIsMissingAndDamaged()
    {
        const FileReference missing = added("missing", QStringLiteral("a.txt"));
        const FileReference damaged = added("damaged", QStringLiteral("b.txt"));
        added("whole", QStringLiteral("c.txt"));
        QVERIFY(faults().isEmpty());
        store().remove(missing.sha256);
        QFile file(store().pathOf(damaged.sha256));
        QVERIFY(file.open(QIODevice::ReadWrite) && file.resize(file.size() - 1));
        file.close();
        QCOMPARE(faults().size(), 2);
        // Whose key is not open cannot be judged.
        HK_VERIFY(m_desk->database().setViewer(Viewer::owner()).result());
        QCOMPARE(faults().size(), 1);
        // A server has what is not here.
        HK_VERIFY(m_desk->write([](Writer &writer) {
            Statement bind = writer.statement(QStringLiteral(
                "INSERT INTO sync_desk (id, server, account, device) VALUES (1, 'https://hall.example', 'wang', zeroblob(16))"));
            return bind.run();
        }));
        QVERIFY(faults().isEmpty());
    }

    void aBackupHoldsTheFiles_data()
    {
        QTest::addColumn<QString>("passphrase");
        QTest::newRow("open") << QString();
        QTest::newRow("encrypted") << QStringLiteral("口令");
    }
    void aBackupHoldsTheFiles()
    {
        QFETCH(QString, passphrase);
        const FileReference file = added(QByteArray(200'000, 'x'), QStringLiteral("a.txt"));
        QTemporaryDir folder;
        const QString backup = folder.filePath(QStringLiteral("b.hkbackup"));
        const auto written = writeBackup(m_desk->database(), backup, passphrase).result();
        HK_VERIFY(written);
        QCOMPARE(written->files, 1);
        QVERIFY(written->fileBytes > file.size);
        QCOMPARE(inspectBackup(backup, passphrase)->files, 1);
        const QString target = folder.filePath(QStringLiteral("there/hall.hk"));
        HK_VERIFY(restoreBackup(backup, target, passphrase));
        QCOMPARE(FileStore(target).read(file.sha256, *m_keys).value(), QByteArray(200'000, 'x'));
        // A second time: what stood there is kept, with its files.
        const auto kept = restoreBackup(backup, target, passphrase);
        HK_VERIFY(kept);
        QVERIFY(FileStore(*kept).has(file.sha256));
        QVERIFY(FileStore(target).has(file.sha256));
        QCOMPARE(QDir(QFileInfo(target).path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size(), 4);
    }
};

QTEST_GUILESS_MAIN(RosterFilesTest)
#include "test_rosterfiles.moc"
