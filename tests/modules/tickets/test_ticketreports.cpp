// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledgerdesk.h"
#include "tickets/exchange/figuresreport.h"
#include "tickets/reportcommand.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

using namespace hk;
using namespace hk::tickets;
using hk::test::LedgerDesk;

// Workbooks as another program reads them.
class TicketReportsTest : public QObject {
    Q_OBJECT

    LedgerDesk m_desk;

    static QJsonValue readBy(const QString &script, const QString &path)
    {
        QProcess python;
        python.start(QStringLiteral("/usr/bin/python3"),
                     {QStringLiteral("-c"), QStringLiteral("import json, sys, openpyxl\n") + script, path});
        if (!python.waitForFinished(60000) || python.exitCode() != 0)
            qWarning("%s", python.readAllStandardError().constData());
        return QJsonDocument::fromJson(python.readAllStandardOutput()).object().value(QStringLiteral("found"));
    }
    Result<CommandAnswer> report(const QStringList &arguments) { return reportCommand().run(m_desk.database(), arguments); }
    // All that stands in a file, unpacked: sheets, shared texts, names, comments.
    static QByteArray everythingIn(const QString &path)
    {
        QProcess unzip;
        unzip.start(QStringLiteral("/usr/bin/python3"),
                    {QStringLiteral("-c"),
                     QStringLiteral("import sys, zipfile\nz = zipfile.ZipFile(sys.argv[1])\n"
                                    "sys.stdout.buffer.write(b'\\n'.join(z.read(n) for n in z.namelist()))"),
                     path});
        unzip.waitForFinished(60000);
        return unzip.readAllStandardOutput();
    }

private slots:
    void initTestCase();
    void figuresOfAWeek();
    void chartsAndPrint();
    void anEmptyWeek();
    void whatTimeChangedCounts();
    void thePublicSheetHoldsNothingPrivate();
    void refusesWhatIsNoReport();
    void onlyWhoMayExport();
};

void TicketReportsTest::initTestCase()
{
    QLocale::setDefault(QLocale::c());
    HK_VERIFY(m_desk.open());
    HK_VERIFY(m_desk.import(LedgerDesk::sample("ticket-ledger.xlsx")));
    HK_VERIFY(
        m_desk.import(m_desk.file(QStringLiteral("again.xlsx"),
                                  {QStringLiteral("编号|反映时间|反映人|楼栋房间|诉求类别|诉求内容|办理情况|办结时间|满意度"),
                                   QStringLiteral("W1|2026-11-10 09:00|孟子涵|3-502|维修|灯不亮|已办结|2026-11-10 11:00|满意"),
                                   QStringLiteral("W2|2026-11-12 09:00|孟子涵|3-502|维修|灯又不亮|处理中||")})));
}

void TicketReportsTest::figuresOfAWeek()
{
    const QString path = m_desk.path(QStringLiteral("week.xlsx"));
    const auto answer =
        report({QStringLiteral("tickets"), QStringLiteral("--week"), QStringLiteral("2026-W46"), QStringLiteral("--out"), path});
    HK_VERIFY(answer);
    QCOMPARE(answer->json[QStringLiteral("first")].toString(), QStringLiteral("2026-11-09"));
    const int opened =
        m_desk.single(QStringLiteral("SELECT count(*) FROM ticket WHERE opened_at >= 1794153600000 AND opened_at < 1794758400000"))
            .toInt();
    QVERIFY(opened > 2);
    QCOMPARE(answer->json[QStringLiteral("rows")].toInt(), opened);
    const QJsonArray found =
        readBy(
            QStringLiteral("b = openpyxl.load_workbook(sys.argv[1]); v = openpyxl.load_workbook(sys.argv[1], data_only=True)\n"
                           "f = b['Figures']; d = v['Figures']; g = b['By group']; n = v['By group']\n"
                           "row = {r[0].value: r for r in f.iter_rows() if r[0].value}\n"
                           "val = {r[0].value: r for r in d.iter_rows() if r[0].value}\n"
                           "heads = [r for r in g.iter_rows() if r[0].value == 'Category'][0]\n"
                           "first = heads[0].row + 1\n"
                           "total = [r for r in g.iter_rows() if r[0].value == 'Total'][0]\n"
                           "num = [r for r in n.iter_rows() if r[0].value == 'Total'][0]\n"
                           "print(json.dumps({'found': [row['Opened'][1].value, row['Opened'][3].value, val['Opened'][3].value,\n"
                           "  row['Resolution rate'][1].number_format, total[1].value, num[1].value, total[3].value,\n"
                           "  g.cell(first, 4).value, total[0].row - first, f['A1'].value, b.sheetnames]}))"),
            path)
            .toArray();
    QCOMPARE(found.at(0).toInt(), opened);
    QVERIFY2(found.at(1).toString().startsWith(QStringLiteral("=B")), qPrintable(found.at(1).toString()));
    QVERIFY(found.at(2).isDouble());
    QCOMPARE(found.at(3).toString(), QStringLiteral("0.0%"));
    QVERIFY2(found.at(4).toString().startsWith(QStringLiteral("=SUM(B")), qPrintable(found.at(4).toString()));
    QCOMPARE(found.at(5).toInt(), opened);
    QVERIFY(found.at(6).toString().startsWith(QStringLiteral("=IF(B")));
    QVERIFY(found.at(7).toString().startsWith(QStringLiteral("=IF(B")));
    QVERIFY(found.at(8).toInt() > 1);
    QCOMPARE(found.at(10).toArray().size(), 5);
    // The two of room 3-502 are one problem.
    const QByteArray whole = everythingIn(path);
    QVERIFY(whole.contains("3-502"));
    for (const char *secret : {"孟子涵", "灯不亮", "曾一若", "15900900240"})
        QVERIFY2(!whole.contains(secret), secret);
    QCOMPARE(m_desk.single(QStringLiteral("SELECT subject FROM audit_entry ORDER BY id DESC LIMIT 1")).toString(),
             QStringLiteral("tickets.figures"));
}

