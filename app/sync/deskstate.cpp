// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/deskstate.h"

#include "base/uid.h"

#include <QJsonDocument>

namespace hk {

namespace {

QVariant snapshotText(const std::optional<SnapshotState> &snapshot)
{
    if (!snapshot)
        return {};
    const wire::SnapshotPlace &place = snapshot->place;
    return QString::fromLatin1(QJsonDocument(QJsonObject{{QStringLiteral("transaction"), QString::number(place.feed.transaction)},
                                                         {QStringLiteral("entity"), QString::fromLatin1(place.entity)},
                                                         {QStringLiteral("row"), QString::fromLatin1(place.row.toHex())},
                                                         {QStringLiteral("rows"), snapshot->rows},
                                                         {QStringLiteral("total"), snapshot->total}})
                                   .toJson(QJsonDocument::Compact));
}

std::optional<SnapshotState> snapshotOf(const QString &text, const QByteArray &epoch)
{
    const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
    if (object.isEmpty())
        return {};
    const wire::Cursor feed{epoch, object.value(QStringLiteral("transaction")).toString().toULongLong(), -1};
    return SnapshotState{{feed, object.value(QStringLiteral("entity")).toString().toLatin1(),
                          QByteArray::fromHex(object.value(QStringLiteral("row")).toString().toLatin1())},
                         object.value(QStringLiteral("rows")).toInteger(),
                         object.value(QStringLiteral("total")).toInteger()};
}

}  // namespace

Result<std::optional<DeskState>> deskState(Reader &reader)
{
    Statement query = reader.statement(QStringLiteral(
        "SELECT server, account, device, nonce, epoch, feed_transaction, feed_sequence, caught_up_at, sight, schema, sweep, "
        "sweep_for, whole_at, verified_at, snapshot, account_uid FROM sync_desk"));
    HK_CHECK(query.run());
    if (!query.next())
        return std::optional<DeskState>();
    DeskState state{query.text(0),    query.text(1),     query.bytes(2),   query.bytes(3), query.text(4).toLatin1(), {},
                    query.integer(7), query.integer(12), query.integer(13)};
    if (!query.isNull(5))
        state.cursor = wire::Cursor{query.text(4).toLatin1(), query.text(5).toULongLong(), query.integer(6)};
    state.sight = query.text(8).toLatin1();
    state.schema = query.text(9);
    state.sweep = query.integer(10);
    state.sweepFor = query.text(11);
    state.snapshot = snapshotOf(query.text(14), state.epoch);
    state.accountUid = query.bytes(15);
    return std::optional(state);
}

Result<void> storeDeskState(Writer &writer, const DeskState &state)
{
    Statement store = writer.statement(QStringLiteral(
        "INSERT OR REPLACE INTO sync_desk (id, server, account, device, nonce, epoch, feed_transaction, feed_sequence, "
        "caught_up_at, sight, schema, sweep, sweep_for, whole_at, verified_at, snapshot, account_uid) VALUES (1, ?, ?, ?, ?, ?, ?, "
        "?, "
        "?, ?, ?, ?, ?, ?, ?, ?, ?)"));
    store.bind(state.server).bind(state.account).bind(state.device);
    store.bind(state.nonce.isEmpty() ? QVariant() : QVariant(state.nonce));
    store.bind(state.epoch.isEmpty() ? QVariant() : QVariant(QString::fromLatin1(state.epoch)));
    // Transaction numbers fill 64 bits, which SQLite's integers do not hold.
    store.bind(state.cursor ? QVariant(QString::number(state.cursor->transaction)) : QVariant())
        .bind(state.cursor ? QVariant(state.cursor->sequence) : QVariant())
        .bind(state.caughtUpAt ? QVariant(state.caughtUpAt) : QVariant());
    store.bind(state.sight.isEmpty() ? QVariant() : QVariant(QString::fromLatin1(state.sight)))
        .bind(state.schema.isEmpty() ? QVariant() : QVariant(state.schema))
        .bind(state.sweep)
        .bind(state.sweepFor.isEmpty() ? QVariant() : QVariant(state.sweepFor))
        .bind(state.wholeAt ? QVariant(state.wholeAt) : QVariant())
        .bind(state.verifiedAt ? QVariant(state.verifiedAt) : QVariant())
        .bind(snapshotText(state.snapshot))
        .bind(state.accountUid.isEmpty() ? QVariant() : QVariant(state.accountUid));
    return store.run();
}

Result<QHash<QString, int>> schemaHere(Reader &reader)
{
    Statement query = reader.statement(QStringLiteral("SELECT owner, max(number) FROM migration GROUP BY owner"));
    HK_CHECK(query.run());
    QHash<QString, int> schema;
    while (query.next())
        schema.insert(query.text(0), int(query.integer(1)));
    return schema;
}

Result<void> renameDesk(Writer &writer)
{
    Statement name = writer.statement(QStringLiteral("UPDATE sync_desk SET device = ?, nonce = NULL"));
    HK_CHECK(name.bind(makeUid(writer.now())).run());
    // scan: the index holds only what waits
    Statement waiting = writer.statement(QStringLiteral("DELETE FROM sync_unit WHERE outcome IS NULL"));
    return waiting.run();
}

Result<void> offerAgain(Writer &writer, qint64 number)
{
    Statement again = writer.statement(QStringLiteral("UPDATE sync_unit SET outcome = NULL, code = NULL, at = NULL WHERE number >= "
                                                      "? AND device = (SELECT device FROM sync_desk)"));
    return again.bind(number).run();
}

}  // namespace hk
