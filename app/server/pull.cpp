// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/pull.h"

#include "server/rowvalue.h"
#include "server/tablesql.h"
#include "sync/wire/codec.h"
#include "sync/wire/signing.h"

#include <QJsonDocument>
#include <QMap>

#include <algorithm>

namespace hk::server {

namespace {

using wire::Cursor;
using wire::FeedKind;
using wire::FeedRow;

constexpr int rowsOfPage = wire::Limits{}.rowsPerPage;
constexpr qint64 bytesOfPage = 1024 * 1024;
// Rows are read in portions, so that few of them are read in vain where they are large.
constexpr qsizetype linesAtOnce = 250;

// Places in the feed that concern an asker, in order.
struct FeedLine {
    FeedKind kind = FeedKind::Row;
    QByteArray entity;
    QByteArray row;
    qint64 version = 0;
    quint64 transaction = 0;
    qint64 sequence = 0;
};

// Rows that left a scope of the asker's, and all that it sees.
QByteArray exitLines(const Catalogue &catalogue, const Asker &asker)
{
    QByteArrayList ways;
    for (const auto &entity : catalogue.entities()) {
        const Reach read = asker.of(entity->name).read;
        if (!read.all && !read.isNone()) {
            const QByteArray reach = "(SELECT hk.uuids('" + readSetting(entity->name) + "'))";
            ways << "(s.entity = '" + entity->name + "' AND s.scope = ANY (" + reach
                    + "::uuid[]) AND NOT EXISTS (SELECT 1 FROM hk.sync_row r WHERE r.entity = s.entity AND r.row_id = s.row_id "
                      "AND r.scopes && "
                    + reach + "))";
        }
    }
    return ways.isEmpty() ? "false" : '(' + ways.join(" OR ") + ')';
}

// The newest number that stands in the feed below the oldest transaction that still runs. There nothing can come in any more,
// except where the database crashes: then numbers are given out again that left nothing behind, so the end of what is known is this
// one, not the next to be given out.
QByteArray newestSql(const QByteArray &oldestRunning)
{
    const QByteArray newest =
        " s WHERE s.school = 1 AND s.xid < " + oldestRunning + " ORDER BY s.school DESC, s.xid DESC, s.seq DESC LIMIT 1)";
    return "greatest((SELECT s.xid FROM hk.sync_row" + newest + ", (SELECT s.xid FROM hk.sync_exit" + newest + ")";
}

QByteArray feedSql(const Catalogue &catalogue, const Asker &asker)
{
    const QByteArray part = " s, h WHERE s.school = 1 AND (s.xid, s.seq) > ($1::xid8, $2::bigint) AND s.xid < h.hi AND ";
    return "WITH h AS MATERIALIZED (SELECT pg_snapshot_xmin(pg_current_snapshot()) AS hi), lines AS ("
           "(SELECT CASE WHEN s.deleted THEN 'deleted' ELSE 'row' END AS kind, s.entity, s.row_id, s.version, s.xid, s.seq FROM "
           "hk.sync_row"
        + part + reachedLines(catalogue, asker)
        + " ORDER BY s.xid, s.seq LIMIT $3) UNION ALL (SELECT 'exit', s.entity, s.row_id, 0, s.xid, s.seq FROM hk.sync_exit" + part
        + exitLines(catalogue, asker) + " ORDER BY s.xid, s.seq LIMIT $3)) SELECT " + newestSql("(SELECT hi FROM h)")
        + ", l.kind, l.entity, l.row_id, l.version, l.xid, l.seq FROM h LEFT JOIN (SELECT * FROM lines ORDER BY xid, seq "
          "LIMIT $3) l ON true ORDER BY l.xid, l.seq";
}

QList<FeedLine> linesOf(const Rows &rows)
{
    QList<FeedLine> lines;
    for (int i = 0; i < rows.size(); ++i) {
        if (!rows.at(i, 1))
            continue;
        const QByteArray kind = rows.text(i, 1);
        lines.append({kind == "row"           ? FeedKind::Row
                          : kind == "deleted" ? FeedKind::Deleted
                                              : FeedKind::Exit,
                      rows.text(i, 2), uidOfUuid(rows.text(i, 3)), rows.number(i, 4), rows.text(i, 5).toULongLong(),
                      rows.number(i, 6)});
    }
    return lines;
}

// A transaction is not cut, unless it is larger than a page: what belongs together arrives together.
void cutToPage(QList<FeedLine> &lines, int most)
{
    const quint64 next = lines.at(most).transaction;
    lines.resize(most);
    if (lines.constFirst().transaction == next)
        return;
    while (lines.constLast().transaction == next)
        lines.removeLast();
}

void cutPage(QList<FeedLine> &lines, int most, wire::PullAnswer &page)
{
    cutToPage(lines, most);
    page.more = true;
    page.cursor.transaction = lines.constLast().transaction;
    page.cursor.sequence = lines.constLast().sequence;
}

// What the classes above the asker's would show is cut out of both sides of a conflict.
void cutConflict(const Catalogue &catalogue, const Asker &asker, const QList<QByteArray> &scopes, QJsonObject &values)
{
    const QByteArray about = values.value(QStringLiteral("entity")).toString().toLatin1();
    const Entity *entity = catalogue.entity(about);
    const EntityRights rights = asker.of(about);
    for (const char *side : {"base", "mine", "theirs"}) {
        const QJsonDocument document = QJsonDocument::fromJson(values.value(QLatin1String(side)).toString().toUtf8());
        if (!document.isObject())
            continue;
        QJsonObject shown;
        const QJsonObject whole = document.object();
        for (auto field = whole.begin(); field != whole.end(); ++field) {
            const Field *known = entity ? entity->field(field.key().toLatin1()) : nullptr;
            if (known && rights.opens(known->klass).covers(scopes))
                shown.insert(field.key(), field.value());
        }
        values.insert(QLatin1String(side), QString::fromUtf8(QJsonDocument(shown).toJson(QJsonDocument::Compact)));
    }
}

struct ReadRow {
    FeedRow row;
    qint64 bytes = 0;  // of its values
};

Result<QHash<QByteArray, ReadRow>> rowsByUid(Postgres &postgres, const Catalogue &catalogue, const Asker &asker,
                                             const Entity &entity, const QList<QByteArray> &uids)
{
    QByteArray columns;
    for (const Field &field : entity.fields)
        columns += ", " + quoted(field.name);
    HK_TRY(const Rows rows,
           postgres.run("SELECT id, version, scopes" + columns + " FROM " + tableOf(entity) + " WHERE id = ANY ($1)",
                        {uuidsValue(uids)}));
    const EntityRights rights = asker.of(entity.name);
    QHash<QByteArray, ReadRow> found;
    for (int i = 0; i < rows.size(); ++i) {
        qint64 bytes = 0;
        FeedRow row{FeedKind::Row, entity.name, uidOfUuid(rows.text(i, 0)), rows.number(i, 1), {}};
        const QList<QByteArray> scopes = uidsOfArray(rows.text(i, 2));
        for (int f = 0; f < entity.fields.size(); ++f) {
            const Field &field = entity.fields.at(f);
            if (!rights.opens(field.klass).covers(scopes))
                continue;
            const Value value = rows.at(i, 3 + f);
            bytes += value ? value->size() : 0;
            row.values.insert(QString::fromLatin1(field.name), wireValue(field, value));
        }
        if (entity.name == conflictEntityName)
            cutConflict(catalogue, asker, scopes, row.values);
        found.insert(row.row, {row, bytes});
    }
    return found;
}

using RowsByEntity = QMap<QByteArray, QHash<QByteArray, ReadRow>>;

Result<RowsByEntity> readRows(Postgres &postgres, const Catalogue &catalogue, const Asker &asker,
                              const QMap<QByteArray, QList<QByteArray>> &wanted)
{
    RowsByEntity read;
    for (auto one = wanted.begin(); one != wanted.end(); ++one) {
        if (const Entity *entity = catalogue.entity(one.key())) {
            HK_TRY(read[one.key()], rowsByUid(postgres, catalogue, asker, *entity, *one));
        }
    }
    return read;
}

// The rows of a page's lines, by entity and uid; lines that would make it larger than a page are left for the next one.
Result<QHash<QByteArray, FeedRow>> rowsOfLines(Postgres &postgres, const Catalogue &catalogue, const Asker &asker,
                                               QList<FeedLine> &lines, wire::PullAnswer &page)
{
    QHash<QByteArray, FeedRow> rows;
    qint64 bytes = 0;
    for (qsizetype first = 0; first < lines.size(); first += linesAtOnce) {
        const qsizetype end = std::min(first + linesAtOnce, lines.size());
        QMap<QByteArray, QList<QByteArray>> wanted;
        for (qsizetype i = first; i < end; ++i) {
            if (lines.at(i).kind == FeedKind::Row)
                wanted[lines.at(i).entity] << lines.at(i).row;
        }
        HK_TRY(const RowsByEntity read, readRows(postgres, catalogue, asker, wanted));
        for (qsizetype i = first; i < end; ++i) {
            const ReadRow row = read.value(lines.at(i).entity).value(lines.at(i).row);
            bytes += row.bytes;
            if (bytes > bytesOfPage && i > 0) {
                cutPage(lines, int(i), page);
                return rows;
            }
            if (lines.at(i).kind == FeedKind::Row && !row.row.row.isEmpty())
                rows.insert(lines.at(i).entity + lines.at(i).row, row.row);
        }
    }
    return rows;
}

}  // namespace

// Conditions by entity: sub-selects on settings, looked at once a query.
QByteArray reachedLines(const Catalogue &catalogue, const Asker &asker)
{
    QByteArrayList whole;
    QByteArrayList ways;
    for (const auto &entity : catalogue.entities()) {
        const QByteArray word = '\'' + entity->name + '\'';
        const Reach read = asker.of(entity->name).read;
        if (entity->name == conflictEntityName)
            ways << "(s.entity = " + word + " AND EXISTS (SELECT 1 FROM data.conflict c WHERE c.id = s.row_id))";
        else if (read.all)
            whole << word;
        else if (!read.isNone())
            ways << "(s.entity = " + word + " AND s.scopes && (SELECT hk.uuids('" + readSetting(entity->name) + "')))";
    }
    if (!whole.isEmpty())
        ways << "s.entity IN (" + whole.join(", ") + ')';
    return ways.isEmpty() ? "false" : '(' + ways.join(" OR ") + ')';
}

Result<QByteArray> epochOf(Postgres &postgres)
{
    // The timeline that is written now: the control file hears of a promotion only at the next checkpoint.
    HK_TRY(const Rows rows,
           postgres.run("SELECT (SELECT system_identifier FROM pg_control_system()), "
                        "left(pg_walfile_name(pg_current_wal_insert_lsn()), 8), (SELECT generation FROM hk.server_state), "
                        "(SELECT oid FROM pg_database WHERE datname = current_database())"));
    return wire::hashOf(rows.text(0, 0) + ' ' + rows.text(0, 1) + ' ' + rows.text(0, 2) + ' ' + rows.text(0, 3)).toHex().left(32);
}

Result<quint64> feedEnd(Postgres &postgres)
{
    HK_TRY(const Rows rows, postgres.run("SELECT " + newestSql("pg_snapshot_xmin(pg_current_snapshot())")));
    return rows.at(0, 0) ? rows.text(0, 0).toULongLong() + 1 : 0;
}

Result<QList<FeedRow>> standingOf(Postgres &postgres, const Catalogue &catalogue, const Asker &asker,
                                  const QList<std::pair<QByteArray, QByteArray>> &rows)
{
    QMap<QByteArray, QList<QByteArray>> wanted;
    for (const auto &[entity, row] : rows)
        wanted[entity] << row;
    HK_TRY(const RowsByEntity read, readRows(postgres, catalogue, asker, wanted));
    QList<FeedRow> standing;
    for (const auto &[entity, row] : rows) {
        const QHash<QByteArray, ReadRow> found = read.value(entity);
        if (found.contains(row)) {
            standing << found.value(row).row;
            continue;
        }
        HK_TRY(const Rows dead,
               postgres.run("SELECT version FROM hk.sync_row WHERE entity = $1 AND row_id = $2 AND deleted",
                            {entity, uuidValue(row)}));
        standing << FeedRow{
            dead.isEmpty() ? FeedKind::Exit : FeedKind::Deleted, entity, row, dead.isEmpty() ? 0 : dead.number(0, 0), {}};
    }
    return standing;
}

Result<bool> hasNews(Postgres &postgres, const Declarations &declarations, const Asker &asker, const wire::PullRequest &request)
{
    HK_TRY(Transaction transaction, Transaction::begin(postgres, " ISOLATION LEVEL REPEATABLE READ READ ONLY"));
    HK_CHECK(setRights(postgres, asker));
    HK_TRY(const QByteArray epoch, epochOf(postgres));
    if (!request.cursor || request.cursor->epoch != epoch)
        return true;
    HK_TRY(const Rows rows,
           postgres.run(feedSql(declarations.catalogue, asker),
                        {QByteArray::number(request.cursor->transaction), numberValue(request.cursor->sequence), numberValue(1)}));
    HK_CHECK(transaction.commit());
    return !linesOf(rows).isEmpty();
}

Result<Answer<wire::PullAnswer>> pull(Postgres &postgres, const Declarations &declarations, const Asker &asker,
                                      const wire::PullRequest &request)
{
    const Catalogue &catalogue = declarations.catalogue;
    HK_TRY(Transaction transaction, Transaction::begin(postgres, " ISOLATION LEVEL REPEATABLE READ READ ONLY"));
    HK_CHECK(setRights(postgres, asker));
    Answer<wire::PullAnswer> answer;
    wire::PullAnswer &page = answer.value;
    page.sight = asker.sight();
    HK_TRY(page.cursor.epoch, epochOf(postgres));
    if (request.cursor && request.cursor->epoch != page.cursor.epoch)
        return Answer<wire::PullAnswer>::refused(409, "epoch");
    const Cursor from = request.cursor.value_or(Cursor{page.cursor.epoch, 0, -1});
    const int most = request.rows > 0 ? std::min(request.rows, rowsOfPage) : rowsOfPage;
    HK_TRY(const Rows rows,
           postgres.run(feedSql(catalogue, asker),
                        {QByteArray::number(from.transaction), numberValue(from.sequence), numberValue(most + 1)}));
    QList<FeedLine> lines = linesOf(rows);
    page.more = lines.size() > most;
    if (page.more) {
        cutPage(lines, most, page);
    } else {
        page.cursor.transaction = std::max(from.transaction, rows.text(0, 0).toULongLong() + 1);
        page.cursor.sequence = page.cursor.transaction == from.transaction ? from.sequence : -1;
    }
    HK_TRY(const auto read, rowsOfLines(postgres, catalogue, asker, lines, page));
    for (const FeedLine &line : lines) {
        const QByteArray name = line.entity + line.row;
        if (line.kind != FeedKind::Row)
            page.rows << FeedRow{line.kind, line.entity, line.row, line.version, {}};
        else if (read.contains(name))
            page.rows << read.value(name);
    }
    HK_CHECK(transaction.commit());
    return answer;
}

}  // namespace hk::server
