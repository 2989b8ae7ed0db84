// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/log.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QMutex>

#include <cstdio>

namespace hk {

Q_LOGGING_CATEGORY(hkLog, "hallkeeper")

namespace {

constexpr qint64 largestLog = 1024 * 1024;

QMutex logMutex;
QString logFolder;

QString logPath(int age)
{
    const QString name = age == 0 ? QStringLiteral("hallkeeper.log") : QStringLiteral("hallkeeper.%1.log").arg(age);
    return QDir(logFolder).filePath(name);
}

void rollLog()
{
    QFile::remove(logPath(2));
    QFile::rename(logPath(1), logPath(2));
    QFile::rename(logPath(0), logPath(1));
}

QString withoutLongNumbers(const QString &text)
{
    QString safe;
    QString digits;
    for (qsizetype i = 0; i <= text.size(); ++i) {
        if (i < text.size() && text.at(i).isDigit()) {
            digits += text.at(i);
            continue;
        }
        safe += digits.size() < 7 ? digits : QStringLiteral("#");
        digits.clear();
        if (i < text.size())
            safe += text.at(i);
    }
    return safe;
}

const char *levelOf(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return "debug";
    case QtInfoMsg:
        return "info";
    case QtWarningMsg:
        return "warning";
    case QtCriticalMsg:
        return "error";
    case QtFatalMsg:
        return "fatal";
    }
    return "";
}

void writeMessage(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    const QString time = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs);
    const QString safe = withoutLongNumbers(message).replace(QLatin1Char('\n'), QLatin1String("\n    "));
    const QByteArray line =
        QStringLiteral("%1 %2 %3: %4\n").arg(time, QLatin1String(levelOf(type)), QLatin1String(context.category), safe).toUtf8();
    const QMutexLocker locker(&logMutex);
    std::fwrite(line.constData(), 1, size_t(line.size()), stderr);
    if (logFolder.isEmpty())
        return;
    QFile file(logPath(0));
    if (file.size() >= largestLog)
        rollLog();
    if (file.open(QIODevice::WriteOnly | QIODevice::Append))
        file.write(line);
}

}  // namespace

void startLog(const QString &folder)
{
    {
        const QMutexLocker locker(&logMutex);
        logFolder = folder.isEmpty() || QDir().mkpath(folder) ? folder : QString();
    }
    qInstallMessageHandler(writeMessage);
}

}  // namespace hk
