// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/xlsx/xlsxsheet.h"

#include "sheets/sheeterror.h"
#include "sheets/xlsx/cellreference.h"
#include "sheets/xlsx/sheettext.h"

#include <charconv>
#include <cmath>

namespace hk {

namespace {

constexpr size_t longestText = 1 << 20;
constexpr size_t longestRow = 16 << 20;
constexpr qsizetype mostMerges = 1'000'000;

std::optional<int> wholeNumber(std::string_view text)
{
    int number = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (problem != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return number;
}

std::optional<double> realNumber(std::string_view text)
{
    bool ok = false;
    const double number = QByteArrayView(text.data(), qsizetype(text.size())).toDouble(&ok);
    return ok && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

// Most elements and attributes of a sheet have names of one letter; comparing just that is what makes reading fast.
bool isLetter(const char *name, char letter)
{
    return name[0] == letter && name[1] == '\0';
}

bool isTrue(std::string_view text)
{
    return text == "1" || text == "true";
}

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view blanks = " \t\r\n";
    const size_t first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

// Digits that are their own shortest form, as almost all numbers of a roster are.
bool isPlainInteger(std::string_view text)
{
    if (text.empty() || text.size() > 15 || (text[0] == '0' && text.size() > 1))
        return false;
    for (const char digit : text) {
        if (digit < '0' || digit > '9')
            return false;
    }
    return true;
}

}  // namespace

XlsxSheetHandler::XlsxSheetHandler(const XlsxParts &parts, const SharedStrings &strings, SheetInfo &info, const RowSink &sink)
    : m_parts(parts), m_strings(strings), m_info(info), m_sink(sink)
{
    m_info.merged.clear();
    m_info.hiddenRows.clear();
    m_info.hiddenColumns.clear();
}

void XlsxSheetHandler::refuse(const char *why)
{
    fail(damagedSheet(QStringLiteral("sheet, row %1: %2").arg(m_row + 1).arg(QLatin1String(why))));
}

void XlsxSheetHandler::startElement(const char *name, const char **attributes)
{
    ++m_depth;
    if (m_depth == 2) {
        startSection(localName(name));
        return;
    }
    if (m_section == Section::Other || m_depth < 3)
        return;
    if (m_depth == 4 && m_row >= 0 && isLetter(name, 'c') && m_section == Section::Data)
        return startCell(attributes);
    if (m_depth == 5 && m_inCell && isLetter(name, 'v')) {
        m_collect = m_type != CellType::Inline;
        return;
    }
    const std::string_view local = localName(name);
    if (m_section == Section::Data) {
        startInData(local, attributes);
    } else if (m_depth == 3 && m_section == Section::Columns && local == "col") {
        startColumns(attributes);
    } else if (m_depth == 3 && m_section == Section::Merges && local == "mergeCell") {
        startMerge(attributes);
    }
}

void XlsxSheetHandler::startInData(std::string_view name, const char **attributes)
{
    if (m_depth == 3 && name == "row") {
        startRow(attributes);
    } else if (m_depth == 4 && name == "c" && m_row >= 0) {
        startCell(attributes);
    } else if (m_inCell && m_depth == 5) {
        m_inInline = name == "is";
        m_collect = name == "v" && m_type != CellType::Inline;
    } else if (m_inInline) {
        if (name == "rPh" && m_phoneticDepth == 0)
            m_phoneticDepth = m_depth;
        m_collect = name == "t" && m_phoneticDepth == 0;
    }
}

void XlsxSheetHandler::endElement(const char *)
{
    m_collect = false;
    if (m_depth == m_phoneticDepth)
        m_phoneticDepth = 0;
    if (m_depth == 5)
        m_inInline = false;
    else if (m_depth == 4 && m_inCell)
        endCell();
    else if (m_depth == 3 && m_section == Section::Data)
        endRow();
    else if (m_depth == 2)
        m_section = Section::Other;
    --m_depth;
}

void XlsxSheetHandler::text(std::string_view text)
{
    if (!m_collect)
        return;
    m_value.append(text);
    if (m_value.size() > longestText * 3)
        fail(tooLargeSheet(QStringLiteral("sheet: text of a cell")));
}

void XlsxSheetHandler::startSection(std::string_view name)
{
    m_section = Section::Other;
    if (name == "sheetData")
        m_section = Section::Data;
    else if (name == "cols")
        m_section = Section::Columns;
    else if (name == "mergeCells")
        m_section = Section::Merges;
}

void XlsxSheetHandler::startColumns(const char **attributes)
{
    int first = 0;
    int last = 0;
    bool hidden = false;
    for (; *attributes; attributes += 2) {
        const std::string_view name = attributes[0];
        const std::string_view value = attributes[1];
        if (name == "min")
            first = wholeNumber(value).value_or(0);
        else if (name == "max")
            last = wholeNumber(value).value_or(0);
        else if (name == "hidden")
            hidden = isTrue(value);
    }
    if (!hidden || first < 1)
        return;
    for (int column = first; column <= qMin(last, maximumColumns); ++column) {
        if (m_info.hiddenColumns.empty() || m_info.hiddenColumns.back() < column - 1)
            m_info.hiddenColumns.push_back(column - 1);
    }
}

void XlsxSheetHandler::startMerge(const char **attributes)
{
    for (; *attributes; attributes += 2) {
        if (std::string_view(attributes[0]) != "ref")
            continue;
        const auto range = cellRange(attributes[1]);
        if (!range)
            return refuse("merged cells");
        m_info.merged.append(*range);
        if (m_info.merged.size() > mostMerges)
            fail(tooLargeSheet(QStringLiteral("sheet: merged cells")));
    }
}

void XlsxSheetHandler::startRow(const char **attributes)
{
    int row = m_row + 1;
    bool hidden = false;
    for (; *attributes; attributes += 2) {
        const std::string_view name = attributes[0];
        if (name == "r")
            row = wholeNumber(attributes[1]).value_or(0) - 1;
        else if (name == "hidden")
            hidden = isTrue(attributes[1]);
    }
    // Rows stand in ascending order; a file that does not keep to it was not written by a spreadsheet program.
    if (row <= m_row || row >= maximumRows)
        return refuse("row number");
    m_row = row;
    m_column = -1;
    if (hidden)
        m_info.hiddenRows.push_back(row);
    for (Cell &cell : m_cells) {
        if (cell.kind == CellKind::Empty)
            continue;
        cell.kind = CellKind::Empty;
        if (cell.text.isDetached())
            cell.text.resize(0);
        else
            cell.text = QString();
    }
    m_extent = 0;
    m_rowText = 0;
}

XlsxSheetHandler::CellType XlsxSheetHandler::typeOf(const char *name)
{
    if (isLetter(name, 's'))
        return CellType::Shared;
    const std::string_view type = name;
    if (type == "inlineStr")
        return CellType::Inline;
    if (type == "str")
        return CellType::Text;
    if (type == "b")
        return CellType::Boolean;
    if (type == "e")
        return CellType::Error;
    return type == "d" ? CellType::Date : CellType::Number;
}

void XlsxSheetHandler::startCell(const char **attributes)
{
    ++m_column;
    m_type = CellType::Number;
    m_shape = DateShape::None;
    m_value.clear();
    m_inCell = true;
    for (; *attributes; attributes += 2) {
        const char *name = attributes[0];
        const char *value = attributes[1];
        if (isLetter(name, 'r')) {
            m_column = columnOf(value);
            if (m_column < 0)
                return refuse("cell reference");
        } else if (isLetter(name, 's')) {
            const auto style = size_t(wholeNumber(value).value_or(-1));
            if (style < m_parts.styles.size())
                m_shape = m_parts.styles[style];
        } else if (isLetter(name, 't')) {
            m_type = typeOf(value);
        }
    }
    if (m_column >= maximumColumns)
        refuse("column number");
}

void XlsxSheetHandler::endRow()
{
    if (m_extent == 0)
        return;
    m_cells.resize(m_extent);
    if (!m_budget.take(m_cells))
        return fail(tooLargeSheet(QStringLiteral("sheet: too many cells")));
    if (!m_sink(m_row, m_cells))
        stop();
}

void XlsxSheetHandler::endCell()
{
    m_inCell = false;
    if (m_value.empty())
        return;
    switch (m_type) {
    case CellType::Shared:
        putShared();
        break;
    case CellType::Inline:
    case CellType::Text:
        m_units.clear();
        appendUtf8(m_units, m_value);
        unescapeFrom(m_units, 0);
        putText(CellKind::Text, m_units);
        break;
    case CellType::Boolean:
        putAscii(CellKind::Boolean, isTrue(trimmed(m_value)) ? "TRUE" : "FALSE");
        break;
    case CellType::Error:
        m_units.clear();
        appendUtf8(m_units, trimmed(m_value));
        putText(CellKind::Error, m_units);
        break;
    case CellType::Date:
        putDate();
        break;
    case CellType::Number:
        putNumber();
        break;
    }
    if (m_rowText > longestRow)
        fail(tooLargeSheet(QStringLiteral("sheet: text of a row")));
}

Cell &XlsxSheetHandler::nextCell(CellKind kind)
{
    const auto column = size_t(m_column);
    if (column >= m_cells.size())
        m_cells.resize(column + 1);
    m_extent = qMax(m_extent, column + 1);
    m_cells[column].kind = kind;
    return m_cells[column];
}

void XlsxSheetHandler::putText(CellKind kind, std::u16string_view text)
{
    if (text.empty())
        return;
    if (text.size() > longestText)
        return fail(tooLargeSheet(QStringLiteral("sheet: text of a cell")));
    m_rowText += text.size();
    // Memory that the sink did not keep serves for the next row.
    QString &to = nextCell(kind).text;
    const auto *units = reinterpret_cast<const QChar *>(text.data());
    if (to.isDetached())
        to.setUnicode(units, qsizetype(text.size()));
    else
        to = QString(units, qsizetype(text.size()));
}

void XlsxSheetHandler::putAscii(CellKind kind, std::string_view text)
{
    QString &to = nextCell(kind).text;
    if (!to.isDetached())
        to = QString(qsizetype(text.size()), Qt::Uninitialized);
    else
        to.resize(qsizetype(text.size()));
    QChar *units = to.data();
    for (size_t i = 0; i < text.size(); ++i)
        units[i] = QLatin1Char(text[i]);
}

void XlsxSheetHandler::putShared()
{
    const auto index = wholeNumber(trimmed(m_value));
    if (!index || *index < 0 || size_t(*index) >= m_strings.size())
        return refuse("shared string");
    putText(CellKind::Text, m_strings.at(size_t(*index)));
}

void XlsxSheetHandler::putNumber()
{
    const std::string_view text = trimmed(m_value);
    if (text.empty())
        return;
    if (m_shape == DateShape::None && isPlainInteger(text))
        return putAscii(CellKind::Number, text);
    const auto number = realNumber(text);
    if (!number)
        return refuse("number");
    Cell cell = m_shape == DateShape::None ? numberCell(*number) : dateCell(*number, m_shape, m_parts.since1904);
    nextCell(cell.kind) = std::move(cell);
}

void XlsxSheetHandler::putDate()
{
    // ISO 8601 as strict workbooks may have it: 2026-09-01, 2026-09-01T08:30:00, 08:30:00, with fractions or a Z behind them.
    std::string_view text = trimmed(m_value);
    text = text.substr(0, text.find_first_of(".Z"));
    const bool time = text.find(':') != std::string_view::npos;
    const bool date = text.find('-') != std::string_view::npos;
    if (!time && !date)
        return refuse("date");
    if (text.size() > 19)
        return refuse("date");
    if (m_shape == DateShape::Date && text.ends_with("T00:00:00"))
        return putAscii(CellKind::Date, text.substr(0, 10));
    putAscii(!date ? CellKind::Time : time ? CellKind::DateTime : CellKind::Date, text);
}

}  // namespace hk
