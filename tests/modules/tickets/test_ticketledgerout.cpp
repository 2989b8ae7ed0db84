// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledgerdesk.h"
#include "sheets/workbook.h"
#include "tickets/exchange/ledgerexport.h"
#include "tickets/exchange/ledgerfields.h"
#include "tickets/store/publicsheet.h"

using namespace hk;
using namespace hk::tickets;
using hk::test::LedgerDesk;
using hk::test::problemCells;

// A ledger goes out, whole, masked or to the public, and comes in again as it was.
class TicketLedgerOutTest : public QObject {
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
    static Result<ExportInfo> ledgerOf(LedgerDesk &desk, const QString &path, ExportLevel level = ExportLevel::Whole)
    {
        LedgerOrder order{{QDate(2026, 9, 1), QDate(2026, 12, 31)}, {}, path, QStringLiteral("王老师"), desk.now, level};
        return exportLedger(desk.database(), order, {}).result();
    }

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void goesOutAndComesInUnchanged();
    void isUnderstoodOnAnotherDesk();
    void goesOutOnlyAsFarAsAllowed();
    void goesPublicWithoutPeopleAndRooms();
    void givesOnlyPlainNumbersAway_data();
    void givesOnlyPlainNumbersAway();
};

void TicketLedgerOutTest::goesOutAndComesInUnchanged()
{
    LedgerDesk desk;
    HK_VERIFY(desk.open());
    HK_VERIFY(desk.import(LedgerDesk::sample("ticket-ledger.xlsx")));
    NewTicket report = desk.report();
    report.complainant.student = desk.student;
    report.department = desk.department[0];
    const qint64 own = desk.taken(report);
    QVERIFY(own != 0);
    HK_VERIFY(desk.step(own, {.kind = EventKind::Resolved, .text = QStringLiteral("换了加热管")}));
    const QString path = desk.path(QStringLiteral("ledger.xlsx"));
    const auto written = ledgerOf(desk, path);
    HK_VERIFY(written);
    QCOMPARE(written->rows, 181);
    const QStringList before = desk.dump();
    const auto plan = desk.plan(path);
    HK_VERIFY(plan);
    QCOMPARE(problemCells(*plan), QStringList());
    QCOMPARE(plan->count(ImportAction::Same), 181);
    HK_VERIFY(desk.apply(*plan));
    QCOMPARE(desk.dump(), before);
    QCOMPARE(desk.single(QStringLiteral("SELECT rows FROM audit_entry WHERE deed = 'export'")).toInt(), 181);
}

void TicketLedgerOutTest::isUnderstoodOnAnotherDesk()
{
    LedgerDesk desk;
    HK_VERIFY(desk.open());
    HK_VERIFY(desk.import(LedgerDesk::sample("ticket-ledger.xlsx")));
    const QString path = desk.path(QStringLiteral("ledger.xlsx"));
    HK_VERIFY(ledgerOf(desk, path));
    LedgerDesk other;
    HK_VERIFY(other.open());
    const auto batch = other.import(path);
    HK_VERIFY(batch);
    QCOMPARE(batch->inserted, 180);
    for (const char *number : {"JS20260001", "JS20260005", "JS20260026", "JS20260011"})
        QCOMPARE(other.course(other.numbered(number)).section(u'|', -1), desk.course(desk.numbered(number)).section(u'|', -1));
    const QString stages =
        QStringLiteral("SELECT group_concat(stage || n) FROM (SELECT stage, count(*) AS n FROM ticket_state GROUP BY "
                       "stage ORDER BY stage)");
    QCOMPARE(other.single(stages), desk.single(stages));
}

void TicketLedgerOutTest::goesOutOnlyAsFarAsAllowed()
{
    LedgerDesk desk;
    HK_VERIFY(desk.open());
    NewTicket report = desk.report();
    report.complainant.student = desk.student;
    report.isPrivate = true;
    QVERIFY(desk.taken(report) != 0);
    const auto cells = [&](ExportLevel level) -> QStringList {
        const QString path = desk.path(QStringLiteral("%1.xlsx").arg(int(level)));
        if (!ledgerOf(desk, path, level).ok())
            return {QStringLiteral("refused")};
        QStringList texts;
        const auto sheets = readWorkbook(path);
        for (const Cell &cell : sheets->at(0).rows.at(1))
            texts << cell.text;
        return texts;
    };
    QVERIFY(cells(ExportLevel::Whole).contains(QStringLiteral("13812345521")));
    QVERIFY(cells(ExportLevel::Internal).contains(QStringLiteral("138****5521")));
    HK_VERIFY(desk.signIn(Role::Counsellor, QStringLiteral("王老师")));
    for (const ExportLevel level : {ExportLevel::Whole, ExportLevel::Internal}) {
        const QString seen = cells(level).join(u'|');
        QVERIFY2(!seen.contains(QStringLiteral("热水器")) && !seen.contains(QStringLiteral("孟子涵")), qPrintable(seen));
    }
    HK_VERIFY(desk.signOut());
}

void TicketLedgerOutTest::goesPublicWithoutPeopleAndRooms()
{
    LedgerDesk desk;
    HK_VERIFY(desk.open());
    HK_VERIFY(
        desk.import(desk.file(QStringLiteral("a.xlsx"),
                              {headers() + QStringLiteral("|受理人"), row() + QStringLiteral("|赵老师"),
                               row().replace(QStringLiteral("JS1"), QStringLiteral("13700000000")) + QStringLiteral("|赵老师")})));
    NewTicket report = desk.report();
    report.complainant.student = desk.student;
    report.owner = QStringLiteral("周建国");
    QVERIFY(desk.taken(report) != 0);
    report.isPrivate = true;
    const qint64 secret = desk.taken(report);
    QVERIFY(secret != 0);
    const QString path = desk.path(QStringLiteral("public.xlsx"));
    const auto written = ledgerOf(desk, path, ExportLevel::Public);
    HK_VERIFY(written);
    QCOMPARE(written->rows, 3);
    const auto sheets = readWorkbook(path);
    HK_VERIFY(sheets);
    QStringList texts;
    for (const Sheet &sheet : *sheets) {
        for (const auto &line : sheet.rows) {
            for (const Cell &cell : line)
                texts << cell.text;
        }
    }
    QVERIFY(texts.contains(QStringLiteral("JS1")) && texts.contains(QStringLiteral("后勤维修中心")));
    const QString whole = texts.join(u'|');
    for (const char *poison :
         {"13812345521", "孟子涵", "20260001", "热水器", "空调", "3-502", "张师傅", "赵老师", "周建国", "王老师", "13700000000"})
        QVERIFY2(!whole.contains(QString::fromUtf8(poison)), poison);
    QVERIFY(!whole.contains(desk.field(secret, "number").toString()));
}

// In the place of a number an old ledger may have a phone, a student's number or a room.
void TicketLedgerOutTest::givesOnlyPlainNumbersAway_data()
{
    QTest::addColumn<bool>("plain");
    for (const char *number : {"GD-260916-001", "JS1", "WX-0312"})
        QTest::newRow(number) << true;
    for (const char *number : {"138-1234-5678", "0571-86912345", "2023110105", "3-502-1", "3-502", "JS13812345678", "张三"})
        QTest::newRow(number) << false;
}

void TicketLedgerOutTest::givesOnlyPlainNumbersAway()
{
    QFETCH(bool, plain);
    const QString number = QString::fromUtf8(QTest::currentDataTag());
    QCOMPARE(publicNumber(number), plain ? number : QString());
}

QTEST_GUILESS_MAIN(TicketLedgerOutTest)
#include "test_ticketledgerout.moc"
