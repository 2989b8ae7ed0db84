// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/dutyjson.h"

#include "base/clock.h"

namespace hk::duty {

namespace {

QJsonValue words(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonValue moment(const std::optional<qint64> &at)
{
    return at ? QJsonValue(campusTime(*at).toString(Qt::ISODate)) : QJsonValue();
}

QJsonValue dayJson(QDate day)
{
    return day.isValid() ? QJsonValue(day.toString(Qt::ISODate)) : QJsonValue();
}

QString standingCode(Standing standing)
{
    switch (standing) {
    case Standing::Met:
        return QStringLiteral("met");
    case Standing::Due:
        return QStringLiteral("due");
    case Standing::Owed:
        return QStringLiteral("owed");
    case Standing::NotAsked:
        break;
    }
    return QStringLiteral("not-asked");
}

QString differenceCode(Difference difference)
{
    constexpr const char *codes[] = {"not-at-desk", "not-in-own-log", "not-in-summary", "other-times", "other-building"};
    return QString::fromLatin1(codes[size_t(difference)]);
}

QString hindranceCode(Hindrance why)
{
    constexpr const char *codes[] = {"none", "other-post", "absent", "other-duty", "near-duty"};
    return QString::fromLatin1(codes[size_t(why)]);
}

QJsonObject gapJson(const RotaDraft &draft, const RotaGap &gap)
{
    QJsonArray people;
    for (const Hindered &hindered : gap.people)
        people.append(QJsonObject{{QStringLiteral("person"), draft.order.people[hindered.person].name},
                                  {QStringLiteral("why"), hindranceCode(hindered.why)},
                                  {QStringLiteral("day"), dayJson(hindered.day)}});
    const Shift &shift = draft.shifts[gap.shift];
    return {{QStringLiteral("day"), dayJson(shift.day)},
            {QStringLiteral("building"), words(shift.buildingName)},
            {QStringLiteral("shift"), shift.name},
            {QStringLiteral("missing"), gap.missing},
            {QStringLiteral("proven"), gap.proof.has_value() || draft.plan.isBest},
            {QStringLiteral("people"), people}};
}

}  // namespace

QJsonObject shiftJson(const Shift &shift)
{
    QJsonArray people;
    for (const OnDuty &on : shift.on)
        people.append(on.name);
    return {{QStringLiteral("id"), shift.id},
            {QStringLiteral("day"), dayJson(shift.day)},
            {QStringLiteral("building"), words(shift.buildingName)},
            {QStringLiteral("shift"), shift.name},
            {QStringLiteral("starts"), moment(shift.starts)},
            {QStringLiteral("ends"), moment(shift.ends)},
            {QStringLiteral("wanted"), shift.people},
            {QStringLiteral("people"), people},
            {QStringLiteral("missing"), shift.missing()},
            {QStringLiteral("cancelled"), shift.cancelled},
            {QStringLiteral("cancelReason"), shift.cancelReason}};
}

QJsonObject rotaJson(const RotaDraft &draft)
{
    QJsonArray duties;
    for (const RotaSeat &seat : draft.plan.seats) {
        const Shift &shift = draft.shifts[seat.shift];
        duties.append(QJsonObject{{QStringLiteral("day"), dayJson(shift.day)},
                                  {QStringLiteral("building"), words(shift.buildingName)},
                                  {QStringLiteral("shift"), shift.name},
                                  {QStringLiteral("person"), draft.order.people[seat.person].name}});
    }
    QJsonArray gaps;
    for (const RotaGap &gap : draft.plan.gaps)
        gaps.append(gapJson(draft, gap));
    QJsonArray loads;
    for (qsizetype person = 0; person < draft.plan.loads.size(); ++person) {
        const RotaLoad &load = draft.plan.loads[person];
        loads.append(QJsonObject{{QStringLiteral("person"), draft.order.people[person].name},
                                 {QStringLiteral("shifts"), load.shifts},
                                 {QStringLiteral("weekends"), load.weekends},
                                 {QStringLiteral("holidays"), load.holidays}});
    }
    return {{QStringLiteral("duties"), duties},
            {QStringLiteral("gaps"), gaps},
            {QStringLiteral("loads"), loads},
            {QStringLiteral("against_wishes"), draft.plan.against},
            {QStringLiteral("as_wished"), draft.plan.asWished},
            {QStringLiteral("best"), draft.plan.isBest}};
}

QJsonObject entryJson(const Entry &entry)
{
    const EntryDraft &said = entry.said;
    QJsonArray students;
    for (const MetStudent &met : said.students)
        students.append(QJsonObject{{QStringLiteral("number"), words(met.number)}, {QStringLiteral("name"), words(met.name)}});
    QJsonArray notes;
    for (const EntryNote &note : entry.notes)
        notes.append(QJsonObject{{QStringLiteral("kind"), note.kind},
                                 {QStringLiteral("at"), moment(note.at)},
                                 {QStringLiteral("by"), words(note.by)},
                                 {QStringLiteral("text"), words(note.text)},
                                 {QStringLiteral("taken_back"), note.takenBack}});
    return {{QStringLiteral("id"), entry.id},
            {QStringLiteral("kind"), said.kind},
            {QStringLiteral("at"), moment(said.at)},
            {QStringLiteral("until"), moment(said.until)},
            {QStringLiteral("place"), words(entry.placeText)},
            {QStringLiteral("people"), words(said.people)},
            {QStringLiteral("severity"), said.severity},
            {QStringLiteral("text"), words(said.text)},
            {QStringLiteral("done"), words(said.done)},
            {QStringLiteral("result"), words(said.result)},
            {QStringLiteral("violation"), words(said.violation)},
            {QStringLiteral("private"), said.isPrivate},
            {QStringLiteral("open"), entry.isOpen()},
            {QStringLiteral("students"), students},
            {QStringLiteral("notes"), notes},
            {QStringLiteral("ticket"), words(entry.ticket)}};
}

QJsonObject logJson(const Log &log)
{
    QJsonArray entries;
    for (const Entry &entry : log.entries)
        entries.append(entryJson(entry));
    return {{QStringLiteral("id"), log.id},
            {QStringLiteral("author"), words(log.author)},
            {QStringLiteral("form"), log.form},
            {QStringLiteral("building"), words(log.buildingName)},
            {QStringLiteral("shift"), words(log.shiftName)},
            {QStringLiteral("starts"), moment(log.starts)},
            {QStringLiteral("ends"), moment(log.ends)},
            {QStringLiteral("summary"), words(log.summary)},
            {QStringLiteral("submitted"), moment(log.submittedAt)},
            {QStringLiteral("late"), log.isLate},
            {QStringLiteral("entries"), entries}};
}

QJsonObject handoverJson(const Handover &handover)
{
    QJsonArray entries;
    for (const Entry &entry : handover.entries)
        entries.append(entryJson(entry));
    return {{QStringLiteral("id"), handover.id},
            {QStringLiteral("building"), words(handover.buildingName)},
            {QStringLiteral("at"), moment(handover.at)},
            {QStringLiteral("by"), words(handover.by)},
            {QStringLiteral("to"), words(handover.takerName)},
            {QStringLiteral("words"), words(handover.words)},
            {QStringLiteral("entries"), entries},
            {QStringLiteral("acknowledged"), moment(handover.acknowledgedAt)},
            {QStringLiteral("acknowledged_by"), words(handover.acknowledgedBy)}};
}

QJsonArray presenceJson(const Presence &presence)
{
    QJsonArray lines;
    for (const PresenceLine &line : presence.board.lines) {
        const PresenceTarget &target = presence.board.targets[line.target];
        lines.append(QJsonObject{{QStringLiteral("target"), target.title},
                                 {QStringLiteral("indicator"), words(target.guide)},
                                 {QStringLiteral("measure"), target.measure},
                                 {QStringLiteral("person"), presence.board.people[line.person].name},
                                 {QStringLiteral("from"), dayJson(line.period.first)},
                                 {QStringLiteral("to"), dayJson(line.period.last)},
                                 {QStringLiteral("required"), target.amount},
                                 {QStringLiteral("done"), line.done},
                                 {QStringLiteral("owed"), line.owed},
                                 {QStringLiteral("standing"), standingCode(line.standing)}});
    }
    for (const CoverLine &line : presence.cover) {
        const PresenceTarget &target = presence.board.targets[line.target];
        lines.append(QJsonObject{{QStringLiteral("target"), target.title},
                                 {QStringLiteral("indicator"), words(target.guide)},
                                 {QStringLiteral("measure"), target.measure},
                                 {QStringLiteral("person"), QJsonValue()},
                                 {QStringLiteral("from"), dayJson(line.period.first)},
                                 {QStringLiteral("to"), dayJson(line.period.last)},
                                 {QStringLiteral("required"), target.amount},
                                 {QStringLiteral("done"), line.percent},
                                 {QStringLiteral("owed"), std::max(0, target.amount - line.percent)},
                                 {QStringLiteral("standing"), standingCode(line.standing)}});
    }
    return lines;
}

QJsonArray coverageJson(const QList<RoomVisits> &rooms, QDate today, int limit)
{
    QJsonArray lines;
    for (const RoomVisits &room : rooms) {
        const auto weeks = weeksSince(room.last, today);
        lines.append(QJsonObject{{QStringLiteral("building"), room.buildingName},
                                 {QStringLiteral("room"), room.number},
                                 {QStringLiteral("last"), room.last ? dayJson(*room.last) : QJsonValue()},
                                 {QStringLiteral("weeks"), weeks ? QJsonValue(*weeks) : QJsonValue()},
                                 {QStringLiteral("standing"), standingCode(visitStanding(weeks, limit))}});
    }
    return lines;
}

QJsonArray comparisonJson(const QList<ThreeWayLine> &lines)
{
    QJsonArray all;
    for (const ThreeWayLine &line : lines) {
        QJsonArray differences;
        for (const Difference difference : line.differences)
            differences.append(differenceCode(difference));
        QJsonObject told{{QStringLiteral("day"), dayJson(line.day)}, {QStringLiteral("person"), line.person}};
        for (const RegisterSource source : {RegisterSource::Desk, RegisterSource::Own, RegisterSource::Summary})
            told.insert(code(source), line.by(source).has_value());
        told.insert(QStringLiteral("differences"), differences);
        all.append(told);
    }
    return all;
}

QJsonObject bulletinJson(const Bulletin &bulletin)
{
    QJsonArray violations;
    for (const auto &[what, number] : bulletin.violations)
        violations.append(QJsonObject{{QStringLiteral("what"), what}, {QStringLiteral("number"), number}});
    return {{QStringLiteral("week"), bulletin.week},
            {QStringLiteral("monday"), dayJson(bulletin.monday)},
            {QStringLiteral("rooms_checked"), bulletin.roomsChecked},
            {QStringLiteral("excellent"), QJsonArray::fromStringList(bulletin.excellent)},
            {QStringLiteral("failed"), QJsonArray::fromStringList(bulletin.failed)},
            {QStringLiteral("violations"), violations},
            {QStringLiteral("talks"), bulletin.talks},
            {QStringLiteral("problems"), int(bulletin.problems.size())},
            {QStringLiteral("logs"), bulletin.logs},
            {QStringLiteral("late_logs"), bulletin.lateLogs},
            {QStringLiteral("text"), bulletinText(bulletin)}};
}

}  // namespace hk::duty
