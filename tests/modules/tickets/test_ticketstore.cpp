// SPDX-License-Identifier: GPL-3.0-or-later
#include "ticketdesk.h"

#include "module/search.h"

using namespace hk;
using hk::test::EventKind;
using hk::test::NewTicket;
using hk::test::refused;
using hk::test::Step;
using hk::test::TicketDesk;

// Tickets from the first step to the follow-up, as they stand in the file.
class TicketStoreTest : public QObject {
    Q_OBJECT

    std::unique_ptr<TicketDesk> m_desk;

    qint64 repair(qint64 department = 0)
    {
        NewTicket ticket = m_desk->report();
        ticket.department = department;
        return m_desk->taken(ticket);
    }
    int events(qint64 ticket)
    {
        return m_desk->single(QStringLiteral("SELECT count(*) FROM ticket_event WHERE ticket_id = %1").arg(ticket)).toInt();
    }
    qint64 resolved()
    {
        const qint64 ticket = repair(m_desk->department[0]);
        if (!m_desk->step(ticket, {.kind = EventKind::Resolved, .text = QStringLiteral("已修好")}).ok())
            qFatal("not resolved");
        return ticket;
    }

private slots:
    void init()
    {
        m_desk = std::make_unique<TicketDesk>();
        HK_VERIFY(m_desk->open());
    }
    void cleanup()
    {
        const QStringList faults = m_desk->faults();
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }

    void aStepWritesItsFieldsAndUndoTakesBothBack()
    {
        const qint64 ticket = m_desk->taken(m_desk->report());
        HK_VERIFY(m_desk->step(ticket, {.kind = EventKind::Accepted, .person = QStringLiteral("陈雨桐")}));
        QCOMPARE(m_desk->field(ticket, "owner").toString(), QStringLiteral("陈雨桐"));
        HK_VERIFY(m_desk->step(
            ticket, {.kind = EventKind::Dispatched, .person = QStringLiteral("周建国"), .department = m_desk->department[0]}));
        QCOMPARE(m_desk->field(ticket, "owner").toString(), QStringLiteral("周建国"));
        HK_VERIFY(undoLast(m_desk->database()).result());
        QCOMPARE(m_desk->stage(ticket), QStringLiteral("accepted"));
        QCOMPARE(m_desk->field(ticket, "owner").toString(), QStringLiteral("陈雨桐"));
        QVERIFY(m_desk->field(ticket, "department_id").isNull());
        // The history only grew.
        QCOMPARE(events(ticket), 4);
        const auto history = m_desk->view(ticket).history;
        QCOMPARE(int(history.size()), 3);
        QVERIFY(history.back().takenBack);
        HK_VERIFY(redoLast(m_desk->database()).result());
        QCOMPARE(m_desk->stage(ticket), QStringLiteral("dispatched"));
        QCOMPARE(m_desk->field(ticket, "department_id").toLongLong(), m_desk->department[0]);
        HK_VERIFY(undoLast(m_desk->database()).result());
        QCOMPARE(m_desk->stage(ticket), QStringLiteral("accepted"));
    }

    void pushedBackItReturnsToWhoReceivedItFirst()
    {
        const qint64 ticket = m_desk->taken(m_desk->report());
        HK_VERIFY(m_desk->step(ticket, {.kind = EventKind::Accepted, .person = QStringLiteral("陈雨桐")}));
        HK_VERIFY(m_desk->step(
            ticket, {.kind = EventKind::Dispatched, .person = QStringLiteral("周建国"), .department = m_desk->department[0]}));
        refused(m_desk->step(ticket, {.kind = EventKind::PushedBack}), "why");
        HK_VERIFY(m_desk->step(ticket, {.kind = EventKind::PushedBack, .text = QStringLiteral("不归我们管")}));
        QCOMPARE(m_desk->stage(ticket), QStringLiteral("accepted"));
        QCOMPARE(m_desk->field(ticket, "owner").toString(), QStringLiteral("陈雨桐"));
        QVERIFY(m_desk->field(ticket, "department_id").isNull());
        QCOMPARE(m_desk->state(ticket, "push_backs").toInt(), 1);
    }

