// SPDX-License-Identifier: GPL-3.0-or-later
#include "../sync/syncdesk.h"
#include "servertest.h"
#include "storage/undo/units.h"
#include "sync/httptransport.h"
#include "tickets/store/intake.h"
#include "tickets/store/steps.h"

using namespace hk;
using namespace hk::test;
using tickets::EventKind;
using tickets::Level;
using tickets::Step;

// One ticket at several desks that work apart.
class TestTicketDesks : public ServerTest {
    Q_OBJECT

private slots:
    void bothHistoriesStand()
    {
        SyncDesk a(m_shared, file(QStringLiteral("a")));
        SyncDesk b(m_shared, file(QStringLiteral("b")));
        QVERIFY(foundSchool(a));
        QVERIFY(openOne(a));
        settle(a, QStringLiteral("wang"));
        settle(b, QStringLiteral("wang"));
        // Apart, both take it up; one passes it on, the other answers and raises it.
        QVERIFY(take(a, {.kind = EventKind::Accepted}));
        QVERIFY(take(b, {.kind = EventKind::Accepted}));
        QVERIFY(take(b, {.kind = EventKind::Answered, .text = QStringLiteral("今天下午来看")}));
        QVERIFY(take(a, {.kind = EventKind::Dispatched, .department = departmentOf(a, "后勤维修中心")}));
        QVERIFY(take(b, {.kind = EventKind::Escalated, .text = QStringLiteral("第二次反映"), .level = Level::College}));
        QVERIFY(take(a, {.kind = EventKind::Commented, .text = QStringLiteral("已电话通知")}));
        for (int i = 0; i < 2; ++i) {
            settle(a, QStringLiteral("wang"));
            settle(b, QStringLiteral("wang"));
        }
        QCOMPARE(b.dump(), a.dump());
        QCOMPARE(stateOf(b), stateOf(a));
        for (SyncDesk *desk : {&a, &b}) {
            QCOMPARE(desk->single(QStringLiteral("SELECT count(*) FROM conflict")).toInt(), 0);
            QCOMPARE(desk->single(QStringLiteral("SELECT count(*) FROM ticket_event")).toInt(), 7);
            QCOMPARE(desk->single(QStringLiteral("SELECT stage || ' ' || level FROM ticket_state")).toString(),
                     QStringLiteral("dispatched college"));
            QCOMPARE(desk->faults(), 0);
        }
    }

    // The department passes it on by its own desk, which then no longer has it.
    void whoPassesItOnNoLongerHasIt()
    {
        SyncDesk a(m_shared, file(QStringLiteral("a")));
        QVERIFY(foundSchool(a));
        QVERIFY(openOne(a));
        QVERIFY(take(a, {.kind = EventKind::Dispatched, .department = departmentOf(a, "后勤维修中心")}));
        settle(a, QStringLiteral("wang"));
        HK_VERIFY(addHandler(a));
        SyncDesk handler(m_shared, file(QStringLiteral("handler")));
        settle(handler, QStringLiteral("repair"));
        QCOMPARE(handler.single(QStringLiteral("SELECT count(*) FROM ticket")).toInt(), 1);
        QVERIFY(take(handler, {.kind = EventKind::Started}));
        QVERIFY(take(handler,
                     {.kind = EventKind::Dispatched,
                      .text = QStringLiteral("不是维修，是门禁"),
                      .department = departmentOf(handler, "保卫处")}));
        settle(handler, QStringLiteral("repair"));
        QCOMPARE(handler.single(QStringLiteral("SELECT count(*) FROM ticket")).toInt(), 0);
        QCOMPARE(handler.single(QStringLiteral("SELECT count(*) FROM ticket_event")).toInt(), 0);
        settle(a, QStringLiteral("wang"));
        QCOMPARE(a.single(QStringLiteral("SELECT d.name FROM ticket t JOIN department d ON d.id = t.department_id")).toString(),
                 QStringLiteral("保卫处"));
        QCOMPARE(a.single(QStringLiteral("SELECT text FROM ticket_event ORDER BY at DESC, id DESC LIMIT 1")).toString(),
                 QStringLiteral("不是维修，是门禁"));
        QCOMPARE(a.single(QStringLiteral("SELECT count(*) FROM conflict")).toInt(), 0);
    }

    // Passed on in error, it is taken back by the same desk, as long as nobody else has touched it.
    void whoPassedItOnTakesThatBack()
    {
        SyncDesk a(m_shared, file(QStringLiteral("a")));
        QVERIFY(foundSchool(a));
        QVERIFY(openOne(a));
        QVERIFY(take(a, {.kind = EventKind::Dispatched, .department = departmentOf(a, "后勤维修中心")}));
        settle(a, QStringLiteral("wang"));
        HK_VERIFY(addHandler(a));
        SyncDesk handler(m_shared, file(QStringLiteral("handler")));
        settle(handler, QStringLiteral("repair"));
        const QString department = QStringLiteral("SELECT d.name FROM ticket t JOIN department d ON d.id = t.department_id");
        for (const bool apart : {true, false}) {
            QVERIFY(take(handler, {.kind = EventKind::Dispatched, .department = departmentOf(handler, "保卫处")}));
            if (apart)
                HK_VERIFY(undoLast(handler.database()).result());
            settle(handler, QStringLiteral("repair"));
            QCOMPARE(handler.single(QStringLiteral("SELECT count(*) FROM ticket")).toInt(), apart ? 1 : 0);
            settle(a, QStringLiteral("wang"));
            QCOMPARE(a.single(department).toString(), apart ? QStringLiteral("后勤维修中心") : QStringLiteral("保卫处"));
        }
        QCOMPARE(a.faults(), 0);
    }

