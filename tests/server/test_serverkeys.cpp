// SPDX-License-Identifier: GPL-3.0-or-later
#include "../sync/syncdesk.h"
#include "access/deskkeys.h"
#include "access/schoolkeys.h"
#include "servertest.h"
#include "storage/backup.h"
#include "storage/undo/units.h"
#include "sync/httptransport.h"
#include "sync/wire/handedkeys.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>

using namespace hk;
using namespace hk::test;

namespace {

const QString number = QStringLiteral("330402200601012718");
const QString another = QStringLiteral("110101200609091234");

QVariantMap studentOf(const QString &studentNumber, const QString &identity)
{
    return {{QStringLiteral("number"), studentNumber},
            {QStringLiteral("name"), QStringLiteral("孟子涵")},
            {QStringLiteral("identity_number"), identity}};
}

// The text as a file may hold it.
bool holds(const QByteArray &bytes, const QString &text)
{
    return bytes.contains(text.toUtf8())
        || bytes.contains(QByteArray(reinterpret_cast<const char *>(text.utf16()), text.size() * qsizetype(sizeof(char16_t))));
}

constexpr qsizetype keptBytes = 16 + KeyRing::keyBytes;

bool holdsKey(const QByteArray &bytes, const QByteArray &key)
{
    return bytes.contains(key) || bytes.toLower().contains(key.toHex()) || bytes.contains(key.toBase64())
        || bytes.contains(key.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals))
        || holds(bytes, QString::fromLatin1(key.toHex()));
}

}  // namespace

// Encrypted fields between desks: the server hands its school's keys to who may read them.
class TestServerKeys : public ServerTest {
    Q_OBJECT

    // A desk, its person's keychain, and the account it synchronises with.
    struct Place {
        Place(TestServerKeys &test, const char *name, const char *accountName)
            : desk(test.m_shared, test.file(QLatin1String(name))), account(QLatin1String(accountName)), m_test(test)
        {
            HK_VERIFY(openDesk(desk.database(), keychain));
        }
        Result<SyncReport> round()
        {
            HK_TRY(const auto line, HttpTransport::to(m_test.address()));
            return synchronizer(*line)->run();
        }
        std::unique_ptr<Synchronizer> synchronizer(Transport &line)
        {
            return std::make_unique<Synchronizer>(desk.database(), line,
                                                  SyncAccount{m_test.m_name, account, ServerFixture::password()}, &keychain);
        }
        QString identity(const QString &studentNumber)
        {
            const auto text = desk.read([&](Reader &reader) -> Result<QString> {
                HK_TRY(const QVariant id,
                       reader.single(QStringLiteral("SELECT id FROM student WHERE number = ?"), {studentNumber}));
                return readSecret(reader, "student", id.toLongLong(), "identity_number");
            });
            return text.ok() ? *text : QStringLiteral("closed");
        }
        QString stored(const QString &studentNumber)
        {
            return desk.single(QStringLiteral("SELECT identity_number FROM main.student WHERE number = '%1'").arg(studentNumber))
                .toString();
        }
        // Uid and key, one after the other; those of class Basic, which everybody has, apart.
        QByteArray keptKeys(bool ofClassBasic = false)
        {
            const auto kept = keychain.read(schoolKeysName(keychainFileName(desk.database()).value())).value();
            QByteArray chosen;
            for (qsizetype at = 0; kept && at < kept->size(); at += keptBytes) {
                const QByteArray one = kept->mid(at, keptBytes);
                const QString uid = QString::fromLatin1(one.left(16).toHex());
                const bool isBasic =
                    desk.single(QStringLiteral("SELECT klass = 'basic' FROM data_key WHERE uid = x'%1'").arg(uid)).toBool();
                chosen += isBasic == ofClassBasic ? one : QByteArray();
            }
            return chosen;
        }

        MemoryKeychain keychain;
        SyncDesk desk;
        QString account;

