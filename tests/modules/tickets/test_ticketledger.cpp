// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledgerdesk.h"
#include "sheets/workbook.h"
#include "tickets/exchange/ledgerfields.h"

using namespace hk;
using namespace hk::tickets;
using hk::test::LedgerDesk;
using hk::test::problemCells;

// An old ledger comes in, comes in again, comes in changed; and each import can be taken back.
class TicketLedgerTest : public QObject {
    Q_OBJECT

    static QString headers()
    {
        return QStringLiteral("编号|反映时间|反映人|楼栋房间|联系电话|诉求类别|诉求内容|承办部门|责任人|办理情况|办结时间|满意度");
    }
    static QString row(const QString &stage = QStringLiteral("已办结"), const QString &done = QStringLiteral("2026-09-18 16:00"),
                       const QString &satisfaction = QStringLiteral("满意"))
    {
        return QStringLiteral("JS1|2026-09-16 14:00|孟子涵|3-502|13812345521|维修|空调不制冷|后勤维修中心|张师傅|") + stage + u'|'
            + done + u'|' + satisfaction;
    }

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void readsTheSample();
    void knowsThePeopleOfTheRoster();
    void readsEveryShapeOfTime_data();
    void readsEveryShapeOfTime();
    void theSameAgainChangesNothing();
    void changesWhatTheFileSaysElse();
    void leavesAloneWhatIsWorkedOnHere();
    void takesBackAsAWhole();
    void takesBackWhatItAddedToOthers();
    void keepsWhatWentOnSince();
    void saysWhatDoesNotFit();
    void refusesWhatIsUnclear();
    void givesRefusedRowsBack();
    void understandsRepairLedgers();
    void itsCategoryMakesATicketPrivate();
    void leavesAPhoneThatIsMasked();
};

void TicketLedgerTest::readsTheSample()
{
    LedgerDesk desk;
    HK_VERIFY(desk.open());
    const auto plan = desk.plan(LedgerDesk::sample("ticket-ledger.xlsx"));
    HK_VERIFY(plan);
    QCOMPARE(plan->rows(), 180);
    QCOMPARE(plan->refused(), 0);
    const auto batch = desk.apply(*plan);
    HK_VERIFY(batch);
    QCOMPARE(batch->inserted, 180);
    const auto count = [&](const char *sql) { return desk.single(QLatin1String(sql)).toInt(); };
    QCOMPARE(count("SELECT count(*) FROM ticket_state WHERE stage = 'followed-up'"), 156);
    QCOMPARE(count("SELECT count(*) FROM ticket_state WHERE stage = 'in-progress'"), 12);
    QCOMPARE(count("SELECT count(*) FROM ticket_state WHERE stage = 'new'"), 12);
    // What is told of the past opens no round and raises no alarm.
    QCOMPARE(count("SELECT count(*) FROM ticket_state WHERE round <> 1 OR overdue <> 0 OR due IS NOT NULL OR imported <> 1"), 0);
    QCOMPARE(count("SELECT count(*) FROM ticket_event WHERE imported <> 1"), 0);
    QCOMPARE(count("SELECT count(*) FROM ticket_event WHERE rating = 5"), 73);
    QCOMPARE(count("SELECT count(*) FROM ticket_event WHERE rating = 4"), 40);
    QCOMPARE(count("SELECT count(*) FROM ticket_event WHERE rating = 2"), 43);
    QCOMPARE(
        desk.single(QStringLiteral("SELECT group_concat(category || ' ' || n) FROM (SELECT category, count(*) AS n FROM ticket "
                                   "GROUP BY category ORDER BY category)"))
            .toString(),
        QStringLiteral("complaint 26,hygiene 25,network 14,repair 55,safety 25,suggestion 35"));
    // Six departments, of which the desk knew one.
    QCOMPARE(count("SELECT count(*) FROM department"), 7);
    QCOMPARE(count("SELECT max(n) <= 500 FROM (SELECT count(*) AS n FROM change GROUP BY unit)"), 1);
    QCOMPARE(desk.course(desk.numbered("JS20260001")),
             QStringLiteral("opened 2026-09-16 14:00 | dispatched 2026-09-16 14:00 张师傅 | resolved 2026-09-18 16:00 | "
                            "followed-up 2026-09-18 16:00 5"));
    // A day without a time counts from its beginning.
    QCOMPARE(desk.course(desk.numbered("JS20260005")).left(23), QStringLiteral("opened 2026-10-05 00:00"));
    QCOMPARE(desk.course(desk.numbered("JS20260026")),
             QStringLiteral("opened 2026-09-27 22:00 | handed-over 2026-09-27 22:00 李师傅"));
    QCOMPARE(desk.faults(), QStringList());
}

