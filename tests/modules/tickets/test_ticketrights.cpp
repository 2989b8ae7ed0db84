// SPDX-License-Identifier: GPL-3.0-or-later
#include "ticketdesk.h"

#include "storage/lists.h"

using namespace hk;
using hk::test::EventKind;
using hk::test::NewTicket;
using hk::test::refused;
using hk::test::TicketDesk;

// Who sees and does what: by role, and by department, building, college and person.
class TicketRightsTest : public QObject {
    Q_OBJECT

    std::unique_ptr<TicketDesk> m_desk;
    qint64 m_repairs = 0;  // dispatched to department 0, in the building, by the college's student
    qint64 m_guards = 0;  // dispatched to department 1, nowhere in particular
    qint64 m_new = 0;  // in the building, nobody's yet

    QList<qint64> seen()
    {
        const auto ids = m_desk->read([](Reader &reader) -> Result<QList<qint64>> {
            HK_TRY(const std::vector<qint64> found, listIds(reader, {.list = "tickets.tickets", .sort = "id"}));
            return QList<qint64>(found.begin(), found.end());
        });
        return ids.ok() ? *ids : QList<qint64>{-1};
    }
    int complainants() { return m_desk->single(QStringLiteral("SELECT count(*) FROM visible_ticket_complainant")).toInt(); }
    int events(qint64 ticket)
    {
        return m_desk->single(QStringLiteral("SELECT count(*) FROM visible_ticket_event WHERE ticket_id = %1").arg(ticket)).toInt();
    }

private slots:
    void init()
    {
        m_desk = std::make_unique<TicketDesk>();
        HK_VERIFY(m_desk->open());
        NewTicket repairs = m_desk->report();
        repairs.department = m_desk->department[0];
        repairs.complainant.student = m_desk->student;
        m_repairs = m_desk->taken(repairs);
        NewTicket guards = m_desk->report();
        guards.place = {0, 0, 0, QStringLiteral("校门口")};
        guards.department = m_desk->department[1];
        guards.owner = QStringLiteral("孙志强");
        guards.complainant.name = QStringLiteral("路人");
        m_guards = m_desk->taken(guards);
        m_new = m_desk->taken(m_desk->report());
        QVERIFY(m_repairs && m_guards && m_new);
    }

    void aHandlerSeesTheDepartmentsAndNoComplainant()
    {
        HK_VERIFY(m_desk->signIn(Role::Handler, QStringLiteral("周建国"), ScopeKind::Department, m_desk->department[0]));
        QCOMPARE(seen(), QList<qint64>{m_repairs});
        QCOMPARE(complainants(), 0);
        QCOMPARE(m_desk->single(QStringLiteral("SELECT count(*) FROM visible_student")).toInt(), 0);
        QVERIFY(!m_desk->view(m_repairs).complainant);
        QCOMPARE(m_desk->view(m_repairs).card.place, QStringLiteral("3-502"));
        QCOMPARE(events(m_guards), 0);
        QCOMPARE(m_desk->board().total, 1);
        HK_VERIFY(m_desk->step(m_repairs, {.kind = EventKind::Started}));
        refused(m_desk->step(m_guards, {.kind = EventKind::Started}), "no longer there");
        // Past the store it is refused as well.
        const auto strange = m_desk->write([&](Writer &writer) {
            return insertRow(writer, "ticket_event",
                             {{QStringLiteral("ticket_id"), m_guards},
                              {QStringLiteral("kind"), QStringLiteral("started")},
                              {QStringLiteral("at"), m_desk->now}});
        });
        QVERIFY(!strange.ok());
        const auto named = m_desk->write([&](Writer &writer) {
            return insertRow(writer, "ticket_complainant",
                             {{QStringLiteral("ticket_id"), m_repairs}, {QStringLiteral("name"), QStringLiteral("x")}});
        });
        QVERIFY(!named.ok());
        HK_VERIFY(m_desk->write([&](Writer &writer) {
            return tickets::addTicketFile(writer, m_repairs,
                                          {QByteArray(32, 'a'), QStringLiteral("a.pdf"), QStringLiteral("pdf"), 7});
        }));
    }

    void pushedBackItLeavesTheHandlersSight()
    {
        HK_VERIFY(m_desk->signIn(Role::Handler, QStringLiteral("周建国"), ScopeKind::Department, m_desk->department[0]));
        HK_VERIFY(m_desk->step(m_repairs, {.kind = EventKind::PushedBack, .text = QStringLiteral("不归我们管")}));
        QVERIFY(seen().isEmpty());
        QCOMPARE(events(m_repairs), 0);
        refused(m_desk->step(m_repairs, {.kind = EventKind::Commented, .text = QStringLiteral("x")}), "no longer there");
        // The own step can be taken back.
        HK_VERIFY(undoLast(m_desk->database()).result());
        QCOMPARE(seen(), QList<qint64>{m_repairs});
        HK_VERIFY(m_desk->step(m_repairs, {.kind = EventKind::Dispatched, .department = m_desk->department[1]}));
        QVERIFY(seen().isEmpty());
        HK_VERIFY(m_desk->signOut());
        QCOMPARE(m_desk->field(m_repairs, "department_id").toLongLong(), m_desk->department[1]);
        QCOMPARE(m_desk->stage(m_repairs), QStringLiteral("dispatched"));
        QCOMPARE(m_desk->view(m_repairs).departmentName, QStringLiteral("保卫处"));
        const QStringList faults = m_desk->faults();
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }

