// SPDX-License-Identifier: GPL-3.0-or-later
#include "modules/tickets/ticketsample.h"

using namespace hk;
using namespace hk::test;

namespace {

const QString opened = QStringLiteral("2026-09-28 10:00 opened daily;");

Policies withOnReopen(OnReopen rule)
{
    Policies policies = usualPolicies();
    for (Policy &row : policies.rows)
        row.onReopen = rule;
    return policies;
}

Policies withOnChange(OnChange rule)
{
    Policies policies = usualPolicies();
    for (Policy &row : policies.rows)
        row.onChange = rule;
    return policies;
}

QString kindsInRound(const TicketState &state, int round)
{
    QStringList kinds;
    for (const ClockState &clock : state.clocks) {
        if (clock.round == round)
            kinds += code(clock.kind);
    }
    return kinds.join(u' ');
}

}  // namespace

class TestTicketHistory : public QObject {
    Q_OBJECT

private slots:
    void codesLeadBack()
    {
        QSet<QString> codes;
        for (const EventKind kind : allEventKinds()) {
            QVERIFY(!code(kind).isEmpty());
            QVERIFY(eventKindOf(code(kind)) == kind);
            codes.insert(code(kind));
        }
        QCOMPARE(codes.size(), allEventKinds().size());
        QCOMPARE(int(allEventKinds().last()) + 1, int(allEventKinds().size()));
        for (int i = 0; i <= int(Stage::Merged); ++i)
            QVERIFY(stageOf(code(static_cast<Stage>(i))) == static_cast<Stage>(i));
        for (int i = 0; i <= int(Level::School); ++i)
            QVERIFY(levelOf(code(static_cast<Level>(i))) == static_cast<Level>(i));
        for (int i = 0; i <= int(ClockKind::Total); ++i)
            QVERIFY(clockKindOf(code(static_cast<ClockKind>(i))) == static_cast<ClockKind>(i));
        for (int i = 0; i <= int(Unit::WorkingDays); ++i)
            QVERIFY(unitOf(code(static_cast<Unit>(i))) == static_cast<Unit>(i));
        QVERIFY(!eventKindOf(QStringLiteral("nonsense")));
        QVERIFY(onReopenOf(code(OnReopen::Continue)) == OnReopen::Continue);
        QVERIFY(onChangeOf(code(OnChange::Reset)) == OnChange::Reset);
    }

    void stages_data()
    {
        QTest::addColumn<QString>("steps");
        QTest::addColumn<QString>("stage");
        const auto row = [](const char *steps, const char *stage) {
            QTest::newRow(steps) << QString::fromLatin1(steps) << QString::fromLatin1(stage);
        };
        row("", "new");
        row("2026-09-28 11:00 accepted wu", "accepted");
        row("2026-09-28 11:00 accepted wu; 2026-09-28 12:00 dispatched repairs", "dispatched");
        row("2026-09-28 11:00 accepted wu; 2026-09-28 12:00 dispatched repairs; 2026-09-28 13:00 started", "in-progress");
        row("2026-09-28 11:00 accepted wu; 2026-09-28 12:00 dispatched repairs; 2026-09-28 13:00 pushed-back", "accepted");
        row("2026-09-28 11:00 accepted wu; 2026-09-28 12:00 started; 2026-09-28 13:00 waiting-for-parts", "waiting");
        row("2026-09-28 11:00 accepted wu; 2026-09-28 13:00 waiting-for-parts; 2026-09-28 14:00 resumed", "accepted");
        row("2026-09-28 11:00 resolved", "resolved");
        row("2026-09-28 11:00 resolved; 2026-09-29 11:00 followed-up 5 yes", "followed-up");
        row("2026-09-28 11:00 resolved; 2026-09-29 11:00 followed-up 2 yes", "new");
        row("2026-09-28 10:30 accepted wu; 2026-09-28 11:00 resolved; 2026-09-29 11:00 followed-up 4 no", "accepted");
        row("2026-09-28 11:00 declined", "declined");
        row("2026-09-28 11:00 declined; 2026-09-28 12:00 reopened", "new");
        row("2026-09-28 11:00 merged", "merged");
        row("2026-09-28 11:00 merged; 2026-09-28 12:00 reopened", "merged");
        // Another desk that did not know yet that all was done.
        row("2026-09-28 11:00 resolved; 2026-09-28 12:00 waiting-for-student; 2026-09-28 13:00 started", "resolved");
        row("2026-09-28 11:00 resolved; 2026-09-28 12:00 reversed 2", "new");
        row("2026-09-28 11:00 resolved; 2026-09-28 12:00 reversed 2; 2026-09-28 12:01 reversed 3", "resolved");
        // A desk whose clock is slow.
        row("2026-09-28 09:00 accepted wu", "accepted");
    }
    void stages()
    {
        QFETCH(QString, steps);
        QTEST(code(ticketOf(opened + steps, QStringLiteral("2026-09-29 12:00")).stage), "stage");
    }

