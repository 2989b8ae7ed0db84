// SPDX-License-Identifier: GPL-3.0-or-later
#include "calendar/daycollector.h"
#include "calendar/icsevents.h"
#include "calendar/workcalendarfile.h"

#include "base/text.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace hk {

namespace {

struct IcsCalendar {
    Q_DECLARE_TR_FUNCTIONS(hk::WorkCalendarIcs)
};

// What the words of an event say about its days.
enum class Saying { Off, Worked, NamedHoliday, Doubtful, Nothing };

bool matches(const QString &text, const QRegularExpression &expression)
{
    return expression.match(text).hasMatch();
}

QRegularExpression wordsOf(const QString &pattern)
{
    return QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption);
}

Saying sayingOf(const IcsEvent &event)
{
    static const QRegularExpression off =
        wordsOf(QStringLiteral("休|放假|假期|节假|非工作日|黄金周|\\(假\\)|holiday|days? off|non-?working"));
    static const QRegularExpression worked =
        wordsOf(QStringLiteral("上班|补班|调班|(?<!非)工作日|\\(班\\)|[\\s:-]班$|(?<!non-)(?<!non)work(ing)?[ -]?day"));
    static const QRegularExpression named =
        wordsOf(QStringLiteral("元旦|春节|清明|劳动节|五一|端午|中秋|国庆|new year'?s day|spring festival|chinese new year|"
                               "qing ?ming|tomb[- ]sweeping|labou?r day|may day|dragon boat|mid-autumn|national day"));
    if (event.specialDay == QLatin1String("WORK-HOLIDAY"))
        return Saying::Off;
    if (event.specialDay == QLatin1String("ALTERNATE-WORKDAY"))
        return Saying::Worked;
    const QString summary = toHalfWidth(event.summary);
    if (matches(summary, worked))
        return Saying::Worked;
    // "调休" alone is said of the day off as well as of the weekend that pays for it.
    QString withoutSwap = summary;
    withoutSwap.remove(QStringLiteral("调休"));
    if (matches(withoutSwap, off))
        return Saying::Off;
    if (withoutSwap != summary)
        return event.firstDay.dayOfWeek() >= Qt::Saturday ? Saying::Doubtful : Saying::Off;
    return matches(summary, named) ? Saying::NamedHoliday : Saying::Nothing;
}

// 国庆节（休） -> 国庆节; "国庆节 假期 第1天/共8天" -> 国庆节
QString holidayNameOf(const QString &summary)
{
    static const QRegularExpression marks(QStringLiteral(
        "\\s*[(（]?\\s*(调休上班|调休补班|调休|上班|补班|调班|放假|假期|休息日?|休假|休|班|第\\d+天.*)\\s*[)）]?\\s*"));
    QString name = summary;
    name.remove(marks);
    return name.left(40);
}

}  // namespace

Result<CalendarYears> readWorkCalendarIcs(const QByteArray &bytes)
{
    HK_TRY(const QList<IcsEvent> events, readIcsEvents(bytes));
    DayCollector days;
    int leftOut = 0;
    for (const IcsEvent &event : events) {
        const Saying saying = sayingOf(event);
        if (saying == Saying::Nothing) {
            ++leftOut;
            continue;
        }
        if (event.recurring)
            return Error{
                IcsCalendar::tr("This calendar repeats a holiday by a rule, but holidays and make-up workdays are announced each "
                                "year anew. Please use a calendar that lists every day.")};
        if (saying == Saying::Doubtful) {
            days.doubt(event.firstDay.year());
            days.note(IcsCalendar::tr("It is not clear whether %1 is worked.").arg(event.firstDay.toString(Qt::ISODate)));
            continue;
        }
        const auto certainty = saying == Saying::NamedHoliday ? DayCollector::Certainty::Named : DayCollector::Certainty::Said;
        HK_CHECK(days.addRange(event.firstDay, event.lastDay, saying == Saying::Worked, holidayNameOf(event.summary), certainty));
    }
    if (leftOut > 0)
        days.note(IcsCalendar::tr("%n event(s) that name no public holiday were left out.", nullptr, leftOut));
    return days.finish();
}

}  // namespace hk
