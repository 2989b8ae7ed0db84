// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/markup/htmlrows.h"

#include <algorithm>

namespace hk {

namespace {

// The bounds that HTML itself sets to spans.
constexpr int widestSpan = 1000;
constexpr int tallestSpan = 65'534;
constexpr qsizetype mostHtmlMerged = 500'000;

int spanOf(const HtmlToken &token, QLatin1String attribute, int most)
{
    const auto written = htmlAttribute(token.attributes, attribute);
    if (!written)
        return 1;
    bool ok = false;
    const int span = written->trimmed().toInt(&ok);
    return ok ? std::clamp(span, 1, most) : 1;
}

bool isHiddenTag(const HtmlToken &token)
{
    const auto style = htmlAttribute(token.attributes, QLatin1String("style"));
    return style && QString(*style).remove(u' ').contains(QLatin1String("display:none"), Qt::CaseInsensitive);
}

bool breaksLine(const HtmlToken &token)
{
    for (const char *tag : {"p", "div", "li", "tr"}) {
        if (token.name.compare(QLatin1String(tag), Qt::CaseInsensitive) == 0)
            return true;
    }
    return false;
}

std::optional<double> plainNumber(QString text)
{
    bool ok = false;
    const double number = text.remove(u',').trimmed().toDouble(&ok);
    return ok ? std::optional(number) : std::nullopt;
}

}  // namespace

bool HtmlRows::take(const HtmlToken &token)
{
    if (token.kind == HtmlToken::Kind::Text) {
        if (m_inCell)
            appendText(token.text);
        return true;
    }
    if (token.name.compare(QLatin1String("table"), Qt::CaseInsensitive) == 0) {
        m_depth += token.kind == HtmlToken::Kind::Open ? 1 : -1;
        if (m_depth < 0)
            return false;
        breakLine();
        return true;
    }
    return takeTag(token) && !m_stopped && !m_tooLarge;
}

bool HtmlRows::takeTag(const HtmlToken &token)
{
    const bool cellTag = token.name.compare(QLatin1String("td"), Qt::CaseInsensitive) == 0
        || token.name.compare(QLatin1String("th"), Qt::CaseInsensitive) == 0;
    if (token.opens(QLatin1String("br"))) {
        if (m_inCell)
            m_text += u'\n';
    } else if (m_depth > 0) {
        if (cellTag)
            appendText(u" ");
        else if (breaksLine(token))
            breakLine();
    } else if (cellTag && token.kind == HtmlToken::Kind::Open) {
        startCell(token);
    } else if (cellTag) {
        endCell();
    } else if (token.opens(QLatin1String("tr"))) {
        startRow(token);
    } else if (token.closes(QLatin1String("tr"))) {
        endRow();
    } else if (token.opens(QLatin1String("col"))) {
        startColumn(token);
    } else if (breaksLine(token)) {
        breakLine();
    }
    return true;
}

void HtmlRows::startRow(const HtmlToken &token)
{
    endRow();
    if (m_stopped || m_tooLarge)
        return;
    if (++m_row >= maximumRows) {
        m_tooLarge = true;
        return;
    }
    m_inRow = true;
    m_nextColumn = 0;
    m_cells.clear();
    if (isHiddenTag(token))
        m_info.hiddenRows.push_back(m_row);
}

void HtmlRows::endRow()
{
    endCell();
    if (!m_inRow || m_stopped || m_tooLarge)
        return;
    m_inRow = false;
    m_tooLarge = !m_budget.take(m_cells) || !m_budget.takeCells(m_nextColumn);
    if (!m_tooLarge && !m_cells.empty())
        m_stopped = !m_sink(m_row, m_cells);
    m_cells.clear();
}

void HtmlRows::startCell(const HtmlToken &token)
{
    endCell();
    if (!m_inRow)
        startRow(HtmlToken());
    if (m_stopped || m_tooLarge)
        return;
    m_column = m_nextColumn;
    while (size_t(m_column) < m_freeFrom.size() && m_freeFrom[size_t(m_column)] > m_row)
        ++m_column;
    const int columns = spanOf(token, QLatin1String("colspan"), widestSpan);
    const int rows = std::min(spanOf(token, QLatin1String("rowspan"), tallestSpan), maximumRows - m_row);
    if (m_column + columns > maximumColumns) {
        m_tooLarge = true;
        return;
    }
    occupy(columns, rows);
    m_nextColumn = m_column + columns;
    m_inCell = true;
    m_text.clear();
    readValueKind(token);
}

void HtmlRows::occupy(int columns, int rows)
{
    if (rows > 1) {
        const auto end = size_t(m_column + columns);
        if (m_freeFrom.size() < end)
            m_freeFrom.resize(end, 0);
        std::fill(m_freeFrom.begin() + m_column, m_freeFrom.begin() + m_column + columns, m_row + rows);
    }
    if (rows == 1 && columns == 1)
        return;
    if (m_info.merged.size() >= mostHtmlMerged)
        m_tooLarge = true;
    else
        m_info.merged.append({m_row, m_column, m_row + rows - 1, m_column + columns - 1});
}

void HtmlRows::readValueKind(const HtmlToken &token)
{
    m_value = Value::Text;
    m_exact.clear();
    // Most cells carry no attribute of this kind, and looking for each of them costs.
    if (!token.attributes.contains(QLatin1String("x:"), Qt::CaseInsensitive))
        return;
    const auto note = [&](const char *attribute, Value value) {
        const auto exact = htmlAttribute(token.attributes, QLatin1String(attribute));
        if (exact) {
            m_value = value;
            m_exact = *exact;
        }
    };
    note("x:num", Value::Number);
    note("x:bool", Value::Boolean);
    note("x:err", Value::Error);
    note("x:str", Value::Text);
}

void HtmlRows::endCell()
{
    if (!m_inCell)
        return;
    m_inCell = false;
    // Blanks around a line say nothing; &nbsp; is how pages fill an empty cell.
    QStringList lines = m_text.replace(QChar::Nbsp, u' ').split(u'\n');
    for (QString &line : lines)
        line = line.trimmed();
    const Cell cell = cellOf(lines.join(u'\n').trimmed());
    if (cell.kind == CellKind::Empty)
        return;
    m_cells.resize(size_t(m_column) + 1);
    m_cells.back() = cell;
}

Cell HtmlRows::cellOf(const QString &shown) const
{
    switch (m_value) {
    case Value::Number: {
        // A date too is stored as a number; what is shown then reads as none, and is what the person saw.
        const auto seen = plainNumber(shown);
        const auto exact = m_exact.isEmpty() ? seen : plainNumber(m_exact);
        return exact && (seen || shown.isEmpty()) ? numberCell(*exact) : textCell(shown);
    }
    case Value::Boolean:
        return booleanCell((m_exact.isEmpty() ? shown : m_exact).compare(QLatin1String("TRUE"), Qt::CaseInsensitive) == 0);
    case Value::Error:
        return {CellKind::Error, m_exact.isEmpty() ? shown : m_exact};
    default:
        return textCell(m_exact.isEmpty() ? shown : m_exact);
    }
}

void HtmlRows::startColumn(const HtmlToken &token)
{
    const int first = m_columnInfo;
    const bool hidden = isHiddenTag(token);
    m_columnInfo = std::min(first + spanOf(token, QLatin1String("span"), widestSpan), maximumColumns);
    for (int column = first; hidden && column < m_columnInfo; ++column)
        m_info.hiddenColumns.push_back(column);
}

void HtmlRows::appendText(QStringView text)
{
    for (const QChar c : decodeHtmlEntities(text)) {
        const bool blank = c == u' ' || c == u'\t' || c == u'\n' || c == u'\r' || c == u'\f';
        if (!blank)
            m_text += c;
        else if (!m_text.isEmpty() && m_text.back() != u' ' && m_text.back() != u'\n')
            m_text += u' ';
    }
}

void HtmlRows::breakLine()
{
    if (m_inCell && !m_text.isEmpty() && m_text.back() != u'\n')
        m_text += u'\n';
}

}  // namespace hk