void TicketLedgerTest::knowsThePeopleOfTheRoster()
{
    LedgerDesk desk;
    HK_VERIFY(desk.open());
    // Nobody and no place is known but room 3-502.
    const auto strange = desk.plan(LedgerDesk::sample("ticket-ledger.xlsx"));
    HK_VERIFY(strange);
    QVERIFY(strange->warnings() > 300);
    QVERIFY(problemCells(*strange).contains(QStringLiteral("C3 warning")));
    QVERIFY(problemCells(*strange).contains(QStringLiteral("D3 warning")));
    HK_VERIFY(desk.importRoster(LedgerDesk::sample("roster-clean.xlsx")));
    const auto plan = desk.plan(LedgerDesk::sample("ticket-ledger.xlsx"));
    HK_VERIFY(plan);
    QVERIFY2(plan->warnings() < strange->warnings(), qPrintable(problemCells(*plan).join(u' ')));
    HK_VERIFY(desk.apply(*plan));
    const int known = desk.single(QStringLiteral("SELECT count(*) FROM ticket_complainant WHERE student_id IS NOT NULL")).toInt();
    const int strangers = desk.single(QStringLiteral("SELECT count(*) FROM ticket_complainant WHERE name IS NOT NULL")).toInt();
    QCOMPARE(known + strangers, 180);
    QVERIFY(known > 0);
    // Whoever is known by the roster brings the college along, and is written down once.
    QCOMPARE(desk.single(QStringLiteral(
                             "SELECT count(*) FROM ticket_complainant c JOIN ticket t ON t.id = c.ticket_id JOIN student s ON "
                             "s.id = c.student_id WHERE c.name IS NOT NULL OR t.college_id IS NOT s.college_id"))
                 .toInt(),
             0);
}

void TicketLedgerTest::readsEveryShapeOfTime_data()
{
    QTest::addColumn<QString>("time");
    const auto shape = [](const char *written, const char *time) { QTest::newRow(written) << QString::fromLatin1(time); };
    shape("2026-09-16T14:00:00", "2026-09-16 14:00");
    shape("2026.09.26 18:00", "2026-09-26 18:00");
    shape("2026年09月18日15时00分", "2026-09-18 15:00");
    shape("2026年9月18日 下午3点半", "2026-09-18 15:30");
    shape("2026/09/17 01:00:00", "2026-09-17 01:00");
    shape("10月5日", "2026-10-05 00:00");
    shape("202610121205", "2026-10-12 12:05");
    shape("20261012", "2026-10-12 00:00");
    shape("10.12 8:30", "2026-10-12 08:30");
    shape("２０２６／１０／１２　８：３０", "2026-10-12 08:30");
    shape("2026-10-12T00:30:00Z", "2026-10-12 08:30");
    shape("不详", "");
    shape("2026-13-40 10:00", "");
    shape("2026-10-12 25:00", "");
}

void TicketLedgerTest::readsEveryShapeOfTime()
{
    QFETCH(const QString, time);
    LedgerDesk desk;
    HK_VERIFY(desk.open());
    QStringList lines{QStringLiteral("编号|反映时间|诉求内容"),
                      QStringLiteral("A1|%1|空调").arg(QString::fromUtf8(QTest::currentDataTag()))};
    // The year stands in the name of the file.
    const auto plan = desk.plan(desk.file(QStringLiteral("台账2026年秋.xlsx"), lines));
    HK_VERIFY(plan);
    QCOMPARE(plan->rows(), 1);
    QCOMPARE(plan->refused(), time.isEmpty() ? 1 : 0);
    HK_VERIFY(desk.apply(*plan));
    if (!time.isEmpty())
        QCOMPARE(desk.course(desk.numbered("A1")), QStringLiteral("opened ") + time);
    else
        QCOMPARE(problemCells(*plan), QStringList(QStringLiteral("B2 error")));
}

