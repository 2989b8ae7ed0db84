// SPDX-License-Identifier: GPL-3.0-or-later
#include "modules/tickets/ticketsample.h"

#include "support/resulttext.h"
#include "tickets/domain/steps.h"

using namespace hk;
using namespace hk::test;

namespace {

const QString accepted = QStringLiteral("2026-09-28 10:00 opened complaint; 2026-09-28 10:10 accepted wu;");
const QString now = QStringLiteral("2026-09-28 12:00");

Event stepOf(EventKind kind)
{
    Event event;
    event.uid = QByteArrayLiteral("step");
    event.kind = kind;
    event.at = at(now);
    event.by = QStringLiteral("wu");
    event.text = QStringLiteral("words");
    return event;
}

}  // namespace

class TestTicketSteps : public QObject {
    Q_OBJECT

private slots:
    // Every step that a stage offers is taken, and what is not offered is refused with a sentence.
    void onlyWhatIsOffered_data()
    {
        QTest::addColumn<QString>("history");
        QTest::newRow("new") << QStringLiteral("2026-09-28 10:00 opened complaint");
        QTest::newRow("accepted") << accepted;
        QTest::newRow("dispatched") << accepted + QStringLiteral("2026-09-28 10:20 dispatched repairs");
        QTest::newRow("in progress") << accepted + QStringLiteral("2026-09-28 10:20 started");
        QTest::newRow("waiting") << accepted + QStringLiteral("2026-09-28 10:20 waiting-for-parts");
        QTest::newRow("asked") << accepted + QStringLiteral("2026-09-28 10:20 extension-asked 2026-10-20 17:30");
        QTest::newRow("at the college") << accepted + QStringLiteral("2026-09-28 10:20 escalated college");
        QTest::newRow("at the school") << accepted + QStringLiteral("2026-09-28 10:20 escalated school");
        QTest::newRow("proposed") << accepted + QStringLiteral("2026-09-28 10:20 answer-proposed");
        QTest::newRow("resolved") << accepted + QStringLiteral("2026-09-28 10:20 resolved");
        QTest::newRow("followed up") << accepted + QStringLiteral("2026-09-28 10:20 resolved; 2026-09-28 10:30 followed-up 5 yes");
        QTest::newRow("declined") << accepted + QStringLiteral("2026-09-28 10:20 declined");
        QTest::newRow("merged") << accepted + QStringLiteral("2026-09-28 10:20 merged");
        QTest::newRow("not opened") << QString();
    }
    void onlyWhatIsOffered()
    {
        QFETCH(QString, history);
        const TicketState state = ticketOf(history, now);
        const QList<EventKind> steps = stepsFrom(state);
        for (const EventKind kind : allEventKinds()) {
            Event event = stepOf(kind);
            event.person = event.category = event.priority = QStringLiteral("other");
            event.department = event.target = QByteArrayLiteral("other");
            event.until = at(QStringLiteral("2026-10-20 17:30"));
            event.rating = 3;
            event.solved = true;
            event.by = QStringLiteral("lin");
            const auto may = mayHappen(state, event);
            QVERIFY2(may.ok() == steps.contains(kind), qPrintable(code(kind) + u' ' + QString::fromUtf8(textOf(may))));
            QVERIFY(may.ok() || !may.error().message.isEmpty());
        }
    }

    void reasonsAreAskedFor_data()
    {
        QTest::addColumn<int>("kind");
        for (const EventKind kind : {EventKind::Declined, EventKind::WaitingForStudent, EventKind::WaitingForParts,
                                     EventKind::WaitingForThirdParty, EventKind::Snoozed, EventKind::Resolved, EventKind::Answered})
            QTest::newRow(qPrintable(code(kind))) << int(kind);
    }
    void reasonsAreAskedFor()
    {
        QFETCH(int, kind);
        const TicketState state = ticketOf(accepted, now);
        Event event = stepOf(static_cast<EventKind>(kind));
        event.until = event.at + 1;
        HK_VERIFY(mayHappen(state, event));
        event.text = QStringLiteral("  ");
        QVERIFY(!mayHappen(state, event).ok());
    }

