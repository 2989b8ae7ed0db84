// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/store/plan.h"

#include "base/clock.h"
#include "duty/store/queries.h"
#include "duty/store/swaps.h"
#include "module/calendarstore.h"
#include "storage/rows.h"

#include <QCoreApplication>
#include <QSet>

namespace hk::duty {

namespace {

constexpr int mostInUnit = 480;

struct PlanText {
    Q_DECLARE_TR_FUNCTIONS(hk::duty::Plan)
public:
    static QString noName() { return tr("Say what the shift is called."); }
    static QString noTime() { return tr("Write a time of day, such as 22:00."); }
    static QString noWeekdays() { return tr("Choose a weekday at least."); }
    static QString backwards() { return tr("The last day lies before the first."); }
    static Error hasIt(const QString &name, const QString &shift) { return {tr("%1 has %2 already.").arg(name, shift)}; }
    static Error hasItNot(const QString &name, const QString &shift) { return {tr("%1 does not have %2.").arg(name, shift)}; }
    static Error noReason() { return {tr("Say why the shift is not held.")}; }
    static Error cancelledAlready() { return {tr("The shift is cancelled already.")}; }
    static Error held() { return {tr("The shift is not cancelled.")}; }
    static Error hasLog() { return {tr("A log of this shift was begun; it was held.")}; }
    static Error cancelled() { return {tr("The shift is cancelled.")}; }
    static Error elsewhere(const QString &name) { return {tr("%1 is on duty elsewhere at that time now.").arg(name)}; }
    static Error gone() { return {tr("The shift is no longer there.")}; }
    static QString near(const QString &name, const QString &duties) { return tr("%1 is also on duty: %2").arg(name, duties); }
};

Shift shiftIn(const Statement &row)
{
    Shift shift;
    shift.id = row.integer(0);
    shift.post = row.integer(1);
    shift.building = row.integer(2);
    shift.buildingName = row.text(3);
    shift.name = row.text(4);
    shift.day = QDate::fromString(row.text(5), Qt::ISODate);
    shift.starts = row.integer(6);
    shift.ends = row.integer(7);
    shift.people = int(row.integer(8));
    shift.cancelled = row.integer(9) != 0;
    shift.note = row.text(10);
    shift.cancelReason = row.text(11);
    shift.uid = row.bytes(12);
    return shift;
}

Result<QList<Shift>> shiftsFound(Reader &reader, Statement query)
{
    HK_CHECK(query.run());
    QList<Shift> shifts;
    QHash<qint64, qsizetype> places;
    QList<qint64> ids;
    while (query.next()) {
        places.insert(query.integer(0), shifts.size());
        ids << query.integer(0);
        shifts << shiftIn(query);
    }
    Statement people = reader.statement(planQueries()[QLatin1String("assignments")]);
    HK_CHECK(people.bind(QStringLiteral(":shifts"), idList(ids)).run());
    while (people.next())
        shifts[places.value(people.integer(0))].on.append({people.integer(1), people.integer(2), people.text(3), people.text(4)});
    return shifts;
}

QDate dayIn(const Statement &row, int column)
{
    return QDate::fromString(row.text(column), Qt::ISODate);
}

}  // namespace

Result<QList<Post>> dutyPosts(Reader &reader, const QList<qint64> &buildings)
{
    Statement rows = reader.statement(planQueries()[QLatin1String("posts")]);
    HK_CHECK(rows.bind(QStringLiteral(":buildings"), idList(buildings)).run());
    QList<Post> posts;
    while (rows.next()) {
        Post post{rows.integer(0), rows.integer(1), rows.text(11), rows.text(2), {}, int(rows.integer(8))};
        post.pattern.weekdays = rows.text(3);
        post.pattern.days = dayRuleOf(rows.text(4)).value_or(DayRule::EveryDay);
        post.pattern.inTeachingOnly = rows.integer(5) != 0;
        post.pattern.starts = timeOfDay(rows.text(6)).value_or(QTime(0, 0));
        post.pattern.ends = timeOfDay(rows.text(7)).value_or(QTime(0, 0));
        post.pattern.first = dayIn(rows, 9);
        post.pattern.last = dayIn(rows, 10);
        posts << post;
    }
    return posts;
}

Result<QList<DutyPerson>> dutyPeople(Reader &reader)
{
    Statement rows = reader.statement(planQueries()[QLatin1String("people")]);
    HK_CHECK(rows.run());
    QList<DutyPerson> people;
    while (rows.next())
        people.append({rows.integer(0), rows.text(1), rows.text(2), rows.integer(3), rows.text(8), rows.integer(4),
                       rows.integer(5) != 0, dayIn(rows, 6), dayIn(rows, 7)});
    return people;
}

Result<std::optional<DutyPerson>> dutyPersonNamed(Reader &reader, const QString &name)
{
    Statement row = reader.statement(planQueries()[QLatin1String("peopleNamed")]);
    HK_CHECK(row.bind(name).run());
    if (!row.next())
        return std::optional<DutyPerson>();
    DutyPerson person;
    person.id = row.integer(0);
    person.name = name;
    person.roleType = row.text(1);
    person.building = row.integer(2);
    return std::optional(person);
}

Result<QList<Shift>> shiftsBetween(Reader &reader, QDate first, QDate last, const QList<qint64> &buildings)
{
    Statement rows = reader.statement(planQueries()[QLatin1String("shifts")]);
    rows.bind(QStringLiteral(":first"), isoDay(first))
        .bind(QStringLiteral(":last"), isoDay(last))
        .bind(QStringLiteral(":buildings"), idList(buildings));
    return shiftsFound(reader, std::move(rows));
}

Result<std::optional<Shift>> shiftOf(Reader &reader, qint64 shift)
{
    Statement row = reader.statement(planQueries()[QLatin1String("shift")]);
    row.bind(shift);
    HK_TRY(const QList<Shift> found, shiftsFound(reader, std::move(row)));
    return found.isEmpty() ? std::optional<Shift>() : std::optional(found.first());
}

Result<QList<Shift>> shiftsOfPerson(Reader &reader, qint64 person, QDate first, QDate last)
{
    Statement rows = reader.statement(planQueries()[QLatin1String("shiftsOfPerson")]);
    rows.bind(QStringLiteral(":person"), person)
        .bind(QStringLiteral(":first"), isoDay(first))
        .bind(QStringLiteral(":last"), isoDay(last));
    return shiftsFound(reader, std::move(rows));
}

Result<QList<Shift>> shiftsToMake(Reader &reader, QDate first, QDate last, const QList<qint64> &buildings)
{
    HK_TRY(const QList<Post> posts, dutyPosts(reader, buildings));
    HK_TRY(const QList<Shift> known, shiftsBetween(reader, first, last, buildings));
    HK_TRY(const Terms terms, readTerms(reader));
    HK_TRY(const WorkCalendar calendar, readWorkCalendar(reader));
    QSet<std::pair<qint64, QDate>> there;
    for (const Shift &shift : known)
        there.insert({shift.post, shift.day});
    QList<Shift> shifts;
    for (QDate day = first; day <= last; day = day.addDays(1)) {
        for (const Post &post : posts) {
            if (there.contains({post.id, day}) || !post.pattern.falls(day, terms, calendar))
                continue;
            const ShiftTime time = shiftTime(day, post.pattern.starts, post.pattern.ends);
            shifts.append({0, post.id, post.building, post.buildingName, post.name, day, time.starts, time.ends, post.people});
        }
    }
    return shifts;
}

Result<qint64> insertShift(Writer &writer, const Shift &shift)
{
    return insertRow(writer, "duty_shift",
                     {{QStringLiteral("post_id"), keyOrNull(shift.post)},
                      {QStringLiteral("building_id"), keyOrNull(shift.building)},
                      {QStringLiteral("name"), shift.name},
                      {QStringLiteral("day"), isoDay(shift.day)},
                      {QStringLiteral("starts_at"), shift.starts},
                      {QStringLiteral("ends_at"), shift.ends},
                      {QStringLiteral("people"), shift.people},
                      {QStringLiteral("cancelled"), shift.cancelled ? 1 : 0},
                      {QStringLiteral("note"), wordsOrNull(shift.note)}});
}

Result<int> makeShifts(Writer &writer, QDate first, QDate last, const QList<qint64> &buildings)
{
    HK_TRY(const QList<Shift> shifts, shiftsToMake(writer, first, last, buildings));
    if (shifts.size() > mostInUnit)
        HK_CHECK(beginLongStep(writer));
    int inUnit = 0;
    for (const Shift &shift : shifts) {
        if (++inUnit % mostInUnit == 0)
            HK_CHECK(writer.nextUnit());
        HK_CHECK(insertShift(writer, shift));
    }
    return int(shifts.size());
}

Result<void> editShift(Writer &writer, const Shift &shift)
{
    HK_TRY(const auto before, shiftOf(writer, shift.id));
    if (!before)
        return PlanText::gone();
    HK_CHECK(updateRow(writer, "duty_shift", shift.id,
                       {{QStringLiteral("name"), shift.name},
                        {QStringLiteral("starts_at"), shift.starts},
                        {QStringLiteral("ends_at"), shift.ends},
                        {QStringLiteral("people"), shift.people},
                        {QStringLiteral("note"), wordsOrNull(shift.note)}}));
    HK_TRY(const QVariant doubled,
           before->cancelled ? Result<QVariant>(QVariant()) : writer.single(planQueries()[QLatin1String("doubled")], {shift.id}));
    return doubled.isNull() ? Result<void>() : PlanText::elsewhere(doubled.toString());
}

Result<void> cancelShift(Writer &writer, qint64 key, const QString &reason)
{
    if (reason.trimmed().isEmpty())
        return PlanText::noReason();
    HK_TRY(const auto shift, shiftOf(writer, key));
    if (!shift)
        return PlanText::gone();
    if (shift->cancelled)
        return PlanText::cancelledAlready();
    HK_TRY(const QVariant log, writer.single(planQueries()[QLatin1String("logsOfShift")], {key}));
    if (!log.isNull())
        return PlanText::hasLog();
    HK_TRY(const QList<Swap> swaps, openSwaps(writer));
    for (const Swap &swap : swaps) {
        if (swap.shift == key || swap.inReturn == key)
            HK_CHECK(refuseSwap(writer, swap.id, reason.trimmed()));
    }
    return updateRow(writer, "duty_shift", key,
                     {{QStringLiteral("cancelled"), 1}, {QStringLiteral("cancel_reason"), reason.trimmed()}});
}

Result<void> restoreShift(Writer &writer, qint64 key)
{
    HK_TRY(const auto shift, shiftOf(writer, key));
    if (!shift)
        return PlanText::gone();
    if (!shift->cancelled)
        return PlanText::held();
    HK_TRY(const QVariant doubled, writer.single(planQueries()[QLatin1String("doubled")], {key}));
    if (!doubled.isNull())
        return PlanText::elsewhere(doubled.toString());
    return updateRow(writer, "duty_shift", key, {{QStringLiteral("cancelled"), 0}, {QStringLiteral("cancel_reason"), QVariant()}});
}

QMap<QByteArray, QString> postProblems(const QVariantMap &values)
{
    const auto text = [&values](const char *field) { return values.value(QLatin1String(field)).toString().trimmed(); };
    QMap<QByteArray, QString> problems;
    if (text("name").isEmpty())
        problems.insert("name", PlanText::noName());
    for (const char *field : {"starts", "ends"}) {
        if (!timeOfDay(text(field)))
            problems.insert(field, PlanText::noTime());
    }
    if (text("weekdays").isEmpty())
        problems.insert("weekdays", PlanText::noWeekdays());
    const QDate first = QDate::fromString(text("first_day"), Qt::ISODate);
    const QDate last = QDate::fromString(text("last_day"), Qt::ISODate);
    if (first.isValid() && last.isValid() && last < first)
        problems.insert("last_day", PlanText::backwards());
    return problems;
}

Result<qint64> savePost(Writer &writer, qint64 post, const QVariantMap &values)
{
    const QMap<QByteArray, QString> problems = postProblems(values);
    if (!problems.isEmpty())
        return Error{problems.first()};
    if (post == 0)
        return insertRow(writer, "duty_post", values);
    HK_CHECK(updateRow(writer, "duty_post", post, values));
    return post;
}

Result<void> assign(Writer &writer, qint64 shift, qint64 person, const QString &origin)
{
    HK_TRY(const QVariant known, writer.single(planQueries()[QLatin1String("assignment")], {shift, person}));
    if (!known.isNull()) {
        HK_TRY(const auto about, shiftOf(writer, shift));
        HK_TRY(const QString name, rowTitle(writer, "duty_person", person));
        return PlanText::hasIt(name, about ? about->title() : QString());
    }
    HK_TRY(const auto about, shiftOf(writer, shift));
    if (about && about->cancelled)
        return PlanText::cancelled();
    HK_CHECK(insertRow(
        writer, "duty_assignment",
        {{QStringLiteral("shift_id"), shift}, {QStringLiteral("person_id"), person}, {QStringLiteral("origin"), origin}}));
    return {};
}

Result<void> release(Writer &writer, qint64 shift, qint64 person)
{
    HK_TRY(const QVariant assignment, writer.single(planQueries()[QLatin1String("assignment")], {shift, person}));
    if (assignment.isNull()) {
        HK_TRY(const auto about, shiftOf(writer, shift));
        HK_TRY(const QString name, rowTitle(writer, "duty_person", person));
        return about ? PlanText::hasItNot(name, about->title()) : PlanText::gone();
    }
    return deleteRow(writer, "duty_assignment", assignment.toLongLong());
}

Result<void> requireFree(Reader &reader, qint64 person, const Shift &shift, const QList<qint64> &leftOut)
{
    Statement rows = reader.statement(planQueries()[QLatin1String("dutiesNear")]);
    rows.bind(QStringLiteral(":person"), person)
        .bind(QStringLiteral(":first"), isoDay(shift.day.addDays(-1)))
        .bind(QStringLiteral(":last"), isoDay(shift.day.addDays(1)));
    HK_CHECK(rows.run());
    while (rows.next()) {
        const bool isAtOnce = rows.integer(4) < shift.ends && shift.starts < rows.integer(5);
        if (!isAtOnce || leftOut.contains(rows.integer(0)))
            continue;
        HK_TRY(const QString name, rowTitle(reader, "duty_person", person));
        return PlanText::elsewhere(name);
    }
    return {};
}

Result<QString> nearDuties(Reader &reader, qint64 person, const Shift &shift, const QList<qint64> &leftOut)
{
    Statement rows = reader.statement(planQueries()[QLatin1String("dutiesNear")]);
    rows.bind(QStringLiteral(":person"), person)
        .bind(QStringLiteral(":first"), isoDay(shift.day.addDays(-1)))
        .bind(QStringLiteral(":last"), isoDay(shift.day.addDays(1)));
    HK_CHECK(rows.run());
    QStringList duties;
    while (rows.next()) {
        if (rows.integer(0) != shift.id && !leftOut.contains(rows.integer(0)))
            duties << QStringList{rows.text(1), rows.text(3), rows.text(2)}.join(u' ');
    }
    if (duties.isEmpty())
        return QString();
    HK_TRY(const QString name, rowTitle(reader, "duty_person", person));
    return PlanText::near(name, duties.join(QStringLiteral(", ")));
}

Result<QList<Shift>> gapsFrom(Reader &reader, QDate first, QDate last, const QList<qint64> &buildings)
{
    HK_TRY(QList<Shift> shifts, shiftsBetween(reader, first, last, buildings));
    shifts.removeIf([](const Shift &shift) { return shift.missing() == 0; });
    return shifts;
}

}  // namespace hk::duty
