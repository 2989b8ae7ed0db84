// SPDX-License-Identifier: GPL-3.0-or-later
#include "modules/tickets/ticketsample.h"

#include "tickets/domain/measure.h"

#include <rapidcheck.h>

using namespace hk;
using namespace hk::test;

namespace {

constexpr qint64 minute = 60 * 1000;

// A step as three numbers, which shrink well: minutes since the step before, what it is, and what it carries.
using Move = std::tuple<int, int, int>;
using Course = std::vector<Move>;

rc::Gen<Course> courses()
{
    // Mostly hours, at times days, at times the same minute.
    const auto gap = rc::gen::oneOf(rc::gen::inRange(0, 2), rc::gen::inRange(0, 600), rc::gen::inRange(0, 8 * 24 * 60));
    return rc::gen::resize(14, rc::gen::container<Course>(rc::gen::tuple(gap, rc::gen::inRange(0, 64), rc::gen::inRange(0, 1000))));
}

// Half of the steps stop, go on or end the clocks, the other half is anything.
EventKind kindOf(int number)
{
    static const QList<EventKind> often{EventKind::WaitingForStudent, EventKind::Resumed,       EventKind::WaitingForParts,
                                        EventKind::Resumed,           EventKind::Recategorised, EventKind::Reprioritised,
                                        EventKind::ExtensionGranted,  EventKind::Resolved,      EventKind::FollowedUp,
                                        EventKind::Reopened,          EventKind::Answered,      EventKind::Escalated,
                                        EventKind::Reversed,          EventKind::Started};
    const QList<EventKind> &all = allEventKinds();
    return number < 32 ? often.at(number % often.size()) : all.at(1 + (number - 32) % (all.size() - 1));
}

// The tickets begin at any minute of the two years that the calendar knows, far enough from their end.
QList<Event> eventsOf(int start, const Course &course)
{
    Event opened = eventOf(QStringLiteral("2025-01-02 00:00 opened daily"), 1);
    opened.at += start * minute;
    QList<Event> events{opened};
    for (const auto &[gap, kind, choice] : course) {
        Event event;
        event.uid = QByteArray::number((choice * 7919) % 1000).rightJustified(4, '0') + QByteArray::number(events.size());
        event.kind = kindOf(kind);
        event.at = events.last().at + gap * minute;
        event.by = QStringLiteral("chen");
        event.person = QStringLiteral("person %1").arg(choice % 3);
        event.text = QStringLiteral("words");
        event.category = usualCategories().at(choice % usualCategories().size());
        event.priority = choice % 2 == 0 ? urgentPriority : QString();
        event.level = static_cast<Level>(choice % 3);
        event.until = event.at + choice * 20 * minute;
        event.rating = choice % 5 + 1;
        event.solved = choice % 4 != 0;
        event.target = events.at(choice % events.size()).uid;
        // Without its opening a ticket has nothing to look at.
        if (event.kind == EventKind::Reversed && event.target == opened.uid)
            event.kind = EventKind::Commented;
        events += event;
    }
    return events;
}

// The usual rules with other units and other ways to go on.
Policies policiesOf(int variant, bool escalating = true)
{
    Policies policies = usualPolicies();
    for (Policy &row : policies.rows) {
        row.onChange = static_cast<OnChange>(variant % 3);
        row.onReopen = static_cast<OnReopen>(variant / 3 % 3);
        row.escalateAtWarning = escalating && variant / 9 % 2 == 1;
        row.escalateAtBreach = escalating;
        if (row.clock == ClockKind::Resolution || row.clock == ClockKind::Total)
            row.limit->unit = static_cast<Unit>((variant / 18 + (row.category.size() % 2)) % 4);
    }
    return policies;
}

constexpr int variants = 72;
constexpr int minutesOfStart = 500 * 24 * 60;

qint64 endOf(const QList<Event> &events)
{
    qint64 last = events.first().at;
    for (const Event &event : events)
        last = std::max(last, event.at);
    return last;
}

const WorkTimes &works()
{
    static const WorkTimes shipped = shippedWorks();
    return shipped;
}

// When each clock stood.
QStringList pausesOf(const TicketState &state)
{
    QStringList pauses;
    for (const ClockState &clock : state.clocks) {
        for (const Span &span : clock.spans) {
            if (!span.running)
                pauses += QStringLiteral("%1 %2 %3: %4 to %5")
                              .arg(code(clock.kind))
                              .arg(clock.round)
                              .arg(code(clock.level), textOf(span.from), textOf(span.to));
        }
    }
    return pauses;
}

}  // namespace

