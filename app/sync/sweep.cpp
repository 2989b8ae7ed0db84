// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/sweep.h"

#include "sync/outbox.h"

namespace hk {

namespace {

constexpr qint64 mostRemoved = 500;
constexpr qint64 mostRemovedPercent = 20;
// In a table of a few rows each is a fifth.
constexpr qint64 fewRemoved = 20;

bool isTooMany(const Removal &removal)
{
    return removal.removed > mostRemoved
        || (removal.removed > fewRemoved && removal.removed * 100 > removal.stood * mostRemovedPercent);
}

Result<qint64> livingAmong(Writer &writer, const Entity &entity, const QList<QByteArray> &uids)
{
    Statement lives =
        writer.statement(QStringLiteral("SELECT 1 FROM main.%1 WHERE uid = ?").arg(QString::fromLatin1(entity.table)));
    qint64 living = 0;
    for (const QByteArray &uid : uids) {
        HK_CHECK(lives.bind(uid).run());
        living += lives.next() ? 1 : 0;
    }
    return living;
}

Result<bool> lives(Reader &reader, const Entity &entity, qint64 key)
{
    HK_TRY(const QVariant row,
           reader.single(QStringLiteral("SELECT 1 FROM main.%1 WHERE id = ?").arg(QString::fromLatin1(entity.table)), {key}));
    return !row.isNull();
}

Result<Removal> addRemoved(Writer &writer, const Entity &entity, qint64 removed)
{
    const QString name = QString::fromLatin1(entity.name);
    // scan: counting what stands before much of it goes
    Statement add = writer.statement(QStringLiteral("INSERT INTO sync_removal (entity, stood, removed) SELECT ?, count(*), ? FROM "
                                                    "main.%1 WHERE true ON CONFLICT (entity) DO UPDATE SET removed = removed + "
                                                    "excluded.removed")
                                         .arg(QString::fromLatin1(entity.table)));
    HK_CHECK(add.bind(name).bind(removed).run());
    Statement query = writer.statement(QStringLiteral("SELECT removed, stood FROM sync_removal WHERE entity = ?"));
    HK_CHECK(query.bind(name).run());
    Removal removal{entity.name};
    if (query.next()) {
        removal.removed = query.integer(0);
        removal.stood = query.integer(1);
    }
    return removal;
}

}  // namespace

void beginSweep(DeskState &state, const QString &why)
{
    state.cursor.reset();
    state.snapshot.reset();
    ++state.sweep;
    // A server that was put back may also have other rights: then what goes is still asked about.
    if (state.sweepFor != QLatin1String("epoch"))
        state.sweepFor = why;
}

Result<void> markSeen(Writer &writer, const QList<wire::FeedRow> &rows, qint64 sweep)
{
    Statement mark = writer.statement(QStringLiteral("UPDATE sync_row SET seen = ? WHERE entity = ? AND uid = ?"));
    for (const wire::FeedRow &row : rows) {
        if (row.kind == wire::FeedKind::Row)
            HK_CHECK(mark.bind(sweep).bind(QString::fromLatin1(row.entity)).bind(row.row).run());
    }
    return {};
}

Result<QList<wire::FeedRow>> unseenRows(Reader &reader, qint64 sweep)
{
    HK_TRY(const auto waiting, waitingRows(reader));
    // scan: everything, once the feed was read again from its beginning
    Statement query = reader.statement(
        QStringLiteral("SELECT entity, uid, row_id, version FROM sync_row WHERE seen <> ? ORDER BY entity, row_id"));
    HK_CHECK(query.bind(sweep).run());
    QList<wire::FeedRow> rows;
    while (query.next()) {
        const Entity *entity = reader.catalogue().entity(query.text(0).toLatin1());
        if (!entity)
            continue;
        // A row that was made here, and that the server took, is the server's although it has not come back yet.
        if (query.integer(3) == 0) {
            HK_TRY(const bool isHere, lives(reader, *entity, query.integer(2)));
            if (!isHere || waiting.value(entity->name).contains(query.integer(2)))
                continue;
        }
        rows.append({wire::FeedKind::Exit, entity->name, query.bytes(1), 0, {}});
    }
    return rows;
}

Result<std::optional<Removal>> countRemovals(Writer &writer, const QList<wire::FeedRow> &rows)
{
    QHash<QByteArray, QList<QByteArray>> going;
    for (const wire::FeedRow &row : rows) {
        if (row.kind != wire::FeedKind::Row)
            going[row.entity].append(row.row);
    }
    for (auto one = going.begin(); one != going.end(); ++one) {
        const Entity *entity = writer.catalogue().entity(one.key());
        if (!entity)
            continue;
        HK_TRY(const qint64 living, livingAmong(writer, *entity, *one));
        if (living == 0)
            continue;
        HK_TRY(const Removal removal, addRemoved(writer, *entity, living));
        if (isTooMany(removal))
            return std::optional(removal);
    }
    return std::optional<Removal>();
}

Result<void> forgetRemovals(Writer &writer)
{
    return writer.statement(QStringLiteral("DELETE FROM sync_removal")).run();
}

}  // namespace hk
