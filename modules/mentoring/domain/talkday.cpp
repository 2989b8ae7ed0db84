// SPDX-License-Identifier: GPL-3.0-or-later
#include "mentoring/domain/talkday.h"

#include <QCoreApplication>

#include <algorithm>

namespace hk::mentoring {

namespace {

struct DayText {
    Q_DECLARE_TR_FUNCTIONS(hk::mentoring::TalkDay)
};

struct PartCode {
    MonthPart part;
    const char *code;
    int first;
    int last;
};
constexpr PartCode parts[] = {{MonthPart::Early, "early", 1, 10},
                              {MonthPart::Middle, "middle", 11, 20},
                              {MonthPart::Late, "late", 21, 31},
                              {MonthPart::Whole, "month", 1, 31}};

const PartCode *entryOf(MonthPart part)
{
    const auto *found =
        std::find_if(std::begin(parts), std::end(parts), [part](const PartCode &each) { return each.part == part; });
    return found == std::end(parts) ? nullptr : found;
}

QString wordsOf(MonthPart part)
{
    switch (part) {
    case MonthPart::Early:
        return DayText::tr("early in the month");
    case MonthPart::Middle:
        return DayText::tr("in the middle of the month");
    case MonthPart::Late:
        return DayText::tr("late in the month");
    case MonthPart::Day:
    case MonthPart::Whole:
        break;
    }
    return {};
}

}  // namespace

QString code(MonthPart part)
{
    const PartCode *entry = part == MonthPart::Whole ? nullptr : entryOf(part);
    return entry ? QString::fromLatin1(entry->code) : QString();
}

std::optional<MonthPart> monthPartOf(const QString &code)
{
    for (const PartCode &each : parts) {
        if (each.part != MonthPart::Whole && code == QLatin1String(each.code))
            return each.part;
    }
    return std::nullopt;
}

QDate TalkDay::first() const
{
    const PartCode *entry = entryOf(m_part);
    return entry ? m_day.addDays(entry->first - 1) : m_day;
}

QDate TalkDay::last() const
{
    const PartCode *entry = entryOf(m_part);
    return entry ? m_day.addDays(std::min(entry->last, m_day.daysInMonth()) - 1) : m_day;
}

QDate TalkDay::month() const
{
    return m_day.isValid() ? QDate(m_day.year(), m_day.month(), 1) : QDate();
}

QString TalkDay::text() const
{
    if (!isVague())
        return m_day.toString(Qt::ISODate);
    return (monthText(m_day) + u' ' + wordsOf(m_part)).trimmed();
}

QString monthText(QDate month)
{
    return month.toString(QStringLiteral("yyyy-MM"));
}

int monthNumber(QDate month)
{
    return month.year() * 100 + month.month();
}

QDate monthOfNumber(int number)
{
    return {number / 100, number % 100, 1};
}

QDate monthOfText(const QString &text)
{
    return text.size() == 7 ? QDate::fromString(text + QStringLiteral("-01"), Qt::ISODate) : QDate();
}

QDate lastOfMonth(QDate day)
{
    return {day.year(), day.month(), day.daysInMonth()};
}

}  // namespace hk::mentoring
