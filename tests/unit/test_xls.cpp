// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/xls/xlsworkbook.h"
#include "support/resulttext.h"

#include <QtTest>

using hk::Cell;
using hk::CellKind;

// Old workbooks as offices and survey sites send them, and three that hold everything such a file can.
class TestXls : public QObject {
    Q_OBJECT

private slots:
    void roster();
    void survey();
    void kinds();
    void dates();
    void places();
    void longStrings();
    void stopsWhenTold();
    void refuses_data();
    void refuses();

private:
    QTemporaryDir m_folder;
};

namespace {

QString dataFile(const char *name)
{
    return QStringLiteral(HK_TEST_DATA "/") + QString::fromLatin1(name);
}

Cell text(const char *words)
{
    return {CellKind::Text, QString::fromUtf8(words)};
}

Cell number(const char *digits)
{
    return {CellKind::Number, QString::fromLatin1(digits)};
}

}  // namespace

void TestXls::roster()
{
    const auto sheets = hk::readWorkbook(dataFile("roster-legacy.xls"));
    HK_VERIFY(sheets);
    QCOMPARE(sheets->size(), size_t(1));
    const hk::Sheet &sheet = sheets->front();
    QCOMPARE(sheet.info.name, QStringLiteral("Sheet1"));
    QCOMPARE(sheet.rows.size(), size_t(121));
    const hk::CellRow &first = sheet.rows.at(1);
    QCOMPARE(first.size(), size_t(15));
    QCOMPARE(first.at(0), text("202301900000"));
    QCOMPARE(first.at(1), text("罗强洋"));
    QCOMPARE(first.at(7), number("2023"));
    QCOMPARE(first.at(14), (Cell{CellKind::Date, QStringLiteral("2023-09-04")}));
    QCOMPARE(sheet.rows.at(120).at(1), text("林泽然"));
}

void TestXls::survey()
{
    const auto sheets = hk::readWorkbook(dataFile("survey-numbers.xls"));
    HK_VERIFY(sheets);
    const auto &rows = sheets->front().rows;
    QCOMPARE(rows.size(), size_t(201));
    QCOMPARE(rows.at(0).size(), size_t(24));
    QCOMPARE(rows.at(0).at(21), text("第3题(卫生)"));
    QCOMPARE(rows.at(1).at(7), number("-3"));
    QCOMPARE(rows.at(200).at(1), text("2026/05/12 08:20:00"));
}

void TestXls::kinds()
{
    const auto reader = hk::openXls(dataFile("kinds.xls"));
    HK_VERIFY(reader);
    const auto &infos = (*reader)->sheets();
    QCOMPARE(infos.size(), size_t(4));
    QCOMPARE(infos[0].name, QStringLiteral("名单"));
    QVERIFY(!infos[0].hidden && infos[1].hidden && infos[2].hidden && !infos[3].hidden);

    const auto sheets = hk::readWorkbook(dataFile("kinds.xls"));
    HK_VERIFY(sheets);
    const auto &rows = sheets->at(0).rows;
    QCOMPARE(rows.at(0), hk::CellRow{text("南苑3栋名单")});
    QCOMPARE(rows.at(1), (hk::CellRow{text("学号"), number("202612345678"), number("0.1"), number("-7"), number("12.34")}));
    QCOMPARE(rows.at(2),
             (hk::CellRow{{CellKind::Boolean, QStringLiteral("TRUE")},
                          {CellKind::Boolean, QStringLiteral("FALSE")},
                          {CellKind::Error, QStringLiteral("#N/A")},
                          {CellKind::Error, QStringLiteral("#DIV/0!")}}));
    QCOMPARE(rows.at(4).at(0), text("张三同学"));
    QCOMPARE(rows.at(4).at(1), text("㛃䶮𬭎"));
    QCOMPARE(rows.at(4).at(3), text("a\nb"));
    // Forty formatted rows without a value do not count.
    QCOMPARE(rows.size(), size_t(7));
    QCOMPARE(sheets->at(2).rows.at(2).at(2), text("deep"));
    QVERIFY(sheets->at(3).rows.empty());
}

