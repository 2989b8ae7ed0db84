// SPDX-License-Identifier: GPL-3.0-or-later
#include "matrixrows.h"

#include "catalogue/filereference.h"

#include <QCryptographicHash>
#include <QDate>

namespace hk::test {

namespace {

// What rows of an entity need besides names and places, whichever side they belong to.
const QHash<QByteArray, QVariantMap> &plainValues()
{
    static const QHash<QByteArray, QVariantMap> plain{
        {"room", {{QStringLiteral("usage"), QStringLiteral("normal")}}},
        {"bed", {{QStringLiteral("state"), QStringLiteral("usable")}}},
        {"student", {{QStringLiteral("status"), QStringLiteral("enrolled")}}},
        {"student_file", {{QStringLiteral("kind"), QStringLiteral("scan")}}},
        {"residency",
         {{QStringLiteral("state"), QStringLiteral("booked")}, {QStringLiteral("reason"), QStringLiteral("check_in")}}},
        {"post", {{QStringLiteral("kind"), QStringLiteral("zone")}, {QStringLiteral("role_type"), QStringLiteral("staff")}}},
        {"term", {{QStringLiteral("teaching_weeks"), 18}}},
        {"calendar_day", {{QStringLiteral("kind"), QStringLiteral("off")}}},
        {"saved_view", {{QStringLiteral("list"), QStringLiteral("students")}, {QStringLiteral("state"), QStringLiteral("{}")}}},
        {"ticket",
         {{QStringLiteral("opened_at"), 1},
          {QStringLiteral("source"), QStringLiteral("desk")},
          {QStringLiteral("category"), QStringLiteral("repair")},
          {QStringLiteral("priority"), QStringLiteral("normal")},
          {QStringLiteral("private"), 0}}},
        {"ticket_event",
         {{QStringLiteral("kind"), QStringLiteral("commented")}, {QStringLiteral("at"), 1}, {QStringLiteral("imported"), 0}}},
        {"ticket_complainant", {{QStringLiteral("phone"), QStringLiteral("13800000000")}}},
        {"ticket_category", {{QStringLiteral("reviewed"), 0}, {QStringLiteral("private"), 0}, {QStringLiteral("closed"), 0}}},
        {"ticket_rule",
         {{QStringLiteral("clock"), QStringLiteral("total")},
          {QStringLiteral("unit"), QStringLiteral("hours")},
          {QStringLiteral("warn_percent"), 80},
          {QStringLiteral("valid_from"), 1},
          {QStringLiteral("on_reopen"), QStringLiteral("restart")},
          {QStringLiteral("on_change"), QStringLiteral("retro")},
          {QStringLiteral("escalate_at_warning"), 0},
          {QStringLiteral("escalate_at_breach"), 1}}},
        {"ticket_column", {{QStringLiteral("most"), 5}}},
        {"ticket_action",
         {{QStringLiteral("occasion"), QStringLiteral("opened")},
          {QStringLiteral("valid_from"), 1},
          {QStringLiteral("reminds"), 1},
          {QStringLiteral("off"), 1}}},
        {"office_hours", {{QStringLiteral("hours"), QStringLiteral("08:00-12:00")}, {QStringLiteral("on_days_off"), 0}}},
        {"ticket_template",
         {{QStringLiteral("kind"), QStringLiteral("answer")}, {QStringLiteral("text"), QStringLiteral("已收到")}}},
    };
    return plain;
}

const QHash<QByteArray, QVariantMap> &plainDuty()
{
    static const QHash<QByteArray, QVariantMap> plain{
        {"duty_post",
         {{QStringLiteral("weekdays"), QStringLiteral("12345")},
          {QStringLiteral("days"), QStringLiteral("every-day")},
          {QStringLiteral("teaching_only"), 0},
          {QStringLiteral("starts"), QStringLiteral("18:00")},
          {QStringLiteral("ends"), QStringLiteral("22:00")},
          {QStringLiteral("people"), 1}}},
        {"duty_person", {{QStringLiteral("role_type"), QStringLiteral("staff")}, {QStringLiteral("on_rota"), 1}}},
        {"duty_wish", {{QStringLiteral("kind"), QStringLiteral("absent")}}},
        {"duty_shift", {{QStringLiteral("people"), 1}, {QStringLiteral("cancelled"), 0}}},
        {"duty_assignment", {{QStringLiteral("origin"), QStringLiteral("hand")}}},
        {"duty_swap", {{QStringLiteral("state"), QStringLiteral("asked")}, {QStringLiteral("asked_at"), 1}}},
        {"duty_target",
         {{QStringLiteral("role_type"), QStringLiteral("staff")},
          {QStringLiteral("measure"), QStringLiteral("talk")},
          {QStringLiteral("amount"), 1},
          {QStringLiteral("period"), QStringLiteral("week")},
          {QStringLiteral("closed"), 0}}},
        {"duty_log",
         {{QStringLiteral("template"), QStringLiteral("staff")}, {QStringLiteral("starts_at"), 1}, {QStringLiteral("ends_at"), 2}}},
        {"duty_submission", {{QStringLiteral("at"), 1}, {QStringLiteral("late"), 0}}},
        {"duty_entry",
         {{QStringLiteral("kind"), QStringLiteral("patrol")},
          {QStringLiteral("at"), 1},
          {QStringLiteral("severity"), QStringLiteral("normal")},
          {QStringLiteral("private"), 0},
          {QStringLiteral("follow_up"), 0},
          {QStringLiteral("written_at"), 1}}},
        {"duty_note", {{QStringLiteral("kind"), QStringLiteral("correction")}, {QStringLiteral("at"), 1}}},
        {"duty_handover", {{QStringLiteral("at"), 1}}},
        {"duty_acknowledgement", {{QStringLiteral("at"), 1}}},
        {"duty_record", {{QStringLiteral("source"), QStringLiteral("desk")}}},
    };
    return plain;
}

const QHash<QByteArray, QVariantMap> &plainTalks()
{
    static const QHash<QByteArray, QVariantMap> plain{
        {"mentor_meeting",
         {{QStringLiteral("month"), 203001},
          {QStringLiteral("kind"), QStringLiteral("single")},
          {QStringLiteral("form"), QStringLiteral("face")},
          {QStringLiteral("state"), QStringLiteral("held")},
          {QStringLiteral("imported"), 0}}},
        {"mentor_follow_up",
         {{QStringLiteral("kind"), QStringLiteral("task")},
          {QStringLiteral("state"), QStringLiteral("open")},
          {QStringLiteral("imported"), 0}}},
        {"mentor_rule",
         {{QStringLiteral("meetings"), 2},
          {QStringLiteral("group_counts"), 0},
          {QStringLiteral("online_counts"), 1},
          {QStringLiteral("least_days"), 0},
          {QStringLiteral("vacation_counts"), 0},
          {QStringLiteral("short_minutes"), 5},
          {QStringLiteral("copies"), 3}}},
    };
    return plain;
}

}  // namespace

const QHash<QByteArray, QByteArray> &changedFields()
{
    static const QHash<QByteArray, QByteArray> fields{{"community", "note"},
                                                      {"building", "note"},
                                                      {"floor", "party_group"},
                                                      {"room", "note"},
                                                      {"bed", "note"},
                                                      {"college", "name"},
                                                      {"major", "name"},
                                                      {"student_class", "name"},
                                                      {"student", "note"},
                                                      {"residency", "note"},
                                                      {"post", "note"},
                                                      {"term", "name"},
                                                      {"calendar_day", "name"},
                                                      {"calendar_year", "year"},
                                                      {"saved_view", "name"},
                                                      {"student_file", "note"},
                                                      {"department", "note"},
                                                      {"ticket", "note"},
                                                      {"ticket_event", {}},
                                                      {"ticket_link", {}},
                                                      {"ticket_file", "note"},
                                                      {"ticket_complainant", "name"},
                                                      {"ticket_category", "name"},
                                                      {"ticket_rule", "category"},
                                                      {"office_hours", "name"},
                                                      {"ticket_template", "title"},
                                                      {"ticket_column", "stage"},
                                                      {"ticket_action", "name"},
                                                      {"duty_post", "note"},
                                                      {"duty_person", "note"},
                                                      {"duty_allowed", {}},
                                                      {"duty_wish", "reason"},
                                                      {"duty_shift", "note"},
                                                      {"duty_assignment", {}},
                                                      {"duty_swap", "reason"},
                                                      {"duty_target", "title"},
                                                      {"duty_log", "summary"},
                                                      {"duty_submission", {}},
                                                      {"duty_entry", "text"},
                                                      {"duty_entry_student", "remark"},
                                                      {"duty_entry_file", "note"},
                                                      {"duty_note", {}},
                                                      {"duty_handover", "words"},
                                                      {"duty_acknowledgement", {}},
                                                      {"duty_record", "note"},
                                                      {"mentor", "note"},
                                                      {"mentor_pairing", "note"},
                                                      {"mentor_meeting", "content"},
                                                      {"mentor_follow_up", "answer"},
                                                      {"mentor_note", "text"},
                                                      {"mentor_confidence", "readers"},
                                                      {"mentor_rule", "team"}};
    return fields;
}

QString MatrixRows::day() const
{
    return QDate(2030, 1, 1).addDays(m_count).toString(Qt::ISODate);
}

QString MatrixRows::scan() const
{
    const QByteArray hash = QCryptographicHash::hash(scanBytes, QCryptographicHash::Sha256);
    return FileReference{hash, word() + QStringLiteral(".pdf"), QStringLiteral("pdf"), scanBytes.size()}.text();
}

QVariantMap MatrixRows::of(const QByteArray &entity, int of)
{
    ++m_count;
    QVariantMap row = plainValues().value(entity);
    row.insert(plainDuty().value(entity));
    row.insert(plainTalks().value(entity));
    const Entity *declared = m_catalogue.entity(entity);
    if (declared->field("name"))
        row.insert(QStringLiteral("name"), word());
    place(row, entity, of);
    person(row, entity, of);
    ticket(row, entity, of);
    duty(row, entity, of);
    talk(row, entity, of);
    return row;
}

void MatrixRows::place(QVariantMap &row, const QByteArray &entity, int of)
{
    const auto set = [&](const char *field, const QVariant &value) { row.insert(QLatin1String(field), value); };
    if (entity == "building")
        set("code", word());
    if (entity == "floor" || entity == "room" || entity == "post")
        set("building_id", side[of].building);
    if (entity == "room" || entity == "bed" || entity == "student")
        set("number", word());
    if (entity == "floor")
        set("number", ++m_floors[of]);
    if (entity == "bed" || entity == "residency")
        set("room_id", side[of].room);
    if (entity == "major" || entity == "student_class" || entity == "student")
        set("college_id", side[of].college);
    if (entity == "term") {
        set("first_day", day());
        set("last_day", day());
    }
    if (entity == "calendar_day")
        set("day", day());
    if (entity == "calendar_year")
        set("year", ++m_years);
}

void MatrixRows::person(QVariantMap &row, const QByteArray &entity, int of)
{
    const auto set = [&](const char *field, const QVariant &value) { row.insert(QLatin1String(field), value); };
    if (entity == "student") {
        set("phone", QString::number(13'800'000'000 + m_count));
        set("mentor", side[of].person);
    }
    if (entity == "student_file")
        set("file", scan());
    if (entity == "residency")
        set("from_date", day());
    if (entity == "post")
        set("person", word());
}

void MatrixRows::ticket(QVariantMap &row, const QByteArray &entity, int of) const
{
    const auto set = [&](const char *field, const QVariant &value) { row.insert(QLatin1String(field), value); };
    const MatrixSide &here = side[of];
    if (m_catalogue.entity(entity)->field("ticket_id"))
        set("ticket_id", here.ticket[0]);
    if (entity == "ticket_link")
        set("other_id", here.ticket[1]);
    if (entity == "ticket_category")
        set("code", word());
    if (entity == "ticket_template")
        set("title", word());
    if (entity == "ticket_column")
        set("stage", word());
    if (entity == "ticket_file")
        set("file", scan());
    if (entity != "ticket")
        return;
    set("number", word());
    set("title", word());
    set("building_id", here.building);
    set("college_id", here.college);
    set("department_id", here.department);
    set("owner", here.person);
}

void MatrixRows::duty(QVariantMap &row, const QByteArray &entity, int of) const
{
    if (!entity.startsWith("duty_"))
        return;
    const Entity &declared = *m_catalogue.entity(entity);
    const MatrixSide &here = side[of];
    const MatrixSide &there = whose(of);
    const auto set = [&](const char *field, const QVariant &value) { row.insert(QLatin1String(field), value); };
    const auto fill = [&](const char *field, const QVariant &value) {
        if (declared.field(field))
            set(field, value);
    };
    fill("building_id", here.building);
    fill("shift_id", here.shift);
    fill("log_id", here.log);
    fill("entry_id", here.entry);
    fill("handover_id", here.handover);
    fill("student_id", here.student);
    fill("author", there.person);
    fill("person", there.person);
    fill("person_id", there.dutyPerson);
    fill("giver_id", there.dutyPerson);
    fill("taker_id", there.dutyPerson);
    for (const char *field : {"day", "first_day", "last_day"})
        fill(field, day());
    if (entity == "duty_post" || entity == "duty_person")
        for (const char *field : {"first_day", "last_day", "student_id"})
            row.remove(QLatin1String(field));
    if (entity == "duty_log")
        row.remove(QStringLiteral("person_id"));
    if (entity == "duty_target")
        set("title", word());
    if (entity == "duty_entry_file")
        set("file", scan());
    // No two at the same time, so that anybody may be on duty in each.
    if (entity == "duty_shift") {
        set("starts_at", qint64(m_count) * 1000);
        set("ends_at", qint64(m_count) * 1000 + 500);
    }
}

void MatrixRows::talk(QVariantMap &row, const QByteArray &entity, int of) const
{
    if (!entity.startsWith("mentor_"))
        return;
    const Entity &declared = *m_catalogue.entity(entity);
    const MatrixSide &there = whose(of);
    const auto fill = [&](const char *field, const QVariant &value) {
        if (declared.field(field))
            row.insert(QLatin1String(field), value);
    };
    fill("student_id", side[of].student);
    fill("mentor_id", there.mentor);
    fill("owner", there.person);
    fill("asked_by", word());
    if (entity == "mentor_note")
        fill("author", there.person);
    if (entity == "mentor_note" || entity == "mentor_follow_up")
        fill("text", word());
    if (entity == "mentor_note" || entity == "mentor_confidence")
        fill("day", day());
    if (entity == "mentor_pairing")
        fill("from_date", day());
}

}  // namespace hk::test
