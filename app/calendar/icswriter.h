// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDate>
#include <QList>
#include <QString>

#include <optional>

namespace hk {

// Something that stands in a calendar: at a moment, from one to another, or on a day.
struct IcsEntry {
    QString uid;  // the same whenever the file is made, so that a calendar recognises it
    QString summary;
    QString location = {};
    QString description = {};
    QDate day = {};  // where it has no time
    qint64 at = 0;  // else, UTC milliseconds
    std::optional<qint64> until = {};
    std::optional<qint64> alarmAt = {};
    bool busy = false;
};

// The entries as an iCalendar file (RFC 5545), in the campus' time zone; `product` names what made it.
QByteArray icsFile(const QString &name, const QString &product, const QList<IcsEntry> &entries, qint64 now);

}  // namespace hk
