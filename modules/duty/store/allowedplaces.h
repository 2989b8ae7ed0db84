// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/connection.h"

#include <QSet>

namespace hk::duty {

// Where somebody may be on duty: in whole buildings, or at single repeating shifts. Nothing said: anywhere.
struct AllowedPlaces {
    QSet<qint64> buildings;
    QSet<qint64> posts;

    bool isAnywhere() const { return buildings.isEmpty() && posts.isEmpty(); }
    bool operator==(const AllowedPlaces &) const = default;
};
Result<AllowedPlaces> allowedPlaces(Reader &reader, qint64 person);
// What stays allowed keeps its row.
Result<void> setAllowedPlaces(Writer &writer, qint64 person, const AllowedPlaces &places);

}  // namespace hk::duty
