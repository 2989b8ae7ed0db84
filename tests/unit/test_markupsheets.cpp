// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/workbook.h"
#include "support/resulttext.h"

#include <QElapsedTimer>
#include <QStringEncoder>
#include <QtTest>

using hk::Cell;
using hk::CellKind;

// Web pages and XML Spreadsheet 2003 under the name .xls.
class TestMarkupSheets : public QObject {
    Q_OBJECT

private slots:
    void roster();
    void brokenNesting();
    void entitiesAndLines();
    void spans();
    void spansTooLarge();
    void nestedTables();
    void excelValues();
    void skippedParts();
    void encodings_data();
    void encodings();
    void noTable();
    void xmlValues();
    void xmlPlaces();
    void xmlEncoding();
    void xmlRefusals_data();
    void xmlRefusals();

private:
    hk::Result<std::vector<hk::Sheet>> read(const QByteArray &content);
    QStringList rowsOf(const QByteArray &content);

    QTemporaryDir m_folder;
};

namespace {

QByteArray workbookXml(const QByteArray &sheets)
{
    return "<?xml version=\"1.0\"?>\n<?mso-application progid=\"Excel.Sheet\"?>\n"
           "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" "
           "xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\""
           " xmlns:x=\"urn:schemas-microsoft-com:office:excel\" xmlns:html=\"http://www.w3.org/TR/REC-html40\">"
        + sheets + "</Workbook>";
}

QByteArray sheetXml(const QByteArray &rows)
{
    return workbookXml("<Worksheet ss:Name=\"S\"><Table>" + rows + "</Table></Worksheet>");
}

}  // namespace

hk::Result<std::vector<hk::Sheet>> TestMarkupSheets::read(const QByteArray &content)
{
    const QString path = m_folder.filePath(QStringLiteral("made.xls"));
    QFile file(path);
    if (!file.open(QFile::WriteOnly) || file.write(content) != content.size())
        return hk::Error{QStringLiteral("not written")};
    file.close();
    return hk::readWorkbook(path);
}

QStringList TestMarkupSheets::rowsOf(const QByteArray &content)
{
    const auto sheets = read(content);
    if (!sheets.ok())
        return {sheets.error().message};
    QStringList rows;
    for (const hk::Sheet &sheet : *sheets) {
        for (const hk::CellRow &row : sheet.rows) {
            QStringList cells;
            for (const Cell &cell : row)
                cells << cell.text;
            rows << cells.join(u'|');
        }
    }
    return rows;
}

void TestMarkupSheets::roster()
{
    const auto sheets = hk::readWorkbook(QStringLiteral(HK_TEST_DATA "/roster-html.xls"));
    HK_VERIFY(sheets);
    QCOMPARE(sheets->size(), size_t(1));
    const auto &rows = sheets->front().rows;
    QCOMPARE(rows.size(), size_t(61));
    QCOMPARE(rows.at(0).at(12).text, QStringLiteral("房间号"));
    QCOMPARE(rows.at(1).at(0), (Cell{CellKind::Text, QStringLiteral("202302900240")}));
    QCOMPARE(rows.at(1).at(1).text, QStringLiteral("曾一若"));
    QCOMPARE(rows.at(60).at(14).text, QStringLiteral("2023-09-10"));
}

void TestMarkupSheets::brokenNesting()
{
    QCOMPARE(rowsOf("<table><tr><td>a<td>b<tr><td class=x>c</td><td>d"),
             (QStringList{QStringLiteral("a|b"), QStringLiteral("c|d")}));
    QCOMPARE(rowsOf("<TABLE><TD>a</TD><TD>b</TD></TR><TR><TH>c</TH></TR></TABLE>"),
             (QStringList{QStringLiteral("a|b"), QStringLiteral("c")}));
    QCOMPARE(rowsOf("<table><tr><td title='a > b'>1 < 2</td><td title=\"x>y</td></tr><tr><td>z</td></tr></table>").at(0).left(5),
             QStringLiteral("1 < 2"));
    QCOMPARE(rowsOf("<table><tr><td>a</b></font></td><td></td><td>&nbsp;</td></tr></table>"), QStringList{QStringLiteral("a")});
}

