// SPDX-License-Identifier: GPL-3.0-or-later
#include "modules/tickets/ticketsample.h"

#include "support/resulttext.h"
#include "tickets/domain/explanation.h"

using namespace hk;
using namespace hk::test;

namespace {

// A limit from a moment, worked out by hand with the State Council's announcements beside.
struct LimitCase {
    const char *from;
    int amount;
    Unit unit;
    const char *due;
};

constexpr LimitCase limitCases[] = {
    // Spring Festival 2026: 15 to 23 February off, the Saturdays 14 and 28 worked.
    {"2026-02-13 10:00", 1, Unit::WorkingDays, "2026-02-14 17:30"},
    {"2026-02-13 10:00", 2, Unit::WorkingDays, "2026-02-24 17:30"},
    {"2026-02-13 10:00", 5, Unit::WorkingDays, "2026-02-27 17:30"},
    {"2026-02-13 10:00", 6, Unit::WorkingDays, "2026-02-28 17:30"},
    {"2026-02-13 10:00", 7, Unit::WorkingDays, "2026-03-02 17:30"},
    {"2026-02-14 09:00", 1, Unit::WorkingDays, "2026-02-24 17:30"},
    {"2026-02-18 12:00", 1, Unit::WorkingDays, "2026-02-24 17:30"},
    {"2026-02-23 23:59", 1, Unit::WorkingDays, "2026-02-24 17:30"},
    {"2026-02-24 00:00", 1, Unit::WorkingDays, "2026-02-25 17:30"},
    // National Day 2026: 1 to 7 October off, Saturday the 10th and Sunday 20 September worked; Mid-Autumn 25 to 27 September.
    {"2026-09-30 10:00", 1, Unit::WorkingDays, "2026-10-08 17:30"},
    {"2026-09-30 10:00", 3, Unit::WorkingDays, "2026-10-10 17:30"},
    {"2026-09-30 10:00", 4, Unit::WorkingDays, "2026-10-12 17:30"},
    {"2026-09-24 16:00", 1, Unit::WorkingDays, "2026-09-28 17:30"},
    {"2026-09-18 16:00", 1, Unit::WorkingDays, "2026-09-20 17:30"},
    // Spring Festival 2025: 28 January to 4 February off, Sunday 26 January and Saturday 8 February worked.
    {"2025-01-24 10:00", 1, Unit::WorkingDays, "2025-01-26 17:30"},
    {"2025-01-24 10:00", 3, Unit::WorkingDays, "2025-02-05 17:30"},
    {"2025-01-27 18:00", 4, Unit::WorkingDays, "2025-02-08 17:30"},
    {"2025-01-27 18:00", 5, Unit::WorkingDays, "2025-02-10 17:30"},
    // National Day 2025: 1 to 8 October off, Sunday 28 September and Saturday 11 October worked.
    {"2025-09-26 10:00", 5, Unit::WorkingDays, "2025-10-10 17:30"},
    {"2025-09-30 09:00", 3, Unit::WorkingDays, "2025-10-11 17:30"},
    {"2025-09-30 09:00", 4, Unit::WorkingDays, "2025-10-13 17:30"},
    // Sunday 4 January 2026 is worked.
    {"2025-12-31 10:00", 1, Unit::WorkingDays, "2026-01-04 17:30"},
    {"2026-12-30 10:00", 1, Unit::WorkingDays, "2026-12-31 17:30"},
    // Hours of the office: 08:30–12:00 and 14:00–17:30.
    {"2026-09-30 16:30", 2, Unit::WorkingHours, "2026-10-08 09:30"},
    {"2026-02-14 17:00", 1, Unit::WorkingHours, "2026-02-24 09:00"},
    {"2026-02-13 11:00", 4, Unit::WorkingHours, "2026-02-13 17:00"},
    {"2026-02-13 12:30", 7, Unit::WorkingHours, "2026-02-14 12:00"},
    {"2025-10-10 17:30", 8, Unit::WorkingHours, "2025-10-13 09:30"},
    {"2025-01-26 08:00", 1, Unit::WorkingHours, "2025-01-26 09:30"},
    {"2026-10-04 03:00", 7, Unit::WorkingHours, "2026-10-08 17:30"},
    // The wall clock knows no holiday.
    {"2026-09-30 20:00", 24, Unit::Hours, "2026-10-01 20:00"},
    {"2026-02-14 00:00", 24, Unit::Hours, "2026-02-15 00:00"},
    {"2025-12-31 23:30", 24, Unit::Hours, "2026-01-01 23:30"},
    {"2026-02-13 10:00", 3, Unit::Days, "2026-02-16 10:00"},
};

// A history, a moment, and what one clock says then. At a class a matter of daily life has 3 working days, at a college 5; repair
// has 1 and 3, a suggestion 8 and 10.
struct CourseCase {
    const char *name;
    const char *history;
    const char *now;
    ClockKind clock;
    const char *expected;
};

#define DAILY "2026-09-28 10:00 opened daily;"
#define STUDENT " waiting-for-student;"

constexpr CourseCase courseCases[] = {
    {"over the holiday", DAILY, "2026-09-29 09:00", ClockKind::Resolution, "class 2026-10-08 17:30"},
    {"a pause over the holiday", DAILY "2026-09-30 09:00" STUDENT "2026-10-08 10:00 resumed", "2026-10-08 11:00",
     ClockKind::Resolution, "class 2026-10-09 17:30"},
    {"a pause to an evening", DAILY "2026-09-30 09:00" STUDENT "2026-10-09 18:00 resumed", "2026-10-09 19:00",
     ClockKind::Resolution, "class 2026-10-12 17:30"},
    {"a pause within a day costs nothing", DAILY "2026-09-29 09:00" STUDENT "2026-09-29 16:00 resumed", "2026-09-29 16:30",
     ClockKind::Resolution, "class 2026-10-08 17:30"},
    {"a pause from the close of office", DAILY "2026-09-29 17:30" STUDENT "2026-09-30 09:00 resumed", "2026-09-30 10:00",
     ClockKind::Resolution, "class 2026-10-08 17:30"},
    {"a pause over the close of office", DAILY "2026-09-29 17:29" STUDENT "2026-09-29 17:31 resumed", "2026-09-30 10:00",
     ClockKind::Resolution, "class 2026-10-09 17:30"},
    {"it stands", DAILY "2026-09-29 09:00" STUDENT, "2026-10-20 09:00", ClockKind::Resolution, "class stands"},
    {"Spring Festival", "2026-02-12 10:00 opened daily", "2026-02-13 09:00", ClockKind::Resolution, "class 2026-02-24 17:30"},
    {"a pause over Spring Festival", "2026-02-12 10:00 opened daily; 2026-02-14 10:00" STUDENT "2026-02-24 09:00 resumed",
     "2026-02-24 10:00", ClockKind::Resolution, "class 2026-02-25 17:30"},
    {"waiting for parts over National Day 2025",
     "2025-09-29 10:00 opened daily; 2025-09-30 10:00 waiting-for-parts; 2025-10-11 10:00 resumed", "2025-10-11 11:00",
     ClockKind::Resolution, "class 2025-10-14 17:30"},
    {"parts do not stop the first answer", "2026-09-30 20:00 opened daily; 2026-09-30 21:00 waiting-for-parts", "2026-10-01 09:00",
     ClockKind::FirstAnswer, "class 2026-10-01 20:00"},
    {"a question to the student is an answer", "2026-09-30 20:00 opened daily; 2026-10-01 10:00" STUDENT, "2026-10-03 09:00",
     ClockKind::FirstAnswer, "class 2026-10-01 20:00 met"},
    {"answered at the last moment", "2026-09-30 20:00 opened daily; 2026-10-01 20:00 answered", "2026-10-01 20:00",
     ClockKind::FirstAnswer, "class 2026-10-01 20:00 met"},
    {"answered late", "2026-09-30 20:00 opened daily; 2026-10-01 20:01 answered", "2026-10-02 09:00", ClockKind::FirstAnswer,
     "class 2026-10-01 20:00 met late"},
    {"not answered", "2026-09-30 20:00 opened daily", "2026-10-01 20:00", ClockKind::FirstAnswer, "class 2026-10-01 20:00 late"},
    {"word of progress", DAILY, "2026-09-29 09:00", ClockKind::Progress, "class 2026-10-10 17:30"},
    {"told before the holiday", DAILY "2026-09-30 16:00 progress-told", "2026-09-30 17:00", ClockKind::Progress,
     "class 2026-10-13 17:30"},
    {"told after the holiday", DAILY "2026-10-08 09:00 answered", "2026-10-08 10:00", ClockKind::Progress,
     "class 2026-10-14 17:30"},
    {"the whole time", "2026-02-02 10:00 opened suggestion", "2026-02-03 09:00", ClockKind::Total, "class 2026-02-28 17:30"},
    {"to the college by itself", "2026-09-28 10:00 opened repair", "2026-09-30 09:00", ClockKind::Resolution,
     "college 2026-10-09 17:30"},
    {"the college checks", "2026-09-28 10:00 opened repair", "2026-09-30 09:00", ClockKind::CollegeCheck,
     "college 2026-09-30 17:30"},
    {"to the school by itself", "2026-09-28 10:00 opened repair", "2026-10-10 09:00", ClockKind::Resolution,
     "school 2026-10-13 17:30"},
    {"passed up unchecked", "2026-09-28 10:00 opened repair", "2026-10-10 09:00", ClockKind::CollegeCheck,
     "college 2026-09-30 17:30 met late"},
    {"to the college by hand", DAILY "2026-09-30 10:00 escalated college", "2026-09-30 11:00", ClockKind::Resolution,
     "college 2026-10-13 17:30"},
    {"the check after a hand", DAILY "2026-09-30 10:00 escalated college", "2026-09-30 11:00", ClockKind::CollegeCheck,
     "college 2026-10-08 17:30"},
    {"checked", DAILY "2026-09-30 10:00 escalated college; 2026-10-08 17:00 checked", "2026-10-09 11:00", ClockKind::CollegeCheck,
     "college 2026-10-08 17:30 met"},
    {"reopened in the evening", DAILY "2026-09-29 10:00 resolved; 2026-09-30 18:00 reopened", "2026-09-30 19:00",
     ClockKind::Resolution, "class 2026-10-10 17:30"},
    {"a bad rating on a worked Saturday",
     "2026-02-12 10:00 opened daily; 2026-02-13 10:00 resolved; 2026-02-14 11:00 followed-up 2 yes", "2026-02-14 12:00",
     ClockKind::Resolution, "class 2026-02-26 17:30"},
    {"not solved", "2026-02-12 10:00 opened daily; 2026-02-13 10:00 resolved; 2026-02-14 11:00 followed-up 5 no",
     "2026-02-14 12:00", ClockKind::FirstAnswer, "class 2026-02-15 11:00"},
    {"another category", DAILY "2026-09-29 10:00 recategorised suggestion", "2026-09-29 11:00", ClockKind::Resolution,
     "class 2026-10-14 17:30"},
    {"urgent now", DAILY "2026-09-29 10:00 reprioritised urgent", "2026-09-29 11:00", ClockKind::Resolution,
     "class 2026-09-29 17:30"},
    {"extended", DAILY "2026-09-30 10:00 extension-granted 2026-10-12 17:30", "2026-10-09 11:00", ClockKind::Resolution,
     "class 2026-10-12 17:30"},
    {"extended, then waited a day",
     DAILY "2026-09-30 10:00 extension-granted 2026-10-12 17:30; 2026-10-08 10:00" STUDENT "2026-10-09 10:00 resumed",
     "2026-10-09 11:00", ClockKind::Resolution, "class 2026-10-13 17:30"},
    {"waited after the extension had run out",
     "2026-09-28 10:00 opened other school; 2026-09-30 10:00 extension-granted 2026-10-12 17:30; 2026-10-13 10:00" STUDENT
     "2026-10-15 10:00 resumed",
     "2026-10-15 11:00", ClockKind::Resolution, "school 2026-10-12 17:30 late"},
    {"resolved late at the school", "2026-09-28 10:00 opened other school; 2026-10-12 09:00 resolved", "2026-10-12 10:00",
     ClockKind::Resolution, "school 2026-10-10 17:30 met late"},
    {"resolved on a worked Saturday", "2026-09-28 10:00 opened other school; 2026-10-10 17:30 resolved", "2026-10-12 10:00",
     ClockKind::Resolution, "school 2026-10-10 17:30 met"},
    {"before midnight", "2026-09-28 23:59 opened daily", "2026-09-29 09:00", ClockKind::Resolution, "class 2026-10-08 17:30"},
    {"after midnight", "2026-09-29 00:01 opened daily", "2026-09-29 09:00", ClockKind::Resolution, "class 2026-10-09 17:30"},
    {"a year that nobody knows", "2026-12-30 10:00 opened daily", "2026-12-30 11:00", ClockKind::Resolution, "class unknown"},
};

QString dueText(const LimitCase &each, const WorkTime &work)
{
    const auto limit = explainLimit({each.amount, each.unit}, work, at(QString::fromLatin1(each.from)));
    return limit.ok() ? textOf(limit->due) : limit.error().message;
}

QString courseText(const CourseCase &each, const WorkTimes &works)
{
    const TicketState state =
        project(historyOf(QString::fromLatin1(each.history)), usualPolicies(), works, at(QString::fromLatin1(each.now)));
    return clockText(state, each.clock);
}

// How many of the cases a calendar gets wrong.
int faultsOf(const WorkCalendar &calendar)
{
    const WorkTimes works{{QString(), WorkTime(calendar)}};
    int faults = 0;
    for (const LimitCase &each : limitCases)
        faults += dueText(each, works.begin()->second) == QLatin1String(each.due) ? 0 : 1;
    for (const CourseCase &each : courseCases)
        faults += courseText(each, works) == QLatin1String(each.expected) ? 0 : 1;
    return faults;
}

}  // namespace

