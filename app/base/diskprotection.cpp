// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/diskprotection.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStorageInfo>

#ifdef Q_OS_LINUX
#include <sys/stat.h>
#include <sys/sysmacros.h>
#endif

namespace hk {

namespace {

constexpr int mostLayers = 8;

[[maybe_unused]] QString said(const QString &program, const QStringList &words)
{
    constexpr int patience = 5000;
    QProcess process;
    process.start(program, words);
    if (!process.waitForFinished(patience)) {
        process.kill();
        process.waitForFinished(patience);
        return {};
    }
    return QString::fromUtf8(process.readAllStandardOutput()).trimmed();
}

DiskProtection layerProtection(const QDir &device, int depth)
{
    if (!device.exists() || depth > mostLayers)
        return DiskProtection::Unknown;
    QFile uuid(device.filePath(QStringLiteral("dm/uuid")));
    if (uuid.open(QIODevice::ReadOnly) && uuid.readAll().startsWith("CRYPT-"))
        return DiskProtection::Encrypted;
    const QDir below(device.filePath(QStringLiteral("slaves")));
    const QStringList layers = below.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    // A volume over several disks is as open as the most open of them.
    DiskProtection protection = layers.isEmpty() ? DiskProtection::Open : DiskProtection::Encrypted;
    for (const QString &layer : layers) {
        const DiskProtection one = layerProtection(QDir(below.filePath(layer)), depth + 1);
        if (one != DiskProtection::Encrypted)
            protection = one;
    }
    return protection;
}

#ifdef Q_OS_LINUX
QString deviceNumber(dev_t device)
{
    return QStringLiteral("%1:%2").arg(major(device)).arg(minor(device));
}

DiskProtection systemProtection(const QString &file)
{
    const QString blocks = QStringLiteral("/sys/dev/block");
    struct stat state = {};
    if (::stat(QFile::encodeName(file).constData(), &state) != 0)
        return DiskProtection::Unknown;
    if (major(state.st_dev) != 0)
        return blockProtection(blocks, deviceNumber(state.st_dev));
    // File systems over several disks have a number of their own, and name one of the disks.
    struct stat disk = {};
    if (::stat(QStorageInfo(file).device().constData(), &disk) != 0 || !S_ISBLK(disk.st_mode))
        return DiskProtection::Unknown;
    return blockProtection(blocks, deviceNumber(disk.st_rdev));
}
#elif defined(Q_OS_MACOS)
DiskProtection systemProtection(const QString &)
{
    const QString answer = said(QStringLiteral("/usr/bin/fdesetup"), {QStringLiteral("status")});
    return answer.contains(QLatin1String("FileVault is On")) ? DiskProtection::Encrypted
        : answer.contains(QLatin1String("FileVault is Off")) ? DiskProtection::Open
                                                             : DiskProtection::Unknown;
}
#elif defined(Q_OS_WIN)
DiskProtection systemProtection(const QString &file)
{
    // What the file manager shows of a drive: 1 on, 2 off, 3 being encrypted, 5 paused, 6 locked.
    const QString drive = QStorageInfo(file).rootPath().left(2);
    const QString answer = said(QStringLiteral("powershell.exe"),
                                {QStringLiteral("-NoProfile"), QStringLiteral("-NonInteractive"), QStringLiteral("-Command"),
                                 QStringLiteral("(New-Object -ComObject Shell.Application).NameSpace('%1').Self.ExtendedProperty("
                                                "'System.Volume.BitLockerProtection')")
                                     .arg(drive)});
    return answer == QLatin1String("1") || answer == QLatin1String("3") || answer == QLatin1String("6") ? DiskProtection::Encrypted
        : answer == QLatin1String("2") || answer == QLatin1String("4") || answer == QLatin1String("5")  ? DiskProtection::Open
                                                                                                        : DiskProtection::Unknown;
}
#else
DiskProtection systemProtection(const QString &)
{
    return DiskProtection::Unknown;
}
#endif

}  // namespace

DiskProtection blockProtection(const QString &blocks, const QString &device)
{
    return layerProtection(QDir(blocks + u'/' + device), 0);
}

DiskProtection diskProtection(const QString &file)
{
    return systemProtection(file);
}

}  // namespace hk
