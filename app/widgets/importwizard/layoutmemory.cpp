// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/importwizard/layoutmemory.h"

#include <QCryptographicHash>
#include <QSettings>
#include <QStringList>

namespace hk {

namespace {

QString layoutKey(const QString &kind, const SheetLayout &layout)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString &header : layout.headers) {
        hash.addData(header.toUtf8());
        hash.addData(QByteArrayView("\n"));
    }
    return QStringLiteral("importLayouts/%1/%2").arg(kind, QString::fromLatin1(hash.result().left(12).toHex()));
}

}  // namespace

void rememberLayout(const QString &kind, const SheetLayout &layout)
{
    if (!layout.used || layout.headers.empty())
        return;
    QStringList mapping;
    for (const QByteArray &field : layout.mapping)
        mapping.append(QString::fromUtf8(field));
    QSettings().setValue(layoutKey(kind, layout), mapping);
}

bool recallLayouts(const QString &kind, std::vector<SheetLayout> &layouts)
{
    bool changed = false;
    const QSettings settings;
    for (SheetLayout &layout : layouts) {
        if (!layout.used || layout.headers.empty())
            continue;
        const QVariant kept = settings.value(layoutKey(kind, layout));
        if (!kept.isValid())
            continue;
        std::vector<QByteArray> mapping;
        for (const QString &field : kept.toStringList())
            mapping.push_back(field.toUtf8());
        if (mapping.size() != layout.mapping.size() || mapping == layout.mapping)
            continue;
        layout.mapping = mapping;
        changed = true;
    }
    return changed;
}

}  // namespace hk