void TestMarkupSheets::entitiesAndLines()
{
    QCOMPARE(rowsOf("<table><tr><td>&#24352;&#x4E09;&nbsp;&amp;&lt;b&gt;</td><td> a \n  b<br>c<br/>d </td><td>&unknown; &#0; "
                    "&</td></tr></table>"),
             QStringList{QStringLiteral("张三 &<b>|a b\nc\nd|&unknown; &#0; &")});
    QCOMPARE(rowsOf("<table><tr><td><p>x</p><p>y</p></td><td><div>1</div></td></tr></table>"),
             QStringList{QStringLiteral("x\ny|1")});
}

void TestMarkupSheets::spans()
{
    const auto sheets = read("<table><tr><td colspan=3>title</td></tr><tr><td rowspan=\"2\">3-502</td><td>1</td></tr>"
                             "<tr style='display: none'><td>2</td><td>x</td></tr></table>");
    HK_VERIFY(sheets);
    const hk::Sheet &sheet = sheets->at(0);
    QCOMPARE(sheet.info.merged, (QList<hk::CellRange>{{0, 0, 0, 2}, {1, 0, 2, 0}}));
    QCOMPARE(sheet.info.hiddenRows, std::vector<int>{2});
    QCOMPARE(sheet.rows.at(2).at(0).kind, CellKind::Empty);
    QCOMPARE(sheet.rows.at(2).at(1).text, QStringLiteral("2"));
    QCOMPARE(sheet.rows.at(2).at(2).text, QStringLiteral("x"));
}

void TestMarkupSheets::spansTooLarge()
{
    QByteArray page = "<table>";
    for (int row = 0; row < 20000; ++row)
        page += "<tr>" + QByteArray("<td colspan=1000>").repeated(16) + "<td>x";
    QElapsedTimer clock;
    clock.start();
    const auto sheets = read(page);
    QVERIFY(!sheets.ok());
    QVERIFY(sheets.error().message.contains(QStringLiteral("too large")));
    QVERIFY(clock.elapsed() < 10000);
}

void TestMarkupSheets::nestedTables()
{
    // A table that lays out two others, and one whose cell holds a small one.
    const auto sheets =
        read("<table><tr><td><table><caption>甲</caption><tr><td>1</td></tr><tr><td>2</td></tr></table></td><td>"
             "<table><tr><td>3</td></tr><tr><td>4</td></tr></table></td></tr></table>"
             "<table><tr><td>5<table><tr><td>6</td><td>7</td></tr></table></td><td>8</td></tr><tr><td>9</td></tr></table>");
    HK_VERIFY(sheets);
    QCOMPARE(sheets->size(), size_t(3));
    QCOMPARE(sheets->at(0).info.name, QStringLiteral("甲"));
    QCOMPARE(sheets->at(1).info.name, QStringLiteral("Sheet2"));
    QCOMPARE(sheets->at(1).rows.at(1).at(0).text, QStringLiteral("4"));
    QCOMPARE(sheets->at(2).rows.at(0).at(0).text, QStringLiteral("5\n6 7"));
    QCOMPARE(sheets->at(2).rows.at(0).at(1).text, QStringLiteral("8"));
}

void TestMarkupSheets::excelValues()
{
    const auto sheets = read(
        "<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><!--[if gte mso 9]><xml><x:ExcelWorksheet><x:Name>名单</x:Name>"
        "</x:ExcelWorksheet></xml><![endif]--><table><tr><td x:num>1,234.50</td><td x:num=\"202612345678\">2.02612E+11</td>"
        "<td x:num=\"46266\">2026/9/1</td><td x:str=\"007\">7</td><td x:bool=\"TRUE\">真</td><td x:err=\"#N/A\">#N/A</td>"
        "<td style='mso-number-format:\"\\@\"'>0012</td><td>12</td></tr></table></html>");
    HK_VERIFY(sheets);
    QCOMPARE(sheets->at(0).info.name, QStringLiteral("名单"));
    QCOMPARE(sheets->at(0).rows.at(0),
             (hk::CellRow{{CellKind::Number, QStringLiteral("1234.5")},
                          {CellKind::Number, QStringLiteral("202612345678")},
                          {CellKind::Text, QStringLiteral("2026/9/1")},
                          {CellKind::Text, QStringLiteral("007")},
                          {CellKind::Boolean, QStringLiteral("TRUE")},
                          {CellKind::Error, QStringLiteral("#N/A")},
                          {CellKind::Text, QStringLiteral("0012")},
                          {CellKind::Text, QStringLiteral("12")}}));
}

