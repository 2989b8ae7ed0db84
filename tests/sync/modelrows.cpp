// SPDX-License-Identifier: GPL-3.0-or-later
#include "modelrows.h"

#include "base/uid.h"

#include <QJsonDocument>

#include <algorithm>

namespace hk::test {

namespace {

QJsonValue valueOf(const QJsonObject &values, const QString &field)
{
    const QJsonValue value = values.value(field);
    return value.isUndefined() ? QJsonValue() : value;
}

QString jsonText(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

// Desks of an older program do not know it.
constexpr QByteArrayView newerField("nickname");

bool livesThere(const QJsonObject &residency)
{
    return residency.value(QStringLiteral("state")) == QStringLiteral("active");
}

}  // namespace

// The unit that is being applied.
struct ModelRows::Doing {
    const wire::Unit &unit;
    const ModelReach &reach;
    const QByteArray &device;
    quint64 transaction;
    const ModelGuards &guards;
    wire::UnitResult result;
    std::set<Name> made;
};

QString valueText(const QJsonValue &value)
{
    return value.isNull() || value.isUndefined() ? QString() : value.toVariant().toString();
}

const ModelRows::Row *ModelRows::row(const Name &name) const
{
    const auto found = m_rows.find(name);
    return found == m_rows.end() ? nullptr : &found->second;
}

ModelRows::Place ModelRows::nextPlace(const Doing &doing)
{
    return {doing.transaction, ++m_sequence};
}

wire::UnitResult ModelRows::apply(const wire::Unit &unit, const ModelReach &reach, const QByteArray &device, quint64 transaction,
                                  const ModelGuards &guards)
{
    Doing doing{unit, reach, device, transaction, guards, {unit.number, wire::Outcome::Applied, {}, {}}, {}};
    const ModelRows before = *this;
    Fate fate = Fate::Taken;
    for (const wire::RowOperation &operation : unit.operations) {
        fate = applyOperation(operation, doing);
        if (fate != Fate::Taken)
            break;
    }
    if (fate == Fate::Taken) {
        refreshScopes(doing);
        fate = judge(doing);
    }
    wire::UnitResult &result = doing.result;
    if (fate != Fate::Taken) {
        // Nothing of the unit is taken; what it wanted stands in conflicts, or with the desk.
        *this = before;
        result.conflicts.clear();
        result.outcome = wire::Outcome::Rejected;
        result.code = fate == Fate::Unknown ? QStringLiteral("unknown-row") : QStringLiteral("forbidden");
        if (fate == Fate::Against) {
            result.code.clear();
            for (const wire::RowOperation &wanted : unit.operations)
                result.conflicts.append(addConflict(wanted, {}, {}, doing));
            refreshScopes(doing);
        }
    }
    if (!result.conflicts.isEmpty())
        result.outcome = wire::Outcome::Conflict;
    ++m_carriedOut[{device, unit.number}];
    return result;
}

ModelRows::Fate ModelRows::applyOperation(const wire::RowOperation &operation, Doing &doing)
{
    if (const Fate fate = references(operation, doing); fate != Fate::Taken)
        return fate;
    switch (operation.kind) {
    case wire::OperationKind::Insert:
        return insert(operation, doing);
    case wire::OperationKind::Update:
        return update(operation, doing);
    case wire::OperationKind::Delete:
        return remove(operation, doing);
    }
    return Fate::Unknown;
}

ModelRows::Fate ModelRows::insert(const wire::RowOperation &operation, Doing &doing)
{
    const Name name{operation.entity, operation.row};
    if (const Row *known = row(name)) {
        if (!known->deleted) {
            if (!sees(doing.reach, name, known->scopes))
                return Fate::Forbidden;
            return known->values == operation.values ? Fate::Taken : Fate::Against;
        }
        // Only who knew of the deletion brings a row back.
        if (known->deletedBy != doing.device && known->version != operation.version)
            return Fate::Against;
    }
    QJsonObject values = operation.values;
    if (const QByteArray other = inTheWay(name, values); !other.isEmpty()) {
        if (operation.entity != "residency" || !livesThere(values))
            return Fate::Against;
        values.insert(QStringLiteral("state"), QStringLiteral("contested"));
        write(name, values, doing);
        doing.result.conflicts.append(
            addConflict(operation, QStringLiteral("stay"), m_rows[{operation.entity, other}].values, doing));
    }
    write(name, values, doing);
    doing.made.insert(name);
    accept(operation, values.keys());
    return Fate::Taken;
}

ModelRows::Fate ModelRows::update(const wire::RowOperation &operation, Doing &doing)
{
    const Name name{operation.entity, operation.row};
    const Row *known = row(name);
    if (!known)
        return Fate::Unknown;
    if (known->deleted)
        return Fate::Against;
    if (!doing.made.contains(name) && !sees(doing.reach, name, known->scopes))
        return Fate::Forbidden;
    std::map<QString, QStringList> groups;
    for (const QString &field : operation.values.keys()) {
        const Field *declared = m_catalogue->entity(operation.entity)->field(field.toLatin1());
        groups[declared->mergeGroup.isEmpty() ? field : QString::fromLatin1(declared->mergeGroup)] << field;
    }
    const QJsonObject standing = known->values;
    QJsonObject values = standing;
    for (const auto &[group, fields] : groups) {
        const auto allAre = [&](const QJsonObject &wanted) {
            return std::all_of(fields.begin(), fields.end(),
                               [&](const QString &field) { return valueOf(standing, field) == valueOf(wanted, field); });
        };
        if (!allAre(operation.values) && doing.guards.baseCheck && !allAre(operation.base)) {
            doing.result.conflicts.append(addConflict(operation, group, standing, doing));
            continue;
        }
        accept(operation, fields);
        for (const QString &field : fields) {
            if (operation.values.value(field).isNull())
                values.remove(field);
            else
                values.insert(field, operation.values.value(field));
        }
    }
    if (!inTheWay(name, values).isEmpty())
        return Fate::Against;
    if (values != standing)
        write(name, values, doing);
    return Fate::Taken;
}

ModelRows::Fate ModelRows::remove(const wire::RowOperation &operation, Doing &doing)
{
    const Name name{operation.entity, operation.row};
    const Row *known = row(name);
    if (!known)
        return Fate::Unknown;
    if (known->deleted)
        return Fate::Taken;
    if (!sees(doing.reach, name, known->scopes))
        return Fate::Forbidden;
    // What its author does not know of the row, such as a field of a newer program, is no reason against.
    for (const Field &field : m_catalogue->entity(operation.entity)->fields) {
        const QString text = QString::fromLatin1(field.name);
        if (doing.guards.baseCheck && field.name != newerField && valueOf(known->values, text) != valueOf(operation.base, text))
            return Fate::Against;
    }
    if (isReferredTo(name))
        return Fate::Against;
    Row &gone = m_rows[name];
    gone.deleted = true;
    gone.deletedBy = doing.device;
    ++gone.version;
    gone.moved = nextPlace(doing);
    return Fate::Taken;
}

// New rows must be the asker's, and what was written must stay so.
ModelRows::Fate ModelRows::judge(const Doing &doing) const
{
    for (const wire::RowOperation &operation : doing.unit.operations) {
        const Name name{operation.entity, operation.row};
        const Row *written = row(name);
        if (operation.kind == wire::OperationKind::Insert && doing.made.contains(name) && written && !written->deleted
            && !sees(doing.reach, name, written->scopes))
            return Fate::Forbidden;
    }
    return Fate::Taken;
}

void ModelRows::write(const Name &name, const QJsonObject &values, const Doing &doing)
{
    Row &row = m_rows[name];
    row.values = values;
    row.deleted = false;
    ++row.version;
    row.moved = nextPlace(doing);
}

void ModelRows::accept(const wire::RowOperation &operation, const QStringList &fields)
{
    for (const QString &field : fields)
        m_accepted.insert({{operation.entity, operation.row},
                           field,
                           valueText(operation.base.value(field)),
                           valueText(operation.values.value(field))});
}

QByteArray ModelRows::addConflict(const wire::RowOperation &operation, const QString &group, const QJsonObject &theirs,
                                  Doing &doing)
{
    // After all rows that desks make, in the order in which they are written.
    const QByteArray uid = makeUid(qint64(1) << 46 | m_conflicts);
    QJsonObject values{{QStringLiteral("entity"), QString::fromLatin1(operation.entity)},
                       {QStringLiteral("row"), QString::fromLatin1(operation.row.toHex())},
                       {QStringLiteral("base"), jsonText(operation.base)},
                       {QStringLiteral("mine"), jsonText(operation.values)},
                       {QStringLiteral("theirs"), jsonText(theirs)},
                       {QStringLiteral("mine_at"), doing.unit.at},
                       {QStringLiteral("state"), QStringLiteral("open")}};
    if (!group.isEmpty())
        values.insert(QStringLiteral("merge_group"), group);
    write({"conflict", uid}, values, doing);
    // A row that never came to be has no scopes: its conflict is whoever's who proposed it.
    m_rows[{"conflict", uid}].scopes = doing.reach.buildings;
    ++m_conflicts;
    return uid;
}

QByteArray ModelRows::inTheWay(const Name &name, const QJsonObject &values) const
{
    const auto same = [&](const QJsonObject &other, const char *field) {
        const QJsonValue value = valueOf(values, QLatin1String(field));
        return !value.isNull() && valueOf(other, QLatin1String(field)) == value;
    };
    for (const auto &[other, row] : m_rows) {
        if (other.first != name.first || other.second == name.second || row.deleted)
            continue;
        if (name.first == "student" && same(row.values, "number"))
            return other.second;
        if (name.first == "residency" && livesThere(values) && livesThere(row.values)
            && (same(row.values, "bed_id") || same(row.values, "student_id")))
            return other.second;
    }
    return {};
}

bool ModelRows::isReferredTo(const Name &name) const
{
    const QString uid = QString::fromLatin1(name.second.toHex());
    return std::any_of(m_rows.begin(), m_rows.end(), [&](const auto &other) {
        const QList<Field> &fields = m_catalogue->entity(other.first.first)->fields;
        return !other.second.deleted && std::any_of(fields.begin(), fields.end(), [&](const Field &field) {
            return field.target == name.first && other.second.values.value(QLatin1String(field.name)) == uid;
        });
    });
}

ModelRows::Fate ModelRows::references(const wire::RowOperation &operation, const Doing &doing) const
{
    for (const Field &field : m_catalogue->entity(operation.entity)->fields) {
        const QJsonValue value = valueOf(operation.values, QString::fromLatin1(field.name));
        if (!field.isReference() || value.isNull())
            continue;
        const Name name{field.target, QByteArray::fromHex(value.toString().toLatin1())};
        const Row *found = row(name);
        if (!found)
            return Fate::Unknown;
        if (found->deleted)
            return Fate::Against;
        if (!doing.made.contains(name) && !sees(doing.reach, name, found->scopes))
            return Fate::Forbidden;
    }
    return Fate::Taken;
}

bool ModelRows::isLimited(const QByteArray &entity) const
{
    const QList<ScopePath> &paths = m_catalogue->entity(entity)->scopes;
    return entity == "conflict"
        || std::any_of(paths.begin(), paths.end(), [](const ScopePath &path) { return path.kind == ScopeKind::Building; });
}

bool ModelRows::sees(const ModelReach &reach, const Name &name, const QSet<QByteArray> &scopes) const
{
    return reach.all || !isLimited(name.first) || reach.buildings.intersects(scopes);
}

QSet<QByteArray> ModelRows::follow(Name name, const QList<QByteArray> &fields) const
{
    for (const QByteArray &field : fields) {
        const Row *at = row(name);
        const Field *declared = m_catalogue->entity(name.first)->field(field);
        const QString next = at ? at->values.value(QLatin1String(field)).toString() : QString();
        if (next.isEmpty())
            return {};
        name = {declared->target, QByteArray::fromHex(next.toLatin1())};
    }
    return {name.second};
}

QSet<QByteArray> ModelRows::scopesOf(const Name &name) const
{
    if (name.first == "conflict") {
        const QJsonObject &values = m_rows.at(name).values;
        const Row *about = row({values.value(QStringLiteral("entity")).toString().toLatin1(),
                                QByteArray::fromHex(values.value(QStringLiteral("row")).toString().toLatin1())});
        return about ? about->scopes : m_rows.at(name).scopes;
    }
    QSet<QByteArray> scopes;
    for (const ScopePath &path : m_catalogue->entity(name.first)->scopes) {
        if (path.kind != ScopeKind::Building)
            continue;
        if (!path.through.isEmpty()) {
            const QSet<QByteArray> other = follow(name, {path.through});
            if (!other.isEmpty())
                scopes += scopesOf({m_catalogue->entity(name.first)->field(path.through)->target, *other.begin()});
            continue;
        }
        if (path.from.isEmpty()) {
            scopes += follow(name, path.fields);
            continue;
        }
        const QString uid = QString::fromLatin1(name.second.toHex());
        for (auto other = m_rows.lower_bound({path.from, {}}); other != m_rows.end() && other->first.first == path.from; ++other) {
            const QJsonObject &values = other->second.values;
            if (!other->second.deleted && values.value(QLatin1String(path.by)) == uid
                && path.states.contains(values.value(QLatin1String(path.stateField)).toString().toLatin1()))
                scopes += follow(other->first, path.fields);
        }
    }
    return scopes;
}

// Rows whose scopes the unit changed, also those it did not write, move forward in the feed; conflicts go with their rows.
void ModelRows::refreshScopes(const Doing &doing)
{
    for (const bool conflicts : {false, true}) {
        for (auto &[name, row] : m_rows) {
            if (row.deleted || (name.first == "conflict") != conflicts)
                continue;
            const QSet<QByteArray> scopes = scopesOf(name);
            if (scopes == row.scopes)
                continue;
            for (const QByteArray &gone : row.scopes - scopes)
                m_exits[{name, gone}] = nextPlace(doing);
            row.scopes = scopes;
            row.moved = nextPlace(doing);
        }
    }
}

wire::FeedRow ModelRows::line(const Name &name, const ModelReach &reach) const
{
    const Row *found = row(name);
    if (!found || !sees(reach, name, found->scopes))
        return {wire::FeedKind::Exit, name.first, name.second, 0, {}};
    if (found->deleted)
        return {wire::FeedKind::Deleted, name.first, name.second, found->version, {}};
    QJsonObject whole;
    for (const Field &field : m_catalogue->entity(name.first)->fields)
        whole.insert(QString::fromLatin1(field.name), valueOf(found->values, QString::fromLatin1(field.name)));
    return {wire::FeedKind::Row, name.first, name.second, found->version, whole};
}

}  // namespace hk::test
