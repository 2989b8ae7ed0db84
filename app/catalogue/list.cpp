// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/list.h"

#include "base/clock.h"
#include "base/text.h"
#include "catalogue/filereference.h"

#include <QCoreApplication>
#include <QVariant>

namespace hk {

QString ColumnInfo::display(const QVariant &value) const
{
    if (value.isNull())
        return {};
    switch (type) {
    case FieldType::Choice:
    case FieldType::EntityName: {
        const QString code = value.toString();
        for (const ChoiceTitle &choice : choices) {
            if (choice.code == code)
                return choice.title;
        }
        return code;
    }
    case FieldType::Moment:
        return campusTime(value.toLongLong()).toString(QStringLiteral("yyyy-MM-dd HH:mm"));
    case FieldType::Boolean:
        return value.toLongLong() != 0 ? QCoreApplication::translate("hk::Catalogue", "yes")
                                       : QCoreApplication::translate("hk::Catalogue", "no");
    case FieldType::File: {
        const std::optional<FileReference> file = FileReference::of(value.toString());
        return file ? file->name : value.toString();
    }
    default:
        return value.toString();
    }
}

QString ColumnInfo::masked(const QString &shown) const
{
    if (shown.isEmpty())
        return shown;
    switch (klass) {
    case FieldClass::Basic:
        return shown;
    case FieldClass::Contact:
        return field != nullptr && !field->isPhone ? shown : maskedPhone(shown);
    case FieldClass::Sensitive:
        return maskedIdentity(shown);
    case FieldClass::Confidential:
        return QStringLiteral("****");
    }
    return shown;
}

}  // namespace hk