void TestXls::dates()
{
    const auto sheets = hk::readWorkbook(dataFile("kinds.xls"));
    HK_VERIFY(sheets);
    const hk::CellRow &row = sheets->at(0).rows.at(3);
    const Cell day{CellKind::Date, QStringLiteral("2026-09-01")};
    QCOMPARE(row.at(0), day);
    QCOMPARE(row.at(1), (Cell{CellKind::DateTime, QStringLiteral("2026-09-01T08:30:00")}));
    QCOMPARE(row.at(2), (Cell{CellKind::Time, QStringLiteral("08:30:00")}));
    QCOMPARE(row.at(3), day);
    QCOMPARE(row.at(4), day);
    QCOMPARE(row.at(5), day);
    QCOMPARE(row.at(6), number("46266"));
    QCOMPARE(row.at(7), (Cell{CellKind::Time, QStringLiteral("30:00:00")}));

    const auto since1904 = hk::readWorkbook(dataFile("dates1904.xls"));
    HK_VERIFY(since1904);
    QCOMPARE(since1904->at(0).rows.at(0).at(0), day);
    QVERIFY(since1904->at(0).info.since1904);
}

void TestXls::places()
{
    const auto reader = hk::openXls(dataFile("kinds.xls"));
    HK_VERIFY(reader);
    HK_VERIFY((*reader)->read(0, [](int, const hk::CellRow &) { return true; }));
    const hk::SheetInfo &info = (*reader)->sheets().front();
    QCOMPARE(info.merged, (QList<hk::CellRange>{{0, 0, 0, 3}, {6, 1, 8, 1}}));
    QCOMPARE(info.hiddenRows, std::vector<int>{7});
    QCOMPARE(info.hiddenColumns, std::vector<int>{3});
}

void TestXls::longStrings()
{
    const auto sheets = hk::readWorkbook(dataFile("longstrings.xls"));
    HK_VERIFY(sheets);
    const auto &rows = sheets->at(0).rows;
    QCOMPARE(rows.size(), size_t(300));
    for (int i = 0; i < 300; ++i) {
        QCOMPARE(rows[size_t(i)].at(0).text, QStringLiteral("row %1 ").arg(i).repeated(1 + i % 37));
        QCOMPARE(rows[size_t(i)].at(1).text, QStringLiteral("第%1行").arg(i).repeated(1 + i % 41));
    }
}

void TestXls::stopsWhenTold()
{
    const auto reader = hk::openXls(dataFile("longstrings.xls"));
    HK_VERIFY(reader);
    int seen = 0;
    HK_VERIFY((*reader)->read(0, [&](int, const hk::CellRow &) { return ++seen < 5; }));
    QCOMPARE(seen, 5);
}

void TestXls::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("sentence");
    QFile file(dataFile("roster-legacy.xls"));
    QVERIFY(file.open(QFile::ReadOnly));
    const QByteArray good = file.readAll();
    const QString damaged = QStringLiteral("damaged");
    QTest::newRow("truncated") << good.left(good.size() / 3) << damaged;
    QTest::newRow("head alone") << good.left(512) << damaged;
    // A file allocation table whose every sector is the next one of itself.
    QByteArray circle = good;
    circle.replace(512, 512, QByteArray(512, '\0'));
    QTest::newRow("noise in a sector") << circle << damaged;
    QByteArray other = good;
    other.replace(QByteArray("W\0o\0r\0k\0b\0o\0o\0k\0", 16), QByteArray("W\0o\0r\0d\0D\0o\0c\0s\0", 16));
    QTest::newRow("a document") << other << QStringLiteral("not a spreadsheet");
}

void TestXls::refuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, sentence);
    const QString path = m_folder.filePath(QStringLiteral("bad.xls"));
    QFile file(path);
    QVERIFY(file.open(QFile::WriteOnly));
    file.write(bytes);
    file.close();
    const auto sheets = hk::readWorkbook(path);
    QVERIFY(!sheets.ok());
    QVERIFY2(sheets.error().message.contains(sentence), qPrintable(sheets.error().message));
}

QTEST_GUILESS_MAIN(TestXls)
#include "test_xls.moc"
