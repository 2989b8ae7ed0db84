// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/workbook.h"
#include "support/resulttext.h"

#include <QFile>
#include <QtTest>

// Files as offices send them.
class TestSheetSamples : public QObject {
    Q_OBJECT

private slots:
    void clean();
    void messy();
    void gb18030();
};

namespace {

hk::Result<std::vector<hk::Sheet>> sample(const char *name)
{
    return hk::readWorkbook(QStringLiteral(HK_TEST_DATA "/") + QString::fromLatin1(name));
}

}  // namespace

void TestSheetSamples::clean()
{
    const auto sheets = sample("roster-clean.xlsx");
    HK_VERIFY(sheets);
    QCOMPARE(sheets->size(), size_t(1));
    QCOMPARE(sheets->front().info.name, QStringLiteral("住宿花名册"));
    QCOMPARE(sheets->front().rows.size(), size_t(301));
    const hk::CellRow &row = sheets->front().rows.at(1);
    QCOMPARE(row.size(), size_t(16));
    QCOMPARE(row.at(0), (hk::Cell{hk::CellKind::Number, QStringLiteral("1")}));
    QCOMPARE(row.at(1), (hk::Cell{hk::CellKind::Text, QStringLiteral("202301900000")}));
    QCOMPARE(row.at(15), (hk::Cell{hk::CellKind::Date, QStringLiteral("2023-09-04")}));
}

void TestSheetSamples::messy()
{
    const auto sheets = sample("roster-messy.xlsx");
    HK_VERIFY(sheets);
    QCOMPARE(sheets->size(), size_t(4));
    const hk::Sheet &building = sheets->at(1);
    QCOMPARE(building.info.name, QStringLiteral("1号楼"));
    QCOMPARE(building.info.merged.first(), (hk::CellRange{0, 0, 0, 11}));
    QCOMPARE(building.info.hiddenColumns, std::vector<int>{8});
    QVERIFY(building.rows.at(2).empty());
    QCOMPARE(building.rows.at(3).at(4).text, QStringLiteral("姓  名"));
    QCOMPARE(building.rows.at(4).at(3), (hk::Cell{hk::CellKind::Number, QStringLiteral("202301900000")}));
    QCOMPARE(building.rows.at(6).at(3).text, QStringLiteral("２０２５０５９００００２"));
    // A formula that was never calculated.
    QCOMPARE(building.rows.at(124).at(0).text, QStringLiteral("合计"));
    QCOMPARE(building.rows.at(124).size(), size_t(1));
    int people = 0;
    for (const hk::Sheet &sheet : *sheets) {
        for (const hk::CellRow &row : sheet.rows)
            people += row.size() > 4 && row.at(0).kind == hk::CellKind::Number ? 1 : 0;
    }
    QCOMPARE(people, 240);
}

void TestSheetSamples::gb18030()
{
    const auto sheets = sample("roster-gb18030.csv");
    HK_VERIFY(sheets);
    QCOMPARE(sheets->front().info.name, QStringLiteral("roster-gb18030"));
    QCOMPARE(sheets->front().rows.size(), size_t(121));
    QCOMPARE(sheets->front().rows.at(0).at(1).text, QStringLiteral("姓名"));
    QCOMPARE(sheets->front().rows.at(1).at(0), (hk::Cell{hk::CellKind::Text, QStringLiteral("202401900100\t")}));
    QCOMPARE(sheets->front().rows.at(120).size(), size_t(10));
}

QTEST_GUILESS_MAIN(TestSheetSamples)
#include "test_sheetsamples.moc"
