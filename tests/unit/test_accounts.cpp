// SPDX-License-Identifier: GPL-3.0-or-later
#include "accessfile.h"

#include "access/rules/passwords.h"

using namespace hk;
using hk::test::AccessFile;

class AccountsTest : public QObject {
    Q_OBJECT
private slots:
    void aFileWithoutAccountsBelongsToWhoeverOpensIt()
    {
        AccessFile file;
        QVERIFY(!file.database().viewer().everything);
        const auto guarded = openForOwner(file.database());
        HK_VERIFY(guarded);
        QVERIFY(!*guarded);
        QVERIFY(file.database().viewer().everything);
    }

    void theOwnerComesFirstAndStays()
    {
        AccessFile file;
        HK_VERIFY(openForOwner(file.database()));
        const auto early = file.write([](Writer &writer) {
            return addAccount(writer, {u"lin"_qs, u"林老师"_qs, u"green tea 88 cups"_qs, {{Role::Counsellor, {}}}});
        });
        QVERIFY(!early.ok());
        file.makeOwner();
        QVERIFY(file.database().viewer().everything);
        QVERIFY(!file.write([](Writer &writer) {
                         return makeOwner(writer, {u"second"_qs, u"二"_qs, u"another long one"_qs, {}});
                     })
                     .ok());
        const qint64 owner = file.single(u"SELECT id FROM account"_qs).toLongLong();
        QVERIFY(!file.write([&](Writer &writer) { return setActive(writer, owner, false); }).ok());
        QVERIFY(!file.write([&](Writer &writer) { return setGrants(writer, owner, {{Role::Counsellor, {}}}); }).ok());
        file.open();
        const auto guarded = openForOwner(file.database());
        HK_VERIFY(guarded);
        QVERIFY(*guarded);
        QVERIFY(!file.database().viewer().everything);
    }

    void passwords_data()
    {
        QTest::addColumn<QString>("password");
        QTest::addColumn<bool>("good");
        const QList<std::pair<const char *, bool>> cases{{"", false},
                                                         {"short", false},
                                                         {"1234567", false},
                                                         {"12345678", false},
                                                         {"87654321", false},
                                                         {"aaaaaaaa", false},
                                                         {"abcdefgh", false},
                                                         {"password", false},
                                                         {"Password123", false},
                                                         {"passw0rd", false},
                                                         {"qwertyuiop", false},
                                                         {"1qaz2wsx", false},
                                                         {"woaini1314", false},
                                                         {"5201314520", false},
                                                         {"88888888", false},
                                                         {"admin123", false},
                                                         {"zhoulan1", false},
                                                         {"zhoulan2026", false},
                                                         {"ZHOULAN123456", false},
                                                         {"hallkeeper", false},
                                                         {"abc123456", false},
                                                         {"1 2 3 4 5 6 7 8", false},
                                                         {"zhoulan", false},
                                                         {"mima1234", false},
                                                         {"iloveyou", false},
                                                         {"correct horse", true},
                                                         {"blue-window-7", true},
                                                         {"春眠不觉晓处处闻", true},
                                                         {"kT8$wq2!", true},
                                                         {"three doors", true},
                                                         {"Lanzhou noodles", true},
                                                         {"tr0ub4dor&3x", true},
                                                         {"zhoulan likes green tea", true},
                                                         {"qwerty is not enough", true},
                                                         {"        x", false},
                                                         {"南苑三号楼的月亮", true},
                                                         {"8charsok", true},
                                                         {"aaaabbbb", true},
                                                         {"13579bdfh", true},
                                                         {"ticket2night", true}};
        for (const auto &[password, good] : cases)
            QTest::newRow(password) << QString::fromUtf8(password) << good;
    }
    void passwords()
    {
        QFETCH(QString, password);
        QFETCH(bool, good);
        QCOMPARE(passwordWeakness(password, u"zhoulan"_qs).isEmpty(), good);
    }

