// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/rights/sightsql.h"

#include "storage/rights/authorship.h"

#include <QStringList>

#include <algorithm>

namespace hk {

namespace {

QString purposeName(const QString &verb, const Entity &entity)
{
    return verb + u' ' + QString::fromLatin1(entity.name);
}

}  // namespace

QString SightSql::everyRow()
{
    return QStringLiteral("1");
}

QString SightSql::noRow()
{
    return QStringLiteral("0");
}

SightSql::Purpose SightSql::reading(const Entity &entity)
{
    return {purposeName(QStringLiteral("read"), entity), [area = entity.area](const Sight &s) { return s.read.contains(area); }};
}

SightSql::Purpose SightSql::writing(const Entity &entity)
{
    return {purposeName(QStringLiteral("write"), entity), [area = entity.area](const Sight &s) { return s.write.contains(area); },
            true};
}

SightSql::Purpose SightSql::opening(const Entity &entity, FieldClass klass)
{
    return {purposeName(classWord(klass), entity),
            [area = entity.area, klass](const Sight &s) { return s.read.contains(area) && s.classes.contains(klass); }};
}

// By sights that show nothing of an area.
SightSql::Purpose SightSql::writingPast(const Entity &entity, Area area)
{
    return {purposeName(QStringLiteral("write"), entity) + QStringLiteral(" past %1").arg(int(area)),
            [own = entity.area, area](const Sight &s) { return s.write.contains(own) && !s.read.contains(area); }, true};
}

QList<SightSql::Purpose> SightSql::purposesOf(const Entity &entity) const
{
    QList<Purpose> purposes{reading(entity), writing(entity)};
    for (const FieldClass klass : {FieldClass::Contact, FieldClass::Sensitive, FieldClass::Confidential})
        purposes << opening(entity, klass);
    for (const Field &field : entity.fields) {
        if (const Entity *target = field.isReference() ? m_catalogue.entity(field.target) : nullptr)
            purposes << writingPast(entity, target->area);
    }
    return purposes;
}

QString SightSql::readable(const Entity &entity) const
{
    return rows(entity, reading(entity));
}

QString SightSql::writable(const Entity &entity) const
{
    return rows(entity, writing(entity));
}

QString SightSql::open(const Entity &entity, FieldClass klass) const
{
    return rows(entity, opening(entity, klass));
}

// The same, by the grants of one role alone.
SightSql::Purpose SightSql::asRole(const Purpose &purpose, const QByteArray &role)
{
    return {purpose.name + QStringLiteral(" as ") + QString::fromLatin1(role),
            [chosen = purpose.chosen, role](const Sight &sight) { return sight.role == role && chosen(sight); }};
}

QList<QByteArray> SightSql::rolesFor(const Purpose &purpose) const
{
    QList<QByteArray> roles;
    for (const Sight &sight : m_viewer.sights) {
        if (purpose.chosen(sight) && !sight.role.isEmpty() && !roles.contains(sight.role))
            roles << sight.role;
    }
    return roles;
}

QString SightSql::rows(const Entity &entity, const Purpose &purpose) const
{
    return entity.circle ? inCircle(entity, purpose) : inReach(entity, purpose);
}

// The rows that name the viewer or a role of the viewer's; the roles read, and the author alone writes. Who has the desk to himself
// wrote them all; what was written before there were accounts is the owner's.
QString SightSql::inCircle(const Entity &entity, const Purpose &purpose) const
{
    if (m_viewer.everything && m_viewer.account.isEmpty())
        return everyRow();
    const QString author = QStringLiteral("r.") + QString::fromLatin1(entity.circle->authorField);
    const QString roles = QStringLiteral("r.") + QString::fromLatin1(entity.circle->rolesField);
    QStringList ways;
    if (m_viewer.everything || std::any_of(m_viewer.sights.begin(), m_viewer.sights.end(), purpose.chosen))
        ways << QStringLiteral("%1 IN (%2)").arg(author, authorsOfViewer());
    if (m_viewer.everything)
        ways << QStringLiteral("coalesce(%1, '') = ''").arg(author);
    for (const QByteArray &role : purpose.writes ? QList<QByteArray>() : rolesFor(purpose)) {
        const QString reached = inReach(entity, asRole(purpose, role));
        if (reached != noRow())
            ways << QStringLiteral("(instr(' ' || %1 || ' ', ' %2 ') > 0 AND %3)").arg(roles, QString::fromLatin1(role), reached);
    }
    return ways.isEmpty() ? noRow() : QStringLiteral("(%1)").arg(ways.join(QStringLiteral(" OR ")));
}

QString SightSql::inReach(const Entity &entity, const Purpose &purpose) const
{
    if (m_viewer.everything)
        return everyRow();
    QList<ScopeKind> kinds;
    for (const Sight &sight : m_viewer.sights) {
        if (!purpose.chosen(sight))
            continue;
        if (!sight.limits(entity))
            return everyRow();
        if (!kinds.contains(*sight.scope))
            kinds << *sight.scope;
    }
    QStringList ways;
    for (const ScopePath &path : entity.scopes) {
        if (kinds.contains(path.kind)) {
            ways << along(entity, path,
                          QStringLiteral("SELECT key FROM temp.sight_key WHERE purpose = '%1' AND kind = %2")
                              .arg(purpose.name)
                              .arg(static_cast<int>(path.kind)));
        }
    }
    return ways.isEmpty() ? noRow() : QStringLiteral("(%1)").arg(ways.join(QStringLiteral(" OR ")));
}

QString SightSql::along(const Entity &entity, const ScopePath &path, const QString &keys) const
{
    if (!path.through.isEmpty())
        return inherits(entity, path, keys);
    if (path.from.isEmpty()) {
        if (path.fields.isEmpty())
            return QStringLiteral("r.id IN (%1)").arg(keys);
        return alongFields(entity, QStringLiteral("r"), path.fields, 0, keys);
    }
    return QStringLiteral("r.id IN %1").arg(refersFrom(path, keys));
}

// The keys of the rows to which rows of `path.from` refer.
QString SightSql::refersFrom(const ScopePath &path, const QString &keys) const
{
    const Entity *from = m_catalogue.entity(path.from);
    if (!from)
        return QStringLiteral("(NULL)");
    QStringList states;
    for (const QByteArray &state : path.states)
        states << QStringLiteral("'%1'").arg(QString::fromLatin1(state));
    return QStringLiteral("(SELECT f.%1 FROM main.%2 f WHERE f.%3 IN (%4) AND %5)")
        .arg(QString::fromLatin1(path.by), QString::fromLatin1(from->table), QString::fromLatin1(path.stateField),
             states.join(QStringLiteral(", ")), alongFields(*from, QStringLiteral("f"), path.fields, 0, keys));
}

// The path of the row that `r` refers to by `path.through`.
QString SightSql::inherits(const Entity &entity, const ScopePath &path, const QString &keys) const
{
    const Field *field = entity.field(path.through);
    const Entity *target = field ? m_catalogue.entity(field->target) : nullptr;
    if (!target)
        return noRow();
    const QString reference = QStringLiteral("r.") + QString::fromLatin1(path.through);
    if (!path.from.isEmpty())
        return QStringLiteral("%1 IN %2").arg(reference, refersFrom(path, keys));
    if (path.fields.isEmpty())
        return QStringLiteral("%1 IN (%2)").arg(reference, keys);
    return QStringLiteral("%1 IN (SELECT t.id FROM main.%2 t WHERE %3)")
        .arg(reference, QString::fromLatin1(target->table), alongFields(*target, QStringLiteral("t"), path.fields, 0, keys));
}

QString SightSql::alongFields(const Entity &entity, const QString &row, const QList<QByteArray> &fields, qsizetype at,
                              const QString &keys) const
{
    const QString column = row + u'.' + QString::fromLatin1(fields.at(at));
    if (at + 1 == fields.size())
        return QStringLiteral("%1 IN (%2)").arg(column, keys);
    const Field *field = entity.field(fields.at(at));
    const Entity *target = field ? m_catalogue.entity(field->target) : nullptr;
    if (!target)
        return noRow();
    const QString next = row + QStringLiteral("x");
    return QStringLiteral("%1 IN (SELECT %2.id FROM main.%3 %2 WHERE %4)")
        .arg(column, next, QString::fromLatin1(target->table), alongFields(*target, next, fields, at + 1, keys));
}

QString SightSql::referencesSeen(const Entity &entity) const
{
    QStringList seen;
    for (const Field &field : entity.fields) {
        const Entity *target = field.isReference() ? m_catalogue.entity(field.target) : nullptr;
        if (!target || field.mayBeHidden || readable(*target) == everyRow())
            continue;
        const QString past = rows(entity, writingPast(entity, target->area));
        seen << QStringLiteral("(r.%1 IS NULL OR EXISTS (SELECT 1 FROM visible_%2 v WHERE v.id = r.%1) OR %3)")
                    .arg(QString::fromLatin1(field.name), QString::fromLatin1(target->name), past);
    }
    return seen.isEmpty() ? everyRow() : seen.join(QStringLiteral(" AND "));
}

QList<SightKey> SightSql::keys() const
{
    QList<SightKey> keys;
    for (const auto &entity : m_catalogue.entities()) {
        QList<Purpose> purposes = purposesOf(*entity);
        if (entity->circle) {
            for (const Purpose &purpose : purposesOf(*entity)) {
                for (const QByteArray &role : rolesFor(purpose))
                    purposes << asRole(purpose, role);
            }
        }
        for (const Purpose &purpose : std::as_const(purposes)) {
            for (const Sight &sight : m_viewer.sights) {
                if (purpose.chosen(sight) && sight.limits(*entity))
                    keys.append({purpose.name, *sight.scope, sight.key});
            }
        }
    }
    return keys;
}

QString scopeFieldChanged(const Entity &entity)
{
    QStringList changed;
    for (const QByteArray &field : decidingFields(entity))
        changed << QStringLiteral("json_type(c.after, '$.%1') IS NOT NULL").arg(QString::fromLatin1(field));
    return changed.isEmpty() ? SightSql::noRow() : QStringLiteral("(%1)").arg(changed.join(QStringLiteral(" OR ")));
}

QString secretMark()
{
    return QStringLiteral("****");
}

QString maskedColumn(const Field &field)
{
    const QString column = QStringLiteral("r.") + QString::fromLatin1(field.name);
    if (field.type != FieldType::Text && field.type != FieldType::LongText)
        return QStringLiteral("NULL");
    if (field.klass == FieldClass::Confidential)
        return QStringLiteral("NULL");
    if (field.isPhone)
        return QStringLiteral("CASE WHEN length(%1) >= 11 THEN substr(%1, 1, 3) || '****' || substr(%1, -4) "
                              "WHEN %1 <> '' THEN '****' ELSE %1 END")
            .arg(column);
    return QStringLiteral("CASE WHEN %1 <> '' THEN '****' ELSE %1 END").arg(column);
}

}  // namespace hk
