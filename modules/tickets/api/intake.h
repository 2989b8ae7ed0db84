// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QObject>
#include <QString>
#include <QtPlugin>

#include <optional>

namespace hk {

class Reader;
class Writer;

namespace tickets {

// What another module reports.
struct TicketOrder {
    QString words;
    QString source = QStringLiteral("duty-log");
    QString category;  // a code
    bool isUrgent = false;
    bool isPrivate = false;  // also where its category is not
    qint64 building = 0;
    qint64 floor = 0;
    qint64 room = 0;
    QString place;  // in words
    qint64 student = 0;  // who reports it, by the roster
    std::optional<qint64> openedAt = {};  // else now
};

// How a ticket stands, for whoever made it. Of one that is private to others number and stage alone.
struct TicketNews {
    qint64 id = 0;
    QByteArray uid;
    QString number;
    QString title;
    QString stage;  // code
    QString stageWords;
    bool isOpen = false;
};

// How other modules work with tickets, where they are installed.
class TicketIntake {
public:
    virtual ~TicketIntake() = default;
    // Takes one in as a part of what the writer does; answers its uid.
    virtual Result<QByteArray> takeIn(Writer &writer, const TicketOrder &order) const = 0;
    // Nothing where there is no such ticket, or it is out of sight.
    virtual Result<std::optional<TicketNews>> whatBecame(Reader &reader, const QByteArray &uid) const = 0;
};

}  // namespace tickets
}  // namespace hk

Q_DECLARE_INTERFACE(hk::tickets::TicketIntake, "org.hallkeeper.TicketIntake/1")
