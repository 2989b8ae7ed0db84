// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/filereference.h"
#include "storage/connection.h"
#include "tickets/domain/ticketstate.h"
#include "tickets/store/board.h"
#include "tickets/store/intake.h"

namespace hk::tickets {

// A line of the history as people read it.
struct HistoryLine {
    QByteArray uid;
    qint64 at = 0;
    QString by;
    EventKind kind = EventKind::Commented;
    QString title;  // "Dispatched to 后勤维修中心"
    QString text;
    bool takenBack = false;
};

struct ClockLine {
    QString title;  // "Resolution (college, round 2)"
    QString limit;  // "5 working days"
    DeadlineWords words;
    std::optional<qint64> due;
    std::optional<qint64> firstDue;
    QStringList explanation;
    ClockState clock;  // itself
};

struct AttachedFile {
    qint64 id = 0;
    std::optional<FileReference> file;
    QString note;
};

struct Template {
    qint64 id = 0;
    QString kind;  // answer, checklist
    QString category;
    QString title;
    QString text;
};

// All that the panel beside the board shows.
struct TicketView {
    Card card;
    QString description;
    QString source;  // title
    QString priority;  // title
    QString urgency;  // title; empty where nobody has said it
    QString impact;
    QString level;  // title
    QString stage;  // title
    int round = 1;
    Place place;
    QString college;
    qint64 department = 0;
    QString departmentName;
    QString owner;
    QString lead;
    QStringList helpers;
    qint64 complainantRow = 0;
    std::optional<Complainant> complainant;  // none where the account may not know
    QString checklist;
    QList<Template> prepared;  // check lists of its category
    QString splitFrom;  // whose complainant stands here, the number of the ticket that it was split off
    QString note;
    qint64 openedAt = 0;
    TicketState state;
    std::vector<HistoryLine> history;  // the oldest first
    std::vector<ClockLine> clocks;
    QList<AttachedFile> files;
    QList<LikeTicket> linked;
    QList<LikeTicket> earlier;  // of the same place and category within 60 days
    bool mayKnowReporter = true;
    bool isHidden = false;  // what it is about, from whoever may not know
    QList<EventKind> steps;  // what may be done next
};

Result<std::optional<TicketView>> ticketView(Reader &reader, const Rules &rules, qint64 ticket, qint64 now);
// Those that it is tied to.
Result<QList<LikeTicket>> linkedTickets(Reader &reader, qint64 ticket);
// The ticket with this number, whatever case.
Result<qint64> ticketNumbered(Reader &reader, const QString &number);

Result<QList<Template>> templates(Reader &reader, const QString &kind, const QString &category);

}  // namespace hk::tickets
