// SPDX-License-Identifier: GPL-3.0-or-later
#include "mentoring/domain/likeness.h"
#include "mentoring/domain/quota.h"

#include <QTest>

using namespace hk;
using namespace hk::mentoring;

namespace {

// Autumn from Monday, 7 September 2026, 18 weeks; spring 2027; and the spring of the leap year 2028 from Monday, 21 February.
TeachingDays school()
{
    const auto terms = Terms::of({{QStringLiteral("秋"), QDate(2026, 9, 7), QDate(2027, 1, 22), 18},
                                  {QStringLiteral("春"), QDate(2027, 3, 1), QDate(2027, 7, 9), 18},
                                  {QStringLiteral("闰"), QDate(2028, 2, 21), QDate(2028, 7, 7), 18}});
    return terms.ok() ? TeachingDays(*terms, WorkCalendar()) : TeachingDays();
}

QDate day(const QString &text)
{
    return text == QLatin1String("-") ? QDate() : QDate::fromString(text, Qt::ISODate);
}

// "2026-11-05", "2026-11-05 group", "2026-11-05 online", "2026-11 late"
CountedTalk talk(const QString &text)
{
    const QStringList words = text.split(u' ');
    const QDate month = monthOfText(words.first());
    CountedTalk made{TalkDay(day(words.first()))};
    if (month.isValid())
        made.day = TalkDay(month.year(), month.month(), monthPartOf(words.value(1)).value_or(MonthPart::Whole));
    made.group = words.contains(QStringLiteral("group"));
    made.online = words.contains(QStringLiteral("online"));
    return made;
}

Pair pair(const char *from, const char *to, const QStringList &talks = {})
{
    Pair made;
    made.times = {{day(QString::fromLatin1(from)), day(QString::fromLatin1(to))}};
    for (const QString &text : talks)
        made.talks << talk(text);
    return made;
}

QList<int> required(const QList<Pair> &pairs, const QDate &month)
{
    QList<int> found;
    for (const Pair &each : pairs)
        found << quotaOf(each, month, school()).required;
    return found;
}

}  // namespace

// What a month asks for and what counts, against a table that was worked out by hand.
class MentorQuotaTest : public QObject {
    Q_OBJECT
private slots:
    void months_data()
    {
        QTest::addColumn<QString>("month");
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<int>("expected");
        const auto row = [](const char *name, const char *month, const char *from, const char *to, int expected) {
            QTest::newRow(name) << QString::fromLatin1(month) << QString::fromLatin1(from) << QString::fromLatin1(to) << expected;
        };
        row("a whole month", "2026-11", "-", "-", 2);
        row("taught from the 7th on", "2026-09", "-", "-", 2);
        row("before the term", "2026-08", "-", "-", 0);
        row("vacation", "2027-02", "-", "-", 0);
        row("six days of teaching", "2027-01", "-", "-", 2);
        row("summer", "2027-08", "-", "-", 0);
        row("paired before", "2026-11", "2026-09-01", "2027-01-01", 2);
        row("ended before", "2026-11", "2026-09-01", "2026-10-31", 0);
        // November has 21 days of teaching.
        row("from the 23rd: 6 of 21 days", "2026-11", "2026-11-23", "-", 1);
        row("from the 25th: 4 of 21 days", "2026-11", "2026-11-25", "-", 0);
        row("to the 13th: 10 of 21 days", "2026-11", "-", "2026-11-13", 1);
        row("a weekend", "2026-11", "2026-11-14", "2026-11-15", 0);
        // February 2028 has 7, the 29th among them.
        row("leap month", "2028-02", "-", "-", 2);
        row("from the 25th to the 29th: 3 of 7", "2028-02", "2028-02-25", "2028-02-29", 1);
        row("the 29th alone: 1 of 7", "2028-02", "2028-02-29", "2028-02-29", 0);
        row("from the 28th: 2 of 7", "2028-02", "2028-02-28", "-", 1);
    }
    void months()
    {
        QFETCH(QString, month);
        QFETCH(QString, from);
        QFETCH(QString, to);
        QTEST(required({pair(from.toLatin1().constData(), to.toLatin1().constData())}, monthOfText(month)).constFirst(),
              "expected");
    }

