// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/catalogue.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace hk {

namespace {

template <class T, class Predicate> const T *firstWhere(const std::vector<std::shared_ptr<const T>> &items, Predicate predicate)
{
    const auto found = std::find_if(items.begin(), items.end(), [&](const auto &item) { return predicate(*item); });
    return found == items.end() ? nullptr : found->get();
}

Error declarationError(const QString &detail)
{
    return {QCoreApplication::translate("hk::Catalogue", "A module declares its data wrongly and was left out."), detail};
}

}  // namespace

Result<void> Catalogue::add(Entity entity)
{
    if (this->entity(entity.name))
        return declarationError(QStringLiteral("entity %1 stands twice").arg(QString::fromLatin1(entity.name)));
    QList<QByteArray> named = entity.titleFields + entity.identity;
    if (entity.circle)
        named << entity.circle->authorField << entity.circle->rolesField;
    for (const QByteArray &title : std::as_const(named)) {
        if (!entity.field(title))
            return declarationError(
                QStringLiteral("%1 has no field %2").arg(QString::fromLatin1(entity.name), QString::fromLatin1(title)));
    }
    m_entities.push_back(std::make_shared<const Entity>(std::move(entity)));
    return {};
}

Result<void> Catalogue::add(List list)
{
    if (this->list(list.id))
        return declarationError(QStringLiteral("list %1 stands twice").arg(QString::fromLatin1(list.id)));
    m_lists.push_back(std::make_shared<const List>(std::move(list)));
    return {};
}

void Catalogue::addVerb(const QByteArray &id, const char *context, const char *title)
{
    m_verbs.insert(id, {context, title});
}

const Entity *Catalogue::entity(const QByteArray &name) const
{
    return firstWhere(m_entities, [&](const Entity &e) { return e.name == name; });
}

const Entity *Catalogue::entityOfTable(const QByteArray &table) const
{
    return firstWhere(m_entities, [&](const Entity &e) { return e.table == table; });
}

const List *Catalogue::list(const QByteArray &id) const
{
    return firstWhere(m_lists, [&](const List &l) { return l.id == id; });
}

ColumnInfo Catalogue::columnOf(const List &list, const ListColumn &column) const
{
    ColumnInfo info{column.name, {}, column.type, FieldClass::Basic, column.shown, column.width};
    info.sort = column.sortBy.isEmpty() ? column.name : column.sortBy;
    if (!column.field.isEmpty()) {
        const qsizetype dot = column.field.indexOf('.');
        info.entity = entity(column.field.left(dot));
        info.field = info.entity ? info.entity->field(column.field.mid(dot + 1)) : nullptr;
    }
    if (info.field) {
        info.title = info.entity->titleText(*info.field);
        info.type = info.field->isReference() ? FieldType::Text : info.field->type;
        info.klass = info.field->klass;
        info.width = info.width == 0 ? info.field->width : info.width;
    }
    if (column.title)
        info.title = QCoreApplication::translate(list.context, column.title);
    for (const Choice &choice : info.field ? info.field->choices : column.choices)
        info.choices.push_back(
            {choice.code, QCoreApplication::translate(info.field ? info.entity->context : list.context, choice.title)});
    if (info.type == FieldType::EntityName) {
        for (const auto &known : m_entities)
            info.choices.push_back({QString::fromLatin1(known->name), known->titleText()});
    }
    return info;
}

std::vector<ColumnInfo> Catalogue::columnsOf(const List &list) const
{
    std::vector<ColumnInfo> columns;
    for (const ListColumn &column : list.columns)
        columns.push_back(columnOf(list, column));
    return columns;
}

QString Catalogue::verbText(const QByteArray &id) const
{
    const auto found = m_verbs.constFind(id);
    return found == m_verbs.constEnd() ? QString() : QCoreApplication::translate(found->context, found->title);
}

Result<void> Catalogue::checkWhole() const
{
    for (const auto &entity : m_entities) {
        for (const Field &field : entity->fields) {
            if (field.isReference() && !this->entity(field.target))
                return declarationError(QStringLiteral("%1.%2 points to %3")
                                            .arg(QString::fromLatin1(entity->name), QString::fromLatin1(field.name),
                                                 QString::fromLatin1(field.target)));
        }
    }
    for (const auto &list : m_lists) {
        if (!list->entity.isEmpty() && !entity(list->entity))
            return declarationError(QStringLiteral("list %1 is of no entity").arg(QString::fromLatin1(list->id)));
        for (const ColumnInfo &column : columnsOf(*list)) {
            if (column.title.isEmpty())
                return declarationError(
                    QStringLiteral("%1.%2 has no title").arg(QString::fromLatin1(list->id), QString::fromLatin1(column.name)));
        }
    }
    return {};
}

namespace {

using Needs = std::function<QList<const Entity *>(const Entity &)>;

void addAfterNeeds(const Entity &entity, const Needs &needs, QSet<QByteArray> &seen, QList<const Entity *> &ordered)
{
    if (seen.contains(entity.name))
        return;
    seen.insert(entity.name);
    for (const Entity *needed : needs(entity))
        addAfterNeeds(*needed, needs, seen, ordered);
    ordered << &entity;
}

}  // namespace

QList<const Entity *> afterTheirNeeds(const Catalogue &catalogue, const Needs &needs)
{
    QSet<QByteArray> seen;
    QList<const Entity *> ordered;
    for (const auto &entity : catalogue.entities())
        addAfterNeeds(*entity, needs, seen, ordered);
    return ordered;
}

}  // namespace hk
