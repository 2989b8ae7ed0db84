// SPDX-License-Identifier: GPL-3.0-or-later
#include "calendar/icsevents.h"
#include "calendar/workcalendarfile.h"
#include "support/resulttext.h"

#include <QtTest>

using namespace hk;

namespace {

QByteArray icsOf(const QByteArray &events)
{
    QByteArray text = "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//Test//EN\n" + events + "END:VCALENDAR\n";
    return text.replace("\n", "\r\n");
}

QByteArray eventOf(const QByteArray &start, const QByteArray &end, const QByteArray &summary, const QByteArray &more = {})
{
    QByteArray event = "BEGIN:VEVENT\nUID:1\nDTSTART;VALUE=DATE:" + start + "\n";
    if (!end.isEmpty())
        event += "DTEND;VALUE=DATE:" + end + "\n";
    return event + "SUMMARY:" + summary + "\n" + more + "END:VEVENT\n";
}

// The days a file gives, as "2026-10-01 off 国庆节".
QStringList daysOf(const CalendarYears &years)
{
    QStringList days;
    for (const CalendarDay &day : years.days) {
        days += day.date.toString(Qt::ISODate) + QLatin1String(day.working ? " work " : " off ") + day.name;
    }
    return days;
}

QByteArray year2026()
{
    return icsOf(eventOf("20260101", "20260104", "元旦（休）") + eventOf("20260104", "20260105", "元旦（班）")
                 + eventOf("20260214", {}, "春节（班）") + eventOf("20260215", "20260224", "春节（休）")
                 + eventOf("20260228", {}, "春节（班）") + eventOf("20260404", "20260407", "清明节（休）")
                 + eventOf("20260501", "20260506", "劳动节（休）") + eventOf("20260509", {}, "劳动节（班）")
                 + eventOf("20260619", "20260622", "端午节（休）") + eventOf("20260920", {}, "国庆节（班）")
                 + eventOf("20260925", "20260928", "中秋节（休）") + eventOf("20261001", "20261008", "国庆节（休）")
                 + eventOf("20261010", {}, "国庆节（班）") + eventOf("20261001", {}, "国庆节") + eventOf("20260510", {}, "母亲节")
                 + eventOf("20260204", {}, "立春"));
}

}  // namespace

class TestWorkCalendarIcs : public QObject {
    Q_OBJECT

private slots:
    void aSubscriptionGivesWhatTheAnnouncementGives()
    {
        const auto years = readWorkCalendarIcs(year2026());
        HK_VERIFY(years);
        QCOMPARE(years->wholeYears, QList<int>{2026});
        QCOMPARE(years->notes.size(), 1);
        const WorkCalendar calendar(*years);
        int worked = 0;
        for (QDate date(2026, 1, 1); date.year() == 2026; date = date.addDays(1))
            worked += calendar.isWorkday(date).value() ? 1 : 0;
        QCOMPARE(worked, 248);
        QCOMPARE(calendar.kindOf(QDate(2026, 10, 7)), DayKind::Holiday);
        QCOMPARE(calendar.kindOf(QDate(2026, 10, 8)), DayKind::Workday);
        QCOMPARE(calendar.kindOf(QDate(2026, 10, 10)), DayKind::MakeUpWorkday);
        QCOMPARE(calendar.kindOf(QDate(2026, 5, 10)), DayKind::Weekend);
        QCOMPARE(calendar.kindOf(QDate(2026, 2, 4)), DayKind::Workday);
        QCOMPARE(calendar.nameOf(QDate(2026, 10, 10)), u"国庆节"_qs);
        QCOMPARE(calendar.nameOf(QDate(2026, 10, 1)), u"国庆节"_qs);
    }