    private:
        TestServerKeys &m_test;
    };

private slots:
    // Keys of class Basic are for programs that ask for them, and a school from before files gets one.
    void aBasicKeyIsHandedToWhoAsks()
    {
        HK_VERIFY(m_server->asOwner().script("DELETE FROM hk.school_key WHERE klass = 'basic'"));
        QCOMPARE(m_server->run({QStringLiteral("migrate")}).code, 0);
        const auto classes = [](const Desk &desk, const QByteArray &body) {
            QList<FieldClass> found;
            const auto answer = wire::decodeKeysAnswer(desk.post("/v1/keys", body).body);
            for (const wire::HandedKey &key : answer.ok() ? answer->keys : QList<wire::HandedKey>())
                found << key.klass;
            std::sort(found.begin(), found.end());
            return found;
        };
        m_server->addAccount(QStringLiteral("zhou"), QStringLiteral("reviewer"));
        Desk reviewer(*m_server, QStringLiteral("zhou"));
        Desk one(*m_server, QStringLiteral("wang"));
        QCOMPARE(reviewer.signIn().status, 200);
        QCOMPARE(one.signIn().status, 200);
        QCOMPARE(classes(one, "{}"), QList{FieldClass::Sensitive});
        QCOMPARE(classes(one, wire::encode(wire::KeysRequest{true})), (QList{FieldClass::Basic, FieldClass::Sensitive}));
        QCOMPARE(classes(reviewer, wire::encode(wire::KeysRequest{true})), QList{FieldClass::Basic});
        // What pulls say of keys is the same for old and new programs.
        QCOMPARE(reviewer.pullPage().keys, wire::keysName({}));
        QCOMPARE(reviewer.post("/v1/keys", "[]").status, 400);
    }

    void aSecondDeskReadsWhatTheFirstWrote()
    {
        Place first(*this, "a", "wang");
        Place second(*this, "b", "wang");
        HK_VERIFY(first.round());
        QVERIFY(first.desk.add("student", studentOf(QStringLiteral("1"), number)));
        settle({&first, &second});
        QCOMPARE(second.identity(QStringLiteral("1")), number);
        QVERIFY(second.desk.change("student", 1,
                                   {{QStringLiteral("identity_number"), another}, {QStringLiteral("note"), QStringLiteral("x")}}));
        settle({&second, &first});
        QCOMPARE(first.identity(QStringLiteral("1")), another);
        // Also after a restart, from the keychain and without the server.
        first.desk.reopen();
        HK_VERIFY(openDesk(first.desk.database(), first.keychain));
        QCOMPARE(first.identity(QStringLiteral("1")), another);
    }

    void aDeskThatWorkedAloneJoins()
    {
        Place first(*this, "a", "wang");
        Place second(*this, "b", "wang");
        QVERIFY(first.desk.add("student", studentOf(QStringLiteral("1"), number)));
        QVERIFY(first.desk.add("student", studentOf(QStringLiteral("2"), number)));
        QVERIFY(first.desk.change("student", 1, {{QStringLiteral("identity_number"), another}}));
        QVERIFY(first.stored(QStringLiteral("1")).startsWith(QStringLiteral("1:")));
        // At once, before anything is sent: greeted, signed in, given the keys.
        const auto line = HttpTransport::to(address());
        HK_VERIFY(line);
        const auto joining = first.synchronizer(**line);
        for (int i = 0; i < 3; ++i)
            HK_VERIFY(joining->step());
        QVERIFY(!first.stored(QStringLiteral("1")).startsWith(QStringLiteral("1:")));
        QCOMPARE(first.identity(QStringLiteral("1")), another);
        settle({&first, &second});
        QCOMPARE(second.identity(QStringLiteral("1")), another);
        QCOMPARE(second.identity(QStringLiteral("2")), number);
        // What was done alone can still be taken back, and arrives.
        HK_VERIFY(undoLast(first.desk.database()).result());
        QCOMPARE(first.identity(QStringLiteral("1")), number);
        settle({&first, &second});
        QCOMPARE(second.identity(QStringLiteral("1")), number);
        for (Place *place : {&first, &second}) {
            QCOMPARE(place->desk.single(QStringLiteral("SELECT count(*) FROM conflict")).toInt(), 0);
            QCOMPARE(place->desk.faults(), 0);
        }
        QCOMPARE(first.desk.dump(), second.desk.dump());
        // Nothing under the key of the one desk ever left it, and nothing is left under it there.
        QVERIFY(m_server->asOwner()
                    .script("DO $$ BEGIN ASSERT (SELECT count(*) FROM data.student WHERE identity_number LIKE '1:%') = 0; END $$")
                    .ok());
        QCOMPARE(first.desk.single(QStringLiteral("SELECT count(*) FROM change WHERE before LIKE '%\"1:%' OR after LIKE '%\"1:%'"))
                     .toInt(),
                 0);
    }

