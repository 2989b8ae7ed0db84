// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/exchange/figuretexts.h"

#include "storage/rows.h"
#include "tickets/domain/titles.h"
#include "tickets/store/rules.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace hk::tickets {

namespace {

struct FigureWords {
    Q_DECLARE_TR_FUNCTIONS(hk::tickets::FigureTexts)
};

template <class T> QVariant orNull(const std::optional<T> &value)
{
    return value ? QVariant(*value) : QVariant();
}

QString percent(double rate)
{
    return QString::number(rate * 100, 'f', 1) + u'%';
}

}  // namespace

QList<FigureLine> figureLines(const TicketFigures &now, const TicketFigures &before)
{
    const QString tickets = FigureWords::tr("tickets");
    QList<FigureLine> lines{
        {FigureWords::tr("Opened"), FigureKind::Count, now.opened, before.opened, tickets},
        {FigureWords::tr("Resolved"), FigureKind::Count, now.resolved, before.resolved, tickets},
        {FigureWords::tr("Open at the end"), FigureKind::Count, now.open, before.open, tickets},
        {FigureWords::tr("Resolution rate"), FigureKind::Share, orNull(now.resolution.rate()), orNull(before.resolution.rate())},
        {FigureWords::tr("Answered in time"), FigureKind::Share, orNull(now.answered.rate()), orNull(before.answered.rate())},
        {FigureWords::tr("Settled in time"), FigureKind::Share, orNull(now.settled.rate()), orNull(before.settled.rate())},
        {FigureWords::tr("Satisfaction"), FigureKind::Decimal, orNull(now.satisfaction()), orNull(before.satisfaction()),
         FigureWords::tr("of 5")},
        {FigureWords::tr("Rated 4 or 5"), FigureKind::Share, orNull(now.satisfied.rate()), orNull(before.satisfied.rate())},
        {FigureWords::tr("Reopened"), FigureKind::Count, now.reopened, before.reopened, tickets},
        {FigureWords::tr("Pushed back"), FigureKind::Count, now.pushBacks, before.pushBacks, FigureWords::tr("times")},
        {FigureWords::tr("Repeat problems"), FigureKind::Count, now.repeated, before.repeated, tickets},
    };
    const QString hours = FigureWords::tr("working hours");
    for (size_t level = 0; level < now.hours.size(); ++level) {
        const LevelHours &of = now.hours[level];
        const LevelHours &then = before.hours[level];
        lines.append({FigureWords::tr("%1, median").arg(levelTitle(of.level)), FigureKind::Decimal, orNull(of.median),
                      orNull(then.median), hours});
        lines.append({FigureWords::tr("%1, 9 of 10 within").arg(levelTitle(of.level)), FigureKind::Decimal, orNull(of.ninetieth),
                      orNull(then.ninetieth), hours});
    }
    return lines;
}

QString figureText(FigureKind kind, const QVariant &value)
{
    if (value.isNull())
        return QStringLiteral("—");
    switch (kind) {
    case FigureKind::Share:
        return percent(value.toDouble());
    case FigureKind::Decimal:
        return QString::number(value.toDouble(), 'f', 1);
    case FigureKind::Count:
        return QLocale().toString(value.toInt());
    default:
        return value.toString();
    }
}

QString levelTitle(Level level)
{
    return title(level);
}

QString groupTitle(const FigureGroup &group)
{
    return group.name.isEmpty() ? FigureWords::tr("not said") : group.name;
}

QString findingOfWeeks(const QList<WeekCount> &weeks)
{
    if (weeks.isEmpty())
        return {};
    const WeekCount &last = weeks.constLast();
    if (weeks.size() == 1)
        return FigureWords::tr("Opened %1, resolved %2").arg(last.opened).arg(last.resolved);
    const int more = last.opened - weeks.at(weeks.size() - 2).opened;
    if (more == 0)
        return FigureWords::tr("Opened %1, as many as the week before; resolved %2").arg(last.opened).arg(last.resolved);
    return (more > 0 ? FigureWords::tr("Opened %1, %2 more than the week before; resolved %3")
                     : FigureWords::tr("Opened %1, %2 fewer than the week before; resolved %3"))
        .arg(last.opened)
        .arg(std::abs(more))
        .arg(last.resolved);
}

QString findingOfGroups(const QList<FigureGroup> &groups)
{
    int all = 0;
    for (const FigureGroup &group : groups)
        all += group.opened;
    if (all == 0)
        return FigureWords::tr("Nothing was reported");
    const FigureGroup &most = *std::max_element(groups.begin(), groups.end(),
                                                [](const FigureGroup &a, const FigureGroup &b) { return a.opened < b.opened; });
    return FigureWords::tr("Most of all: %1, %2 of %3").arg(groupTitle(most)).arg(most.opened).arg(all);
}

QString findingOfSettled(const QList<FigureGroup> &groups)
{
    const FigureGroup *worst = nullptr;
    for (const FigureGroup &group : groups) {
        if (group.settled.rate() && (!worst || *group.settled.rate() < *worst->settled.rate()))
            worst = &group;
    }
    if (!worst)
        return FigureWords::tr("Nothing has come to its limit yet");
    if (*worst->settled.rate() >= 1)
        return FigureWords::tr("All were settled in time");
    return FigureWords::tr("Least in time: %1, %2").arg(groupTitle(*worst), percent(*worst->settled.rate()));
}

QString periodText(const FigurePeriod &period, const Terms &terms)
{
    const QString days = period.first.toString(Qt::ISODate) + QStringLiteral(" – ") + period.last.toString(Qt::ISODate);
    if (period != FigurePeriod::week(period.first))
        return days;
    return FigureWords::tr("%1, %2").arg(days, terms.weekText(period.first));
}

Result<QString> scopeText(Reader &reader, const FigureScope &scope)
{
    QStringList parts;
    const auto add = [&](const QByteArray &entity, qint64 id) -> Result<void> {
        HK_TRY(const QString name, rowTitle(reader, entity, id));
        parts << name;
        return {};
    };
    for (const qint64 building : scope.buildings)
        HK_CHECK(add("building", building));
    for (const qint64 college : scope.colleges)
        HK_CHECK(add("college", college));
    if (!scope.category.isEmpty()) {
        HK_TRY(const auto titles, categoryTitles(reader));
        parts << titles.value(scope.category, scope.category);
    }
    if (scope.department != 0)
        HK_CHECK(add("department", scope.department));
    return parts.isEmpty() ? FigureWords::tr("everything") : parts.join(FigureWords::tr(", "));
}

}  // namespace hk::tickets