    // Nothing is asked for twice, and nothing of nobody.
    void mentorsFollowOneAnother()
    {
        const QDate november(2026, 11, 1);
        QCOMPARE(required({pair("-", "2026-11-13"), pair("2026-11-14", "-")}, november), (QList<int>{1, 1}));
        QCOMPARE(required({pair("-", "2026-11-06"), pair("2026-11-07", "-")}, november), (QList<int>{0, 2}));
        QCOMPARE(required({pair("-", "2026-11-24"), pair("2026-11-25", "-")}, november), (QList<int>{2, 0}));
        // Two at the same time are two obligations.
        QCOMPARE(required({pair("-", "-"), pair("-", "-")}, november), (QList<int>{2, 2}));
        // Away for a while in the middle.
        Pair back = pair("-", "2026-11-06");
        back.times << PairedTime{day(QStringLiteral("2026-11-23")), {}};
        QCOMPARE(required({back, pair("2026-11-07", "2026-11-22")}, november), (QList<int>{1, 1}));
        Pair strict = pair("-", "-");
        strict.rule.meetings = 4;
        QCOMPARE(required({strict}, november), QList<int>{4});
        strict.rule.vacationCounts = true;
        QCOMPARE(required({strict}, QDate(2026, 8, 1)), QList<int>{4});
    }

    void withoutTermsWorkingDaysAreTaught() { QCOMPARE(quotaOf(pair("-", "-"), QDate(2026, 8, 20), TeachingDays()).required, 2); }

    void whatCounts_data()
    {
        QTest::addColumn<QStringList>("talks");
        QTest::addColumn<int>("usual");
        QTest::addColumn<int>("withGroups");
        QTest::addColumn<int>("faceOnly");
        QTest::addColumn<int>("aWeekApart");
        const auto row = [](const char *name, const QStringList &talks, int usual, int withGroups, int faceOnly, int apart) {
            QTest::newRow(name) << talks << usual << withGroups << faceOnly << apart;
        };
        row("none", {}, 0, 0, 0, 0);
        row("two", {u"2026-11-03"_qs, u"2026-11-19"_qs}, 2, 2, 2, 2);
        row("another month's", {u"2026-10-31"_qs, u"2026-12-01"_qs}, 0, 0, 0, 0);
        row("a group", {u"2026-11-03 group"_qs, u"2026-11-19"_qs}, 1, 2, 1, 1);
        row("online", {u"2026-11-03 online"_qs, u"2026-11-19"_qs}, 2, 2, 1, 2);
        row("on one day", {u"2026-11-03"_qs, u"2026-11-03"_qs}, 2, 2, 2, 1);
        row("close to one another", {u"2026-11-02"_qs, u"2026-11-05"_qs, u"2026-11-09"_qs, u"2026-11-30"_qs}, 4, 4, 4, 3);
        row("vague", {u"2026-11 late"_qs}, 1, 1, 1, 1);
        row("vague ones that can have kept apart", {u"2026-11-22"_qs, u"2026-11 late"_qs}, 2, 2, 2, 2);
        row("vague ones that cannot", {u"2026-11-24"_qs, u"2026-11-26"_qs, u"2026-11 late"_qs}, 3, 3, 3, 1);
        row("some day, between others", {u"2026-11-08"_qs, u"2026-11-15"_qs, u"2026-11 month"_qs}, 3, 3, 3, 3);
    }
    void whatCounts()
    {
        QFETCH(QStringList, talks);
        Pair made = pair("-", "-", talks);
        const QDate november(2026, 11, 1);
        QTEST(countedTalks(made, november), "usual");
        made.rule.groupCounts = true;
        QTEST(countedTalks(made, november), "withGroups");
        made.rule = {};
        made.rule.onlineCounts = false;
        QTEST(countedTalks(made, november), "faceOnly");
        made.rule = {};
        made.rule.leastDays = 7;
        QTEST(countedTalks(made, november), "aWeekApart");
    }

