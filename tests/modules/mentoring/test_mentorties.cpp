// SPDX-License-Identifier: GPL-3.0-or-later
#include "mentordesk.h"

#include "mentoring/store/ties.h"

using namespace hk;
using namespace hk::mentoring;
using hk::test::MentorDesk;

// Talks that were there before their student: once the roster has the student, they are the student's.
class MentorTiesTest : public QObject {
    Q_OBJECT

    std::unique_ptr<MentorDesk> m_desk;

    // A talk with somebody whom the roster lacks, and what follows from it.
    qint64 looseTalk(const QString &name, const QString &number, const QDate &on = QDate(2026, 11, 3))
    {
        Talk talk = m_desk->talk(0, {}, on);
        talk.students = {{0, name, number, {}, false, 0}};
        talk.followUps = {{u"看错题本"_qs, QDate(2026, 11, 24), {}, u"task"_qs, {}, false}};
        return m_desk->recorded(talk).value(0);
    }
    qint64 loosePairing(const QString &name, const QString &number, const QVariant &from = {})
    {
        return m_desk->add("mentor_pairing",
                           {{u"mentor_id"_qs, m_desk->mentor[0]},
                            {u"student_name"_qs, name.isEmpty() ? QVariant() : name},
                            {u"student_number"_qs, number.isEmpty() ? QVariant() : number},
                            {u"from_date"_qs, from}});
    }
    qint64 newcomer(const QString &name, const QString &number)
    {
        return m_desk->add("student", {{u"number"_qs, number}, {u"name"_qs, name}, {u"status"_qs, u"enrolled"_qs}});
    }
    qint64 studentOf(const char *table, qint64 row)
    {
        return m_desk->single(QStringLiteral("SELECT student_id FROM %1 WHERE id = %2").arg(QLatin1String(table)).arg(row))
            .toLongLong();
    }
    bool isListedAsLoose(qint64 meeting)
    {
        return m_desk->single(QStringLiteral("SELECT in_roster = 0 FROM mentor_meeting_list WHERE id = %1").arg(meeting)).toBool();
    }

private slots:
    void init()
    {
        m_desk = std::make_unique<MentorDesk>();
        HK_VERIFY(m_desk->open());
    }

    void byNumberWhenTheRosterGetsTheStudent()
    {
        const qint64 talk = looseTalk(u"赵新来"_qs, u"20260077"_qs);
        const qint64 pairing = loosePairing(u"赵新来"_qs, u"20260077"_qs);
        QCOMPARE(studentOf("mentor_meeting", talk), 0);
        QVERIFY(isListedAsLoose(talk));
        QCOMPARE(m_desk->quota(QDate(2026, 11, 1)), QStringList{u"孙教授 赵新来 2/1/1"_qs});
        const qint64 student = newcomer(u"赵新来"_qs, u"20260077"_qs);
        QCOMPARE(studentOf("mentor_meeting", talk), student);
        QVERIFY(!isListedAsLoose(talk));
        QCOMPARE(studentOf("mentor_pairing", pairing), student);
        QCOMPARE(studentOf("mentor_follow_up", m_desk->view(talk).followUps.constFirst().id), student);
        // The mentor's account sees the student from now on.
        QCOMPARE(m_desk->single(QStringLiteral("SELECT mentor FROM student WHERE id = %1").arg(student)).toString(), u"孙教授"_qs);
        QCOMPARE(m_desk->quota(QDate(2026, 11, 1)), QStringList{u"孙教授 赵新来 2/1/1"_qs});
        QCOMPARE(m_desk->faults(), QStringList());
        // All of it is one step.
        HK_VERIFY(undoLast(m_desk->database()).result());
        QCOMPARE(studentOf("mentor_meeting", talk), 0);
        QCOMPARE(studentOf("mentor_pairing", pairing), 0);
        QCOMPARE(m_desk->rows("student"), 3);
        HK_VERIFY(redoLast(m_desk->database()).result());
        QCOMPARE(studentOf("mentor_meeting", talk), student);
    }

    void byANameThatOnlyOneHas()
    {
        const qint64 talk = looseTalk(u"赵新来"_qs, {});
        const qint64 pairing = loosePairing(u"赵新来"_qs, {});
        const qint64 student = newcomer(u"赵新来"_qs, u"20260077"_qs);
        QCOMPARE(studentOf("mentor_meeting", talk), student);
        QCOMPARE(studentOf("mentor_pairing", pairing), student);
        QCOMPARE(m_desk->view(talk).studentNumber, u"20260077"_qs);
        // Two of one name come at once, and nobody knows which is meant.
        const qint64 other = looseTalk(u"吴双"_qs, {});
        HK_VERIFY(m_desk->write([](Writer &writer) -> Result<void> {
            for (const char16_t *number : {u"20260081", u"20260082"})
                HK_CHECK(insertRow(
                    writer, "student",
                    {{u"number"_qs, QString::fromUtf16(number)}, {u"name"_qs, u"吴双"_qs}, {u"status"_qs, u"enrolled"_qs}}));
            return {};
        }));
        QCOMPARE(studentOf("mentor_meeting", other), 0);
    }

