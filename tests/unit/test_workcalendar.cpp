// SPDX-License-Identifier: GPL-3.0-or-later
#include "calendar/workcalendar.h"
#include "calendar/workcalendarfile.h"
#include "support/resulttext.h"

#include <QFile>
#include <QtTest>

using namespace hk;

namespace {

QByteArray shippedCalendar()
{
    QFile file(QStringLiteral(HK_SOURCE_DIR "/resources/calendars/workcalendar-cn.json"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QDate day(const char *iso)
{
    return QDate::fromString(QLatin1String(iso), Qt::ISODate);
}

// All that a whole year needs, as JSON entries.
const QString wholeOff = QStringLiteral(R"("%1-01-01","%1-02-06..%1-02-12","%1-04-05","%1-05-01..%1-05-03","%1-10-01..%1-10-07")");

}  // namespace

class TestWorkCalendar : public QObject {
    Q_OBJECT

private slots:
    void shippedDays_data()
    {
        QTest::addColumn<QString>("date");
        QTest::addColumn<DayKind>("kind");
        const auto row = [](const char *date, DayKind kind) { QTest::newRow(date) << QString::fromLatin1(date) << kind; };
        row("2024-12-31", DayKind::Unknown);
        row("2025-01-01", DayKind::Holiday);
        row("2025-01-02", DayKind::Workday);
        row("2025-01-26", DayKind::MakeUpWorkday);
        row("2025-01-27", DayKind::Workday);
        row("2025-01-28", DayKind::Holiday);
        row("2025-02-04", DayKind::Holiday);
        row("2025-02-05", DayKind::Workday);
        row("2025-02-08", DayKind::MakeUpWorkday);
        row("2025-02-28", DayKind::Workday);
        row("2025-03-01", DayKind::Weekend);
        row("2025-09-28", DayKind::MakeUpWorkday);
        row("2025-10-08", DayKind::Holiday);
        row("2025-10-11", DayKind::MakeUpWorkday);
        row("2025-10-12", DayKind::Weekend);
        row("2025-12-31", DayKind::Workday);
        row("2026-01-03", DayKind::Holiday);
        row("2026-01-04", DayKind::MakeUpWorkday);
        row("2026-02-14", DayKind::MakeUpWorkday);
        row("2026-02-23", DayKind::Holiday);
        row("2026-02-24", DayKind::Workday);
        row("2026-09-20", DayKind::MakeUpWorkday);
        row("2026-10-07", DayKind::Holiday);
        row("2026-10-08", DayKind::Workday);
        row("2026-10-10", DayKind::MakeUpWorkday);
        row("2026-10-11", DayKind::Weekend);
        row("2027-01-01", DayKind::Unknown);
        row("2027-06-05", DayKind::Unknown);
        row("nonsense", DayKind::Unknown);
    }
    void shippedDays()
    {
        QFETCH(QString, date);
        QFETCH(DayKind, kind);
        const auto years = readWorkCalendarJson(shippedCalendar());
        HK_VERIFY(years);
        QVERIFY2(years->notes.isEmpty(), qPrintable(years->notes.join(u' ')));
        const WorkCalendar calendar(*years);
        QCOMPARE(calendar.kindOf(QDate::fromString(date, Qt::ISODate)), kind);
    }

    // 261 weekdays in both years; 18 and 19 of them off, 5 and 6 weekend days worked.
    void workdaysOfAYear()
    {
        const auto years = readWorkCalendarJson(shippedCalendar());
        HK_VERIFY(years);
        const WorkCalendar calendar(*years);
        for (const int year : {2025, 2026}) {
            int worked = 0;
            for (QDate date(year, 1, 1); date.year() == year; date = date.addDays(1))
                worked += calendar.isWorkday(date).value() ? 1 : 0;
            QCOMPARE(worked, 248);
        }
        QVERIFY(calendar.knowsYear(2025));
        QVERIFY(!calendar.knowsYear(2027));
        QVERIFY(!calendar.isWorkday(day("2027-03-01")).has_value());
    }

    void leapDay()
    {
        const WorkCalendar calendar(CalendarYears{{}, {2028}, {}});
        QCOMPARE(calendar.kindOf(day("2028-02-29")), DayKind::Workday);
        QCOMPARE(calendar.kindOf(QDate(2026, 2, 29)), DayKind::Unknown);
    }

    void partOfAYearIsSaid()
    {
        const auto years = readWorkCalendarJson(R"({"years":{"2027":{"off":["2027-01-01..2027-01-03"]}}})");
        HK_VERIFY(years);
        QVERIFY(years->wholeYears.isEmpty());
        QCOMPARE(years->notes.size(), 1);
        QVERIFY2(years->notes.first().contains(u"2027"_qs), qPrintable(years->notes.first()));
        const WorkCalendar calendar(*years);
        QCOMPARE(calendar.kindOf(day("2027-01-01")), DayKind::Holiday);
        QCOMPARE(calendar.kindOf(day("2027-01-04")), DayKind::Unknown);
    }

    void missingMakeUpWorkdaysAreSaid()
    {
        const auto years = readWorkCalendarJson(
            (QStringLiteral(R"({"years":{"2027":{"off":[)") + wholeOff.arg(2027) + QStringLiteral("]}}}")).toUtf8());
        HK_VERIFY(years);
        QCOMPARE(years->wholeYears, QList<int>{2027});
        QCOMPARE(years->notes.size(), 1);
    }

    void flaggedDaysAndNames()
    {
        const auto years = readWorkCalendarJson(R"({"year":2027,"days":[
            {"name":"元旦","date":"2027-01-01","isOffDay":true},{"name":"元旦","date":"2027-01-03","isOffDay":false}]})");
        HK_VERIFY(years);
        const WorkCalendar calendar(*years);
        QCOMPARE(calendar.kindOf(day("2027-01-01")), DayKind::Holiday);
        QCOMPARE(calendar.kindOf(day("2027-01-03")), DayKind::MakeUpWorkday);
        QCOMPARE(calendar.nameOf(day("2027-01-03")), u"元旦"_qs);
        QCOMPARE(calendar.nameOf(day("2027-01-02")), QString());
    }

    void whatIsWrittenReadsBack()
    {
        auto years = readWorkCalendarJson(shippedCalendar());
        HK_VERIFY(years);
        for (CalendarDay &entry : years->days) {
            if (entry.date.month() == 10)
                entry.name = u"国庆节"_qs;
        }
        const auto again = readWorkCalendarJson(workCalendarJson(*years));
        HK_VERIFY(again);
        QCOMPARE(again->days, years->days);
        QCOMPARE(again->wholeYears, years->wholeYears);
        const CalendarYears kept = WorkCalendar(*years).years();
        QCOMPARE(kept.days, years->days);
        QCOMPARE(kept.wholeYears, years->wholeYears);
    }

    void aNewerFileReplacesItsYears()
    {
        WorkCalendar calendar(CalendarYears{{{day("2026-03-03"), false, {}}, {day("2025-03-03"), false, {}}}, {2025, 2026}, {}});
        calendar.add(CalendarYears{{{day("2026-03-04"), false, {}}, {day("2025-12-31"), false, {}}}, {2026}, {}});
        QCOMPARE(calendar.kindOf(day("2026-03-03")), DayKind::Workday);
        QCOMPARE(calendar.kindOf(day("2026-03-04")), DayKind::Holiday);
        QCOMPARE(calendar.kindOf(day("2025-03-03")), DayKind::Holiday);
        QCOMPARE(calendar.kindOf(day("2025-12-31")), DayKind::Holiday);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no JSON") << QByteArray("hello");
        QTest::newRow("a list") << QByteArray("[]");
        QTest::newRow("something else") << QByteArray("{\"name\":1}");
        QTest::newRow("no days") << QByteArray("{\"years\":{}}");
        QTest::newRow("no year") << QByteArray(R"({"years":{"2026":3}})");
        QTest::newRow("no list") << QByteArray(R"({"years":{"2026":{"off":"2026-01-01"}}})");
        QTest::newRow("no date") << QByteArray(R"({"years":{"2026":{"off":["tomorrow"]}}})");
        QTest::newRow("30 February") << QByteArray(R"({"years":{"2026":{"off":["2026-02-30"]}}})");
        QTest::newRow("backwards") << QByteArray(R"({"years":{"2026":{"off":["2026-01-03..2026-01-01"]}}})");
        QTest::newRow("three ends") << QByteArray(R"({"years":{"2026":{"off":["2026-01-01..2026-01-02..2026-01-03"]}}})");
        QTest::newRow("endless") << QByteArray(R"({"years":{"2026":{"off":["1990-01-01..2100-12-31"]}}})");
        QTest::newRow("far away") << QByteArray(R"({"years":{"2026":{"off":["9000-01-01"]}}})");
        QTest::newRow("both") << QByteArray(R"({"years":{"2026":{"off":["2026-01-01"],"work":["2026-01-01"]}}})");
        QTest::newRow("flag missing") << QByteArray(R"({"year":2026,"days":[{"date":"2026-01-01"}]})");
        QTest::newRow("huge") << QByteArray(2 * 1024 * 1024, ' ');
    }
    void refuses()
    {
        QFETCH(QByteArray, bytes);
        const auto years = readWorkCalendarJson(bytes);
        QVERIFY(!years.ok());
        QVERIFY(!years.error().message.isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestWorkCalendar)
#include "test_workcalendar.moc"
