// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/connection.h"

#include <QList>

namespace hk::roster {

// A bed to choose while typing its address, or a room whose bed stays open.
struct PlaceChoice {
    qint64 room = 0;
    qint64 bed = 0;  // 0 = the room as a whole
    QString place;  // "3-502-2"
};

// What an address means, or why it means nothing.
struct PlaceMeant {
    PlaceChoice choice;
    QString problem;  // a sentence; empty when the place is known
};

// Free beds whose address begins as typed ("3", "3-5", "502"), in the order of their places.
Result<QList<PlaceChoice>> freePlaces(Reader &reader, const QString &typed, int limit);

// The place that a whole address names, taken or not.
Result<PlaceMeant> placeMeant(Reader &reader, const QString &typed);

// The address of a bed, or of a room when `bed` is 0.
Result<PlaceChoice> placeOf(Reader &reader, qint64 room, qint64 bed);

}  // namespace hk::roster
