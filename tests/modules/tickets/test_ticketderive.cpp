// SPDX-License-Identifier: GPL-3.0-or-later
#include "ticketdesk.h"

#include "tickets/domain/projection.h"

#include <QElapsedTimer>

using namespace hk;
using namespace hk::tickets;
using hk::test::TicketDesk;

// The state of tickets that is stored: always what their histories, the rules and the moment give.
class TicketDeriveTest : public QObject {
    Q_OBJECT

    std::unique_ptr<TicketDesk> m_desk;

    // What is stored of a ticket beside what its history gives now.
    void isAsProjected(qint64 ticket)
    {
        const auto state = m_desk->read([&](Reader &reader) -> Result<TicketState> {
            HK_TRY(const Rules rules, readRules(reader));
            return stateOf(reader, rules, ticket, m_desk->now);
        });
        HK_VERIFY(state);
        const ClockState *const next = isClosed(state->stage) ? nullptr : state->next();
        QCOMPARE(m_desk->stage(ticket), code(state->stage));
        QCOMPARE(m_desk->state(ticket, "level").toString(), code(state->level));
        QCOMPARE(m_desk->state(ticket, "round").toInt(), state->round);
        QCOMPARE(m_desk->state(ticket, "due").toLongLong(), next ? *next->due : 0);
        QCOMPARE(m_desk->state(ticket, "due_clock").toString(), next ? code(next->kind) : QString());
        QCOMPARE(m_desk->state(ticket, "changes_at").toLongLong(), state->changesAt.value_or(0));
        QCOMPARE(m_desk->state(ticket, "overdue").toInt(), int(next && *next->due <= m_desk->now));
        QCOMPARE(m_desk->state(ticket, "lead").toString(), state->lead);
        QCOMPARE(m_desk->state(ticket, "push_backs").toInt(), state->pushBacks);
        QCOMPARE(m_desk->state(ticket, "is_open").toInt(), int(!isClosed(state->stage) || state->followUpSince));
    }
    // Everything that is stored of a ticket.
    QString stored(qint64 ticket)
    {
        return m_desk
            ->single(
                QStringLiteral(
                    "SELECT json_array(stage, is_open, level, round, sort_due, due_clock, due_unit, due, warn_at, changes_at, "
                    "overdue, waiting, waiting_since, opened_by, lead, resolved_at, resolved_by, follow_up_since, needs_review, "
                    "extension_asked, push_backs, rating, solved, first_answer_met, resolution_met, class_minutes, "
                    "college_minutes) FROM ticket_state WHERE ticket_id = %1")
                    .arg(ticket))
            .toString();
    }
    QList<Event> course(qint64 ticket)
    {
        return m_desk->read([&](Reader &reader) { return eventsOf(reader, ticket); }).value();
    }

private slots:
    void init()
    {
        m_desk = std::make_unique<TicketDesk>();
        HK_VERIFY(m_desk->open());
    }

    void everyStepIsFollowed()
    {
        NewTicket report = m_desk->report();
        report.department = m_desk->department[0];
        const qint64 ticket = m_desk->taken(report);
        isAsProjected(ticket);
        const Step steps[] = {{.kind = EventKind::Answered, .text = QStringLiteral("已收到")},
                              {.kind = EventKind::Started},
                              {.kind = EventKind::WaitingForParts, .text = QStringLiteral("等配件")},
                              {.kind = EventKind::Resumed},
                              {.kind = EventKind::Escalated, .level = Level::College},
                              {.kind = EventKind::Resolved, .text = QStringLiteral("已修好")}};
        for (const Step &step : steps) {
            m_desk->now += 3 * TicketDesk::hour;
            HK_VERIFY(m_desk->step(ticket, step));
            isAsProjected(ticket);
        }
        QCOMPARE(m_desk->state(ticket, "first_answer_met").toInt(), 1);
        QVERIFY(!m_desk->state(ticket, "college_minutes").isNull());
        for (int i = 0; i < 6; ++i) {
            HK_VERIFY(undoLast(m_desk->database()).result());
            isAsProjected(ticket);
        }
        QCOMPARE(m_desk->stage(ticket), QStringLiteral("dispatched"));
        // One's own report, of which nothing is left, goes and comes back.
        HK_VERIFY(undoLast(m_desk->database()).result());
        QCOMPARE(m_desk->rows("ticket_state"), 0);
        HK_VERIFY(redoLast(m_desk->database()).result());
        isAsProjected(ticket);
        QCOMPARE(m_desk->stage(ticket), QStringLiteral("dispatched"));
    }

