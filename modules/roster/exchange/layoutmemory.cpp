// SPDX-License-Identifier: GPL-3.0-or-later
#include "roster/exchange/layoutmemory.h"

#include "module/sheetlayout.h"
#include "storage/settings.h"

#include <QJsonArray>

namespace hk::roster {

namespace {

QString layoutSetting()
{
    return QStringLiteral("roster.importLayouts");
}

constexpr int mostRemembered = 100;

}  // namespace

void RememberedLayouts::applyTo(SheetLayout &layout) const
{
    const QJsonArray mapping = mappings.value(QString::fromLatin1(layoutSignature(layout))).toArray();
    if (mapping.size() != int(layout.mapping.size()))
        return;
    layout.pivoted = false;
    for (int column = 0; column < mapping.size(); ++column) {
        layout.mapping[size_t(column)] = mapping[column].toString().toUtf8();
        layout.pivoted = layout.pivoted || layout.mapping[size_t(column)].startsWith(occupantField);
    }
}

Result<RememberedLayouts> readLayouts(Reader &reader)
{
    HK_TRY(const QJsonValue value, readSetting(reader, layoutSetting()));
    return RememberedLayouts{value.toObject()};
}

Result<void> rememberLayouts(Writer &writer, const std::vector<SheetLayout> &layouts)
{
    HK_TRY(RememberedLayouts remembered, readLayouts(writer));
    for (const SheetLayout &layout : layouts) {
        if (!layout.used)
            continue;
        QJsonArray mapping;
        for (const QByteArray &field : layout.mapping)
            mapping.append(QString::fromUtf8(field));
        if (remembered.mappings.size() >= mostRemembered)
            remembered.mappings = {};
        remembered.mappings.insert(QString::fromLatin1(layoutSignature(layout)), mapping);
    }
    return writeSetting(writer, layoutSetting(), remembered.mappings);
}

}  // namespace hk::roster
