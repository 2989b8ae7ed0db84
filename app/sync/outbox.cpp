// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/outbox.h"

#include "storage/undo/inverse.h"
#include "sync/rowkeys.h"
#include "sync/wire/unittext.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace hk {

namespace {

// What names, uids and signs add to an operation's values on the wire.
constexpr int bytesOfOperation = 200;

// After the last step that was numbered; ids of steps only grow.
const QString &unnumbered()
{
    static const QString condition = QStringLiteral(
        "u.id > (SELECT coalesce(max(unit), 0) FROM sync_unit) AND EXISTS (SELECT 1 FROM change c WHERE c.unit = u.id)");
    return condition;
}

Result<void> numberUnits(Writer &writer)
{
    // scan: only steps after the last that was numbered, as the condition says
    Statement number = writer.statement(
        QStringLiteral("INSERT INTO sync_unit (unit, device, number) SELECT u.id, d.device, (SELECT coalesce(max(number), 0) FROM "
                       "sync_unit s WHERE s.device = d.device) + row_number() OVER (ORDER BY u.id) FROM change_unit u CROSS JOIN "
                       "sync_desk d WHERE %1")
            .arg(unnumbered()));
    return number.run();
}

// Uids by entity and key that were looked up, or that the operations of a push name themselves.
class UidBook {
public:
    explicit UidBook(Reader &reader) : m_reader(reader) { }
    void note(const Entity &entity, qint64 key, const QByteArray &uid) { m_uids.insert({&entity, key}, uid); }
    Result<QByteArray> of(const Entity &entity, qint64 key)
    {
        QByteArray &known = m_uids[{&entity, key}];
        if (known.isEmpty()) {
            HK_TRY(known, uidOf(m_reader, entity, key));
        }
        return known;
    }

private:
    Reader &m_reader;
    QHash<std::pair<const Entity *, qint64>, QByteArray> m_uids;
};

// Rows named as the server knows them. Of a row as a whole, what it has not is left out.
Result<QJsonObject> withUids(const Catalogue &catalogue, UidBook &uids, const Entity &entity, const QJsonObject &fields, bool whole)
{
    QJsonObject named;
    for (auto it = fields.begin(); it != fields.end(); ++it) {
        const QJsonValue value = it.value();
        const Field *field = entity.field(it.key().toLatin1());
        if (!field || (whole && value.isNull()))
            continue;
        if (!field->isReference() || value.isNull()) {
            named.insert(it.key(), value);
            continue;
        }
        HK_TRY(const QByteArray uid, uids.of(*catalogue.entity(field->target), value.toInteger()));
        named.insert(it.key(), QString::fromLatin1(uid.toHex()));
    }
    return named;
}

wire::OperationKind kindOf(const QString &op)
{
    return op == QLatin1String("insert") ? wire::OperationKind::Insert
        : op == QLatin1String("delete")  ? wire::OperationKind::Delete
                                         : wire::OperationKind::Update;
}

Result<QList<wire::RowOperation>> outgoingOperations(Writer &writer, UidBook &uids, qint64 unit, QList<NamedFile> &files)
{
    const Catalogue &catalogue = writer.catalogue();
    HK_TRY(const std::vector<Operation> recorded, readOperations(writer, unit));
    QList<wire::RowOperation> operations;
    operations.reserve(qsizetype(recorded.size()));
    for (const Operation &operation : recorded) {
        const Entity *entity = catalogue.entity(operation.entity);
        if (!entity)
            return Error{QCoreApplication::translate("hk::Sync", "The module that wrote this entry is not installed."),
                         QString::fromLatin1(operation.entity)};
        uids.note(*entity, operation.row, operation.uid);
        HK_TRY(const qint64 version, rememberKey(writer, *entity, operation.uid, operation.row));
        const wire::OperationKind kind = kindOf(operation.op);
        const bool whole = kind != wire::OperationKind::Update;
        HK_TRY(QJsonObject base, withUids(catalogue, uids, *entity, operation.before, whole));
        HK_TRY(QJsonObject values, withUids(catalogue, uids, *entity, operation.after, whole));
        files << filesOf(*entity, values);
        operations.append({kind, operation.entity, operation.uid, version, std::move(base), std::move(values)});
    }
    return operations;
}

}  // namespace

