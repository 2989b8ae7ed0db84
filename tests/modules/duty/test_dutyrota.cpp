// SPDX-License-Identifier: GPL-3.0-or-later
#include "modules/duty/rotasample.h"

#include "base/clock.h"
#include "duty/domain/rotawords.h"

#include <QTest>

using namespace hk;
using namespace hk::test;

// Shifts that come again, the rota of small plans worked out by hand, and the reasons why one cannot be drawn up.
class DutyRotaTest : public QObject {
    Q_OBJECT

private slots:
    void shiftsOverMidnightKeepTheirDay()
    {
        const ShiftTime night = shiftTime(QDate(2026, 11, 19), QTime(22, 0), QTime(6, 0));
        QCOMPARE(campusTime(night.starts).toString(Qt::ISODate), QStringLiteral("2026-11-19T22:00:00+08:00"));
        QCOMPARE(campusTime(night.ends).toString(Qt::ISODate), QStringLiteral("2026-11-20T06:00:00+08:00"));
        const ShiftTime day = shiftTime(QDate(2026, 11, 19), QTime(8, 0), QTime(8, 0));
        QCOMPARE(day.ends - day.starts, qint64(24) * 3'600'000);
        QVERIFY(spanText(night.starts, night.ends).startsWith(QStringLiteral("22:00–06:00 ")));
        QCOMPARE(timeOfDay(QStringLiteral("8:30")), std::optional(QTime(8, 30)));
        QCOMPARE(timeOfDay(QStringLiteral("24:00")), std::optional(QTime(0, 0)));
        QVERIFY(!timeOfDay(QStringLiteral("25:00")) && !timeOfDay(QStringLiteral("evening")));
    }

    void shiftsFallByWeekdayCalendarAndTerm_data()
    {
        QTest::addColumn<QString>("weekdays");
        QTest::addColumn<QString>("rule");
        QTest::addColumn<bool>("teaching");
        QTest::addColumn<QString>("expected");  // of 2026-09-24 to 2026-10-11, as days of the month
        QTest::newRow("every day") << QStringLiteral("1234567") << QStringLiteral("every-day") << false
                                   << QStringLiteral("24 25 26 27 28 29 30 1 2 3 4 5 6 7 8 9 10 11");
        // 25 to 27 September and 1 to 7 October are holidays, 10 October is a Saturday that is worked.
        QTest::newRow("workdays") << QStringLiteral("1234567") << QStringLiteral("workdays") << false
                                  << QStringLiteral("24 28 29 30 8 9 10");
        QTest::newRow("days off") << QStringLiteral("1234567") << QStringLiteral("days-off") << false
                                  << QStringLiteral("25 26 27 1 2 3 4 5 6 7 11");
        QTest::newRow("Saturdays") << QStringLiteral("6") << QStringLiteral("every-day") << false << QStringLiteral("26 3 10");
        QTest::newRow("in teaching") << QStringLiteral("5") << QStringLiteral("every-day") << true << QStringLiteral("25 2");
    }
    void shiftsFallByWeekdayCalendarAndTerm()
    {
        QFETCH(QString, weekdays);
        QFETCH(QString, rule);
        QFETCH(bool, teaching);
        CalendarYears years;
        years.wholeYears = {2026};
        for (int day = 25; day <= 27; ++day)
            years.days.append({QDate(2026, 9, day), false, {}});
        for (int day = 1; day <= 7; ++day)
            years.days.append({QDate(2026, 10, day), false, {}});
        years.days.append({QDate(2026, 10, 10), true, {}});
        const auto terms = Terms::of({{QStringLiteral("autumn"), QDate(2026, 9, 7), QDate(2026, 10, 4), 4}});
        QVERIFY(terms.ok());
        ShiftPattern pattern;
        pattern.weekdays = weekdays;
        pattern.days = *dayRuleOf(rule);
        pattern.inTeachingOnly = teaching;
        QStringList days;
        for (QDate day(2026, 9, 24); day <= QDate(2026, 10, 11); day = day.addDays(1)) {
            if (pattern.falls(day, *terms, WorkCalendar(years)))
                days << QString::number(day.day());
        }
        QTEST(days.join(u' '), "expected");
    }

    void threePeopleTakeTurns()
    {
        const RotaOrder order = dailyOrder(3, 12);
        const RotaPlan plan = drawUpRota(order);
        QVERIFY(plan.isBest);
        QVERIFY(plan.gaps.isEmpty());
        QCOMPARE(brokenRules(order, plan.seats), QStringList());
        QCOMPARE(plan.cost, costOf(order, plan.seats));
        for (const RotaLoad &load : plan.loads)
            QCOMPARE(load.shifts, 4);
        QCOMPARE(plan.seats, drawUpRota(order).seats);
    }

    void whoHadMoreBeforeGetsFewer()
    {
        RotaOrder order = dailyOrder(3, 9);
        order.people[0].before = {3, 0, 0};
        const RotaPlan plan = drawUpRota(order);
        QCOMPARE(plan.loads[0].shifts, 1);
        QCOMPARE(plan.loads[1].shifts + plan.loads[2].shifts, 8);
    }