    void words_data()
    {
        QTest::addColumn<QByteArray>("events");
        QTest::addColumn<QStringList>("days");
        const auto one = [](const char *name, const QByteArray &summary, const QStringList &days) {
            QTest::newRow(name) << eventOf("20261001", {}, summary) << days;
        };
        one("rest in brackets", "国庆节（休）", {u"2026-10-01 off 国庆节"_qs});
        one("half-width brackets", "国庆节(休)", {u"2026-10-01 off 国庆节"_qs});
        one("work in brackets", "国庆节（班）", {u"2026-10-01 work 国庆节"_qs});
        one("swapped, worked", "国庆节调休上班", {u"2026-10-01 work 国庆节"_qs});
        one("make-up shift", "国庆节 补班 第1天/共2天", {u"2026-10-01 work 国庆节"_qs});
        one("days counted", "国庆节 假期 第1天/共8天", {u"2026-10-01 off 国庆节"_qs});
        one("swapped on a weekday", "国庆节 调休", {u"2026-10-01 off 国庆节"_qs});
        one("only the name", "国庆节", {u"2026-10-01 off 国庆节"_qs});
        one("English holiday", "National Day", {u"2026-10-01 off National Day"_qs});
        one("English workday", "Special Working Day", {u"2026-10-01 work Special Working Day"_qs});
        one("Chinese workday", "特殊工作日", {u"2026-10-01 work 特殊工作日"_qs});
        one("not a workday", "非工作日", {u"2026-10-01 off 非工作日"_qs});
        QTest::newRow("Apple's mark") << eventOf("20261010", {}, "国庆节", "X-APPLE-SPECIAL-DAY:ALTERNATE-WORKDAY\n")
                                      << QStringList{u"2026-10-10 work 国庆节"_qs};
        QTest::newRow("what is said wins") << eventOf("20261010", {}, "国庆节") + eventOf("20261010", {}, "补班")
                                           << QStringList{u"2026-10-10 work 国庆节"_qs};
    }
    void words()
    {
        QFETCH(QByteArray, events);
        const auto years = readWorkCalendarIcs(icsOf(events));
        HK_VERIFY(years);
        QTEST(daysOf(*years), "days");
    }

    void times_data()
    {
        QTest::addColumn<QByteArray>("lines");
        QTest::addColumn<QDate>("first");
        QTest::addColumn<QDate>("last");
        const QDate one(2026, 10, 1);
        QTest::newRow("no end") << QByteArray("DTSTART;VALUE=DATE:20261001\n") << one << one;
        QTest::newRow("end not included") << QByteArray("DTSTART;VALUE=DATE:20261001\nDTEND;VALUE=DATE:20261003\n") << one
                                          << one.addDays(1);
        QTest::newRow("end as start") << QByteArray("DTSTART;VALUE=DATE:20261001\nDTEND;VALUE=DATE:20261001\n") << one << one;
        QTest::newRow("over New Year") << QByteArray("DTSTART;VALUE=DATE:20261231\nDTEND;VALUE=DATE:20270102\n")
                                       << QDate(2026, 12, 31) << QDate(2027, 1, 1);
        QTest::newRow("days") << QByteArray("DTSTART;VALUE=DATE:20261001\nDURATION:P3D\n") << one << one.addDays(2);
        QTest::newRow("a week") << QByteArray("DTSTART;VALUE=DATE:20261001\nDURATION:P1W\n") << one << one.addDays(6);
        QTest::newRow("floating times") << QByteArray("DTSTART:20261001T000000\nDTEND:20261003T000000\n") << one << one.addDays(1);
        QTest::newRow("office day") << QByteArray("DTSTART:20261001T090000\nDTEND:20261001T180000\n") << one << one;
        QTest::newRow("into the next day") << QByteArray("DTSTART:20261001T090000\nDTEND:20261002T080000\n") << one
                                           << one.addDays(1);
        QTest::newRow("UTC") << QByteArray("DTSTART:20260930T160000Z\nDTEND:20261001T160000Z\n") << one << one;
        QTest::newRow("zone") << QByteArray(
            "DTSTART;TZID=\"Asia/Shanghai\":20261001T000000\nDTEND;TZID=Asia/Shanghai:20261002T000000\n")
                              << one << one;
        QTest::newRow("leap day") << QByteArray("DTSTART;VALUE=DATE:20280228\nDTEND;VALUE=DATE:20280301\n") << QDate(2028, 2, 28)
                                  << QDate(2028, 2, 29);
    }
    void times()
    {
        QFETCH(QByteArray, lines);
        const auto events = readIcsEvents(icsOf("BEGIN:VEVENT\n" + lines + "SUMMARY:x\nEND:VEVENT\n"));
        HK_VERIFY(events);
        QCOMPARE(events->size(), 1);
        QTEST(events->first().firstDay, "first");
        QTEST(events->first().lastDay, "last");
    }