    // A history that others have gone on with does not vanish, though they took their step back.
    void othersHistoryStays()
    {
        const qint64 ticket = m_desk->taken(m_desk->report());
        HK_VERIFY(m_desk->signIn(Role::Counsellor, QStringLiteral("刘敏"), ScopeKind::Building, m_desk->building));
        HK_VERIFY(m_desk->step(ticket, {.kind = EventKind::Accepted}));
        HK_VERIFY(undoLast(m_desk->database()).result());
        HK_VERIFY(m_desk->signOut());
        QVERIFY(!undoLast(m_desk->database()).result().ok());
        QCOMPARE(m_desk->rows("ticket_state"), 1);
        isAsProjected(ticket);
    }

    void theStateGoesWithItsTicket()
    {
        m_desk->taken(m_desk->report());
        HK_VERIFY(undoLast(m_desk->database()).result());
        QCOMPARE(m_desk->rows("ticket_state"), 0);
        HK_VERIFY(redoLast(m_desk->database()).result());
        QCOMPARE(m_desk->rows("ticket_state"), 1);
    }

    // Another desk's rows come page by page, the history before the ticket or behind it.
    void anyOrderOfArrivalGivesTheSame()
    {
        NewTicket report = m_desk->report();
        report.department = m_desk->department[0];
        const qint64 ticket = m_desk->taken(report);
        HK_VERIFY(m_desk->step(ticket, {.kind = EventKind::Started, .person = QStringLiteral("周建国")}));
        HK_VERIFY(m_desk->step(ticket, {.kind = EventKind::WaitingForStudent, .text = QStringLiteral("请补照片")}));
        HK_VERIFY(m_desk->step(ticket, {.kind = EventKind::Resumed}));
        const QString expected = stored(ticket);
        QList<Event> events = course(ticket);
        std::mt19937 random(7);
        for (int round = 0; round < 12; ++round) {
            std::shuffle(events.begin(), events.end(), random);
            qint64 copy = 0;
            for (int i = -1; i < events.size(); ++i) {
                const auto pulled = m_desk->database()
                                        .write({.kind = UnitKind::Pulled},
                                               [&](Writer &writer) -> Result<void> {
                                                   if (i < 0) {
                                                       HK_TRY(copy,
                                                              insertRow(writer, "ticket",
                                                                        {{QStringLiteral("number"), QStringLiteral("x")},
                                                                         {QStringLiteral("opened_at"), 1},
                                                                         {QStringLiteral("title"), QStringLiteral("x")},
                                                                         {QStringLiteral("category"), QStringLiteral("repair")}}));
                                                       writer.pulled("ticket", {copy, true});
                                                       return {};
                                                   }
                                                   Event event = events.at(i);
                                                   // It is another ticket's.
                                                   event.uid.clear();
                                                   HK_TRY(const qint64 key, writeEvent(writer, copy, event));
                                                   writer.pulled("ticket_event", {key, true});
                                                   return {};
                                               })
                                        .result();
                HK_VERIFY(pulled);
            }
            QCOMPARE(stored(copy), expected);
        }
    }

    void rulesReachWhatIsOpen()
    {
        const qint64 open = m_desk->taken(m_desk->report());
        const qint64 closed = m_desk->taken(m_desk->report());
        HK_VERIFY(m_desk->step(closed, {.kind = EventKind::Declined, .text = QStringLiteral("x")}));
        const QString before = stored(closed);
        const qint64 due = m_desk->state(open, "due").toLongLong();
        QVERIFY(m_desk->add("ticket_rule",
                            {{QStringLiteral("clock"), QStringLiteral("first-answer")},
                             {QStringLiteral("amount"), 2},
                             {QStringLiteral("unit"), QStringLiteral("hours")},
                             {QStringLiteral("valid_from"), m_desk->now - TicketDesk::day}})
                != 0);
        QCOMPARE(m_desk->state(open, "due").toLongLong(), due - 22 * TicketDesk::hour);
        isAsProjected(open);
        QCOMPARE(stored(closed), before);
        // The school's rule goes before a usual one that says more; a clock may also be left out.
        QVERIFY(m_desk->add("ticket_rule",
                            {{QStringLiteral("clock"), QStringLiteral("resolution")},
                             {QStringLiteral("valid_from"), m_desk->now - TicketDesk::day}})
                != 0);
        HK_VERIFY(m_desk->step(open, {.kind = EventKind::Accepted}));
        QVERIFY(m_desk->view(open).state.open(ClockKind::Resolution) == nullptr);
        isAsProjected(open);
        HK_VERIFY(undoLast(m_desk->database()).result());
        HK_VERIFY(undoLast(m_desk->database()).result());
        HK_VERIFY(undoLast(m_desk->database()).result());
        QCOMPARE(m_desk->state(open, "due").toLongLong(), due);
    }

