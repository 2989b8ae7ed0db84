// SPDX-License-Identifier: GPL-3.0-or-later
#include "calendar/term.h"
#include "support/resulttext.h"

#include <QtTest>

using namespace hk;

namespace {

const Term autumn{u"2026–2027学年 秋季学期"_qs, QDate(2026, 9, 9), QDate(2027, 1, 22), 18};
const Term spring{u"2026–2027学年 春季学期"_qs, QDate(2027, 3, 1), QDate(2027, 7, 9), 18};

}  // namespace

class TestTerm : public QObject {
    Q_OBJECT

private slots:
    void weeks_data()
    {
        QTest::addColumn<QDate>("date");
        QTest::addColumn<int>("week");
        QTest::newRow("before") << QDate(2026, 9, 6) << 0;
        QTest::newRow("Monday of week 1, before the first day") << QDate(2026, 9, 7) << 1;
        QTest::newRow("first day") << QDate(2026, 9, 9) << 1;
        QTest::newRow("first Sunday") << QDate(2026, 9, 13) << 1;
        QTest::newRow("second Monday") << QDate(2026, 9, 14) << 2;
        QTest::newRow("week 11") << QDate(2026, 11, 21) << 11;
        QTest::newRow("before New Year") << QDate(2026, 12, 31) << 17;
        QTest::newRow("after New Year") << QDate(2027, 1, 3) << 17;
        QTest::newRow("last week") << QDate(2027, 1, 4) << 18;
        QTest::newRow("last Sunday") << QDate(2027, 1, 10) << 18;
        QTest::newRow("examinations") << QDate(2027, 1, 11) << 0;
        QTest::newRow("winter holidays") << QDate(2027, 2, 6) << 0;
        QTest::newRow("spring") << QDate(2027, 3, 1) << 1;
        QTest::newRow("spring, week 18") << QDate(2027, 7, 4) << 18;
        QTest::newRow("no date") << QDate() << 0;
    }
    void weeks()
    {
        QFETCH(QDate, date);
        const auto terms = Terms::of({spring, autumn});
        HK_VERIFY(terms);
        QTEST(terms->teachingWeek(date).value_or(0), "week");
    }

    void termsAndTexts()
    {
        const auto terms = Terms::of({spring, autumn});
        HK_VERIFY(terms);
        QCOMPARE(terms->all().first(), autumn);
        QCOMPARE(terms->termOf(QDate(2027, 1, 22)), std::optional(autumn));
        QVERIFY(!terms->termOf(QDate(2027, 1, 23)));
        QVERIFY(!terms->termOf(QDate(2026, 9, 8)));
        QCOMPARE(terms->weekText(QDate(2026, 11, 21)), u"Week 11"_qs);
        QCOMPARE(terms->weekText(QDate(2027, 2, 6)), u"Calendar week 5, 2027"_qs);
        QCOMPARE(Terms::mondayOfWeek(autumn, 1), QDate(2026, 9, 7));
        QCOMPARE(Terms::mondayOfWeek(autumn, 17), QDate(2026, 12, 28));
        QCOMPARE(Terms::usualName(QDate(2026, 9, 7)), u"2026–2027 autumn term"_qs);
        QCOMPARE(Terms::usualName(QDate(2027, 3, 1)), u"2026–2027 spring term"_qs);
        QVERIFY(!Terms().teachingWeek(QDate(2026, 9, 9)));
    }

    void aSharedWeekBelongsToTheTermOfTheDay()
    {
        const Term summer{u"小学期"_qs, QDate(2027, 7, 8), QDate(2027, 7, 25), 3};
        Term early = spring;
        early.lastDay = QDate(2027, 7, 6);
        early.teachingWeeks = 19;
        const auto terms = Terms::of({early, summer});
        HK_VERIFY(terms);
        QCOMPARE(terms->teachingWeek(QDate(2027, 7, 6)), std::optional(19));
        QCOMPARE(terms->teachingWeek(QDate(2027, 7, 8)), std::optional(1));
    }

    void isoWeeks()
    {
        QCOMPARE(isoWeekOf(QDate(2024, 12, 30)), (IsoWeek{2025, 1}));
        QCOMPARE(isoWeekOf(QDate(2026, 12, 31)), (IsoWeek{2026, 53}));
        QCOMPARE(isoWeekOf(QDate(2027, 1, 3)), (IsoWeek{2026, 53}));
        QCOMPARE(isoWeekOf(QDate(2027, 1, 4)), (IsoWeek{2027, 1}));
        QCOMPARE(isoWeekOf(QDate(2028, 2, 29)), (IsoWeek{2028, 9}));
        QCOMPARE(mondayOfIsoWeek({2026, 53}), QDate(2026, 12, 28));
        QCOMPARE(mondayOfIsoWeek({2025, 1}), QDate(2024, 12, 30));
        QCOMPARE(mondayOfIsoWeek({2027, 1}), QDate(2027, 1, 4));
        QCOMPARE(mondayOf(QDate(2027, 1, 3)), QDate(2026, 12, 28));
        QCOMPARE(mondayOf(QDate(2026, 12, 28)), QDate(2026, 12, 28));
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QDate>("first");
        QTest::addColumn<QDate>("last");
        QTest::addColumn<int>("teachingWeeks");
        QTest::newRow("no name") << u" "_qs << QDate(2028, 3, 1) << QDate(2028, 7, 1) << 10;
        QTest::newRow("no day") << u"t"_qs << QDate() << QDate(2028, 7, 1) << 10;
        QTest::newRow("backwards") << u"t"_qs << QDate(2028, 7, 1) << QDate(2028, 3, 1) << 10;
        QTest::newRow("too many weeks") << u"t"_qs << QDate(2028, 3, 1) << QDate(2028, 3, 12) << 3;
        QTest::newRow("negative weeks") << u"t"_qs << QDate(2028, 3, 1) << QDate(2028, 3, 12) << -1;
        QTest::newRow("overlap") << u"t"_qs << QDate(2027, 1, 22) << QDate(2027, 2, 20) << 2;
        QTest::newRow("within") << u"t"_qs << QDate(2026, 10, 1) << QDate(2026, 10, 20) << 2;
    }
    void refuses()
    {
        QFETCH(QString, name);
        QFETCH(QDate, first);
        QFETCH(QDate, last);
        QFETCH(int, teachingWeeks);
        const auto terms = Terms::of({autumn, {name, first, last, teachingWeeks}});
        QVERIFY(!terms.ok());
        QVERIFY(!terms.error().message.isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestTerm)
#include "test_term.moc"
