// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/settings.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace hk {

Result<QJsonValue> readSetting(Reader &reader, const QString &name)
{
    HK_TRY(const QVariant stored, reader.single(QStringLiteral("SELECT value FROM setting WHERE name = ?"), {name}));
    if (stored.isNull())
        return QJsonValue(QJsonValue::Undefined);
    // A bare value is no JSON document for Qt: it travels in an array.
    return QJsonDocument::fromJson('[' + stored.toString().toUtf8() + ']').array().at(0);
}

Result<void> writeSetting(Writer &writer, const QString &name, const QJsonValue &value)
{
    if (!writer.viewer().may(Deed::Settings) && !writer.viewer().may(Deed::Import))
        return Error{QCoreApplication::translate("hk::Storage", "Your account may not change settings. Nothing was changed."),
                     name};
    return storeSetting(writer, name, value);
}

Result<void> storeSetting(Writer &writer, const QString &name, const QJsonValue &value)
{
    if (value.isUndefined() || value.isNull()) {
        Statement remove = writer.statement(QStringLiteral("DELETE FROM setting WHERE name = ?"));
        return remove.bind(name).run();
    }
    QByteArray json = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    json = json.mid(1, json.size() - 2);
    Statement write = writer.statement(
        QStringLiteral("INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value"));
    return write.bind(name).bind(QString::fromUtf8(json)).run();
}

}  // namespace hk