void TestMarkupSheets::skippedParts()
{
    QCOMPARE(
        rowsOf(
            "<html><style>td{a:'<table>'}</style><script>if (a<b) '<tr><td>no';</script><table><tr><td>a<!-- <td>no</td> -->b</td>"
            "<![if x]><td>c</td><![endif]></tr><script>never closed <tr><td>x"),
        QStringList{QStringLiteral("ab|c")});
}

void TestMarkupSheets::encodings_data()
{
    QTest::addColumn<QByteArray>("encoding");
    QTest::addColumn<QByteArray>("declared");
    QTest::newRow("gb2312 means GB18030") << QByteArray("GB18030") << QByteArray("gb2312");
    QTest::newRow("undeclared GB18030") << QByteArray("GB18030") << QByteArray();
    QTest::newRow("undeclared UTF-8") << QByteArray("UTF-8") << QByteArray();
    QTest::newRow("UTF-8 that says gb2312") << QByteArray("UTF-8") << QByteArray("gb2312");
    QTest::newRow("GB18030 that says utf-8") << QByteArray("GB18030") << QByteArray("utf-8");
    QTest::newRow("UTF-16") << QByteArray("UTF-16") << QByteArray("unicode");
}

void TestMarkupSheets::encodings()
{
    QFETCH(QByteArray, encoding);
    QFETCH(QByteArray, declared);
    const QString cells = QStringLiteral("㛃·欧阳娜娜");
    const QString page =
        QStringLiteral(
            "<html><meta http-equiv=Content-Type content=\"text/html; charset=%1\"><table><tr><td>%2</td></tr></table></html>")
            .arg(QString::fromLatin1(declared), cells);
    QStringEncoder encoder(encoding.constData(), QStringConverter::Flag::WriteBom);
    QVERIFY(encoder.isValid());
    QByteArray bytes = encoder.encode(page);
    if (encoding == "UTF-8" && bytes.startsWith("\xef\xbb\xbf"))
        bytes.remove(0, 3);
    QCOMPARE(rowsOf(bytes), QStringList{cells});
}

void TestMarkupSheets::noTable()
{
    const auto sheets = read("<html><body>Please sign in</body></html>");
    QVERIFY(!sheets.ok());
    QVERIFY(sheets.error().message.contains(QStringLiteral("not a spreadsheet")));
}

void TestMarkupSheets::xmlValues()
{
    const auto sheets = read(sheetXml(
        "<Row><Cell><Data ss:Type=\"String\">学&#10;号</Data></Cell><Cell><Data ss:Type=\"Number\">202612345678</Data></Cell>"
        "<Cell><Data ss:Type=\"DateTime\">2026-09-01T00:00:00.000</Data></Cell><Cell><Data "
        "ss:Type=\"DateTime\">2026-09-01T08:30:00.000</Data></Cell>"
        "<Cell><Data ss:Type=\"DateTime\">1899-12-31T08:30:00.000</Data></Cell><Cell><Data ss:Type=\"Boolean\">1</Data></Cell>"
        "<Cell><Data ss:Type=\"Error\">#DIV/0!</Data><Comment><ss:Data>a note</ss:Data></Comment></Cell>"
        "<Cell><ss:Data ss:Type=\"String\"><html:B>张</html:B><html:Font "
        "html:Color=\"red\">三</html:Font></ss:Data></Cell></Row>"));
    HK_VERIFY(sheets);
    QCOMPARE(sheets->at(0).rows.at(0),
             (hk::CellRow{{CellKind::Text, QStringLiteral("学\n号")},
                          {CellKind::Number, QStringLiteral("202612345678")},
                          {CellKind::Date, QStringLiteral("2026-09-01")},
                          {CellKind::DateTime, QStringLiteral("2026-09-01T08:30:00")},
                          {CellKind::Time, QStringLiteral("08:30:00")},
                          {CellKind::Boolean, QStringLiteral("TRUE")},
                          {CellKind::Error, QStringLiteral("#DIV/0!")},
                          {CellKind::Text, QStringLiteral("张三")}}));
}

