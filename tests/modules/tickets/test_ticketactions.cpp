// SPDX-License-Identifier: GPL-3.0-or-later
#include "ticketdesk.h"

#include "tickets/store/automation.h"

using namespace hk;
using hk::test::EventKind;
using hk::test::NewTicket;
using hk::test::Step;
using hk::test::TicketDesk;

// What a school has the program do to tickets by itself.
class TicketActionsTest : public QObject {
    Q_OBJECT

    std::unique_ptr<TicketDesk> m_desk;

    void addAction(const QString &name, const QString &occasion, QVariantMap values)
    {
        values.insert({{QStringLiteral("name"), name},
                       {QStringLiteral("occasion"), occasion},
                       {QStringLiteral("valid_from"), TicketDesk::noon}});
        QVERIFY(m_desk->add("ticket_action", values) != 0);
    }
    // The steps of a ticket that an action took, as they stand: "reprioritised by 急事".
    QStringList byRules(qint64 ticket)
    {
        QStringList steps;
        for (const tickets::HistoryLine &line : m_desk->view(ticket).history) {
            if (line.by.contains(u'“'))
                steps << tickets::code(line.kind) + u' ' + line.by.section(u'“', 1).section(u'”', 0, 0)
                        + (line.takenBack ? QStringLiteral(" (back)") : QString());
        }
        return steps;
    }
    QList<qint64> awaited()
    {
        const auto found = m_desk->read([this](Reader &reader) { return tickets::ticketsToActOn(reader, m_desk->now); });
        return found.ok() ? *found : QList<qint64>{-1};
    }
    void actByClocks()
    {
        HK_VERIFY(m_desk->advance());
        for (const qint64 ticket : awaited())
            HK_VERIFY(
                m_desk->database()
                    .write({.verb = "tickets.byItself"}, [ticket](Writer &writer) { return tickets::actByClocks(writer, ticket); })
                    .result());
    }

private slots:
    void init()
    {
        m_desk = std::make_unique<TicketDesk>();
        HK_VERIFY(m_desk->open());
    }

    void aNewTicketGoesWhereTheRuleSays()
    {
        addAction(QStringLiteral("维修直达"), QStringLiteral("opened"),
                  {{QStringLiteral("category"), QStringLiteral("repair")},
                   {QStringLiteral("department_id"), m_desk->department[0]},
                   {QStringLiteral("person"), QStringLiteral("周建国")},
                   {QStringLiteral("helper"), QStringLiteral("刘敏")}});
        const qint64 repair = m_desk->taken(m_desk->report());
        QCOMPARE(m_desk->stage(repair), QStringLiteral("dispatched"));
        QCOMPARE(m_desk->field(repair, "department_id").toLongLong(), m_desk->department[0]);
        QCOMPARE(m_desk->field(repair, "owner").toString(), QStringLiteral("周建国"));
        QCOMPARE(m_desk->view(repair).helpers, QStringList{QStringLiteral("刘敏")});
        QCOMPARE(byRules(repair), (QStringList{QStringLiteral("helper-added 维修直达"), QStringLiteral("dispatched 维修直达")}));
        NewTicket noise = m_desk->report();
        noise.category = QStringLiteral("dispute");
        const qint64 other = m_desk->taken(noise);
        QCOMPARE(m_desk->stage(other), QStringLiteral("new"));
        // Who said at the intake where it goes is followed.
        NewTicket said = m_desk->report();
        said.department = m_desk->department[1];
        const qint64 elsewhere = m_desk->taken(said);
        QCOMPARE(m_desk->field(elsewhere, "department_id").toLongLong(), m_desk->department[1]);
        QCOMPARE(m_desk->faults(), QStringList());
    }

