// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/list/liststate.h"

#include <QJsonArray>

namespace hk {

QJsonObject ListState::toJson() const
{
    QJsonArray columnList;
    for (const Column &column : columns) {
        QJsonObject one{{QStringLiteral("name"), QString::fromUtf8(column.name)}, {QStringLiteral("shown"), column.shown}};
        if (column.width > 0)
            one.insert(QStringLiteral("width"), column.width);
        columnList.append(one);
    }
    QJsonArray filterList;
    for (const ColumnFilter &filter : filters)
        filterList.append(
            QJsonObject{{QStringLiteral("column"), QString::fromUtf8(filter.column)}, {QStringLiteral("text"), filter.text}});
    return {{QStringLiteral("columns"), columnList},
            {QStringLiteral("sort"), QString::fromUtf8(sort)},
            {QStringLiteral("descending"), descending},
            {QStringLiteral("filters"), filterList}};
}

ListState ListState::fromJson(const QJsonObject &json)
{
    ListState state;
    for (const QJsonValue &value : json.value(QStringLiteral("columns")).toArray()) {
        const QJsonObject one = value.toObject();
        state.columns.push_back({one.value(QStringLiteral("name")).toString().toUtf8(), one.value(QStringLiteral("width")).toInt(),
                                 one.value(QStringLiteral("shown")).toBool(true)});
    }
    state.sort = json.value(QStringLiteral("sort")).toString().toUtf8();
    state.descending = json.value(QStringLiteral("descending")).toBool();
    for (const QJsonValue &value : json.value(QStringLiteral("filters")).toArray()) {
        const QJsonObject one = value.toObject();
        state.filters.push_back(
            {one.value(QStringLiteral("column")).toString().toUtf8(), one.value(QStringLiteral("text")).toString()});
    }
    return state;
}

}  // namespace hk