    void aHashIsArgon2idWithTodaysLimits()
    {
        const auto hash = hashPassword(u"blue-window-7"_qs);
        HK_VERIFY(hash);
        QVERIFY2(hash->startsWith(u"$argon2id$v=19$m=65536,t=2,p=1$"_qs), qPrintable(*hash));
        QVERIFY(passwordMatches(*hash, u"blue-window-7"_qs));
        QVERIFY(!passwordMatches(*hash, u"blue-window-8"_qs));
        QVERIFY(!needsRehash(*hash));
    }

    void guessingGetsSlower()
    {
        AccessFile file;
        file.makeOwner();
        HK_VERIFY(signOut(file.database()).result());
        for (int i = 0; i < 5; ++i)
            QCOMPARE(file.signIn(u"zhou"_qs, u"wrong"_qs).waitUntil, 0);
        qint64 pause = 1000;
        for (int i = 0; i < 12; ++i) {
            QCOMPARE(file.signIn(u"zhou"_qs, u"wrong"_qs).waitUntil, file.now + pause);
            // During the pause even the right one is not looked at, and the pause does not grow.
            const SignIn early = file.signIn(u"zhou"_qs, AccessFile::ownerPassword());
            QVERIFY(!early.account);
            QCOMPARE(early.waitUntil, file.now + pause);
            file.now += pause;
            pause = std::min<qint64>(pause * 2, 15 * 60 * 1000);
        }
        QVERIFY(file.signIn(u"zhou"_qs, AccessFile::ownerPassword()).account);
        QCOMPARE(file.single(u"SELECT failures FROM account"_qs).toInt(), 0);
    }

    void anUnknownNameAnswersAlike()
    {
        AccessFile file;
        file.makeOwner();
        const SignIn wrong = file.signIn(u"zhou"_qs, u"wrong"_qs);
        const SignIn unknown = file.signIn(u"nobody"_qs, u"wrong"_qs);
        QCOMPARE(unknown.refusal, wrong.refusal);
        QVERIFY(!unknown.refusal.isEmpty());
    }

    void whoAdministersDoesNotAudit()
    {
        AccessFile file;
        file.makeOwner();
        const auto both = file.write([](Writer &writer) {
            return addAccount(writer,
                              {u"lin"_qs, u"林老师"_qs, u"green tea 88 cups"_qs, {{Role::Administrator, {}}, {Role::Auditor, {}}}});
        });
        QVERIFY(!both.ok());
        const auto scoped = file.write([](Writer &writer) {
            return addAccount(writer,
                              {u"lin"_qs,
                               u"林老师"_qs,
                               u"green tea 88 cups"_qs,
                               {{Role::Administrator, {ScopeKind::Building, QByteArray(16, 'x'), {}}}}});
        });
        QVERIFY(!scoped.ok());
        QCOMPARE(file.single(u"SELECT count(*) FROM account"_qs).toInt(), 1);
    }

    void rolesHoldWhereTheyShould_data()
    {
        QTest::addColumn<Role>("role");
        QTest::addColumn<QString>("scopes");
        const QString desk = u"school building college person"_qs;
        const QList<std::pair<Role, QString>> expected{{Role::Owner, u"school"_qs},
                                                       {Role::Administrator, u"school"_qs},
                                                       {Role::Counsellor, desk},
                                                       {Role::BuildingManager, desk},
                                                       {Role::Chief, desk},
                                                       {Role::Mentor, desk},
                                                       {Role::PsychologicalCounsellor, desk},
                                                       {Role::Handler, u"department"_qs},
                                                       {Role::Reviewer, u"school"_qs},
                                                       {Role::Auditor, u"school"_qs}};
        QCOMPARE(expected.size(), allRoles().size());
        for (const auto &[role, scopes] : expected)
            QTest::newRow(roleCode(role).toLatin1()) << role << scopes;
    }
    void rolesHoldWhereTheyShould()
    {
        QFETCH(Role, role);
        QFETCH(QString, scopes);
        const QStringList allowed = scopes.split(u' ');
        QCOMPARE(grantConflict({{role, {}}}).isEmpty(), allowed.contains(u"school"_qs));
        for (const ScopeKind kind : {ScopeKind::Building, ScopeKind::College, ScopeKind::Person, ScopeKind::Department}) {
            QCOMPARE(scopeOfCode(scopeCode(kind)), std::optional(kind));
            const GrantScope scope = kind == ScopeKind::Person ? GrantScope{kind, {}, u"林老师"_qs} : GrantScope{kind, place(), {}};
            QCOMPARE(grantConflict({{role, scope}}).isEmpty(), allowed.contains(scopeCode(kind)));
        }
    }

