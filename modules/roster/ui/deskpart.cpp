// SPDX-License-Identifier: GPL-3.0-or-later
#include "roster/ui/deskpart.h"

#include "module/calendarstore.h"
#include "roster/store/occupancy.h"
#include "roster/store/residencies.h"
#include "roster/store/waiting.h"
#include "roster/ui/rosterpage.h"
#include "roster/ui/words.h"
#include "storage/rows.h"

#include <QCoreApplication>

namespace hk::roster {

namespace {

constexpr int rowsOfGroup = 6;
constexpr int postDays = 14;
constexpr int contestedOrder = 20;
constexpr int arrivalOrder = 40;
constexpr int leavingOrder = 42;
constexpr int postOrder = 60;
constexpr int calendarOrder = 80;
constexpr int monthOfNextYear = 12;  // from here on next year's holidays should be known

struct DeskText {
    Q_DECLARE_TR_FUNCTIONS(hk::roster::Desk)
};

// The places looked at, by the beginnings of their addresses; empty: all.
Result<QStringList> placeBeginnings(Reader &reader, const QList<ScopeChoice> &scope)
{
    QStringList beginnings;
    for (const ScopeChoice &choice : scope) {
        if (choice.entity != "building")
            continue;
        HK_TRY(const QVariantMap building, readRow(reader, "building", choice.id));
        beginnings << building.value(QStringLiteral("code")).toString() + u'-';
    }
    return beginnings;
}

bool isInScope(const QStringList &beginnings, const QString &place)
{
    return beginnings.isEmpty()
        || std::any_of(beginnings.begin(), beginnings.end(), [&place](const QString &b) { return (place + u'-').startsWith(b); });
}

template <class Item, class MakeRow>
DeskGroup groupOf(DeskGroup group, const QList<Item> &items, const QStringList &beginnings, MakeRow makeRow)
{
    for (const Item &item : items) {
        if (!isInScope(beginnings, item.place))
            continue;
        ++group.total;
        if (group.total <= rowsOfGroup)
            group.rows.push_back(makeRow(item));
    }
    return group;
}

DeskGroup contestedGroup(const QList<ContestedClaim> &claims, const QStringList &beginnings)
{
    DeskGroup group{
        DeskText::tr("Beds claimed by several"), {}, StatusKind::Overdue, contestedOrder, {}, 0, QLatin1String(bedMapPageId)};
    return groupOf(group, claims, beginnings, [](const ContestedClaim &claim) {
        return DeskRow{claim.name,          DeskText::tr("claims the bed"),
                       claim.place,         {},
                       StatusKind::Overdue, DeskText::tr("since %1").arg(dayWord(claim.from)),
                       "residency",         claim.residency};
    });
}

DeskGroup arrivalGroup(const QList<Residency> &stays, const QStringList &beginnings, const QDate &today)
{
    DeskGroup group{DeskText::tr("Not arrived"),     QStringLiteral("check-in"), {}, arrivalOrder, {}, 0,
                    QLatin1String(residenciesPageId)};
    return groupOf(group, stays, beginnings, [&today](const Residency &stay) {
        const int days = int(stay.from.daysTo(today));
        return DeskRow{stay.name,           DeskText::tr("expected on %1").arg(dayWord(stay.from)), stay.place,  stay.number,
                       StatusKind::Warning, DeskText::tr("%n day(s) late", nullptr, days),          "residency", stay.id};
    });
}

DeskGroup leavingGroup(const QList<Residency> &stays, const QStringList &beginnings)
{
    DeskGroup group{DeskText::tr("Left the school, not moved out"),
                    QStringLiteral("check-out"),
                    {},
                    leavingOrder,
                    {},
                    0,
                    QLatin1String(residenciesPageId)};
    return groupOf(group, stays, beginnings, [](const Residency &stay) {
        return DeskRow{stay.name,           DeskText::tr("still holds a bed"), stay.place,  stay.number,
                       StatusKind::Warning, DeskText::tr("check out"),         "residency", stay.id};
    });
}

DeskGroup postGroup(const Catalogue &catalogue, const QList<EndingPost> &posts, const QStringList &beginnings, const QDate &today)
{
    DeskGroup group{DeskText::tr("Posts that end soon"), QStringLiteral("flag"), {}, postOrder, {}, 0, QLatin1String(postsPageId)};
    return groupOf(group, posts, beginnings, [&](const EndingPost &post) {
        const int days = int(today.daysTo(post.to));
        return DeskRow{{},
                       choiceWord(catalogue, "post", "kind", post.kind),
                       post.place,
                       post.holder,
                       StatusKind::Plan,
                       days == 0 ? DeskText::tr("ends today") : DeskText::tr("%n day(s) left", nullptr, days),
                       "post",
                       post.id};
    });
}

// What the calendar lacks is said, never guessed.
Result<DeskGroup> calendarGroup(Reader &reader, const QDate &today)
{
    DeskGroup group{DeskText::tr("Calendar"),        QStringLiteral("calendar"), {}, calendarOrder, {}, 0,
                    QStringLiteral("shell.calendar")};
    const auto add = [&group](const QString &text, const QString &words) {
        group.rows.push_back({{}, text, {}, {}, StatusKind::Warning, words, "term", 0});
    };
    HK_TRY(const Terms terms, readTerms(reader));
    if (terms.all().isEmpty() || terms.all().last().lastDay < today)
        add(DeskText::tr("No term is known for today, so teaching weeks cannot be told"), DeskText::tr("enter the term"));
    HK_TRY(const WorkCalendar calendar, readWorkCalendar(reader));
    for (const int year : {today.year(), today.month() >= monthOfNextYear ? today.year() + 1 : today.year()}) {
        if (!calendar.knowsYear(year) && group.rows.size() < 2)
            add(DeskText::tr("The holidays of %1 are not known").arg(year), DeskText::tr("import them"));
    }
    return group;
}

std::vector<double> lineOf(const QList<int> &values)
{
    return {values.begin(), values.end()};
}

// With some buildings chosen, only what stands there today can be told.
Result<std::vector<DeskFigure>> figuresOf(Reader &reader, const QList<ScopeChoice> &scope, const QDate &today)
{
    std::vector<DeskFigure> figures;
    HK_TRY(const DeskFigures week, deskFigures(reader, today));
    DeskFigure residents{DeskText::tr("Residents"),   double(week.residents), 0, DeskText::tr("people"), week.residentsLastWeek, {},
                         lineOf(week.residentsByWeek)};
    DeskFigure free{DeskText::tr("Free beds"), double(week.freeBeds), 0, DeskText::tr("beds"), {}};
    residents.page = QLatin1String(residenciesPageId);
    free.page = QLatin1String(occupancyPageId);
    const auto isBuilding = [](const ScopeChoice &choice) { return choice.entity == "building"; };
    if (std::any_of(scope.begin(), scope.end(), isBuilding)) {
        residents.value = free.value = 0;
        residents.before.reset();
        residents.line.clear();
        HK_TRY(const QList<OccupancyRow> rows, occupancy(reader, OccupancyBy::Building));
        for (const OccupancyRow &row : rows) {
            if (std::none_of(scope.begin(), scope.end(), [&](const ScopeChoice &c) { return isBuilding(c) && c.id == row.id; }))
                continue;
            residents.value += row.taken;
            free.value += row.free.value_or(0);
        }
    }
    DeskFigure in{DeskText::tr("Moved in or transferred"),
                  double(week.movesThisWeek.checkIns + week.movesThisWeek.transfers),
                  0,
                  DeskText::tr("people"),
                  week.movesLastWeek.checkIns + week.movesLastWeek.transfers,
                  {},
                  lineOf(week.movesByWeek)};
    DeskFigure out{DeskText::tr("Moved out"), double(week.movesThisWeek.checkOuts), 0, DeskText::tr("people"),
                   week.movesLastWeek.checkOuts};
    in.page = out.page = QLatin1String(residenciesPageId);
    return std::vector<DeskFigure>{residents, free, in, out};
}

}  // namespace

Result<DeskPart> makeDeskPart(Reader &reader, const QList<ScopeChoice> &scope, const QDate &today)
{
    DeskPart part;
    HK_TRY(const bool some, hasStudents(reader));
    if (!some) {
        part.offers = {{DeskText::tr("Bring the roster that the office keeps as an Excel file, or drop the file on this window."),
                        QStringLiteral("roster.import")},
                       {DeskText::tr("Or try everything with invented people first."), QStringLiteral("roster.demo")}};
        return part;
    }
    HK_TRY(const QStringList beginnings, placeBeginnings(reader, scope));
    HK_TRY(const QList<ContestedClaim> claims, contestedClaims(reader));
    HK_TRY(const QList<Residency> arrivals, notArrived(reader, today));
    HK_TRY(const QList<Residency> leaving, notLeft(reader));
    HK_TRY(const QList<EndingPost> posts, postsEnding(reader, today, today.addDays(postDays)));
    for (DeskGroup &group :
         std::vector<DeskGroup>{contestedGroup(claims, beginnings), arrivalGroup(arrivals, beginnings, today),
                                leavingGroup(leaving, beginnings), postGroup(reader.catalogue(), posts, beginnings, today)}) {
        if (!group.rows.empty())
            part.groups.push_back(std::move(group));
    }
    HK_TRY(const DeskGroup calendar, calendarGroup(reader, today));
    if (!calendar.rows.empty())
        part.groups.push_back(calendar);
    HK_TRY(part.figures, figuresOf(reader, scope, today));
    return part;
}

}  // namespace hk::roster
