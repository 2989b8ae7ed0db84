// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/store/presencestore.h"

#include "base/clock.h"
#include "duty/store/plan.h"
#include "duty/store/queries.h"
#include "module/calendarstore.h"
#include "storage/rows.h"
#include "storage/settings.h"

#include <QCoreApplication>

#include <algorithm>

namespace hk::duty {

namespace {

struct PresenceText {
    Q_DECLARE_TR_FUNCTIONS(hk::duty::Presence)
};

QString periodCode(TargetPeriod period)
{
    return period == TargetPeriod::Week ? QStringLiteral("week")
        : period == TargetPeriod::Month ? QStringLiteral("month")
                                        : QStringLiteral("quarter");
}

// What was done in these days, by person.
Result<QList<PresenceDeed>> deedsBetween(Reader &reader, QDate first, QDate last)
{
    QList<PresenceDeed> deeds;
    for (const char *query : {"deeds", "shiftDeeds"}) {
        const bool isShift = QLatin1String(query) == QLatin1String("shiftDeeds");
        Statement rows = reader.statement(presenceQueries()[QLatin1String(query)]);
        rows.bind(QStringLiteral(":from"), beginningOf(first)).bind(QStringLiteral(":to"), endOf(last));
        HK_CHECK(rows.run());
        while (rows.next())
            deeds.append(
                {rows.integer(0), isShift ? QStringLiteral("shift") : rows.text(1), campusDate(rows.integer(isShift ? 1 : 2))});
    }
    return deeds;
}

Result<QList<PresentPerson>> presentPeople(Reader &reader, const QList<qint64> &buildings)
{
    HK_TRY(const QList<DutyPerson> people, dutyPeople(reader));
    QList<PresentPerson> present;
    for (const DutyPerson &person : people) {
        if (buildings.isEmpty() || person.building == 0 || buildings.contains(person.building))
            present.append({person.id, person.name, person.roleType, person.buildingName, person.from, person.to});
    }
    return present;
}

Result<CoverLine> coverLine(Reader &reader, const PresenceTarget &target, int index, QDate period, QDate today,
                            const QList<qint64> &buildings)
{
    CoverLine line{index, periodOf(target.period, period)};
    HK_TRY(const QList<Cover> cover, coverBetween(reader, line.period.first, line.period.last, buildings));
    int wanted = 0;
    int taken = 0;
    for (const Cover &each : cover) {
        wanted += each.wanted;
        taken += each.taken;
    }
    line.percent = coverPercent(wanted, taken);
    line.standing = wanted == 0 ? Standing::NotAsked : standingOf(line.percent, target.amount, line.period, today);
    return line;
}

}  // namespace

QList<PresenceTarget> usualTargets()
{
    return {{0, PresenceText::tr("Leaders talk with students every week"), QStringLiteral("leader"), QStringLiteral("talk"), 1,
             TargetPeriod::Week, QStringLiteral("2.6")},
            {0, PresenceText::tr("Leaders join an activity of their branch every quarter"), QStringLiteral("leader"),
             QStringLiteral("branch"), 1, TargetPeriod::Quarter, QStringLiteral("2.7")},
            {0, PresenceText::tr("Every shift has its people"), QStringLiteral("staff"), QStringLiteral("cover"), 100,
             TargetPeriod::Month, QStringLiteral("2.2")},
            {0,
             PresenceText::tr("Staff visit rooms every month"),
             QStringLiteral("staff"),
             QStringLiteral("visit"),
             2,
             TargetPeriod::Month,
             {}},
            {0,
             PresenceText::tr("Student chiefs patrol every week"),
             QStringLiteral("student"),
             QStringLiteral("patrol"),
             1,
             TargetPeriod::Week,
             {}}};
}

Result<QList<PresenceTarget>> presenceTargets(Reader &reader)
{
    Statement rows = reader.statement(presenceQueries()[QLatin1String("targets")]);
    HK_CHECK(rows.run());
    QList<PresenceTarget> targets;
    while (rows.next())
        targets.append({rows.integer(0), rows.text(1), rows.text(2), rows.text(3), int(rows.integer(4)),
                        targetPeriodOf(rows.text(5)).value_or(TargetPeriod::Week), rows.text(6)});
    if (!targets.isEmpty())
        return targets;
    // A school that has closed all of its own asks for nothing.
    HK_TRY(const QVariant any, reader.single(presenceQueries()[QLatin1String("anyTarget")]));
    return any.isNull() ? usualTargets() : targets;
}

Result<void> keepUsualTargets(Writer &writer)
{
    HK_TRY(const QVariant any, writer.single(presenceQueries()[QLatin1String("anyTarget")]));
    if (!any.isNull())
        return {};
    for (const PresenceTarget &target : usualTargets())
        HK_CHECK(insertRow(writer, "duty_target",
                           {{QStringLiteral("title"), target.title},
                            {QStringLiteral("role_type"), target.roleType},
                            {QStringLiteral("measure"), target.measure},
                            {QStringLiteral("amount"), target.amount},
                            {QStringLiteral("period"), periodCode(target.period)},
                            {QStringLiteral("guide"), wordsOrNull(target.guide)}}));
    return {};
}

Result<QList<Cover>> coverBetween(Reader &reader, QDate first, QDate last, const QList<qint64> &buildings)
{
    Statement rows = reader.statement(presenceQueries()[QLatin1String("cover")]);
    rows.bind(QStringLiteral(":first"), isoDay(first))
        .bind(QStringLiteral(":last"), isoDay(last))
        .bind(QStringLiteral(":buildings"), idList(buildings));
    HK_CHECK(rows.run());
    QList<Cover> cover;
    while (rows.next())
        cover.append({rows.integer(0), rows.text(1), int(rows.integer(2)), int(rows.integer(3)), int(rows.integer(4)),
                      int(rows.integer(5))});
    return cover;
}

Result<Presence> readPresence(Reader &reader, QDate period, QDate today, const QList<qint64> &buildings)
{
    Presence presence;
    PresenceBoard &board = presence.board;
    HK_TRY(board.targets, presenceTargets(reader));
    HK_TRY(board.people, presentPeople(reader, buildings));
    HK_TRY(const Terms terms, readTerms(reader));
    QDate first = period;
    QDate last = period;
    for (int target = 0; target < int(board.targets.size()); ++target) {
        const PresenceTarget &rule = board.targets[target];
        const DaySpan span = periodOf(rule.period, period);
        first = std::min(first, span.first);
        last = std::max(last, span.last);
        if (rule.measure == QLatin1String("cover")) {
            HK_TRY(const CoverLine line, coverLine(reader, rule, target, period, today, buildings));
            presence.cover << line;
        }
    }
    HK_TRY(const QList<PresenceDeed> deeds, deedsBetween(reader, first, last));
    board.lines = presenceLines(board.targets, board.people, deeds, terms, period, today);
    return presence;
}

Result<Presence> readOwed(Reader &reader, QDate today, const QList<qint64> &buildings)
{
    HK_TRY(Presence now, readPresence(reader, today, today, buildings));
    HK_TRY(const Terms terms, readTerms(reader));
    QList<PresenceLine> owed;
    for (const PresenceLine &line : std::as_const(now.board.lines)) {
        if (line.owed > 0)
            owed << line;
    }
    // Of the period before, what was not made up for by more in this one.
    for (int target = 0; target < int(now.board.targets.size()); ++target) {
        const PresenceTarget &rule = now.board.targets[target];
        const DaySpan before = periodBefore(rule.period, today);
        HK_TRY(const QList<PresenceDeed> deeds, deedsBetween(reader, before.first, before.last));
        for (PresenceLine line : presenceLines({rule}, now.board.people, deeds, terms, before.first, today)) {
            const auto current = std::find_if(now.board.lines.begin(), now.board.lines.end(), [&](const PresenceLine &each) {
                return each.target == target && each.person == line.person;
            });
            const int more = current == now.board.lines.end() || current->owed > 0 ? 0 : std::max(0, current->done - rule.amount);
            line.target = target;
            line.owed = std::max(0, line.owed - more);
            if (line.owed > 0)
                owed << line;
        }
    }
    now.board.lines = owed;
    now.cover.removeIf([](const CoverLine &line) { return line.standing != Standing::Owed && line.standing != Standing::Due; });
    return now;
}

const QStringList &visitKinds()
{
    static const QStringList kinds{QStringLiteral("visit"), QStringLiteral("talk"), QStringLiteral("patrol")};
    return kinds;
}

Result<int> visitWeeks(Reader &reader)
{
    HK_TRY(const QJsonValue weeks, readSetting(reader, QStringLiteral("duty.visitWeeks")));
    return std::max(1, weeks.toInt(usualVisitWeeks));
}

Result<QList<RoomVisits>> roomCoverage(Reader &reader, QDate today, int weeks, const QList<qint64> &buildings)
{
    Statement rooms = reader.statement(presenceQueries()[QLatin1String("rooms")]);
    HK_CHECK(rooms.bind(QStringLiteral(":buildings"), idList(buildings)).run());
    QList<RoomVisits> found;
    QHash<qint64, qsizetype> places;
    while (rooms.next()) {
        places.insert(rooms.integer(0), found.size());
        found.append({rooms.integer(0),
                      rooms.text(1),
                      int(rooms.integer(2)),
                      rooms.text(3),
                      rooms.integer(4),
                      rooms.text(5),
                      {},
                      QList<int>(weeks, 0)});
    }
    // What is older than a year is as good as never.
    Statement visits = reader.statement(presenceQueries()[QLatin1String("visits")]);
    HK_CHECK(visits.bind(QStringLiteral(":from"), beginningOf(today.addYears(-1))).run());
    while (visits.next()) {
        const auto place = places.constFind(visits.integer(0));
        const QDate day = campusDate(visits.integer(1));
        if (place == places.constEnd() || day > today)
            continue;
        RoomVisits &room = found[*place];
        room.last = room.last ? std::max(*room.last, day) : day;
        if (const int ago = weeksSince(day, today).value_or(weeks); ago < weeks)
            ++room.perWeek[weeks - 1 - ago];
    }
    return found;
}

Result<QList<ThreeWayLine>> readComparison(Reader &reader, QDate first, QDate last, const QList<qint64> &buildings)
{
    QList<RegisterFact> facts;
    const auto moment = [](const Statement &row, int column) {
        return row.isNull(column) ? std::optional<qint64>() : std::optional(row.integer(column));
    };
    Statement rows = reader.statement(presenceQueries()[QLatin1String("records")]);
    rows.bind(QStringLiteral(":first"), isoDay(first))
        .bind(QStringLiteral(":last"), isoDay(last))
        .bind(QStringLiteral(":buildings"), idList(buildings));
    HK_CHECK(rows.run());
    while (rows.next())
        facts.append({registerSourceOf(rows.text(0)).value_or(RegisterSource::Desk), QDate::fromString(rows.text(1), Qt::ISODate),
                      rows.text(2), rows.integer(3), rows.text(4), moment(rows, 5), moment(rows, 6)});
    Statement logs = reader.statement(presenceQueries()[QLatin1String("ownLogs")]);
    logs.bind(QStringLiteral(":from"), beginningOf(first))
        .bind(QStringLiteral(":to"), endOf(last))
        .bind(QStringLiteral(":buildings"), idList(buildings));
    HK_CHECK(logs.run());
    while (logs.next())
        facts.append({RegisterSource::Own, campusDate(logs.integer(3)), logs.text(0), logs.integer(1), logs.text(2),
                      logs.integer(3), logs.integer(4)});
    return compareRegisters(facts);
}

QString toldText(const std::optional<RegisterFact> &fact)
{
    if (!fact)
        return QStringLiteral("—");
    if (!fact->starts)
        return PresenceText::tr("yes");
    return fact->ends ? spanText(*fact->starts, *fact->ends) : timeText(campusTime(*fact->starts).time());
}

QString differenceText(Difference difference)
{
    switch (difference) {
    case Difference::NotAtDesk:
        return PresenceText::tr("not in the desk register");
    case Difference::NotInOwnLog:
        return PresenceText::tr("no own log");
    case Difference::NotInSummary:
        return PresenceText::tr("not in the college summary");
    case Difference::OtherTimes:
        return PresenceText::tr("other times");
    case Difference::OtherBuilding:
        break;
    }
    return PresenceText::tr("another building");
}

QString standingText(Standing standing)
{
    switch (standing) {
    case Standing::Met:
        return PresenceText::tr("kept");
    case Standing::Due:
        return PresenceText::tr("due");
    case Standing::Owed:
        return PresenceText::tr("owed");
    case Standing::NotAsked:
        break;
    }
    return PresenceText::tr("not asked");
}

}  // namespace hk::duty