    void aHandlerBelongsToADepartment()
    {
        AccessFile file;
        file.makeOwner();
        const auto add = [&](const GrantScope &scope) {
            return file.write([&](Writer &writer) {
                return addAccount(writer, {u"wu"_qs, u"吴师傅"_qs, u"green tea 88 cups"_qs, {{Role::Handler, scope}}});
            });
        };
        QVERIFY(!add({}).ok());
        QVERIFY(!add({ScopeKind::Building, place(), {}}).ok());
        const Grant grant{Role::Handler, {ScopeKind::Department, place(), {}}};
        HK_VERIFY(add(grant.scope));
        const auto wu = [&] { return file.read([](Reader &reader) { return accountNamed(reader, u"wu"_qs); }).value().value(); };
        QCOMPARE(wu().grants, QList<Grant>{grant});
        const auto sight = [&] {
            return file.read([account = wu()](Reader &reader) { return viewerOf(reader, account); }).value().sights.front();
        };
        QVERIFY(sight().scope == ScopeKind::Department);
        // One that was given before there were departments does not become one of the whole school.
        QVERIFY(file.execute(u"UPDATE account_grant SET scope = 'school', scope_uid = NULL WHERE role = 'handler'"_qs));
        QVERIFY(!wu().grants.first().scope.kind);
        QVERIFY(sight().scope == ScopeKind::Department);
        QVERIFY(!sight().key.isValid());
        const Account former = wu();
        QVERIFY(!file.write([&](Writer &writer) { return setGrants(writer, former.id, former.grants); }).ok());
    }

    // What was given in a file of before there were departments is what it was.
    void grantsComeAlong()
    {
        QTemporaryDir folder;
        for (const QString &name : QDir(u":/hallkeeper/access/schema"_qs).entryList({u"000[123]_*.sql"_qs}))
            QVERIFY(QFile::copy(u":/hallkeeper/access/schema/"_qs + name, folder.filePath(name)));
        Catalogue catalogue;
        HK_VERIFY(declareCore(catalogue));
        const auto opened = [&](const SchemaSource &access) {
            return Database::open(folder.filePath(u"old.hk"_qs), catalogue, {coreSchema(), access}, {});
        };
        const QString grants =
            u"SELECT group_concat(id || role || scope || hex(coalesce(scope_uid, '')) || coalesce(person, ''), ' ') "
            "FROM (SELECT * FROM account_grant ORDER BY id)"_qs;
        const auto given = [&](Database &database) {
            return database.read([&](Reader &reader) { return reader.single(grants); }).result().value().toString();
        };
        QString before;
        {
            const auto old = opened({u"access"_qs, folder.path(), {}});
            HK_VERIFY(old);
            for (const QString &sql :
                 {u"INSERT INTO account (id, uid, name, display_name, created_at) VALUES (1, zeroblob(16), 'lin', '林', 0)"_qs,
                  u"INSERT INTO account_grant (id, account_id, role, scope) VALUES (3, 1, 'handler', 'school')"_qs,
                  u"INSERT INTO account_grant (id, account_id, role, scope, scope_uid) VALUES (5, 1, 'chief', 'building', "
                  "zeroblob(16))"_qs,
                  u"INSERT INTO account_grant (id, account_id, role, scope, person) VALUES (7, 1, 'mentor', 'person', '吴')"_qs})
                HK_VERIFY((*old)->write({}, [&](Writer &writer) { return writer.statement(sql).run(); }).result());
            before = given(**old);
            QVERIFY(before.startsWith(u"3handlerschool 5chiefbuilding00"_qs) && before.endsWith(u" 7mentorperson吴"_qs));
        }
        const auto now = opened(accessSchema());
        HK_VERIFY(now);
        QCOMPARE(given(**now), before);
    }