    void conditionsHold_data()
    {
        QTest::addColumn<QVariantMap>("condition");
        QTest::addColumn<bool>("acts");
        const auto row = [](const char *name, const char *field, const QVariant &value, bool acts) {
            QTest::newRow(name) << QVariantMap{{QLatin1String(field), value}} << acts;
        };
        row("its source", "source", QStringLiteral("desk"), true);
        row("another source", "source", QStringLiteral("phone"), false);
        row("its level", "level", QStringLiteral("class"), true);
        row("another level", "level", QStringLiteral("school"), false);
        row("what its category stands under", "category", QStringLiteral("repair"), true);
        row("another category", "category", QStringLiteral("safety"), false);
        row("its building", "building_id", QVariant(), true);
        row("another building", "building_id", -1, false);
        row("later", "valid_from", TicketDesk::noon + TicketDesk::day, false);
        row("switched off", "off", 1, false);
    }
    void conditionsHold()
    {
        QFETCH(QVariantMap, condition);
        QFETCH(bool, acts);
        m_desk->add("ticket_category",
                    {{QStringLiteral("code"), QStringLiteral("水电")}, {QStringLiteral("parent"), QStringLiteral("repair")}});
        const qint64 elsewhere = m_desk->add("building",
                                             {{QStringLiteral("code"), QStringLiteral("4")},
                                              {QStringLiteral("name"), QStringLiteral("4号楼")},
                                              {QStringLiteral("gender"), QStringLiteral("male")}});
        const QString building = QStringLiteral("building_id");
        if (condition.contains(building))
            condition.insert(building, condition.value(building).isNull() ? m_desk->building : elsewhere);
        QVariantMap values{{QStringLiteral("name"), QStringLiteral("加急")},
                           {QStringLiteral("occasion"), QStringLiteral("opened")},
                           {QStringLiteral("valid_from"), TicketDesk::noon},
                           {QStringLiteral("priority"), QStringLiteral("urgent")}};
        values.insert(condition);
        QVERIFY(m_desk->add("ticket_action", values) != 0);
        NewTicket report = m_desk->report();
        report.category = QStringLiteral("水电");
        const qint64 ticket = m_desk->taken(report);
        QCOMPARE(m_desk->field(ticket, "priority").toString(), acts ? QStringLiteral("urgent") : QStringLiteral("normal"));
    }

    // A category that is given at the intake is as good as one given later.
    void aCategoryBringsItsCheckList()
    {
        const qint64 list = m_desk->add("ticket_template",
                                        {{QStringLiteral("kind"), QStringLiteral("checklist")},
                                         {QStringLiteral("title"), QStringLiteral("消防检查")},
                                         {QStringLiteral("text"), QStringLiteral("断电\n拍照")}});
        addAction(QStringLiteral("安全清单"), QStringLiteral("category"),
                  {{QStringLiteral("category"), QStringLiteral("safety")}, {QStringLiteral("checklist_id"), list}});
        const qint64 ticket = m_desk->taken(m_desk->report());
        QCOMPARE(m_desk->field(ticket, "checklist").toString(), QString());
        HK_VERIFY(m_desk->step(ticket, {.kind = EventKind::Recategorised, .category = QStringLiteral("safety")}));
        QCOMPARE(m_desk->field(ticket, "checklist").toString(), QStringLiteral("[ ] 断电\n[ ] 拍照"));
        QCOMPARE(byRules(ticket), QStringList{QStringLiteral("list-added 安全清单")});
        // What it has got already is not added again, and nothing is told of that.
        HK_VERIFY(m_desk->step(ticket, {.kind = EventKind::Recategorised, .category = QStringLiteral("repair")}));
        HK_VERIFY(m_desk->step(ticket, {.kind = EventKind::Recategorised, .category = QStringLiteral("safety")}));
        QCOMPARE(byRules(ticket).size(), 1);
        NewTicket fire = m_desk->report();
        fire.category = QStringLiteral("safety");
        QCOMPARE(byRules(m_desk->taken(fire)), QStringList{QStringLiteral("list-added 安全清单")});
    }

    // Two that would bring about each other for ever go once each.
    void noCircles()
    {
        addAction(
            QStringLiteral("甲"), QStringLiteral("stage"),
            {{QStringLiteral("stage"), QStringLiteral("accepted")}, {QStringLiteral("department_id"), m_desk->department[0]}});
        addAction(QStringLiteral("乙"), QStringLiteral("stage"),
                  {{QStringLiteral("stage"), QStringLiteral("dispatched")},
                   {QStringLiteral("department_id"), m_desk->department[1]},
                   {QStringLiteral("priority"), QStringLiteral("urgent")}});
        addAction(
            QStringLiteral("戊"), QStringLiteral("stage"),
            {{QStringLiteral("stage"), QStringLiteral("dispatched")}, {QStringLiteral("department_id"), m_desk->department[0]}});
        const qint64 ticket = m_desk->taken(m_desk->report());
        HK_VERIFY(m_desk->step(ticket, {.kind = EventKind::Accepted}));
        QCOMPARE(byRules(ticket).count(QStringLiteral("dispatched 甲")), 1);
        QCOMPARE(byRules(ticket).count(QStringLiteral("dispatched 乙")), 1);
        QCOMPARE(byRules(ticket).count(QStringLiteral("reprioritised 乙")), 1);
        QCOMPARE(byRules(ticket).count(QStringLiteral("dispatched 戊")), 1);
        QCOMPARE(m_desk->field(ticket, "department_id").toLongLong(), m_desk->department[0]);
        QCOMPARE(m_desk->faults(), QStringList());
    }

