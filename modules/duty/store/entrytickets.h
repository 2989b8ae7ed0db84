// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duty/store/logs.h"
#include "module/neighbours.h"
#include "tickets/api/intake.h"

namespace hk::duty {

// Makes a ticket of an entry, submitted or not; its uid stays with the entry, whatever becomes of either. `tickets` null: not
// installed.
Result<QByteArray> makeTicketOf(Writer &writer, const tickets::TicketIntake *tickets, qint64 entry, const QString &category = {});
// The category of tickets that an entry of this kind usually is.
QString usualCategory(const QString &kind);

// The entries that a student was met in, or a ticket was made of.
Result<QList<LinkedRow>> entriesLinkedTo(Reader &reader, const QByteArray &entity, qint64 row);

}  // namespace hk::duty
