// SPDX-License-Identifier: GPL-3.0-or-later
#include "mentoring/domain/teachingdays.h"

#include "mentoring/domain/talkday.h"

#include <QCoreApplication>

namespace hk::mentoring {

namespace {

struct TermText {
    Q_DECLARE_TR_FUNCTIONS(hk::mentoring::TeachingDays)
};

}  // namespace

QString words(TermsSaid said, QDate month)
{
    switch (said) {
    case TermsSaid::None:
        return TermText::tr("No terms are entered: every month counts, and working days stand for days of teaching.");
    case TermsSaid::NotReached:
        return TermText::tr("The terms that are entered do not reach %1: nothing is asked for in it.").arg(monthText(month));
    case TermsSaid::Known:
        break;
    }
    return {};
}

TermsSaid TeachingDays::saidOf(QDate month) const
{
    const QList<Term> &terms = m_terms.all();
    if (terms.isEmpty())
        return TermsSaid::None;
    const QDate first(month.year(), month.month(), 1);
    const bool reaches = terms.constFirst().firstDay <= lastOfMonth(month) && first <= terms.constLast().lastDay;
    return reaches ? TermsSaid::Known : TermsSaid::NotReached;
}

bool TeachingDays::isWorked(QDate day) const
{
    return m_calendar.isWorkday(day).value_or(day.dayOfWeek() < Qt::Saturday);
}

bool TeachingDays::isTaught(QDate day) const
{
    return isWorked(day) && (m_terms.all().isEmpty() || m_terms.teachingWeek(day));
}

int TeachingDays::taughtBetween(QDate first, QDate last) const
{
    int days = 0;
    for (QDate day = first; day <= last; day = day.addDays(1))
        days += isTaught(day) ? 1 : 0;
    return days;
}

int TeachingDays::workedBetween(QDate first, QDate last) const
{
    int days = 0;
    for (QDate day = first; day <= last; day = day.addDays(1))
        days += isWorked(day) ? 1 : 0;
    return days;
}

}  // namespace hk::mentoring