    void theFirstReceiverStaysLead()
    {
        const TicketState state =
            ticketOf(opened
                         + QStringLiteral("2026-09-28 10:10 accepted wu; 2026-09-28 10:20 dispatched repairs;"
                                          "2026-09-28 10:30 handed-over lin; 2026-09-28 10:40 helper-added he;"
                                          "2026-09-28 10:50 pushed-back; 2026-09-28 11:00 accepted zhao;"
                                          "2026-09-28 11:10 dispatched repairs; 2026-09-28 11:20 pushed-back"),
                     QStringLiteral("2026-09-28 12:00"));
        QCOMPARE(state.lead, QStringLiteral("wu"));
        QCOMPARE(state.owner, QStringLiteral("wu"));
        QCOMPARE(state.pushBacks, 2);
        QCOMPARE(state.helpers, QStringList{QStringLiteral("he")});
        QVERIFY(state.department.isEmpty());
    }

    void everyRatingIsKept()
    {
        const TicketState state = ticketOf(
            opened
                + QStringLiteral("2026-09-28 11:00 resolved; 2026-09-28 12:00 followed-up 2 yes; 2026-09-28 12:05 followed-up 1 no;"
                                 "2026-09-29 11:00 resolved; 2026-09-29 12:00 followed-up 5 yes"),
            QStringLiteral("2026-09-29 13:00"));
        QCOMPARE(state.round, 2);
        QCOMPARE(state.ratings.size(), std::size_t(3));
        QCOMPARE(state.ratings.at(1).stars.value(), 1);
        QCOMPARE(state.ratings.back().round, 2);
        QVERIFY(state.stage == Stage::FollowedUp && !state.followUpSince);
    }

    void aFollowUpIsOwed()
    {
        const TicketState state =
            ticketOf(opened + QStringLiteral("2026-09-28 11:00 resolved"), QStringLiteral("2026-09-29 13:00"));
        QCOMPARE(textOf(state.followUpSince.value()), QStringLiteral("2026-09-28 11:00"));
        QVERIFY(!state.next() && !state.changesAt);
    }

    void whatWasImportedRaisesNothing()
    {
        QList<Event> events = historyOf(opened
                                        + QStringLiteral("2026-09-28 11:00 accepted wu; 2026-09-29 11:00 resolved;"
                                                         "2026-09-30 11:00 followed-up 2 yes"));
        for (Event &event : events)
            event.imported = true;
        TicketState state = project(events, usualPolicies(), shippedWorks(), at(QStringLiteral("2026-10-20 09:00")));
        QVERIFY(state.clocks.empty() && state.imported && !state.changesAt);
        QCOMPARE(state.round, 1);
        QVERIFY(state.stage == Stage::FollowedUp);
        QCOMPARE(state.ratings.size(), std::size_t(1));
        events.removeLast();
        state = project(events, usualPolicies(), shippedWorks(), at(QStringLiteral("2026-10-20 09:00")));
        QVERIFY(state.stage == Stage::Resolved && !state.followUpSince);
    }

    void nobodyIsJudgedByLaterRules()
    {
        const QString now = QStringLiteral("2026-10-20 09:00");
        QVERIFY(ticketOf(opened, now, usualPolicies(at(QStringLiteral("2026-09-28 10:01")))).clocks.empty());
        QVERIFY(!ticketOf(opened, now, usualPolicies(at(QStringLiteral("2026-09-28 10:00")))).clocks.empty());
    }

