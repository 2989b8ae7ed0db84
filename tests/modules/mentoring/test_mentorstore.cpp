// SPDX-License-Identifier: GPL-3.0-or-later
#include "mentordesk.h"

#include "mentoring/store/notes.h"
#include "mentoring/store/search.h"
#include "storage/lists.h"

using namespace hk;
using namespace hk::mentoring;
using hk::test::MentorDesk;
using hk::test::refused;

// Pairs, talks, follow-ups, notes and quotas as the data keep them.
class MentorStoreTest : public QObject {
    Q_OBJECT

    std::unique_ptr<MentorDesk> m_desk;
    const QDate m_november = QDate(2026, 11, 1);

    Result<void> move(qint64 followUp, const char *state, const QString &answer = {})
    {
        return m_desk->write([&](Writer &writer) { return moveFollowUp(writer, followUp, QLatin1String(state), answer); });
    }
    QList<FollowUp> followUps(int student)
    {
        return *m_desk->read([&](Reader &reader) { return followUpsOfStudent(reader, m_desk->student[student]); });
    }

private slots:
    void init()
    {
        m_desk = std::make_unique<MentorDesk>();
        HK_VERIFY(m_desk->open());
    }
    void cleanup()
    {
        const QStringList faults = m_desk->faults();
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }

    void pairsHaveLimitsAndAHistory()
    {
        HK_VERIFY(m_desk->pair(0, 0, QDate(2026, 9, 1)));
        refused(m_desk->pair(0, 0, QDate(2026, 10, 1)), "already");
        HK_VERIFY(m_desk->pair(0, 1, QDate(2026, 9, 1)));
        refused(m_desk->pair(0, 2, QDate(2026, 9, 1)), "as many as may be");
        HK_VERIFY(m_desk->pair(0, 2, QDate(2026, 9, 1), true));
        QCOMPARE(m_desk->single(u"SELECT mentor FROM student WHERE number = '20260001'"_qs).toString(), u"孙教授"_qs);
        HK_VERIFY(m_desk->write([&](Writer &writer) {
            return changeMentor(writer, {m_desk->mentor[1], m_desk->student[0], QDate(2026, 11, 14), {}, false});
        }));
        const auto pairs = m_desk->read([&](Reader &reader) { return pairingsOfStudent(reader, m_desk->student[0]); });
        HK_VERIFY(pairs);
        QCOMPARE(pairs->size(), 2);
        QCOMPARE(pairs->first().to, QDate(2026, 11, 13));
        QCOMPARE(pairs->first().mentorName, u"孙教授"_qs);
        QVERIFY(!pairs->last().to.isValid());
        QCOMPARE(m_desk->single(u"SELECT mentor FROM student WHERE number = '20260001'"_qs).toString(), u"钱老师"_qs);
        const auto found = m_desk->read([&](Reader &reader) { return mentors(reader, QDate(2026, 11, 19)); });
        HK_VERIFY(found);
        QCOMPARE(found->first().students + found->last().students, 3);
        HK_VERIFY(undoLast(m_desk->database()).result());
        QCOMPARE(m_desk->single(u"SELECT mentor FROM student WHERE number = '20260001'"_qs).toString(), u"孙教授"_qs);
    }

    void aChangeOfMentorLosesNothing()
    {
        HK_VERIFY(m_desk->pair(0, 0, QDate(2026, 9, 1)));
        const QList<qint64> talks = m_desk->recorded(m_desk->talk(0, {0}));
        HK_VERIFY(m_desk->write([&](Writer &writer) {
            return changeMentor(writer, {m_desk->mentor[1], m_desk->student[0], QDate(2026, 11, 14), {}, false});
        }));
        const auto lines = m_desk->read([&](Reader &reader) { return talksOfStudent(reader, m_desk->student[0]); });
        HK_VERIFY(lines);
        QCOMPARE(lines->size(), 1);
        QCOMPARE(lines->first().mentor, u"孙教授"_qs);
        QCOMPARE(m_desk->quota(m_november), (QStringList{u"孙教授 孟子涵 1/1/0"_qs, u"钱老师 孟子涵 1/0/1"_qs}));
        // The former mentor still reads it, under the student's name; the student is the next one's.
        HK_VERIFY(m_desk->signIn(Role::Mentor, u"孙教授"_qs, ScopeKind::Person, u"孙教授"_qs));
        QCOMPARE(m_desk->view(talks.first()).student, u"孟子涵"_qs);
        QCOMPARE(m_desk->single(u"SELECT count(*) FROM visible_student"_qs).toInt(), 0);
        HK_VERIFY(m_desk->signOut());
    }

