// SPDX-License-Identifier: GPL-3.0-or-later
#include "module/celldate.h"
#include "roster/exchange/cellclean.h"
#include "roster/exchange/pivotperson.h"
#include "sheets/cellvalue.h"

#include <QTest>

using namespace hk;
using namespace hk::roster;

class CellCleanTest : public QObject {
    Q_OBJECT

    static Cell text(const char *words) { return {CellKind::Text, QString::fromUtf8(words)}; }

private slots:
    void cleansNumbers_data();
    void cleansNumbers();
    void cleansNames_data();
    void cleansNames();
    void cleansPhones_data();
    void cleansPhones();
    void cleansGrades();
    void readsDays_data();
    void readsDays();
    void readsDaysOfOtherKinds();
    void findsTheYear();
    void readsOccupants_data();
    void readsOccupants();
};

void CellCleanTest::cleansNumbers_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<bool>("fault");
    const auto row = [](const char *written, const char *number, bool fault = false) {
        QTest::newRow(written) << QString::fromUtf8(number) << fault;
    };
    row("202612345678", "202612345678");
    row("202612345678.0", "202612345678");
    row("202612345678 ", "202612345678");
    row("'202612345678", "202612345678");
    row("２０２６１２３４５６７８", "202612345678");
    row("2026 1234 5678", "202612345678");
    row("2.02612345678E+11", "202612345678");
    row("2.02612E+11", "", true);
    row("2O2612345678", "202612345678", true);
    row("B20240101", "B20240101");
    row("2026****5678", "", true);
    row("学号", "", true);
    row("张三", "", true);
    row("/", "", true);
    row("", "", true);
}

void CellCleanTest::cleansNumbers()
{
    QFETCH(bool, fault);
    const Cleaned cleaned = cleanStudentNumber(text(QTest::currentDataTag()));
    QTEST(cleaned.value, "number");
    QCOMPARE(!cleaned.fault.isEmpty(), fault);
}

void CellCleanTest::cleansNames_data()
{
    QTest::addColumn<QString>("name");
    const auto row = [](const char *written, const char *name) { QTest::newRow(written) << QString::fromUtf8(name); };
    row("张三", "张三");
    row("张　三", "张三");
    row(" 张  三 ", "张三");
    row("阿依古丽•买买提", "阿依古丽·买买提");
    row("John  Smith", "John Smith");
    row("𬱖㛃", "𬱖㛃");
    row("空", "");
    row("—", "");
}

void CellCleanTest::cleansNames()
{
    QTEST(cleanName(QString::fromUtf8(QTest::currentDataTag())), "name");
}

void CellCleanTest::cleansPhones_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::addColumn<bool>("fault");
    const auto row = [](const char *written, const char *first, const char *second = "", bool fault = false) {
        QTest::newRow(written) << QString::fromUtf8(first) << QString::fromUtf8(second) << fault;
    };
    row("13800000001", "13800000001");
    row("138-0000-0001", "13800000001");
    row("138 0000 0001", "13800000001");
    row("+86 13800000001", "13800000001");
    row("13800000001.0", "13800000001");
    row("13800000001/13900000002", "13800000001", "13900000002");
    row("13800000001、13900000002", "13800000001", "13900000002");
    row("13800000001 13900000002", "13800000001", "13900000002");
    row("1380000000113900000002", "13800000001", "13900000002");
    row("0573-82345678", "0573-82345678");
    row("13800000001(短号)", "", "", true);
    row("1380571234", "", "", true);
    row("没有电话", "", "", true);
    row("无", "");
}

void CellCleanTest::cleansPhones()
{
    QFETCH(bool, fault);
    const CleanedPhones phones = cleanPhones(text(QTest::currentDataTag()));
    QTEST(phones.first, "first");
    QTEST(phones.second, "second");
    QCOMPARE(!phones.fault.isEmpty(), fault);
}

void CellCleanTest::cleansGrades()
{
    for (const char *written : {"2024", "2024级", "24级", "2024届", "２０２４", "2024.0"})
        QCOMPARE(cleanGrade(text(written)).value, QStringLiteral("2024"));
    QVERIFY(!cleanGrade(text("大一")).fault.isEmpty());
}

