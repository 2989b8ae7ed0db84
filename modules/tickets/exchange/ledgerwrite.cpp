// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/exchange/ledgerwrite.h"

#include "base/text.h"
#include "module/cellclean.h"
#include "module/importsheets.h"
#include "storage/rows.h"
#include "tickets/store/history.h"
#include "tickets/store/queries.h"
#include "tickets/store/rules.h"

#include <algorithm>

namespace hk::tickets {

namespace {

constexpr int operationsAUnit = 500;
// What one ticket takes at most: its row, who reported it, a department, and each step written and taken back.
constexpr int operationsATicket = 24;

QVariant placeKey(qint64 key)
{
    return key == 0 ? QVariant() : QVariant(key);
}

const QList<LedgerField> &allFields()
{
    static const QList<LedgerField> fields = [] {
        QList<LedgerField> all;
        for (int field = 0; field < LedgerFieldCount; ++field)
            all << LedgerField(field);
        return all;
    }();
    return fields;
}

bool isOf(const QList<LedgerField> &fields, std::initializer_list<LedgerField> wanted)
{
    return std::any_of(wanted.begin(), wanted.end(), [&](LedgerField field) { return fields.contains(field); });
}

bool sameStep(const Event &one, const Event &other)
{
    return one.kind == other.kind && one.at / 1000 == other.at / 1000 && one.text == other.text && one.person == other.person
        && one.category == other.category && one.priority == other.priority && one.department == other.department
        && one.rating == other.rating;
}

}  // namespace

LedgerWrite::LedgerWrite(Writer &writer, const LedgerPlan &plan, const LedgerKnown &known, const JobControl &control)
    : m_writer(writer),
      m_plan(plan),
      m_departments(known.departments),
      m_mayAddDepartments(known.mayAddDepartments),
      m_control(control)
{
}

Result<void> LedgerWrite::run()
{
    for (size_t index = 0; index < m_plan.rows.size(); ++index) {
        HK_CHECK(step());
        const LedgerDecision &decision = m_plan.decisions[index];
        if (!decision.counts())
            continue;
        if (decision.action == ImportAction::Insert)
            HK_CHECK(insert(decision));
        else if (decision.action == ImportAction::Update)
            HK_CHECK(update(decision));
    }
    m_control.tell(int(m_plan.rows.size()), int(m_plan.rows.size()));
    return {};
}

Result<void> LedgerWrite::step()
{
    if (++m_steps % 64 != 0)
        return {};
    if (m_control.isCancelled())
        return importCancelled();
    m_control.tell(m_steps, int(m_plan.rows.size()));
    return {};
}

// A ticket and its history travel together.
Result<void> LedgerWrite::makeRoom()
{
    if (m_operations + operationsATicket <= operationsAUnit)
        return {};
    m_operations = 0;
    return m_writer.nextUnit();
}

Result<void> LedgerWrite::insert(const LedgerDecision &decision)
{
    HK_CHECK(makeRoom());
    HK_TRY(QVariantMap values, fieldsOf(decision, allFields()));
    if (decision.after.values[Private].isNull()) {
        HK_TRY(const bool isPrivate, isUsuallyPrivate(m_writer, decision.after.text(CategoryField)));
        values.insert(QStringLiteral("private"), isPrivate ? 1 : 0);
    }
    QString number = decision.after.text(Number);
    if (number.isEmpty()) {
        HK_TRY(number, nextNumber(m_writer, *decision.after.moment(OpenedAt)));
    }
    values.insert(QStringLiteral("number"), number);
    HK_TRY(const qint64 ticket, insertRow(m_writer, "ticket", values));
    ++m_operations;
    HK_CHECK(writeComplainant(ticket, decision));
    return writeHistory(ticket, decision);
}

Result<void> LedgerWrite::update(const LedgerDecision &decision)
{
    HK_CHECK(makeRoom());
    const LedgerTicket &ticket = *decision.ticket;
    HK_TRY(QVariantMap values, fieldsOf(decision, decision.changed));
    if (decision.changed.contains(CategoryField) && !decision.changed.contains(Private)) {
        HK_TRY(const bool isPrivate, isUsuallyPrivate(m_writer, decision.after.text(CategoryField)));
        if (isPrivate)
            values.insert(QStringLiteral("private"), 1);
    }
    if (!values.isEmpty()) {
        HK_CHECK(updateRow(m_writer, "ticket", ticket.id, values));
        ++m_operations;
    }
    if (isOf(decision.changed, {ReportedBy, StudentNumber, Phone}))
        HK_CHECK(writeComplainant(ticket.id, decision));
    return ticket.isLive() ? tellChanges(ticket.id, decision) : writeHistory(ticket.id, decision);
}

// What these fields are in the ticket's row.
Result<QVariantMap> LedgerWrite::fieldsOf(const LedgerDecision &decision, const QList<LedgerField> &fields)
{
    const LedgerRow &row = decision.after;
    QVariantMap values;
    const auto take = [&](LedgerField field, const char *name) {
        if (fields.contains(field))
            values.insert(QLatin1String(name), row.values[field]);
    };
    take(OpenedAt, "opened_at");
    take(CategoryField, "category");
    take(Priority, "priority");
    take(Source, "source");
    take(Owner, "owner");
    take(Note, "note");
    if (fields.contains(Private))
        values.insert(QStringLiteral("private"), row.values[Private].toBool() ? 1 : 0);
    if (fields.contains(Words)) {
        const QString title = titleOfWords(row.text(Words));
        values.insert(QStringLiteral("title"), title);
        values.insert(QStringLiteral("description"), row.text(Words) == title ? QVariant() : row.values[Words]);
    }
    if (fields.contains(PlaceField)) {
        values.insert(QStringLiteral("building_id"), placeKey(decision.place.building));
        values.insert(QStringLiteral("floor_id"), placeKey(decision.place.floor));
        values.insert(QStringLiteral("room_id"), placeKey(decision.place.room));
        values.insert(QStringLiteral("place"), decision.place.text.isEmpty() ? QVariant() : QVariant(decision.place.text));
    }
    if (fields.contains(DepartmentField)) {
        HK_TRY(const Department *const of, department(row.text(DepartmentField)));
        values.insert(QStringLiteral("department_id"), of ? QVariant(of->id) : QVariant());
    }
    if (isOf(fields, {ReportedBy, StudentNumber}) && decision.student.college != 0)
        values.insert(QStringLiteral("college_id"), decision.student.college);
    return values;
}

Result<void> LedgerWrite::writeComplainant(qint64 ticket, const LedgerDecision &decision)
{
    const LedgerRow &row = decision.after;
    const Complainant said{decision.student.student, row.text(ReportedBy), row.text(StudentNumber), row.text(Phone)};
    if (said.isEmpty())
        return {};
    HK_TRY(QVariantMap values, complainantValues(m_writer, said));
    ++m_operations;
    // A masked phone means "as it is".
    if (isMasked(said.phone))
        values.remove(QStringLiteral("phone"));
    if (decision.ticket && decision.ticket->complainantRow != 0)
        return updateRow(m_writer, "ticket_complainant", decision.ticket->complainantRow, values);
    values.insert(QStringLiteral("ticket_id"), ticket);
    const Result<qint64> inserted = insertRow(m_writer, "ticket_complainant", values);
    return inserted.ok() ? Result<void>() : inserted.error();
}

// What a file told once is told anew where it says something else now: a history only grows.
Result<void> LedgerWrite::writeHistory(qint64 ticket, const LedgerDecision &decision)
{
    HK_TRY(const Department *const of, department(decision.after.text(DepartmentField)));
    QList<Event> wanted = eventsOf(decision.after, of ? of->uid : QByteArray());
    QList<Event> told = decision.ticket ? decision.ticket->events : QList<Event>();
    for (const Event &event : std::as_const(told)) {
        const auto still = std::find_if(wanted.begin(), wanted.end(), [&](const Event &each) { return sameStep(each, event); });
        if (still != wanted.end()) {
            wanted.erase(still);
            continue;
        }
        Event back;
        back.kind = EventKind::Reversed;
        back.at = m_writer.now();
        back.by = actorOf(m_writer);
        back.target = event.uid;
        back.imported = true;
        HK_CHECK(append(ticket, back));
    }
    for (const Event &event : std::as_const(wanted))
        HK_CHECK(append(ticket, event));
    return {};
}

// Of a ticket that is worked on here the changes are steps, as if somebody had taken them.
Result<void> LedgerWrite::tellChanges(qint64 ticket, const LedgerDecision &decision)
{
    Event event;
    event.at = m_writer.now();
    event.by = actorOf(m_writer);
    if (decision.changes(CategoryField)) {
        Event recategorised = event;
        recategorised.kind = EventKind::Recategorised;
        recategorised.category = decision.after.text(CategoryField);
        HK_CHECK(append(ticket, recategorised));
    }
    if (decision.changes(Priority)) {
        Event reprioritised = event;
        reprioritised.kind = EventKind::Reprioritised;
        reprioritised.priority = decision.after.text(Priority);
        HK_CHECK(append(ticket, reprioritised));
    }
    if (decision.changes(Owner)) {
        Event handedOver = event;
        handedOver.kind = EventKind::HandedOver;
        handedOver.person = decision.after.text(Owner);
        HK_CHECK(append(ticket, handedOver));
    }
    return {};
}

Result<void> LedgerWrite::append(qint64 ticket, const Event &event)
{
    const Result<qint64> written = writeEvent(m_writer, ticket, event);
    ++m_operations;
    return written.ok() ? Result<void>() : written.error();
}

// Null where there is none and none may be added.
Result<const Department *> LedgerWrite::department(const QString &name)
{
    const QString key = comparable(name);
    if (key.isEmpty())
        return static_cast<const Department *>(nullptr);
    if (const auto known = m_departments.constFind(key); known != m_departments.constEnd())
        return &*known;
    if (!m_mayAddDepartments)
        return static_cast<const Department *>(nullptr);
    HK_TRY(const qint64 id, insertRow(m_writer, "department", {{QStringLiteral("name"), name}}));
    ++m_operations;
    HK_TRY(const QVariantMap row, readRow(m_writer, "department", id));
    return &*m_departments.insert(key, {id, row.value(QStringLiteral("uid")).toByteArray(), name});
}

}  // namespace hk::tickets