    void anotherNameUnderTheNumberIsSomebodyElse()
    {
        const qint64 talk = looseTalk(u"赵新来"_qs, u"20260077"_qs);
        const qint64 student = newcomer(u"钱旧人"_qs, u"20260077"_qs);
        QCOMPARE(studentOf("mentor_meeting", talk), 0);
        // Until the roster is put right.
        HK_VERIFY(m_desk->write([&](Writer &writer) {
            return updateRow(writer, "student", student, {{u"name"_qs, u"赵新来"_qs}});
        }));
        QCOMPARE(studentOf("mentor_meeting", talk), student);
    }

    void aPairMadeByHandMeanwhileStays()
    {
        const qint64 loose = loosePairing(u"赵新来"_qs, u"20260077"_qs);
        const qint64 dated = loosePairing(u"赵新来"_qs, u"20260077"_qs, u"2026-09-01"_qs);
        HK_VERIFY(m_desk->write([&](Writer &writer) -> Result<void> {
            HK_TRY(const qint64 student,
                   insertRow(writer, "student",
                             {{u"number"_qs, u"20260077"_qs}, {u"name"_qs, u"赵新来"_qs}, {u"status"_qs, u"enrolled"_qs}}));
            HK_CHECK(pairStudent(writer, {m_desk->mentor[0], student, QDate(2026, 10, 1), {}, true}));
            return {};
        }));
        // What nobody dated says nothing more; what somebody dated is not thrown away.
        QCOMPARE(m_desk->single(QStringLiteral("SELECT count(*) FROM mentor_pairing WHERE id = %1").arg(loose)).toInt(), 0);
        QCOMPARE(studentOf("mentor_pairing", dated), 0);
        QCOMPARE(m_desk->faults(), QStringList());
    }

    // Who sees a part cannot tell who is meant, and takes in students all the same.
    void whoSeesAPartTiesNothing()
    {
        const qint64 talk = looseTalk(u"赵新来"_qs, u"20260077"_qs);
        HK_VERIFY(m_desk->signIn(Role::Counsellor, u"陈雨桐"_qs, ScopeKind::College, m_desk->college[0]));
        const qint64 student = m_desk->add("student",
                                           {{u"number"_qs, u"20260077"_qs},
                                            {u"name"_qs, u"赵新来"_qs},
                                            {u"college_id"_qs, m_desk->college[0]},
                                            {u"status"_qs, u"enrolled"_qs}});
        QVERIFY(student != 0);
        HK_VERIFY(m_desk->signOut());
        QCOMPARE(studentOf("mentor_meeting", talk), 0);
        QVERIFY(*m_desk->read([](Reader &reader) { return hasLooseEnds(reader, QDate(2026, 11, 19)); }));
        QCOMPARE(*m_desk->write([](Writer &writer) { return tieToRoster(writer); }), 1);
        QCOMPARE(studentOf("mentor_meeting", talk), student);
    }

    // What another desk brought is no step of this one.
    void studentsFromAnotherDeskAreFoundToo()
    {
        const qint64 talk = looseTalk(u"赵新来"_qs, u"20260077"_qs);
        HK_VERIFY(m_desk->module().start({m_desk->database(), m_desk->catalogue(), m_desk->database().clock()}));
        HK_VERIFY(m_desk->database()
                      .write({.kind = UnitKind::Pulled},
                             [](Writer &writer) -> Result<void> {
                                 Statement add = writer.statement(
                                     u"INSERT INTO student (id, uid, number, name, status) VALUES (9001, ?, ?, ?, 'enrolled')"_qs);
                                 HK_CHECK(add.bind(QByteArray(16, 'p')).bind(u"20260077"_qs).bind(u"赵新来"_qs).run());
                                 writer.pulled("student", {9001, true});
                                 return {};
                             })
                      .result());
        QTRY_COMPARE(studentOf("mentor_meeting", talk), 9001);
        m_desk->module().stop();
    }
};

QTEST_GUILESS_MAIN(MentorTiesTest)
#include "test_mentorties.moc"
