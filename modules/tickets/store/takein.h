// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/connection.h"
#include "tickets/api/intake.h"

namespace hk::tickets {

// What TicketIntake promises to other modules.
Result<QByteArray> takeInTicket(Writer &writer, const TicketOrder &order);
Result<std::optional<TicketNews>> newsOfTicket(Reader &reader, const QByteArray &uid);

}  // namespace hk::tickets
