// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "calendar/workcalendarfile.h"
#include "calendar/worktime.h"
#include "support/resulttext.h"

#include <QFile>
#include <QtTest>

using namespace hk;

namespace {

WorkTime shippedTime()
{
    QFile file(QStringLiteral(HK_SOURCE_DIR "/resources/calendars/workcalendar-cn.json"));
    const auto years = file.open(QIODevice::ReadOnly) ? readWorkCalendarJson(file.readAll()) : Error{};
    return WorkTime(years.ok() ? WorkCalendar(*years) : WorkCalendar());
}

// Milliseconds of "2026-09-30 17:00" on the campus, eight hours ahead of UTC all year.
qint64 at(const QString &text)
{
    QDateTime moment = QDateTime::fromString(text, QStringLiteral("yyyy-MM-dd HH:mm"));
    moment.setTimeSpec(Qt::UTC);
    return moment.toMSecsSinceEpoch() - qint64(8) * 3600 * 1000;
}

QString textOf(qint64 moment)
{
    return campusTime(moment).toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}

QDate dateOf(const QString &iso)
{
    return QDate::fromString(iso, Qt::ISODate);
}

}  // namespace

class TestWorkTime : public QObject {
    Q_OBJECT

private slots:
    void addsWorkdays_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<int>("count");
        QTest::addColumn<QString>("to");
        QTest::newRow("none") << u"2026-10-03"_qs << 0 << u"2026-10-03"_qs;
        QTest::newRow("next day") << u"2026-09-14"_qs << 1 << u"2026-09-15"_qs;
        QTest::newRow("over a weekend") << u"2026-09-11"_qs << 1 << u"2026-09-14"_qs;
        QTest::newRow("over a week") << u"2026-09-01"_qs << 5 << u"2026-09-08"_qs;
        QTest::newRow("over National Day") << u"2026-09-30"_qs << 1 << u"2026-10-08"_qs;
        QTest::newRow("to a worked Saturday") << u"2026-09-30"_qs << 3 << u"2026-10-10"_qs;
        QTest::newRow("past a worked Saturday") << u"2026-09-30"_qs << 4 << u"2026-10-12"_qs;
        QTest::newRow("from a holiday") << u"2026-10-03"_qs << 1 << u"2026-10-08"_qs;
        QTest::newRow("Spring Festival") << u"2026-02-13"_qs << 2 << u"2026-02-24"_qs;
        QTest::newRow("worked Saturday in February") << u"2026-02-27"_qs << 1 << u"2026-02-28"_qs;
        QTest::newRow("over New Year to a worked Sunday") << u"2025-12-31"_qs << 1 << u"2026-01-04"_qs;
        QTest::newRow("back over New Year") << u"2026-01-04"_qs << -1 << u"2025-12-31"_qs;
        QTest::newRow("back over National Day") << u"2026-10-10"_qs << -3 << u"2026-09-30"_qs;
        QTest::newRow("the whole of 2026") << u"2025-12-31"_qs << 248 << u"2026-12-31"_qs;
    }
    void addsWorkdays()
    {
        QFETCH(QString, from);
        QFETCH(int, count);
        QFETCH(QString, to);
        const WorkTime time = shippedTime();
        const auto date = time.addWorkdays(dateOf(from), count);
        HK_VERIFY(date);
        QCOMPARE(*date, dateOf(to));
        if (count >= 0) {
            const auto between = time.workdaysBetween(dateOf(from), dateOf(to));
            HK_VERIFY(between);
            QCOMPARE(*between, count);
        }
    }

    void leapDay()
    {
        const WorkTime time(WorkCalendar(CalendarYears{{}, {2028}, {}}));
        const auto date = time.addWorkdays(QDate(2028, 2, 28), 2);
        HK_VERIFY(date);
        QCOMPARE(*date, QDate(2028, 3, 1));
    }

    void aMissingYearIsNamed()
    {
        const WorkTime time = shippedTime();
        const auto isOf2027 = [](const auto &result) { return !result.ok() && result.error().message.contains(u"2027"_qs); };
        QVERIFY(isOf2027(time.addWorkdays(QDate(2026, 12, 31), 1)));
        QVERIFY(isOf2027(time.workdaysBetween(QDate(2026, 12, 30), QDate(2027, 1, 1))));
        QVERIFY(isOf2027(time.openMinutesBetween(at(u"2026-12-31 09:00"_qs), at(u"2027-01-01 00:00"_qs))));
        QVERIFY(isOf2027(time.addOpenMinutes(at(u"2026-12-31 17:00"_qs), 31)));
        QVERIFY(isOf2027(time.addOpenMinutes(at(u"2026-01-01 17:00"_qs), std::numeric_limits<qint64>::max())));
        QVERIFY(isOf2027(time.closeAfterWorkdays(at(u"2026-12-31 09:00"_qs), 1)));
        QVERIFY(isOf2027(time.closesBetween(at(u"2026-12-31 09:00"_qs), at(u"2027-01-01 00:00"_qs))));
        QVERIFY(isOf2027(time.closeAfter(at(u"2026-12-31 18:00"_qs), 1)));
        QVERIFY(isOf2027(time.isOpen(at(u"2027-01-01 09:00"_qs))));
        QVERIFY(time.addOpenMinutes(at(u"2026-12-31 17:00"_qs), 30).ok());
        QVERIFY(!time.addWorkdays(QDate(), 1).ok());
    }

    void openMinutes_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<int>("minutes");
        const auto row = [](const char *name, const QString &from, const QString &to, int minutes) {
            QTest::newRow(name) << from << to << minutes;
        };
        row("within the morning", u"2026-09-14 09:00"_qs, u"2026-09-14 10:30"_qs, 90);
        row("over lunch", u"2026-09-14 11:00"_qs, u"2026-09-14 15:00"_qs, 120);
        row("at lunch", u"2026-09-14 12:30"_qs, u"2026-09-14 13:30"_qs, 0);
        row("a day", u"2026-09-14 00:00"_qs, u"2026-09-15 00:00"_qs, 420);
        row("early morning, still the day before in UTC", u"2026-09-14 07:59"_qs, u"2026-09-14 08:31"_qs, 1);
        row("over a weekend", u"2026-09-11 17:00"_qs, u"2026-09-14 09:00"_qs, 60);
        row("a weekend", u"2026-09-12 00:00"_qs, u"2026-09-13 23:59"_qs, 0);
        row("a worked Sunday", u"2026-09-20 00:00"_qs, u"2026-09-21 00:00"_qs, 420);
        row("over National Day", u"2026-09-30 17:00"_qs, u"2026-10-08 09:00"_qs, 60);
        row("over New Year", u"2025-12-31 17:00"_qs, u"2026-01-04 09:30"_qs, 90);
        row("backwards", u"2026-09-14 10:00"_qs, u"2026-09-14 09:00"_qs, 0);
        row("a year", u"2026-01-01 00:00"_qs, u"2026-12-31 23:59"_qs, 248 * 420);
    }
    void openMinutes()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        const auto minutes = shippedTime().openMinutesBetween(at(from), at(to));
        HK_VERIFY(minutes);
        QTEST(int(*minutes), "minutes");
    }

    void addsOpenMinutes_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<int>("minutes");
        QTest::addColumn<QString>("to");
        const auto row = [](const char *name, const QString &from, int minutes, const QString &to) {
            QTest::newRow(name) << from << minutes << to;
        };
        row("none", u"2026-09-12 10:00"_qs, 0, u"2026-09-12 10:00"_qs);
        row("to noon", u"2026-09-14 11:00"_qs, 60, u"2026-09-14 12:00"_qs);
        row("past noon", u"2026-09-14 11:00"_qs, 61, u"2026-09-14 14:01"_qs);
        row("a day", u"2026-09-14 08:30"_qs, 420, u"2026-09-14 17:30"_qs);
        row("a day and a minute", u"2026-09-14 08:30"_qs, 421, u"2026-09-15 08:31"_qs);
        row("from a Saturday", u"2026-09-12 10:00"_qs, 30, u"2026-09-14 09:00"_qs);
        row("from the night", u"2026-09-14 03:00"_qs, 1, u"2026-09-14 08:31"_qs);
        row("over National Day", u"2026-09-30 17:00"_qs, 60, u"2026-10-08 09:00"_qs);
        row("two days over a worked Saturday", u"2026-10-09 14:00"_qs, 840, u"2026-10-12 12:00"_qs);
    }
    void addsOpenMinutes()
    {
        QFETCH(QString, from);
        QFETCH(int, minutes);
        QFETCH(QString, to);
        const auto moment = shippedTime().addOpenMinutes(at(from), minutes);
        HK_VERIFY(moment);
        QCOMPARE(textOf(*moment), to);
        const auto between = shippedTime().openMinutesBetween(at(from), *moment);
        HK_VERIFY(between);
        QCOMPARE(int(*between), minutes);
    }

    // Opened late on Monday: 29 and 30 September, 8, 9 and 10 October.
    void aLimitInDaysEndsAtTheCloseOfOffice()
    {
        const auto due = shippedTime().closeAfterWorkdays(at(u"2026-09-28 23:00"_qs), 5);
        HK_VERIFY(due);
        QCOMPARE(textOf(*due), u"2026-10-10 17:30"_qs);
        QCOMPARE(*due, at(u"2026-10-10 17:30"_qs));
    }

    void open()
    {
        const WorkTime time = shippedTime();
        const auto isOpen = [&time](const QString &text) { return time.isOpen(at(text)).value(); };
        QVERIFY(isOpen(u"2026-09-14 08:30"_qs));
        QVERIFY(!isOpen(u"2026-09-14 08:29"_qs));
        QVERIFY(!isOpen(u"2026-09-14 12:00"_qs));
        QVERIFY(isOpen(u"2026-09-14 17:29"_qs));
        QVERIFY(!isOpen(u"2026-09-14 17:30"_qs));
        QVERIFY(isOpen(u"2026-10-10 09:00"_qs));
        QVERIFY(!isOpen(u"2026-10-05 09:00"_qs));
    }

    void closes_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<int>("count");
        const auto row = [](const char *name, const QString &from, const QString &to, int count) {
            QTest::newRow(name) << from << to << count;
        };
        row("within a day", u"2026-09-14 09:00"_qs, u"2026-09-14 17:29"_qs, 0);
        row("to the close", u"2026-09-14 09:00"_qs, u"2026-09-14 17:30"_qs, 1);
        row("from the close", u"2026-09-14 17:30"_qs, u"2026-09-15 17:29"_qs, 0);
        row("just before it", u"2026-09-14 17:29"_qs, u"2026-09-15 17:29"_qs, 1);
        row("over a weekend", u"2026-09-11 09:00"_qs, u"2026-09-14 18:00"_qs, 2);
        row("over National Day", u"2026-09-30 18:00"_qs, u"2026-10-12 00:00"_qs, 3);
        row("backwards", u"2026-09-15 18:00"_qs, u"2026-09-14 09:00"_qs, 0);
        row("a year", u"2026-01-01 00:00"_qs, u"2026-12-31 23:59"_qs, 248);
    }
    void closes()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(int, count);
        const WorkTime time = shippedTime();
        const auto closes = time.closesBetween(at(from), at(to));
        HK_VERIFY(closes);
        QCOMPARE(int(*closes), count);
        if (count == 0)
            return;
        const auto last = time.closeAfter(at(from), count);
        HK_VERIFY(last);
        QVERIFY(*last > at(from) && *last <= at(to));
        QCOMPARE(int(time.closesBetween(at(from), *last).value()), count);
        QCOMPARE(int(time.closesBetween(at(from), *last - 1).value()), count - 1);
    }

    void noPartOfAMinuteIsLost()
    {
        const WorkTime time = shippedTime();
        const qint64 from = at(u"2026-09-14 09:00"_qs);
        QCOMPARE(time.openBetween(from, from + 90'500).value(), qint64(90'500));
        QCOMPARE(time.openMinutesBetween(from, from + 90'500).value(), qint64(1));
        QCOMPARE(time.addOpen(from, 90'500).value(), from + 90'500);
    }

    // Where the clocks are put twice a year, every close is at the same hour all the same.
    void clocksArePutForward()
    {
        const auto back = qScopeGuard([] { setCampusTimeZone("Asia/Shanghai"); });
        setCampusTimeZone("Europe/Berlin");
        const WorkTime time(WorkCalendar(CalendarYears{{}, {2026}, {}}));
        const auto moment = [](QDate date, QTime hour) { return QDateTime(date, hour, campusTimeZone()).toMSecsSinceEpoch(); };
        qint64 close = moment(QDate(2026, 1, 1), QTime(0, 30));
        for (QDate date(2026, 1, 1); date.year() == 2026; date = date.addDays(1)) {
            const qint64 midnight = moment(date, QTime(0, 0));
            QCOMPARE(campusDate(time.nextMidnight(midnight)), date.addDays(1));
            QCOMPARE(campusTime(time.nextMidnight(midnight)).time(), QTime(0, 0));
            if (date.dayOfWeek() >= Qt::Saturday)
                continue;
            close = time.closeAfter(close, 1).value();
            QCOMPARE(campusTime(close), QDateTime(date, QTime(17, 30), campusTimeZone()));
            QCOMPARE(time.openMinutesBetween(midnight, time.nextMidnight(midnight) - 1).value(), qint64(420));
        }
        QVERIFY(!time.closeAfter(close, 1).ok());
        // On the Sunday itself the office opens for once.
        const QDate sunday(2026, 3, 29);
        const auto once =
            WorkTime::of(time.calendar(), usualOfficeHours(), {{sunday, sunday, {{QTime(9, 0), QTime(11, 0)}}, true}});
        HK_VERIFY(once);
        QVERIFY(once->isOpen(moment(sunday, QTime(9, 0))).value() && once->isOpen(moment(sunday, QTime(10, 59))).value());
        QVERIFY(!once->isOpen(moment(sunday, QTime(8, 59))).value() && !once->isOpen(moment(sunday, QTime(11, 0))).value());
        QCOMPARE(time.closesBetween(moment(QDate(2026, 1, 1), QTime(0, 0)), close).value(), qint64(261));
    }

    // In summer the afternoon is from 14:30 to 18:00; on Saturday 18 July the office is open for once.
    void otherHoursForATime()
    {
        const auto years = WorkCalendar(CalendarYears{{}, {2026}, {}});
        const QList<OfficeSlot> summer{{QTime(8, 30), QTime(12, 0)}, {QTime(14, 30), QTime(18, 0)}};
        const auto time = WorkTime::of(years, usualOfficeHours(),
                                       {{QDate(2026, 7, 1), QDate(2026, 8, 31), summer},
                                        {QDate(2026, 7, 18), QDate(2026, 7, 18), {{QTime(9, 0), QTime(11, 0)}}, true}});
        HK_VERIFY(time);
        QCOMPARE(textOf(time->closeAfterWorkdays(at(u"2026-06-29 09:00"_qs), 1).value()), u"2026-06-30 17:30"_qs);
        QCOMPARE(textOf(time->closeAfterWorkdays(at(u"2026-06-30 09:00"_qs), 1).value()), u"2026-07-01 18:00"_qs);
        QCOMPARE(textOf(time->closeAfter(at(u"2026-07-01 17:30"_qs), 1).value()), u"2026-07-01 18:00"_qs);
        QCOMPARE(textOf(time->addOpenMinutes(at(u"2026-07-01 12:00"_qs), 10).value()), u"2026-07-01 14:40"_qs);
        QVERIFY(time->isOpen(at(u"2026-07-18 10:00"_qs)).value() && !time->isOpen(at(u"2026-07-18 11:00"_qs)).value());
        QVERIFY(!time->isOpen(at(u"2026-07-19 10:00"_qs)).value());
        QCOMPARE(time->openMinutesBetween(at(u"2026-07-17 18:00"_qs), at(u"2026-07-20 08:30"_qs)).value(), qint64(120));
        // It makes no working day.
        QCOMPARE(textOf(time->closeAfterWorkdays(at(u"2026-07-17 09:00"_qs), 1).value()), u"2026-07-20 18:00"_qs);
        QVERIFY(!WorkTime::of(years, usualOfficeHours(), {{QDate(2026, 7, 2), QDate(2026, 7, 1), summer}}).ok());
        QVERIFY(!WorkTime::of(years, usualOfficeHours(), {{QDate(2026, 7, 1), QDate(2026, 7, 2), {}}}).ok());
    }

    void officeHoursAreChecked()
    {
        const auto of = [](const QList<OfficeSlot> &hours) {
            return WorkTime::of(WorkCalendar(CalendarYears{{}, {2026}, {}}), hours);
        };
        QVERIFY(!of({}).ok());
        QVERIFY(!of({{QTime(9, 0), QTime(9, 0)}}).ok());
        QVERIFY(!of({{QTime(9, 0), QTime()}}).ok());
        QVERIFY(!of({{QTime(9, 0), QTime(12, 0)}, {QTime(11, 0), QTime(13, 0)}}).ok());
        const auto time = of({{QTime(19, 0), QTime(21, 0)}, {QTime(9, 0), QTime(12, 0)}});
        HK_VERIFY(time);
        QCOMPARE(time->hours().first().from, QTime(9, 0));
        const auto moment = time->addOpenMinutes(at(u"2026-09-14 11:00"_qs), 90);
        HK_VERIFY(moment);
        QCOMPARE(textOf(*moment), u"2026-09-14 19:30"_qs);
    }
};

QTEST_APPLESS_MAIN(TestWorkTime)
#include "test_worktime.moc"
