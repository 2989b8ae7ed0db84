// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "module/importer.h"
#include "tickets/store/ledger.h"

#include <QVariant>

#include <array>

namespace hk::tickets {

// What a ledger may say of a ticket; the order of `ledgerFields()`, and of the columns that are written.
enum LedgerField : quint8 {
    Number,
    OpenedAt,
    ReportedBy,
    StudentNumber,
    Phone,
    PlaceField,
    CategoryField,
    Words,
    Priority,
    Source,
    Private,
    AcceptedBy,
    AcceptedAt,
    DepartmentField,
    DispatchedAt,
    Owner,
    StartedAt,
    StageField,
    Outcome,
    ResolvedAt,
    Stars,
    FollowUp,
    Note,
    LedgerFieldCount
};

// A ticket as a ledger has it: texts, codes, moments in UTC milliseconds, by field. What is null says nothing.
struct LedgerRow {
    int sheet = 0;
    int row = 0;
    std::array<QVariant, LedgerFieldCount> values;
    Place place;
    bool refused = false;  // a problem says why

    QString text(LedgerField field) const { return values[field].toString(); }
    std::optional<qint64> moment(LedgerField field) const;
    std::optional<Stage> stage() const { return stageOf(text(StageField)); }
};

// The rows of a file; `item` of a problem is a row.
struct LedgerRows {
    std::vector<LedgerRow> rows;
    QList<ImportProblem> problems;
};

// The names of the fields in a layout.
const std::array<QByteArray, LedgerFieldCount> &ledgerFieldNames();

// A text, null where it is empty.
inline QVariant saidOrNull(const QString &text)
{
    return text.isEmpty() ? QVariant() : QVariant(text);
}

// The line that a ledger would have of the ticket.
LedgerRow rowOf(const LedgerTicket &ticket);

// Whether two values of a field say the same: moments to the second, texts without their blanks.
bool saysTheSame(LedgerField field, const QVariant &one, const QVariant &other);

}  // namespace hk::tickets