    void theRowThatSaysMostHolds()
    {
        Policies policies = usualPolicies();
        Policy row{ClockKind::Resolution, {}, Level::Class, {}, Limit{7, Unit::WorkingDays}};
        policies.rows += row;
        row.category = QStringLiteral("daily");
        row.level.reset();
        row.limit->amount = 9;
        row.validFrom = 1;
        policies.rows.prepend(row);
        const auto amount = [&policies](const char *category, const QString &priority, qint64 openedAt) {
            return policies.find(ClockKind::Resolution, QString::fromLatin1(category), Level::Class, priority, openedAt)
                ->limit->amount;
        };
        // Category and level say more than the category alone.
        QCOMPARE(amount("daily", {}, 1), 3);
        QCOMPARE(amount("daily", urgentPriority, 1), 1);
        QCOMPARE(amount("safety", {}, 1), 1);
        policies.rows.removeIf([](const Policy &each) { return each.category == QLatin1String("daily") && each.level; });
        QCOMPARE(amount("daily", {}, 1), 9);
        QCOMPARE(amount("daily", {}, 0), 3);
    }

    void aRowWithoutLimitStopsAClock()
    {
        Policies policies = usualPolicies();
        policies.rows += Policy{ClockKind::FirstAnswer, QStringLiteral("daily")};
        const TicketState state = ticketOf(opened, QStringLiteral("2026-09-28 11:00"), policies);
        QVERIFY(!lastClock(state, ClockKind::FirstAnswer) && lastClock(state, ClockKind::Total));
    }

    void reopening()
    {
        const QString course =
            opened + QStringLiteral("2026-09-28 11:00 answered; 2026-09-29 18:00 resolved; 2026-10-08 10:00 reopened");
        const QString now = QStringLiteral("2026-10-08 11:00");
        const TicketState anew = ticketOf(course, now);
        QCOMPARE(kindsInRound(anew, 2), QStringLiteral("first-answer progress resolution total"));
        QCOMPARE(clockText(anew, ClockKind::Resolution), QStringLiteral("class 2026-10-12 17:30"));
        // A day was used, two are left.
        const TicketState goesOn = ticketOf(course, now, withOnReopen(OnReopen::Continue));
        QCOMPARE(kindsInRound(goesOn, 2), QStringLiteral("progress resolution total"));
        QCOMPARE(clockText(goesOn, ClockKind::Resolution), QStringLiteral("class 2026-10-09 17:30"));
        QCOMPARE(lastClock(goesOn, ClockKind::Resolution)->used.value(), 1);
        QCOMPARE(lastClock(goesOn, ClockKind::Resolution)->pausedFor.value(), 1);
        const TicketState only = ticketOf(course, now, withOnReopen(OnReopen::OnlyResolution));
        QCOMPARE(kindsInRound(only, 2), QStringLiteral("resolution"));
        // Another category does not bring back a clock that the reopening left out.
        const TicketState recategorised = ticketOf(course + QStringLiteral("; 2026-10-08 10:30 recategorised suggestion"), now,
                                                   withOnReopen(OnReopen::OnlyResolution));
        QCOMPARE(kindsInRound(recategorised, 2), QStringLiteral("resolution"));
        // What the first round took stays on record.
        QCOMPARE(kindsInRound(only, 1), QStringLiteral("first-answer progress resolution total progress"));
    }

    // 3 working days, of which 2 are used, become 8 (daily, then suggestion).
    void changingTheRules_data()
    {
        QTest::addColumn<int>("rule");
        QTest::addColumn<QString>("due");
        QTest::newRow("retro") << int(OnChange::Retro) << QStringLiteral("class 2026-10-14 17:30");
        // Two thirds of 8 are 5; three are left.
        QTest::newRow("from now") << int(OnChange::FromNow) << QStringLiteral("class 2026-10-10 17:30");
        QTest::newRow("reset") << int(OnChange::Reset) << QStringLiteral("class 2026-10-16 17:30");
    }
    void changingTheRules()
    {
        QFETCH(int, rule);
        const TicketState state = ticketOf(opened + QStringLiteral("2026-09-30 18:00 recategorised suggestion"),
                                           QStringLiteral("2026-09-30 19:00"), withOnChange(static_cast<OnChange>(rule)));
        QTEST(clockText(state, ClockKind::Resolution), "due");
    }

    void aChangeThatChangesNoLimitIsNone()
    {
        const TicketState state = ticketOf(opened + QStringLiteral("2026-09-30 09:00 recategorised study"),
                                           QStringLiteral("2026-09-30 10:00"), withOnChange(OnChange::Reset));
        QCOMPARE(clockText(state, ClockKind::Resolution), QStringLiteral("class 2026-10-08 17:30"));
    }

