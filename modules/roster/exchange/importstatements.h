// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "roster/exchange/rosterwrite.h"
#include "storage/statement.h"

namespace hk::roster {

// Prepared once for the whole import.
struct RosterWrite::Statements {
    explicit Statements(Writer &writer);

    Statement insertFloor;
    Statement insertRoom;
    Statement insertBed;
    Statement insertStudent;
    Statement endStay;
    Statement beginStay;
};

inline QVariant keyOrNull(qint64 key)
{
    return key == 0 ? QVariant() : QVariant(key);
}

inline QVariant textOrNull(const QString &text)
{
    return text.isEmpty() ? QVariant() : QVariant(text);
}

}  // namespace hk::roster
