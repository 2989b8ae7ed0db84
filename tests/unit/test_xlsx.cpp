// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/resulttext.h"
#include "testpackage.h"

#include <QtTest>

using hk::test::readBack;
using hk::test::sharedStrings;
using hk::test::TestWorkbook;
using hk::test::worksheet;

namespace {

QByteArray data(const QByteArray &rows)
{
    return worksheet("<sheetData>" + rows + "</sheetData>");
}

}  // namespace

class TestXlsx : public QObject {
    Q_OBJECT

private slots:
    void cells_data();
    void cells();
    void sharedText();
    void dates();
    void strictWorkbook();
    void hiddenAndMerged();
    void partsFoundByRelation();
    void stopIsSuccess();
    void readTwice();
    void names();
};

void TestXlsx::cells_data()
{
    QTest::addColumn<QByteArray>("rows");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *rows, const char *expected) {
        QTest::newRow(name) << QByteArray(rows) << QString::fromUtf8(expected);
    };
    row("number", "<row r='1'><c r='A1'><v>42</v></c></row>", "N:42");
    row("float of a student number", "<row r='1'><c r='A1'><v>2.02612345678E+11</v></c></row>", "N:202612345678");
    row("shortest form", "<row r='1'><c r='A1'><v>0.10000000000000001</v></c><c r='B1'><v>1.50</v></c></row>", "N:0.1|N:1.5");
    row("large", "<row r='1'><c r='A1'><v>1E22</v></c><c r='B1'><v>-0</v></c><c r='C1'><v>007</v></c></row>", "N:1e+22|N:0|N:7");
    row("boolean", "<row r='1'><c r='A1' t='b'><v>1</v></c><c r='B1' t='b'><v>0</v></c></row>", "B:TRUE|B:FALSE");
    row("error", "<row r='1'><c r='A1' t='e'><v>#N/A</v></c></row>", "E:#N/A");
    row("formula with its value", "<row r='1'><c r='A1' t='str'><f>A2&amp;\"x\"</f><v>abc</v></c></row>", "T:abc");
    row("formula without a value", "<row r='1'><c r='A1'><f>SUM(B1:B9)</f></c><c r='B1'><v>1</v></c></row>", "|N:1");
    row("formula with an empty value", "<row r='1'><c r='A1'><f>X</f><v></v></c><c r='B1'><v>1</v></c></row>", "|N:1");
    row("inline", "<row r='1'><c r='A1' t='inlineStr'><is><t>学号</t></is></c></row>", "T:学号");
    row("inline rich",
        "<row r='1'><c r='A1' t='inlineStr'><is><r><t>张</t></r><r><rPr><b/></rPr><t>三</t></r><rPh sb='0' "
        "eb='1'><t>zhang</t></rPh></is></c></row>",
        "T:张三");
    row("escapes", "<row r='1'><c r='A1' t='inlineStr'><is><t>a_x000A_b_x005F_x000A_</t></is></c></row>", "T:a\nb_x000A_");
    row("blanks kept", "<row r='1'><c r='A1' t='inlineStr'><is><t xml:space='preserve'> a </t></is></c></row>", "T: a ");
    row("beyond the basic plane", "<row r='1'><c r='A1' t='inlineStr'><is><t>&#x2CB38;𠅤</t></is></c></row>", "T:𬬸𠅤");
    row("without references", "<row><c><v>1</v></c><c><v>2</v></c></row><row><c/><c><v>3</v></c></row>", "N:1|N:2\n|N:3");
    row("gaps", "<row r='2'><c r='C2'><v>1</v></c></row><row r='4'><c r='A4'><v>2</v></c></row>", "\n||N:1\n\nN:2");
    row("formatted empty cells", "<row r='1'><c r='A1'><v>1</v></c><c r='B1' s='0'/><c r='XFD1'/></row><row r='2' ht='20'/>",
        "N:1");
    row("cells out of order", "<row r='1'><c r='B1'><v>2</v></c><c r='A1'><v>1</v></c></row>", "N:1|N:2");
    row("iso dates", "<row r='1'><c r='A1' t='d'><v>2026-09-01</v></c><c r='B1' t='d'><v>2026-09-01T08:30:00.000Z</v></c></row>",
        "D:2026-09-01|M:2026-09-01T08:30:00");
    row("foreign elements", "<row r='1'><c r='A1'><v>1</v><extLst><ext><v>9</v></ext></extLst></c></row>", "N:1");
    row("longer row, then shorter",
        "<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row><row><c/><c><v>4</v></c></row>", "N:1|N:2\nN:3\n|N:4");
}