    // To give away is no way to write where one may not.
    void nothingIsTakenByGivingAway()
    {
        HK_VERIFY(m_desk->signIn(Role::Handler, QStringLiteral("周建国"), ScopeKind::Department, m_desk->department[0]));
        const auto stolen = m_desk->write([&](Writer &writer) {
            return updateRow(writer, "ticket", m_guards, {{QStringLiteral("department_id"), m_desk->department[0]}});
        });
        QVERIFY(!stolen.ok());
        NewTicket elsewhere = m_desk->report();
        elsewhere.category = QStringLiteral("safety");
        QVERIFY(!m_desk->take(elsewhere).ok());
        const auto both = m_desk->write([&](Writer &writer) -> Result<void> {
            HK_CHECK(updateRow(writer, "ticket", m_repairs, {{QStringLiteral("department_id"), m_desk->department[1]}}));
            HK_CHECK(insertRow(writer, "ticket_event",
                               {{QStringLiteral("ticket_id"), m_guards},
                                {QStringLiteral("kind"), QStringLiteral("started")},
                                {QStringLiteral("at"), m_desk->now}}));
            return {};
        });
        QVERIFY(!both.ok());
        QCOMPARE(seen(), QList<qint64>{m_repairs});
    }

    void buildingsCollegesAndOwners_data()
    {
        QTest::addColumn<int>("role");
        QTest::addColumn<int>("scope");
        QTest::addColumn<QString>("expected");
        QTest::addColumn<int>("known");
        QTest::newRow("counsellor of the building")
            << int(Role::Counsellor) << int(ScopeKind::Building) << QStringLiteral("repairs new") << 1;
        QTest::newRow("manager of the building")
            << int(Role::BuildingManager) << int(ScopeKind::Building) << QStringLiteral("repairs new") << 1;
        QTest::newRow("chief of the building")
            << int(Role::Chief) << int(ScopeKind::Building) << QStringLiteral("repairs new") << 1;
        QTest::newRow("counsellor of the college")
            << int(Role::Counsellor) << int(ScopeKind::College) << QStringLiteral("repairs") << 1;
        QTest::newRow("owner") << int(Role::Counsellor) << int(ScopeKind::Person) << QStringLiteral("guards") << 1;
        QTest::newRow("administrator") << int(Role::Administrator) << -1 << QStringLiteral("repairs guards new") << 2;
        QTest::newRow("reviewer") << int(Role::Reviewer) << -1 << QStringLiteral("repairs guards new") << 0;
        QTest::newRow("mentor") << int(Role::Mentor) << int(ScopeKind::Person) << QString() << 0;
        QTest::newRow("auditor") << int(Role::Auditor) << -1 << QString() << 0;
    }
    void buildingsCollegesAndOwners()
    {
        QFETCH(int, role);
        QFETCH(int, scope);
        QFETCH(QString, expected);
        const QVariant keys[]{m_desk->building, m_desk->college, QStringLiteral("孙志强")};
        HK_VERIFY(m_desk->signIn(Role(role), QStringLiteral("陈雨桐"),
                                 scope < 0 ? std::optional<ScopeKind>() : std::optional(ScopeKind(scope)),
                                 scope < 0 ? QVariant() : keys[scope]));
        QStringList names;
        for (const qint64 ticket : seen())
            names << (ticket == m_repairs      ? QStringLiteral("repairs")
                          : ticket == m_guards ? QStringLiteral("guards")
                                               : QStringLiteral("new"));
        QCOMPARE(names.join(u' '), expected);
        QTEST(complainants(), "known");
    }

    void whoMayReportMayName_data()
    {
        QTest::addColumn<int>("role");
        for (const Role role : {Role::Counsellor, Role::BuildingManager, Role::Chief, Role::Administrator})
            QTest::newRow(qPrintable(roleCode(role))) << int(role);
    }
    void whoMayReportMayName()
    {
        QFETCH(int, role);
        if (Role(role) == Role::Administrator)
            HK_VERIFY(m_desk->signIn(Role(role), QStringLiteral("陈雨桐")));
        else
            HK_VERIFY(m_desk->signIn(Role(role), QStringLiteral("陈雨桐"), ScopeKind::Building, m_desk->building));
        NewTicket ticket = m_desk->report();
        ticket.complainant.student = m_desk->student;
        const qint64 made = m_desk->taken(ticket);
        QVERIFY(made != 0);
        QCOMPARE(m_desk->view(made).complainant->name, QStringLiteral("孟子涵"));
        QCOMPARE(m_desk->view(made).complainant->phone.contains(u'*'), Role(role) == Role::Chief);
        HK_VERIFY(m_desk->step(made, {.kind = EventKind::Dispatched, .department = m_desk->department[1]}));
        QCOMPARE(m_desk->view(made).history.back().by, QStringLiteral("陈雨桐"));
    }

    void handedOverItLeavesAPersonsSight()
    {
        HK_VERIFY(m_desk->signIn(Role::Counsellor, QStringLiteral("孙志强"), ScopeKind::Person, QStringLiteral("孙志强")));
        HK_VERIFY(m_desk->step(m_guards, {.kind = EventKind::HandedOver, .person = QStringLiteral("刘敏")}));
        QVERIFY(seen().isEmpty());
    }

    void aReviewerChangesNothing()
    {
        HK_VERIFY(m_desk->signIn(Role::Reviewer, QStringLiteral("校领导")));
        QVERIFY(!m_desk->step(m_new, {.kind = EventKind::Accepted}).ok());
        QVERIFY(!m_desk->take(m_desk->report()).ok());
        QVERIFY(m_desk->view(m_new).steps.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TicketRightsTest)
#include "test_ticketrights.moc"