class TestTicketClocks : public QObject {
    Q_OBJECT

private slots:
    void limits_data()
    {
        QTest::addColumn<int>("row");
        for (int i = 0; i < int(std::size(limitCases)); ++i) {
            const LimitCase &each = limitCases[i];
            QTest::addRow("%s + %d %s", each.from, each.amount, qPrintable(code(each.unit))) << i;
        }
    }
    void limits()
    {
        QFETCH(int, row);
        QCOMPARE(dueText(limitCases[row], shippedWorks().begin()->second), QString::fromLatin1(limitCases[row].due));
    }

    void courses_data()
    {
        QTest::addColumn<int>("row");
        for (int i = 0; i < int(std::size(courseCases)); ++i)
            QTest::newRow(courseCases[i].name) << i;
    }
    void courses()
    {
        QFETCH(int, row);
        QCOMPARE(courseText(courseCases[row], shippedWorks()), QString::fromLatin1(courseCases[row].expected));
    }

    // A program that leaves out the make-up workdays, or the holidays too, must not get through.
    void wrongCalendarsAreFoundOut()
    {
        QCOMPARE(faultsOf(WorkCalendar(shippedYears())), 0);
        CalendarYears holidaysOnly = shippedYears();
        holidaysOnly.days.removeIf([](const CalendarDay &day) { return day.working; });
        QVERIFY(faultsOf(WorkCalendar(holidaysOnly)) >= 10);
        QVERIFY(faultsOf(WorkCalendar(CalendarYears{{}, {2025, 2026}, {}})) >= 20);
    }

