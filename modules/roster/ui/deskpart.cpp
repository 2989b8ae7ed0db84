// SPDX-License-Identifier: GPL-3.0-or-later
#include "roster/ui/deskpart.h"

#include "module/calendarstore.h"
#include "roster/store/occupancy.h"
#include "roster/store/residencies.h"
#include "roster/store/waiting.h"
#include "roster/ui/rosterpage.h"
#include "roster/ui/words.h"

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

template <class Item, class MakeRow> DeskGroup groupOf(DeskGroup group, const QList<Item> &items, MakeRow makeRow)
{
    for (const Item &item : items) {
        ++group.total;
        if (group.total <= rowsOfGroup)
            group.rows.push_back(makeRow(item));
    }
    return group;
}

// A bed is one thing to decide, however many claim it.
DeskGroup contestedGroup(const QList<ContestedBed> &beds)
{
    DeskGroup group{
        DeskText::tr("Beds to be decided"), {}, StatusKind::Overdue, contestedOrder, {}, 0, QLatin1String(bedMapPageId)};
    group = groupOf(group, beds, [](const ContestedBed &bed) {
        const bool one = bed.names.size() == 1;
        return DeskRow{one ? bed.names.first() : QString(),
                       one ? DeskText::tr("claims the bed")
                           : DeskText::tr("%1 claim the bed").arg(bed.names.join(DeskText::tr(", "))),
                       bed.place,
                       {},
                       StatusKind::Overdue,
                       DeskText::tr("since %1").arg(dayWord(bed.from)),
                       "residency",
                       bed.residency};
    });
    group.overdue = group.total;
    return group;
}

DeskGroup arrivalGroup(const QList<Residency> &stays, const QDate &today)
{
    DeskGroup group{DeskText::tr("Not arrived"),     QStringLiteral("check-in"), {}, arrivalOrder, {}, 0,
                    QLatin1String(residenciesPageId)};
    return groupOf(group, stays, [&today](const Residency &stay) {
        const int days = stay.from.isValid() ? int(stay.from.daysTo(today)) : 0;
        const QString when =
            stay.from.isValid() ? DeskText::tr("expected on %1").arg(dayWord(stay.from)) : DeskText::tr("expected, no day given");
        const QString late = days > 0 ? DeskText::tr("%n day(s) late", nullptr, days)
            : stay.from.isValid()     ? DeskText::tr("today")
                                      : DeskText::tr("check in");
        return DeskRow{stay.name, when,        stay.place, stay.number, days > 0 ? StatusKind::Warning : StatusKind::Info,
                       late,      "residency", stay.id};
    });
}

DeskGroup leavingGroup(const QList<Residency> &stays)
{
    DeskGroup group{DeskText::tr("Left the school, not moved out"),
                    QStringLiteral("check-out"),
                    {},
                    leavingOrder,
                    {},
                    0,
                    QLatin1String(residenciesPageId)};
    return groupOf(group, stays, [](const Residency &stay) {
        return DeskRow{stay.name,           DeskText::tr("still holds a bed"), stay.place,  stay.number,
                       StatusKind::Warning, DeskText::tr("check out"),         "residency", stay.id};
    });
}

DeskGroup postGroup(const Catalogue &catalogue, const QList<EndingPost> &posts, const QDate &today)
{
    DeskGroup group{DeskText::tr("Posts that end soon"), QStringLiteral("flag"), {}, postOrder, {}, 0, QLatin1String(postsPageId)};
    return groupOf(group, posts, [&](const EndingPost &post) {
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

Result<std::vector<DeskFigure>> figuresOf(Reader &reader, const Scope &scope, const QDate &today)
{
    HK_TRY(const DeskFigures week, deskFigures(reader, today, scope));
    DeskFigure residents{DeskText::tr("Residents"),   double(week.residents), 0, DeskText::tr("people"), week.residentsLastWeek, {},
                         lineOf(week.residentsByWeek)};
    DeskFigure free{DeskText::tr("Free beds"), double(week.freeBeds), 0, DeskText::tr("beds"), week.freeBedsLastWeek};
    residents.page = QLatin1String(residenciesPageId);
    free.page = QLatin1String(occupancyPageId);
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

Result<DeskPart> makeDeskPart(Reader &reader, const QList<ScopeChoice> &choices, const QDate &today)
{
    DeskPart part;
    HK_TRY(const bool some, hasStudents(reader));
    if (!some) {
        part.offers = {{DeskText::tr("Bring the roster that the office keeps as an Excel file, or drop the file on this window."),
                        QStringLiteral("roster.import")},
                       {DeskText::tr("Or try everything with invented people first."), QStringLiteral("roster.demo")}};
        return part;
    }
    const Scope scope = scopeOf(choices);
    HK_TRY(const QList<ContestedBed> contested, contestedBeds(reader, scope));
    HK_TRY(const QList<Residency> arrivals, notArrived(reader, today, scope));
    HK_TRY(const QList<Residency> leaving, notLeft(reader, scope));
    HK_TRY(const QList<EndingPost> posts, postsEnding(reader, today, today.addDays(postDays), scope));
    for (DeskGroup &group : std::vector<DeskGroup>{contestedGroup(contested), arrivalGroup(arrivals, today), leavingGroup(leaving),
                                                   postGroup(reader.catalogue(), posts, today)}) {
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
