// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/lists.h"

#include <QJsonObject>

namespace hk {

// What a person has made of a list: its columns, their widths and order, the order of the rows and the filters. Kept for the next
// start, and under a name as a saved view.
struct ListState {
    struct Column {
        QByteArray name;
        int width = 0;  // in logical pixels at 100 % text; 0 = the usual one
        bool shown = true;

        bool operator==(const Column &) const = default;
    };
    std::vector<Column> columns;  // from left to right
    QByteArray sort;
    bool descending = false;
    std::vector<ColumnFilter> filters;

    QJsonObject toJson() const;
    static ListState fromJson(const QJsonObject &json);
    bool operator==(const ListState &) const = default;
};

}  // namespace hk