    void categoryAndPriorityFollowTheirSteps()
    {
        const qint64 ticket = repair(m_desk->department[0]);
        HK_VERIFY(m_desk->step(ticket, {.kind = EventKind::Recategorised, .category = QStringLiteral("safety")}));
        HK_VERIFY(m_desk->step(
            ticket, {.kind = EventKind::Reprioritised, .text = QStringLiteral("漏水"), .priority = QStringLiteral("urgent")}));
        HK_VERIFY(m_desk->step(ticket, {.kind = EventKind::HandedOver, .person = QStringLiteral("刘敏")}));
        QCOMPARE(m_desk->field(ticket, "category").toString(), QStringLiteral("safety"));
        QCOMPARE(m_desk->field(ticket, "priority").toString(), QStringLiteral("urgent"));
        QCOMPARE(m_desk->field(ticket, "owner").toString(), QStringLiteral("刘敏"));
        QVERIFY(m_desk->view(ticket).card.urgent);
        // These are steps, no edits.
        refused(m_desk->write([&](Writer &writer) {
            return tickets::editTicket(writer, ticket, {{QStringLiteral("owner"), QStringLiteral("x")}});
        }),
                "step");
    }

    void whatTheHistoryDoesNotAllowIsRefused()
    {
        const qint64 ticket = m_desk->taken(m_desk->report());
        refused(m_desk->step(ticket, {.kind = EventKind::Resolved, .text = QStringLiteral("x")}), "not possible now");
        refused(m_desk->step(ticket, {.kind = EventKind::Dispatched}), "department");
        QCOMPARE(events(ticket), 1);
        refused(m_desk->step(ticket, {.kind = EventKind::Declined}), "why");
        HK_VERIFY(m_desk->step(ticket, {.kind = EventKind::Declined, .text = QStringLiteral("不在受理范围")}));
        QCOMPARE(m_desk->stage(ticket), QStringLiteral("declined"));
        QCOMPARE(m_desk->state(ticket, "is_open").toInt(), 0);
        refused(m_desk->step(ticket, {.kind = EventKind::Accepted}), "not possible now");
        refused(m_desk->step(ticket + 99, {.kind = EventKind::Accepted}), "no longer there");
    }

    void aBadRatingOpensTheNextRound()
    {
        const qint64 ticket = resolved();
        QCOMPARE(m_desk->stage(ticket), QStringLiteral("resolved"));
        QCOMPARE(m_desk->state(ticket, "is_open").toInt(), 1);
        QCOMPARE(m_desk->state(ticket, "resolution_met").toInt(), 1);
        m_desk->now += TicketDesk::hour;
        const auto rated = m_desk->write([&](Writer &writer) {
            return tickets::followUp(writer, ticket, {.text = QStringLiteral("电话"), .rating = 2, .solved = true});
        });
        HK_VERIFY(rated);
        QCOMPARE(m_desk->state(ticket, "round").toInt(), 2);
        QCOMPARE(m_desk->stage(ticket), QStringLiteral("accepted"));
        QCOMPARE(m_desk->state(ticket, "rating").toInt(), 2);
        QVERIFY(m_desk->state(ticket, "due").toLongLong() > m_desk->now);
        HK_VERIFY(m_desk->step(ticket, {.kind = EventKind::Resolved, .text = QStringLiteral("换了新的")}));
        HK_VERIFY(m_desk->write([&](Writer &writer) {
            return tickets::followUp(writer, ticket, {.text = QStringLiteral("当面"), .rating = 5, .solved = true});
        }));
        QCOMPARE(m_desk->stage(ticket), QStringLiteral("followed-up"));
        QCOMPARE(int(m_desk->view(ticket).state.ratings.size()), 2);
    }

    void whoSolvedItDoesNotRate()
    {
        const qint64 ticket = repair(m_desk->department[0]);
        HK_VERIFY(m_desk->signIn(Role::Administrator, QStringLiteral("周建国")));
        HK_VERIFY(m_desk->step(ticket, {.kind = EventKind::Resolved, .text = QStringLiteral("已修好")}));
        const Step call{.kind = EventKind::FollowedUp, .text = QStringLiteral("电话"), .rating = 5, .solved = true};
        refused(m_desk->step(ticket, call), "Somebody else");
        HK_VERIFY(m_desk->signIn(Role::Administrator, QStringLiteral("陈雨桐")));
        HK_VERIFY(m_desk->step(ticket, call));
        HK_VERIFY(m_desk->signOut());
    }

