// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/domain/comparison.h"
#include "duty/domain/presence.h"

#include <QTest>

using namespace hk;
using namespace hk::duty;

// What is owed in weeks, months and quarters, how long ago rooms were visited, and three registers side by side; worked out by
// hand.
class DutyPresenceTest : public QObject {
    Q_OBJECT

    const PresenceTarget m_talks{1, QStringLiteral("talk"), QStringLiteral("leader"), QStringLiteral("talk"),
                                 1, TargetPeriod::Week};
    const PresenceTarget m_visits{2, QStringLiteral("visit"), QStringLiteral("staff"), QStringLiteral("visit"),
                                  4, TargetPeriod::Month};
    const PresenceTarget m_branch{3, QStringLiteral("branch"), QStringLiteral("leader"), QStringLiteral("branch"),
                                  1, TargetPeriod::Quarter};

    static PresenceLine line(const PresenceTarget &target, int done, QDate today, QDate from = {}, QDate to = {},
                             const Terms &terms = {})
    {
        QList<PresenceDeed> deeds;
        const DaySpan span = periodOf(target.period, today);
        for (int i = 0; i < done; ++i)
            deeds.append({7, target.measure, span.first});
        // None of these counts: another person's, another measure's, another period's.
        deeds.append({8, target.measure, span.first});
        deeds.append({7, QStringLiteral("patrol"), span.first});
        deeds.append({7, target.measure, span.first.addDays(-1)});
        deeds.append({7, target.measure, span.last.addDays(1)});
        const PresentPerson person{7, QStringLiteral("周校长"), target.roleType, {}, from, to};
        const auto lines = presenceLines({target}, {person}, deeds, terms, today, today);
        return lines.value(0);
    }

private slots:
    void anOwnSheetBesideTheOwnLogIsOneDuty()
    {
        const QDate day(2026, 11, 18);
        const qint64 ten = QDateTime(day, QTime(22, 0), Qt::UTC).toMSecsSinceEpoch();
        const auto fact = [&](RegisterSource source, qint64 starts) {
            return RegisterFact{source, day, QStringLiteral("张三"), 1, {}, starts, {}};
        };
        const auto lines = compareRegisters({fact(RegisterSource::Own, ten), fact(RegisterSource::Own, ten + 600'000),
                                             fact(RegisterSource::Desk, ten), fact(RegisterSource::Summary, ten)});
        QCOMPARE(lines.size(), 1);
        QVERIFY(lines.first().differences.isEmpty());
        // At another time it is another duty.
        QCOMPARE(compareRegisters({fact(RegisterSource::Own, ten), fact(RegisterSource::Own, ten + 7'200'000)}).size(), 2);
    }

    void periodsAreOfTheCalendar()
    {
        QCOMPARE(periodOf(TargetPeriod::Week, QDate(2026, 11, 22)).first, QDate(2026, 11, 16));
        QCOMPARE(periodOf(TargetPeriod::Week, QDate(2027, 1, 1)).first, QDate(2026, 12, 28));
        QCOMPARE(periodOf(TargetPeriod::Month, QDate(2028, 2, 29)).last, QDate(2028, 2, 29));
        QCOMPARE(periodOf(TargetPeriod::Quarter, QDate(2026, 11, 22)).first, QDate(2026, 10, 1));
        QCOMPARE(periodOf(TargetPeriod::Quarter, QDate(2026, 11, 22)).last, QDate(2026, 12, 31));
        QCOMPARE(periodBefore(TargetPeriod::Quarter, QDate(2026, 2, 1)).first, QDate(2025, 10, 1));
    }

    void standings_data()
    {
        QTest::addColumn<int>("target");
        QTest::addColumn<int>("done");
        QTest::addColumn<QDate>("today");
        QTest::addColumn<int>("owed");
        QTest::addColumn<int>("daysLeft");
        QTest::addColumn<Standing>("standing");
        // A week has seven days: its last quarter are Sunday's one.
        QTest::newRow("talked") << 0 << 1 << QDate(2026, 11, 22) << 0 << 1 << Standing::Met;
        QTest::newRow("Monday") << 0 << 0 << QDate(2026, 11, 16) << 1 << 7 << Standing::Due;
        QTest::newRow("Saturday") << 0 << 0 << QDate(2026, 11, 21) << 1 << 2 << Standing::Due;
        QTest::newRow("Sunday") << 0 << 0 << QDate(2026, 11, 22) << 1 << 1 << Standing::Owed;
        // Of thirty days the last seven are little.
        QTest::newRow("23rd") << 1 << 3 << QDate(2026, 11, 23) << 1 << 8 << Standing::Due;
        QTest::newRow("24th") << 1 << 3 << QDate(2026, 11, 24) << 1 << 7 << Standing::Owed;
        QTest::newRow("more than asked") << 1 << 6 << QDate(2026, 11, 30) << 0 << 1 << Standing::Met;
        QTest::newRow("29 February") << 1 << 4 << QDate(2028, 2, 29) << 0 << 1 << Standing::Met;
        QTest::newRow("quarter") << 2 << 0 << QDate(2026, 12, 8) << 1 << 24 << Standing::Due;
        QTest::newRow("end of the quarter") << 2 << 0 << QDate(2026, 12, 9) << 1 << 23 << Standing::Owed;
    }
    void standings()
    {
        QFETCH(int, target);
        QFETCH(int, done);
        QFETCH(QDate, today);
        const PresenceTarget targets[]{m_talks, m_visits, m_branch};
        const PresenceLine got = line(targets[target], done, today);
        QCOMPARE(got.done, done);
        QTEST(got.owed, "owed");
        QTEST(got.daysLeft, "daysLeft");
        QTEST(got.standing, "standing");
    }

    void nothingIsOwedWithoutTeaching()
    {
        const auto terms = Terms::of({{QStringLiteral("autumn"), QDate(2026, 9, 7), QDate(2027, 1, 15), 18}});
        QVERIFY(terms.ok());
        QCOMPARE(line(m_talks, 0, QDate(2027, 2, 3), {}, {}, *terms).standing, Standing::NotAsked);
        QCOMPARE(line(m_talks, 0, QDate(2026, 11, 16), {}, {}, *terms).standing, Standing::Due);
    }

    void whoCameInTheMiddleOwesAShare()
    {
        // 15 of 30 days: two of four visits.
        const PresenceLine half = line(m_visits, 1, QDate(2026, 11, 30), QDate(2026, 11, 16));
        QCOMPARE(half.owed, 1);
        QCOMPARE(line(m_visits, 0, QDate(2026, 11, 30), QDate(2026, 12, 1)).standing, Standing::NotAsked);
        QCOMPARE(line(m_visits, 0, QDate(2026, 11, 30), {}, QDate(2026, 11, 1)).owed, 1);
    }

    void theOtherRolesAreNotAsked()
    {
        const PresentPerson student{7, QStringLiteral("x"), QStringLiteral("student")};
        QVERIFY(presenceLines({m_talks}, {student}, {}, {}, QDate(2026, 11, 16), QDate(2026, 11, 16)).isEmpty());
    }

    void coverIsRoundedDown()
    {
        QCOMPARE(coverPercent(200, 199), 99);
        QCOMPARE(coverPercent(7, 7), 100);
        QCOMPARE(coverPercent(0, 0), 100);
        QCOMPARE(coverPercent(3, 1), 33);
    }

    void roomsGrowOldByWeeks()
    {
        const QDate today(2026, 11, 19);
        QCOMPARE(weeksSince(QDate(2026, 11, 16), today), std::optional(0));
        QCOMPARE(weeksSince(QDate(2026, 11, 15), today), std::optional(1));
        QCOMPARE(weeksSince(QDate(2026, 10, 26), today), std::optional(3));
        QCOMPARE(weeksSince({}, today), std::optional<int>());
        QCOMPARE(visitStanding(0, 3), Standing::Met);
        QCOMPARE(visitStanding(1, 3), Standing::Met);
        QCOMPARE(visitStanding(2, 3), Standing::Due);
        QCOMPARE(visitStanding(3, 3), Standing::Owed);
        QCOMPARE(visitStanding({}, 3), Standing::Owed);
    }

    void threeRegistersSideBySide()
    {
        const QDate day(2026, 11, 18);
        const auto at = [](int hour, int minute = 0) { return std::optional<qint64>((hour * 60 + minute) * 60'000LL); };
        const auto lines = compareRegisters({
            {RegisterSource::Desk, day, QStringLiteral("张 三"), 3, {}, at(18), at(22)},
            {RegisterSource::Own, day, QStringLiteral("张三"), 3, {}, at(18, 20), at(22)},
            {RegisterSource::Summary, day, QStringLiteral("张三"), 0, {}, {}, {}},
            {RegisterSource::Own, day, QStringLiteral("李四"), 3, {}, at(8), {}},
            {RegisterSource::Desk, day, QStringLiteral("王五"), 5, {}, at(9), {}},
            {RegisterSource::Own, day, QStringLiteral("王五"), 3, {}, at(10), {}},
            {RegisterSource::Summary, day, QStringLiteral("王五"), 3, {}, at(10), {}},
        });
        QCOMPARE(lines.size(), 3);
        const auto of = [&](const QString &person) {
            return *std::find_if(lines.begin(), lines.end(), [&](const ThreeWayLine &l) { return l.person == person; });
        };
        QVERIFY(of(QStringLiteral("张 三")).differences.isEmpty());
        QCOMPARE(of(QStringLiteral("李四")).differences, (QList{Difference::NotAtDesk, Difference::NotInSummary}));
        QCOMPARE(of(QStringLiteral("王五")).differences, (QList{Difference::OtherTimes, Difference::OtherBuilding}));
    }

    void twoDutiesOfADayStayApart()
    {
        const QDate day(2026, 11, 18);
        const auto at = [](int hour) { return std::optional<qint64>(hour * 3'600'000LL); };
        const auto lines = compareRegisters({
            {RegisterSource::Desk, day, QStringLiteral("张三"), 3, {}, at(8), {}},
            {RegisterSource::Desk, day, QStringLiteral("张三"), 3, {}, at(20), {}},
            {RegisterSource::Own, day, QStringLiteral("张三"), 3, {}, at(20), {}},
        });
        QCOMPARE(lines.size(), 2);
        QCOMPARE(lines[0].differences, QList{Difference::NotInOwnLog});
        QVERIFY(lines[1].differences.isEmpty());
    }
};

QTEST_GUILESS_MAIN(DutyPresenceTest)
#include "test_dutypresence.moc"
