// SPDX-License-Identifier: GPL-3.0-or-later
#include "ticketdesk.h"

#include "tickets/store/personrecords.h"

using namespace hk;
using hk::test::EventKind;
using hk::test::NewTicket;
using hk::test::refused;
using hk::test::TicketDesk;

// A report as it is taken, and what it makes of itself.
class TicketOpeningTest : public QObject {
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

    // How soon and how many come to a priority, by the usual rule or the school's own; of a category what it usually is.
    void urgencyAndImpactSayThePriority_data()
    {
        QTest::addColumn<QString>("urgency");
        QTest::addColumn<QString>("impact");
        QTest::addColumn<QString>("priority");
        const auto row = [](const char *urgency, const char *impact, const char *priority) {
            QTest::addRow("%s %s", urgency, impact)
                << QString::fromLatin1(urgency) << QString::fromLatin1(impact) << QString::fromLatin1(priority);
        };
        row("low", "low", "low");
        row("low", "normal", "low");
        row("low", "high", "normal");
        row("normal", "low", "low");
        row("normal", "normal", "normal");
        row("normal", "high", "urgent");
        row("high", "low", "normal");
        row("high", "normal", "urgent");
        row("high", "high", "urgent");
        row("", "", "normal");
        row("high", "", "urgent");
    }
    void urgencyAndImpactSayThePriority()
    {
        QFETCH(QString, urgency);
        QFETCH(QString, impact);
        QFETCH(QString, priority);
        NewTicket report = m_desk->report();
        report.urgency = urgency;
        report.impact = impact;
        const qint64 ticket = m_desk->taken(report);
        QCOMPARE(m_desk->field(ticket, "priority").toString(), priority);
        QCOMPARE(m_desk->field(ticket, "urgency").toString(), urgency);
        QCOMPARE(m_desk->view(ticket).state.priority, priority);
    }

    void aSchoolSetsItsOwnPriorities()
    {
        m_desk->add("ticket_priority",
                    {{QStringLiteral("urgency"), QStringLiteral("normal")},
                     {QStringLiteral("impact"), QStringLiteral("low")},
                     {QStringLiteral("priority"), QStringLiteral("urgent")}});
        category({{QStringLiteral("code"), QStringLiteral("repair")}, {QStringLiteral("impact"), QStringLiteral("low")}});
        const qint64 ticket = m_desk->taken(m_desk->report());
        QCOMPARE(m_desk->field(ticket, "impact").toString(), QStringLiteral("low"));
        QCOMPARE(m_desk->field(ticket, "priority").toString(), QStringLiteral("urgent"));
    }

    // Set by hand it is told with its reason, after the one that was usual.
    void anotherPriorityHasAReason()
    {
        NewTicket report = m_desk->report();
        report.priority = QStringLiteral("urgent");
        report.priorityReason = QStringLiteral("学生有孕");
        const qint64 ticket = m_desk->taken(report);
        QCOMPARE(m_desk->field(ticket, "priority").toString(), QStringLiteral("urgent"));
        const tickets::TicketView view = m_desk->view(ticket);
        QCOMPARE(view.state.priority, QStringLiteral("urgent"));
        QCOMPARE(view.history.size(), size_t(2));
        QCOMPARE(view.history.back().kind, EventKind::Reprioritised);
        QCOMPARE(view.history.back().text, QStringLiteral("学生有孕"));
        refused(m_desk->step(ticket, {.kind = EventKind::Reprioritised, .priority = QStringLiteral("low")}), "another priority");
    }
};

QTEST_GUILESS_MAIN(TicketOpeningTest)
#include "test_ticketopening.moc"