    void aMissingYearIsNamed()
    {
        const TicketState state = ticketOf(QStringLiteral("2026-12-30 10:00 opened daily"), QStringLiteral("2026-12-30 11:00"));
        const ClockState *const clock = lastClock(state, ClockKind::Resolution);
        QVERIFY(clock && clock->unknown.contains(QStringLiteral("2027")));
        // What needs no calendar is known all the same.
        QCOMPARE(clockText(state, ClockKind::FirstAnswer), QStringLiteral("class 2026-12-31 10:00"));
    }

    // Two working days after Tuesday, 29 September: the 30th and 8 October.
    void itStandsNoLongerThanTheRulesLetIt()
    {
        Policies policies = usualPolicies();
        for (Policy &row : policies.rows)
            row.longestPause = 2;
        const WorkTimes works = shippedWorks();
        const auto history = historyOf(QStringLiteral("2026-09-28 10:00 opened daily; 2026-09-29 09:00 waiting-for-student"));
        const TicketState waiting = project(history, policies, works, at(QStringLiteral("2026-10-08 17:29")));
        const ClockState *clock = waiting.open(ClockKind::Resolution);
        QVERIFY(clock->paused);
        QCOMPARE(textOf(*clock->due), QStringLiteral("2026-10-12 17:30"));
        QCOMPARE(textOf(*waiting.changesAt), QStringLiteral("2026-10-08 17:30"));
        QVERIFY(waiting.next() == nullptr || waiting.next()->kind != ClockKind::Resolution);
        const TicketState after = project(history, policies, works, at(QStringLiteral("2026-10-09 10:00")));
        clock = after.open(ClockKind::Resolution);
        QVERIFY(!clock->paused);
        QCOMPARE(after.stage, Stage::Waiting);
        QCOMPARE(textOf(*clock->due), QStringLiteral("2026-10-12 17:30"));
        QCOMPARE(clock->spans.size(), size_t(3));
        QVERIFY(clock->spans.at(2).byRule && textOf(clock->spans.at(2).from) == QLatin1String("2026-10-08 17:30"));
        QVERIFY(explain(*clock, works).join(u'\n').contains(QStringLiteral("as long as the rules let it")));
        // Nobody moved: it is passed up when that has run out.
        const TicketState late = project(history, policies, works, at(QStringLiteral("2026-10-12 17:30")));
        QCOMPARE(late.level, Level::College);
        // Neither another priority nor the next level makes the same wait begin anew.
        const auto pressed = historyOf(QStringLiteral("2026-09-28 10:00 opened daily; 2026-09-29 09:00 waiting-for-student; "
                                                      "2026-10-09 09:00 reprioritised urgent"));
        QVERIFY(!project(pressed, policies, works, at(QStringLiteral("2026-10-09 10:00"))).open(ClockKind::Resolution)->paused);
        QVERIFY(!late.open(ClockKind::Resolution)->paused);
        // Another wait stops it again; resumed before, nothing is left of the rule.
        const auto twice = historyOf(QStringLiteral("2026-09-28 10:00 opened daily; 2026-09-29 09:00 waiting-for-student; "
                                                    "2026-10-09 09:00 waiting-for-parts"));
        QVERIFY(project(twice, policies, works, at(QStringLiteral("2026-10-10 09:00"))).open(ClockKind::Resolution)->paused);
        const auto resumed = historyOf(
            QStringLiteral("2026-09-28 10:00 opened daily; 2026-09-29 09:00 waiting-for-student; 2026-09-30 10:00 resumed"));
        QCOMPARE(
            textOf(*project(resumed, policies, works, at(QStringLiteral("2026-10-09 10:00"))).open(ClockKind::Resolution)->due),
            QStringLiteral("2026-10-09 17:30"));
    }

