// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QDate>
#include <QList>
#include <QString>

namespace hk {

// An event of an iCalendar file, as far as a calendar of days needs it: the days it touches in the campus' time zone.
struct IcsEvent {
    QString summary;
    QDate firstDay;
    QDate lastDay;
    // The value of X-APPLE-SPECIAL-DAY: WORK-HOLIDAY or ALTERNATE-WORKDAY.
    QString specialDay;
    bool recurring = false;
};

// Cancelled events and what is nested in an event (alarms) are left out. At most 4 MB and 20,000 events.
Result<QList<IcsEvent>> readIcsEvents(const QByteArray &bytes);

}  // namespace hk