void TicketLedgerTest::theSameAgainChangesNothing()
{
    LedgerDesk desk;
    HK_VERIFY(desk.open());
    HK_VERIFY(desk.import(LedgerDesk::sample("ticket-ledger.xlsx")));
    const QStringList before = desk.dump();
    desk.now += LedgerDesk::hour;
    const auto plan = desk.plan(LedgerDesk::sample("ticket-ledger.xlsx"));
    HK_VERIFY(plan);
    QVERIFY(plan->sameFile);
    QCOMPARE(plan->count(ImportAction::Same), 180);
    QCOMPARE(problemCells(*plan), QStringList());
    HK_VERIFY(desk.apply(*plan));
    QCOMPARE(desk.dump(), before);
}

void TicketLedgerTest::changesWhatTheFileSaysElse()
{
    LedgerDesk desk;
    HK_VERIFY(desk.open());
    HK_VERIFY(desk.import(desk.file(QStringLiteral("a.xlsx"), {headers(), row(QStringLiteral("处理中"), {}, {})})));
    const qint64 ticket = desk.numbered("JS1");
    QCOMPARE(desk.course(ticket),
             QStringLiteral("opened 2026-09-16 14:00 | dispatched 2026-09-16 14:00 张师傅 | started 2026-09-16 14:00 张师傅"));
    const auto plan = desk.plan(desk.file(QStringLiteral("b.xlsx"), {headers(), row()}));
    HK_VERIFY(plan);
    QCOMPARE(plan->count(ImportAction::Update), 1);
    QVERIFY2(plan->items[0].change.contains(QStringLiteral("2026-09-18 16:00")), qPrintable(plan->items[0].change));
    const auto batch = desk.apply(*plan);
    HK_VERIFY(batch);
    QCOMPARE(batch->updated, 1);
    QCOMPARE(desk.course(ticket),
             QStringLiteral("opened 2026-09-16 14:00 | dispatched 2026-09-16 14:00 张师傅 | started 2026-09-16 14:00 张师傅 | "
                            "resolved 2026-09-18 16:00 | followed-up 2026-09-18 16:00 5"));
    // A rating that was mistyped: the step is told anew, the history only grows.
    const int events = desk.rows("ticket_event");
    HK_VERIFY(desk.import(
        desk.file(QStringLiteral("c.xlsx"),
                  {headers(), row(QStringLiteral("已办结"), QStringLiteral("2026-09-18 16:00"), QStringLiteral("不满意"))})));
    QCOMPARE(desk.rows("ticket_event"), events + 2);
    QVERIFY(desk.course(ticket).endsWith(QStringLiteral("followed-up 2026-09-18 16:00 2")));
    QCOMPARE(desk.state(ticket, "round").toInt(), 1);
    QCOMPARE(desk.state(ticket, "rating").toInt(), 2);
    // An empty cell says nothing.
    const auto silent =
        desk.plan(desk.file(QStringLiteral("d.xlsx"), {headers(), QStringLiteral("JS1|2026-09-16 14:00|||||空调不制冷")}));
    HK_VERIFY(silent);
    QCOMPARE(silent->count(ImportAction::Same), 1);
}

void TicketLedgerTest::leavesAloneWhatIsWorkedOnHere()
{
    LedgerDesk desk;
    HK_VERIFY(desk.open());
    const QString first = desk.file(QStringLiteral("a.xlsx"), {headers(), row(QStringLiteral("处理中"), {}, {})});
    HK_VERIFY(desk.import(first));
    const qint64 ticket = desk.numbered("JS1");
    HK_VERIFY(desk.step(ticket, {.kind = EventKind::Resolved, .text = QStringLiteral("换了压缩机")}));
    const QStringList before = desk.dump();
    const auto plan = desk.plan(desk.file(QStringLiteral("b.xlsx"), {headers(), row()}));
    HK_VERIFY(plan);
    QCOMPARE(plan->count(ImportAction::Same), 1);
    QVERIFY(problemCells(*plan).contains(QStringLiteral("K2 warning")));
    HK_VERIFY(desk.apply(*plan));
    QCOMPARE(desk.dump(), before);
    // Its words and who answers for it may be put right.
    const QString other = row(QStringLiteral("处理中"), {}, {}).replace(QStringLiteral("张师傅"), QStringLiteral("李师傅"));
    HK_VERIFY(desk.import(desk.file(QStringLiteral("c.xlsx"), {headers(), other})));
    QCOMPARE(desk.field(ticket, "owner").toString(), QStringLiteral("李师傅"));
    QVERIFY(desk.course(ticket).contains(QStringLiteral("resolved")));
}