void CellCleanTest::readsDays_data()
{
    QTest::addColumn<QString>("day");
    const auto row = [](const char *written, const char *day) { QTest::newRow(written) << QString::fromUtf8(day); };
    row("2024.9.1", "2024-09-01");
    row("2024/9/1", "2024-09-01");
    row("2024-09-01", "2024-09-01");
    row("2024年9月1日", "2024-09-01");
    row("2024 年 9 月 1 日", "2024-09-01");
    row("20240901", "2024-09-01");
    row("2024-09-01 00:00:00", "2024-09-01");
    row("2024/9/1 8:30", "2024-09-01");
    row("２０２４．９．１", "2024-09-01");
    row("24.9.1", "2024-09-01");
    row("45536", "2024-09-01");
    row("9.1", "2026-09-01");
    row("9月1日", "2026-09-01");
    row("3.1", "2027-03-01");
    row("九月初", "");
    row("2024.13.1", "");
    row("2024.2.30", "");
    row("9月", "");
    row("9月上旬", "");
}

void CellCleanTest::readsDays()
{
    const auto day = readDay(text(QTest::currentDataTag()), YearHint{2026, true});
    QTEST(day ? day->toString(Qt::ISODate) : QString(), "day");
}

void CellCleanTest::readsDaysOfOtherKinds()
{
    QCOMPARE(readDay({CellKind::Date, QStringLiteral("2024-09-01")}), std::optional(QDate(2024, 9, 1)));
    QCOMPARE(readDay({CellKind::DateTime, QStringLiteral("2024-09-01T08:30:00")}), std::optional(QDate(2024, 9, 1)));
    QCOMPARE(readDay(numberCell(45536)), std::optional(QDate(2024, 9, 1)));
    QCOMPARE(readDay(numberCell(20240901)), std::optional(QDate(2024, 9, 1)));
    QCOMPARE(readDay(numberCell(45536 - 1462), {}, true), std::optional(QDate(2024, 9, 1)));
    QCOMPARE(readDay(text("44074"), {}, true), std::optional(QDate(2024, 9, 1)));
    // Without a year nothing is guessed, and 9.1 as a number may have been 9.10.
    QCOMPARE(readDay(text("9.1")), std::nullopt);
    QCOMPARE(readDay(numberCell(9.1), YearHint{2026, false}), std::nullopt);
}

void CellCleanTest::findsTheYear()
{
    const auto school = yearIn({QStringLiteral("2026—2027学年第一学期3号楼学生住宿花名册")});
    QVERIFY(school && school->year == 2026 && school->schoolYear);
    const auto plain = yearIn({QStringLiteral("住宿名单"), QStringLiteral("填报日期:2025年9月12日")});
    QVERIFY(plain && plain->year == 2025 && !plain->schoolYear);
    QVERIFY(!yearIn({QStringLiteral("3号楼住宿名单")}));
}

void CellCleanTest::readsOccupants_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("className");
    const auto row = [](const char *written, const char *name, const char *number, const char *className = "") {
        QTest::newRow(written) << QString::fromUtf8(name) << QString::fromUtf8(number) << QString::fromUtf8(className);
    };
    row("张三 2025010001", "张三", "2025010001");
    row("2025010001 张三", "张三", "2025010001");
    row("张三\n2025010001", "张三", "2025010001");
    row("张三2025010001", "张三", "2025010001");
    row("2025010001张三", "张三", "2025010001");
    row("张三(软件2401)2025010001", "张三", "2025010001", "软件2401");
    row("张三（2025010001）软件2401班", "张三", "2025010001", "软件2401班");
    row("张三/2025010001/13800000001", "张三", "2025010001");
    row("空", "", "");
    row("", "", "");
    row("张三", "张三", "");
}

void CellCleanTest::readsOccupants()
{
    const PivotPerson occupant = parsePivotPerson(QString::fromUtf8(QTest::currentDataTag()));
    QTEST(occupant.name, "name");
    QTEST(occupant.number, "number");
    QTEST(occupant.className, "className");
}

QTEST_APPLESS_MAIN(CellCleanTest)
#include "test_cellclean.moc"