    void escalatesAtTheVeryMoment()
    {
        const QString repair = QStringLiteral("2026-09-28 10:00 opened repair;");
        const TicketState before = ticketOf(repair, QStringLiteral("2026-09-29 17:29"));
        QVERIFY(before.level == Level::Class);
        QCOMPARE(textOf(before.changesAt.value()), QStringLiteral("2026-09-29 17:30"));
        const TicketState after = ticketOf(repair, QStringLiteral("2026-09-29 17:30"));
        QVERIFY(after.level == Level::College);
        QCOMPARE(after.escalations.size(), std::size_t(1));
        QVERIFY(after.escalations.front().automatic);
        QCOMPARE(textOf(after.escalations.front().at), QStringLiteral("2026-09-29 17:30"));
        // Seen much later, it happened at the same moments.
        const TicketState late = ticketOf(repair, QStringLiteral("2026-12-01 09:00"));
        QVERIFY(late.level == Level::School);
        QCOMPARE(textOf(late.escalations.back().at), QStringLiteral("2026-10-09 17:30"));
        // Done at the last moment is done in time.
        const TicketState done = ticketOf(repair + QStringLiteral("2026-09-29 17:30 resolved"), QStringLiteral("2026-10-20 09:00"));
        QVERIFY(done.level == Level::Class && done.escalations.empty());
    }

    // What a shorter limit makes late goes up when it is made shorter, not in the past.
    void escalatesWhenTheLimitIsMadeShorter()
    {
        const TicketState state =
            ticketOf(opened + QStringLiteral("2026-10-08 10:00 reprioritised urgent"), QStringLiteral("2026-10-08 10:01"));
        QVERIFY(state.level == Level::College);
        QCOMPARE(textOf(state.escalations.front().at), QStringLiteral("2026-10-08 10:00"));
        QCOMPARE(textOf(state.clocks.at(2).due.value()), QStringLiteral("2026-09-29 17:30"));
        QVERIFY(state.clocks.at(2).breached);
        // Urgent, a college has half of 5 days.
        QCOMPARE(clockText(state, ClockKind::Resolution), QStringLiteral("college 2026-10-10 17:30"));
    }

    void escalatesAtTheWarning()
    {
        Policies policies = usualPolicies();
        for (Policy &row : policies.rows)
            row.escalateAtWarning = row.clock == ClockKind::Resolution && row.level == Level::Class;
        const TicketState state = ticketOf(opened, QStringLiteral("2026-10-08 09:00"), policies);
        QVERIFY(state.level == Level::College);
        QCOMPARE(textOf(state.escalations.front().at), QStringLiteral("2026-09-30 17:30"));
        QVERIFY(!state.clocks.at(2).breached);
    }

    void officeHoursByName()
    {
        Policies policies = usualPolicies();
        for (Policy &row : policies.rows)
            row.calendar = row.clock == ClockKind::Resolution ? QStringLiteral("repairs") : QString();
        TicketState state = ticketOf(opened, QStringLiteral("2026-09-29 09:00"), policies);
        QVERIFY(lastClock(state, ClockKind::Resolution)->unknown.contains(QStringLiteral("repairs")));
        WorkTimes works = shippedWorks();
        const auto evening = WorkTime::of(WorkCalendar(shippedYears()), {{QTime(13, 0), QTime(21, 0)}});
        QVERIFY(evening.ok());
        works.emplace(QStringLiteral("repairs"), *evening);
        state = project(historyOf(opened), policies, works, at(QStringLiteral("2026-09-29 09:00")));
        QCOMPARE(clockText(state, ClockKind::Resolution), QStringLiteral("class 2026-10-08 21:00"));
        QCOMPARE(clockText(state, ClockKind::Progress), QStringLiteral("class 2026-10-10 17:30"));
    }

    void nothingIsLostOfAnUnopenedTicket()
    {
        const TicketState state = ticketOf(QStringLiteral("2026-09-28 11:00 accepted wu"), QStringLiteral("2026-09-28 12:00"));
        QVERIFY(!state.openedAt && state.clocks.empty());
        QCOMPARE(state.lead, QStringLiteral("wu"));
        QVERIFY(ticketOf({}, QStringLiteral("2026-09-28 12:00")) == TicketState());
    }
};

QTEST_APPLESS_MAIN(TestTicketHistory)
#include "test_tickethistory.moc"
