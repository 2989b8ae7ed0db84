// SPDX-License-Identifier: GPL-3.0-or-later
#include "roster/ui/words.h"

#include "catalogue/catalogue.h"

namespace hk::roster {

QString choiceWord(const Catalogue &catalogue, const QByteArray &entityName, const QByteArray &fieldName, const QString &code)
{
    const Entity *entity = catalogue.entity(entityName);
    const Field *field = entity != nullptr ? entity->field(fieldName) : nullptr;
    const Choice *choice = field != nullptr ? choiceOf(*field, code) : nullptr;
    return choice != nullptr ? entity->titleText(*choice) : code;
}

QString dayWord(const QDate &day)
{
    return day.isValid() ? day.toString(Qt::ISODate) : QStringLiteral("—");
}

QString daysWord(const QDate &from, const QDate &to)
{
    const QString first = from.isValid() ? from.toString(Qt::ISODate) : QStringLiteral("…");
    return to.isValid() ? QStringLiteral("%1 – %2").arg(first, to.toString(Qt::ISODate)) : QStringLiteral("%1 –").arg(first);
}

}  // namespace hk::roster
