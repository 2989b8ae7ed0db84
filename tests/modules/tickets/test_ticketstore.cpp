// SPDX-License-Identifier: GPL-3.0-or-later
#include "ticketdesk.h"

#include "module/search.h"
#include "tickets/store/personrecords.h"

using namespace hk;
using hk::test::EventKind;
using hk::test::NewTicket;
using hk::test::refused;
using hk::test::Step;
using hk::test::TicketDesk;

// Tickets from the report to the follow-up, as they stand in the file.
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
    void category(const QVariantMap &values) { QVERIFY(m_desk->add("ticket_category", values) != 0); }

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

    void fourInputsMakeATicket()
    {
        const qint64 ticket = m_desk->taken(m_desk->report());
        QVERIFY(ticket != 0);
        QCOMPARE(m_desk->field(ticket, "number").toString(), QStringLiteral("GD-261119-001"));
        QCOMPARE(m_desk->field(ticket, "title").toString(), QStringLiteral("热水器出水只有 30 度"));
        QVERIFY(m_desk->field(ticket, "description").isNull());
        QCOMPARE(m_desk->field(ticket, "building_id").toLongLong(), m_desk->building);
        QCOMPARE(m_desk->field(ticket, "floor_id").toLongLong(), m_desk->floor);
        QCOMPARE(m_desk->stage(ticket), QStringLiteral("new"));
        QCOMPARE(m_desk->state(ticket, "due_clock").toString(), QStringLiteral("first-answer"));
        QCOMPARE(m_desk->state(ticket, "due").toLongLong(), m_desk->now + TicketDesk::day);
        const qint64 next = m_desk->taken(m_desk->report());
        QCOMPARE(m_desk->field(next, "number").toString(), QStringLiteral("GD-261119-002"));
        // The campus' day, not the computer's: 01:00 there is still the day before in UTC.
        m_desk->now += 13 * TicketDesk::hour;
        QCOMPARE(m_desk->field(m_desk->taken(m_desk->report()), "number").toString(), QStringLiteral("GD-261120-001"));
    }

    // Two who report one thing are both known, and one ticket goes on.
    void aReportJoinsTheTicketThatIsThere()
    {
        const qint64 first = repair();
        NewTicket again = m_desk->report();
        again.words = QStringLiteral("水还是不热");
        again.complainant.name = QStringLiteral("隔壁同学");
        const auto join = [&](qint64 to) {
            return m_desk->write([&](Writer &writer) { return tickets::joinReport(writer, again, to); });
        };
        const auto joined = join(first);
        HK_VERIFY(joined);
        QCOMPARE(*joined, first);
        const qint64 second = m_desk->single(QStringLiteral("SELECT max(id) FROM ticket")).toLongLong();
        QCOMPARE(m_desk->stage(second), QStringLiteral("merged"));
        QCOMPARE(m_desk->view(second).complainant->name, QStringLiteral("隔壁同学"));
        QVERIFY(m_desk->view(first).history.back().text.contains(QStringLiteral("水还是不热")));
        QCOMPARE(m_desk->view(first).linked.size(), 1);
        // One undo takes both back.
        HK_VERIFY(undoLast(m_desk->database()).result());
        QCOMPARE(m_desk->rows("ticket"), 1);
        // What is closed does not take it in: the new one goes on, tied to it.
        HK_VERIFY(m_desk->step(first, {.kind = EventKind::Accepted}));
        HK_VERIFY(m_desk->step(first, {.kind = EventKind::Resolved, .text = QStringLiteral("已修好")}));
        const auto tied = join(first);
        HK_VERIFY(tied);
        QVERIFY(*tied != first);
        QCOMPARE(m_desk->stage(*tied), QStringLiteral("new"));
        QCOMPARE(m_desk->view(*tied).linked.size(), 1);
    }

    // What a category of the school's own says nothing of is as what it stands under has it.
    void aCategoryStandsUnderAnother()
    {
        category({{QStringLiteral("code"), QStringLiteral("repair")},
                  {QStringLiteral("department_id"), m_desk->department[0]},
                  {QStringLiteral("reviewed"), 1}});
        category({{QStringLiteral("code"), QStringLiteral("水电")}, {QStringLiteral("parent"), QStringLiteral("repair")}});
        category({{QStringLiteral("code"), QStringLiteral("热水")},
                  {QStringLiteral("parent"), QStringLiteral("水电")},
                  {QStringLiteral("department_id"), m_desk->department[1]}});
        // Two that stand under each other end nowhere.
        category({{QStringLiteral("code"), QStringLiteral("甲")}, {QStringLiteral("parent"), QStringLiteral("乙")}});
        category({{QStringLiteral("code"), QStringLiteral("乙")}, {QStringLiteral("parent"), QStringLiteral("甲")}});
        NewTicket ticket = m_desk->report();
        const qint64 repairs = m_desk->taken(ticket);
        ticket.category = QStringLiteral("水电");
        const qint64 power = m_desk->taken(ticket);
        ticket.category = QStringLiteral("热水");
        const qint64 water = m_desk->taken(ticket);
        ticket.category = QStringLiteral("甲");
        QVERIFY(m_desk->taken(ticket) != 0);
        QCOMPARE(m_desk->field(power, "department_id").toLongLong(), m_desk->department[0]);
        QCOMPARE(m_desk->field(water, "department_id").toLongLong(), m_desk->department[1]);
        const auto limit = [this](qint64 of) { return m_desk->view(of).state.open(tickets::ClockKind::Resolution)->limit; };
        QCOMPARE(limit(water).amount, limit(repairs).amount);
        QVERIFY(m_desk->view(water).state.needsReview);
        QVERIFY(m_desk->add("ticket_rule",
                            {{QStringLiteral("clock"), QStringLiteral("resolution")},
                             {QStringLiteral("category"), QStringLiteral("水电")},
                             {QStringLiteral("amount"), 7},
                             {QStringLiteral("valid_from"), 1}}));
        QCOMPARE(limit(water).amount, 7);
        QCOMPARE(limit(power).amount, 7);
        QVERIFY(limit(repairs).amount != 7);
    }

    void whatIsMissingIsSaid()
    {
        const auto missing = tickets::intakeProblems({});
        QCOMPARE(missing.keys(), (QList<QByteArray>{"category", "place", "words"}));
        NewTicket ticket = m_desk->report();
        ticket.words = QStringLiteral("  ");
        QVERIFY(!m_desk->take(ticket).ok());
        ticket = m_desk->report();
        ticket.source = QStringLiteral("dream");
        refused(m_desk->take(ticket), "reported");
        category({{QStringLiteral("code"), QStringLiteral("repair")}, {QStringLiteral("closed"), 1}});
        refused(m_desk->take(m_desk->report()), "no new tickets");
        QCOMPARE(m_desk->rows("ticket"), 0);
    }

    void theStudentFillsIn()
    {
        NewTicket ticket = m_desk->report();
        ticket.place = {};
        ticket.words = QStringLiteral("空调不制热。\n已经报过两次，没有人来。");
        ticket.complainant.student = m_desk->student;
        ticket.complainant.phone = QStringLiteral("138****5521");
        const qint64 made = m_desk->taken(ticket);
        QCOMPARE(m_desk->field(made, "title").toString(), QStringLiteral("空调不制热。"));
        QVERIFY(m_desk->field(made, "description").toString().contains(QStringLiteral("两次")));
        QCOMPARE(m_desk->field(made, "room_id").toLongLong(), m_desk->room);
        QCOMPARE(m_desk->field(made, "college_id").toLongLong(), m_desk->college);
        // The roster knows name and phone; a masked phone says nothing.
        QVERIFY(m_desk->single(QStringLiteral("SELECT coalesce(name, number, phone) FROM ticket_complainant")).isNull());
        const auto view = m_desk->view(made);
        QVERIFY(view.complainant);
        QCOMPARE(view.complainant->name, QStringLiteral("孟子涵"));
        QCOMPARE(view.complainant->phone, QStringLiteral("13812345521"));
        QCOMPARE(view.card.place, QStringLiteral("3-502"));
        const auto records = m_desk->read([&](Reader &reader) { return tickets::ticketRecords(reader, m_desk->student); });
        HK_VERIFY(records);
        QCOMPARE(records->constFirst().rows.size(), 1);
        QCOMPARE(records->constFirst().rows.constFirst().at(3), QStringLiteral("空调不制热。"));
    }

    void placesAreReadAsPeopleWriteThem_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("meant");
        QTest::newRow("room") << QStringLiteral("3-502") << QStringLiteral("3-502");
        QTest::newRow("bed") << QStringLiteral("3号楼502室2床") << QStringLiteral("3-502");
        QTest::newRow("room alone") << QStringLiteral("502") << QStringLiteral("3-502");
        QTest::newRow("floor") << QStringLiteral("3号楼 5层") << QStringLiteral("3号楼 5层");
        QTest::newRow("floor in words") << QStringLiteral("三号楼五层走廊") << QStringLiteral("3号楼 5层 走廊");
        QTest::newRow("floor after a dash") << QStringLiteral("3-5层 走廊") << QStringLiteral("3号楼 5层 走廊");
        QTest::newRow("two digits are one floor") << QStringLiteral("35层走廊") << QStringLiteral("35层走廊");
        QTest::newRow("so are two words") << QStringLiteral("三五层走廊") << QStringLiteral("三五层走廊");
        QTest::newRow("building") << QStringLiteral("3栋") << QStringLiteral("3号楼");
        QTest::newRow("in it") << QStringLiteral("3号楼 洗衣房") << QStringLiteral("3号楼 洗衣房");
        QTest::newRow("unknown room") << QStringLiteral("9-101") << QStringLiteral("9-101");
        QTest::newRow("words") << QStringLiteral("图书馆南侧") << QStringLiteral("图书馆南侧");
    }
    void placesAreReadAsPeopleWriteThem()
    {
        QFETCH(QString, text);
        const auto meant = m_desk->read([&](Reader &reader) -> Result<QString> {
            HK_TRY(const tickets::Place place, tickets::placeMeant(reader, text));
            return tickets::placeText(reader, place);
        });
        HK_VERIFY(meant);
        QTEST(*meant, "meant");
    }

    void aCategoryGivesItsDefaults()
    {
        category({{QStringLiteral("code"), QStringLiteral("repair")},
                  {QStringLiteral("department_id"), m_desk->department[1]},
                  {QStringLiteral("owner"), QStringLiteral("周建国")},
                  {QStringLiteral("private"), 1}});
        const qint64 ticket = m_desk->taken(m_desk->report());
        QCOMPARE(m_desk->field(ticket, "department_id").toLongLong(), m_desk->department[1]);
        QCOMPARE(m_desk->field(ticket, "owner").toString(), QStringLiteral("周建国"));
        QCOMPARE(m_desk->field(ticket, "private").toInt(), 1);
        // Not passed on yet.
        QCOMPARE(m_desk->stage(ticket), QStringLiteral("new"));
        HK_VERIFY(m_desk->step(ticket, {.kind = EventKind::Accepted}));
        HK_VERIFY(m_desk->step(ticket, {.kind = EventKind::Dispatched}));
        QCOMPARE(m_desk->stage(ticket), QStringLiteral("dispatched"));
        QCOMPARE(m_desk->view(ticket).departmentName, QStringLiteral("保卫处"));
    }

    void aDepartmentThatIsSaidGetsItAtOnce()
    {
        const qint64 ticket = repair(m_desk->department[0]);
        QCOMPARE(m_desk->stage(ticket), QStringLiteral("dispatched"));
        QCOMPARE(m_desk->field(ticket, "department_id").toLongLong(), m_desk->department[0]);
        QVERIFY(!m_desk->state(ticket, "lead").toString().isEmpty());
        QCOMPARE(events(ticket), 3);
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
        HK_VERIFY(m_desk->step(ticket, {.kind = EventKind::Reprioritised, .priority = QStringLiteral("urgent")}));
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

    void likeTicketsAreFoundWhileTyping()
    {
        const qint64 open = repair();
        const qint64 closed = resolved();
        NewTicket other = m_desk->report();
        other.category = QStringLiteral("network");
        m_desk->taken(other);
        const auto like = [&] {
            const auto found = m_desk->read([&](Reader &reader) {
                return tickets::likeTickets(reader, {0, 0, m_desk->room, {}}, QStringLiteral("repair"), m_desk->now);
            });
            QList<qint64> ids;
            for (const tickets::LikeTicket &ticket : found.ok() ? *found : QList<tickets::LikeTicket>())
                ids << ticket.id;
            std::sort(ids.begin(), ids.end());
            return ids;
        };
        QCOMPARE(like(), (QList<qint64>{open, closed}));
        m_desk->now += 61 * TicketDesk::day;
        QCOMPARE(like(), (QList<qint64>{open}));
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

    void twoDesksMayGiveOneNumber()
    {
        const qint64 first = repair();
        NewTicket again = m_desk->report();
        again.number = m_desk->field(first, "number").toString();
        again.words = QStringLiteral("另一件事");
        m_desk->taken(again);
        const auto found = m_desk->read([&](Reader &reader) { return tickets::ticketNumbered(reader, again.number); });
        refused(found, "另一件事");
        const auto none = m_desk->read([&](Reader &reader) { return tickets::ticketNumbered(reader, QStringLiteral("GD-1")); });
        refused(none, "no ticket");
        const qint64 third = repair();
        const auto small =
            m_desk->read([&](Reader &reader) { return tickets::ticketNumbered(reader, QStringLiteral("gd-261119-002 ")); });
        HK_VERIFY(small);
        QCOMPARE(*small, third);
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
