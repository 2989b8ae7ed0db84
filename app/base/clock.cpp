// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"

#include <QReadWriteLock>

namespace hk {

namespace {

QReadWriteLock zoneLock;
QByteArray zoneId = QByteArrayLiteral("Asia/Shanghai");

}  // namespace

qint64 systemNow()
{
    return QDateTime::currentMSecsSinceEpoch();
}

QTimeZone campusTimeZone()
{
    const QReadLocker locker(&zoneLock);
    return QTimeZone(zoneId);
}

void setCampusTimeZone(const QByteArray &ianaId)
{
    const QWriteLocker locker(&zoneLock);
    if (!ianaId.isEmpty() && QTimeZone(ianaId).isValid())
        zoneId = ianaId;
}

QDate campusDate(qint64 milliseconds)
{
    return campusTime(milliseconds).date();
}

QDateTime campusTime(qint64 milliseconds)
{
    return QDateTime::fromMSecsSinceEpoch(milliseconds, campusTimeZone());
}

}  // namespace hk
