// SPDX-License-Identifier: GPL-3.0-or-later
#include "modules/tickets/ticketsample.h"

#include "support/resulttext.h"
#include "tickets/domain/deadlinewords.h"
#include "tickets/domain/explanation.h"
#include "tickets/domain/titles.h"

#include <QTranslator>

#include <translations/texts.h>

using namespace hk;
using namespace hk::test;

namespace {

const QString daily = QStringLiteral("2026-09-28 10:00 opened daily; 2026-09-28 10:05 answered;");

}  // namespace

class TestTicketWords : public QObject {
    Q_OBJECT

    QTranslator m_texts;

    void speak(const QString &language)
    {
        QCoreApplication::removeTranslator(&m_texts);
        QVERIFY(m_texts.load(QStringLiteral(":/i18n/hallkeeper_%1.qm").arg(language)));
        QCoreApplication::installTranslator(&m_texts);
    }

private slots:
    void initTestCase()
    {
        loadTexts();
        QLocale::setDefault(QLocale(QLocale::Chinese, QLocale::China));
    }

    void deadlines_data()
    {
        QTest::addColumn<QString>("history");
        QTest::addColumn<QString>("now");
        QTest::addColumn<QString>("words");
        QTest::addColumn<Severity>("severity");
        const auto row = [](const char *name, const QString &history, const char *now, const char *words, Severity severity) {
            QTest::newRow(name) << history << QString::fromLatin1(now) << QString::fromUtf8(words) << severity;
        };
        row("days left", daily, "2026-09-28 11:00", "还剩 3 个工作日", Severity::Plan);
        row("a day left, over the holiday", daily, "2026-10-07 11:00", "还剩 1 个工作日", Severity::Warning);
        row("today", daily, "2026-10-08 09:00", "今天 17:30 前办结", Severity::Due);
        row("hours left", QStringLiteral("2026-09-30 20:00 opened daily"), "2026-10-01 18:42", "响应 还剩 1 小时 18 分",
            Severity::Warning);
        row("hours left, early", QStringLiteral("2026-09-30 20:00 opened daily"), "2026-09-30 20:00", "响应 还剩 24 小时",
            Severity::Plan);
        row("answer overdue", QStringLiteral("2026-09-30 20:00 opened daily"), "2026-10-01 20:05", "响应逾期 5 分钟",
            Severity::Overdue);
        const QString school = QStringLiteral("2026-09-28 10:00 opened other school; 2026-10-10 10:05 progress-told;");
        row("overdue by working days", school, "2026-10-13 09:00", "办结逾期 2 个工作日", Severity::Overdue);
        row("overdue by an hour", school, "2026-10-10 18:30", "办结逾期 1 小时", Severity::Overdue);
        const QString college = daily + QStringLiteral("2026-10-08 09:00 escalated college;");
        row("the check", college, "2026-10-09 10:00", "今天 17:30 前核查", Severity::Due);
        row("the check is late", college, "2026-10-12 10:00", "核查逾期 2 个工作日", Severity::Overdue);
        row("it waits", daily + QStringLiteral("2026-09-28 16:00 waiting-for-student"), "2026-09-30 09:00", "时限已停，等了 2 天",
            Severity::Waiting);
        row("it waits since today", daily + QStringLiteral("2026-09-28 16:00 waiting-for-student"), "2026-09-28 16:30",
            "时限今天起停", Severity::Waiting);
        const QString resolved = daily + QStringLiteral("2026-09-28 16:00 resolved;");
        row("resolved today", resolved, "2026-09-28 16:30", "今天办结，待回访", Severity::Done);
        row("resolved yesterday", resolved, "2026-09-29 00:10", "昨天办结，待回访", Severity::Done);
        row("follow-up owed", resolved, "2026-10-01 09:00", "回访已拖 3 天", Severity::Warning);
        row("followed up", resolved + QStringLiteral("2026-09-29 09:00 followed-up 5 yes"), "2026-10-01 09:00", "已回访",
            Severity::Done);
        row("no rules", {}, "2026-10-01 09:00", "", Severity::Plan);
    }
    void deadlines()
    {
        speak(QStringLiteral("zh_CN"));
        QFETCH(QString, history);
        QFETCH(QString, now);
        QFETCH(Severity, severity);
        const DeadlineWords words = deadlineWords(ticketOf(history, now), shippedWorks(), at(now));
        QTEST(words.text, "words");
        QVERIFY(words.severity == severity);
    }

