// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/rights/sightsql.h"
#include "storage/rows.h"
#include "storage/undo/inverse.h"
#include "sync/conflicts.h"
#include "sync/rowkeys.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>

namespace hk {

namespace {

struct DecisionText {
    Q_DECLARE_TR_FUNCTIONS(hk::Sync)
public:
    static Error closed()
    {
        return {tr("Your account does not see every value of this conflict. Somebody who does must decide; nothing was changed."),
                {}};
    }
    static Error notWhole()
    {
        return {tr("The deleted entry is no longer known here as a whole, so it cannot be brought back from this desk. The person "
                   "who deleted it can undo that on theirs; nothing was changed."),
                {}};
    }
    static Error noSettler() { return {tr("The module that could decide this is not installed. Nothing was changed."), {}}; }
};

FieldDecision decisionOn(const ConflictDecision &decision, const ConflictField &field)
{
    return decision.fields.value(field.field->name, FieldDecision{decision.whole, {}});
}

// What is to be written of the conflict's fields.
Result<QVariantMap> decidedValues(const Conflict &conflict, const ConflictDecision &decision)
{
    QVariantMap values;
    for (const ConflictField &field : conflict.fields) {
        const FieldDecision taken = decisionOn(decision, field);
        if (taken.side == ConflictSide::Server)
            continue;
        const QVariant value = taken.side == ConflictSide::Mine ? field.mine : taken.own;
        if (field.closed || (field.field->encrypted && value.toString() == secretMark()))
            return DecisionText::closed();
        values.insert(QString::fromLatin1(field.field->name), value);
    }
    return values;
}

bool takesAnything(const Conflict &conflict, const ConflictDecision &decision)
{
    return decision.whole != ConflictSide::Server
        || std::any_of(conflict.fields.begin(), conflict.fields.end(),
                       [&](const ConflictField &field) { return decisionOn(decision, field).side != ConflictSide::Server; });
}

// The row as this desk last knew it: as it was deleted or made here, with what was written over it since.
Result<std::optional<QJsonObject>> lastKnown(Reader &reader, const Conflict &conflict)
{
    HK_TRY(const qint64 key, keyOf(reader, *reader.catalogue().entity(conflict.entity), conflict.rowUid));
    Statement query = reader.statement(
        QStringLiteral("SELECT op, before, after FROM change WHERE row_id = ? AND entity = ? AND row_uid = ? ORDER BY id"));
    HK_CHECK(query.bind(key).bind(QString::fromLatin1(conflict.entity)).bind(conflict.rowUid).run());
    std::optional<QJsonObject> known;
    while (query.next()) {
        const QJsonObject before = QJsonDocument::fromJson(query.text(1).toUtf8()).object();
        const QJsonObject after = QJsonDocument::fromJson(query.text(2).toUtf8()).object();
        if (query.text(0) == QLatin1String("delete"))
            known = before;
        else if (query.text(0) == QLatin1String("insert"))
            known = after;
        for (auto it = after.begin(); known && it != after.end(); ++it)
            known->insert(it.key(), it.value());
    }
    return known;
}

Result<void> bringBack(Writer &writer, const Conflict &conflict, const QVariantMap &values)
{
    const Entity &entity = *writer.catalogue().entity(conflict.entity);
    HK_TRY(const auto known, lastKnown(writer, conflict));
    if (!known)
        return DecisionText::notWhole();
    HK_TRY(const qint64 key, keyFor(writer, entity, conflict.rowUid));
    Operation insert{0, 0, QStringLiteral("insert"), conflict.entity, key, conflict.rowUid, {}, *known};
    insert.after.insert(QStringLiteral("uid"), QString::fromLatin1(conflict.rowUid.toHex()));
    HK_CHECK(applyOperation(writer, insert));
    return updateRow(writer, conflict.entity, key, values);
}

Result<void> writeDecision(Writer &writer, const Conflict &conflict, const ConflictDecision &decision, const SettleClaim &settle)
{
    if (conflict.kind == ConflictKind::Contested) {
        if (conflict.settled)
            return {};
        HK_TRY(const bool known,
               settle ? settle(writer, conflict.entity, conflict.row, decision.whole == ConflictSide::Mine) : Result<bool>(false));
        return known ? Result<void>() : DecisionText::noSettler();
    }
    if (!takesAnything(conflict, decision))
        return {};
    if (conflict.kind == ConflictKind::Edited)
        return conflict.row == 0 ? Result<void>() : deleteRow(writer, conflict.entity, conflict.row);
    HK_TRY(const QVariantMap values, decidedValues(conflict, decision));
    if (conflict.kind == ConflictKind::Deleted)
        return bringBack(writer, conflict, values);
    if (conflict.row != 0)
        return values.isEmpty() ? Result<void>() : updateRow(writer, conflict.entity, conflict.row, values);
    HK_TRY(const qint64 made, insertRow(writer, conflict.entity, values));
    Q_UNUSED(made)
    return {};
}

}  // namespace

Result<void> resolveConflict(Writer &writer, const ConflictDecision &decision, const SettleClaim &settle,
                             const Discretion &withholds)
{
    HK_TRY(const Conflict conflict, openConflict(writer, decision.conflict, withholds, Secrets::Whole));
    if (conflict.withheld)
        return DecisionText::closed();
    HK_CHECK(writeDecision(writer, conflict, decision, settle));
    for (const qint64 record : conflict.records)
        HK_CHECK(updateRow(writer, "conflict", record, {{QStringLiteral("state"), QStringLiteral("resolved")}}));
    return {};
}

}  // namespace hk
