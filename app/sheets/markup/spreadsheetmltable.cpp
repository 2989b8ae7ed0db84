// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/markup/spreadsheetmltable.h"

#include "sheets/sheeterror.h"

#include <QDateTime>

#include <algorithm>

namespace hk {

namespace {

constexpr size_t mostMlSheets = 4096;
constexpr qsizetype mostMlMerged = 500'000;
constexpr size_t longestMlCell = 4 * 1024 * 1024;

const char *attributeOf(const char **attributes, std::string_view wanted)
{
    for (; *attributes; attributes += 2) {
        if (localName(attributes[0]) == wanted)
            return attributes[1];
    }
    return nullptr;
}

// The value of a counting attribute, or what holds without it; beyond any sheet when it is no number.
int numberOf(const char **attributes, std::string_view wanted, int otherwise)
{
    const char *text = attributeOf(attributes, wanted);
    if (!text)
        return otherwise;
    bool ok = false;
    const int number = QByteArray(text).trimmed().toInt(&ok);
    return ok && number >= 0 ? std::min(number, maximumRows + 1) : maximumRows + 1;
}

bool isSet(const char **attributes, std::string_view wanted)
{
    const char *text = attributeOf(attributes, wanted);
    return text && std::string_view(text) == "1";
}

// Written as a moment whatever is shown: a day has midnight, a time of day the day before the calendar begins.
Cell momentCell(const QString &text)
{
    const QDate date = QDate::fromString(text.left(10), Qt::ISODate);
    const QTime time = text.size() > 10 ? QTime::fromString(text.mid(11, 8), Qt::ISODate) : QTime(0, 0);
    if (!date.isValid() || !time.isValid())
        return textCell(text);
    const QString clock = time.toString(QStringLiteral("HH:mm:ss"));
    if (date == QDate(1899, 12, 31) || date == QDate(1899, 12, 30))
        return {CellKind::Time, clock};
    const QString day = date.toString(Qt::ISODate);
    if (time == QTime(0, 0))
        return {CellKind::Date, day};
    return {CellKind::DateTime, day + u'T' + clock};
}

Cell typedCell(const QByteArray &type, const QString &text)
{
    if (text.isEmpty())
        return {};
    if (type == "Number") {
        bool ok = false;
        const double number = text.toDouble(&ok);
        return ok ? numberCell(number) : textCell(text);
    }
    if (type == "DateTime")
        return momentCell(text);
    if (type == "Boolean")
        return booleanCell(text.trimmed() == QLatin1String("1"));
    if (type == "Error")
        return {CellKind::Error, text};
    return textCell(text);
}

}  // namespace

void SpreadsheetMlOutline::startElement(const char *name, const char **attributes)
{
    const std::string_view element = localName(name);
    if (element == "Workbook") {
        m_workbook = true;
    } else if (element == "Worksheet") {
        const char *title = attributeOf(attributes, "Name");
        SheetInfo info;
        info.name = title ? QString::fromUtf8(title) : QStringLiteral("Sheet%1").arg(m_sheets.size() + 1);
        m_sheets.push_back(std::move(info));
        if (m_sheets.size() > mostMlSheets)
            fail(tooLargeSheet(QStringLiteral("xml: sheets")));
    } else if (element == "Visible") {
        m_inVisible = true;
        m_visible.clear();
    }
}

void SpreadsheetMlOutline::endElement(const char *name)
{
    if (!m_inVisible || localName(name) != "Visible")
        return;
    m_inVisible = false;
    if (!m_sheets.empty() && m_visible.find("Hidden") != std::string::npos)
        m_sheets.back().hidden = true;
}

void SpreadsheetMlOutline::text(std::string_view text)
{
    if (m_inVisible && m_visible.size() < 64)
        m_visible += text;
}

void SpreadsheetMlTable::startElement(const char *name, const char **attributes)
{
    const std::string_view element = localName(name);
    if (element == "Worksheet")
        ++m_sheet;
    if (m_sheet != m_wanted)
        return;
    if (element == "Table")
        m_inTable = true;
    else if (!m_inTable)
        return;
    else if (element == "Column")
        startColumn(attributes);
    else if (element == "Row")
        startRow(attributes);
    else if (element == "Cell")
        startCell(attributes);
    else if (element == "Comment")
        m_inComment = true;
    else if (element == "Data" && m_inCell && !m_inComment) {
        const char *type = attributeOf(attributes, "Type");
        m_type = QByteArray(type ? type : "String");
        m_inData = true;
    }
}

void SpreadsheetMlTable::startColumn(const char **attributes)
{
    const int first = numberOf(attributes, "Index", m_nextColumnInfo + 1) - 1;
    const int last = first + numberOf(attributes, "Span", 0);
    if (first < m_nextColumnInfo || last >= maximumColumns)
        return refuse(QStringLiteral("columns"));
    m_nextColumnInfo = last + 1;
    for (int column = first; isSet(attributes, "Hidden") && column <= last; ++column)
        m_info.hiddenColumns.push_back(column);
}

void SpreadsheetMlTable::startRow(const char **attributes)
{
    const int row = numberOf(attributes, "Index", m_row + m_rowSpan + 2) - 1;
    m_rowSpan = numberOf(attributes, "Span", 0);
    if (row <= m_row || row + m_rowSpan >= maximumRows)
        return refuse(QStringLiteral("rows"));
    m_row = row;
    m_nextColumn = 0;
    m_cells.clear();
    for (int hidden = row; isSet(attributes, "Hidden") && hidden <= row + m_rowSpan; ++hidden)
        m_info.hiddenRows.push_back(hidden);
}

void SpreadsheetMlTable::startCell(const char **attributes)
{
    const int column = numberOf(attributes, "Index", m_nextColumn + 1) - 1;
    const int across = numberOf(attributes, "MergeAcross", 0);
    const int down = numberOf(attributes, "MergeDown", 0);
    if (m_row < 0 || column < m_nextColumn || column + across >= maximumColumns || m_row + down >= maximumRows)
        return refuse(QStringLiteral("cells"));
    if (across > 0 || down > 0) {
        if (m_info.merged.size() >= mostMlMerged)
            return refuse(QStringLiteral("merged ranges"));
        m_info.merged.append({m_row, column, m_row + down, column + across});
    }
    m_column = column;
    m_nextColumn = column + across + 1;
    m_inCell = true;
    m_type.clear();
    m_text.clear();
}

void SpreadsheetMlTable::endElement(const char *name)
{
    if (!m_inTable)
        return;
    const std::string_view element = localName(name);
    if (element == "Data") {
        m_inData = false;
    } else if (element == "Comment") {
        m_inComment = false;
    } else if (element == "Cell" && m_inCell) {
        endCell();
    } else if (element == "Row") {
        endRow();
    } else if (element == "Table") {
        stop();
    }
}

void SpreadsheetMlTable::endCell()
{
    m_inCell = false;
    Cell cell = typedCell(m_type, QString::fromUtf8(m_text.data(), qsizetype(m_text.size())));
    if (cell.kind == CellKind::Empty)
        return;
    m_cells.resize(size_t(m_column) + 1);
    m_cells.back() = std::move(cell);
}

void SpreadsheetMlTable::endRow()
{
    if (!m_budget.take(m_cells))
        return refuse(QStringLiteral("cells"));
    if (!m_cells.empty() && !m_sink(m_row, m_cells))
        stop();
    m_cells.clear();
}

void SpreadsheetMlTable::text(std::string_view text)
{
    if (!m_inData)
        return;
    if (m_text.size() + text.size() > longestMlCell)
        return refuse(QStringLiteral("a cell"));
    m_text += text;
}

void SpreadsheetMlTable::refuse(const QString &detail)
{
    fail(tooLargeSheet(QStringLiteral("xml: ") + detail));
}

}  // namespace hk