    void theSameNumberTwiceIsNoDisagreement()
    {
        Place first(*this, "a", "wang");
        Place second(*this, "b", "wang");
        QVERIFY(first.desk.add("student", studentOf(QStringLiteral("1"), {})));
        settle({&first, &second});
        for (Place *place : {&first, &second})
            QVERIFY(place->desk.change("student", 1, {{QStringLiteral("identity_number"), number}}));
        settle({&first, &second});
        QCOMPARE(first.desk.single(QStringLiteral("SELECT count(*) FROM conflict")).toInt(), 0);
    }

    void whoseRoleDoesNotSeeThemGetsNoKey()
    {
        Place first(*this, "a", "wang");
        m_server->addAccount(QStringLiteral("wu"), QStringLiteral("building-manager"));
        Place manager(*this, "c", "wu");
        QVERIFY(first.desk.add("student", studentOf(QStringLiteral("1"), number)));
        settle({&first, &manager});
        QCOMPARE(manager.desk.single(QStringLiteral("SELECT count(*) FROM student")).toInt(), 1);
        QVERIFY(manager.stored(QStringLiteral("1")).isEmpty());
        QVERIFY(manager.keptKeys().isEmpty());
        QCOMPARE(manager.keptKeys(true).size(), keptBytes);
        Desk wire(*m_server, QStringLiteral("wu"));
        QCOMPARE(wire.signIn().status, 200);
        QCOMPARE(wire.post("/v1/keys", "{}").body, QByteArray("{\"keys\":[]}"));
        QCOMPARE(request(m_server->port(), "POST", "/v1/keys", "{}").status, 401);
    }

    void aRoleThatIsTakenAwayClosesThem()
    {
        Place first(*this, "a", "wang");
        m_server->addAccount(QStringLiteral("lin"), QStringLiteral("counsellor"));
        Place second(*this, "b", "lin");
        QVERIFY(first.desk.add("student", studentOf(QStringLiteral("1"), number)));
        settle({&first, &second});
        QCOMPARE(second.identity(QStringLiteral("1")), number);
        const auto line = HttpTransport::to(address());
        HK_VERIFY(line);
        const auto waiting = second.synchronizer(**line);
        HK_VERIFY(waiting->run());
        QCOMPARE(m_server->run(words("user grant lin building-manager")).code, 0);
        QCOMPARE(m_server->run(words("user revoke lin counsellor")).code, 0);
        QCOMPARE(second.identity(QStringLiteral("1")), number);
        // One that waits for news hears of it at once.
        const auto news = waiting->wait();
        HK_VERIFY(news);
        QVERIFY(*news);
        HK_VERIFY(waiting->run());
        QCOMPARE(second.identity(QStringLiteral("1")), QStringLiteral("closed"));
        QVERIFY(second.keptKeys().isEmpty());
        QCOMPARE(m_server->run(words("user grant lin counsellor")).code, 0);
        HK_VERIFY(second.round());
        QCOMPARE(second.identity(QStringLiteral("1")), number);
        // An account that is closed.
        QCOMPARE(m_server->run(words("user close lin")).code, 0);
        QVERIFY(!second.round().ok());
        QCOMPARE(second.identity(QStringLiteral("1")), QStringLiteral("closed"));
    }

    void newKeysStandBesideTheFormer()
    {
        Place first(*this, "a", "wang");
        Place second(*this, "b", "wang");
        QVERIFY(first.desk.add("student", studentOf(QStringLiteral("1"), number)));
        settle({&first, &second});
        QCOMPARE(m_server->run(words("keys rotate")).code, 0);
        QVERIFY(second.desk.add("student", studentOf(QStringLiteral("2"), another)));
        settle({&second, &first});
        QVERIFY(second.desk.add("student", studentOf(QStringLiteral("3"), another)));
        settle({&second, &first});
        const auto keyOf = [&](const char *of) { return first.stored(QLatin1String(of)).section(u':', 0, 0); };
        QVERIFY(keyOf("1") == keyOf("2") && keyOf("2") != keyOf("3"));
        QCOMPARE(first.identity(QStringLiteral("1")), number);
        QCOMPARE(first.identity(QStringLiteral("3")), another);
    }

