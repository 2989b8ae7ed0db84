// SPDX-License-Identifier: GPL-3.0-or-later
#include "calendar/term.h"

#include <algorithm>

namespace hk {

QDate mondayOf(QDate date)
{
    return date.addDays(Qt::Monday - date.dayOfWeek());
}

IsoWeek isoWeekOf(QDate date)
{
    IsoWeek iso;
    iso.week = date.weekNumber(&iso.year);
    return iso;
}

QDate mondayOfIsoWeek(IsoWeek week)
{
    // 4 January is in week 1 of every year.
    return mondayOf(QDate(week.year, 1, 4)).addDays(7 * (week.week - 1));
}

Result<Terms> Terms::of(QList<Term> terms)
{
    std::sort(terms.begin(), terms.end(), [](const Term &a, const Term &b) { return a.firstDay < b.firstDay; });
    for (qsizetype i = 0; i < terms.size(); ++i) {
        HK_CHECK(check(terms.at(i)));
        if (i > 0 && terms.at(i).firstDay <= terms.at(i - 1).lastDay)
            return Error{tr("%1 begins before %2 has ended.").arg(terms.at(i).name, terms.at(i - 1).name)};
    }
    Terms checked;
    checked.m_terms = std::move(terms);
    return checked;
}

Result<void> Terms::check(const Term &term)
{
    if (term.name.trimmed().isEmpty())
        return Error{tr("A term needs a name.")};
    if (!term.firstDay.isValid() || !term.lastDay.isValid())
        return Error{tr("%1 needs a first and a last day.").arg(term.name)};
    if (term.lastDay < term.firstDay)
        return Error{tr("%1 ends before it begins.").arg(term.name)};
    const qint64 weeks = mondayOf(term.firstDay).daysTo(mondayOf(term.lastDay)) / 7 + 1;
    if (term.teachingWeeks < 0 || term.teachingWeeks > weeks)
        return Error{tr("%1 has %2 weeks from its first to its last day, so it cannot have %3 teaching weeks.")
                         .arg(term.name)
                         .arg(weeks)
                         .arg(term.teachingWeeks)};
    return {};
}

std::optional<Term> Terms::termOf(QDate date) const
{
    const auto term = std::find_if(m_terms.begin(), m_terms.end(),
                                   [date](const Term &each) { return each.firstDay <= date && date <= each.lastDay; });
    return term == m_terms.end() ? std::nullopt : std::optional(*term);
}

std::optional<int> Terms::weekIn(const Term &term, QDate date)
{
    const qint64 days = mondayOf(term.firstDay).daysTo(date);
    if (days < 0 || days >= 7 * qint64(term.teachingWeeks))
        return std::nullopt;
    return int(days / 7) + 1;
}

std::optional<int> Terms::teachingWeek(QDate date) const
{
    if (!date.isValid())
        return std::nullopt;
    // Two terms may share a week; the days of a term are its own.
    if (const auto term = termOf(date))
        return weekIn(*term, date);
    for (const Term &term : m_terms) {
        if (const auto week = weekIn(term, date))
            return week;
    }
    return std::nullopt;
}

QString Terms::weekText(QDate date) const
{
    if (const auto week = teachingWeek(date))
        return tr("Week %1").arg(*week);
    const IsoWeek iso = isoWeekOf(date);
    return tr("Calendar week %1, %2").arg(iso.week).arg(iso.year);
}

QString Terms::usualName(QDate firstDay)
{
    const bool autumn = firstDay.month() >= 8;
    const int year = autumn ? firstDay.year() : firstDay.year() - 1;
    return autumn ? tr("%1–%2 autumn term").arg(year).arg(year + 1) : tr("%1–%2 spring term").arg(year).arg(year + 1);
}

}  // namespace hk
