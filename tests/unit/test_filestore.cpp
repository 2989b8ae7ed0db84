// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/files/filestore.h"
#include "storage/files/sealedfile.h"
#include "support/resulttext.h"

#include <QBuffer>
#include <QDirIterator>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QtTest>

#ifdef Q_OS_UNIX
#include <sys/wait.h>
#include <unistd.h>
#endif

using namespace hk;

namespace {

constexpr qint64 sensitiveKey = 1;
constexpr qint64 basicKey = 3;

QByteArray randomText(qsizetype size)
{
    QByteArray text(size, Qt::Uninitialized);
    for (char &letter : text)
        letter = char('a' + QRandomGenerator::global()->bounded(26));
    return text;
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void overwrite(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

}  // namespace

class TestFileStore : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<KeyRing> m_keys;

    FileStore store() const { return FileStore(m_folder->filePath(QStringLiteral("hall.hk"))); }
    Result<FileReference> take(const QByteArray &bytes, const QString &name, FieldClass klass = FieldClass::Sensitive) const
    {
        QByteArray copy = bytes;
        QBuffer buffer(&copy);
        buffer.open(QIODevice::ReadOnly);
        return store().take(buffer, name, *m_keys, klass);
    }
    QStringList stored() const
    {
        QStringList files;
        for (QDirIterator all(store().folder(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); all.hasNext();)
            files << all.next();
        return files;
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_keys = std::make_unique<KeyRing>();
        m_keys->add(sensitiveKey, FieldClass::Sensitive, KeyRing::makeKey());
        m_keys->add(basicKey, FieldClass::Basic, KeyRing::makeKey());
    }

    void whatGoesInComesOut_data()
    {
        QTest::addColumn<qsizetype>("size");
        for (const qsizetype size : {qsizetype(1), qsizetype(100), sealedBlock - 1, sealedBlock, sealedBlock + 1, 3 * sealedBlock,
                                     qsizetype(mostFileBytes)})
            QTest::addRow("%lld bytes", qlonglong(size)) << size;
    }
    void whatGoesInComesOut()
    {
        QFETCH(qsizetype, size);
        const QByteArray text = randomText(size);
        const auto file = take(text, QStringLiteral("/home/zhou/备注.txt"));
        HK_VERIFY(file);
        QCOMPARE(file->name, QStringLiteral("备注.txt"));
        QCOMPARE(file->type, QStringLiteral("txt"));
        QCOMPARE(file->size, size);
        QCOMPARE(FileReference::of(file->text()), *file);
        QVERIFY(store().has(file->sha256));
        QCOMPARE(store().all(), QList<QByteArray>{file->sha256});
        QCOMPARE(store().pathOf(file->sha256),
                 store().folder() + u'/' + QString::fromLatin1(file->sha256.toHex().left(2)) + u'/'
                     + QString::fromLatin1(file->sha256.toHex()));
        QCOMPARE(store().read(file->sha256, *m_keys).value(), text);
        HK_VERIFY(store().check(file->sha256, *m_keys));
        const QString copy = m_folder->filePath(QStringLiteral("copy.txt"));
        HK_VERIFY(store().save(file->sha256, *m_keys, copy));
        QCOMPARE(bytesOf(copy), text);
    }

    void nothingReadableIsOnTheDisk()
    {
        QList<QByteArray> marks;
        for (int i = 0; i < 50; ++i) {
            marks << "mark-" + randomText(20);
            HK_VERIFY(take(randomText(1000 * i) + marks.last() + randomText(500), QStringLiteral("%1.txt").arg(i)));
        }
        QCOMPARE(stored().size(), 50);
        for (const QString &path : stored()) {
            const QByteArray bytes = bytesOf(path);
            for (const QByteArray &mark : marks)
                QVERIFY(!bytes.contains(mark));
#ifdef Q_OS_UNIX
            QCOMPARE(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
#endif
        }
    }

    void onlyFilesOfTheListAreTaken()
    {
        QVERIFY(!take(QByteArray("MZ\x90\0", 4), QStringLiteral("a.exe")).ok());
        QVERIFY(!take(QByteArray("MZ\x90\0", 4), QStringLiteral("a.jpg")).ok());
        QVERIFY(!take({}, QStringLiteral("a.txt")).ok());
        QVERIFY(!take(QByteArray(mostFileBytes + 1, 'a'), QStringLiteral("a.txt")).ok());
        QVERIFY(stored().isEmpty());
    }

    // Cut anywhere, changed anywhere, or under another's name.
    void damageIsNoticed()
    {
        const QByteArray text = randomText(2 * sealedBlock + 1000);
        const auto file = take(text, QStringLiteral("a.txt"));
        const auto other = take(randomText(10), QStringLiteral("b.txt"));
        HK_VERIFY(file);
        HK_VERIFY(other);
        const QString path = store().pathOf(file->sha256);
        const QByteArray whole = bytesOf(path);
        const qsizetype block = sealedBlock + 17;
        const qsizetype head = whole.size() - 2 * block - 1017;
        for (const qsizetype cut : {qsizetype(0), qsizetype(7), head, head + 1, head + block, head + 2 * block, whole.size() - 1}) {
            overwrite(path, whole.left(cut));
            QVERIFY2(!store().read(file->sha256, *m_keys).ok(), QByteArray::number(cut));
            QVERIFY(!store().check(file->sha256, *m_keys).ok());
        }
        for (const qsizetype at : {qsizetype(0), qsizetype(20), head - 1, head + 5, head + block + 5, whole.size() - 1}) {
            QByteArray changed = whole;
            changed[at] = char(changed.at(at) ^ 1);
            overwrite(path, changed);
            QVERIFY2(!store().read(file->sha256, *m_keys).ok(), QByteArray::number(at));
        }
        overwrite(path, whole + "more");
        QVERIFY(!store().read(file->sha256, *m_keys).ok());
        overwrite(path, bytesOf(store().pathOf(other->sha256)));
        QVERIFY(!store().read(file->sha256, *m_keys).ok());
        // To take it in again mends it.
        HK_VERIFY(take(text, QStringLiteral("a.txt")));
        QCOMPARE(store().read(file->sha256, *m_keys).value(), text);
    }

    void withoutItsKeyAFileStaysClosed()
    {
        const auto file = take("text", QStringLiteral("a.txt"));
        HK_VERIFY(file);
        const auto closed = store().open(file->sha256, KeyRing());
        QVERIFY(!closed.ok());
        QCOMPARE(closed.error().message, closedText(KeyPause::None));
        KeyRing paused;
        paused.pause(sensitiveKey, FieldClass::Sensitive, KeyPause::Away);
        QCOMPARE(store().open(file->sha256, paused).error().message, closedText(KeyPause::Away));
        KeyRing wrong;
        wrong.add(sensitiveKey, FieldClass::Sensitive, KeyRing::makeKey());
        QVERIFY(!store().open(file->sha256, wrong).ok());
        m_keys = std::make_unique<KeyRing>();
        const auto refused = take("other", QStringLiteral("b.txt"));
        QCOMPARE(refused.error().message, closedText(KeyPause::None));
        QCOMPARE(stored().size(), 1);
    }

    // The same bytes for a field that everybody sees and one that not everybody sees stand once, under the key of the former.
    void theMoreOpenClassHolds()
    {
        KeyRing basic;
        basic.add(basicKey, FieldClass::Basic, m_keys->key(basicKey));
        const auto file = take("text", QStringLiteral("a.txt"));
        HK_VERIFY(file);
        QVERIFY(!store().read(file->sha256, basic).ok());
        HK_VERIFY(take("text", QStringLiteral("b.txt"), FieldClass::Basic));
        HK_VERIFY(store().read(file->sha256, basic));
        HK_VERIFY(take("text", QStringLiteral("a.txt")));
        HK_VERIFY(store().read(file->sha256, basic));
        QCOMPARE(stored().size(), 1);
    }

    void partsBecomeAFile()
    {
        const QByteArray text = randomText(3 * sealedBlock);
        const FileReference file{QCryptographicHash::hash(text, QCryptographicHash::Sha256), QStringLiteral("a.txt"),
                                 QStringLiteral("txt"), text.size()};
        const auto written = [&](const QByteArray &bytes) -> Result<void> {
            HK_TRY(const auto writer, store().begin(file, *m_keys, FieldClass::Sensitive));
            for (qsizetype at = 0; at < bytes.size(); at += 100'001)
                HK_CHECK(writer->add(bytes.mid(at, 100'001)));
            return writer->finish();
        };
        QByteArray other = text;
        other[5] = 'Z';
        QVERIFY(!written(other).ok());
        QVERIFY(!written(text.left(text.size() - 1)).ok());
        QVERIFY(!written(text + 'a').ok());
        QVERIFY(!written('\x01' + text.mid(1)).ok());
        QVERIFY(stored().isEmpty());
        HK_VERIFY(written(text));
        QCOMPARE(store().read(file.sha256, *m_keys).value(), text);
    }

    void aStopLeavesNoHalfFile()
    {
#ifdef Q_OS_UNIX
        const QByteArray text = randomText(3 * sealedBlock);
        const FileReference file{QCryptographicHash::hash(text, QCryptographicHash::Sha256), QStringLiteral("a.txt"),
                                 QStringLiteral("txt"), text.size()};
        const pid_t child = fork();
        if (child == 0) {
            // Killed with all bytes written, before the file has its name.
            const auto writer = store().begin(file, *m_keys, FieldClass::Sensitive);
            _exit(writer.ok() && (*writer)->add(text).ok() ? 9 : 1);
        }
        int status = 0;
        QCOMPARE(waitpid(child, &status, 0), child);
        QCOMPARE(WEXITSTATUS(status), 9);
        QCOMPARE(stored().size(), 1);
        QVERIFY(!store().has(file.sha256));
        QVERIFY(store().all().isEmpty());
        store().removeUnfinished(QDateTime::currentMSecsSinceEpoch() - 60'000);
        QCOMPARE(stored().size(), 1);  // somebody may be at it
        HK_VERIFY(take(text, QStringLiteral("a.txt")));
        store().removeUnfinished(QDateTime::currentMSecsSinceEpoch() + 60'000);
        QCOMPARE(stored(), QStringList{store().pathOf(file.sha256)});
        QCOMPARE(store().read(file.sha256, *m_keys).value(), text);
#endif
    }

    void filesMoveToTheNewKey()
    {
        const auto file = take("text", QStringLiteral("a.txt"));
        const auto basic = take("basic", QStringLiteral("b.txt"), FieldClass::Basic);
        HK_VERIFY(file);
        HK_VERIFY(basic);
        constexpr qint64 schoolKey = 1'000'000'016;
        m_keys->add(schoolKey, FieldClass::Sensitive, KeyRing::makeKey(), KeyOwner::School);
        QVERIFY(store().encryptAnew(*m_keys, {sensitiveKey}, FieldClass::Sensitive));
        QCOMPARE(sealedHeader(store().pathOf(file->sha256))->key, schoolKey);
        QCOMPARE(sealedHeader(store().pathOf(basic->sha256))->key, basicKey);
        KeyRing school;
        school.add(schoolKey, FieldClass::Sensitive, m_keys->key(schoolKey), KeyOwner::School);
        QCOMPARE(store().read(file->sha256, school).value(), QByteArray("text"));
        // Where nothing stands under the former key there is nothing to open.
        QVERIFY(store().encryptAnew(KeyRing(), {77}, FieldClass::Sensitive));
        // What does not open is not done.
        KeyRing later;
        later.add(99, FieldClass::Sensitive, KeyRing::makeKey(), KeyOwner::School);
        QVERIFY(!store().encryptAnew(later, {schoolKey}, FieldClass::Sensitive));
    }
};

QTEST_GUILESS_MAIN(TestFileStore)
#include "test_filestore.moc"
