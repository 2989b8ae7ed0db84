// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/store/history.h"

#include "base/uid.h"
#include "tickets/domain/projection.h"
#include "tickets/store/queries.h"

namespace hk::tickets {

namespace {

QVariant textOrNull(const QString &text)
{
    return text.isEmpty() ? QVariant() : QVariant(text);
}

template <class T> QVariant numberOrNull(const std::optional<T> &value)
{
    return value ? QVariant(qint64(*value)) : QVariant();
}

}  // namespace

Event eventFrom(const Statement &row)
{
    Event event;
    event.uid = row.bytes(1);
    event.kind = eventKindOf(row.text(2)).value_or(EventKind::Commented);
    event.at = row.integer(3);
    event.by = row.text(4);
    event.text = row.text(5);
    event.person = row.text(6);
    event.category = row.text(7);
    event.priority = row.text(8);
    event.department = row.bytes(9);
    event.target = QByteArray::fromHex(row.text(10).toLatin1());
    event.level = levelOf(row.text(11));
    if (!row.isNull(12))
        event.until = row.integer(12);
    if (!row.isNull(13))
        event.rating = int(row.integer(13));
    if (!row.isNull(14))
        event.solved = row.integer(14) != 0;
    event.imported = row.integer(15) != 0;
    return event;
}

Result<QList<Event>> eventsOf(Reader &reader, qint64 ticket)
{
    Statement rows = reader.statement(historyQueries()[QLatin1String("events")]);
    HK_CHECK(rows.bind(ticket).run());
    QList<Event> events;
    while (rows.next()) {
        events += eventFrom(rows);
        events.last().rule = rows.text(16);
    }
    return events;
}

Result<TicketState> stateOf(Reader &reader, const Rules &rules, qint64 ticket, qint64 now)
{
    HK_TRY(const QList<Event> events, eventsOf(reader, ticket));
    return project(events, rules.policies, rules.works, now);
}

Result<qint64> writeEvent(Writer &writer, qint64 ticket, const Event &event)
{
    QVariant department;
    if (!event.department.isEmpty()) {
        HK_TRY(department, writer.single(historyQueries()[QLatin1String("departmentOfUid")], {event.department}));
    }
    Statement row = writer.statement(historyQueries()[QLatin1String("write")]);
    row.bind(event.uid.isEmpty() ? makeUid(writer.now()) : event.uid)
        .bind(ticket)
        .bind(code(event.kind))
        .bind(event.at)
        .bind(textOrNull(event.by))
        .bind(textOrNull(event.text))
        .bind(textOrNull(event.person))
        .bind(textOrNull(event.category))
        .bind(textOrNull(event.priority))
        .bind(department)
        .bind(textOrNull(QString::fromLatin1(event.target.toHex())))
        .bind(event.level ? QVariant(code(*event.level)) : QVariant())
        .bind(numberOrNull(event.until))
        .bind(numberOrNull(event.rating))
        .bind(numberOrNull(event.solved))
        .bind(int(event.imported))
        .bind(textOrNull(event.rule));
    HK_CHECK(row.run());
    return row.lastId();
}

Result<std::optional<qint64>> nextChange(Reader &reader)
{
    HK_TRY(const QVariant next, reader.single(historyQueries()[QLatin1String("nextChange")]));
    return next.isNull() ? std::nullopt : std::optional(next.toLongLong());
}

}  // namespace hk::tickets