void TestXlsx::cells()
{
    QFETCH(QByteArray, rows);
    QFETCH(QString, expected);
    QCOMPARE(readBack({data(rows)}), expected);
}

void TestXlsx::sharedText()
{
    TestWorkbook book{data("<row><c t='s'><v>2</v></c><c t='s'><v>0</v></c><c t='s'><v>1</v></c><c t='s'><v>3</v></c></row>")};
    book.sharedStrings = sharedStrings("<si><t>一</t></si><si><t/></si><si><r><t>张</t></r><r><t>三_x000D_</t></r>"
                                       "<rPh sb='0' eb='1'><t>ZHANG</t></rPh><phoneticPr fontId='1'/></si><si><t>last</t></si>");
    QCOMPARE(readBack(book), QString::fromUtf8("T:张三\r|T:一||T:last"));
    book.sheet = data("<row><c t='s'><v>4</v></c></row>");
    QVERIFY(readBack(book).startsWith(QLatin1String("error: This file is damaged")));
    book.sharedStrings.clear();
    QVERIFY(readBack(book).startsWith(QLatin1String("error: This file is damaged")));
}

void TestXlsx::dates()
{
    TestWorkbook book{
        data("<row><c s='0'><v>45536</v></c><c s='1'><v>45536</v></c><c s='2'><v>45536.5</v></c><c s='3'><v>45536</v></c>"
             "<c s='4'><v>0.5</v></c><c s='99'><v>45536</v></c><c s='5'><v>45536</v></c></row>")};
    book.styles = hk::test::styles({"0", "14", "yyyy-mm-dd hh:mm", "[$-804]yyyy\"年\"m\"月\"d\"日\";@", "h:mm", "31"});
    QCOMPARE(readBack(book),
             QStringLiteral("N:45536|D:2024-09-01|M:2024-09-01T12:00:00|D:2024-09-01|H:12:00:00|N:45536|D:2024-09-01"));
    book.workbookHead = "<workbookPr date1904='1'/>";
    QCOMPARE(readBack(book).section(u'|', 1, 1), QStringLiteral("D:2028-09-02"));
}

void TestXlsx::strictWorkbook()
{
    // Strict namespaces, and prefixes where other programs have none.
    TestWorkbook book{"<x:worksheet xmlns:x=\"http://purl.oclc.org/ooxml/spreadsheetml/main\"><x:sheetData><x:row r=\"1\"><x:c "
                      "r=\"A1\" t=\"inlineStr\">"
                      "<x:is><x:t>strict</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>"};
    book.strict = true;
    QCOMPARE(readBack(book), QStringLiteral("T:strict"));
}

void TestXlsx::hiddenAndMerged()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.xlsx"));
    TestWorkbook book{worksheet(
        "<cols><col min='2' max='3' hidden='1'/><col min='5' max='5' width='9'/></cols><sheetData><row r='1'><c><v>1</v></c></row>"
        "<row r='3' hidden='1'><c><v>1</v></c></row></sheetData><mergeCells count='2'><mergeCell ref='A1:L1'/>"
        "<mergeCell ref='B5:B7'/></mergeCells>")};
    book.sheetState = "state='veryHidden'";
    QVERIFY(hk::test::writePackage(path, book.parts()));
    const auto sheets = hk::readWorkbook(path);
    HK_VERIFY(sheets);
    const hk::SheetInfo &info = sheets->front().info;
    QCOMPARE(info.name, QStringLiteral("One"));
    QVERIFY(info.hidden);
    QCOMPARE(info.hiddenColumns, (std::vector<int>{1, 2}));
    QCOMPARE(info.hiddenRows, std::vector<int>{2});
    QCOMPARE(info.merged, (QList<hk::CellRange>{{0, 0, 0, 11}, {4, 1, 6, 1}}));
    QCOMPARE(hk::rangeName(info.merged.first()), QStringLiteral("A1:L1"));
}