    // The distance does not end with the month; worked out by hand, a week apart unless it says otherwise.
    void theDistanceReachesAcrossMonths_data()
    {
        QTest::addColumn<QStringList>("talks");
        QTest::addColumn<QString>("month");
        QTest::addColumn<int>("least");
        QTest::addColumn<int>("expected");
        const auto row = [](const char *name, const QStringList &talks, const char *month, int least, int expected) {
            QTest::newRow(name) << talks << QString::fromLatin1(month) << least << expected;
        };
        row("three days after one of October", {u"2026-10-30"_qs, u"2026-11-02"_qs}, "2026-11", 7, 0);
        row("October itself keeps it", {u"2026-10-30"_qs, u"2026-11-02"_qs}, "2026-10", 7, 1);
        row("just a week", {u"2026-10-30"_qs, u"2026-11-06"_qs}, "2026-11", 7, 1);
        // The 30th does not count after the 25th, so nothing is in the way of the 2nd.
        row("after one that does not count", {u"2026-10-25"_qs, u"2026-10-30"_qs, u"2026-11-02"_qs}, "2026-11", 7, 1);
        row("a group does not count", {u"2026-10-30 group"_qs, u"2026-11-02"_qs}, "2026-11", 7, 1);
        // Late in October may have been the 21st.
        row("after a vague one", {u"2026-10 late"_qs, u"2026-11-01"_qs}, "2026-11", 7, 1);
        row("a vague one late enough", {u"2026-10-30"_qs, u"2026-11 early"_qs}, "2026-11", 7, 1);
        row("a vague one that cannot be", {u"2026-10-31"_qs, u"2026-11 early"_qs}, "2026-11", 14, 0);
        // February 2028 has a 29th: from the 26th to the 4th are seven days, in 2027 six.
        row("over the 29th", {u"2028-02-26"_qs, u"2028-03-04"_qs}, "2028-03", 7, 1);
        row("over a February without it", {u"2027-02-26"_qs, u"2027-03-04"_qs}, "2027-03", 7, 0);
        row("from the 29th", {u"2028-02-29"_qs, u"2028-03-06"_qs}, "2028-03", 7, 0);
        // Thirty-one days before the first of March lies in January.
        row("across all of February", {u"2027-01-31"_qs, u"2027-03-01"_qs}, "2027-03", 31, 0);
        row("over New Year", {u"2026-12-30"_qs, u"2027-01-04"_qs}, "2027-01", 7, 0);
        // A school year begins anew.
        row("after the summer", {u"2027-07-30"_qs, u"2027-08-02"_qs}, "2027-08", 7, 1);
    }
    void theDistanceReachesAcrossMonths()
    {
        QFETCH(QStringList, talks);
        QFETCH(QString, month);
        QFETCH(int, least);
        Pair made = pair("-", "-", talks);
        made.rule.leastDays = least;
        QTEST(countedTalks(made, monthOfText(month)), "expected");
    }

    void whatStillFitsKeepsTheDistanceToTheMonthBefore()
    {
        Pair made = pair("-", "-", {u"2026-10-30"_qs});
        made.rule.leastDays = 14;
        const QDate november(2026, 11, 1);
        const Quota quota = quotaOf(made, november, school());
        // The 13th and the 27th.
        QCOMPARE(outlookOf(made, quota, november, november, school()).possible, 2);
        made.rule.leastDays = 31;
        QCOMPARE(outlookOf(made, quotaOf(made, november, school()), november, november, school()).possible, 1);
    }

    // What the terms do not say is said, and not guessed.
    void whatTheTermsSay()
    {
        QCOMPARE(TeachingDays().saidOf(QDate(2026, 11, 1)), TermsSaid::None);
        QVERIFY(words(TermsSaid::None, QDate(2026, 11, 1)).contains(QStringLiteral("No terms")));
        const TeachingDays days = school();
        for (const QDate &known : {QDate(2026, 9, 1), QDate(2027, 2, 1), QDate(2027, 8, 1), QDate(2028, 7, 31)})
            QCOMPARE(days.saidOf(known), TermsSaid::Known);
        for (const QDate &unknown : {QDate(2026, 8, 31), QDate(2028, 8, 1)}) {
            QCOMPARE(days.saidOf(unknown), TermsSaid::NotReached);
            QCOMPARE(quotaOf(pair("-", "-"), unknown, days).required, 0);
        }
        QVERIFY(words(TermsSaid::NotReached, QDate(2028, 8, 1)).contains(QStringLiteral("2028-08")));
        QVERIFY(words(TermsSaid::Known, QDate(2028, 8, 1)).isEmpty());
    }

    void onlyWhileTheyWereAPair()
    {
        const QDate november(2026, 11, 1);
        QCOMPARE(countedTalks(pair("2026-11-10", "-", {u"2026-11-09"_qs, u"2026-11-10"_qs}), november), 1);
        // It may have been after they became one.
        QCOMPARE(countedTalks(pair("2026-11-10", "-", {u"2026-11 early"_qs}), november), 1);
        QCOMPARE(countedTalks(pair("2026-11-11", "-", {u"2026-11 early"_qs}), november), 0);
    }

    void daysOfParts()
    {
        QCOMPARE(TalkDay(2028, 2, MonthPart::Late).last(), QDate(2028, 2, 29));
        QCOMPARE(TalkDay(2027, 2, MonthPart::Late).first(), QDate(2027, 2, 21));
        QCOMPARE(TalkDay(2026, 9, MonthPart::Middle).last(), QDate(2026, 9, 20));
        QCOMPARE(TalkDay(2026, 9, MonthPart::Whole).last(), QDate(2026, 9, 30));
        QVERIFY(!TalkDay(QDate(2028, 2, 29)).isVague());
        QCOMPARE(countedTalks(pair("-", "-", {u"2028-02-29"_qs}), QDate(2028, 2, 1)), 1);
        for (const MonthPart part : {MonthPart::Early, MonthPart::Middle, MonthPart::Late})
            QCOMPARE(monthPartOf(code(part)), std::optional(part));
    }