    // Whoever had the desk alone and synchronised it stays the author of what was written so.
    void theOwnerIsWhomTheDeskSignsInAs()
    {
        AccessFile file;
        HK_VERIFY(file.write([](Writer &writer) {
            return writer
                .statement(u"INSERT INTO sync_desk (id, server, account, device, account_uid) VALUES (1, 'https://hall.example', "
                           "'sun', zeroblob(16), x'0198b2c4000070008000000000000001')"_qs)
                .run();
        }));
        file.makeOwner();
        QCOMPARE(file.single(u"SELECT lower(hex(uid)) FROM account"_qs).toString(), u"0198b2c4000070008000000000000001"_qs);
    }

    void anAccountChangesItsOwnPasswordAndNobodyElses()
    {
        AccessFile file;
        file.makeOwner();
        const auto lin = file.write([](Writer &writer) {
            return addAccount(writer, {u"lin"_qs, u"林老师"_qs, u"green tea 88 cups"_qs, {{Role::Counsellor, {}}}});
        });
        HK_VERIFY(lin);
        const SignIn came = file.signIn(u"LIN"_qs, u"green tea 88 cups"_qs);
        QVERIFY(came.account);
        QVERIFY(came.account->mustChange);
        QVERIFY(!file.database().viewer().everything);
        const qint64 owner = file.single(u"SELECT id FROM account WHERE name = 'zhou'"_qs).toLongLong();
        QVERIFY(!file.write([&](Writer &writer) { return resetPassword(writer, owner, u"taken over now"_qs); }).ok());
        QVERIFY(!file.write([&](Writer &writer) { return setGrants(writer, *lin, {{Role::Administrator, {}}}); }).ok());
        QVERIFY(!file.read([](Reader &reader) { return accounts(reader); }).ok());
        QVERIFY(!file.write([](Writer &writer) { return changeOwnPassword(writer, u"wrong"_qs, u"black tea 99 cups"_qs); }).ok());
        HK_VERIFY(
            file.write([](Writer &writer) { return changeOwnPassword(writer, u"green tea 88 cups"_qs, u"black tea 99 cups"_qs); }));
        QVERIFY(!file.signIn(u"lin"_qs, u"green tea 88 cups"_qs).account);
        const SignIn again = file.signIn(u"lin"_qs, u"black tea 99 cups"_qs);
        QVERIFY(again.account && !again.account->mustChange);
    }

    void nobodyElseResetsTheOwnersPassword()
    {
        AccessFile file;
        file.makeOwner();
        const auto lin = file.write([](Writer &writer) {
            return addAccount(writer, {u"lin"_qs, u"林老师"_qs, u"green tea 88 cups"_qs, {{Role::Administrator, {}}}});
        });
        HK_VERIFY(lin);
        const qint64 owner = file.single(u"SELECT id FROM account WHERE name = 'zhou'"_qs).toLongLong();
        QVERIFY(file.signIn(u"lin"_qs, u"green tea 88 cups"_qs).account);
        const auto refused = file.write([&](Writer &writer) { return resetPassword(writer, owner, u"taken over now"_qs); });
        QVERIFY(!refused.ok());
        QVERIFY(!refused.error().message.isEmpty());
        QVERIFY(file.signIn(u"zhou"_qs, AccessFile::ownerPassword()).account);
        QVERIFY(file.database().opens(FieldClass::Confidential));
        HK_VERIFY(file.write([&](Writer &writer) { return resetPassword(writer, owner, u"my own new door"_qs); }));
        QVERIFY(file.signIn(u"zhou"_qs, u"my own new door"_qs).account);
        QVERIFY(file.database().opens(FieldClass::Confidential));
    }

