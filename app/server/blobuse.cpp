// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/blobuse.h"

#include "server/tablesql.h"

#include <functional>

namespace hk::server {

namespace {

void eachFileField(const Catalogue &catalogue, const std::function<void(const Entity &, const Field &)> &use)
{
    for (const auto &entity : catalogue.entities()) {
        for (const Field &field : entity->fields) {
            if (field.type == FieldType::File)
                use(*entity, field);
        }
    }
}

QByteArray literal(const QByteArray &name)
{
    return '\'' + name + '\'';
}

// Uses that begin, of a select of entity, row, field and hash. One that had ended goes on.
QByteArray begun(const QByteArray &uses)
{
    return "INSERT INTO hk.blob_use (entity, row_id, field, sha256) " + uses
        + " ON CONFLICT ON CONSTRAINT blob_use_pkey DO UPDATE SET ended = NULL; ";
}

QByteArray fieldUses(const Entity &entity, const Field &field, Deed deed)
{
    const QByteArray column = quoted(field.name);
    const QByteArray ofField = "u.entity = " + literal(entity.name) + " AND u.field = " + literal(field.name);
    QByteArray sql;
    if (deed != Deed::Insert)
        sql += "UPDATE hk.blob_use u SET ended = now() FROM stale o"
            + (deed == Deed::Update ? " JOIN fresh n ON n.id = o.id AND n." + column + " IS DISTINCT FROM o." + column
                                    : QByteArray())
            + " WHERE o." + column + " IS NOT NULL AND " + ofField + " AND u.row_id = o.id AND u.sha256 = hk.file_of(o." + column
            + "); ";
    if (deed != Deed::Delete)
        sql += begun("SELECT " + literal(entity.name) + ", n.id, " + literal(field.name) + ", hk.file_of(n." + column
                     + ") FROM fresh n"
                     + (deed == Deed::Update ? " JOIN stale o ON n.id = o.id AND n." + column + " IS DISTINCT FROM o." + column
                                             : QByteArray())
                     + " WHERE n." + column + " IS NOT NULL");
    return sql;
}

// Both sides of a conflict that is open; of what the sides were before, the server may have forgotten the file.
QByteArray conflictUses(const Catalogue &catalogue, Deed deed)
{
    QByteArray sql;
    if (deed != Deed::Insert)
        sql += "UPDATE hk.blob_use u SET ended = now() FROM stale o WHERE u.entity = " + literal(conflictEntityName)
            + " AND u.row_id = o.id AND u.ended IS NULL; ";
    if (deed == Deed::Delete)
        return sql;
    eachFileField(catalogue, [&](const Entity &entity, const Field &field) {
        const QByteArray name = literal(field.name);
        sql += begun("SELECT DISTINCT " + literal(conflictEntityName) + ", n.id, " + name
                     + ", b.sha256 FROM fresh n CROSS JOIN LATERAL (VALUES (n.base), (n.mine), (n.theirs)) s (side) JOIN hk.blob b "
                       "ON b.sha256 = CASE WHEN s.side LIKE '{%' THEN hk.file_of(s.side::jsonb->>"
                     + name + ") END WHERE n.state = 'open' AND n.entity = " + literal(entity.name));
    });
    return sql;
}

// Rows of the entity that the asker sees are its policy's matter; whether the field is open in them is this one's.
Result<void> addSeen(Postgres &postgres, const QByteArray &rows, const Reach &open, const Value &hashes, QSet<QByteArray> &seen)
{
    if (open.isNone())
        return {};
    HK_TRY(const Rows found,
           postgres.run("SELECT DISTINCT u.sha256 FROM hk.blob_use u JOIN " + rows
                            + " AND u.ended IS NULL AND u.sha256 = ANY ($1::bytea[]) AND ($2 OR d.scopes && $3::uuid[])",
                        {hashes, open.all ? "t" : "f", uuidsValue(open.scopes.values())}));
    for (int i = 0; i < found.size(); ++i)
        seen.insert(bytesOfHex(found.text(i, 0)));
    return {};
}

}  // namespace

QByteArray blobUseSql(const Catalogue &catalogue, const Entity &entity, Deed deed)
{
    if (entity.name == conflictEntityName)
        return conflictUses(catalogue, deed);
    QByteArray sql;
    for (const Field &field : entity.fields) {
        if (field.type == FieldType::File)
            sql += fieldUses(entity, field, deed);
    }
    return sql;
}

Result<QSet<QByteArray>> seenFiles(Postgres &postgres, const Catalogue &catalogue, const Asker &asker,
                                   const QList<QByteArray> &hashes)
{
    QSet<QByteArray> seen;
    Result<void> asked;
    const Value wanted = hashesValue(hashes);
    eachFileField(catalogue, [&](const Entity &entity, const Field &field) {
        const Reach open = asker.of(entity.name).opens(field.klass);
        const QByteArray ofField = " d ON d.id = u.row_id AND u.field = " + literal(field.name) + " AND u.entity = ";
        if (asked.ok())
            asked = addSeen(postgres, tableOf(entity) + ofField + literal(entity.name), open, wanted, seen);
        if (asked.ok())
            asked = addSeen(postgres,
                            "data.conflict" + ofField + literal(conflictEntityName) + " AND d.entity = " + literal(entity.name),
                            open, wanted, seen);
    });
    if (!asked.ok())
        return asked.error();
    return seen;
}

bool mayNameFiles(const Catalogue &catalogue, const Asker &asker)
{
    bool may = false;
    eachFileField(catalogue, [&](const Entity &entity, const Field &field) {
        const EntityRights rights = asker.of(entity.name);
        may = may || (!rights.write.isNone() && !rights.opens(field.klass).isNone());
    });
    return may;
}

Result<QStringList> faultsOfBlobs(Postgres &owner, const Catalogue &catalogue)
{
    QStringList faults;
    const auto ask = [&](const QByteArray &sql, const QString &fault) -> Result<void> {
        HK_TRY(const Rows rows, owner.run(sql));
        for (int i = 0; i < rows.size(); ++i)
            faults << fault.arg(QString::fromUtf8(rows.text(i, 0)));
        return {};
    };
    Result<void> asked =
        ask("SELECT encode(b.sha256, 'hex') FROM hk.blob b WHERE (SELECT (sha256(string_agg(p.bytes, ''::bytea ORDER "
            "BY p.number)), sum(length(p.bytes))) FROM hk.blob_part p WHERE p.content = b.content) IS DISTINCT FROM "
            "(b.sha256, b.size)",
            QStringLiteral("file is damaged: %1"));
    eachFileField(catalogue, [&](const Entity &entity, const Field &field) {
        const QByteArray rows = "(SELECT d.id, hk.file_of(d." + quoted(field.name) + ") AS sha256 FROM " + tableOf(entity)
            + " d WHERE d." + quoted(field.name) + " IS NOT NULL)";
        const QByteArray uses = "(SELECT u.row_id, u.sha256 FROM hk.blob_use u WHERE u.ended IS NULL AND u.entity = "
            + literal(entity.name) + " AND u.field = " + literal(field.name) + ')';
        if (asked.ok())
            asked = ask("SELECT coalesce(d.id, u.row_id) FROM " + rows + " d FULL JOIN " + uses
                            + " u ON u.row_id = d.id AND u.sha256 = d.sha256 WHERE d.id IS NULL OR u.row_id IS NULL LIMIT 20",
                        QStringLiteral("file and row disagree: ") + QString::fromLatin1(entity.name) + QStringLiteral(" %1"));
    });
    if (!asked.ok())
        return asked.error();
    return faults;
}

Value hashesValue(const QList<QByteArray> &hashes)
{
    QList<QByteArray> texts;
    for (const QByteArray &hash : hashes)
        texts << *bytesValue(hash);
    return textsValue(texts);
}

}  // namespace hk::server
