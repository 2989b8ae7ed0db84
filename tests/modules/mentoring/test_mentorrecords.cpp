// SPDX-License-Identifier: GPL-3.0-or-later
#include "mentordesk.h"

#include "mentoring/exchange/booklet.h"
#include "mentoring/store/confidences.h"
#include "mentoring/store/notes.h"
#include "storage/lists.h"

using namespace hk;
using namespace hk::mentoring;
using hk::test::MentorDesk;
using hk::test::refused;

// What a later step does to a record: it changes what was meant and loses nothing beside it.
class MentorRecordsTest : public QObject {
    Q_OBJECT

    std::unique_ptr<MentorDesk> m_desk;
    const QDate m_november = QDate(2026, 11, 1);

    QString stateOf(qint64 meeting)
    {
        return m_desk->single(QStringLiteral("SELECT state FROM mentor_meeting WHERE id = %1").arg(meeting)).toString();
    }
    Result<void> edit(qint64 meeting, const Talk &talk)
    {
        return m_desk->write([&](Writer &writer) { return editTalk(writer, meeting, talk); });
    }
    Result<void> setState(qint64 meeting, const char *state)
    {
        return m_desk->write([&](Writer &writer) { return setTalkState(writer, meeting, QLatin1String(state)); });
    }
    Result<qint64> change(int mentor, int student, const QDate &from)
    {
        return m_desk->write([&](Writer &writer) {
            return changeMentor(writer, {m_desk->mentor[mentor], m_desk->student[student], from, {}, false});
        });
    }
    QString mentorInRoster(int student)
    {
        return m_desk->single(QStringLiteral("SELECT mentor FROM student WHERE id = %1").arg(m_desk->student[student])).toString();
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

    void aMissedTalkStaysMissed()
    {
        const qint64 row = m_desk->recorded(m_desk->talk(0, {0})).value(0);
        HK_VERIFY(setState(row, "missed"));
        TalkView view = m_desk->view(row);
        view.talk.place = u"学院 302"_qs;
        view.talk.content.clear();
        HK_VERIFY(edit(row, view.talk));
        QCOMPARE(stateOf(row), u"missed"_qs);
        QCOMPARE(m_desk->view(row).talk.place, u"学院 302"_qs);
    }

    void eachOfAGroupKeepsItsOwnState()
    {
        Talk plan = m_desk->talk(0, {0, 1}, QDate(2026, 11, 25));
        plan.state = u"scheduled"_qs;
        const QList<qint64> rows = m_desk->recorded(plan);
        m_desk->now += 7 * MentorDesk::day;
        HK_VERIFY(setState(rows.first(), "held"));
        TalkView view = m_desk->view(rows.last());
        view.talk.place = u"工作室"_qs;
        HK_VERIFY(edit(rows.last(), view.talk));
        QCOMPARE(stateOf(rows.first()), u"held"_qs);
        QCOMPARE(stateOf(rows.last()), u"scheduled"_qs);
        QCOMPARE(m_desk->view(rows.first()).talk.place, u"工作室"_qs);
    }

    void theRightStudentGetsWhatFollows()
    {
        Talk talk = m_desk->talk(0, {0});
        talk.followUps = {{u"看错题本"_qs, QDate(2026, 11, 24), u"陈雨桐"_qs, u"task"_qs, u"孙教授"_qs, false}};
        const qint64 row = m_desk->recorded(talk).value(0);
        TalkView view = m_desk->view(row);
        view.talk.students[0].student = m_desk->student[1];
        HK_VERIFY(edit(row, view.talk));
        view = m_desk->view(row);
        QCOMPARE(view.student, u"李想"_qs);
        QCOMPARE(view.followUps.size(), 1);
        QCOMPARE(view.followUps.first().student, m_desk->student[1]);
        QCOMPARE(view.followUps.first().askedBy, u"孙教授"_qs);
        QCOMPARE(m_desk->rows("mentor_meeting"), 1);
    }

    void aPairingThatHasBegunIsNotLost()
    {
        HK_VERIFY(m_desk->pair(0, 0, QDate(2026, 9, 1)));
        HK_VERIFY(change(1, 0, QDate(2026, 10, 15)));
        Mentor wu;
        wu.name = u"吴老师"_qs;
        const auto third = m_desk->write([&](Writer &writer) { return addMentor(writer, wu); });
        HK_VERIFY(third);
        const auto changeToThird = [&](const QDate &from) {
            return m_desk->write([&](Writer &writer) {
                return changeMentor(writer, {*third, m_desk->student[0], from, {}, false});
            });
        };
        refused(changeToThird(QDate(2026, 10, 1)), "钱老师 has been the mentor since 2026-10-15");
        QCOMPARE(m_desk->rows("mentor_pairing"), 2);
        // One that is still to come never was.
        HK_VERIFY(change(0, 0, QDate(2026, 12, 1)));
        HK_VERIFY(changeToThird(QDate(2026, 11, 25)));
        const auto pairs = m_desk->read([&](Reader &reader) { return pairingsOfStudent(reader, m_desk->student[0]); });
        QCOMPARE(pairs->size(), 3);
        QCOMPARE(pairs->at(1).to, QDate(2026, 11, 24));
    }

    void theRosterNamesWhoeverIsMentorNow()
    {
        HK_VERIFY(m_desk->pair(0, 0, QDate(2026, 9, 1)));
        QCOMPARE(mentorInRoster(0), u"孙教授"_qs);
        // A change to come: on its day.
        HK_VERIFY(change(1, 0, QDate(2026, 11, 23)));
        QCOMPARE(mentorInRoster(0), u"孙教授"_qs);
        QCOMPARE(*m_desk->write([](Writer &writer) { return nameMentorsOfToday(writer); }), 0);
        m_desk->now += 4 * MentorDesk::day;
        QCOMPARE(*m_desk->write([](Writer &writer) { return nameMentorsOfToday(writer); }), 1);
        QCOMPARE(mentorInRoster(0), u"钱老师"_qs);
        QCOMPARE(*m_desk->write([](Writer &writer) { return nameMentorsOfToday(writer); }), 0);
        // Who is no longer the mentor no longer has the student.
        const qint64 pairing = m_desk->single(u"SELECT max(id) FROM mentor_pairing"_qs).toLongLong();
        HK_VERIFY(m_desk->write([&](Writer &writer) { return endPairing(writer, pairing, QDate(2026, 11, 23), {}); }));
        QCOMPARE(mentorInRoster(0), QString());
        HK_VERIFY(m_desk->signIn(Role::Mentor, u"钱老师"_qs, ScopeKind::Person, u"钱老师"_qs));
        QCOMPARE(m_desk->single(u"SELECT count(*) FROM visible_student"_qs).toInt(), 0);
        HK_VERIFY(m_desk->signOut());
    }

    // Whoever has the student now reads what was, and leaves it as it is.
    void aFormerMentorsRecordsAreKept()
    {
        HK_VERIFY(m_desk->pair(0, 0, QDate(2026, 9, 1)));
        const qint64 row = m_desk->recorded(m_desk->talk(0, {0})).value(0);
        HK_VERIFY(change(1, 0, QDate(2026, 11, 14)));
        HK_VERIFY(m_desk->signIn(Role::Mentor, u"钱老师"_qs, ScopeKind::Person, u"钱老师"_qs));
        TalkView view = m_desk->view(row);
        QCOMPARE(view.talk.content, u"谈了期中复习安排"_qs);
        view.talk.content = u"空"_qs;
        refused(edit(row, view.talk), "This talk is 孙教授's");
        refused(m_desk->write([&](Writer &writer) { return deleteTalk(writer, row); }), "This talk is 孙教授's");
        refused(setState(row, "missed"), "This talk is 孙教授's");
        HK_VERIFY(m_desk->signIn(Role::PsychologicalCounsellor, u"王心理"_qs));
        refused(m_desk->write([&](Writer &writer) { return deleteTalk(writer, row); }), "This talk is 孙教授's");
        HK_VERIFY(m_desk->signIn(Role::Counsellor, u"陈雨桐"_qs, ScopeKind::Person, u"陈雨桐"_qs));
        HK_VERIFY(edit(row, view.talk));
        HK_VERIFY(m_desk->signOut());
    }

    // A mentor sees the own pairing alone, and reads the same figure as the school.
    void aShareDoesNotDependOnWhoLooks()
    {
        HK_VERIFY(m_desk->pair(0, 0, QDate(2026, 9, 1)));
        HK_VERIFY(change(1, 0, QDate(2026, 11, 9)));
        const QStringList all = m_desk->quota(m_november);
        QCOMPARE(all, (QStringList{u"孙教授 孟子涵 0/0/0"_qs, u"钱老师 孟子涵 2/0/2"_qs}));
        HK_VERIFY(m_desk->signIn(Role::Mentor, u"孙教授"_qs, ScopeKind::Person, u"孙教授"_qs));
        QCOMPARE(m_desk->quota(m_november), QStringList{all.first()});
        HK_VERIFY(m_desk->signOut());
        const auto own = m_desk->read([&](Reader &reader) {
            return quotaOfMonth(reader, m_november, QDate(2026, 11, 19), {m_desk->mentor[1], {}, {}});
        });
        QCOMPARE(own->size(), 1);
        QCOMPARE(own->first().outlook.quota.required, 2);
    }

    void theDistanceOfARuleReachesIntoTheMonthBefore()
    {
        HK_VERIFY(m_desk->pair(0, 0, QDate(2026, 9, 1)));
        HK_VERIFY(m_desk->write([](Writer &writer) { return saveRule(writer, {0, 0, {}, {}, {.leastDays = 7}}); }));
        m_desk->recorded(m_desk->talk(0, {0}, QDate(2026, 10, 30)));
        m_desk->recorded(m_desk->talk(0, {0}, QDate(2026, 11, 2)));
        QCOMPARE(m_desk->quota(m_november), QStringList{u"孙教授 孟子涵 2/0/2"_qs});
        QCOMPARE(m_desk->quota(QDate(2026, 10, 1)), QStringList{u"孙教授 孟子涵 2/1/1"_qs});
        const auto map = m_desk->read([&](Reader &reader) { return mentorMonths(reader, m_november, 2, QDate(2026, 11, 19)); });
        QCOMPARE(map->mentors.first().months.last().counted, 0);
    }

    void whatIsDoneIsCountedInOneWay()
    {
        HK_VERIFY(m_desk->pair(0, 0, QDate(2026, 9, 1)));
        // Of whom nothing is asked in this month.
        HK_VERIFY(m_desk->pair(1, 1, QDate(2026, 11, 30)));
        const auto lines = m_desk->read([&](Reader &reader) { return quotaOfMonth(reader, m_november, QDate(2026, 11, 19)); });
        const MonthCell sum = sumOf(*lines);
        QCOMPARE(sum.pairs, 2);
        QCOMPARE(sum.asked, 1);
        QCOMPARE(sum.done, 0);
        QCOMPARE(byMentor(*lines).last().months.first().asked, 0);
    }

    void theBookletCountsEachStudentOnce()
    {
        for (const char16_t *name : {u"甲同学", u"乙同学"}) {
            m_desk->add("mentor_pairing", {{u"mentor_id"_qs, m_desk->mentor[0]}, {u"student_name"_qs, QString::fromUtf16(name)}});
            Talk talk = m_desk->talk(0, {});
            talk.students = {{0, QString::fromUtf16(name), {}, {}, false, 0}};
            m_desk->recorded(talk);
        }
        // Somebody who went and came back: each time with its own talks.
        for (const auto &[from, to] : {std::pair(u"2026-09-01", u"2026-10-15"), std::pair(u"2026-11-05", u"2026-12-31")})
            m_desk->add("mentor_pairing",
                        {{u"mentor_id"_qs, m_desk->mentor[0]},
                         {u"student_id"_qs, m_desk->student[0]},
                         {u"from_date"_qs, QString::fromUtf16(from)},
                         {u"to_date"_qs, QString::fromUtf16(to)}});
        m_desk->recorded(m_desk->talk(0, {0}, QDate(2026, 10, 10)));
        m_desk->recorded(m_desk->talk(0, {0}, QDate(2026, 11, 10)));
        const auto booklet =
            m_desk->read([&](Reader &reader) { return readBooklet(reader, m_desk->mentor[0], QDate(2026, 9, 1), m_november); });
        HK_VERIFY(booklet);
        const std::vector<ReportSheet> sheets = bookletSheets(*booklet, {});
        for (const ReportRow &row : sheets.front().tables.front().rows)
            QCOMPARE(row.back().value.toInt(), 1);
        QCOMPARE(sheets.front().tables.front().rows.size(), size_t(4));
    }

    void talksToComeStandOnce()
    {
        Talk group = m_desk->talk(0, {0, 1}, QDate(2026, 11, 25));
        group.state = u"scheduled"_qs;
        m_desk->recorded(group);
        Talk held = m_desk->talk(0, {2});
        held.nextDay = QDate(2026, 11, 27);
        m_desk->recorded(held);
        const auto coming = [&] {
            return *m_desk->read([](Reader &reader) { return comingTalks(reader, QDate(2026, 11, 20), {}); });
        };
        QCOMPARE(coming().size(), 2);
        QCOMPARE(coming().first().student, u"孟子涵、李想"_qs);
        // The next one is planned by now.
        Talk next = m_desk->talk(0, {2}, QDate(2026, 11, 27));
        next.state = u"scheduled"_qs;
        m_desk->recorded(next);
        QCOMPARE(coming().size(), 2);
    }

    void aMentorIsNotMadeTwice()
    {
        Mentor wang;
        wang.name = u"王芳"_qs;
        HK_VERIFY(m_desk->write([&](Writer &writer) { return addMentor(writer, wang); }));
        refused(m_desk->write([&](Writer &writer) { return addMentor(writer, wang); }), "There is a mentor called 王芳");
        wang.number = u"T0100"_qs;
        HK_VERIFY(m_desk->write([&](Writer &writer) { return addMentor(writer, wang); }));
        refused(m_desk->write([&](Writer &writer) { return mentorMeantOrNew(writer, u"王芳"_qs, {}); }), "More than one mentor");
        QVERIFY(*m_desk->write([&](Writer &writer) { return mentorMeantOrNew(writer, u"王芳"_qs, u"T0100"_qs); }) != 0);
    }

    void whatIsNotEnoughIsAskedForAgain()
    {
        Talk talk = m_desk->talk(0, {0});
        talk.followUps = {{u"复查高数进度"_qs, QDate(2026, 11, 24), u"陈雨桐"_qs, u"task"_qs, u"孙教授"_qs, false}};
        const qint64 row = m_desk->recorded(talk).value(0);
        const qint64 asked = m_desk->view(row).followUps.first().id;
        const auto move = [&](const char *state, const QString &words) {
            return m_desk->write([&](Writer &writer) { return moveFollowUp(writer, asked, QLatin1String(state), words); });
        };
        refused(move("open", u"再看"_qs), "come back yet");
        HK_VERIFY(move("done", u"看了一半"_qs));
        refused(move("open", {}), "still missing");
        HK_VERIFY(move("open", u"另一半"_qs));
        const auto known = [&] { return m_desk->view(row).followUps.first(); };
        QCOMPARE(known().state, u"open"_qs);
        QVERIFY(!known().doneOn.isValid());
        HK_VERIFY(move("done", u"都看了"_qs));
        // All that was said to and fro is there.
        QCOMPARE(known().answer, u"看了一半\nAsked again: 另一半\n都看了"_qs);
        HK_VERIFY(m_desk->signIn(Role::Counsellor, u"陈雨桐"_qs, ScopeKind::Person, u"陈雨桐"_qs));
        refused(move("open", u"x"_qs), "孙教授");
        // The mentor may have no account: whoever looks after all may close.
        HK_VERIFY(m_desk->signIn(Role::Administrator, u"管理员"_qs));
        HK_VERIFY(move("closed", {}));
        HK_VERIFY(m_desk->signOut());
    }

    void followUpsStandByStateThenByDay()
    {
        const auto due = [&](int day) {
            Talk talk = m_desk->talk(0, {0});
            talk.followUps = {
                {QString::number(day), day > 0 ? QDate(2026, 11, day) : QDate(), u"陈雨桐"_qs, u"task"_qs, u"孙教授"_qs, false}};
            return m_desk->view(m_desk->recorded(talk).value(0)).followUps.first().id;
        };
        QHash<qint64, int> days;
        for (const int day : {28, 21, 0, 26, 22})
            days.insert(due(day), day);
        for (auto it = days.begin(); it != days.end(); ++it) {
            if (it.value() == 21 || it.value() == 28)
                HK_VERIFY(m_desk->write([&](Writer &writer) { return moveFollowUp(writer, it.key(), u"accepted"_qs, {}); }));
        }
        const auto ids =
            m_desk->read([](Reader &reader) { return listIds(reader, {.list = "mentoring.followUps", .sort = "state"}); });
        HK_VERIFY(ids);
        QList<int> found;
        for (const qint64 id : *ids)
            found << days.value(id);
        QCOMPARE(found, (QList<int>{22, 26, 0, 21, 28}));
    }

    void aNoteHasATopicAndReaders()
    {
        const auto write = [&](const NewNote &note) {
            return m_desk->write([&](Writer &writer) { return writeNote(writer, m_desk->student[0], note); });
        };
        const auto notes = [&] { return *m_desk->read([&](Reader &reader) { return notesOf(reader, m_desk->student[0]); }); };
        HK_VERIFY(m_desk->signIn(Role::Mentor, u"孙教授"_qs, {}, {}));
        refused(write({u"study"_qs, u"  "_qs}), "Write something");
        HK_VERIFY(write({u"study"_qs, u"想换专业"_qs}));
        QCOMPARE(notes().first().topic, u"study"_qs);
        const qint64 note = notes().first().id;
        HK_VERIFY(m_desk->signIn(Role::Mentor, u"钱老师"_qs, ScopeKind::College, m_desk->college[0]));
        QCOMPARE(notes().size(), 1);
        refused(m_desk->write([&](Writer &writer) { return editNote(writer, note, {{}, u"改"_qs}); }), "孙教授");
        refused(m_desk->write([&](Writer &writer) { return deleteNote(writer, note); }), "孙教授");
        HK_VERIFY(m_desk->signIn(Role::Mentor, u"孙教授"_qs, {}, {}));
        HK_VERIFY(m_desk->write([&](Writer &writer) { return editNote(writer, note, {u"career"_qs, u"想考研"_qs}); }));
        QCOMPARE(notes().first().text, u"想考研"_qs);
        HK_VERIFY(m_desk->write([&](Writer &writer) { return deleteNote(writer, note); }));
        QVERIFY(notes().isEmpty());
        HK_VERIFY(m_desk->signOut());
    }
};

QTEST_GUILESS_MAIN(MentorRecordsTest)
#include "test_mentorrecords.moc"