class TestTicketProperties : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (!qEnvironmentVariableIsSet("RC_PARAMS"))
            qputenv("RC_PARAMS", "max_success=500");
    }

    void usedAndPausedAreAllThatPassed()
    {
        QVERIFY(rc::check([] {
            const auto events = eventsOf(*rc::gen::inRange(0, minutesOfStart), *courses());
            const qint64 now = endOf(events) + *rc::gen::inRange(0, 6 * 24 * 60) * minute;
            Policies policies = policiesOf(*rc::gen::inRange(0, variants));
            const int longestPause = *rc::gen::inRange(0, 4);
            for (Policy &row : policies.rows)
                row.longestPause = longestPause;
            const TicketState state = project(events, policies, works(), now);
            for (const ClockState &clock : state.clocks) {
                const qint64 end = clock.endedAt.value_or(now);
                const auto total = amountBetween(works().begin()->second, clock.limit.unit, clock.countedFrom, end);
                RC_ASSERT(total.ok());
                RC_ASSERT(clock.used.has_value() && clock.pausedFor.has_value());
                RC_ASSERT(*clock.used - clock.carried + *clock.pausedFor == *total);
                RC_ASSERT(clock.spans.front().from == clock.startedAt);
                RC_ASSERT(clock.spans.back().to == end);
                for (std::size_t i = 1; i < clock.spans.size(); ++i)
                    RC_ASSERT(clock.spans[i - 1].to == clock.spans[i].from);
                // While it stands nothing is due, save what ran out before.
                RC_ASSERT(!clock.paused || !clock.due || clock.breached || longestPause > 0);
            }
        }));
    }

    void noChangeLosesAPause()
    {
        QVERIFY(rc::check([] {
            const auto events = eventsOf(*rc::gen::inRange(0, minutesOfStart), *courses());
            const qint64 now = endOf(events) + *rc::gen::inRange(0, 6 * 24 * 60) * minute;
            const int reopening = *rc::gen::inRange(0, 3) * 3;
            const auto pauses = [&](const QList<Event> &history, int variant, const WorkTimes &hours) {
                return pausesOf(project(history, policiesOf(variant + reopening, false), hours, now));
            };
            const QStringList before = pauses(events, 0, works());
            // Other rules, another calendar, and no change of category or priority at all.
            RC_ASSERT(pauses(events, *rc::gen::inRange(0, 3) + 18 * *rc::gen::inRange(0, 4), works()) == before);
            RC_ASSERT(pauses(events, 0, {{QString(), WorkTime(WorkCalendar(CalendarYears{{}, {2025, 2026}, {}}))}}) == before);
            QList<Event> unchanged = events;
            for (Event &event : unchanged) {
                if (event.kind == EventKind::Recategorised || event.kind == EventKind::Reprioritised)
                    event.kind = EventKind::Commented;
            }
            RC_ASSERT(pauses(unchanged, 0, works()) == before);
        }));
    }

    void anyArrivalGivesTheSameTicket()
    {
        QVERIFY(rc::check([] {
            const auto events = eventsOf(*rc::gen::inRange(0, minutesOfStart), *courses());
            const Policies policies = policiesOf(*rc::gen::inRange(0, variants));
            const qint64 now = endOf(events) + *rc::gen::inRange(0, 6 * 24 * 60) * minute;
            QList<Event> arrived = events;
            std::mt19937 random(*rc::gen::arbitrary<unsigned>());
            std::shuffle(arrived.begin(), arrived.end(), random);
            // Some come twice.
            arrived += events.at(int(random() % unsigned(events.size())));
            RC_ASSERT(project(arrived, policies, works(), now) == project(events, policies, works(), now));
        }));
    }

    void officeLimitsEndWithinOpenHours()
    {
        QVERIFY(rc::check([] {
            const auto events = eventsOf(*rc::gen::inRange(0, minutesOfStart), *courses());
            const TicketState state = project(events, policiesOf(*rc::gen::inRange(0, variants)), works(), endOf(events));
            for (const ClockState &clock : state.clocks) {
                const bool office = clock.limit.unit == Unit::WorkingDays || clock.limit.unit == Unit::WorkingHours;
                // A date that a person promised is his own, and what was used up by a change is due at once.
                if (!office || !clock.due || clock.extendedUntil || clock.carried >= amountOf(clock.limit))
                    continue;
                const auto open = works().begin()->second.isOpen(*clock.due - 1);
                RC_ASSERT(open.ok() && *open);
                if (clock.limit.unit == Unit::WorkingDays)
                    RC_ASSERT(campusTime(*clock.due).time() == QTime(17, 30));
            }
        }));
    }

    void aLongerLimitIsNeverDueEarlier()
    {
        QVERIFY(rc::check([] {
            const auto events = eventsOf(*rc::gen::inRange(0, minutesOfStart), *courses());
            const Unit unit = static_cast<Unit>(*rc::gen::inRange(0, 4));
            const OnReopen rule = static_cast<OnReopen>(*rc::gen::inRange(0, 3));
            const auto dueWith = [&](int amount) {
                Policies policies = usualPolicies();
                for (Policy &row : policies.rows) {
                    row.limit = Limit{amount, unit};
                    row.escalateAtBreach = false;
                    row.onReopen = rule;
                }
                return project(events, policies, works(), endOf(events)).clocks;
            };
            const int amount = *rc::gen::inRange(1, 20);
            const auto shorter = dueWith(amount);
            const auto longer = dueWith(amount + *rc::gen::inRange(1, 10));
            RC_ASSERT(shorter.size() == longer.size());
            for (std::size_t i = 0; i < shorter.size(); ++i) {
                if (longer[i].due)
                    RC_ASSERT(shorter[i].due.has_value() && *shorter[i].due <= *longer[i].due);
            }
        }));
    }

    void takingBackTheLastStepGivesWhatWasBefore()
    {
        QVERIFY(rc::check([] {
            const auto events = eventsOf(*rc::gen::inRange(0, minutesOfStart), *courses());
            RC_PRE(events.size() > 1);
            const Policies policies = policiesOf(*rc::gen::inRange(0, variants));
            const QList<Event> before = events.mid(0, events.size() - 1);
            Event reversal;
            reversal.uid = QByteArrayLiteral("zz1");
            reversal.kind = EventKind::Reversed;
            reversal.target = events.last().uid;
            // The clock of the desk that took it back may be slow.
            reversal.at = events.last().at + *rc::gen::inRange(-600, 600) * minute;
            const qint64 now = endOf(events) + 600 * minute;
            RC_ASSERT(project(events + QList<Event>{reversal}, policies, works(), now) == project(before, policies, works(), now));
            // And that too can be taken back.
            Event again = reversal;
            again.uid = QByteArrayLiteral("zz2");
            again.target = reversal.uid;
            RC_ASSERT(project(events + QList<Event>{reversal, again}, policies, works(), now)
                      == project(events, policies, works(), now));
        }));
    }

    void nothingChangesBeforeItSaysSo()
    {
        QVERIFY(rc::check([] {
            const auto events = eventsOf(*rc::gen::inRange(0, minutesOfStart), *courses());
            const Policies policies = policiesOf(*rc::gen::inRange(0, variants));
            const qint64 now = endOf(events);
            const TicketState state = project(events, policies, works(), now);
            const qint64 horizon = state.changesAt.value_or(now + 40 * 24 * 60 * minute);
            RC_ASSERT(horizon > now);
            for (int i = 0; i < 8; ++i) {
                const qint64 moment = now + qint64(double(horizon - 1 - now) * *rc::gen::inRange(0, 1001) / 1000.0);
                RC_ASSERT(sameButForTime(project(events, policies, works(), moment), state));
            }
            RC_ASSERT(sameButForTime(project(events, policies, works(), horizon - 1), state));
            if (state.changesAt)
                RC_ASSERT(!sameButForTime(project(events, policies, works(), horizon), state));
        }));
    }
};

QTEST_APPLESS_MAIN(TestTicketProperties)
#include "test_ticketproperties.moc"
