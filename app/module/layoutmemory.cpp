// SPDX-License-Identifier: GPL-3.0-or-later
#include "module/layoutmemory.h"

#include "module/sheetlayout.h"
#include "storage/settings.h"

#include <QJsonObject>

namespace hk {

namespace {

constexpr int mostRemembered = 100;
const QString headersKey = QStringLiteral("headers");
const QString mappingKey = QStringLiteral("mapping");

}  // namespace

void RememberedLayouts::applyTo(SheetLayout &layout) const
{
    const int found = indexOf(QString::fromLatin1(layoutSignature(layout)));
    if (found < 0)
        return;
    const QJsonArray mapping = entries[found][mappingKey].toArray();
    if (mapping.size() != int(layout.mapping.size()))
        return;
    layout.pivoted = false;
    for (int column = 0; column < mapping.size(); ++column) {
        layout.mapping[size_t(column)] = mapping[column].toString().toUtf8();
        layout.pivoted = layout.pivoted || layout.mapping[size_t(column)].startsWith(occupantField);
    }
}

void RememberedLayouts::take(const SheetLayout &layout)
{
    const QString headers = QString::fromLatin1(layoutSignature(layout));
    QJsonArray mapping;
    for (const QByteArray &field : layout.mapping)
        mapping.append(QString::fromUtf8(field));
    if (const int known = indexOf(headers); known >= 0)
        entries.removeAt(known);
    else if (entries.size() >= mostRemembered)
        entries.removeFirst();
    entries.append(QJsonObject{{headersKey, headers}, {mappingKey, mapping}});
}

int RememberedLayouts::indexOf(const QString &headers) const
{
    for (int index = 0; index < int(entries.size()); ++index) {
        if (entries[index][headersKey].toString() == headers)
            return index;
    }
    return -1;
}

Result<RememberedLayouts> readLayouts(Reader &reader, const QString &setting)
{
    HK_TRY(const QJsonValue value, readSetting(reader, setting));
    return RememberedLayouts{value.toArray()};
}

Result<void> rememberLayouts(Writer &writer, const QString &setting, const std::vector<SheetLayout> &layouts)
{
    HK_TRY(RememberedLayouts remembered, readLayouts(writer, setting));
    for (const SheetLayout &layout : layouts) {
        if (layout.used)
            remembered.take(layout);
    }
    return writeSetting(writer, setting, remembered.entries);
}

}  // namespace hk
