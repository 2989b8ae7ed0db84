// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tickets/domain/event.h"
#include "tickets/store/figurescope.h"
#include "tickets/store/intake.h"

namespace hk::tickets {

// A ticket with all that a line of a ledger says of it.
struct LedgerTicket {
    qint64 id = 0;
    QString number;
    qint64 openedAt = 0;
    QString title;
    QString description;
    QString source;  // code
    QString category;
    QString priority;
    bool isPrivate = false;
    bool mayKnow = true;  // what it is about
    Place place;
    QString placeText;
    qint64 department = 0;
    QString departmentName;
    QString owner;
    QString note;
    Stage stage = Stage::New;
    qint64 complainantRow = 0;
    Complainant complainant;
    QList<Event> events;  // those that stand, in their order

    // What it is about, as it was written: the title alone, or the words that it was taken from.
    QString words() const { return description.isEmpty() ? title : description; }
    // Somebody has worked on it here: its history is not what a file told.
    bool isLive() const;
    const Event *first(EventKind kind) const;
    const Event *last(EventKind kind) const;
};

Result<QList<LedgerTicket>> ledgerTickets(Reader &reader, const QStringList &numbers);
// Those opened from one moment to another, which is not included.
Result<QList<LedgerTicket>> ledgerTicketsOpened(Reader &reader, qint64 from, qint64 to, const FigureScope &scope = {});

// Who is meant by what a ledger says of a person: by number, or by a name with the phone or the room that fits, or a name that only
// one has. Nothing when nobody, or more than one, is meant.
struct MeantStudent {
    qint64 student = 0;
    qint64 college = 0;
    QString name;
};
Result<std::optional<MeantStudent>> studentMeant(Reader &reader, const Complainant &said, qint64 room);

struct Department {
    qint64 id = 0;
    QByteArray uid;
    QString name;
};
Result<QList<Department>> allDepartments(Reader &reader);

}  // namespace hk::tickets
