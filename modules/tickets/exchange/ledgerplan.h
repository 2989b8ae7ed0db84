// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tickets/exchange/ledgerrow.h"

#include <QHash>
#include <QSet>

namespace hk::tickets {

// What the data have of what a file names.
struct LedgerKnown {
    QHash<QString, QList<LedgerTicket>> byNumber;  // the number in capitals
    QHash<qint64, QList<LedgerTicket>> byMoment;  // second of the opening; of rows without a number
    QHash<QString, Place> places;  // by the words of a cell
    QHash<QString, QString> placeTexts;  // the same, as the program writes it
    QHash<QString, MeantStudent> students;  // by `personKey`
    QHash<QString, Department> departments;  // by name, comparable
    bool mayAddDepartments = false;

    // Everything that these rows name.
    static Result<LedgerKnown> read(Reader &reader, const LedgerRows &rows);
    static QString personKey(const LedgerRow &row);
};

// What is to be done for one row.
struct LedgerDecision {
    ImportAction action = ImportAction::Insert;
    std::optional<LedgerTicket> ticket = {};  // known already
    LedgerRow before = {};  // the line that the ledger would have of it
    LedgerRow after = {};  // the same with what the file says
    int sameAs = -1;  // an earlier row that says the same
    bool leftOut = false;  // a person decided so
    QList<LedgerField> changed = {};
    QList<LedgerField> kept = {};  // differ, but are history that was made here
    MeantStudent student = {};
    Place place = {};

    // Something in the data will be written for it.
    bool counts() const { return sameAs < 0 && !leftOut; }
    bool changes(LedgerField field) const { return changed.contains(field); }
};

struct LedgerPlan {
    std::vector<LedgerRow> rows;
    std::vector<LedgerDecision> decisions;  // a row each
    QList<ImportProblem> problems;  // `item` is a row
};

// Decided from the file's rows and the data alone; sheets and layouts are only looked at for the words of problems.
LedgerPlan planLedger(LedgerRows read, const LedgerKnown &known, const std::vector<Sheet> &sheets,
                      const std::vector<SheetLayout> &layouts);

// The history of what a line tells: when it was opened, and each step that is said or follows from the stage.
QList<Event> eventsOf(const LedgerRow &row, const QByteArray &department);

}  // namespace hk::tickets
