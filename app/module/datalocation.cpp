// SPDX-License-Identifier: GPL-3.0-or-later
#include "module/datalocation.h"

#include <QCoreApplication>
#include <QLocale>
#include <QSettings>
#include <QStandardPaths>
#include <QTranslator>

namespace hk {

void setProgramIdentity()
{
    QCoreApplication::setOrganizationName(QStringLiteral("Hallkeeper"));
    QCoreApplication::setApplicationName(QStringLiteral("hallkeeper"));
    QCoreApplication::setApplicationVersion(QStringLiteral(HK_VERSION));
}

QString defaultDataFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/hallkeeper/hallkeeper.sqlite");
}

QString personAtWork()
{
    return QSettings().value(QStringLiteral("person"), qEnvironmentVariable("USER", qEnvironmentVariable("USERNAME"))).toString();
}

QString interfaceLanguage(const QString &asked)
{
    if (asked == QLatin1String("en") || asked == QLatin1String("zh_CN"))
        return asked;
    return QLocale::system().language() == QLocale::English ? QStringLiteral("en") : QStringLiteral("zh_CN");
}

void installLanguage(QTranslator &translator, const QString &language)
{
    QCoreApplication::removeTranslator(&translator);
    QLocale::setDefault(QLocale(language == QLatin1String("en") ? QStringLiteral("en_GB") : language));
    if (translator.load(QStringLiteral(":/i18n/hallkeeper_%1.qm").arg(language)))
        QCoreApplication::installTranslator(&translator);
}

}  // namespace hk