    void theFirstDueIsKept()
    {
        const TicketState state = ticketOf(QStringLiteral(DAILY "2026-09-30 10:00 extension-granted 2026-10-12 17:30"),
                                           QStringLiteral("2026-10-09 11:00"));
        const ClockState *const clock = lastClock(state, ClockKind::Resolution);
        QVERIFY(clock && clock->firstDue);
        QCOMPARE(textOf(*clock->firstDue), QStringLiteral("2026-10-08 17:30"));
        QCOMPARE(textOf(*clock->extendedUntil), QStringLiteral("2026-10-12 17:30"));
    }

    void warnsAtTheShare()
    {
        const auto warned = [](const char *now) {
            const TicketState state = ticketOf(QStringLiteral("2026-09-30 20:00 opened daily"), QString::fromLatin1(now));
            return lastClock(state, ClockKind::FirstAnswer)->warned;
        };
        // 80 % of 24 hours are 19 hours and 12 minutes.
        QVERIFY(!warned("2026-10-01 15:11"));
        QVERIFY(warned("2026-10-01 15:12"));
        // A limit of few days warns on its last one.
        const TicketState state = ticketOf(QStringLiteral(DAILY), QStringLiteral("2026-09-29 09:00"));
        QCOMPARE(textOf(*lastClock(state, ClockKind::Resolution)->warnAt), QStringLiteral("2026-09-30 17:30"));
    }
};

QTEST_APPLESS_MAIN(TestTicketClocks)
#include "test_ticketclocks.moc"