void TicketLedgerTest::takesBackAsAWhole()
{
    LedgerDesk desk;
    HK_VERIFY(desk.open());
    const QStringList before = desk.dump();
    const auto batch = desk.import(LedgerDesk::sample("ticket-ledger.xlsx"));
    HK_VERIFY(batch);
    const auto undone = undoBatch(desk.database(), batch->id).result();
    HK_VERIFY(undone);
    QCOMPARE(undone->kept, 0);
    QCOMPARE(desk.dump(), before);
    HK_VERIFY(desk.import(LedgerDesk::sample("ticket-ledger.xlsx")));
    QCOMPARE(desk.rows("ticket"), 180);
}

void TicketLedgerTest::takesBackWhatItAddedToOthers()
{
    LedgerDesk desk;
    HK_VERIFY(desk.open());
    HK_VERIFY(desk.import(desk.file(QStringLiteral("a.xlsx"), {headers(), row(QStringLiteral("处理中"), {}, {})})));
    const qint64 ticket = desk.numbered("JS1");
    const QString course = desk.course(ticket);
    const auto batch = desk.import(desk.file(QStringLiteral("b.xlsx"), {headers(), row().replace(u"3-502"_qs, u"3-503"_qs)}));
    HK_VERIFY(batch);
    QCOMPARE(desk.stage(ticket), QStringLiteral("followed-up"));
    QCOMPARE(desk.field(ticket, "place").toString(), QStringLiteral("3-503"));
    const auto undone = undoBatch(desk.database(), batch->id).result();
    HK_VERIFY(undone);
    QCOMPARE(undone->kept, 0);
    QCOMPARE(desk.course(ticket), course);
    QCOMPARE(desk.stage(ticket), QStringLiteral("in-progress"));
    QCOMPARE(desk.field(ticket, "room_id").toLongLong(), desk.room);
    QCOMPARE(desk.faults(), QStringList());
}

void TicketLedgerTest::keepsWhatWentOnSince()
{
    LedgerDesk desk;
    HK_VERIFY(desk.open());
    const QString second = row(QStringLiteral("处理中"), {}, {}).replace(QStringLiteral("JS1"), QStringLiteral("JS2"));
    const auto batch = desk.import(desk.file(QStringLiteral("a.xlsx"), {headers(), row(QStringLiteral("处理中"), {}, {}), second}));
    HK_VERIFY(batch);
    const qint64 worked = desk.numbered("JS1");
    HK_VERIFY(desk.step(worked, {.kind = EventKind::Resolved, .text = QStringLiteral("修好了")}));
    const QString course = desk.course(worked);
    const auto undone = undoBatch(desk.database(), batch->id).result();
    HK_VERIFY(undone);
    QVERIFY(undone->kept > 0);
    QCOMPARE(desk.numbered("JS2"), 0);
    QCOMPARE(desk.course(worked), course);
    QCOMPARE(desk.single(QStringLiteral("SELECT count(*) FROM ticket_complainant WHERE ticket_id = %1").arg(worked)).toInt(), 1);
    QCOMPARE(desk.faults(), QStringList());
}

void TicketLedgerTest::saysWhatDoesNotFit()
{
    LedgerDesk desk;
    HK_VERIFY(desk.open());
    const auto plan = desk.plan(desk.file(
        QStringLiteral("a.xlsx"),
        {headers(),
         // Done before it was reported; rated though it is underway; unknown words.
         QStringLiteral("A1|2026-09-16 14:00|孟子涵|3-502|13812345521|维修|空调|后勤维修中心|张师傅|已办结|2026-09-15 10:00|满意"),
         QStringLiteral("A2|2026-09-16 14:00|孟子涵|3-502|13812345521|维修|空调|后勤维修中心|张师傅|处理中||满意"),
         QStringLiteral("A3|2026-09-16 14:00|孟子涵|3-502|1381234|飞碟|空调|后勤维修中心|张师傅|看情况||还行吧"),
         QStringLiteral("A4|2026-09-16 14:00|孟子涵|3-502|138****5521|维修|空调|后勤维修中心|张师傅|处理中|2026-09-17 10:00|")}));
    HK_VERIFY(plan);
    QCOMPARE(plan->refused(), 0);
    QCOMPARE(problemCells(*plan),
             (QStringList{QStringLiteral("K2 warning"), QStringLiteral("L3 warning"), QStringLiteral("E4 warning"),
                          QStringLiteral("F4 warning"), QStringLiteral("J4 warning"), QStringLiteral("L4 warning"),
                          QStringLiteral("K5 warning")}));
    for (const ImportProblem &problem : plan->problems)
        QVERIFY(!problem.reason.isEmpty() && (problem.severity == hk::Severity::Note || !problem.consequence.isEmpty()));
    HK_VERIFY(desk.apply(*plan));
    QCOMPARE(desk.field(desk.numbered("A3"), "category").toString(), QStringLiteral("other"));
    QCOMPARE(desk.stage(desk.numbered("A1")), QStringLiteral("followed-up"));
    QCOMPARE(desk.stage(desk.numbered("A4")), QStringLiteral("in-progress"));
}

