// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/inbox.h"

#include "storage/sqlerror.h"
#include "sync/outbox.h"
#include "sync/rowkeys.h"
#include "sync/wire/codec.h"

#include <algorithm>

namespace hk {

namespace {

using WaitingRows = QHash<QByteArray, QHash<qint64, WaitingRow>>;

// What the statements about an entity's rows are made of, once a page.
struct Shape {
    const Entity *entity = nullptr;
    QString name;
    QString table;
    QStringList columns;
    QHash<QByteArray, QString> inserts = {};  // by the columns that are written, a sign for each
};

// A line of the feed on its way into the file.
struct Incoming {
    wire::FeedRow line;
    Shape *shape = nullptr;
    KeyBook::Key key = {};
    QByteArray written = {};  // a sign for each column
    QList<QVariant> values = {};  // of those, as they will be stored
    bool insert = false;
    bool stands = false;  // here already, as it will be
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

QByteArray targetUid(const QJsonValue &value)
{
    return QByteArray::fromHex(value.toString().toLatin1());
}

QVariant storedValue(const Writer &writer, const KeyBook &keys, const Field &field, const QJsonValue &value)
{
    if (value.isNull() || value.isUndefined())
        return {};
    switch (field.type) {
    case FieldType::Reference:
        return keys.of(*writer.catalogue().entity(field.target), targetUid(value)).key;
    case FieldType::Integer:
    case FieldType::Boolean:
    case FieldType::Moment:
        return value.toInteger();
    case FieldType::Number:
        return value.toDouble();
    default:
        return value.toString();
    }
}

bool isSame(const QVariant &one, const QVariant &other)
{
    return one.isNull() || other.isNull() ? one.isNull() && other.isNull() : one == other;
}

// The row as it stands here, by column; empty when there is none.
Result<QList<QVariant>> presentValues(Reader &reader, const Incoming &incoming)
{
    QList<QVariant> values;
    if (!incoming.key.isLiving)
        return values;
    const Shape &shape = *incoming.shape;
    Statement query = reader.statement(
        QStringLiteral("SELECT %1 FROM main.%2 WHERE id = ?").arg(shape.columns.join(QStringLiteral(", ")), shape.table));
    HK_CHECK(query.bind(incoming.key.key).run());
    if (query.next()) {
        for (int i = 0; i < shape.columns.size(); ++i)
            values << query.value(i);
    }
    return values;
}

// What will stand here: the server's values, over them what waits to be sent, beside them what this account is not shown.
Result<void> fillValues(Writer &writer, const KeyBook &keys, Incoming &incoming, const WaitingRows &waiting)
{
    const Shape &shape = *incoming.shape;
    const WaitingRow row = waiting.value(shape.entity->name).value(incoming.key.key);
    HK_TRY(const QList<QVariant> present, presentValues(writer, incoming));
    bool same = !present.isEmpty() && !row.removed;
    for (int i = 0; i < shape.columns.size(); ++i) {
        const bool own = !present.isEmpty() && row.fields.contains(shape.columns.at(i));
        const auto sent = incoming.line.values.constFind(shape.columns.at(i));
        const bool isSent = sent != incoming.line.values.constEnd();
        incoming.written += isSent || !present.isEmpty() ? '+' : '-';
        if (isSent && !own)
            incoming.values << storedValue(writer, keys, shape.entity->fields.at(i), *sent);
        else if (!present.isEmpty())
            incoming.values << present.at(i);
        same = same && isSame(incoming.values.constLast(), present.at(i));
    }
    incoming.insert = !row.removed;
    incoming.stands = same;
    return {};
}

// What the line says, before anything is written.
Result<void> prepare(Writer &writer, const KeyBook &keys, Incoming &incoming, const WaitingRows &waiting)
{
    incoming.key = keys.of(*incoming.shape->entity, incoming.line.row);
    if (incoming.line.kind == wire::FeedKind::Row)
        HK_CHECK(fillValues(writer, keys, incoming, waiting));
    Statement version = writer.statement(
        QStringLiteral("INSERT INTO sync_row (entity, uid, row_id, version) VALUES (?, ?, ?, ?) "
                       "ON CONFLICT (entity, uid) DO UPDATE SET version = excluded.version, row_id = excluded.row_id"));
    version.bind(incoming.shape->name).bind(incoming.line.row).bind(incoming.key.key);
    return version.bind(incoming.line.kind == wire::FeedKind::Exit ? 0 : incoming.line.version).run();
}

// Clears the row's place.
Result<void> clear(Writer &writer, const Incoming &incoming)
{
    if (!incoming.key.isLiving)
        return {};
    Statement remove = writer.statement(QStringLiteral("DELETE FROM main.%1 WHERE id = ?").arg(incoming.shape->table));
    return remove.bind(incoming.key.key).run();
}

QString insertText(const Shape &shape, const QByteArray &written)
{
    QString columns;
    QString places = QStringLiteral("?, ?");
    for (int i = 0; i < shape.columns.size(); ++i) {
        if (written.at(i) == '+') {
            columns += QStringLiteral(", ") + shape.columns.at(i);
            places += QStringLiteral(", ?");
        }
    }
    return QStringLiteral("INSERT INTO main.%1 (id, uid%2) VALUES (%3)").arg(shape.table, columns, places);
}

Result<void> insertIncoming(Writer &writer, const Incoming &incoming)
{
    QString &text = incoming.shape->inserts[incoming.written];
    if (text.isEmpty())
        text = insertText(*incoming.shape, incoming.written);
    Statement insert = writer.statement(text);
    insert.bind(incoming.key.key).bind(incoming.line.row);
    for (const QVariant &value : incoming.values)
        insert.bind(value);
    return insert.run();
}

Result<void> hold(Writer &writer, const Incoming &incoming)
{
    Statement insert = writer.statement(QStringLiteral("INSERT OR REPLACE INTO sync_held (entity, uid, line) VALUES (?, ?, ?)"));
    insert.bind(incoming.shape->name).bind(incoming.line.row).bind(lineText(incoming.line));
    return insert.run();
}

// The lines as rows of this file's entities. A desk without the module that knows some goes without them.
std::vector<Incoming> incomingRows(const Catalogue &catalogue, const QList<wire::FeedRow> &lines, QHash<QByteArray, Shape> &shapes)
{
    for (const auto &entity : catalogue.entities()) {
        Shape shape{entity.get(), QString::fromLatin1(entity->name), QString::fromLatin1(entity->table), {}};
        for (const Field &field : entity->fields)
            shape.columns << QString::fromLatin1(field.name);
        shapes.insert(entity->name, shape);
    }
    std::vector<Incoming> incoming;
    incoming.reserve(size_t(lines.size()));
    for (const wire::FeedRow &line : lines) {
        if (const auto shape = shapes.find(line.entity); shape != shapes.end())
            incoming.push_back({line, &*shape});
    }
    return incoming;
}

Result<void> nameKeys(KeyBook &keys, const Catalogue &catalogue, const std::vector<Incoming> &incoming)
{
    for (const Incoming &row : incoming) {
        const Shape &shape = *row.shape;
        keys.name(*shape.entity, row.line.row);
        for (int i = 0; i < shape.columns.size(); ++i) {
            const Field &field = shape.entity->fields.at(i);
            const QJsonValue value = field.isReference() ? row.line.values.value(shape.columns.at(i)) : QJsonValue();
            if (value.isString())
                keys.name(*catalogue.entity(field.target), targetUid(value));
        }
    }
    return keys.settle();
}

Result<void> writeIncoming(Writer &writer, const std::vector<Incoming> &incoming, Arrived &arrived)
{
    if (incoming.empty())
        return {};
    HK_CHECK(writer.liftRules());
    // All places are cleared before any is filled: within a page no row stands in another's way.
    for (const Incoming &row : incoming)
        HK_CHECK(clear(writer, row));
    for (const Incoming &row : incoming) {
        const Result<void> written = row.insert ? insertIncoming(writer, row) : Result<void>();
        if (!written.ok()) {
            if (!isRefusal(written.error()))
                return written.error();
            HK_CHECK(hold(writer, row));
            ++arrived.held;
        }
        writer.pulled(row.shape->entity->name, {row.key.key, !row.key.isLiving});
    }
    return {};
}

}  // namespace

Result<Arrived> takeIn(Writer &writer, const QList<wire::FeedRow> &rows)
{
    HK_TRY(const QList<wire::FeedRow> lines, withHeld(writer, rows));
    if (lines.isEmpty())
        return Arrived();
    HK_TRY(const WaitingRows waiting, waitingRows(writer));
    QHash<QByteArray, Shape> shapes;
    std::vector<Incoming> incoming = incomingRows(writer.catalogue(), lines, shapes);
    KeyBook keys(writer);
    HK_CHECK(nameKeys(keys, writer.catalogue(), incoming));
    for (Incoming &row : incoming)
        HK_CHECK(prepare(writer, keys, row, waiting));
    Arrived arrived;
    arrived.rows = int(incoming.size());
    // What was written here comes back as it went: there is nothing to do for it.
    incoming.erase(std::remove_if(incoming.begin(), incoming.end(), [](const Incoming &row) { return row.stands; }),
                   incoming.end());
    HK_CHECK(writeIncoming(writer, incoming, arrived));
    arrived.rows -= arrived.held;
    return arrived;
}

Result<int> orphans(Reader &reader)
{
    Statement query = reader.statement(QStringLiteral("SELECT count(*) FROM pragma_foreign_key_check"));
    HK_CHECK(query.run());
    return query.next() ? int(query.integer(0)) : 0;
}

}  // namespace hk