    // One undo takes the step back with all that it brought about.
    void undoTakesTheEffectWithTheCause()
    {
        addAction(QStringLiteral("急件"), QStringLiteral("stage"),
                  {{QStringLiteral("stage"), QStringLiteral("accepted")},
                   {QStringLiteral("priority"), QStringLiteral("urgent")},
                   {QStringLiteral("raise_to"), QStringLiteral("school")},
                   {QStringLiteral("department_id"), m_desk->department[1]}});
        const qint64 ticket = m_desk->taken(m_desk->report());
        HK_VERIFY(m_desk->step(ticket, {.kind = EventKind::Accepted}));
        QCOMPARE(m_desk->state(ticket, "level").toString(), QStringLiteral("school"));
        QCOMPARE(m_desk->stage(ticket), QStringLiteral("dispatched"));
        HK_VERIFY(undoLast(m_desk->database()).result());
        QCOMPARE(m_desk->stage(ticket), QStringLiteral("new"));
        QCOMPARE(m_desk->state(ticket, "level").toString(), QStringLiteral("class"));
        QCOMPARE(m_desk->field(ticket, "priority").toString(), QStringLiteral("normal"));
        QVERIFY(m_desk->field(ticket, "department_id").isNull());
        QCOMPARE(byRules(ticket).filter(QStringLiteral("(back)")).size(), 3);
        HK_VERIFY(redoLast(m_desk->database()).result());
        QCOMPARE(m_desk->stage(ticket), QStringLiteral("dispatched"));
        QCOMPARE(m_desk->field(ticket, "priority").toString(), QStringLiteral("urgent"));
    }

    // A limit that ran out while nobody looked is answered once, at the moment at which it ran out, under a name that every desk
    // gives it.
    void clocksAreAnsweredOnce()
    {
        addAction(QStringLiteral("超时上报"), QStringLiteral("breach"),
                  {{QStringLiteral("clock"), QStringLiteral("first-answer")},
                   {QStringLiteral("priority"), QStringLiteral("urgent")},
                   {QStringLiteral("department_id"), m_desk->department[1]},
                   {QStringLiteral("reminds"), 1}});
        const qint64 ticket = m_desk->taken(m_desk->report());
        actByClocks();
        QCOMPARE(byRules(ticket), QStringList());
        m_desk->now += 30 * TicketDesk::hour;
        actByClocks();
        QCOMPARE(byRules(ticket),
                 (QStringList{QStringLiteral("reprioritised 超时上报"), QStringLiteral("reminded 超时上报"),
                              QStringLiteral("dispatched 超时上报")}));
        QCOMPARE(m_desk->field(ticket, "priority").toString(), QStringLiteral("urgent"));
        QCOMPARE(m_desk->stage(ticket), QStringLiteral("dispatched"));
        const QString steps = QStringLiteral("SELECT group_concat(hex(uid) || at, ' ') FROM ticket_event WHERE rule IS NOT NULL");
        const QString first = m_desk->single(steps).toString();
        QCOMPARE(m_desk->single(QStringLiteral("SELECT min(at) FROM ticket_event WHERE rule IS NOT NULL")).toLongLong(),
                 TicketDesk::noon + 24 * TicketDesk::hour + 1);
        m_desk->now += 30 * TicketDesk::hour;
        actByClocks();
        QCOMPARE(m_desk->single(steps).toString(), first);
        // It is nobody's step: Ctrl+Z takes back what the person did last. Taken back by hand it stays so.
        const qint64 unit =
            m_desk->single(QStringLiteral("SELECT max(id) FROM change_unit WHERE verb = 'tickets.byItself'")).toLongLong();
        const auto last = m_desk->read([](Reader &reader) { return undoable(reader); });
        QVERIFY(last.ok() && *last && unit != 0);
        QVERIFY((*last)->id < unit);
        HK_VERIFY(undoUnit(m_desk->database(), unit).result());
        QCOMPARE(m_desk->stage(ticket), QStringLiteral("new"));
        QCOMPARE(awaited(), QList<qint64>());
    }

    // What was done since the limit ran out is not undone by a rule that comes to it late.
    void aLateAnswerStandsBehindWhatWasDoneSince()
    {
        addAction(
            QStringLiteral("改派"), QStringLiteral("breach"),
            {{QStringLiteral("clock"), QStringLiteral("first-answer")}, {QStringLiteral("department_id"), m_desk->department[1]}});
        const qint64 ticket = m_desk->taken(m_desk->report());
        m_desk->now += 26 * TicketDesk::hour;
        HK_VERIFY(m_desk->step(
            ticket, {.kind = EventKind::Dispatched, .person = QStringLiteral("王秀兰"), .department = m_desk->department[0]}));
        actByClocks();
        QCOMPARE(byRules(ticket), QStringList{QStringLiteral("dispatched 改派")});
        QCOMPARE(m_desk->field(ticket, "department_id").toLongLong(), m_desk->department[0]);
        QCOMPARE(m_desk->field(ticket, "owner").toString(), QStringLiteral("王秀兰"));
    }

