// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/ui/deskpart.h"

#include "base/clock.h"
#include "duty/store/handovers.h"
#include "duty/store/presencestore.h"
#include "duty/ui/dutypage.h"

#include <QCoreApplication>

namespace hk::duty {

namespace {

constexpr int deskRows = 6;
constexpr int daysAhead = 7;
constexpr int gapOrder = 14;
constexpr int handoverOrder = 16;
constexpr int owedOrder = 34;

struct DeskText {
    Q_DECLARE_TR_FUNCTIONS(hk::duty::Desk)
};

DeskGroup gapGroup(const QList<Shift> &gaps, QDate today)
{
    DeskGroup group{
        DeskText::tr("Shifts without their people"), {}, StatusKind::Warning, gapOrder, {}, 0, QLatin1String(planPageId)};
    for (const Shift &shift : gaps) {
        ++group.total;
        if (group.total > deskRows)
            continue;
        const bool isToday = shift.day == today;
        group.rows.push_back({shift.day.toString(QStringLiteral("MM-dd")),
                              shift.name + u' ' + spanText(shift.starts, shift.ends),
                              shift.buildingName,
                              {},
                              isToday ? StatusKind::Due : StatusKind::Warning,
                              DeskText::tr("%n missing", nullptr, shift.missing()),
                              "duty_shift",
                              shift.id});
    }
    return group;
}

DeskGroup handoverGroup(const QList<Handover> &handovers)
{
    DeskGroup group{DeskText::tr("Handovers to acknowledge"), {}, StatusKind::Due, handoverOrder, {}, 0, QLatin1String(logPageId)};
    for (const Handover &handover : handovers) {
        ++group.total;
        if (group.total > deskRows)
            continue;
        const QString words = handover.words.isEmpty() ? DeskText::tr("Handover") : handover.words.section(u'\n', 0, 0);
        group.rows.push_back({campusTime(handover.at).toString(QStringLiteral("MM-dd HH:mm")), words, handover.buildingName,
                              handover.by, StatusKind::Due,
                              handover.entries.isEmpty() ? DeskText::tr("to acknowledge")
                                                         : DeskText::tr("%n open", nullptr, int(handover.entries.size())),
                              "duty_handover", handover.id});
    }
    return group;
}

DeskGroup owedGroup(const Presence &owed)
{
    DeskGroup group{DeskText::tr("Presence owed"), QStringLiteral("people"), {}, owedOrder, {}, 0, QLatin1String(presencePageId)};
    for (const PresenceLine &line : owed.board.lines) {
        if (line.standing != Standing::Owed)
            continue;
        ++group.total;
        if (group.total > deskRows)
            continue;
        const PresentPerson &person = owed.board.people[line.person];
        group.rows.push_back({{},
                              owed.board.targets[line.target].title,
                              person.building,
                              person.name,
                              line.daysLeft == 0 ? StatusKind::Overdue : StatusKind::Due,
                              DeskText::tr("%n owed", nullptr, line.owed),
                              "duty_person",
                              person.id});
    }
    return group;
}

}  // namespace

Result<DeskPart> makeDeskPart(Reader &reader, const QList<ScopeChoice> &scope, qint64 now)
{
    DeskPart part;
    if (!reader.viewer().mayRead(*reader.catalogue().entity("duty_shift")))
        return part;
    const QDate today = campusDate(now);
    const QList<qint64> buildings = buildingsOf(scope);
    HK_TRY(const QList<Shift> gaps, gapsFrom(reader, today, today.addDays(daysAhead), buildings));
    HK_TRY(const QList<Handover> handovers, unacknowledged(reader, buildings, now));
    HK_TRY(const Presence owed, readOwed(reader, today, buildings));
    for (DeskGroup &group : std::vector<DeskGroup>{gapGroup(gaps, today), handoverGroup(handovers), owedGroup(owed)}) {
        if (!group.rows.empty())
            part.groups.push_back(std::move(group));
    }
    HK_TRY(const QList<Cover> cover, coverBetween(reader, mondayOf(today), mondayOf(today).addDays(6), buildings));
    int wanted = 0;
    int taken = 0;
    for (const Cover &each : cover) {
        wanted += each.wanted;
        taken += each.taken;
    }
    if (wanted > 0) {
        DeskFigure figure{DeskText::tr("Duty cover this week"), double(coverPercent(wanted, taken)), 0, QStringLiteral("%")};
        figure.page = QLatin1String(planPageId);
        part.figures.push_back(figure);
    }
    return part;
}

}  // namespace hk::duty
