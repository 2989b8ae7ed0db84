// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tickets/store/ticketview.h"

#include <QJsonObject>

namespace hk::tickets {

// As --json prints them: times in campus time with its offset, codes for what has one, null for what is not there.
QJsonObject cardJson(const Card &card);
QJsonObject viewJson(const TicketView &view);
QJsonObject clocksJson(const TicketView &view);

}  // namespace hk::tickets
