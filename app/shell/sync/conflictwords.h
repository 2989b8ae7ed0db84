// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/conflicts.h"
#include "widgets/look/status.h"

namespace hk {

// Conflicts in sentences, for the page and for the desk.

StatusKind conflictStatus(const Conflict &conflict);
// "Student 2024030217 孟子涵"
QString conflictSubject(const Conflict &conflict);
// "2 fields were changed differently in two places"
QString conflictHappening(const Conflict &conflict);
// "today 08:52 · 陈雨桐, 李建平"
QString conflictPeople(const Conflict &conflict);
QString conflictMoment(qint64 at, qint64 now);
// What will be with the value that is not chosen.
QString conflictConsequence(const Conflict &conflict);
// A field's value as lists show it, phone numbers masked; whole where the two would look alike.
QString shownValue(const ConflictField &field, const QString &text);
QString wholeValue(const QString &text);
// Whether any of its values is shown masked.
bool isMasked(const ConflictField &field);

}  // namespace hk