    // Files that everybody may see are under a key that everybody has; whoever signs in first to a file of an older program makes
    // it.
    void everybodyHasTheBasicKey()
    {
        AccessFile file;
        file.makeOwner();
        HK_VERIFY(file.write([](Writer &writer) {
            return addAccount(
                writer, {u"wu"_qs, u"wu"_qs, u"green tea 88 cups"_qs, {{Role::Handler, {ScopeKind::Department, place(), {}}}}});
        }));
        const auto basicKey = [&] {
            return file
                .read([](Reader &reader) -> Result<QByteArray> {
                    return reader.keys().key(reader.keys().newest(FieldClass::Basic).value_or(0));
                })
                .value();
        };
        for (const bool older : {false, true}) {
            if (older) {
                QVERIFY(
                    file.execute(u"DELETE FROM data_key_share WHERE key_id IN (SELECT id FROM data_key WHERE klass = 'basic')"_qs));
                QVERIFY(file.execute(u"DELETE FROM data_key WHERE klass = 'basic'"_qs));
            }
            QVERIFY(file.signIn(u"wu"_qs, u"green tea 88 cups"_qs).account);
            QVERIFY(file.database().opens(FieldClass::Basic) && !file.database().opens(FieldClass::Sensitive));
            const QByteArray key = basicKey();
            QVERIFY(file.signIn(u"zhou"_qs, AccessFile::ownerPassword()).account);
            QVERIFY(file.database().opens(FieldClass::Sensitive));
            QCOMPARE(basicKey(), key);
        }
    }

    void theLastShareOfAKeyIsNotReset()
    {
        AccessFile file;
        file.makeOwner();
        const qint64 owner = file.single(u"SELECT id FROM account"_qs).toLongLong();
        HK_VERIFY(file.database().setViewer(file.database().viewer(), std::make_shared<const KeyRing>()).result());
        QVERIFY(!file.write([&](Writer &writer) { return resetPassword(writer, owner, u"my own new door"_qs); }).ok());
        QCOMPARE(file.single(u"SELECT count(*) FROM data_key_share"_qs).toInt(), 3);
        QVERIFY(file.signIn(u"zhou"_qs, AccessFile::ownerPassword()).account);
    }

    void aClosedAccountStaysOutside()
    {
        AccessFile file;
        file.makeOwner();
        const auto lin = file.write([](Writer &writer) {
            return addAccount(writer, {u"lin"_qs, u"林老师"_qs, u"green tea 88 cups"_qs, {{Role::Counsellor, {}}}});
        });
        HK_VERIFY(lin);
        HK_VERIFY(file.write([&](Writer &writer) { return setActive(writer, *lin, false); }));
        QVERIFY(!file.signIn(u"lin"_qs, u"green tea 88 cups"_qs).account);
    }

    void aReadOnlyFileLetsPeopleInToo()
    {
        AccessFile file;
        file.makeOwner();
        file.open(true);
        QVERIFY(!file.signIn(u"zhou"_qs, u"wrong"_qs).account);
        QVERIFY(file.signIn(u"zhou"_qs, AccessFile::ownerPassword()).account);
        QVERIFY(file.database().viewer().everything);
    }

private:
    // Some building, college or department.
    static QByteArray place() { return QByteArray(16, 'x'); }
};

QTEST_GUILESS_MAIN(AccountsTest)
#include "test_accounts.moc"
