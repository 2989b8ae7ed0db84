// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/cellvalue.h"

#include <array>
#include <charconv>
#include <cmath>

namespace hk {

Cell textCell(const QString &text)
{
    return text.isEmpty() ? Cell{} : Cell{CellKind::Text, text};
}

Cell numberCell(double number)
{
    if (!std::isfinite(number))
        return errorCell(0x24);
    if (number == 0)
        return {CellKind::Number, QStringLiteral("0")};
    std::array<char, 64> digits;
    const double size = std::fabs(number);
    const auto form = size >= 1e-6 && size < 1e21 ? std::chars_format::fixed : std::chars_format::scientific;
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number, form).ptr;
    return {CellKind::Number, QString::fromLatin1(digits.data(), end - digits.data())};
}

Cell booleanCell(bool value)
{
    return {CellKind::Boolean, value ? QStringLiteral("TRUE") : QStringLiteral("FALSE")};
}

Cell errorCell(int code)
{
    switch (code) {
    case 0x00:
        return {CellKind::Error, QStringLiteral("#NULL!")};
    case 0x07:
        return {CellKind::Error, QStringLiteral("#DIV/0!")};
    case 0x0f:
        return {CellKind::Error, QStringLiteral("#VALUE!")};
    case 0x17:
        return {CellKind::Error, QStringLiteral("#REF!")};
    case 0x1d:
        return {CellKind::Error, QStringLiteral("#NAME?")};
    case 0x24:
        return {CellKind::Error, QStringLiteral("#NUM!")};
    default:
        return {CellKind::Error, QStringLiteral("#N/A")};
    }
}

void trimRow(CellRow &row)
{
    while (!row.empty() && row.back().kind == CellKind::Empty)
        row.pop_back();
}

bool CellBudget::take(const CellRow &row)
{
    m_cells -= qint64(row.size()) + 1;
    for (const Cell &cell : row)
        m_characters -= cell.text.size();
    return m_cells >= 0 && m_characters >= 0;
}

bool CellBudget::takeCells(qint64 count)
{
    m_cells -= count;
    return m_cells >= 0;
}

}  // namespace hk