    void whatItTakes_data()
    {
        QTest::addColumn<QStringList>("talks");
        QTest::addColumn<QString>("today");
        QTest::addColumn<QString>("standing");
        QTest::addColumn<int>("days");
        QTest::addColumn<int>("possible");
        QTest::newRow("two more in six days") << QStringList() << u"2026-11-23"_qs << u"behind"_qs << 6 << 6;
        QTest::newRow("in time") << QStringList() << u"2026-11-10"_qs << u"open"_qs << 15 << 15;
        QTest::newRow("behind") << QStringList() << u"2026-11-17"_qs << u"behind"_qs << 10 << 10;
        QTest::newRow("one held") << QStringList{u"2026-11-05"_qs} << u"2026-11-17"_qs << u"open"_qs << 10 << 10;
        QTest::newRow("done") << QStringList{u"2026-11-05"_qs, u"2026-11-12"_qs} << u"2026-11-17"_qs << u"done"_qs << 10 << 10;
        QTest::newRow("one day left") << QStringList() << u"2026-11-30"_qs << u"late"_qs << 1 << 1;
        QTest::newRow("the month is over") << QStringList{u"2026-11-05"_qs} << u"2026-12-01"_qs << u"late"_qs << 0 << 0;
        QTest::newRow("a month to come") << QStringList() << u"2026-10-20"_qs << u"open"_qs << 21 << 21;
    }
    void whatItTakes()
    {
        QFETCH(QStringList, talks);
        QFETCH(QString, today);
        const Pair made = pair("-", "-", talks);
        const QDate november(2026, 11, 1);
        const Quota quota = quotaOf(made, november, school());
        const Outlook outlook = outlookOf(made, quota, november, day(today), school());
        QTEST(code(outlook.standing), "standing");
        QTEST(outlook.daysLeft, "days");
        QTEST(outlook.possible, "possible");
        QCOMPARE(words(outlook).contains(QStringLiteral("2 more")), quota.owed() == 2 && outlook.daysLeft > 0);
    }

    void distanceLeavesLessRoom()
    {
        Pair made = pair("-", "-", {u"2026-11-20"_qs});
        made.rule.leastDays = 7;
        made.rule.meetings = 4;
        const QDate november(2026, 11, 1);
        const Quota quota = quotaOf(made, november, school());
        const Outlook outlook = outlookOf(made, quota, november, day(QStringLiteral("2026-11-23")), school());
        QCOMPARE(quota.owed(), 3);
        QCOMPARE(outlook.possible, 1);  // the 27th alone
        QCOMPARE(outlook.standing, Standing::Late);
        QVERIFY2(words(outlook).contains(QStringLiteral("only 1")), qPrintable(words(outlook)));
    }

    void copiesAndShortTalksArePointedOut()
    {
        const QString same = QStringLiteral("了解近期课程学习情况,制定复习计划。");
        QList<WrittenTalk> talks;
        for (int i = 0; i < 8; ++i) {
            WrittenTalk talk{
                i + 1, 7, {}, QStringLiteral("学生%1").arg(i), same + QStringLiteral(" 学生%1 11月%2日").arg(i).arg(i + 1), 20};
            talks << talk;
        }
        talks << WrittenTalk{20, 8, {}, {}, same, 3};
        talks << WrittenTalk{21, 7, {}, {}, QStringLiteral("谈了实验室的开放课题与选题"), 30};
        // A group's talk is written once.
        for (int i = 0; i < 5; ++i)
            talks << WrittenTalk{30 + i, 9, QStringLiteral("abc"), {}, QStringLiteral("一起看了选课系统的说明"), 40};
        const QList<Remark> remarks = remarksOn(talks);
        QCOMPARE(remarks.size(), 2);
        QCOMPARE(remarks.first().kind, RemarkKind::SameWords);
        QCOMPARE(remarks.first().mentor, 7);
        QCOMPARE(remarks.first().talks, (QList<qint64>{1, 2, 3, 4, 5, 6, 7, 8}));
        QCOMPARE(remarks.last().kind, RemarkKind::Short);
        QCOMPARE(remarks.last().talks, QList<qint64>{20});
        QVERIFY(words(remarks.last()).contains(u'3'));
    }
};

QTEST_GUILESS_MAIN(MentorQuotaTest)
#include "test_mentorquota.moc"
