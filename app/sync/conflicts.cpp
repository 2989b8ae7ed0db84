// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/conflicts.h"

#include "storage/contests.h"
#include "storage/rights/sightsql.h"
#include "storage/rows.h"
#include "sync/conflictrecord.h"

#include <QCoreApplication>
#include <QJsonObject>

#include <algorithm>

namespace hk {

namespace {

bool isOwnOfThisDesk(const Reader &reader, const ConflictRecord &record)
{
    return record.here && record.mineBy == reader.viewer().name;
}

// Of a row that is gone nobody knows any more whose it was: those know of it who see all such rows, and whoever wrote it. Of rows
// that name who may know of them it is the writer alone.
bool knowsGoneRow(const Reader &reader, const ConflictRecord &record)
{
    const Viewer &viewer = reader.viewer();
    if (isOwnOfThisDesk(reader, record))
        return true;
    if (viewer.everything)
        return !record.entity->circle || viewer.account.isEmpty();
    if (record.entity->circle)
        return false;
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

// Its three values, as they are stored here and in words.
Result<void> tellValues(Reader &reader, const ConflictRecord &record, const QVariantMap &now, ConflictField &shown)
{
    const Field &field = *shown.field;
    HK_TRY(const QVariant base, valueHere(reader, record, field, record.base.value_or(QJsonObject())));
    HK_TRY(shown.mine, valueHere(reader, record, field, record.mine.value_or(QJsonObject())));
    shown.theirs = now.value(QString::fromLatin1(field.name));
    if (field.encrypted && !shown.theirs.isNull()) {
        const Result<QString> text =
            readSecret(reader, record.entity->name, now.value(QStringLiteral("id")).toLongLong(), field.name);
        shown.theirs = text.ok() ? *text : secretMark();
    }
    HK_TRY(shown.baseText, wordsHere(reader, *record.entity, field, base));
    HK_TRY(shown.mineText, wordsHere(reader, *record.entity, field, shown.mine));
    HK_TRY(shown.theirsText, wordsHere(reader, *record.entity, field, shown.theirs));
    return {};
}

void mask(ConflictField &field)
{
    field.mine = field.theirs = {};
    for (QString *text : {&field.baseText, &field.mineText, &field.theirsText}) {
        if (!text->isEmpty())
            *text = closedMark();
    }
}

Result<ConflictField> fieldOf(Reader &reader, const ConflictRecord &record, const Field &field, const QVariantMap &now, bool open,
                              Secrets secrets)
{
    ConflictField shown;
    shown.field = &field;
    shown.title = record.entity->titleText(field);
    if (!open) {
        shown.closed = true;
        shown.baseText = shown.mineText = shown.theirsText = closedMark();
        return shown;
    }
    HK_CHECK(tellValues(reader, record, now, shown));
    shown.confidential = field.klass == FieldClass::Confidential;
    if (shown.confidential) {
        shown.state = qHashMulti(0, shown.baseText, shown.mineText, shown.theirsText);
        if (secrets == Secrets::Masked)
            mask(shown);
    }
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

ConflictKind kindOf(const ConflictRecord &record, const QVariantMap &now)
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

// What the references of the contested row and of the one that stands against it lead to.
struct Claims {
    QStringList conditions;  // of the one that stands against it
    QList<QVariant> values;
    QString alike;  // in words: what both are about
    QString mine;  // where they part
    QString theirs;
    bool oneClaimant = false;
};

Result<Claims> claimsOf(Reader &reader, const ConflictRecord &record, const QVariantMap &now)
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
        HK_TRY(const QString title, wordsHere(reader, *record.entity, field, theirs));
        if (theirs != mine) {
            // A reference that one of them leaves open does not tell the two apart.
            HK_TRY(const QString ours, wordsHere(reader, *record.entity, field, mine));
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
Result<void> findRival(Reader &reader, const ConflictRecord &record, const QVariantMap &now, Conflict &conflict)
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

Result<void> addFields(Reader &reader, const ConflictRecord &record, const QVariantMap &now, Secrets secrets, Conflict &conflict)
{
    QSet<FieldClass> open;
    if (!conflict.withheld) {
        HK_TRY(open, openClasses(reader, *record.entity, conflict.row));
    }
    // Of a row that was deleted here all that the other changed since; else what was proposed.
    const QJsonObject named = record.mine.value_or(record.theirs.value_or(QJsonObject()));
    for (const Field &field : record.entity->fields) {
        if (!named.contains(QString::fromLatin1(field.name)))
            continue;
        HK_TRY(const ConflictField shown, fieldOf(reader, record, field, now, open.contains(field.klass), secrets));
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

// Whoever wrote what does not stand knows it.
Result<bool> isWithheld(Reader &reader, const ConflictRecord &record, qint64 row, const Discretion &withholds)
{
    if (!withholds || (row == 0 && isOwnOfThisDesk(reader, record)))
        return false;
    RowAskedFor asked{record.entity->name, row};
    if (row == 0) {
        HK_TRY(asked.values, proposedValues(reader, record));
    }
    return withholds(reader, asked);
}

Result<Conflict> conflictOf(Reader &reader, const ConflictRecord &record, const QVariantMap &now, const Discretion &withholds)
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
    HK_TRY(conflict.withheld, isWithheld(reader, record, conflict.row, withholds));
    HK_TRY(conflict.title, conflict.row != 0 ? rowTitle(reader, record.entity->name, conflict.row) : proposedTitle(reader, record));
    if (conflict.kind == ConflictKind::Contested) {
        conflict.mineTitle = conflict.title;
        conflict.settled = !isContested(*record.entity, now);
        if (!conflict.withheld)
            HK_CHECK(findRival(reader, record, now, conflict));
    }
    return conflict;
}

bool belongTogether(const Conflict &a, const Conflict &b)
{
    return a.kind == ConflictKind::Fields && b.kind == a.kind && a.entity == b.entity && a.rowUid == b.rowUid
        && a.mineBy == b.mineBy && a.theirsBy == b.theirsBy && a.mineHere == b.mineHere && a.theirsHere == b.theirsHere;
}

Result<bool> isVisible(Reader &reader, const ConflictRecord &record, const QVariantMap &now)
{
    if (!now.isEmpty())
        return true;
    HK_TRY(const QVariant hidden,
           reader.single(QStringLiteral("SELECT 1 FROM main.%1 WHERE uid = ?").arg(QString::fromLatin1(record.entity->table)),
                         {record.uid}));
    return hidden.isNull() && knowsGoneRow(reader, record);
}

Result<QList<Conflict>> readConflicts(Reader &reader, const Discretion &withholds, Secrets secrets)
{
    HK_TRY(const QList<ConflictRecord> records, openRecords(reader));
    QList<Conflict> conflicts;
    for (const ConflictRecord &record : records) {
        HK_TRY(const QVariantMap now, rowNow(reader, *record.entity, record.uid));
        HK_TRY(const bool visible, isVisible(reader, record, now));
        if (!visible)
            continue;
        HK_TRY(Conflict conflict, conflictOf(reader, record, now, withholds));
        const auto same = std::find_if(conflicts.begin(), conflicts.end(),
                                       [&](const Conflict &other) { return belongTogether(other, conflict); });
        Conflict &target = same != conflicts.end() ? *same : conflicts.emplace_back(std::move(conflict));
        target.mineAt = std::max(target.mineAt, record.mineAt);
        target.theirsAt = std::max(target.theirsAt, record.theirsAt);
        target.records.append(record.id);
        HK_CHECK(addFields(reader, record, now, secrets, target));
    }
    return conflicts;
}

}  // namespace

QString closedMark()
{
    return QStringLiteral("****");
}

Result<QList<Conflict>> openConflicts(Reader &reader, const Discretion &withholds)
{
    return readConflicts(reader, withholds, Secrets::Masked);
}

// They are counted whether their words are withheld or not.
Result<int> openConflictCount(Reader &reader)
{
    HK_TRY(const QList<ConflictRecord> records, openRecords(reader));
    if (records.isEmpty())
        return 0;
    HK_TRY(const QList<Conflict> conflicts, openConflicts(reader, {}));
    return int(conflicts.size());
}

Result<Conflict> openConflict(Reader &reader, qint64 id, const Discretion &withholds, Secrets secrets)
{
    HK_TRY(const QList<Conflict> conflicts, readConflicts(reader, withholds, secrets));
    const auto found = std::find_if(conflicts.begin(), conflicts.end(), [id](const Conflict &c) { return c.records.contains(id); });
    if (found == conflicts.end())
        return Error{QCoreApplication::translate("hk::Sync", "This conflict is decided already, or there is none of this number."),
                     {}};
    return *found;
}

}  // namespace hk