void TicketLedgerTest::refusesWhatIsUnclear()
{
    LedgerDesk desk;
    HK_VERIFY(desk.open());
    HK_VERIFY(desk.import(desk.file(QStringLiteral("a.xlsx"), {headers(), row()})));
    const auto plan = desk.plan(desk.file(
        QStringLiteral("b.xlsx"),
        {headers(), QStringLiteral("JS1|2025-03-01 08:00|王某|1-101||卫生|垃圾|物业|赵|已办结|2025-03-02 08:00|满意"),
         QStringLiteral("B1|2026-09-16 14:00|孟子涵|3-502||维修|空调||||||"),
         QStringLiteral("b1|2026-09-16 14:00|孟子涵|3-502||维修|水管||||||"),
         QStringLiteral("B1|2026-09-16 14:00|孟子涵|3-502||维修|空调||||||"), QStringLiteral("B2||孟子涵|3-502||维修|空调||||||"),
         QStringLiteral("B3|2026-09-16 14:00|孟子涵|3-502||维修|||||||")}));
    HK_VERIFY(plan);
    QCOMPARE(problemCells(*plan),
             (QStringList{QStringLiteral("A2 error"), QStringLiteral("A4 error"), QStringLiteral("B6 error"),
                          QStringLiteral("G7 error")}));
    // The fifth row says what the third says.
    QCOMPARE(plan->rows(), 5);
    QCOMPARE(plan->refused(), 4);
    const auto batch = desk.apply(*plan);
    HK_VERIFY(batch);
    QCOMPARE(batch->inserted, 1);
    QCOMPARE(batch->refused, 4);
}

void TicketLedgerTest::givesRefusedRowsBack()
{
    LedgerDesk desk;
    HK_VERIFY(desk.open());
    const auto plan =
        desk.plan(desk.file(QStringLiteral("a.xlsx"), {headers(), row(), QStringLiteral("B2|明天|孟子涵|3-502||维修|空调||||||")}));
    HK_VERIFY(plan);
    QCOMPARE(plan->refused(), 1);
    const QString path = desk.path(QStringLiteral("refused.xlsx"));
    HK_VERIFY(desk.importer().writeRefused(*plan, path));
    const auto sheets = readWorkbook(path);
    HK_VERIFY(sheets);
    QCOMPARE(sheets->at(0).rows.size(), size_t(2));
    QCOMPARE(sheets->at(0).rows.at(1).at(0).text, QStringLiteral("B2"));
    QVERIFY(!sheets->at(0).rows.at(1).at(12).text.isEmpty());
    // By its own headers it is understood again.
    const auto again = desk.plan(path);
    HK_VERIFY(again);
    QCOMPARE(again->rows(), 1);
    QCOMPARE(again->refused(), 1);
    QCOMPARE(again->layouts[0].mapping[1], QByteArray("opened_at"));
}

void TicketLedgerTest::understandsRepairLedgers()
{
    LedgerDesk desk;
    HK_VERIFY(desk.open());
    const auto plan = desk.plan(desk.file(
        QStringLiteral("报修.xlsx"),
        {QStringLiteral("序号|报修单号|报修日期|报修人|学号|楼栋|房间|床位|故障描述|紧急程度|受理人|派单时间|维修人员|上门时间|"
                        "完成时间|处理结果|材料/费用|评价|状态"),
         QStringLiteral("1|R1|2026-10-12 08:30|孟子涵|20260001|3号楼|502|2|水管漏|紧急|赵老师|2026-10-12 09:00|张师傅|"
                        "2026-10-12 10:00|2026-10-12 11:00|换了阀门|阀门 12 元|5分|已修")}));
    HK_VERIFY(plan);
    QCOMPARE(problemCells(*plan), QStringList());
    HK_VERIFY(desk.apply(*plan));
    const qint64 ticket = desk.numbered("R1");
    QCOMPARE(desk.course(ticket),
             QStringLiteral("opened 2026-10-12 08:30 | accepted 2026-10-12 08:30 赵老师 | dispatched 2026-10-12 09:00 张师傅 | "
                            "started 2026-10-12 10:00 张师傅 | resolved 2026-10-12 11:00 | followed-up 2026-10-12 11:00 5"));
    QCOMPARE(desk.field(ticket, "category").toString(), QStringLiteral("repair"));
    QCOMPARE(desk.field(ticket, "priority").toString(), QStringLiteral("urgent"));
    QCOMPARE(desk.field(ticket, "room_id").toLongLong(), desk.room);
    QCOMPARE(desk.field(ticket, "college_id").toLongLong(), desk.college);
    QVERIFY(
        desk.single(QStringLiteral("SELECT text FROM ticket_event WHERE kind = 'resolved'")).toString().contains(u"阀门 12 元"_qs));
}

