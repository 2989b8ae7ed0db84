// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "roster/store/moves.h"

namespace hk::roster {

enum class MoveKind : quint8 { CheckIn, Book, Transfer, CheckOut };

// What stands in the way of a move, each sentence by the value that it is about; empty where nothing does.
struct MoveProblems {
    QString student;
    QString place;
    QString date;
    QString gender;  // a reason is wanted

    bool any() const { return !student.isEmpty() || !place.isEmpty() || !date.isEmpty() || !gender.isEmpty(); }
};

// Tells beforehand what the move itself would refuse. What is not filled in yet (0, an invalid date) is not complained about.
Result<MoveProblems> moveProblems(Reader &reader, MoveKind kind, qint64 student, const Move &move);

}  // namespace hk::roster
