// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/configuration.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSettings>

namespace hk::server {

namespace {

struct ConfigurationText {
    Q_DECLARE_TR_FUNCTIONS(hk::Server)
public:
    static QString none(const QString &path) { return tr("The configuration file “%1” cannot be read.").arg(path); }
    static QString wrong(const QString &key) { return tr("The configuration says nothing usable for “%1”.").arg(key); }
    static QString open()
    {
        return tr("The configuration file may be read by others on this computer; please let only its owner read it.");
    }
};

// QSettings takes a comma for a list.
QByteArray wholeText(const QSettings &settings, const char *key)
{
    return settings.value(QLatin1String(key)).toStringList().join(u',').toUtf8();
}

}  // namespace

Result<Configuration> readConfiguration(const QString &path)
{
    const QFileInfo file(path);
    if (path.isEmpty() || !file.isFile() || !file.isReadable())
        return Error{ConfigurationText::none(path), {}};
    if (file.permissions() & (QFile::ReadOther | QFile::WriteOther))
        return Error{ConfigurationText::open(), {}};
    const QSettings settings(path, QSettings::IniFormat);
    Configuration configuration;
    configuration.owner = wholeText(settings, "database/owner");
    configuration.service = wholeText(settings, "database/service");
    for (const auto &[key, text] :
         {std::pair{"database/owner", configuration.owner}, {"database/service", configuration.service}}) {
        if (text.isEmpty())
            return Error{ConfigurationText::wrong(QLatin1String(key)), {}};
    }
    configuration.socket = wholeText(settings, "listen/socket");
    if (settings.contains(QStringLiteral("listen/address")))
        configuration.address = wholeText(settings, "listen/address");
    const int port = settings.value(QStringLiteral("listen/port"), configuration.port).toInt();
    const int deadline = settings.value(QStringLiteral("listen/deadline"), configuration.deadlineSeconds).toInt();
    if (port < 0 || port > 65535)
        return Error{ConfigurationText::wrong(QStringLiteral("listen/port")), {}};
    if (deadline < 1 || deadline > 600)
        return Error{ConfigurationText::wrong(QStringLiteral("listen/deadline")), {}};
    const QString keys = settings.value(QStringLiteral("keys/file")).toString();
    if (!keys.isEmpty())
        configuration.keysFile = file.absoluteDir().absoluteFilePath(keys);
    configuration.port = quint16(port);
    configuration.deadlineSeconds = deadline;
    configuration.logLevel = settings.value(QStringLiteral("log/level"), configuration.logLevel).toString();
    return configuration;
}

}  // namespace hk::server
