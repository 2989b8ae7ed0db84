// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/statement.h"

#include <QDate>
#include <QList>

namespace hk::tickets {

// Of which tickets figures are; what is empty is any.
struct FigureScope {
    QList<qint64> buildings = {};
    QList<qint64> colleges = {};
    QString category = {};
    qint64 department = 0;

    bool operator==(const FigureScope &) const = default;
};

// Days on campus, both of them included.
struct FigurePeriod {
    QDate first;
    QDate last;

    static FigurePeriod week(const QDate &dayOfIt);
    // The period of the same length right before: of a week the one before.
    FigurePeriod before() const;
    // The moment at which it begins, and the one at which it is over.
    qint64 from() const;
    qint64 to() const;

    bool operator==(const FigurePeriod &) const = default;
};

// Binds ":buildings", ":colleges", ":category" and ":department", by which queries narrow their rows; NULL leaves all of them in.
void bindScope(Statement &query, const FigureScope &scope);
// Binds ":from" and ":to".
void bindPeriod(Statement &query, const FigurePeriod &period);

}  // namespace hk::tickets