void TicketLedgerTest::itsCategoryMakesATicketPrivate()
{
    LedgerDesk desk;
    HK_VERIFY(desk.open());
    QVERIFY(desk.add("ticket_category", {{QStringLiteral("code"), QStringLiteral("complaint")}, {QStringLiteral("private"), 1}})
            != 0);
    const auto line = [](const QString &number, const QString &category, const QString &isPrivate) {
        return row().replace(QStringLiteral("JS1"), number).replace(QStringLiteral("维修|"), category + u'|') + u'|' + isPrivate;
    };
    const QString path = desk.file(QStringLiteral("a.xlsx"),
                                   {headers() + QStringLiteral("|是否保密"), line(QStringLiteral("P1"), QStringLiteral("投诉"), {}),
                                    line(QStringLiteral("P2"), QStringLiteral("投诉"), QStringLiteral("否")),
                                    line(QStringLiteral("P3"), QStringLiteral("维修"), {}),
                                    line(QStringLiteral("P4"), QStringLiteral("维修"), QStringLiteral("是"))});
    HK_VERIFY(desk.import(path));
    QCOMPARE(desk.field(desk.numbered("P1"), "category").toString(), QStringLiteral("complaint"));
    QCOMPARE(desk.field(desk.numbered("P1"), "private").toInt(), 1);
    QCOMPARE(desk.field(desk.numbered("P2"), "private").toInt(), 0);
    QCOMPARE(desk.field(desk.numbered("P3"), "private").toInt(), 0);
    QCOMPARE(desk.field(desk.numbered("P4"), "private").toInt(), 1);
    const auto again = desk.plan(path);
    HK_VERIFY(again);
    QCOMPARE(again->count(ImportAction::Same), 4);
}

void TicketLedgerTest::leavesAPhoneThatIsMasked()
{
    LedgerDesk desk;
    HK_VERIFY(desk.open());
    const auto file = [&](const char *name, const QString &person) {
        return desk.file(QLatin1String(name),
                         {headers(), row().replace(QStringLiteral("孟子涵"), person).replace(u"13812345521"_qs, u""_qs)});
    };
    HK_VERIFY(desk.import(
        desk.file(QStringLiteral("a.xlsx"), {headers(), row().replace(QStringLiteral("孟子涵"), QStringLiteral("路人甲"))})));
    const QString phone = QStringLiteral("SELECT phone FROM ticket_complainant");
    QCOMPARE(desk.single(phone).toString(), QStringLiteral("13812345521"));
    const RoleRights &rights = rightsOf(Role::Administrator);
    Viewer viewer;
    viewer.account = QByteArray(16, 'm');
    viewer.name = QStringLiteral("李老师");
    viewer.sights.push_back({rights.read, rights.write, {FieldClass::Basic}, {}, {}});
    viewer.deeds = rights.deeds;
    HK_VERIFY(desk.database().setViewer(viewer).result());
    QCOMPARE(desk.single(QStringLiteral("SELECT phone FROM visible_ticket_complainant")).toString(), QStringLiteral("138****5521"));
    HK_VERIFY(desk.import(file("b.xlsx", QStringLiteral("路人乙"))));
    HK_VERIFY(desk.signOut());
    QCOMPARE(desk.single(QStringLiteral("SELECT name FROM ticket_complainant")).toString(), QStringLiteral("路人乙"));
    QCOMPARE(desk.single(phone).toString(), QStringLiteral("13812345521"));
}

QTEST_GUILESS_MAIN(TicketLedgerTest)
#include "test_ticketledger.moc"