    void severalTakeAStepOrNone()
    {
        const qint64 first = repair();
        const qint64 second = resolved();
        const Step dispatch{.kind = EventKind::Dispatched, .department = m_desk->department[0]};
        const auto some = m_desk->write([&](Writer &writer) { return tickets::takeSteps(writer, {first, second}, dispatch); });
        refused(some, "GD-261119-002");
        QCOMPARE(m_desk->stage(first), QStringLiteral("new"));
        const qint64 third = repair();
        HK_VERIFY(m_desk->write([&](Writer &writer) { return tickets::takeSteps(writer, {first, third}, dispatch); }));
        QCOMPARE(m_desk->stage(first), QStringLiteral("dispatched"));
        QCOMPARE(m_desk->stage(third), QStringLiteral("dispatched"));
        HK_VERIFY(undoLast(m_desk->database()).result());
        QCOMPARE(m_desk->stage(first), QStringLiteral("new"));
        QCOMPARE(m_desk->stage(third), QStringLiteral("new"));
    }

    void mergedTicketsStayTied()
    {
        const qint64 first = repair();
        const qint64 second = repair();
        refused(m_desk->step(second, {.kind = EventKind::Merged, .ticket = second}), "itself");
        HK_VERIFY(m_desk->step(second, {.kind = EventKind::Merged, .ticket = first}));
        QCOMPARE(m_desk->stage(second), QStringLiteral("merged"));
        const auto view = m_desk->view(first);
        QCOMPARE(view.linked.size(), 1);
        QCOMPARE(view.linked.first().number, QStringLiteral("GD-261119-002"));
        QVERIFY(view.history.back().text.contains(QStringLiteral("GD-261119-002")));
        const qint64 third = repair();
        refused(m_desk->step(third, {.kind = EventKind::Merged, .ticket = second}), "merged into another");
        HK_VERIFY(undoLast(m_desk->database()).result());
        HK_VERIFY(undoLast(m_desk->database()).result());
        QCOMPARE(m_desk->stage(second), QStringLiteral("new"));
        QCOMPARE(m_desk->rows("ticket_link"), 0);
    }

    void aPartIsSplitOff()
    {
        NewTicket ticket = m_desk->report();
        ticket.complainant.student = m_desk->student;
        const qint64 whole = m_desk->taken(ticket);
        const auto part = m_desk->write([&](Writer &writer) {
            return tickets::splitTicket(writer, whole, QStringLiteral("走廊灯不亮"), QStringLiteral("safety"));
        });
        HK_VERIFY(part);
        QCOMPARE(m_desk->field(*part, "room_id").toLongLong(), m_desk->room);
        QCOMPARE(m_desk->view(*part).complainant->student, m_desk->student);
        QCOMPARE(m_desk->view(*part).linked.first().id, whole);
        QVERIFY(m_desk->view(*part).history.front().title.contains(QStringLiteral("GD-261119-001")));
        QCOMPARE(m_desk->stage(whole), QStringLiteral("new"));
        HK_VERIFY(m_desk->write([&](Writer &writer) { return tickets::unlinkTickets(writer, whole, *part); }));
        QVERIFY(m_desk->view(whole).linked.isEmpty());
        refused(m_desk->write([&](Writer &writer) { return tickets::linkTickets(writer, whole, whole); }), "itself");
    }

    void onlyWhatNobodyWorkedOnIsDeleted()
    {
        NewTicket ticket = m_desk->report();
        ticket.complainant.student = m_desk->student;
        const qint64 wrong = m_desk->taken(ticket);
        const qint64 worked = repair(m_desk->department[0]);
        refused(m_desk->write([&](Writer &writer) { return tickets::deleteTicket(writer, worked); }), "worked");
        HK_VERIFY(m_desk->write([&](Writer &writer) { return tickets::deleteTicket(writer, wrong); }));
        QCOMPARE(m_desk->rows("ticket_state"), 1);
        HK_VERIFY(undoLast(m_desk->database()).result());
        QCOMPARE(m_desk->stage(wrong), QStringLiteral("new"));
        QCOMPARE(m_desk->rows("ticket_complainant"), 1);
    }

    void theHistoryIsNotRewritten()
    {
        const qint64 ticket = repair();
        const qint64 event =
            m_desk->single(QStringLiteral("SELECT max(id) FROM ticket_event WHERE ticket_id = %1").arg(ticket)).toLongLong();
        refused(m_desk->write([&](Writer &writer) {
            return updateRow(writer, "ticket_event", event, {{QStringLiteral("at"), 1}});
        }),
                "not rewritten");
    }

