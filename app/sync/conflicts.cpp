// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/conflicts.h"

#include "storage/contests.h"
#include "storage/rights/sightsql.h"
#include "storage/rows.h"
#include "storage/undo/unittext.h"
#include "sync/deskstate.h"
#include "sync/rowkeys.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace hk {

namespace {

// A record of the table, and what its row has to say.
struct Record {
    qint64 id = 0;
    const Entity *entity = nullptr;
    QByteArray uid;
    QString group;
    std::optional<QJsonObject> base;
    std::optional<QJsonObject> mine;  // nothing: deleted
    std::optional<QJsonObject> theirs;
    QString mineBy;
    QString theirsBy;
    qint64 mineAt = 0;
    qint64 theirsAt = 0;
    bool here = false;
    bool theirsHere = false;
};

std::optional<QJsonObject> sideOf(const QString &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json.toUtf8());
    if (!document.isObject() || document.object().isEmpty())
        return std::nullopt;
    return document.object();
}

Result<QList<Record>> openRecords(Reader &reader)
{
    HK_TRY(const auto desk, deskState(reader));
    // What a field may show is decided field by field; here only which records there are.
    Statement query = reader.statement(
        QStringLiteral("SELECT c.id, c.entity, c.row, c.merge_group, c.base, c.mine, c.theirs, c.mine_by, c.theirs_by, c.mine_at, "
                       "c.theirs_at, c.device, c.theirs_device FROM main.conflict c JOIN visible_conflict v ON v.id = c.id WHERE "
                       "c.state = 'open' ORDER BY c.id"));
    HK_CHECK(query.run());
    QList<Record> records;
    while (query.next()) {
        const Entity *entity = reader.catalogue().entity(query.text(1).toLatin1());
        if (!entity)
            continue;
        const auto isHere = [&](int column) {
            const QByteArray device = QByteArray::fromHex(query.text(column).toLatin1());
            return desk && !device.isEmpty() && desk->device == device;
        };
        records.append({query.integer(0), entity, QByteArray::fromHex(query.text(2).toLatin1()), query.text(3),
                        sideOf(query.text(4)), sideOf(query.text(5)), sideOf(query.text(6)), query.text(7), query.text(8),
                        query.integer(9), query.integer(10), isHere(11), isHere(12)});
    }
    return records;
}

// Of a row that is gone nobody knows any more whose it was: those know of it who see all such rows, and whoever wrote it.
bool knowsGoneRow(const Reader &reader, const Record &record)
{
    const Viewer &viewer = reader.viewer();
    if (viewer.everything || (record.here && record.mineBy == viewer.name))
        return true;
    return std::any_of(viewer.sights.begin(), viewer.sights.end(), [&](const Sight &sight) {
        return sight.read.contains(record.entity->area) && !sight.limits(*record.entity);
    });
}

// The classes of fields that are open to the viewer in this row.
Result<QSet<FieldClass>> openClasses(Reader &reader, const Entity &entity, qint64 row)
{
    QSet<FieldClass> open{FieldClass::Basic};
    for (const FieldClass klass : {FieldClass::Contact, FieldClass::Sensitive, FieldClass::Confidential}) {
        bool isOpen = reader.viewer().everything || (row == 0 && reader.viewer().sees(entity, klass));
        if (!isOpen && row != 0) {
            const SightSql sights(reader.catalogue(), reader.viewer());
            HK_TRY(const QVariant found,
                   reader.single(QStringLiteral("SELECT 1 FROM main.%1 r WHERE r.id = ? AND %2")
                                     .arg(QString::fromLatin1(entity.table), sights.open(entity, klass)),
                                 {row}));
            isOpen = !found.isNull();
        }
        if (isOpen)
            open.insert(klass);
    }
    return open;
}

