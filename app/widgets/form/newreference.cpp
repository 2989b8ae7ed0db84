// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/form/newreference.h"

#include "module/references.h"
#include "storage/rows.h"
#include "widgets/form/fieldeditor.h"

#include <QCoreApplication>

namespace hk {

namespace {

struct NewReferenceText {
    Q_DECLARE_TR_FUNCTIONS(hk::EntityForm)
public:
    static Error cannot(const QString &field) { return {tr("This cannot be created here. Nothing was saved."), field}; }
    static Error needs(const QString &title, const QString &missing)
    {
        return {tr("To create “%1”, please choose %2 first. Nothing was saved.").arg(title, missing)};
    }
};

Result<qint64> makeOne(Writer &writer, const Entity &owner, const Field &field, const QString &title, const QVariantMap &values,
                       const QVariantMap &whole)
{
    const Entity *target = writer.catalogue().entity(field.target);
    const Field *named = target == nullptr ? nullptr : soleTitleField(*target, field.within);
    if (named == nullptr)
        return NewReferenceText::cannot(QString::fromUtf8(field.name));
    QVariantMap row{{QString::fromUtf8(named->name), title}};
    for (const QByteArray &name : field.within) {
        const QString key = QString::fromUtf8(name);
        const QVariant value = values.contains(key) ? values.value(key) : whole.value(key);
        if (value.isNull() && target->field(name)->required)
            return NewReferenceText::needs(title, owner.titleText(*owner.field(name)));
        row.insert(key, value);
    }
    return insertRow(writer, target->name, row);
}

}  // namespace

Result<void> makeNewReferences(Writer &writer, const QByteArray &entity, QVariantMap &values, const QVariantMap &whole)
{
    const Entity &owner = *writer.catalogue().entity(entity);
    // In the order of the fields: a new college comes before its new major.
    for (const Field &field : owner.fields) {
        const auto value = values.find(QString::fromUtf8(field.name));
        if (value == values.end() || !value->canConvert<NewReference>())
            continue;
        HK_TRY(const qint64 id, makeOne(writer, owner, field, value->value<NewReference>().title, values, whole));
        *value = id;
    }
    return {};
}

}  // namespace hk
