// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "roster/exchange/snapshot.h"

#include <QSet>

namespace hk::roster {

// What is to be done for one row.
struct RowDecision {
    ImportAction action = ImportAction::Insert;
    int student = -1;  // index in the snapshot; -1 = not known yet
    int sameAs = -1;  // an earlier row that is the same person; this one has been merged into it
    bool leftOut = false;  // a person decided so
    bool moves = false;  // a new stay begins, the old one ends
    bool fillsBed = false;  // the stay goes on, its open bed is known now
    bool startsBooked = false;  // the booked stay begins
    bool fromChanges = false;  // the stay began on another day
    bool renames = false;
    std::array<bool, StudentValueCount> changed{};

    bool changesPerson() const;
    // Something in the data will be written for it.
    bool counts() const { return sameAs < 0 && !leftOut; }
};

// The whole of an import, decided from the file's rows and the data alone.
struct RosterPlan {
    std::vector<RosterRow> rows;
    std::vector<RowDecision> decisions;  // a row each
    QList<ImportProblem> problems;  // `item` is a row
    std::vector<int> gone;  // students of the buildings in the file who are not in it, by index
    QHash<NameKey, int> newCapacity;  // of rooms that the file brings
};

// What a person decided after the preview.
struct PlanWishes {
    QSet<int> leftOut = {};  // rows that count as if they were not in the file
    QSet<int> refused = {};  // rows that stay refused, whatever the others free
    QSet<int> gone = {};  // students, by index, whose stay ends because the file no longer has them
};

// `sheets` are only looked at for the words of problems.
RosterPlan planRoster(RosterRows read, const RosterSnapshot &snapshot, const std::vector<Sheet> &sheets,
                      const PlanWishes &wishes = {});

// Two names that may be one person's: the surname or the pinyin agree.
bool mayBeSamePerson(const QString &one, const QString &other);

}  // namespace hk::roster