void TicketReportsTest::chartsAndPrint()
{
    const QString path = m_desk.path(QStringLiteral("charts.xlsx"));
    HK_VERIFY(
        report({QStringLiteral("tickets"), QStringLiteral("--week"), QStringLiteral("2026-W46"), QStringLiteral("--out"), path}));
    const QJsonArray found =
        readBy(QStringLiteral(
                   "b = openpyxl.load_workbook(sys.argv[1])\n"
                   "w = b['By week']; s = w._charts[0].series\n"
                   "print(json.dumps({'found': [len(b['By week']._charts), len(b['By group']._charts), s[0].val.numRef.f, "
                   "s[0].cat.numRef.f "
                   "if s[0].cat.numRef else s[0].cat.strRef.f, len(s),\n"
                   "  w.page_setup.paperSize, w.sheet_properties.pageSetUpPr.fitToPage, w.print_title_rows, w.freeze_panes,\n"
                   "  w.oddFooter.center.text, w.protection.sheet, w['A6'].is_date]}))"),
               path)
            .toArray();
    QCOMPARE(found.at(0).toInt(), 1);
    QCOMPARE(found.at(1).toInt(), 2);
    QCOMPARE(found.at(2).toString(), QStringLiteral("'By week'!$B$7:$B$18"));
    QCOMPARE(found.at(3).toString(), QStringLiteral("'By week'!$A$7:$A$18"));
    QCOMPARE(found.at(4).toInt(), 2);
    QCOMPARE(found.at(5).toInt(), 9);
    QCOMPARE(found.at(6).toBool(), true);
    QCOMPARE(found.at(7).toString(), QStringLiteral("$6:$6"));
    QCOMPARE(found.at(8).toString(), QStringLiteral("A7"));
    QCOMPARE(found.at(9).toString(), QStringLiteral("Page &P of &N"));
    QCOMPARE(found.at(10).toBool(), false);
}

void TicketReportsTest::anEmptyWeek()
{
    const QString path = m_desk.path(QStringLiteral("empty.xlsx"));
    const auto answer =
        report({QStringLiteral("tickets"), QStringLiteral("--week"), QStringLiteral("2025-W10"), QStringLiteral("--out"), path});
    HK_VERIFY(answer);
    QCOMPARE(answer->json[QStringLiteral("rows")].toInt(), 0);
    QVERIFY(everythingIn(path).contains("Nothing was reported in this period."));
}

void TicketReportsTest::whatTimeChangedCounts()
{
    LedgerDesk desk;
    HK_VERIFY(desk.open());
    QVERIFY(desk.taken(desk.report()) != 0);
    const auto answered = [&] {
        const auto figures = desk.read(
            [&](Reader &reader) { return ticketFigures(reader, FigurePeriod::week(campusDate(desk.now)), {}, desk.now); });
        return figures.ok() ? figures->answered : Share{-1, -1};
    };
    // No window was open while three days went by.
    desk.now += 3 * LedgerDesk::day;
    QCOMPARE(answered(), (Share{0, 0}));
    HK_VERIFY(reportCommand().run(desk.database(),
                                  {QStringLiteral("tickets"), QStringLiteral("--out"), desk.path(QStringLiteral("late.xlsx"))}));
    QCOMPARE(answered(), (Share{0, 1}));
}