void TestMarkupSheets::xmlPlaces()
{
    const auto sheets = read(workbookXml(
        "<Worksheet ss:Name=\"一\"><Table><Column ss:Index=\"2\" ss:Hidden=\"1\" ss:Span=\"1\"/><Row ss:Index=\"2\"><Cell "
        "ss:MergeAcross=\"2\"><Data"
        " ss:Type=\"String\">t</Data></Cell><Cell><Data ss:Type=\"String\">u</Data></Cell></Row><Row ss:Hidden=\"1\"><Cell "
        "ss:Index=\"3\" ss:MergeDown=\"1\">"
        "<Data ss:Type=\"Number\">1</Data></Cell></Row></Table></Worksheet><Worksheet ss:Name=\"二\"><Table><Row><Cell><Data "
        "ss:Type=\"String\">old</Data>"
        "</Cell></Row></Table><x:WorksheetOptions><x:Visible>SheetHidden</x:Visible></x:WorksheetOptions></Worksheet>"));
    HK_VERIFY(sheets);
    QCOMPARE(sheets->size(), size_t(2));
    const hk::Sheet &first = sheets->at(0);
    QVERIFY(!first.info.hidden && sheets->at(1).info.hidden);
    QCOMPARE(first.info.merged, (QList<hk::CellRange>{{1, 0, 1, 2}, {2, 2, 3, 2}}));
    QCOMPARE(first.info.hiddenColumns, (std::vector<int>{1, 2}));
    QCOMPARE(first.info.hiddenRows, std::vector<int>{2});
    QVERIFY(first.rows.at(0).empty());
    QCOMPARE(first.rows.at(1).at(3).text, QStringLiteral("u"));
    QCOMPARE(first.rows.at(2).at(2).text, QStringLiteral("1"));
    QCOMPARE(sheets->at(1).rows.at(0).at(0).text, QStringLiteral("old"));
}

void TestMarkupSheets::xmlEncoding()
{
    QString content = QString::fromUtf8(sheetXml("<Row><Cell><Data ss:Type=\"String\">欧阳</Data></Cell></Row>"));
    content.replace(QStringLiteral("\"1.0\""), QStringLiteral("\"1.0\" encoding=\"gb2312\""));
    QStringEncoder encoder("GB18030");
    QCOMPARE(rowsOf(encoder.encode(content)), QStringList{QStringLiteral("欧阳")});
}

void TestMarkupSheets::xmlRefusals_data()
{
    QTest::addColumn<QByteArray>("content");
    const QByteArray good = sheetXml("<Row><Cell><Data ss:Type=\"String\">a</Data></Cell></Row>");
    QTest::newRow("truncated") << good.left(good.size() - 20);
    QByteArray entities = good;
    entities.replace("<Workbook", "<!DOCTYPE a [<!ENTITY b \"ccc\">]><Workbook");
    QTest::newRow("document type") << entities;
    QTest::newRow("row past the end") << sheetXml("<Row ss:Index=\"1048577\"/>");
    QTest::newRow("column past the end") << sheetXml("<Row><Cell ss:Index=\"16385\"/></Row>");
    QTest::newRow("negative") << sheetXml("<Row ss:Index=\"-1\"/>");
    QByteArray wide;
    for (int row = 0; row < 4000; ++row)
        wide += "<Row><Cell ss:Index=\"16384\"><Data ss:Type=\"String\">a</Data></Cell></Row>";
    QTest::newRow("wide rows") << sheetXml(wide);
}

void TestMarkupSheets::xmlRefusals()
{
    QFETCH(QByteArray, content);
    QElapsedTimer clock;
    clock.start();
    const auto sheets = read(content);
    QVERIFY(!sheets.ok());
    QVERIFY(!sheets.error().message.isEmpty());
    QVERIFY(clock.elapsed() < 10000);
}

QTEST_GUILESS_MAIN(TestMarkupSheets)
#include "test_markupsheets.moc"
