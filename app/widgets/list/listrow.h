// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/list.h"
#include "storage/lists.h"

#include <QStringList>

namespace hk {

// A row ready to be painted.
struct ShownRow {
    QStringList texts;
    std::vector<QVariant> values;
};

enum class Masking : quint8 { Masked, Whole };

// The cell in words. Phones and what is sensitive are masked where others may look over the shoulder.
QString cellText(const ColumnInfo &column, const QVariant &value, Masking masking);
ShownRow shownRow(const std::vector<ColumnInfo> &columns, ListRow row);
using ShownRows = std::vector<std::pair<qint64, ShownRow>>;
Result<ShownRows> readShownRows(Reader &reader, const QByteArray &list, const std::vector<ColumnInfo> &columns,
                                const std::vector<qint64> &ids);

// Numbers stand at the right.
bool isNumeric(const ColumnInfo &column);

}  // namespace hk