    void filesStandOnceWithTheirTicket()
    {
        const qint64 ticket = repair();
        const FileReference file{QByteArray(32, 'a'), QStringLiteral("a.pdf"), QStringLiteral("pdf"), 7};
        HK_VERIFY(m_desk->write([&](Writer &writer) { return tickets::addTicketFile(writer, ticket, file); }));
        refused(m_desk->write([&](Writer &writer) { return tickets::addTicketFile(writer, ticket, file); }), "a.pdf");
        QCOMPARE(m_desk->view(ticket).files.size(), 1);
        HK_VERIFY(undoLast(m_desk->database()).result());
    }

    void theComplainantIsMended()
    {
        const qint64 ticket = repair();
        const auto set = [&](const QVariantMap &values) {
            return m_desk->write([&](Writer &writer) { return tickets::setComplainant(writer, ticket, values); });
        };
        HK_VERIFY(
            set({{QStringLiteral("name"), QStringLiteral("王同学")}, {QStringLiteral("phone"), QStringLiteral("13900001111")}}));
        QCOMPARE(m_desk->view(ticket).complainant->name, QStringLiteral("王同学"));
        HK_VERIFY(set({{QStringLiteral("phone"), QStringLiteral("139****1111")}}));
        QCOMPARE(m_desk->view(ticket).complainant->phone, QStringLiteral("13900001111"));
        HK_VERIFY(set({{QStringLiteral("student_id"), m_desk->student}}));
        QCOMPARE(m_desk->view(ticket).complainant->name, QStringLiteral("孟子涵"));
        QCOMPARE(m_desk->field(ticket, "college_id").toLongLong(), m_desk->college);
    }

    void ticketsAreFound()
    {
        NewTicket ticket = m_desk->report();
        ticket.complainant.student = m_desk->student;
        m_desk->taken(ticket);
        NewTicket secret = m_desk->report();
        secret.isPrivate = true;
        secret.words = QStringLiteral("情绪低落");
        m_desk->taken(secret);
        const auto hits = [&](const QString &text) {
            const auto found = m_desk->read([&](Reader &reader) { return m_desk->module().search(reader, {text, 20}); });
            QStringList titles;
            for (const SearchHit &hit : found.ok() ? *found : QList<SearchHit>())
                titles << hit.title;
            return titles;
        };
        QCOMPARE(hits(QStringLiteral("热水器")), QStringList{QStringLiteral("热水器出水只有 30 度")});
        QCOMPARE(hits(QStringLiteral("GD-261119-001")), QStringList{QStringLiteral("热水器出水只有 30 度")});
        QCOMPARE(hits(QStringLiteral("孟子涵")), QStringList{QStringLiteral("热水器出水只有 30 度")});
        HK_VERIFY(m_desk->signIn(Role::Reviewer, QStringLiteral("校领导")));
        QVERIFY(hits(QStringLiteral("孟子涵")).isEmpty());
        QCOMPARE(hits(QStringLiteral("GD-261119-002")), QStringList{QStringLiteral("(private)")});
        HK_VERIFY(m_desk->signOut());
    }

    void ofPrivateTicketsOnlyTheirCircleKnows()
    {
        HK_VERIFY(m_desk->signIn(Role::Administrator, QStringLiteral("陈雨桐")));
        NewTicket ticket = m_desk->report();
        ticket.isPrivate = true;
        ticket.complainant.student = m_desk->student;
        const qint64 made = m_desk->taken(ticket);
        QCOMPARE(m_desk->view(made).card.title, ticket.words);
        HK_VERIFY(m_desk->signIn(Role::Administrator, QStringLiteral("刘敏")));
        const auto view = m_desk->view(made);
        QCOMPARE(view.card.title, QStringLiteral("(private)"));
        QVERIFY(view.card.place.isEmpty() && view.description.isEmpty() && !view.complainant && view.place.isEmpty());
        HK_VERIFY(m_desk->step(made, {.kind = EventKind::Accepted, .person = QStringLiteral("刘敏")}));
        QCOMPARE(m_desk->view(made).card.title, ticket.words);
        QCOMPARE(m_desk->single(QStringLiteral("SELECT title || place FROM ticket_list")).toString(), QStringLiteral("********"));
        HK_VERIFY(m_desk->signOut());
    }
};

QTEST_GUILESS_MAIN(TicketStoreTest)
#include "test_ticketstore.moc"
