// SPDX-License-Identifier: GPL-3.0-or-later
#include "roster/store/scope.h"

namespace hk::roster {

namespace {

QVariant asJsonList(const QList<qint64> &ids)
{
    if (ids.isEmpty())
        return {};
    QStringList numbers;
    for (const qint64 id : ids)
        numbers << QString::number(id);
    return QString(u'[' + numbers.join(u',') + u']');
}

}  // namespace

void bindBuildings(Statement &query, const Scope &scope)
{
    query.bind(QStringLiteral(":buildings"), asJsonList(scope.buildings));
}

void bindColleges(Statement &query, const Scope &scope)
{
    query.bind(QStringLiteral(":colleges"), asJsonList(scope.colleges));
}

void bindScope(Statement &query, const Scope &scope)
{
    bindBuildings(query, scope);
    bindColleges(query, scope);
}

}  // namespace hk::roster
