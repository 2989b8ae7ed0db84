// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/list.h"

#include "base/clock.h"

#include <QCoreApplication>
#include <QVariant>

namespace hk {

QString ColumnInfo::display(const QVariant &value) const
{
    if (value.isNull())
        return {};
    switch (type) {
    case FieldType::Choice:
        if (const Choice *choice = field ? choiceOf(*field, value.toString()) : nullptr)
            return entity->titleText(*choice);
        return value.toString();
    case FieldType::Moment:
        return campusTime(value.toLongLong()).toString(QStringLiteral("yyyy-MM-dd HH:mm"));
    case FieldType::Boolean:
        return value.toLongLong() != 0 ? QCoreApplication::translate("hk::Catalogue", "yes")
                                       : QCoreApplication::translate("hk::Catalogue", "no");
    default:
        return value.toString();
    }
}

}  // namespace hk
