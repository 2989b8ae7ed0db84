// SPDX-License-Identifier: GPL-3.0-or-later
#include "calendar/daycollector.h"

namespace hk {

namespace {

constexpr int earliestYear = 1990;
constexpr int latestYear = 2100;
constexpr int longestHoliday = 62;
constexpr qsizetype mostNotes = 20;

}  // namespace

Result<void> DayCollector::add(const CalendarDay &day, Certainty certainty)
{
    if (!day.date.isValid() || day.date.year() < earliestYear || day.date.year() > latestYear)
        return Error{
            tr("This calendar has a day outside the years %1 to %2. Nothing was taken from it.").arg(earliestYear).arg(latestYear)};
    const auto known = m_entries.find(day.date);
    if (known == m_entries.end()) {
        m_entries.insert(day.date, {day, certainty});
        return {};
    }
    if (known->day.working != day.working && known->certainty == certainty)
        return Error{tr("This calendar says of %1 both that it is a day off and that it is worked. Nothing was taken from it.")
                         .arg(day.date.toString(Qt::ISODate))};
    if (certainty > known->certainty) {
        const QString name = day.name.isEmpty() ? known->day.name : day.name;
        *known = {{day.date, day.working, name}, certainty};
    } else if (known->day.name.isEmpty()) {
        known->day.name = day.name;
    }
    return {};
}

Result<void> DayCollector::addRange(QDate first, QDate last, bool working, const QString &name, Certainty certainty)
{
    if (!first.isValid() || !last.isValid() || last < first)
        return Error{tr("This calendar has a period that ends before it begins. Nothing was taken from it.")};
    if (first.daysTo(last) >= longestHoliday)
        return Error{tr("This calendar has a holiday of more than %n day(s). Nothing was taken from it.", nullptr, longestHoliday)};
    for (QDate date = first; date <= last; date = date.addDays(1))
        HK_CHECK(add({date, working, name}, certainty));
    return {};
}

void DayCollector::note(const QString &sentence)
{
    if (m_notes.size() < mostNotes)
        m_notes += sentence;
}

Result<CalendarYears> DayCollector::finish() const
{
    if (m_entries.isEmpty())
        return Error{tr("No holidays were found in this calendar.")};
    CalendarYears years{{}, {}, m_notes};
    QMap<int, int> listed;
    QMap<int, int> worked;
    for (const Entry &entry : m_entries) {
        years.days += entry.day;
        ++listed[entry.day.date.year()];
        worked[entry.day.date.year()] += entry.day.working ? 1 : 0;
    }
    for (auto year = listed.constBegin(); year != listed.constEnd(); ++year) {
        if (!isWhole(year.key())) {
            years.notes +=
                tr("Only part of %1 is given (%n day(s)); its other days stay unknown.", nullptr, year.value()).arg(year.key());
            continue;
        }
        years.wholeYears += year.key();
        if (worked.value(year.key()) == 0)
            years.notes += tr("No make-up workdays are given for %1. Please check that there are none.").arg(year.key());
    }
    return years;
}

// Every year has the New Year, the Spring Festival, Qingming, 1 May and three days from 1 October on.
bool DayCollector::isWhole(int year) const
{
    return !m_doubtful.contains(year) && isOff(QDate(year, 1, 1)) && daysOff(QDate(year, 1, 20), QDate(year, 2, 28)) >= 3
        && daysOff(QDate(year, 4, 3), QDate(year, 4, 7)) >= 1 && isOff(QDate(year, 5, 1))
        && daysOff(QDate(year, 10, 1), QDate(year, 10, 3)) == 3;
}

bool DayCollector::isOff(QDate date) const
{
    const auto entry = m_entries.constFind(date);
    return entry != m_entries.constEnd() && !entry->day.working;
}

int DayCollector::daysOff(QDate first, QDate last) const
{
    int count = 0;
    for (QDate date = first; date <= last; date = date.addDays(1))
        count += isOff(date) ? 1 : 0;
    return count;
}

}  // namespace hk
