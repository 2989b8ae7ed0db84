// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "roster/store/places.h"

namespace hk::roster {

// How a bed stands, as the map paints it.
enum class BedLook : quint8 { Free, Taken, Booked, Contested, OutOfUse };
BedLook bedLook(const RoomCard &room, const BedCell &bed);

// Rooms under repair or closed have no beds to give.
bool isOutOfUse(const RoomCard &room);
bool isMixed(const RoomCard &room);

// "软件24" of "软件2402": where there is no room for more.
QString shortClass(const QString &className);

// One sentence about the bed, for tool tips and for those who hear the map.
QString bedSentence(const RoomCard &room, const BedCell &bed);

}  // namespace hk::roster