    void absencesHoldAndWishesAreKept()
    {
        RotaOrder order = dailyOrder(4, 8);
        const QDate monday = order.shifts.first().day;
        order.people[0].absences = {{monday, monday.addDays(3)}};
        order.people[1].wishes = {{{monday.addDays(5), monday.addDays(5)}, true}};
        order.people[2].wishes = {{{monday, monday.addDays(20)}, false, 1}};
        const RotaPlan plan = drawUpRota(order);
        QVERIFY(plan.isBest && plan.gaps.isEmpty());
        QCOMPARE(brokenRules(order, plan.seats), QStringList());
        QCOMPARE(plan.against, 0);
        QVERIFY(plan.seats.contains(RotaSeat{5, 1}));
    }

    void dutiesNearTheEdgesCount()
    {
        RotaOrder order = dailyOrder(2, 4);
        order.people[0].taken = {order.shifts.first().day.addDays(-1)};
        const RotaPlan plan = drawUpRota(order);
        QCOMPARE(plan.seats, (QList<RotaSeat>{{0, 1}, {1, 0}, {2, 1}, {3, 0}}));
    }

    void whoIsMissingIsSaid()
    {
        RotaOrder order = dailyOrder(3, 3);
        const QDate day = order.shifts[1].day;
        order.people[0].absences = {{day, day}};
        order.people[1].posts = {7};
        order.people[2].absences = {{day, day}};
        order.people[0].name = QStringLiteral("张三");
        const RotaPlan plan = drawUpRota(order);
        QCOMPARE(plan.gaps.size(), 1);
        QVERIFY(plan.isBest);
        const RotaGap &gap = plan.gaps.first();
        QCOMPARE(gap.shift, 1);
        QCOMPARE(gap.people[0].why, Hindrance::Absent);
        QCOMPARE(gap.people[1].why, Hindrance::OtherPost);
        QCOMPARE(gap.needed, 1);
        QCOMPARE(gap.able, 0);
        QVERIFY(gap.proof && gap.proof->first == day && gap.proof->last == day);
        const QString text = gapTexts(order, plan).first();
        QVERIFY2(text.startsWith(QStringLiteral("2026-09-08 3号楼 夜班")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("张三 is absent")), qPrintable(text));
    }

    // Two people cannot have three days in a row, one each.
    void tooFewForNeighbouringDays()
    {
        RotaOrder order = dailyOrder(3, 2, 2);
        const RotaPlan plan = drawUpRota(order);
        QCOMPARE(plan.gaps.size(), 1);
        const RotaGap &gap = plan.gaps.first();
        QCOMPARE(gap.needed, 4);
        QCOMPARE(gap.able, 3);
        QVERIFY(gap.proof && gap.proof->first == order.shifts[0].day && gap.proof->last == order.shifts[1].day);
        QCOMPARE(std::count_if(gap.people.begin(), gap.people.end(),
                               [](const Hindered &hindered) { return hindered.why == Hindrance::NearDuty; }),
                 3);
    }

    void nothingToDoIsDone()
    {
        const RotaPlan none = drawUpRota({});
        QVERIFY(none.isBest && none.seats.isEmpty() && none.gaps.isEmpty());
        RotaOrder nobody = dailyOrder(0, 2);
        const RotaPlan empty = drawUpRota(nobody);
        QCOMPARE(empty.gaps.size(), 2);
        QCOMPARE(gapTexts(nobody, empty).size(), 2);
    }

    // Against every way there is, and for two weeks against every division of the duties.
    void asGoodAsExhaustiveSearch_data()
    {
        QTest::addColumn<int>("people");
        QTest::addColumn<int>("days");
        QTest::addColumn<int>("wanted");
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 2; ++seed) {
            QTest::addRow("3 people, 7 days, %u", seed) << 3 << 7 << 1 << seed;
            QTest::addRow("4 people, 6 days, 2 a day, %u", seed) << 4 << 4 << 2 << seed;
            QTest::addRow("5 people, 14 days, %u", seed) << 5 << 14 << 1 << seed;
        }
    }
    void asGoodAsExhaustiveSearch()
    {
        QFETCH(int, people);
        QFETCH(int, days);
        QFETCH(int, wanted);
        QFETCH(quint32, seed);
        RotaOrder order = dailyOrder(people, days, wanted);
        std::mt19937 random(seed);
        order.shifts[2].kind = ShiftDay::Holiday;
        for (RotaPerson &person : order.people) {
            for (int i = 0; i < 3; ++i) {
                const QDate day = order.shifts[qsizetype(random() % unsigned(days))].day;
                if (i == 0)
                    person.absences.append({day, day});
                else
                    person.wishes.append({{day, day}, i == 1});
            }
        }
        const RotaPlan plan = drawUpRota(order);
        QVERIFY(plan.isBest);
        QCOMPARE(brokenRules(order, plan.seats), QStringList());
        QCOMPARE(plan.cost, costOf(order, plan.seats));
        QCOMPARE(plan.cost, days > 7 ? DayByDay(order).least() : BruteForce(order).least());
    }
};

QTEST_GUILESS_MAIN(DutyRotaTest)
#include "test_dutyrota.moc"
