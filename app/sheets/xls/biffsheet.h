// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sheets/workbook.h"
#include "sheets/xls/biffglobals.h"

namespace hk {

// One worksheet of an .xls. The records are looked through once and the places of those with values kept (12 bytes each, rows and
// cells of mere formatting none), so memory follows what the sheet holds and not the size it claims; cells that a program wrote
// out of order come out by row.
class BiffSheet {
public:
    BiffSheet(const QByteArray &stream, const BiffGlobals &globals) : m_stream(stream), m_globals(globals) { }

    // Looks through the sheet at `offset`; completes the merged ranges and the hidden rows and columns of `info`.
    Result<void> index(qsizetype offset, SheetInfo &info);
    Result<void> read(const RowSink &sink) const;

private:
    struct Place {
        quint32 at = 0;
        quint16 size = 0;
        quint16 row = 0;
        Biff id = Biff::Number;
    };

    Result<void> note(const BiffRecord &record, SheetInfo &info);
    Result<void> noteMerged(const BiffRecord &record, SheetInfo &info) const;
    void noteColumns(const BiffRecord &record, SheetInfo &info) const;
    void noteRow(const BiffRecord &record, SheetInfo &info) const;

    // False when the record contradicts itself.
    bool readPlace(const Place &place, CellRow &row) const;
    bool readMulRk(const BiffRecord &record, CellRow &row) const;
    std::optional<Cell> readCell(const BiffRecord &record, BiffCursor &cursor, int cellFormat) const;
    Cell readFormula(const BiffRecord &record, BiffCursor &cursor, int cellFormat) const;
    QString formulaText(qsizetype offset) const;
    Cell number(double value, int cellFormat) const;

    const QByteArray &m_stream;
    const BiffGlobals &m_globals;
    std::vector<Place> m_places;
};

}  // namespace hk
