// SPDX-License-Identifier: GPL-3.0-or-later
#include "mentordesk.h"

#include "mentoring/store/confidences.h"
#include "storage/lists.h"
#include "storage/undo/units.h"

using namespace hk;
using namespace hk::mentoring;
using hk::test::MentorDesk;
using hk::test::refused;

// Who sees and does what: by role, and by building, college and person; and confidential records beyond all of that.
class MentorRightsTest : public QObject {
    Q_OBJECT

    std::unique_ptr<MentorDesk> m_desk;

    // The students whose talks are seen, by their index.
    QString seen(const char *view = "mentor_meeting_row")
    {
        const auto numbers = m_desk->read([&](Reader &reader) -> Result<QStringList> {
            Statement rows = reader.statement(QStringLiteral("SELECT student_id FROM %1 ORDER BY id").arg(QLatin1String(view)));
            HK_CHECK(rows.run());
            QStringList found;
            while (rows.next()) {
                for (int i = 0; i < 3; ++i) {
                    if (rows.integer(0) == m_desk->student[i])
                        found << QString::number(i);
                }
            }
            return found;
        });
        return numbers.ok() ? numbers->join(u' ') : numbers.error().detail;
    }
    Result<qint64> confided(int student, const QList<Role> &readers)
    {
        return m_desk->write(
            [&](Writer &writer) { return confide(writer, m_desk->student[student], u"只有几个人能看的内容"_qs, readers); });
    }
    QString opened(qint64 confidence)
    {
        const auto text = openConfidence(m_desk->database(), confidence).result();
        return text.ok() ? *text : QString();
    }
    int audited()
    {
        return m_desk->single(u"SELECT count(*) FROM audit_entry WHERE deed = 'show' AND subject LIKE 'mentor_confidence %'"_qs)
            .toInt();
    }

private slots:
    void init()
    {
        m_desk = std::make_unique<MentorDesk>();
        HK_VERIFY(m_desk->open());
        auto ring = std::make_shared<KeyRing>();
        ring->add(1, FieldClass::Confidential, KeyRing::makeKey());
        m_desk->keys = ring;
        HK_VERIFY(m_desk->signOut());
        HK_VERIFY(m_desk->pair(0, 0, QDate(2026, 9, 1)));
        HK_VERIFY(m_desk->pair(0, 1, QDate(2026, 9, 1)));
        HK_VERIFY(m_desk->pair(1, 2, QDate(2026, 9, 1)));
        m_desk->recorded(m_desk->talk(0, {0}));
        m_desk->recorded(m_desk->talk(0, {1}));
        m_desk->recorded(m_desk->talk(1, {2}));
    }

    void talks_data()
    {
        QTest::addColumn<int>("role");
        QTest::addColumn<int>("scope");
        QTest::addColumn<QString>("expected");
        QTest::addColumn<bool>("masked");
        QTest::newRow("mentor") << int(Role::Mentor) << int(ScopeKind::Person) << u"0 1"_qs << false;
        QTest::newRow("counsellor of the college") << int(Role::Counsellor) << int(ScopeKind::College) << u"2"_qs << false;
        QTest::newRow("counsellor of the building") << int(Role::Counsellor) << int(ScopeKind::Building) << u"0"_qs << false;
        QTest::newRow("psychologist") << int(Role::PsychologicalCounsellor) << -1 << u"0 1 2"_qs << false;
        QTest::newRow("administrator") << int(Role::Administrator) << -1 << u"0 1 2"_qs << false;
        QTest::newRow("reviewer") << int(Role::Reviewer) << -1 << u"0 1 2"_qs << true;
        for (const Role role : {Role::BuildingManager, Role::Chief})
            QTest::newRow(qPrintable(roleCode(role))) << int(role) << int(ScopeKind::Building) << QString() << true;
        QTest::newRow("auditor") << int(Role::Auditor) << -1 << QString() << true;
    }
    void talks()
    {
        QFETCH(int, role);
        QFETCH(int, scope);
        const QVariant keys[]{m_desk->building, m_desk->college[1], u"孙教授"_qs};
        HK_VERIFY(m_desk->signIn(Role(role), u"某某"_qs, scope < 0 ? std::optional<ScopeKind>() : std::optional(ScopeKind(scope)),
                                 scope < 0 ? QVariant() : keys[scope]));
        QTEST(seen(), "expected");
        if (!seen().isEmpty())
            QTEST(m_desk->single(u"SELECT content FROM mentor_meeting_row LIMIT 1"_qs).toString() == u"****"_qs, "masked");
        // A reviewer reads figures, and nobody's name.
        if (Role(role) == Role::Reviewer)
            QCOMPARE(m_desk->single(u"SELECT count(*) FROM mentor_meeting_row WHERE student NOT IN ('****')"_qs).toInt(), 0);
    }