    // The usual escalation ends the clock at the moment at which it runs out; the rule of the level answers that all the same.
    void aBreachThatWentUpIsOfItsLevel()
    {
        addAction(QStringLiteral("班级超时"), QStringLiteral("breach"),
                  {{QStringLiteral("clock"), QStringLiteral("resolution")},
                   {QStringLiteral("level"), QStringLiteral("class")},
                   {QStringLiteral("helper"), QStringLiteral("刘敏")}});
        const qint64 ticket = m_desk->taken(m_desk->report());
        m_desk->now += 20 * TicketDesk::day;
        actByClocks();
        QVERIFY(m_desk->state(ticket, "level").toString() != QStringLiteral("class"));
        QCOMPARE(byRules(ticket), QStringList{QStringLiteral("helper-added 班级超时")});
    }

    // A limit that was met late, and one that ran out before the rule held, are left alone.
    void whatIsOverIsLeftAlone()
    {
        const qint64 early = m_desk->taken(m_desk->report());
        m_desk->now += 25 * TicketDesk::hour;
        QVERIFY(m_desk->add("ticket_action",
                            {{QStringLiteral("name"), QStringLiteral("催办")},
                             {QStringLiteral("occasion"), QStringLiteral("breach")},
                             {QStringLiteral("clock"), QStringLiteral("first-answer")},
                             {QStringLiteral("valid_from"), m_desk->now},
                             {QStringLiteral("reminds"), 1}})
                != 0);
        const qint64 late = m_desk->taken(m_desk->report());
        m_desk->now += 25 * TicketDesk::hour;
        HK_VERIFY(m_desk->step(late, {.kind = EventKind::Answered, .text = QStringLiteral("已安排")}));
        actByClocks();
        QCOMPARE(byRules(early), QStringList());
        QCOMPARE(byRules(late), QStringList());
    }

    void remindersReachWhoAnswersForIt()
    {
        addAction(QStringLiteral("回访"), QStringLiteral("stage"),
                  {{QStringLiteral("stage"), QStringLiteral("resolved")}, {QStringLiteral("reminds"), 1}});
        const qint64 ticket = m_desk->taken(m_desk->report());
        HK_VERIFY(m_desk->step(ticket, {.kind = EventKind::Accepted, .person = QStringLiteral("刘敏")}));
        HK_VERIFY(m_desk->step(ticket, {.kind = EventKind::Resolved, .text = QStringLiteral("已换")}));
        const auto reminders = [this](qint64 told) {
            const auto found =
                m_desk->read([=, this](Reader &reader) { return tickets::remindersAfter(reader, told, m_desk->now); });
            return found.ok() ? *found : QList<tickets::Reminder>();
        };
        HK_VERIFY(m_desk->signIn(Role::Counsellor, QStringLiteral("刘敏"), ScopeKind::Building, m_desk->building));
        const QList<tickets::Reminder> found = reminders(0);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().ticket, ticket);
        QCOMPARE(found.first().rule, QStringLiteral("回访"));
        QCOMPARE(reminders(found.first().id).size(), 0);
        HK_VERIFY(m_desk->signIn(Role::Counsellor, QStringLiteral("何文静"), ScopeKind::Building, m_desk->building));
        QCOMPARE(reminders(0).size(), 0);
    }

    // Policies are set by administrators; what they bring about happens whoever takes the step.
    void everybodysStepsBringThemAbout()
    {
        addAction(QStringLiteral("处理中加急"), QStringLiteral("stage"),
                  {{QStringLiteral("stage"), QStringLiteral("in-progress")},
                   {QStringLiteral("priority"), QStringLiteral("urgent")},
                   {QStringLiteral("department_id"), m_desk->department[1]}});
        NewTicket report = m_desk->report();
        report.department = m_desk->department[0];
        const qint64 ticket = m_desk->taken(report);
        HK_VERIFY(m_desk->signIn(Role::Handler, QStringLiteral("周建国"), ScopeKind::Department, m_desk->department[0]));
        const auto refusedRow = m_desk->write([this](Writer &writer) {
            return insertRow(writer, "ticket_action",
                             {{QStringLiteral("name"), QStringLiteral("私设")},
                              {QStringLiteral("occasion"), QStringLiteral("opened")},
                              {QStringLiteral("valid_from"), m_desk->now}});
        });
        QVERIFY(!refusedRow.ok());
        HK_VERIFY(m_desk->step(ticket, {.kind = EventKind::Started}));
        HK_VERIFY(m_desk->signOut());
        QCOMPARE(m_desk->field(ticket, "priority").toString(), QStringLiteral("urgent"));
        QCOMPARE(m_desk->field(ticket, "department_id").toLongLong(), m_desk->department[1]);
    }
};

QTEST_GUILESS_MAIN(TicketActionsTest)
#include "test_ticketactions.moc"