    // Whether a limit was kept is measured by the rules there are, not by those of the day on which somebody asked last.
    void rulesReachWhatIsClosedToo()
    {
        const qint64 ticket = m_desk->taken(m_desk->report());
        m_desk->now += 3 * TicketDesk::hour;
        HK_VERIFY(m_desk->step(ticket, {.kind = EventKind::Accepted}));
        HK_VERIFY(m_desk->step(ticket, {.kind = EventKind::Answered, .text = QStringLiteral("已收到")}));
        HK_VERIFY(m_desk->step(ticket, {.kind = EventKind::Resolved, .text = QStringLiteral("已修好")}));
        QCOMPARE(m_desk->state(ticket, "first_answer_met").toInt(), 1);
        QVERIFY(m_desk->add("ticket_rule",
                            {{QStringLiteral("clock"), QStringLiteral("first-answer")},
                             {QStringLiteral("amount"), 2},
                             {QStringLiteral("unit"), QStringLiteral("hours")},
                             {QStringLiteral("valid_from"), m_desk->now - TicketDesk::day}})
                != 0);
        QCOMPARE(m_desk->state(ticket, "first_answer_met").toInt(), 0);
        HK_VERIFY(undoLast(m_desk->database()).result());
        QCOMPARE(m_desk->state(ticket, "first_answer_met").toInt(), 1);
    }

    // A step that the server refused leaves the file by itself.
    void anEventThatLeavesByItselfIsMissed()
    {
        const qint64 ticket = m_desk->taken(m_desk->report());
        const QString before = stored(ticket);
        HK_VERIFY(m_desk->step(ticket, {.kind = EventKind::Accepted}));
        QCOMPARE(m_desk->stage(ticket), QStringLiteral("accepted"));
        const auto left =
            m_desk->database()
                .write({.kind = UnitKind::Pulled},
                       [](Writer &writer) -> Result<void> {
                           HK_TRY(const QVariant last, writer.single(QStringLiteral("SELECT max(id) FROM ticket_event")));
                           HK_CHECK(deleteRow(writer, "ticket_event", last.toLongLong()));
                           writer.pulled("ticket_event", {last.toLongLong(), false});
                           return {};
                       })
                .result();
        HK_VERIFY(left);
        QCOMPARE(stored(ticket), before);
        isAsProjected(ticket);
    }