    void aMentorWritesOfOwnStudents()
    {
        HK_VERIFY(m_desk->signIn(Role::Mentor, u"孙教授"_qs, ScopeKind::Person, u"孙教授"_qs));
        HK_VERIFY(m_desk->record(m_desk->talk(0, {0})));
        QVERIFY(!m_desk->record(m_desk->talk(0, {2})).ok());
        // Under another's name it would not be theirs to see, but the student is.
        refused(m_desk->pair(0, 0, QDate(2026, 11, 1)), "already");
        QVERIFY(!m_desk
                     ->write([&](Writer &writer) {
                         return changeMentor(writer, {m_desk->mentor[1], m_desk->student[0], QDate(2026, 11, 1), {}, false});
                     })
                     .ok());
        QCOMPARE(seen(), u"0 1 0"_qs);
    }

    void ofAGroupWhoSeesAPartChangesNothing()
    {
        m_desk->recorded(m_desk->talk(0, {0, 1}));
        HK_VERIFY(m_desk->signIn(Role::Counsellor, u"楼内辅导员"_qs, ScopeKind::Building, m_desk->building));
        const qint64 row = m_desk->single(u"SELECT id FROM mentor_meeting_row WHERE session IS NOT NULL"_qs).toLongLong();
        QVERIFY(row != 0);
        TalkView view = m_desk->view(row);
        QCOMPARE(view.talk.students.size(), 1);
        view.talk.content = u"改"_qs;
        refused(m_desk->write([&](Writer &writer) { return editTalk(writer, row, view.talk); }), "Not all students");
    }

    void aFollowUpIsItsOwners()
    {
        Talk talk = m_desk->talk(0, {0});
        talk.followUps = {{u"转介"_qs, QDate(2026, 11, 24), u"心理中心王老师"_qs, u"counselling"_qs, u"孙教授"_qs, false}};
        m_desk->recorded(talk);
        // Whoever it is given to sees it, and nothing of the talk.
        HK_VERIFY(m_desk->signIn(Role::PsychologicalCounsellor, u"心理中心王老师"_qs, ScopeKind::Person, u"心理中心王老师"_qs));
        QCOMPARE(seen("mentor_follow_up_row"), u"0"_qs);
        QCOMPARE(seen(), QString());
        const qint64 id = m_desk->single(u"SELECT id FROM mentor_follow_up_row"_qs).toLongLong();
        HK_VERIFY(m_desk->write([&](Writer &writer) { return moveFollowUp(writer, id, u"accepted"_qs, {}); }));
        HK_VERIFY(m_desk->write([&](Writer &writer) { return moveFollowUp(writer, id, u"done"_qs, u"已约谈"_qs); }));
    }

