// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/datecell.h"

#include <QtTest>

using hk::CellKind;
using hk::DateShape;

class TestNumberFormat : public QObject {
    Q_OBJECT

private slots:
    void codes_data();
    void codes();
    void builtIns();
    void serials_data();
    void serials();
    void writtenFormsAndBack();
};

void TestNumberFormat::codes_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("shape");
    const auto row = [](const char *code, DateShape shape) { QTest::newRow(code) << QString::fromUtf8(code) << int(shape); };
    row("yyyy-mm-dd", DateShape::Date);
    row("YYYY/M/D", DateShape::Date);
    row("yyyy\"年\"m\"月\"d\"日\"", DateShape::Date);
    row("yyyy年m月d日", DateShape::Date);
    row("[$-804]yyyy\"年\"m\"月\";@", DateShape::Date);
    row("[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", DateShape::Date);
    row("[DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\"", DateShape::Date);
    row("mmm", DateShape::Date);
    row("aaaa", DateShape::Date);
    row("yyyy-mm-dd hh:mm:ss", DateShape::DateTime);
    row("m/d/yy h:mm AM/PM", DateShape::DateTime);
    row("h\"时\"mm\"分\"", DateShape::Time);
    row("上午/下午h\"时\"mm\"分\"", DateShape::Time);
    row("mm:ss.0", DateShape::Time);
    row("[h]:mm:ss", DateShape::Elapsed);
    row("[mm]:ss", DateShape::Elapsed);
    row("General", DateShape::None);
    row("G/通用格式", DateShape::None);
    row("0.00", DateShape::None);
    row("0.00E+00", DateShape::None);
    row("#,##0;[Red]-#,##0", DateShape::None);
    row("[Red]0", DateShape::None);
    row("[$¥-804]#,##0.00", DateShape::None);
    row("0\"day\"", DateShape::None);
    row("0\\d", DateShape::None);
    row("0_d", DateShape::None);
    row("@", DateShape::None);
    row("0;yyyy", DateShape::None);
    row("[>100]0", DateShape::None);
    row("", DateShape::None);
    row("\"unclosed y", DateShape::None);
}

void TestNumberFormat::codes()
{
    QFETCH(QString, code);
    QFETCH(int, shape);
    QCOMPARE(int(hk::dateShapeOfCode(code)), shape);
}

void TestNumberFormat::builtIns()
{
    QCOMPARE(hk::dateShapeOfBuiltIn(0), DateShape::None);
    QCOMPARE(hk::dateShapeOfBuiltIn(14), DateShape::Date);
    QCOMPARE(hk::dateShapeOfBuiltIn(20), DateShape::Time);
    QCOMPARE(hk::dateShapeOfBuiltIn(22), DateShape::DateTime);
    QCOMPARE(hk::dateShapeOfBuiltIn(31), DateShape::Date);
    QCOMPARE(hk::dateShapeOfBuiltIn(33), DateShape::Time);
    QCOMPARE(hk::dateShapeOfBuiltIn(46), DateShape::Elapsed);
    QCOMPARE(hk::dateShapeOfBuiltIn(49), DateShape::None);
    QCOMPARE(hk::dateShapeOfBuiltIn(58), DateShape::Date);
}

void TestNumberFormat::serials_data()
{
    QTest::addColumn<double>("serial");
    QTest::addColumn<int>("shape");
    QTest::addColumn<bool>("since1904");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, double serial, DateShape shape, bool since1904, CellKind kind, const char *text) {
        QTest::newRow(name) << serial << int(shape) << since1904 << int(kind) << QString::fromUtf8(text);
    };
    row("day", 45536, DateShape::Date, false, CellKind::Date, "2024-09-01");
    row("first", 1, DateShape::Date, false, CellKind::Date, "1900-01-01");
    row("before the leap day", 59, DateShape::Date, false, CellKind::Date, "1900-02-28");
    row("the day that never was", 60, DateShape::Date, false, CellKind::Number, "60");
    row("after it", 61, DateShape::Date, false, CellKind::Date, "1900-03-01");
    row("1904", 44074, DateShape::Date, true, CellKind::Date, "2024-09-01");
    row("1904 first", 0, DateShape::Date, true, CellKind::Date, "1904-01-01");
    row("moment", 45536.354166666664, DateShape::DateTime, false, CellKind::DateTime, "2024-09-01T08:30:00");
    row("midnight", 45536, DateShape::DateTime, false, CellKind::DateTime, "2024-09-01T00:00:00");
    row("hidden time", 45536.5, DateShape::Date, false, CellKind::DateTime, "2024-09-01T12:00:00");
    row("rounds to midnight", 45535.999999999, DateShape::Date, false, CellKind::Date, "2024-09-01");
    row("time", 0.354166666666667, DateShape::Time, false, CellKind::Time, "08:30:00");
    row("time zero", 0, DateShape::Time, false, CellKind::Time, "00:00:00");
    row("hours past a day", 1.5, DateShape::Elapsed, false, CellKind::Time, "36:00:00");
    row("negative", -3, DateShape::Date, false, CellKind::Number, "-3");
    row("last", 2958465, DateShape::Date, false, CellKind::Date, "9999-12-31");
    row("beyond", 2958466, DateShape::Date, false, CellKind::Number, "2958466");
    row("student number", 202612345678.0, DateShape::Date, false, CellKind::Number, "202612345678");
}

void TestNumberFormat::serials()
{
    QFETCH(double, serial);
    QFETCH(int, shape);
    QFETCH(bool, since1904);
    QFETCH(int, kind);
    QFETCH(QString, text);
    const hk::Cell cell = hk::dateCell(serial, DateShape(shape), since1904);
    QCOMPARE(cell.text, text);
    QCOMPARE(int(cell.kind), kind);
}

void TestNumberFormat::writtenFormsAndBack()
{
    for (int serial = 1; serial < 120000; serial += serial < 100 ? 1 : 97) {
        if (serial == 60)
            continue;
        const QString day = hk::dateCell(serial, DateShape::Date, false).text;
        QCOMPARE(hk::dateSerial(day), std::optional<double>(serial));
        const double moment = serial + (serial % 86400) / 86400.0;
        const QString text = hk::dateCell(moment, DateShape::DateTime, false).text;
        QVERIFY(qAbs(hk::dateTimeSerial(text).value_or(0) - moment) < 1e-9);
    }
    QCOMPARE(hk::dateSerial(QStringLiteral("2026-02-30")), std::nullopt);
    QCOMPARE(hk::dateSerial(QStringLiteral("2026-9-1")), std::nullopt);
    QCOMPARE(hk::dateSerial(QStringLiteral("1850-01-01")), std::nullopt);
    QCOMPARE(hk::dateTimeSerial(QStringLiteral("2026-09-01 08:30:00")), std::nullopt);
    QCOMPARE(hk::dateTimeSerial(QStringLiteral("2026-09-01T25:30:00")), std::nullopt);
}

QTEST_GUILESS_MAIN(TestNumberFormat)
#include "test_numberformat.moc"