Result<Outgoing> nextUnits(Writer &writer, const OutboxLimits &limits)
{
    HK_CHECK(numberUnits(writer));
    // scan: the index holds only what waits
    Statement query = writer.statement(
        QStringLiteral(
            "SELECT s.unit, s.number, u.account, u.at, u.verb, (SELECT sum(%1 + length(CAST(coalesce(c.before, '') || "
            "coalesce(c.after, '') AS BLOB))) FROM change c WHERE c.unit = s.unit), (SELECT count(*) FROM change c WHERE "
            "c.unit = s.unit) FROM sync_unit s JOIN change_unit u ON u.id = s.unit WHERE s.outcome IS NULL AND s.number > ? "
            "ORDER BY s.unit LIMIT ?")
            .arg(bytesOfOperation));
    HK_CHECK(query.bind(limits.after).bind(limits.units).run());
    UidBook uids(writer);
    Outgoing outgoing;
    qint64 bytes = 0;
    qint64 operations = 0;
    qint64 fileBytes = 0;
    int units = 0;
    while (query.next()) {
        bytes += query.integer(5);
        operations += query.integer(6);
        if (units > 0 && (bytes > limits.bytes || operations > limits.operations)) {
            outgoing.more = true;
            break;
        }
        QList<NamedFile> files;
        HK_TRY(auto done, outgoingOperations(writer, uids, query.integer(0), files));
        for (const NamedFile &named : files)
            fileBytes += named.file.size;
        if (units > 0 && !files.isEmpty() && fileBytes > limits.fileBytes) {
            outgoing.more = true;
            break;
        }
        outgoing.files << files;
        outgoing.units += units > 0 ? "," : "";
        wire::appendUnit(outgoing.units, {query.integer(1), query.bytes(2), query.integer(3), query.text(4), std::move(done)},
                         wire::Versions::Told);
        outgoing.last = query.integer(1);
        outgoing.more = ++units == limits.units;
    }
    return outgoing;
}

Result<void> settleUnits(Writer &writer, const QList<wire::UnitResult> &results)
{
    static const QHash<wire::Outcome, QString> words{{wire::Outcome::Applied, QStringLiteral("applied")},
                                                     {wire::Outcome::Merged, QStringLiteral("merged")},
                                                     {wire::Outcome::Conflict, QStringLiteral("conflict")},
                                                     {wire::Outcome::Rejected, QStringLiteral("rejected")}};
    Statement settle = writer.statement(QStringLiteral(
        "UPDATE sync_unit SET outcome = ?, code = ?, at = ? WHERE device = (SELECT device FROM sync_desk) AND number = ?"));
    for (const wire::UnitResult &result : results) {
        settle.bind(words.value(result.outcome)).bind(result.code.isEmpty() ? QVariant() : QVariant(result.code));
        HK_CHECK(settle.bind(writer.now()).bind(result.number).run());
    }
    return {};
}

Result<int> waitingUnits(Reader &reader)
{
    // scan: the index holds only what waits, and the condition names only steps after the last that was numbered
    HK_TRY(const QVariant count,
           reader.single(QStringLiteral("SELECT (SELECT count(*) FROM sync_unit WHERE outcome IS NULL) + (SELECT count(*) FROM "
                                        "change_unit u WHERE %1)")
                             .arg(unnumbered())));
    return count.toInt();
}

Result<QHash<QByteArray, QHash<qint64, WaitingRow>>> waitingRows(Reader &reader)
{
    // scan: the index holds only what waits
    Statement query = reader.statement(
        QStringLiteral("SELECT c.entity, c.row_id, c.op, c.after FROM change c WHERE c.unit IN (SELECT unit FROM sync_unit WHERE "
                       "outcome IS NULL UNION ALL SELECT id FROM change_unit WHERE id > (SELECT coalesce(max(unit), 0) FROM "
                       "sync_unit)) ORDER BY c.id"));
    HK_CHECK(query.run());
    QHash<QByteArray, QHash<qint64, WaitingRow>> rows;
    while (query.next()) {
        WaitingRow &row = rows[query.text(0).toLatin1()][query.integer(1)];
        row.removed = query.text(2) == QLatin1String("delete");
        const QStringList fields = QJsonDocument::fromJson(query.text(3).toUtf8()).object().keys();
        row.fields.unite(QSet<QString>(fields.begin(), fields.end()));
    }
    return rows;
}

}  // namespace hk