    void aConfidenceOpensToWhomItNames_data()
    {
        QTest::addColumn<int>("role");
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("scope");
        QTest::addColumn<bool>("opens");
        const auto row = [](const char *title, Role role, const char16_t *name, int scope, bool opens) {
            QTest::newRow(title) << int(role) << QString::fromUtf16(name) << scope << opens;
        };
        const int building = int(ScopeKind::Building);
        const int college = int(ScopeKind::College);
        const int person = int(ScopeKind::Person);
        row("its author", Role::Mentor, u"孙教授", person, true);
        row("another mentor, who has all students", Role::Mentor, u"钱老师", -1, false);
        row("a psychologist of the whole school", Role::PsychologicalCounsellor, u"王心理", -1, true);
        row("a psychologist of the student's building", Role::PsychologicalCounsellor, u"王心理", building, true);
        row("a psychologist of another college", Role::PsychologicalCounsellor, u"王心理", college, false);
        row("the student's counsellor", Role::Counsellor, u"陈雨桐", building, false);
        row("an administrator", Role::Administrator, u"管理员", -1, false);
        row("an administrator of the author's name", Role::Administrator, u"孙教授", -1, false);
        row("the owner", Role::Owner, u"所有者", -1, false);
        row("a reviewer", Role::Reviewer, u"校领导", -1, false);
        row("a building manager", Role::BuildingManager, u"宿管", building, false);
    }
    void aConfidenceOpensToWhomItNames()
    {
        QFETCH(int, role);
        QFETCH(QString, name);
        QFETCH(int, scope);
        QFETCH(bool, opens);
        HK_VERIFY(m_desk->signIn(Role::Mentor, u"孙教授"_qs, ScopeKind::Person, u"孙教授"_qs));
        const auto made = confided(0, {Role::PsychologicalCounsellor});
        HK_VERIFY(made);
        const QVariant keys[]{m_desk->building, m_desk->college[1], name};
        HK_VERIFY(m_desk->signIn(Role(role), name, scope < 0 ? std::optional<ScopeKind>() : std::optional(ScopeKind(scope)),
                                 scope < 0 ? QVariant() : keys[scope]));
        const int before = audited();
        QCOMPARE(opened(*made), opens ? u"只有几个人能看的内容"_qs : QString());
        QCOMPARE(audited() - before, opens ? 1 : 0);
        // All others do not even learn that there is one.
        const auto known = m_desk->read([&](Reader &reader) { return confidencesOf(reader, m_desk->student[0]); });
        HK_VERIFY(known);
        QCOMPARE(known->size(), opens ? 1 : 0);
        QCOMPARE(m_desk->single(u"SELECT count(*) FROM visible_mentor_confidence"_qs).toInt(), opens ? 1 : 0);
        // The author alone changes it.
        const bool isAuthor = name == u"孙教授"_qs && Role(role) == Role::Mentor;
        const auto changed =
            m_desk->write([&](Writer &writer) { return editConfidence(writer, *made, u"别的"_qs, {Role::Counsellor}); });
        QCOMPARE(changed.ok(), isAuthor);
        const auto past = m_desk->write([&](Writer &writer) {
            return updateRow(writer, "mentor_confidence", *made, {{u"readers"_qs, u"administrator owner"_qs}});
        });
        QCOMPARE(past.ok(), isAuthor);
        const auto removed = m_desk->write([&](Writer &writer) { return deleteRow(writer, "mentor_confidence", *made); });
        QCOMPARE(removed.ok(), isAuthor);
    }

    // Whoever signs in as the owner sees no trace of it in the change log either, and cannot undo it away.
    void theOwnerCannotUndoIt()
    {
        HK_VERIFY(m_desk->signIn(Role::Mentor, u"孙教授"_qs, ScopeKind::Person, u"孙教授"_qs));
        const auto made = confided(0, {});
        HK_VERIFY(made);
        const QString logged = u"SELECT count(*) FROM change_list WHERE entity = 'mentor_confidence'"_qs;
        const qint64 unit = m_desk->single(u"SELECT unit FROM change WHERE entity = 'mentor_confidence'"_qs).toLongLong();
        QCOMPARE(m_desk->single(logged).toInt(), 1);
        HK_VERIFY(m_desk->signIn(Role::Owner, u"所有者"_qs));
        QCOMPARE(m_desk->single(logged).toInt(), 0);
        QVERIFY(m_desk->single(u"SELECT count(*) FROM change_list"_qs).toInt() > 0);
        const auto operations = m_desk->read([unit](Reader &reader) { return operationsOf(reader, unit); });
        HK_VERIFY(operations);
        QVERIFY(operations->isEmpty());
        QVERIFY(!undoUnit(m_desk->database(), unit).result().ok());
        HK_VERIFY(m_desk->signIn(Role::Mentor, u"孙教授"_qs, ScopeKind::Person, u"孙教授"_qs));
        QCOMPARE(opened(*made), u"只有几个人能看的内容"_qs);
        HK_VERIFY(undoUnit(m_desk->database(), unit).result());
        QCOMPARE(m_desk->single(u"SELECT count(*) FROM mentor_confidence"_qs).toInt(), 0);
    }

