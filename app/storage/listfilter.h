// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/list.h"

#include <QString>
#include <QVariant>

namespace hk {

// A condition over a list's view, with its bound values.
struct FilterSql {
    QString condition;
    QList<QVariant> values;
};

// What a filter text means for a column of the list (see ColumnFilter).
FilterSql filterSql(const List &list, const ColumnInfo &column, const QString &text);

}  // namespace hk
