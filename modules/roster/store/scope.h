// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/statement.h"

#include <QList>

namespace hk::roster {

// The buildings and colleges that somebody looks at; an empty list leaves all of them in.
struct Scope {
    QList<qint64> buildings;
    QList<qint64> colleges;

    bool operator==(const Scope &) const = default;
};

// Binds the places ":buildings" and ":colleges" that queries narrow their rows with: a list as JSON, NULL for all.
void bindBuildings(Statement &query, const Scope &scope);
void bindColleges(Statement &query, const Scope &scope);
void bindScope(Statement &query, const Scope &scope);

}  // namespace hk::roster