    // Two may share a name, and a name may change: the account says whose a record is.
    void aNamesakeIsNoAuthor()
    {
        HK_VERIFY(m_desk->signIn(Role::Mentor, u"孙教授"_qs, ScopeKind::Person, u"孙教授"_qs, u"sun"_qs));
        const auto made = confided(0, {});
        HK_VERIFY(made);
        HK_VERIFY(m_desk->signIn(Role::Mentor, u"孙教授"_qs, ScopeKind::Person, u"孙教授"_qs, u"sun2"_qs));
        QCOMPARE(seen(), u"0 1"_qs);
        QCOMPARE(opened(*made), QString());
        QCOMPARE(m_desk->single(u"SELECT count(*) FROM visible_mentor_confidence"_qs).toInt(), 0);
        QVERIFY(!m_desk->write([&](Writer &writer) { return deleteConfidence(writer, *made); }).ok());
        Viewer renamed = m_desk->database().read([](Reader &reader) { return Result<Viewer>(reader.viewer()); }).result().value();
        renamed.account = MentorDesk::accountOf(Role::Mentor, u"孙教授"_qs, u"sun"_qs);
        renamed.name = u"孙院长"_qs;
        HK_VERIFY(m_desk->database().setViewer(renamed, m_desk->keys).result());
        QCOMPARE(opened(*made), u"只有几个人能看的内容"_qs);
        HK_VERIFY(m_desk->write([&](Writer &writer) { return editConfidence(writer, *made, u"别的"_qs, {}); }));
    }

    // The account that the desk signs in with at the school's server, and whoever signs in here under its name, are one author.
    void theServersAccountIsTheAuthor()
    {
        const QByteArray atServer = namedUid("sun at the server");
        HK_VERIFY(m_desk->write([&](Writer &writer) {
            Statement bind = writer.statement(u"INSERT INTO sync_desk (id, server, account, device, account_uid) VALUES (1, "
                                              "'https://hall.example', 'Sun', zeroblob(16), ?)"_qs);
            return bind.bind(atServer).run();
        }));
        const auto author = [this](qint64 row) {
            return m_desk->single(u"SELECT author_account FROM mentor_confidence WHERE id = %1"_qs.arg(row)).toByteArray();
        };
        // Where nobody signs in.
        const auto alone = confided(0, {});
        HK_VERIFY(alone);
        QCOMPARE(author(*alone), atServer.toHex());
        HK_VERIFY(m_desk->write([&](Writer &writer) { return editConfidence(writer, *alone, u"别的"_qs, {}); }));
        HK_VERIFY(m_desk->signIn(Role::Mentor, u"孙教授"_qs, ScopeKind::Person, u"孙教授"_qs, u"sun"_qs));
        QCOMPARE(opened(*alone), u"别的"_qs);
        const auto own = confided(0, {});
        HK_VERIFY(own);
        QCOMPARE(author(*own), atServer.toHex());
        HK_VERIFY(m_desk->signIn(Role::Mentor, u"孙教授"_qs, ScopeKind::Person, u"孙教授"_qs, u"other"_qs));
        QCOMPARE(opened(*alone), QString());
        const auto others = confided(0, {});
        HK_VERIFY(others);
        QCOMPARE(author(*others), MentorDesk::accountOf(Role::Mentor, u"孙教授"_qs, u"other"_qs).toHex());
    }

