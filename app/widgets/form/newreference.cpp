// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/form/newreference.h"

#include "module/references.h"
#include "storage/rows.h"
#include "widgets/form/fieldeditor.h"

#include <QCoreApplication>

namespace hk {

Result<void> makeNewReferences(Writer &writer, const QByteArray &entity, QVariantMap &values)
{
    const Entity *owner = writer.catalogue().entity(entity);
    for (auto it = values.begin(); it != values.end(); ++it) {
        if (!it->canConvert<NewReference>())
            continue;
        const Field *field = owner->field(it.key().toUtf8());
        const Entity *target = field == nullptr ? nullptr : writer.catalogue().entity(field->target);
        const Field *title = target == nullptr ? nullptr : soleTitleField(*target);
        if (title == nullptr)
            return Error{QCoreApplication::translate("hk::EntityForm", "This cannot be created here. Nothing was saved."),
                         it.key()};
        HK_TRY(const qint64 id,
               insertRow(writer, target->name, {{QString::fromUtf8(title->name), it->value<NewReference>().title}}));
        *it = id;
    }
    return {};
}

}  // namespace hk
