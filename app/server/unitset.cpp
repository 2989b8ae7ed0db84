// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/unitset.h"

#include "server/rowvalue.h"
#include "server/tablesql.h"
#include "sync/wire/codec.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QUuid>

#include <algorithm>

namespace hk::server {

namespace {

using wire::OperationKind;
using wire::RowOperation;

// Rows of one set; enough for statements to be few, and little to do anew when one of them does not fit.
constexpr qsizetype mostOperations = 2000;

// An array as PostgreSQL reads it.
class ArrayText {
public:
    void add(const Value &value)
    {
        m_text += m_text.size() > 1 ? "," : "";
        if (!value) {
            m_text += "NULL";
            return;
        }
        m_text += '"';
        if (value->contains('"') || value->contains('\\'))
            m_text += QByteArray(*value).replace('\\', "\\\\").replace('"', "\\\"");
        else
            m_text += *value;
        m_text += '"';
    }
    Value value() const { return m_text + '}'; }

private:
    QByteArray m_text = "{";
};

QByteArray listOf(const QStringList &columns, const QByteArray &before, const QByteArray &between)
{
    QByteArray text;
    for (const QString &column : columns)
        text += before + between + quoted(column.toLatin1());
    return text;
}

Value idsOf(const QList<const RowOperation *> &operations)
{
    ArrayText ids;
    for (const RowOperation *operation : operations)
        ids.add(uuidValue(operation->row));
    return ids.value();
}

}  // namespace

QList<const Entity *> byScopes(const Catalogue &catalogue)
{
    return afterTheirNeeds(catalogue, [&catalogue](const Entity &entity) {
        QList<const Entity *> needed;
        for (const ScopePath &path : entity.scopes) {
            if (!path.through.isEmpty()) {
                needed << catalogue.entity(entity.field(path.through)->target);
                continue;
            }
            const Entity *standing = path.from.isEmpty() ? &entity : catalogue.entity(path.from);
            needed << standing;
            for (qsizetype i = 0; i + 1 < path.fields.size(); ++i) {
                standing = catalogue.entity(standing->field(path.fields.at(i))->target);
                needed << standing;
            }
        }
        return needed;
    });
}

const UnitSet::Shape &UnitSet::shapeOf(const QByteArray &name)
{
    const auto known = m_shapes.constFind(name);
    if (known != m_shapes.constEnd())
        return *known;
    Shape shape;
    shape.entity = m_catalogue.entity(name);
    shape.rights = m_asker.of(name);
    shape.isOpen = shape.entity && name != conflictEntityName && shape.rights.write.all && shape.rights.read.all;
    // A row whose references may be hidden is judged by what they lead to.
    const auto isHidden = [&](const Field &field) { return field.isReference() && !m_asker.of(field.target).read.all; };
    shape.isWhole = shape.entity && std::none_of(shape.entity->fields.begin(), shape.entity->fields.end(), isHidden);
    for (int i = 0; shape.entity && i < shape.entity->fields.size(); ++i) {
        const Field &field = shape.entity->fields.at(i);
        if (shape.rights.opens(field.klass).all && !isHidden(field))
            shape.places.insert(QString::fromLatin1(field.name), i);
    }
    return *m_shapes.insert(name, shape);
}

// Every value is one of its field, which is open to the asker in all rows; what it is stored as is kept.
bool UnitSet::takes(const Shape &shape, const QJsonObject &values, bool written, std::vector<Value> &stored)
{
    stored.assign(size_t(shape.entity->fields.size()), Value());
    for (auto value = values.begin(); value != values.end(); ++value) {
        const auto place = shape.places.constFind(value.key());
        if (place == shape.places.constEnd())
            return false;
        const Field &field = shape.entity->fields.at(*place);
        std::optional<Value> one = storedValue(field, value.value());
        if (!one || (written && field.fixed))
            return false;
        stored[size_t(*place)] = std::move(*one);
    }
    return true;
}

bool UnitSet::isPlain(const RowOperation &operation)
{
    const Shape &shape = shapeOf(operation.entity);
    if (!shape.isOpen || operation.kind == OperationKind::Delete || (operation.kind == OperationKind::Update && !shape.isWhole))
        return false;
    std::vector<Value> &stored = m_stored[&operation];
    return takes(shape, operation.base, false, stored)
        && takes(shape, operation.values, operation.kind == OperationKind::Update, stored);
}

// A field of all rows; none where no row has it.
Value UnitSet::valuesOf(const Entity &entity, const Field &field, const Operations &operations) const
{
    ArrayText array;
    bool any = false;
    const auto place = size_t(&field - &entity.fields.constFirst());
    for (const RowOperation *operation : operations) {
        const Value &value = m_stored.find(operation)->second[place];
        array.add(value);
        any = any || value;
    }
    return any ? array.value() : Value();
}

qsizetype UnitSet::length(const QList<wire::Unit> &units, qsizetype first)
{
    QSet<QByteArray> rows;
    qsizetype count = 0;
    for (qsizetype i = first; i < units.size(); ++i, ++count) {
        const QList<RowOperation> &operations = units.at(i).operations;
        if (count > 0 && rows.size() + operations.size() > mostOperations)
            break;
        for (const RowOperation &operation : operations) {
            if (rows.contains(operation.row) || !isPlain(operation))
                return count;
            rows.insert(operation.row);
        }
    }
    return count;
}

Result<std::optional<QList<wire::UnitResult>>> UnitSet::apply(const QList<wire::Unit> &units, qsizetype first, qsizetype count)
{
    using Taken = std::optional<QList<wire::UnitResult>>;
    m_inserts.clear();
    m_updates.clear();
    m_merged.clear();
    for (qsizetype i = first; i < first + count; ++i) {
        for (const RowOperation &operation : units.at(i).operations) {
            if (operation.kind == OperationKind::Insert)
                m_inserts[operation.entity] << &operation;
            else if (!operation.values.isEmpty())
                m_updates[{operation.entity, operation.values.keys()}] << &operation;
        }
    }
    HK_CHECK(m_postgres.control("SAVEPOINT units"));
    HK_CHECK(setMoments(m_postgres, units.mid(first, count)));
    HK_TRY(const bool taken, write());
    HK_CHECK(m_postgres.control(taken ? "RELEASE SAVEPOINT units" : "ROLLBACK TO SAVEPOINT units"));
    if (!taken)
        return Taken();
    QList<wire::UnitResult> results;
    for (qsizetype i = first; i < first + count; ++i) {
        const wire::Unit &unit = units.at(i);
        const bool merged = std::any_of(unit.operations.begin(), unit.operations.end(),
                                        [&](const RowOperation &operation) { return m_merged.contains(operation.row); });
        results.append({unit.number, merged ? wire::Outcome::Merged : wire::Outcome::Applied, {}, {}});
    }
    return Taken(results);
}

// False: something stands against it; an error is the server's own.
Result<bool> UnitSet::write()
{
    const Result<bool> written = writeAll();
    if (written.ok())
        return written;
    const QByteArray state = m_postgres.fault().state;
    // Values, constraints, rights: which unit it was shows when each is applied by itself.
    if (state.startsWith("22") || state.startsWith("23") || state == "42501" || state == ruleState)
        return false;
    return written.error();
}

Result<bool> UnitSet::writeAll()
{
    HK_TRY(const bool fresh, areNew());
    if (!fresh)
        return false;
    for (auto update = m_updates.begin(); update != m_updates.end(); ++update) {
        HK_TRY(const bool against, standsAgainst(*m_catalogue.entity(update.key().first), update.key().second, *update));
        if (against)
            return false;
    }
    for (const Entity *entity : byScopes(m_catalogue)) {
        if (const Operations operations = m_inserts.value(entity->name); !operations.isEmpty())
            HK_CHECK(insert(*entity, operations));
    }
    for (auto one = m_updates.begin(); one != m_updates.end(); ++one) {
        HK_TRY(const bool all, update(*m_catalogue.entity(one.key().first), one.key().second, *one));
        if (!all)
            return false;
    }
    HK_CHECK(askRules());
    HK_CHECK(m_postgres.control("SET CONSTRAINTS ALL IMMEDIATE; SET CONSTRAINTS ALL DEFERRED"));
    return true;
}

// What a module says of new rows beyond their columns is asked about all of them at once.
Result<void> UnitSet::askRules()
{
    for (auto inserts = m_inserts.begin(); inserts != m_inserts.end(); ++inserts) {
        const QByteArray function = "rules_of_new_" + inserts.key();
        HK_TRY(const Rows known,
               m_postgres.run("SELECT 1 FROM pg_proc WHERE proname = $1 AND pronamespace = 'data'::regnamespace", {function}));
        if (!known.isEmpty())
            HK_CHECK(m_postgres.run("SELECT data." + quoted(function) + "($1)", {idsOf(*inserts)}));
    }
    return {};
}

Result<bool> UnitSet::areNew() const
{
    for (auto inserts = m_inserts.begin(); inserts != m_inserts.end(); ++inserts) {
        QList<QByteArray> ids;
        for (const RowOperation *operation : *inserts)
            ids << operation->row;
        HK_TRY(const Rows known,
               m_postgres.run("SELECT 1 FROM hk.known_row WHERE entity = $1 AND row_id = ANY ($2) LIMIT 1",
                              {inserts.key(), uuidsValue(ids)}));
        if (!known.isEmpty())
            return false;
    }
    return true;
}

// Every field must still be what the desk saw, or be already what it wrote.
Result<bool> UnitSet::standsAgainst(const Entity &entity, const QStringList &columns, const Operations &operations)
{
    QHash<QByteArray, const RowOperation *> byRow;
    for (const RowOperation *operation : operations)
        byRow.insert(operation->row, operation);
    HK_TRY(const Rows rows,
           m_postgres.run("SELECT d.id, d.version, s.device IS DISTINCT FROM $2" + listOf(columns, ", ", "d.") + " FROM "
                              + tableOf(entity)
                              + " d JOIN hk.sync_row s ON s.entity = $3 AND s.row_id = d.id WHERE d.id = ANY ($1)",
                          {uuidsValue(byRow.keys()), uuidValue(m_asker.device), entity.name}));
    if (rows.size() != byRow.size())
        return true;
    for (int i = 0; i < rows.size(); ++i) {
        const RowOperation &operation = *byRow.value(uidOfUuid(rows.text(i, 0)));
        if (operation.version > 0 && operation.version < rows.number(i, 1) && rows.truth(i, 2))
            m_merged.insert(operation.row);
        for (int c = 0; c < columns.size(); ++c) {
            const Field &field = *entity.field(columns.at(c).toLatin1());
            const QJsonValue now = wireValue(field, rows.at(i, 3 + c));
            if (now != settled(field, operation.base.value(columns.at(c)))
                && now != settled(field, operation.values.value(columns.at(c))))
                return true;
        }
    }
    return false;
}

Result<void> UnitSet::insert(const Entity &entity, const Operations &operations)
{
    QList<Value> values{idsOf(operations)};
    QByteArray places = "$1";
    for (const Field &field : entity.fields) {
        values << valuesOf(entity, field, operations);
        places += ", $" + QByteArray::number(values.size());
    }
    HK_CHECK(m_postgres.run("SELECT data." + quoted("add_" + entity.name) + '(' + places + ')', values));
    return {};
}

Result<bool> UnitSet::update(const Entity &entity, const QStringList &columns, const Operations &operations)
{
    QByteArrayList sets;
    QList<Value> values{idsOf(operations)};
    QByteArray arrays = "$1::uuid[]";
    for (const QString &column : columns) {
        const Field &field = *entity.field(column.toLatin1());
        values << valuesOf(entity, field, operations);
        sets << quoted(field.name) + " = u." + quoted(field.name);
        arrays += ", $" + QByteArray::number(values.size()) + "::" + columnType(field) + "[]";
    }
    HK_TRY(const Rows written,
           m_postgres.run("UPDATE " + tableOf(entity) + " d SET " + sets.join(", ") + " FROM unnest(" + arrays + ") u (id"
                              + listOf(columns, ", ", "") + ") WHERE d.id = u.id",
                          values));
    return written.affected() == operations.size();
}

// One for all is the usual case: an import, or an edit. Rows of another time are named.
Result<void> setMoments(Postgres &postgres, const QList<wire::Unit> &units)
{
    const qint64 usual = units.constFirst().at;
    QJsonObject others;
    for (const wire::Unit &unit : units) {
        if (unit.at == usual)
            continue;
        for (const RowOperation &operation : unit.operations)
            others.insert(QUuid::fromRfc4122(operation.row).toString(QUuid::WithoutBraces), unit.at);
    }
    const QByteArray json = others.isEmpty() ? QByteArray() : QJsonDocument(others).toJson(QJsonDocument::Compact);
    HK_CHECK(postgres.run("SELECT set_config('hk.at', $1, true), set_config('hk.moments', $2, true)",
                          {numberValue(usual), Value(json.isNull() ? QByteArray("") : json)}));
    return {};
}

}  // namespace hk::server
