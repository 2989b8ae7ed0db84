// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/inbox.h"

#include "storage/sqlerror.h"
#include "sync/outbox.h"
#include "sync/rowkeys.h"
#include "sync/wire/codec.h"

#include <QVariantMap>

namespace hk {

namespace {

using WaitingRows = QHash<QByteArray, QHash<qint64, WaitingRow>>;

// A line of the feed on its way into the file.
struct Incoming {
    wire::FeedRow line;
    const Entity *entity = nullptr;
    qint64 key = 0;
    QVariantMap values;  // as they will be stored
    bool insert = false;
};

QString lineText(const wire::FeedRow &line)
{
    wire::PullAnswer alone;
    alone.cursor.epoch = "00";
    alone.rows = {line};
    return QString::fromUtf8(wire::encode(alone));
}

// Those that waited, and those that came; what came is newer.
Result<QList<wire::FeedRow>> withHeld(Writer &writer, const QList<wire::FeedRow> &rows)
{
    QSet<QPair<QByteArray, QByteArray>> came;
    for (const wire::FeedRow &row : rows)
        came.insert({row.entity, row.row});
    QList<wire::FeedRow> all;
    Statement query = writer.statement(QStringLiteral("SELECT line FROM sync_held"));
    HK_CHECK(query.run());
    while (query.next()) {
        HK_TRY(const wire::PullAnswer held, wire::decodePullAnswer(query.text(0).toUtf8()));
        for (const wire::FeedRow &row : held.rows) {
            if (!came.contains({row.entity, row.row}))
                all.append(row);
        }
    }
    Statement clear = writer.statement(QStringLiteral("DELETE FROM sync_held"));
    HK_CHECK(clear.run());
    return all + rows;
}

Result<QVariant> storedValue(Writer &writer, const Field &field, const QJsonValue &value)
{
    if (value.isNull() || value.isUndefined())
        return QVariant();
    switch (field.type) {
    case FieldType::Reference: {
        const Entity *target = writer.catalogue().entity(field.target);
        HK_TRY(const qint64 key, keyFor(writer, *target, QByteArray::fromHex(value.toString().toLatin1())));
        return QVariant(key);
    }
    case FieldType::Integer:
    case FieldType::Boolean:
    case FieldType::Moment:
        return QVariant(value.toInteger());
    case FieldType::Number:
        return QVariant(value.toDouble());
    default:
        return QVariant(value.toString());
    }
}

// The row as it stands here, by column; empty when there is none.
Result<QVariantMap> presentValues(Reader &reader, const Entity &entity, qint64 key)
{
    QStringList columns;
    for (const Field &field : entity.fields)
        columns << QString::fromLatin1(field.name);
    Statement query = reader.statement(QStringLiteral("SELECT %1 FROM main.%2 WHERE id = ?")
                                           .arg(columns.join(QStringLiteral(", ")), QString::fromLatin1(entity.table)));
    HK_CHECK(query.bind(key).run());
    QVariantMap values;
    if (query.next()) {
        for (int i = 0; i < columns.size(); ++i)
            values.insert(columns.at(i), query.value(i));
    }
    return values;
}

// What will stand here: the server's values, over them what waits to be sent, beside them what this account is not shown.
Result<void> fillValues(Writer &writer, Incoming &incoming, const WaitingRows &waiting)
{
    const WaitingRow row = waiting.value(incoming.entity->name).value(incoming.key);
    HK_TRY(const QVariantMap present, presentValues(writer, *incoming.entity, incoming.key));
    for (const Field &field : incoming.entity->fields) {
        const QString name = QString::fromLatin1(field.name);
        const bool own = row.fields.contains(name) && !present.isEmpty();
        if (!own && incoming.line.values.contains(name)) {
            HK_TRY(const QVariant value, storedValue(writer, field, incoming.line.values.value(name)));
            incoming.values.insert(name, value);
        } else if (present.contains(name)) {
            incoming.values.insert(name, present.value(name));
        }
    }
    incoming.insert = !row.removed;
    return {};
}

// Finds the row's key and clears its place.
Result<void> prepare(Writer &writer, Incoming &incoming, const WaitingRows &waiting)
{
    HK_TRY(incoming.key, keyFor(writer, *incoming.entity, incoming.line.row));
    if (incoming.line.kind == wire::FeedKind::Row)
        HK_CHECK(fillValues(writer, incoming, waiting));
    Statement remove =
        writer.statement(QStringLiteral("DELETE FROM main.%1 WHERE id = ?").arg(QString::fromLatin1(incoming.entity->table)));
    HK_CHECK(remove.bind(incoming.key).run());
    Statement version = writer.statement(
        QStringLiteral("INSERT INTO sync_row (entity, uid, row_id, version) VALUES (?, ?, ?, ?) "
                       "ON CONFLICT (entity, uid) DO UPDATE SET version = excluded.version, row_id = excluded.row_id"));
    version.bind(QString::fromLatin1(incoming.entity->name)).bind(incoming.line.row).bind(incoming.key);
    return version.bind(incoming.line.kind == wire::FeedKind::Exit ? 0 : incoming.line.version).run();
}

Result<void> insertIncoming(Writer &writer, const Incoming &incoming)
{
    const QStringList columns = incoming.values.keys();
    const QStringList places(columns.size() + 2, QStringLiteral("?"));
    Statement insert =
        writer.statement(QStringLiteral("INSERT INTO main.%1 (id, uid%2%3) VALUES (%4)")
                             .arg(QString::fromLatin1(incoming.entity->table), columns.isEmpty() ? QString() : QStringLiteral(", "),
                                  columns.join(QStringLiteral(", ")), places.join(QStringLiteral(", "))));
    insert.bind(incoming.key).bind(incoming.line.row);
    for (const QVariant &value : incoming.values)
        insert.bind(value);
    return insert.run();
}

Result<void> hold(Writer &writer, const Incoming &incoming)
{
    Statement insert = writer.statement(QStringLiteral("INSERT OR REPLACE INTO sync_held (entity, uid, line) VALUES (?, ?, ?)"));
    insert.bind(QString::fromLatin1(incoming.entity->name)).bind(incoming.line.row).bind(lineText(incoming.line));
    return insert.run();
}

}  // namespace

Result<Arrived> takeIn(Writer &writer, const QList<wire::FeedRow> &rows)
{
    HK_TRY(const WaitingRows waiting, waitingRows(writer));
    HK_TRY(const QList<wire::FeedRow> lines, withHeld(writer, rows));
    std::vector<Incoming> incoming;
    for (const wire::FeedRow &line : lines) {
        // A desk without the module that knows these rows goes without them.
        if (const Entity *entity = writer.catalogue().entity(line.entity))
            incoming.push_back({line, entity});
    }
    // All places are cleared before any is filled: within a page no row stands in another's way.
    for (Incoming &row : incoming)
        HK_CHECK(prepare(writer, row, waiting));
    Arrived arrived;
    for (const Incoming &row : incoming) {
        const Result<void> written = row.insert ? insertIncoming(writer, row) : Result<void>();
        if (!written.ok()) {
            if (!isRefusal(written.error()))
                return written.error();
            HK_CHECK(hold(writer, row));
            ++arrived.held;
        }
        writer.pulled(row.entity->name, row.key);
    }
    arrived.rows = int(incoming.size()) - arrived.held;
    return arrived;
}

Result<int> orphans(Reader &reader)
{
    Statement query = reader.statement(QStringLiteral("SELECT count(*) FROM pragma_foreign_key_check"));
    HK_CHECK(query.run());
    return query.next() ? int(query.integer(0)) : 0;
}

}  // namespace hk