void TestXlsx::partsFoundByRelation()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("named.dat"));
    const QByteArray type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    const hk::test::PackageParts parts = {
        {"_rels/.rels",
         "<Relationships><Relationship Id='a' Type='" + type + "officeDocument' Target='/book/main.xml'/></Relationships>"},
        {"book\\main.xml",
         "<workbook xmlns:rel='x'><sheets><sheet name='图表' rel:id='c'/><sheet name='甲' rel:id='s1'/><sheet name='乙' "
         "state='hidden' rel:id='s2'/></sheets></workbook>"},
        {"book/_rels/main.xml.rels",
         "<Relationships><Relationship Id='s1' Type='" + type + "worksheet' Target='../far/One.XML'/><Relationship Id='s2' Type='"
             + type + "worksheet' Target='/far/%E4%B9%99.xml'/><Relationship Id='c' Type='" + type
             + "chartsheet' Target='chart.xml'/></Relationships>"},
        {"far/one.xml", data("<row><c><v>1</v></c></row>")},
        {"far/乙.xml", data("<row><c><v>2</v></c></row>")},
    };
    QVERIFY(hk::test::writePackage(path, parts));
    const auto sheets = hk::readWorkbook(path);
    HK_VERIFY(sheets);
    QCOMPARE(sheets->size(), size_t(2));
    QCOMPARE(sheets->at(0).info.name, QStringLiteral("甲"));
    QCOMPARE(sheets->at(1).rows.at(0).at(0).text, QStringLiteral("2"));
    QVERIFY(sheets->at(1).info.hidden);
}

void TestXlsx::stopIsSuccess()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.xlsx"));
    QVERIFY(hk::test::writePackage(path, TestWorkbook{data("<row><c><v>1</v></c></row><row><c><v>2</v></c></row>")}.parts()));
    const auto reader = hk::openWorkbook(path);
    HK_VERIFY(reader);
    int rows = 0;
    HK_VERIFY(reader.value()->read(0, [&](int, const hk::CellRow &) { return ++rows < 1; }));
    QCOMPARE(rows, 1);
}

void TestXlsx::readTwice()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.xlsx"));
    QVERIFY(hk::test::writePackage(
        path,
        TestWorkbook{data("<row><c t='inlineStr'><is><t>one</t></is></c></row><row><c t='inlineStr'><is><t>two</t></is></c></row>")}
            .parts()));
    const auto reader = hk::openWorkbook(path);
    HK_VERIFY(reader);
    // A sink may keep what it was given, although the reader uses its memory again.
    std::vector<hk::CellRow> kept;
    for (int time = 0; time < 2; ++time)
        HK_VERIFY(reader.value()->read(0, [&](int, const hk::CellRow &row) {
            kept.push_back(row);
            return true;
        }));
    QCOMPARE(kept.size(), size_t(4));
    QCOMPARE(kept[0][0].text, QStringLiteral("one"));
    QCOMPARE(kept[3][0].text, QStringLiteral("two"));
}

void TestXlsx::names()
{
    QCOMPARE(hk::columnName(0), QStringLiteral("A"));
    QCOMPARE(hk::columnName(26), QStringLiteral("AA"));
    QCOMPARE(hk::columnName(16383), QStringLiteral("XFD"));
    QCOMPARE(hk::cellName(5, 3), QStringLiteral("D6"));
}

QTEST_GUILESS_MAIN(TestXlsx)
#include "test_xlsx.moc"
