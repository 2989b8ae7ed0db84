// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/connection.h"
#include "storage/unit.h"

#include <QDate>

namespace hk::mentoring {

// Talks and pairings that came before their student was in the roster stand by name and number. Once the roster has the student,
// they and what follows from them become the student's; how many. Nothing where somebody sees or writes only a part: who has a
// name twice cannot be told then.
Result<int> tieToRoster(Writer &writer);
// The same, and the mentors whose first day has come named in the roster: what time and other desks bring, with no step of this
// one.
Result<int> tieLoose(Writer &writer);
Result<bool> hasLooseEnds(Reader &reader, QDate today);

// The same as a part of every step that touches students, talks or pairings (SchemaSource::complete).
Result<void> completeTies(Writer &writer, const ChangeSet &changes);

}  // namespace hk::mentoring
