// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/store/figurescope.h"

#include "base/clock.h"
#include "calendar/term.h"
#include "tickets/store/queries.h"

namespace hk::tickets {

namespace {

qint64 midnightOf(const QDate &day)
{
    return day.startOfDay(campusTimeZone()).toMSecsSinceEpoch();
}

}  // namespace

FigurePeriod FigurePeriod::week(const QDate &dayOfIt)
{
    const QDate monday = mondayOf(dayOfIt);
    return {monday, monday.addDays(6)};
}

FigurePeriod FigurePeriod::before() const
{
    const qint64 days = first.daysTo(last) + 1;
    return {first.addDays(-days), first.addDays(-1)};
}

qint64 FigurePeriod::from() const
{
    return midnightOf(first);
}

qint64 FigurePeriod::to() const
{
    return midnightOf(last.addDays(1));
}

void bindScope(Statement &query, const FigureScope &scope)
{
    query.bind(QStringLiteral(":buildings"), idList(scope.buildings))
        .bind(QStringLiteral(":colleges"), idList(scope.colleges))
        .bind(QStringLiteral(":category"), scope.category.isEmpty() ? QVariant() : QVariant(scope.category))
        .bind(QStringLiteral(":department"), scope.department == 0 ? QVariant() : QVariant(scope.department));
}

void bindPeriod(Statement &query, const FigurePeriod &period)
{
    query.bind(QStringLiteral(":from"), period.from()).bind(QStringLiteral(":to"), period.to());
}

}  // namespace hk::tickets