QVariant plainValue(const Field &field, const QJsonValue &value)
{
    if (value.isNull() || value.isUndefined())
        return {};
    switch (field.type) {
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

// A value of the wire as it is stored here; of a secret its text, where the desk can open it.
Result<QVariant> valueHere(Reader &reader, const Record &record, const Field &field, const QJsonObject &side)
{
    const QJsonValue value = side.value(QString::fromLatin1(field.name));
    if (field.isReference() && value.isString()) {
        HK_TRY(const qint64 key,
               keyOf(reader, *reader.catalogue().entity(field.target), QByteArray::fromHex(value.toString().toLatin1())));
        return key == 0 ? QVariant() : QVariant(key);
    }
    if (field.encrypted && !value.toString().isEmpty()) {
        const Result<QString> text = decryptText(reader.keys(), {record.entity->table, record.uid, field.name}, value.toString());
        return QVariant(text.ok() ? *text : secretMark());
    }
    return plainValue(field, value);
}

Result<QString> words(Reader &reader, const Entity &entity, const Field &field, const QVariant &value)
{
    if (field.encrypted)
        return value.toString();
    return valueInWords(reader, entity, field, QJsonValue::fromVariant(value));
}

Result<ConflictField> fieldOf(Reader &reader, const Record &record, const Field &field, const QVariantMap &now, bool open)
{
    ConflictField shown;
    shown.field = &field;
    shown.title = record.entity->titleText(field);
    // What is confidential is opened in its own place, where the audit log has it first.
    if (!open || field.klass == FieldClass::Confidential) {
        shown.closed = true;
        shown.baseText = shown.mineText = shown.theirsText = closedMark();
        return shown;
    }
    HK_TRY(const QVariant base, valueHere(reader, record, field, record.base.value_or(QJsonObject())));
    HK_TRY(shown.mine, valueHere(reader, record, field, record.mine.value_or(QJsonObject())));
    shown.theirs = now.value(QString::fromLatin1(field.name));
    if (field.encrypted && !shown.theirs.isNull()) {
        const Result<QString> text =
            readSecret(reader, record.entity->name, now.value(QStringLiteral("id")).toLongLong(), field.name);
        shown.theirs = text.ok() ? *text : secretMark();
    }
    HK_TRY(shown.baseText, words(reader, *record.entity, field, base));
    HK_TRY(shown.mineText, words(reader, *record.entity, field, shown.mine));
    HK_TRY(shown.theirsText, words(reader, *record.entity, field, shown.theirs));
    return shown;
}

// The row as the viewer sees it, with its key; empty when there is none.
Result<QVariantMap> rowNow(Reader &reader, const Entity &entity, const QByteArray &uid)
{
    HK_TRY(const QVariant id,
           reader.single(QStringLiteral("SELECT id FROM visible_%1 WHERE uid = ?").arg(QString::fromLatin1(entity.name)), {uid}));
    if (id.isNull())
        return QVariantMap();
    HK_TRY(QVariantMap row, readRow(reader, entity.name, id.toLongLong()));
    row.insert(QStringLiteral("id"), id);
    return row;
}

ConflictKind kindOf(const Record &record, const QVariantMap &now)
{
    for (const Field &field : record.entity->fields) {
        const bool inGroup = QLatin1String(field.mergeGroup) == record.group || QLatin1String(field.name) == record.group;
        if (record.group.isEmpty() || !inGroup || !mayBeContested(field))
            continue;
        // The server names a contest by the field that says so, other disagreements by their group.
        const bool named = !field.mergeGroup.isEmpty() && QLatin1String(field.name) == record.group;
        if (named || !record.base || now.value(QString::fromLatin1(field.name)) == contestedCode())
            return ConflictKind::Contested;
    }
    if (!record.group.isEmpty() && !now.isEmpty())
        return ConflictKind::Fields;
    if (!record.mine)
        return ConflictKind::Edited;
    if (now.isEmpty() && record.base)
        return ConflictKind::Deleted;
    return ConflictKind::Refused;
}

// What a row is called that is not here: by the values that were proposed.
Result<QString> proposedTitle(Reader &reader, const Record &record)
{
    QStringList parts;
    for (const QByteArray &name : record.entity->titleFields) {
        const Field &field = *record.entity->field(name);
        QVariant value;
        for (const auto &side : {record.mine, record.base, record.theirs}) {
            if (value.isNull() && side) {
                HK_TRY(value, valueHere(reader, record, field, *side));
            }
        }
        HK_TRY(const QString text, words(reader, *record.entity, field, value));
        if (!text.isEmpty())
            parts << text;
    }
    return parts.join(u' ');
}

// What the references of the contested row and of the one that stands against it lead to.
struct Claims {
    QStringList conditions;  // of the one that stands against it
    QList<QVariant> values;
    QString alike;  // in words: what both are about
    QString mine;  // where they part
    QString theirs;
    bool oneClaimant = false;
};

Result<Claims> claimsOf(Reader &reader, const Record &record, const QVariantMap &now)
{
    Claims claims;
    const QByteArray claimant = record.entity->titleFields.value(0);
    for (const Field &field : record.entity->fields) {
        if (!field.isReference() || !record.theirs)
            continue;
        const QVariant mine = now.value(QString::fromLatin1(field.name));
        HK_TRY(const QVariant theirs, valueHere(reader, record, field, *record.theirs));
        if (theirs.isNull())
            continue;
        claims.conditions << QString::fromLatin1(field.name) + QStringLiteral(" = ?");
        claims.values << theirs;
        HK_TRY(const QString title, words(reader, *record.entity, field, theirs));
        if (theirs != mine) {
            // A reference that one of them leaves open does not tell the two apart.
            HK_TRY(const QString ours, words(reader, *record.entity, field, mine));
            if (!ours.isEmpty() && !title.isEmpty()) {
                claims.mine = ours;
                claims.theirs = title;
            }
        } else if (field.name == claimant) {
            claims.oneClaimant = true;
            claims.alike = title;
        } else if (!title.isEmpty() && !claims.oneClaimant) {
            claims.alike = title;
        }
    }
    return claims;
}

// The row that holds what both claim, by the references in which the two are alike; and what that is, in words.
Result<void> findRival(Reader &reader, const Record &record, const QVariantMap &now, Conflict &conflict)
{
    HK_TRY(Claims claims, claimsOf(reader, record, now));
    if (claims.oneClaimant)
        conflict.contest = claims.mine.isEmpty() || claims.theirs.isEmpty() ? Contest::Twice : Contest::TwoThings;
    if (!claims.alike.isEmpty())
        conflict.title = claims.alike;
    if (claims.conditions.isEmpty())
        return {};
    claims.values << conflict.row;
    HK_TRY(const QVariant rival,
           reader.single(QStringLiteral("SELECT max(id) FROM visible_%1 WHERE %2 AND id <> ?")
                             .arg(QString::fromLatin1(record.entity->name), claims.conditions.join(QStringLiteral(" AND "))),
                         claims.values));
    conflict.rival = rival.toLongLong();
    if (conflict.contest == Contest::TwoThings) {
        conflict.mineTitle = claims.mine;
        conflict.theirsTitle = claims.theirs;
    } else if (conflict.rival != 0) {
        HK_TRY(conflict.theirsTitle, rowTitle(reader, record.entity->name, conflict.rival));
    }
    return {};
}

Result<void> addFields(Reader &reader, const Record &record, const QVariantMap &now, Conflict &conflict)
{
    HK_TRY(const QSet<FieldClass> open, openClasses(reader, *record.entity, conflict.row));
    // Of a row that was deleted here all that the other changed since; else what was proposed.
    const QJsonObject named = record.mine.value_or(record.theirs.value_or(QJsonObject()));
    for (const Field &field : record.entity->fields) {
        if (!named.contains(QString::fromLatin1(field.name)))
            continue;
        HK_TRY(const ConflictField shown, fieldOf(reader, record, field, now, open.contains(field.klass)));
        const auto same = std::find_if(conflict.fields.begin(), conflict.fields.end(),
                                       [&](const ConflictField &other) { return other.field == &field; });
        // The later of two proposals of one person counts.
        if (same != conflict.fields.end())
            *same = shown;
        else
            conflict.fields.append(shown);
    }
    return {};
}

Result<Conflict> conflictOf(Reader &reader, const Record &record, const QVariantMap &now)
{
    Conflict conflict;
    conflict.id = record.id;
    conflict.kind = kindOf(record, now);
    conflict.entity = record.entity->name;
    conflict.rowUid = record.uid;
    conflict.row = now.value(QStringLiteral("id")).toLongLong();
    conflict.entityTitle = record.entity->titleText();
    conflict.mineBy = record.mineBy;
    conflict.theirsBy = record.theirsBy;
    conflict.mineAt = record.mineAt;
    conflict.theirsAt = record.theirsAt;
    conflict.mineHere = record.here;
    conflict.theirsHere = record.theirsHere;
    HK_TRY(conflict.title, conflict.row != 0 ? rowTitle(reader, record.entity->name, conflict.row) : proposedTitle(reader, record));
    if (conflict.kind == ConflictKind::Contested) {
        conflict.mineTitle = conflict.title;
        conflict.settled = !isContested(*record.entity, now);
        HK_CHECK(findRival(reader, record, now, conflict));
    }
    return conflict;
}

bool belongTogether(const Conflict &a, const Conflict &b)
{
    return a.kind == ConflictKind::Fields && b.kind == a.kind && a.entity == b.entity && a.rowUid == b.rowUid
        && a.mineBy == b.mineBy && a.theirsBy == b.theirsBy && a.mineHere == b.mineHere && a.theirsHere == b.theirsHere;
}

Result<bool> isVisible(Reader &reader, const Record &record, const QVariantMap &now)
{
    if (!now.isEmpty())
        return true;
    HK_TRY(const QVariant hidden,
           reader.single(QStringLiteral("SELECT 1 FROM main.%1 WHERE uid = ?").arg(QString::fromLatin1(record.entity->table)),
                         {record.uid}));
    return hidden.isNull() && knowsGoneRow(reader, record);
}

}  // namespace

QString closedMark()
{
    return QStringLiteral("****");
}

Result<QList<Conflict>> openConflicts(Reader &reader)
{
    HK_TRY(const QList<Record> records, openRecords(reader));
    QList<Conflict> conflicts;
    for (const Record &record : records) {
        HK_TRY(const QVariantMap now, rowNow(reader, *record.entity, record.uid));
        HK_TRY(const bool visible, isVisible(reader, record, now));
        if (!visible)
            continue;
        HK_TRY(Conflict conflict, conflictOf(reader, record, now));
        const auto same = std::find_if(conflicts.begin(), conflicts.end(),
                                       [&](const Conflict &other) { return belongTogether(other, conflict); });
        Conflict &target = same != conflicts.end() ? *same : conflicts.emplace_back(std::move(conflict));
        target.mineAt = std::max(target.mineAt, record.mineAt);
        target.theirsAt = std::max(target.theirsAt, record.theirsAt);
        target.records.append(record.id);
        HK_CHECK(addFields(reader, record, now, target));
    }
    return conflicts;
}

Result<int> openConflictCount(Reader &reader)
{
    HK_TRY(const QList<Record> records, openRecords(reader));
    if (records.isEmpty())
        return 0;
    HK_TRY(const QList<Conflict> conflicts, openConflicts(reader));
    return int(conflicts.size());
}

Result<Conflict> openConflict(Reader &reader, qint64 id)
{
    HK_TRY(const QList<Conflict> conflicts, openConflicts(reader));
    const auto found = std::find_if(conflicts.begin(), conflicts.end(), [id](const Conflict &c) { return c.records.contains(id); });
    if (found == conflicts.end())
        return Error{QCoreApplication::translate("hk::Sync", "This conflict is decided already, or there is none of this number."),
                     {}};
    return *found;
}

}  // namespace hk