    void aTalkIsTakenDown()
    {
        Talk talk = m_desk->talk(0, {0});
        talk.students.clear();
        refused(m_desk->record(talk), "with whom");
        talk = m_desk->talk(0, {0, 1});
        talk.kind = u"single"_qs;
        refused(m_desk->record(talk), "one student");
        talk = m_desk->talk(0, {0}, QDate(2026, 11, 20));
        refused(m_desk->record(talk), "still to come");
        talk.state = u"scheduled"_qs;
        talk.content.clear();
        const QList<qint64> planned = m_desk->recorded(talk);
        QCOMPARE(planned.size(), 1);
        refused(m_desk->write([&](Writer &writer) { return setTalkState(writer, planned.first(), u"held"_qs); }), "still to come");
        m_desk->now += MentorDesk::day;
        HK_VERIFY(m_desk->write([&](Writer &writer) { return setTalkState(writer, planned.first(), u"held"_qs); }));
        talk = m_desk->talk(0, {0});
        talk.nextDay = QDate(2026, 11, 1);
        refused(m_desk->record(talk), "after this one");
        talk.nextDay = QDate(2026, 11, 25);
        talk.nextTime = QTime(15, 0);
        talk.day = TalkDay(2026, 11, MonthPart::Early);
        const QList<qint64> vague = m_desk->recorded(talk);
        QCOMPARE(m_desk->view(vague.first()).talk.day, TalkDay(2026, 11, MonthPart::Early));
        QVERIFY(m_desk->single(u"SELECT day FROM mentor_meeting WHERE part = 'early'"_qs).isNull());
        const auto coming = m_desk->read([](Reader &reader) { return comingTalks(reader, QDate(2026, 11, 20), {}); });
        HK_VERIFY(coming);
        QCOMPARE(coming->size(), 1);
        QCOMPARE(coming->first().day, QDate(2026, 11, 25));
        QCOMPARE(coming->first().time, QTime(15, 0));
    }

    void aGroupHasARemarkEach()
    {
        Talk talk = m_desk->talk(0, {0, 1});
        talk.students[0].remark = u"发言积极"_qs;
        talk.students[1].missed = true;
        const QList<qint64> rows = m_desk->recorded(talk);
        QCOMPARE(rows.size(), 2);
        TalkView view = m_desk->view(rows.last());
        QCOMPARE(view.talk.students.size(), 2);
        QCOMPARE(view.talk.students.first().remark, u"发言积极"_qs);
        QVERIFY(view.talk.students.last().missed);
        QCOMPARE(m_desk->single(u"SELECT count(*) FROM mentor_meeting WHERE state = 'missed'"_qs).toInt(), 1);
        // Edited as a whole: another student comes, one goes, the words change.
        view.talk.students.removeLast();
        view.talk.students.append({m_desk->student[2], {}, {}, u"后到"_qs, false, 0});
        view.talk.content = u"改过的内容"_qs;
        HK_VERIFY(m_desk->write([&](Writer &writer) { return editTalk(writer, rows.first(), view.talk); }));
        QCOMPARE(m_desk->single(u"SELECT count(*) FROM mentor_meeting WHERE content = '改过的内容'"_qs).toInt(), 2);
        QCOMPARE(m_desk->single(u"SELECT count(DISTINCT session) FROM mentor_meeting"_qs).toInt(), 1);
        HK_VERIFY(undoLast(m_desk->database()).result());
        QCOMPARE(m_desk->view(rows.first()).talk.students.size(), 2);
        QCOMPARE(m_desk->single(u"SELECT count(*) FROM mentor_meeting WHERE content = '改过的内容'"_qs).toInt(), 0);
    }