    void officeHoursAndHolidaysReachWhatIsOpen()
    {
        const qint64 ticket = m_desk->taken(m_desk->report());
        HK_VERIFY(m_desk->step(ticket, {.kind = EventKind::Answered, .text = QStringLiteral("已收到")}));
        QCOMPARE(m_desk->state(ticket, "due_clock").toString(), QStringLiteral("resolution"));
        const qint64 due = m_desk->state(ticket, "due").toLongLong();
        QVERIFY(m_desk->add("office_hours", {{QStringLiteral("hours"), QStringLiteral("09:00-12:00 13:00-16:00")}}) != 0);
        QCOMPARE(m_desk->state(ticket, "due").toLongLong(), due - 90 * 60'000);
        // One working day for the class: Friday the 20th becomes a day off.
        QVERIFY(
            m_desk->add("calendar_day",
                        {{QStringLiteral("day"), QStringLiteral("2026-11-20")}, {QStringLiteral("kind"), QStringLiteral("off")}})
            != 0);
        QCOMPARE(campusDate(m_desk->state(ticket, "due").toLongLong()), QDate(2026, 11, 23));
        isAsProjected(ticket);
    }

    void timeAloneChangesWhatIsDue()
    {
        const qint64 ticket = m_desk->taken(m_desk->report());
        const auto next = m_desk->read([](Reader &reader) { return nextChange(reader); });
        HK_VERIFY(next);
        QVERIFY(*next && **next > m_desk->now);
        auto advanced = m_desk->advance();
        HK_VERIFY(advanced);
        QCOMPARE(*advanced, 0);
        // Until nobody has done anything for a week.
        int rounds = 0;
        const qint64 end = m_desk->now + 7 * TicketDesk::day;
        for (qint64 at = **next; at <= end && rounds < 50; ++rounds) {
            m_desk->now = at;
            advanced = m_desk->advance();
            HK_VERIFY(advanced);
            QCOMPARE(*advanced, 1);
            isAsProjected(ticket);
            const auto later = m_desk->read([](Reader &reader) { return nextChange(reader); });
            QVERIFY(later.ok());
            if (!*later)
                break;
            QVERIFY(**later > at);
            at = **later;
        }
        QVERIFY(rounds > 2);
        QCOMPARE(m_desk->state(ticket, "overdue").toInt(), 1);
        QCOMPARE(m_desk->state(ticket, "level").toString(), QStringLiteral("school"));
        // What was not advanced is told as it is all the same.
        const qint64 other = m_desk->taken(m_desk->report());
        m_desk->now += 30 * TicketDesk::day;
        const auto card = m_desk->view(other).card;
        QCOMPARE(card.deadline.severity, tickets::Severity::Overdue);
    }

    void itIsTheSameForWhoeverLooks()
    {
        const qint64 ticket = m_desk->taken(m_desk->report());
        const QString before = stored(ticket);
        HK_VERIFY(m_desk->database().setViewer(Viewer::nobody()).result());
        m_desk->now += 30 * TicketDesk::hour;
        const auto advanced = m_desk->advance();
        HK_VERIFY(advanced);
        QCOMPARE(*advanced, 1);
        HK_VERIFY(m_desk->signOut());
        isAsProjected(ticket);
        QVERIFY(stored(ticket) != before);
    }

    // A year that nobody gave is said, not guessed.
    void aYearWithoutCalendarIsSaid()
    {
        m_desk->now = QDateTime(QDate(2027, 3, 1), QTime(2, 0), Qt::UTC).toMSecsSinceEpoch();
        const qint64 ticket = m_desk->taken(m_desk->report());
        QVERIFY(m_desk->state(ticket, "unknown").toString().contains(QStringLiteral("2027")));
        HK_VERIFY(m_desk->step(ticket, {.kind = EventKind::Answered, .text = QStringLiteral("已收到")}));
        QCOMPARE(m_desk->view(ticket).card.deadline.severity, tickets::Severity::Warning);
    }

    // An import in one job: each ticket once, whatever the number of its rows.
    void manyAtOnce()
    {
        constexpr int count = 2000;
        QElapsedTimer timer;
        timer.start();
        const auto imported = m_desk->database()
                                  .write({.kind = UnitKind::Import},
                                         [&](Writer &writer) -> Result<void> {
                                             for (int i = 0; i < count; ++i) {
                                                 if (i % 100 == 0)
                                                     HK_CHECK(writer.nextUnit());
                                                 NewTicket ticket = m_desk->report();
                                                 ticket.number = QStringLiteral("L%1").arg(i);
                                                 ticket.openedAt = m_desk->now - i * TicketDesk::hour;
                                                 HK_TRY(const qint64 made, openTicket(writer, ticket));
                                                 Event done{.uid = {}, .kind = EventKind::Resolved, .at = *ticket.openedAt + 7};
                                                 done.imported = true;
                                                 HK_CHECK(writeEvent(writer, made, done));
                                             }
                                             return {};
                                         })
                                  .result();
        HK_VERIFY(imported);
        QCOMPARE(m_desk->rows("ticket_state"), count);
        QCOMPARE(m_desk->single(QStringLiteral("SELECT count(*) FROM ticket_state WHERE stage = 'resolved'")).toInt(), count);
        qInfo("2000 tickets: %lld ms", timer.elapsed());
    }
};

QTEST_GUILESS_MAIN(TicketDeriveTest)
#include "test_ticketderive.moc"
