// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tickets/store/board.h"
#include "widgets/look/status.h"

namespace hk::tickets {

StatusKind statusOf(Severity severity);

// What a card says in the places that may be empty.
QString placeWords(const Card &card);
QString personWords(const Card &card);
// "Urgent · Repair"
QString categoryWords(const Card &card);
// All that a card shows, in one sentence, as it is read out.
QString cardSentence(const Card &card);

// "2026-11-19 17:30" of the campus.
QString momentWords(qint64 moment);

}  // namespace hk::tickets
