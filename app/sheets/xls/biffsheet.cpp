// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/xls/biffsheet.h"

#include "sheets/cellvalue.h"
#include "sheets/sheeterror.h"

#include <algorithm>
#include <bit>

namespace hk {

namespace {

constexpr qsizetype mostMergedRanges = 500'000;
constexpr int rowIsHidden = 0x20;
// No version of this format has more columns; a few programs name one column more to mean "to the end".
constexpr int lastBiffColumn = 255;

bool holdsValue(Biff id)
{
    switch (id) {
    case Biff::Formula:
    case Biff::Formula3:
    case Biff::Formula4:
    case Biff::MulRk:
    case Biff::RichString:
    case Biff::LabelSst:
    case Biff::Number:
    case Biff::Label:
    case Biff::BoolErr:
    case Biff::Rk:
        return true;
    default:
        return false;
    }
}

// A number in 30 bits: an integer or the upper half of a double, either perhaps in hundredths.
double rkNumber(quint32 rk)
{
    const double value = rk & 0x02 ? double(qint32(rk) >> 2) : std::bit_cast<double>(quint64(rk & 0xfffffffc) << 32);
    return rk & 0x01 ? value / 100 : value;
}

Cell &cellAt(CellRow &row, int column)
{
    if (row.size() <= size_t(column))
        row.resize(size_t(column) + 1);
    return row[size_t(column)];
}

}  // namespace

Result<void> BiffSheet::index(qsizetype offset, SheetInfo &info)
{
    info.merged.clear();
    info.hiddenRows.clear();
    info.hiddenColumns.clear();
    m_places.clear();
    const auto begin = biffRecordAt(m_stream, offset);
    if (!begin || begin->id != Biff::Begin)
        return damagedSheet(QStringLiteral("xls: a sheet is not where the workbook says"));
    // A chart in the sheet brings its own records, from a BOF to an EOF.
    int depth = 1;
    for (qsizetype at = begin->end(); depth > 0;) {
        const auto record = biffRecordAt(m_stream, at);
        if (!record)
            return damagedSheet(QStringLiteral("xls: a sheet is cut off"));
        if (record->id == Biff::Begin)
            ++depth;
        else if (record->id == Biff::EndOfStream)
            --depth;
        else if (depth == 1)
            HK_CHECK(note(*record, info));
        at = record->end();
    }
    const auto byRow = [](const Place &a, const Place &b) { return a.row < b.row; };
    if (!std::is_sorted(m_places.begin(), m_places.end(), byRow))
        std::stable_sort(m_places.begin(), m_places.end(), byRow);
    std::sort(info.merged.begin(), info.merged.end(), [](const CellRange &a, const CellRange &b) {
        return std::pair(a.firstRow, a.firstColumn) < std::pair(b.firstRow, b.firstColumn);
    });
    for (std::vector<int> *hidden : {&info.hiddenRows, &info.hiddenColumns}) {
        std::sort(hidden->begin(), hidden->end());
        hidden->erase(std::unique(hidden->begin(), hidden->end()), hidden->end());
    }
    return {};
}

Result<void> BiffSheet::note(const BiffRecord &record, SheetInfo &info)
{
    if (holdsValue(record.id)) {
        BiffCursor cursor(m_stream, record);
        m_places.push_back({quint32(record.at), quint16(record.size), cursor.u16(), record.id});
        return {};
    }
    switch (record.id) {
    case Biff::FilePass:
        return protectedSheet(QStringLiteral("xls: FILEPASS"));
    case Biff::MergedCells:
        return noteMerged(record, info);
    case Biff::ColumnInfo:
        noteColumns(record, info);
        break;
    case Biff::Row:
        noteRow(record, info);
        break;
    default:
        break;
    }
    return {};
}

Result<void> BiffSheet::noteMerged(const BiffRecord &record, SheetInfo &info) const
{
    BiffCursor cursor(m_stream, record);
    for (int count = cursor.u16(); count > 0 && !cursor.failed(); --count) {
        CellRange range;
        range.firstRow = cursor.u16();
        range.lastRow = cursor.u16();
        range.firstColumn = cursor.u16();
        range.lastColumn = std::min<int>(cursor.u16(), maximumColumns - 1);
        if (cursor.failed() || range.firstRow > range.lastRow || range.firstColumn > range.lastColumn)
            continue;
        if (info.merged.size() >= mostMergedRanges)
            return tooLargeSheet(QStringLiteral("xls: merged ranges"));
        info.merged.append(range);
    }
    return {};
}

void BiffSheet::noteColumns(const BiffRecord &record, SheetInfo &info) const
{
    BiffCursor cursor(m_stream, record);
    const int first = cursor.u16();
    const int last = std::min<int>(cursor.u16(), lastBiffColumn);
    cursor.skip(4);
    // A forged file may repeat the record; 65,536 names of hidden columns are more than enough.
    if (!(cursor.u16() & 0x01) || cursor.failed() || info.hiddenColumns.size() > 0xffff)
        return;
    for (int column = first; column <= last; ++column)
        info.hiddenColumns.push_back(column);
}

void BiffSheet::noteRow(const BiffRecord &record, SheetInfo &info) const
{
    BiffCursor cursor(m_stream, record);
    const int row = cursor.u16();
    cursor.skip(10);
    if ((cursor.u16() & rowIsHidden) && !cursor.failed())
        info.hiddenRows.push_back(row);
}

Result<void> BiffSheet::read(const RowSink &sink) const
{
    CellBudget budget;
    CellRow cells;
    for (size_t i = 0; i < m_places.size();) {
        const int row = m_places[i].row;
        cells.clear();
        for (; i < m_places.size() && m_places[i].row == row; ++i) {
            if (!readPlace(m_places[i], cells))
                return damagedSheet(QStringLiteral("xls: row %1, record %2").arg(row + 1).arg(int(m_places[i].id), 0, 16));
        }
        trimRow(cells);
        if (!budget.take(cells))
            return tooLargeSheet(QStringLiteral("xls: cells"));
        if (!cells.empty() && !sink(row, cells))
            return {};
    }
    return {};
}

bool BiffSheet::readPlace(const Place &place, CellRow &row) const
{
    const BiffRecord record{place.id, qsizetype(place.at), place.size};
    if (record.id == Biff::MulRk)
        return readMulRk(record, row);
    BiffCursor cursor(m_stream, record);
    cursor.skip(2);
    const int column = cursor.u16();
    const int cellFormat = cursor.u16();
    const auto cell = readCell(record, cursor, cellFormat);
    if (!cell || cursor.failed() || column >= maximumColumns)
        return false;
    if (cell->kind != CellKind::Empty)
        cellAt(row, column) = *cell;
    return true;
}

bool BiffSheet::readMulRk(const BiffRecord &record, CellRow &row) const
{
    BiffCursor cursor(m_stream, record);
    cursor.skip(2);
    const int first = cursor.u16();
    const int count = int(record.size - 6) / 6;
    if (record.size < 6 || first + count > maximumColumns)
        return false;
    for (int i = 0; i < count; ++i) {
        const int cellFormat = cursor.u16();
        cellAt(row, first + i) = number(rkNumber(cursor.u32()), cellFormat);
    }
    return !cursor.failed();
}

std::optional<Cell> BiffSheet::readCell(const BiffRecord &record, BiffCursor &cursor, int cellFormat) const
{
    switch (record.id) {
    case Biff::LabelSst: {
        const auto text = m_globals.strings().at(m_stream, cursor.u32());
        return text ? std::optional(textCell(*text)) : std::nullopt;
    }
    case Biff::Label:
    case Biff::RichString: {
        const int length = cursor.u16();
        return textCell(m_globals.readText(cursor, length));
    }
    case Biff::Number:
        return number(cursor.real(), cellFormat);
    case Biff::Rk:
        return number(rkNumber(cursor.u32()), cellFormat);
    case Biff::BoolErr: {
        const int value = cursor.u8();
        return cursor.u8() ? errorCell(value) : booleanCell(value != 0);
    }
    default:
        return readFormula(record, cursor, cellFormat);
    }
}

Cell BiffSheet::readFormula(const BiffRecord &record, BiffCursor &cursor, int cellFormat) const
{
    BiffCursor mark = cursor;
    mark.skip(6);
    if (mark.u16() != 0xffff)
        return number(cursor.real(), cellFormat);
    const int kind = cursor.u8();
    cursor.skip(1);
    const int value = cursor.u8();
    switch (kind) {
    case 0:
        return textCell(formulaText(record.end()));
    case 1:
        return booleanCell(value != 0);
    case 2:
        return errorCell(value);
    default:
        return {};
    }
}

QString BiffSheet::formulaText(qsizetype offset) const
{
    auto record = biffRecordAt(m_stream, offset);
    while (record
           && (record->id == Biff::SharedFormula || record->id == Biff::Array || record->id == Biff::Table
               || record->id == Biff::Continue))
        record = biffRecordAt(m_stream, record->end());
    if (!record || record->id != Biff::String)
        return {};
    BiffCursor cursor(m_stream, *record);
    const int length = cursor.u16();
    return m_globals.readText(cursor, length);
}

Cell BiffSheet::number(double value, int cellFormat) const
{
    const DateShape shape = m_globals.shapeOf(cellFormat);
    return shape == DateShape::None ? numberCell(value) : dateCell(value, shape, m_globals.date1904());
}

}  // namespace hk