    void nothingOutsideHoldsThem()
    {
        Place first(*this, "a", "wang");
        QVERIFY(first.desk.add("student", studentOf(QStringLiteral("1"), number)));
        settle({&first});
        const QByteArray kept = first.keptKeys();
        const QByteArray key = kept.mid(16, KeyRing::keyBytes);
        QCOMPARE(kept.size(), keptBytes);
        const QString backup = m_folder->filePath(QStringLiteral("copy.hkbackup"));
        HK_VERIFY(writeBackup(first.desk.database(), backup).result());
        QList<QPair<QString, QByteArray>> places{{QStringLiteral("dump"), dump()}, {QStringLiteral("log"), m_server->log()}};
        const QDir folder(m_folder->path());
        for (const QString &name : folder.entryList(QDir::Files | QDir::Hidden)) {
            QFile opened(folder.filePath(name));
            QVERIFY(opened.open(QIODevice::ReadOnly));
            places.append({name, opened.readAll()});
        }
        QVERIFY(places.size() >= 4);
        QVERIFY(places.first().second.contains("school_key"));
        for (const auto &[name, bytes] : places) {
            QVERIFY2(!holdsKey(bytes, key), qPrintable(name));
            QVERIFY2(!holds(bytes, number), qPrintable(name));
        }
        // The search finds what is there.
        QVERIFY(holds(number.toUtf8(), number) && holdsKey("x" + key.toHex(), key));
    }

    void withoutItsFileTheServerOpensNothing()
    {
        QCOMPARE(m_server->stop(), 0);
        QFile file(m_server->file(QStringLiteral("server.keys")));
        QVERIFY((file.permissions() & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther)) == 0);
        QVERIFY(file.rename(file.fileName() + QStringLiteral(".away")));
        QVERIFY(m_server->run({QStringLiteral("migrate")}).code != 0);
        QVERIFY(!QFile::exists(m_server->file(QStringLiteral("server.keys"))));
        QVERIFY(m_server->run({QStringLiteral("serve")}).code != 0);
        QVERIFY(m_server->run({QStringLiteral("check")}).code != 0);
        QVERIFY(file.rename(m_server->file(QStringLiteral("server.keys"))));
        QVERIFY(m_server->start());
    }

    void twoDesksByTheCommandLine()
    {
        for (const char *desk : {"a", "b"}) {
            QCOMPARE(commandLine(desk, words("init")).second, 0);
            QCOMPARE(commandLine(desk, words("user add wang --role owner"), password()).second, 0);
        }
        QFile roster(m_folder->filePath(QStringLiteral("roster.csv")));
        QVERIFY(roster.open(QIODevice::WriteOnly));
        roster.write(QStringLiteral("学号,姓名,身份证号,楼栋,房间,床位\n20260001,孟子涵,%1,3号楼,502,1\n").arg(number).toUtf8());
        roster.close();
        QCOMPARE(commandLine("a", as(words("import roster") << roster.fileName()), password()).second, 0);
        for (const char *desk : {"a", "b"}) {
            const auto said = commandLine(desk, as(words("sync --server") << address()), password());
            QVERIFY2(said.second == 0, said.first.constData());
        }
        const QString sheet = m_folder->filePath(QStringLiteral("out.xlsx"));
        QCOMPARE(commandLine("b", as(words("export roster.students --level whole --out") << sheet), password()).second, 0);
        const auto shown = commandLine("b", words("sheet") << sheet);
        QVERIFY2(shown.first.contains(number.toUtf8()), shown.first.constData());
    }

private:
    static QStringList words(const char *line) { return QString::fromLatin1(line).split(u' '); }
    static QByteArray password() { return ServerFixture::password().toUtf8() + '\n'; }
    static QStringList as(const QStringList &verb) { return words("--user wang --password-stdin") + verb; }
    std::pair<QByteArray, int> commandLine(const char *desk, const QStringList &verb, const QByteArray &input = {})
    {
        QProcess process;
        process.start(QStringLiteral(HK_BIN_DIR "/hallkeeper-cli"),
                      QStringList{QStringLiteral("--db"), file(QLatin1String(desk))} + verb);
        process.write(input);
        process.closeWriteChannel();
        process.waitForFinished(60000);
        return {process.readAllStandardOutput() + process.readAllStandardError(),
                process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1};
    }
    // All that the database holds, as one dump.
    QByteArray dump() const
    {
        QProcess process;
        process.start(m_cluster.program(QStringLiteral("pg_dump")),
                      {QStringLiteral("-d"), QString::fromLatin1(m_server->ownerConnection())});
        process.waitForFinished(60000);
        return process.readAllStandardOutput();
    }
    void settle(const QList<Place *> &places)
    {
        for (int i = 0; i < 2; ++i) {
            for (Place *place : places)
                HK_VERIFY(place->round());
        }
    }

    // The file belongs to a server by its name: a port may change with a restart of the test's server.
    const QString m_name = QStringLiteral("https://hall.example");
    SharedCatalogue m_shared;
};

QTEST_GUILESS_MAIN(TestServerKeys)
#include "test_serverkeys.moc"
