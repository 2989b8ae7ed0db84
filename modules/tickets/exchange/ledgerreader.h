// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "module/celldate.h"
#include "module/mappedsheet.h"
#include "tickets/exchange/ledgerrow.h"
#include "tickets/store/rules.h"

namespace hk::tickets {

// What a file says beside its cells, and what the school has of its own.
struct LedgerHints {
    QStringList titles = {};
    QList<Category> categories = {};
};

// Reads the tickets of one sheet by its layout. What cannot be read is left out with a warning; a row without a time or without
// words is refused.
class LedgerReader {
public:
    LedgerReader(const Sheet &sheet, const SheetLayout &layout, const LedgerHints &hints, LedgerRows &into);

    // False when it was cancelled.
    bool read(const JobControl &control);

private:
    void readTicket(int row);
    void readTexts(int row, LedgerRow &ticket);
    void readPerson(int row, LedgerRow &ticket);
    void readPlace(int row, LedgerRow &ticket);
    void readCategory(int row, LedgerRow &ticket);
    void readChoices(int row, LedgerRow &ticket);
    void readMoments(int row, LedgerRow &ticket);
    void readEnd(int row, LedgerRow &ticket);
    void keepOrder(int row, LedgerRow &ticket);
    void refuse(LedgerRow &ticket, const QByteArray &field, const QString &reason);
    void warn(int row, const QByteArray &field, const QString &reason, const QString &consequence = {});
    void note(int row, const QByteArray &field, const QString &reason, const QString &consequence);
    ImportProblem problem(Severity severity, int row, const QByteArray &field, const QString &reason) const;
    void noteSheet();

    const Sheet &m_sheet;
    const SheetLayout &m_layout;
    const LedgerHints &m_hints;
    MappedSheet m_cells;
    std::optional<YearHint> m_year;
    bool m_isOfRepairs = false;
    int m_daysAlone = 0;
    LedgerRows &m_into;
};

}  // namespace hk::tickets
