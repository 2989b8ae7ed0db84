// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QDateTime>
#include <QTimeZone>

#include <functional>

namespace hk {

// Milliseconds since the epoch, UTC, by the system's clock.
qint64 systemNow();

// Tells the time; given to whoever needs it, so that tests can stand still.
using Clock = std::function<qint64()>;

// The campus' time zone. Days, nights and deadlines are the campus', wherever the computer believes to be.
QTimeZone campusTimeZone();
void setCampusTimeZone(const QByteArray &ianaId);

// The campus' calendar day, and date and time, of a moment in UTC milliseconds.
QDate campusDate(qint64 milliseconds);
QDateTime campusTime(qint64 milliseconds);

}  // namespace hk
