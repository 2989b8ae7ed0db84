// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/connection.h"

namespace hk {

// Where something is: a room, a floor, a building, or words.
struct Place {
    qint64 building = 0;
    qint64 floor = 0;
    qint64 room = 0;
    QString text;

    bool isEmpty() const { return building == 0 && floor == 0 && room == 0 && text.trimmed().isEmpty(); }
    bool operator==(const Place &) const = default;
};

// What people write for a place: "3-502", "3号楼502", "3号楼 5层"; what is no known place stays words.
Result<Place> placeMeant(Reader &reader, const QString &text);
// The building that these words name; 0: none that is known.
Result<qint64> buildingNamed(Reader &reader, const QString &words);
Result<QString> placeText(Reader &reader, const Place &place);
// With the building and floor that a room or floor stands in.
Result<Place> wholePlace(Reader &reader, Place place);

}  // namespace hk
