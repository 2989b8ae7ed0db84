// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/xlsx/xlsxwriter.h"

#include "sheets/cellvalue.h"
#include "sheets/datecell.h"
#include "sheets/xlsx/sheettext.h"
#include "sheets/xlsx/textwidth.h"

#include <algorithm>
#include <cmath>

namespace hk {

namespace {

// Rows that are looked at for the width of a column.
constexpr lxw_row_t rowsMeasured = 500;
constexpr int narrowestColumn = 6;
// The arrow of the filter covers the end of a title.
constexpr int filterArrow = 3;
// The library writes 16 digits, spreadsheet programs keep 15.
constexpr int digitsKept = 15;
constexpr lxw_color_t markColour = 0xFFE3DC;

// The number that a text stands for, when the text is that number's own written form.
std::optional<double> ownNumber(const QString &text)
{
    int digits = 0;
    for (const QChar unit : text)
        digits += unit >= u'0' && unit <= u'9' ? 1 : 0;
    if (digits == 0 || digits > digitsKept + 1)
        return std::nullopt;
    bool ok = false;
    const double number = text.toDouble(&ok);
    if (!ok || !std::isfinite(number) || numberCell(number).text != text)
        return std::nullopt;
    return digits <= digitsKept || std::fabs(number) < 1 ? std::optional(number) : std::nullopt;
}

std::optional<double> ownValue(const QString &text, ColumnKind kind)
{
    switch (kind) {
    case ColumnKind::Number:
        return ownNumber(text);
    case ColumnKind::Date:
        return dateSerial(text);
    case ColumnKind::DateTime:
        return dateTimeSerial(text);
    default:
        return std::nullopt;
    }
}

}  // namespace

Result<std::unique_ptr<WorkbookWriter>> WorkbookWriter::create(const QString &path)
{
    auto writer = std::make_unique<XlsxWriter>(path);
    HK_CHECK(writer->open());
    return std::unique_ptr<WorkbookWriter>(std::move(writer));
}

XlsxWriter::XlsxWriter(const QString &path) : m_file(path) { }

Result<void> XlsxWriter::open()
{
    HK_CHECK(m_file.open(true));
    makeFormats();
    return {};
}

void XlsxWriter::makeFormats()
{
    // Text, so that a number of a student typed into such a cell stays as typed.
    constexpr std::array<const char *, 4> numberFormats = {"@", "General", "yyyy-mm-dd", "yyyy-mm-dd hh:mm:ss"};
    for (size_t kind = 0; kind < numberFormats.size(); ++kind) {
        m_formats[kind] = m_file.makeFormat(numberFormats[kind]);
        m_markedFormats[kind] = m_file.makeFormat(numberFormats[kind]);
        format_set_bg_color(m_markedFormats[kind], markColour);
    }
    m_headerFormat = m_file.makeFormat("@");
    format_set_bold(m_headerFormat);
    format_set_bg_color(m_headerFormat, sheetHeaderColour);
    format_set_bottom(m_headerFormat, LXW_BORDER_THIN);
    format_set_text_wrap(m_headerFormat);
    m_labelFormat = m_file.makeFormat("@");
    format_set_bold(m_labelFormat);
    format_set_align(m_labelFormat, LXW_ALIGN_VERTICAL_TOP);
    m_noteFormat = m_file.makeFormat("@");
    format_set_text_wrap(m_noteFormat);
    format_set_align(m_noteFormat, LXW_ALIGN_VERTICAL_TOP);
}

Result<void> XlsxWriter::beginTable(const QString &sheetName, const std::vector<SheetColumn> &columns)
{
    HK_CHECK(endSheet());
    m_tableName = sheetName;
    m_columns = columns;
    return beginSheet();
}

Result<void> XlsxWriter::beginSheet()
{
    HK_TRY(m_sheet, m_file.addSheet(m_tableName));
    worksheet_set_landscape(m_sheet);
    worksheet_freeze_panes(m_sheet, 1, 0);
    HK_CHECK(XlsxFile::check(worksheet_repeat_rows(m_sheet, 0, 0)));
    m_widths.clear();
    for (int column = 0; column < int(m_columns.size()); ++column) {
        const QString &title = m_columns[size_t(column)].title;
        m_widths.push_back(textWidth(title) + filterArrow);
        HK_CHECK(m_file.writeText(m_sheet, 0, column, title, m_headerFormat));
    }
    m_nextRow = 1;
    return {};
}

Result<void> XlsxWriter::endSheet()
{
    if (!m_sheet)
        return {};
    for (size_t column = 0; column < m_columns.size(); ++column) {
        const auto place = lxw_col_t(column);
        const int measured = qBound(narrowestColumn, m_widths[column] + 2, widestSheetColumn);
        const double width = m_columns[column].width > 0 ? m_columns[column].width : measured;
        HK_CHECK(XlsxFile::check(worksheet_set_column(m_sheet, place, place, width, m_formats[size_t(m_columns[column].kind)])));
    }
    if (!m_columns.empty())
        HK_CHECK(XlsxFile::check(worksheet_autofilter(m_sheet, 0, 0, m_nextRow - 1, lxw_col_t(m_columns.size() - 1))));
    m_sheet = nullptr;
    return {};
}

Result<void> XlsxWriter::addRow(const QStringList &cells, const QList<CellMark> &marks)
{
    Q_ASSERT(m_sheet && size_t(cells.size()) <= m_columns.size());
    if (m_nextRow >= lxw_row_t(maximumRows)) {
        HK_CHECK(endSheet());
        HK_CHECK(beginSheet());
    }
    const lxw_row_t row = m_nextRow++;
    for (int column = 0; column < cells.size(); ++column) {
        const bool marked = std::any_of(marks.begin(), marks.end(), [&](const CellMark &mark) { return mark.column == column; });
        HK_CHECK(writeCell(row, column, cells.at(column), marked));
    }
    for (const CellMark &mark : marks) {
        if (mark.comment.isEmpty())
            continue;
        putStorableUtf8(m_utf8, mark.comment);
        HK_CHECK(XlsxFile::check(worksheet_write_comment(m_sheet, row, lxw_col_t(mark.column), m_utf8.c_str())));
    }
    return {};
}

Result<void> XlsxWriter::writeCell(lxw_row_t row, int column, const QString &text, bool marked)
{
    const ColumnKind kind = m_columns[size_t(column)].kind;
    lxw_format *format = marked ? m_markedFormats[size_t(kind)] : m_formats[size_t(kind)];
    if (text.isEmpty())
        return marked ? XlsxFile::check(worksheet_write_blank(m_sheet, row, lxw_col_t(column), format)) : Result<void>();
    if (row < rowsMeasured)
        m_widths[size_t(column)] = qMax(m_widths[size_t(column)], textWidth(text));
    if (const auto value = ownValue(text, kind))
        return XlsxFile::check(worksheet_write_number(m_sheet, row, lxw_col_t(column), *value, format));
    if (kind != ColumnKind::Text)
        format = marked ? m_markedFormats[size_t(ColumnKind::Text)] : m_formats[size_t(ColumnKind::Text)];
    return m_file.writeText(m_sheet, row, column, text, format);
}

Result<void> XlsxWriter::addNotes(const QString &sheetName, const QList<QPair<QString, QString>> &lines)
{
    HK_CHECK(endSheet());
    HK_TRY(m_sheet, m_file.addSheet(sheetName));
    constexpr double labelWidth = 22;
    constexpr double noteWidth = 78;
    HK_CHECK(XlsxFile::check(worksheet_set_column(m_sheet, 0, 0, labelWidth, m_labelFormat)));
    HK_CHECK(XlsxFile::check(worksheet_set_column(m_sheet, 1, 1, noteWidth, m_noteFormat)));
    lxw_row_t row = 0;
    for (const auto &[label, note] : lines) {
        HK_CHECK(m_file.writeText(m_sheet, row, 0, label, m_labelFormat));
        HK_CHECK(m_file.writeText(m_sheet, row, 1, note, m_noteFormat));
        ++row;
    }
    m_sheet = nullptr;
    return {};
}

Result<void> XlsxWriter::close()
{
    HK_CHECK(endSheet());
    return m_file.close();
}

}  // namespace hk