    void goingBackNeedsAReason()
    {
        const TicketState dispatched = ticketOf(accepted + QStringLiteral("2026-09-28 10:20 dispatched repairs"), now);
        Event back = stepOf(EventKind::PushedBack);
        HK_VERIFY(mayHappen(dispatched, back));
        back.text.clear();
        QVERIFY(!mayHappen(dispatched, back).ok());
        const TicketState resolved = ticketOf(accepted + QStringLiteral("2026-09-28 10:20 resolved"), now);
        Event again = stepOf(EventKind::Reopened);
        HK_VERIFY(mayHappen(resolved, again));
        again.text.clear();
        QVERIFY(!mayHappen(resolved, again).ok());
    }

    void dispatchingNeedsADepartment()
    {
        const TicketState state = ticketOf(accepted, now);
        Event event = stepOf(EventKind::Dispatched);
        QVERIFY(!mayHappen(state, event).ok());
        event.department = QByteArrayLiteral("repairs");
        HK_VERIFY(mayHappen(state, event));
    }

    void nobodyFollowsUpHisOwnWork()
    {
        const TicketState state = ticketOf(accepted + QStringLiteral("2026-09-28 10:20 resolved"), now);
        QVERIFY(!mayFollowUp(state, QStringLiteral("chen")) && mayFollowUp(state, QStringLiteral("wu")));
        Event event = stepOf(EventKind::FollowedUp);
        event.rating = 4;
        event.solved = true;
        HK_VERIFY(mayHappen(state, event));
        event.by = QStringLiteral("chen");
        QVERIFY(!mayHappen(state, event).ok());
        event.by = QStringLiteral("wu");
        for (const std::optional<int> rating : {std::optional<int>(), std::optional(0), std::optional(6)}) {
            event.rating = rating;
            QVERIFY(!mayHappen(state, event).ok());
        }
        event.rating = 5;
        event.solved.reset();
        QVERIFY(!mayHappen(state, event).ok());
    }

    void someAnswersAreLookedAtFirst()
    {
        Policies policies = usualPolicies();
        policies.reviewedCategories = {QStringLiteral("complaint")};
        const auto may = [&policies](const QString &steps, EventKind kind) {
            return mayHappen(ticketOf(accepted + steps, now, policies), stepOf(kind)).ok();
        };
        const QString proposed = QStringLiteral("2026-09-28 10:20 answer-proposed;");
        const QString approved = proposed + QStringLiteral("2026-09-28 10:30 answer-approved;");
        const QString sent = approved + QStringLiteral("2026-09-28 10:40 answered;");
        QVERIFY(!may({}, EventKind::Answered) && !may({}, EventKind::Resolved));
        QVERIFY(!may(proposed, EventKind::Answered));
        QVERIFY(!may(proposed + QStringLiteral("2026-09-28 10:30 answer-returned"), EventKind::Answered));
        QVERIFY(may(approved, EventKind::Answered) && may(approved, EventKind::Resolved));
        // One approval is for one answer; it may be resolved with what was sent.
        QVERIFY(!may(sent, EventKind::Answered) && may(sent, EventKind::Resolved));
        QVERIFY(mayHappen(ticketOf(accepted, now), stepOf(EventKind::Answered)).ok());
    }

    void extensionsLengthen()
    {
        const TicketState state = ticketOf(accepted + QStringLiteral("2026-09-28 10:20 extension-asked 2026-10-20 17:30"), now);
        QCOMPARE(textOf(state.extensionAsked.value().until.value()), QStringLiteral("2026-10-20 17:30"));
        Event event = stepOf(EventKind::ExtensionGranted);
        HK_VERIFY(mayHappen(state, event));
        event.until = lastClock(state, ClockKind::Resolution)->due;
        QVERIFY(!mayHappen(state, event).ok());
    }

    void levelsOnlyRise()
    {
        const TicketState state = ticketOf(accepted + QStringLiteral("2026-09-28 10:20 escalated college"), now);
        Event event = stepOf(EventKind::Escalated);
        event.level = Level::College;
        QVERIFY(!mayHappen(state, event).ok());
        event.level = Level::School;
        HK_VERIFY(mayHappen(state, event));
    }
};

QTEST_APPLESS_MAIN(TestTicketSteps)
#include "test_ticketsteps.moc"