    void whatFollowsComesBackToWhoeverAsked()
    {
        HK_VERIFY(m_desk->pair(0, 0, QDate(2026, 9, 1)));
        Talk talk = m_desk->talk(0, {0});
        talk.followUps = {{u"复查高数进度"_qs, QDate(2026, 11, 24), u"陈雨桐"_qs, u"task"_qs, u"孙教授"_qs, false}};
        const QList<qint64> rows = m_desk->recorded(talk);
        const qint64 asked = followUps(0).first().id;
        refused(move(asked, "closed"), "come back yet");
        refused(move(asked, "declined"), "why");
        refused(move(asked, "done"), "what came of it");
        HK_VERIFY(m_desk->signIn(Role::Counsellor, u"陈雨桐"_qs, ScopeKind::Person, u"陈雨桐"_qs));
        const auto toDo = [&](const QString &person) {
            return m_desk->read([&](Reader &reader) { return followUpsToDo(reader, person, QDate(2026, 11, 24)); })->size();
        };
        const auto toRead = [&](const QString &person) {
            return m_desk->read([&](Reader &reader) { return followUpsToRead(reader, person); })->size();
        };
        QCOMPARE(toDo(u"陈雨桐"_qs), 1);
        HK_VERIFY(move(asked, "accepted"));
        HK_VERIFY(move(asked, "done", u"已完成三章"_qs));
        QCOMPARE(followUps(0).first().state, u"done"_qs);
        refused(move(asked, "closed"), "孙教授");
        HK_VERIFY(m_desk->signOut());
        QCOMPARE(toDo(u"陈雨桐"_qs), 0);
        QCOMPARE(toRead(u"孙教授"_qs), 1);
        // Somebody has worked on it: the talk stays.
        refused(m_desk->write([&](Writer &writer) { return deleteTalk(writer, rows.first()); }), "it stays");
        HK_VERIFY(m_desk->signIn(Role::Mentor, u"孙教授"_qs, ScopeKind::Person, u"孙教授"_qs));
        HK_VERIFY(move(asked, "closed"));
        refused(move(asked, "done", u"again"_qs), "ended already");
        HK_VERIFY(m_desk->signOut());
        QCOMPARE(toRead(u"孙教授"_qs), 0);
        QCOMPARE(m_desk->single(u"SELECT done_on FROM mentor_follow_up"_qs).toString(), u"2026-11-19"_qs);
        // What somebody does for themselves needs nobody to close it.
        talk.followUps = {{u"自己跟进"_qs, {}, u"孙教授"_qs, u"task"_qs, u"孙教授"_qs, false}};
        m_desk->recorded(talk);
        const qint64 own = m_desk->single(u"SELECT max(id) FROM mentor_follow_up"_qs).toLongLong();
        HK_VERIFY(move(own, "done", u"做完了"_qs));
        QCOMPARE(m_desk->single(u"SELECT state FROM mentor_follow_up ORDER BY id DESC LIMIT 1"_qs).toString(), u"closed"_qs);
    }

    void quotasFollowTheRules()
    {
        HK_VERIFY(m_desk->pair(0, 0, QDate(2026, 9, 1)));
        HK_VERIFY(m_desk->pair(1, 2, QDate(2026, 9, 1)));
        m_desk->recorded(m_desk->talk(0, {0}));
        m_desk->recorded(m_desk->talk(0, {0, 1}, QDate(2026, 11, 12)));
        QCOMPARE(m_desk->quota(m_november), (QStringList{u"孙教授 孟子涵 2/1/1"_qs, u"钱老师 王一诺 2/0/2"_qs}));
        const auto rule = [&](const StoredRule &stored) {
            HK_VERIFY(m_desk->write([&](Writer &writer) { return saveRule(writer, stored); }));
        };
        rule({0, 0, {}, {}, {.meetings = 1}});
        QCOMPARE(m_desk->quota(m_november), (QStringList{u"孙教授 孟子涵 1/1/0"_qs, u"钱老师 王一诺 1/0/1"_qs}));
        // A group's rule goes before the school's; one that holds later does not hold yet.
        Mentor sun{m_desk->mentor[0], u"孙教授"_qs, u"T0012"_qs, 0, {}, u"科研导师"_qs, 2, 0};
        HK_VERIFY(m_desk->write([&](Writer &writer) { return editMentor(writer, sun); }));
        rule({0, 0, u"科研导师"_qs, {}, {.meetings = 3, .groupCounts = true}});
        rule({0, 0, {}, QDate(2026, 12, 1), {.meetings = 4}});
        QCOMPARE(m_desk->quota(m_november), (QStringList{u"孙教授 孟子涵 3/2/1"_qs, u"钱老师 王一诺 1/0/1"_qs}));
        QCOMPARE(m_desk->quota(QDate(2026, 12, 1)), (QStringList{u"孙教授 孟子涵 3/0/3"_qs, u"钱老师 王一诺 4/0/4"_qs}));
        const auto map = m_desk->read([&](Reader &reader) { return mentorMonths(reader, m_november, 3, QDate(2026, 11, 19)); });
        HK_VERIFY(map);
        QCOMPARE(map->months, (QList<QDate>{QDate(2026, 9, 1), QDate(2026, 10, 1), QDate(2026, 11, 1)}));
        QCOMPARE(map->mentors.size(), 2);
        QCOMPARE(map->mentors.first().months.last().owed, 1);
    }