    void aClockTellsHowItCameAbout()
    {
        speak(QStringLiteral("en"));
        CalendarYears years = shippedYears();
        for (CalendarDay &day : years.days) {
            if (day.date.year() == 2026 && day.date.month() == 10)
                day.name = QStringLiteral("国庆节");
        }
        const WorkTimes works{{QString(), WorkTime(WorkCalendar(years))}};
        const QList<Event> events =
            historyOf(daily + QStringLiteral("2026-09-29 16:00 waiting-for-student; 2026-10-09 09:00 resumed;"));
        const TicketState state = project(events, usualPolicies(), works, at(QStringLiteral("2026-10-09 10:00")));
        const QString told = explain(*lastClock(state, ClockKind::Resolution), works).join(u'\n');
        const auto says = [&told](const char *words) {
            const bool found = told.contains(QString::fromUtf8(words));
            if (!found)
                qInfo("%s\nlacks: %s", qPrintable(told), words);
            return found;
        };
        QVERIFY(says("Resolution started on 2026-09-28 (周一), 10:00 (Ticket opened)."));
        QVERIFY(says("3 working days"));
        QVERIFY(says("2026-09-28 (周一) does not count: the day of the start."));
        QVERIFY(says("Stood from 2026-09-29 (周二), 16:00 to 2026-10-09 (周五), 09:00 (Wait for the student: words)."));
        QVERIFY(says("2026-10-09 (周五): working day 1 of 3."));
        QVERIFY(says("2026-10-10 (周六), a make-up workday for 国庆节: working day 2 of 3."));
        QVERIFY(says("2026-10-11 (周日) did not count: weekend."));
        QVERIFY(says("2026-10-12 (周一): working day 3 of 3."));
        QVERIFY(says("At first it was due on 2026-10-08 (周四), 17:30."));
        QVERIFY(says("Due on 2026-10-12 (周一), 17:30."));
        const auto limit = explainLimit({5, Unit::WorkingDays}, works.begin()->second, at(QStringLiteral("2026-09-30 10:00")));
        HK_VERIFY(limit);
        QVERIFY(limit->steps.contains(
            QStringLiteral("2026-10-01 (周四) to 2026-10-07 (周三) did not count: public holiday (国庆节).")));
        QCOMPARE(limit->steps.last(), QStringLiteral("Due on 2026-10-13 (周二), 17:30."));
    }

    void extensionsAndDelaysAreTold()
    {
        speak(QStringLiteral("zh_CN"));
        const TicketState state =
            ticketOf(QStringLiteral("2026-09-28 10:00 opened other school; 2026-09-29 09:00 waiting-for-student;"
                                    "2026-09-29 10:00 resumed;"
                                    "2026-09-30 10:00 extension-granted 2026-10-12 17:30"),
                     QStringLiteral("2026-10-13 18:00"));
        const QStringList told = explain(*lastClock(state, ClockKind::Resolution), shippedWorks());
        QCOMPARE(told.first(), QStringLiteral("办结时限自 2026-09-28（周一） 10:00 起算（登记）。"));
        QVERIFY(told.contains(QStringLiteral("2026-09-29（周二） 09:00 至 2026-09-29（周二） 10:00 停计（待学生补充：words）。")));
        QVERIFY(told.contains(QStringLiteral("2026-10-01（周四）至 2026-10-07（周三）不计：法定节假日。")));
        QVERIFY(told.contains(QStringLiteral("2026-10-12（周一）：第 6 个工作日，超出 5 个。")));
        QVERIFY(told.contains(QStringLiteral("2026-09-30（周三） 10:00 批准延期至 2026-10-12（周一） 17:30。")));
        QVERIFY(told.contains(QStringLiteral("原定 2026-10-10（周六） 17:30 到期。")));
        QCOMPARE(told.last(), QStringLiteral("已于 2026-10-12（周一） 17:30 到期。"));
        // A limit of the wall clock is told by the wall clock's days.
        const QStringList answer = explain(*lastClock(state, ClockKind::FirstAnswer), shippedWorks());
        QVERIFY(answer.contains(QStringLiteral("2026-09-28（周一）：计时 14 小时。")));
    }

    void hoursAreToldDayByDay()
    {
        speak(QStringLiteral("en"));
        const auto limit =
            explainLimit({4, Unit::WorkingHours}, shippedWorks().begin()->second, at(QStringLiteral("2026-09-28 15:30")));
        HK_VERIFY(limit);
        QCOMPARE(textOf(limit->due), QStringLiteral("2026-09-29 10:30"));
        QVERIFY(limit->steps.contains(QStringLiteral("2026-09-28 (周一): ran 2 h.")));
        QVERIFY(limit->steps.contains(QStringLiteral("2026-09-29 (周二): ran 2 h.")));
        const auto missing =
            explainLimit({4, Unit::WorkingDays}, shippedWorks().begin()->second, at(QStringLiteral("2026-12-30 15:30")));
        QVERIFY(!missing.ok() && missing.error().message.contains(QStringLiteral("2027")));
    }

    // No word is left in English for those who read Chinese.
    void everyTitleIsTranslated()
    {
        speak(QStringLiteral("zh_CN"));
        const auto isChinese = [](const QString &text) { return !text.isEmpty() && text.at(0).unicode() >= 0x4e00; };
        for (const EventKind kind : allEventKinds())
            QVERIFY2(isChinese(title(kind)), qPrintable(code(kind)));
        for (int i = 0; i <= int(Stage::Merged); ++i)
            QVERIFY(isChinese(title(static_cast<Stage>(i))));
        for (int i = 0; i <= int(Level::School); ++i)
            QVERIFY(isChinese(title(static_cast<Level>(i))));
        for (int i = 0; i <= int(ClockKind::Total); ++i)
            QVERIFY(isChinese(title(static_cast<ClockKind>(i))));
        QCOMPARE(limitText({5, Unit::WorkingDays}), QStringLiteral("5 个工作日"));
        QCOMPARE(limitText({24, Unit::Hours}), QStringLiteral("24 小时"));
    }
};

QTEST_GUILESS_MAIN(TestTicketWords)
#include "test_ticketwords.moc"