    // The name of another's ticket, given to a row of one's own, opens nothing.
    void aNameOfAnotherEntityOpensNothing()
    {
        SyncDesk a(m_shared, file(QStringLiteral("a")));
        QVERIFY(foundSchool(a));
        QVERIFY(openOne(a));
        QVERIFY(take(a, {.kind = EventKind::Dispatched, .department = departmentOf(a, "后勤维修中心")}));
        const qint64 own = a.single(QStringLiteral("SELECT id FROM ticket")).toLongLong();
        QVERIFY(openOne(a));
        const qint64 foreign = a.single(QStringLiteral("SELECT max(id) FROM ticket")).toLongLong();
        const QByteArray strange = a.single(QStringLiteral("SELECT uid FROM ticket WHERE id = %1").arg(foreign)).toByteArray();
        settle(a, QStringLiteral("wang"));
        HK_VERIFY(addHandler(a));
        SyncDesk handler(m_shared, file(QStringLiteral("handler")));
        settle(handler, QStringLiteral("repair"));
        QCOMPARE(handler.single(QStringLiteral("SELECT count(*) FROM ticket")).toInt(), 1);
        Desk line(*m_server, QStringLiteral("repair"));
        QCOMPARE(line.signIn().status, 200);
        const QByteArray ticket = a.single(QStringLiteral("SELECT uid FROM ticket WHERE id = %1").arg(own)).toByteArray();
        const QByteArray department =
            a.single(QStringLiteral("SELECT uid FROM department WHERE name = '后勤维修中心'")).toByteArray();
        const wire::UnitResult stolen = line.push(
            {insertOf(
                 "ticket_event", strange,
                 values({{"ticket_id", hk::test::uidValue(ticket)}, {"kind", word("commented")}, {"at", qint64(1795060800000)}})),
             updateOf("ticket", strange, {}, values({{"department_id", hk::test::uidValue(department)}}))});
        QVERIFY(stolen.outcome == wire::Outcome::Rejected);
        settle(handler, QStringLiteral("repair"));
        QCOMPARE(handler.single(QStringLiteral("SELECT count(*) FROM ticket")).toInt(), 1);
    }

private:
    static bool foundSchool(SyncDesk &desk)
    {
        m_building = desk.add("building",
                              {{QStringLiteral("code"), QStringLiteral("3")}, {QStringLiteral("name"), QStringLiteral("3号楼")}});
        for (const char *name : {"后勤维修中心", "保卫处"}) {
            if (desk.add("department", {{QStringLiteral("name"), QString::fromUtf8(name)}}) == 0)
                return false;
        }
        return m_building != 0;
    }
    static bool openOne(SyncDesk &desk)
    {
        tickets::NewTicket ticket;
        ticket.words = QStringLiteral("门锁打不开");
        ticket.place.building = m_building;
        ticket.category = QStringLiteral("repair");
        const auto opened = desk.write([&](Writer &writer) { return tickets::openTicket(writer, ticket); });
        if (!opened.ok())
            qWarning("%s", textOf(opened).constData());
        return opened.ok();
    }
    static bool take(SyncDesk &desk, const Step &step)
    {
        const qint64 ticket = desk.single(QStringLiteral("SELECT id FROM ticket")).toLongLong();
        const auto taken = desk.write([&](Writer &writer) { return tickets::takeStep(writer, ticket, step); });
        if (!taken.ok())
            qWarning("%s", textOf(taken).constData());
        return taken.ok();
    }
    static qint64 departmentOf(SyncDesk &desk, const char *name)
    {
        return desk.single(QStringLiteral("SELECT id FROM department WHERE name = '%1'").arg(QString::fromUtf8(name))).toLongLong();
    }
    static QString stateOf(SyncDesk &desk)
    {
        return desk
            .single(
                QStringLiteral("SELECT stage || level || round || coalesce(due, '') || coalesce(warn_at, '') FROM ticket_state"))
            .toString();
    }
    Result<void> addHandler(SyncDesk &desk) const
    {
        const QByteArray department =
            desk.single(QStringLiteral("SELECT uid FROM department WHERE name = '后勤维修中心'")).toByteArray();
        server::Postgres owner = m_server->asOwner();
        const QByteArray account = makeUid();
        HK_CHECK(owner.run("INSERT INTO hk.account (id, name, title, password) SELECT $1, 'repair', 'repair', password FROM "
                           "hk.account WHERE name = 'wang'",
                           {server::uuidValue(account)}));
        HK_CHECK(owner.run("INSERT INTO hk.account_grant (account, role, kind, scope, person) VALUES ($1, 'handler', 'department', "
                           "$2, '')",
                           {server::uuidValue(account), server::uuidValue(department)}));
        return {};
    }
    void settle(SyncDesk &desk, const QString &account)
    {
        const auto line = HttpTransport::to(address());
        HK_VERIFY(line);
        const auto report =
            Synchronizer(desk.database(), **line, {QStringLiteral("https://hall.example"), account, ServerFixture::password()})
                .run();
        HK_VERIFY(report);
        QCOMPARE(report->conflicts + report->rejected, 0);
    }

    static inline qint64 m_building = 0;
    SharedCatalogue m_shared;
};

QTEST_GUILESS_MAIN(TestTicketDesks)
#include "test_ticketdesks.moc"