    void vacationMonthsAskForNothing()
    {
        HK_VERIFY(m_desk->pair(0, 0, QDate(2026, 1, 1)));
        QCOMPARE(m_desk->quota(QDate(2026, 8, 1)), QStringList{u"孙教授 孟子涵 2/0/2"_qs});
        m_desk->add("term",
                    {{u"name"_qs, u"秋季学期"_qs},
                     {u"first_day"_qs, u"2026-09-07"_qs},
                     {u"last_day"_qs, u"2027-01-22"_qs},
                     {u"teaching_weeks"_qs, 18}});
        QCOMPARE(m_desk->quota(QDate(2026, 8, 1)), QStringList{u"孙教授 孟子涵 0/0/0"_qs});
        QCOMPARE(m_desk->quota(QDate(2026, 10, 1)), QStringList{u"孙教授 孟子涵 2/0/2"_qs});
    }

    void theRosterTellsOfPairs()
    {
        HK_VERIFY(m_desk->write([&](Writer &writer) -> Result<void> {
            HK_CHECK(updateRow(writer, "student", m_desk->student[0], {{u"mentor"_qs, u"孙教授"_qs}}));
            return updateRow(writer, "student", m_desk->student[1], {{u"mentor"_qs, u"新老师"_qs}});
        }));
        const auto made = m_desk->write([](Writer &writer) { return pairByRoster(writer, QDate(2026, 9, 1)); });
        HK_VERIFY(made);
        QCOMPARE(*made, 2);
        QCOMPARE(m_desk->rows("mentor"), 3);
        QCOMPARE(*m_desk->write([](Writer &writer) { return pairByRoster(writer, QDate(2026, 9, 1)); }), 0);
    }

    void whatASearchFinds()
    {
        const QList<qint64> rows = m_desk->recorded(m_desk->talk(0, {0}));
        for (const QString &words : {u"期中复习"_qs, u"孙教授"_qs, u"mzh"_qs, u"20260001"_qs}) {
            const auto hits = m_desk->read([&](Reader &reader) { return searchTalks(reader, {words, 5}); });
            HK_VERIFY(hits);
            QVERIFY2(hits->size() == 1 && hits->first().id == rows.first(), qPrintable(words));
        }
        // Who sees the words only masked cannot guess them.
        HK_VERIFY(m_desk->signIn(Role::Reviewer, u"校领导"_qs));
        QVERIFY(m_desk->read([](Reader &reader) { return searchTalks(reader, {u"期中"_qs, 5}); })->isEmpty());
        HK_VERIFY(m_desk->signOut());
    }

    void whatAStudentIsTold()
    {
        Talk talk = m_desk->talk(0, {0, 1});
        talk.subject = u"选课"_qs;
        talk.content = u"孟子涵与李想都在"_qs;
        m_desk->recorded(talk);
        HK_VERIFY(m_desk->write([&](Writer &writer) { return writeNote(writer, m_desk->student[0], {{}, u"备忘一条"_qs}); }));
        const auto sections = m_desk->read([&](Reader &reader) { return m_desk->module().recordsOf(reader, m_desk->student[0]); });
        HK_VERIFY(sections);
        QString all;
        for (const PersonSection &section : *sections) {
            for (const QStringList &row : section.rows)
                all += row.join(u' ');
        }
        QVERIFY(all.contains(u"选课"_qs));
        QVERIFY(!all.contains(u"李想"_qs) && !all.contains(u"备忘"_qs));
        const auto linked =
            m_desk->read([&](Reader &reader) { return m_desk->module().linkedTo(reader, "student", m_desk->student[0]); });
        HK_VERIFY(linked);
        QCOMPARE(linked->size(), 1);
    }

    void demonstrationData()
    {
        HK_VERIFY(m_desk->write([&](Writer &writer) -> Result<void> {
            for (int i = 0; i < 60; ++i)
                HK_CHECK(insertRow(writer, "student",
                                   {{u"number"_qs, QString::number(30000 + i)},
                                    {u"name"_qs, QStringLiteral("学生%1").arg(i)},
                                    {u"status"_qs, u"enrolled"_qs}}));
            return {};
        }));
        HK_VERIFY(m_desk->write([&](Writer &writer) { return m_desk->module().writeDemo(writer, DemoSize::Small); }));
        QVERIFY(m_desk->rows("mentor_meeting") > 150);
        QVERIFY(m_desk->rows("mentor_follow_up") > 20);
        QVERIFY(m_desk->quota(m_november).size() > 30);
        for (const char *list : {"mentoring.meetings", "mentoring.pairings", "mentoring.followUps"}) {
            const auto ids = m_desk->read([&](Reader &reader) { return listIds(reader, {.list = list, .sort = "id"}); });
            HK_VERIFY(ids);
            QVERIFY(!ids->empty());
        }
    }
};

QTEST_GUILESS_MAIN(MentorStoreTest)
#include "test_mentorstore.moc"