    void foldedAndEscapedText()
    {
        // The fold cuts 国 in two.
        const QByteArray summary = QByteArray("SUMMARY;LANGUAGE=zh_CN:\xe5\x9b\n \xbd庆节\\, 放\n\t假\\n一\\;二\n");
        const auto events = readIcsEvents(icsOf("BEGIN:VEVENT\nDTSTART;VALUE=DATE:20261001\n" + summary + "END:VEVENT\n"));
        HK_VERIFY(events);
        QCOMPARE(events->first().summary, u"国庆节, 放假 一;二"_qs);
    }

    void alarmsAndCancelledEventsAreNotTaken()
    {
        const auto events =
            readIcsEvents(icsOf(eventOf("20261001", {}, "国庆节", "BEGIN:VALARM\nSUMMARY:上班\nDTSTART:20200101\nEND:VALARM\n")
                                + eventOf("20261002", {}, "国庆节", "STATUS:CANCELLED\n")));
        HK_VERIFY(events);
        QCOMPARE(events->size(), 1);
        QCOMPARE(events->first().summary, u"国庆节"_qs);
        QCOMPARE(events->first().firstDay, QDate(2026, 10, 1));
    }

    void doubtLeavesTheYearUnknown()
    {
        QByteArray text = year2026();
        text.replace("END:VCALENDAR", eventOf("20261024", {}, "调休") + "END:VCALENDAR");
        const auto years = readWorkCalendarIcs(text);
        HK_VERIFY(years);
        QVERIFY(years->wholeYears.isEmpty());
        QVERIFY2(years->notes.join(u'\n').contains(u"2026-10-24"_qs), qPrintable(years->notes.join(u'\n')));
        QCOMPARE(WorkCalendar(*years).kindOf(QDate(2026, 10, 24)), DayKind::Unknown);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no calendar") << QByteArray("hello");
        QTest::newRow("no events") << icsOf({});
        QTest::newRow("no holidays") << icsOf(eventOf("20260510", {}, "母亲节"));
        QTest::newRow("recurring holiday") << icsOf(eventOf("20261001", {}, "国庆节（休）", "RRULE:FREQ=YEARLY\n"));
        QTest::newRow("no date") << icsOf("BEGIN:VEVENT\nDTSTART:soon\nSUMMARY:国庆节\nEND:VEVENT\n");
        QTest::newRow("no start") << icsOf("BEGIN:VEVENT\nSUMMARY:国庆节\nEND:VEVENT\n");
        QTest::newRow("breaks off") << icsOf(eventOf("20261001", {}, "国庆节")).chopped(60);
        QTest::newRow("crossed ends") << QByteArray("BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VCALENDAR\nEND:VEVENT\n");
        QTest::newRow("not UTF-8") << icsOf(eventOf("20261001", {}, "\xb9\xfa\xc7\xec"));
        QTest::newRow("contradiction") << icsOf(eventOf("20261010", {}, "国庆节（休）") + eventOf("20261010", {}, "国庆节（班）"));
        QTest::newRow("a year of holiday") << icsOf(eventOf("20260101", "20270101", "国庆节（休）"));
        QTest::newRow("huge") << icsOf(QByteArray(5 * 1024 * 1024, 'x'));
    }
    void refuses()
    {
        QFETCH(QByteArray, bytes);
        const auto years = readWorkCalendarIcs(bytes);
        QVERIFY(!years.ok());
        QVERIFY(!years.error().message.isEmpty());
    }

    void aRecurringEventThatIsNoHolidayDoesNotMatter()
    {
        const auto years = readWorkCalendarIcs(
            icsOf(eventOf("20260510", {}, "母亲节", "RRULE:FREQ=YEARLY\n") + eventOf("20261001", {}, "国庆节（休）")));
        HK_VERIFY(years);
        QCOMPARE(years->days.size(), 1);
    }
};

QTEST_APPLESS_MAIN(TestWorkCalendarIcs)
#include "test_workcalendarics.moc"