void TicketReportsTest::thePublicSheetHoldsNothingPrivate()
{
    LedgerDesk desk;
    HK_VERIFY(desk.open());
    // Poison wherever somebody can write something.
    NewTicket report = desk.report();
    report.words = QStringLiteral("毒甲 孟子涵 13812345521 3-502");
    report.place.text = QStringLiteral("毒乙");
    report.complainant = {0, QStringLiteral("毒丙"), QStringLiteral("毒丁"), QStringLiteral("13900000000")};
    report.owner = QStringLiteral("毒戊");
    const qint64 open = desk.taken(report);
    QVERIFY(open != 0);
    HK_VERIFY(desk.step(open, {.kind = EventKind::Accepted}));
    HK_VERIFY(desk.step(open, {.kind = EventKind::Commented, .text = QStringLiteral("毒己")}));
    HK_VERIFY(desk.step(open, {.kind = EventKind::Resolved, .text = QStringLiteral("毒庚")}));
    HK_VERIFY(desk.write([&](Writer &writer) {
        return editTicket(
            writer, open,
            {{QStringLiteral("note"), QStringLiteral("毒辛")}, {QStringLiteral("checklist"), QStringLiteral("毒壬")}});
    }));
    report.words = QStringLiteral("毒癸");
    report.isPrivate = true;
    const qint64 secret = desk.taken(report);
    QVERIFY(secret != 0);
    report.isPrivate = false;
    report.number = QStringLiteral("13700000000");
    QVERIFY(desk.taken(report) != 0);
    const QString path = desk.path(QStringLiteral("public.xlsx"));
    HK_VERIFY(reportCommand().run(desk.database(), {QStringLiteral("public"), QStringLiteral("--out"), path}));
    const auto sheet = desk.read([&](Reader &reader) { return publicSheet(reader, FigurePeriod::week(campusDate(desk.now)), {}); });
    HK_VERIFY(sheet);
    QCOMPARE(sheet->lines.size(), 2);
    QCOMPARE(sheet->opened, 2);
    QCOMPARE(sheet->resolved, 1);
    QCOMPARE(sheet->open, 1);
    const QByteArray whole = everythingIn(path) + publicText(*sheet, QStringLiteral("W47")).toUtf8();
    QVERIFY(whole.contains(desk.field(open, "number").toString().toUtf8()));
    QVERIFY(whole.contains("3号楼"));
    const QString number = desk.field(secret, "number").toString();
    QVERIFY2(!whole.contains(number.toUtf8()), qPrintable(number));
    for (const char *poison : {"毒", "孟子涵", "13812345521", "13900000000", "13700000000", "502"})
        QVERIFY2(!whole.contains(poison), poison);
}

void TicketReportsTest::refusesWhatIsNoReport()
{
    const QString path = m_desk.path(QStringLiteral("x.xlsx"));
    const auto use = [&](const QStringList &arguments) {
        const auto answer = report(arguments);
        return !answer.ok() && isWrongUse(answer.error());
    };
    QVERIFY(use({}));
    QVERIFY(use({QStringLiteral("tickets")}));
    QVERIFY(use({QStringLiteral("weather"), QStringLiteral("--out"), path}));
    for (const char *week : {"2026-W54", "W46", "46", "2026-11-09"})
        QVERIFY2(use({QStringLiteral("tickets"), QStringLiteral("--week"), QLatin1String(week), QStringLiteral("--out"), path}),
                 week);
    QVERIFY(use({QStringLiteral("ledger"), QStringLiteral("--from"), QStringLiteral("2026-11-09"), QStringLiteral("--to"),
                 QStringLiteral("2026-11-01"), QStringLiteral("--out"), path}));
    QVERIFY(!QFile::exists(path));
    // A year of 53 weeks has its last one.
    HK_VERIFY(
        report({QStringLiteral("tickets"), QStringLiteral("--week"), QStringLiteral("2026-W53"), QStringLiteral("--out"), path}));
    QVERIFY(!report({QStringLiteral("tickets"), QStringLiteral("--out"), QStringLiteral("/nowhere/x.xlsx")}).ok());
}

void TicketReportsTest::onlyWhoMayExport()
{
    HK_VERIFY(m_desk.signIn(Role::Auditor, QStringLiteral("审计")));
    const QString path = m_desk.path(QStringLiteral("forbidden.xlsx"));
    for (const char *kind : {"tickets", "public", "ledger", "deadlines"})
        QVERIFY2(!report({QLatin1String(kind), QStringLiteral("--out"), path}).ok(), kind);
    QVERIFY(!QFile::exists(path));
    HK_VERIFY(m_desk.signOut());
}

QTEST_GUILESS_MAIN(TicketReportsTest)
#include "test_ticketreports.moc"