    void nobodyWritesInAnothersName()
    {
        HK_VERIFY(m_desk->signIn(Role::PsychologicalCounsellor, u"王心理"_qs));
        // Not even where the role may read it.
        for (const QByteArray &author : {MentorDesk::accountOf(Role::Mentor, u"孙教授"_qs).toHex(), QByteArray()}) {
            refused(m_desk->write([&](Writer &writer) {
                return insertRow(writer, "mentor_confidence",
                                 {{u"student_id"_qs, m_desk->student[0]},
                                  {u"author"_qs, u"王心理"_qs},
                                  {u"author_account"_qs, author.isEmpty() ? QVariant() : QVariant(QString::fromLatin1(author))},
                                  {u"readers"_qs, u"psychologist"_qs},
                                  {u"day"_qs, u"2026-11-19"_qs},
                                  {u"text"_qs, u"x"_qs}});
            }),
                    "name of another person");
        }
        HK_VERIFY(m_desk->signIn(Role::Mentor, u"孙教授"_qs, ScopeKind::Person, u"孙教授"_qs));
        QVERIFY(!confided(2, {}).ok());  // not an own student
        const auto own = confided(0, {});
        HK_VERIFY(own);
        const auto given = m_desk->write([&](Writer &writer) {
            return updateRow(writer, "mentor_confidence", *own, {{u"author"_qs, u"钱老师"_qs}});
        });
        QVERIFY(!given.ok());
        const QString other = QString::fromLatin1(MentorDesk::accountOf(Role::Mentor, u"钱老师"_qs).toHex());
        QVERIFY(!m_desk
                     ->write([&](Writer &writer) {
                         return updateRow(writer, "mentor_confidence", *own, {{u"author_account"_qs, other}});
                     })
                     .ok());
    }

    // A name alone told whose a record was: it is the only account's of that name, or nobody's but its readers'.
    void recordsOfBeforeFindTheirAccounts()
    {
        QTemporaryDir before;
        QVERIFY(QFile::copy(u":/hallkeeper/mentoring/schema/0001_mentoring.sql"_qs, before.filePath(u"0001_mentoring.sql"_qs)));
        QTemporaryDir folder;
        const QString file = folder.filePath(u"old.hk"_qs);
        roster::RosterModule roster;
        const auto opened = [&](const Catalogue &catalogue, const SchemaSource &mentoring) {
            return Database::open(file, catalogue, {coreSchema(), accessSchema(), roster.schema(), mentoring});
        };
        {
            Catalogue core;
            HK_VERIFY(declareCore(core));
            const auto old = opened(core, {u"mentoring"_qs, before.path(), {}});
            HK_VERIFY(old);
            QStringList lines{
                u"INSERT INTO student (id, uid, number, name, status) VALUES (1, randomblob(16), '1', '李想', 'enrolled')"_qs};
            int n = 0;
            for (const QString &name : {u"孙教授"_qs, u"王芳"_qs, u"王芳"_qs})
                lines << u"INSERT INTO account (uid, name, display_name, created_at) VALUES (x'%1', 'a%1', '%2', 0)"_qs.arg(
                    QString::number(++n).repeated(32), name);
            for (const QString &name : {u"'孙教授'"_qs, u"'王芳'"_qs, u"'某人'"_qs, u"NULL"_qs})
                lines
                    << u"INSERT INTO mentor_confidence (uid, student_id, author, day) VALUES (randomblob(16), 1, %1, '2026-10-01')"_qs
                           .arg(name);
            for (const QString &sql : std::as_const(lines))
                HK_VERIFY((*old)->write({}, [&](Writer &writer) { return writer.statement(sql).run(); }).result());
        }
        const auto now = opened(m_desk->catalogue(), m_desk->module().schema());
        HK_VERIFY(now);
        const auto accounts = (*now)->read([](Reader &reader) {
            return reader.single(u"SELECT group_concat(coalesce(author_account, '-'), ' ') FROM "
                                 "(SELECT author_account FROM mentor_confidence ORDER BY id)"_qs);
        });
        QCOMPARE(accounts.result().value().toString(), QString(u'1').repeated(32) + u" - - -"_qs);
    }

    // The desk of one person, who gets accounts later.
    void whatWasWrittenWithoutAccountsIsTheOwners()
    {
        const auto made = confided(0, {});
        HK_VERIFY(made);
        QCOMPARE(opened(*made), u"只有几个人能看的内容"_qs);
        HK_VERIFY(m_desk->signIn(Role::Owner, u"周主任"_qs));
        QCOMPARE(opened(*made), u"只有几个人能看的内容"_qs);
        HK_VERIFY(m_desk->signIn(Role::PsychologicalCounsellor, u"王心理"_qs));
        QCOMPARE(opened(*made), QString());
    }
};

QTEST_GUILESS_MAIN(MentorRightsTest)
#include "test_mentorrights.moc"
