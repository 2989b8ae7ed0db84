// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/xlsx/cellreference.h"

#include "sheets/cellvalue.h"

#include <algorithm>

namespace hk {

int columnOf(const char *reference)
{
    int column = 0;
    for (; *reference >= 'A' && *reference <= 'Z' && column <= maximumColumns; ++reference)
        column = column * 26 + (*reference - 'A' + 1);
    const bool hasRow = *reference >= '0' && *reference <= '9';
    return hasRow && column <= maximumColumns ? column - 1 : -1;
}

std::optional<CellPlace> cellPlace(std::string_view reference)
{
    size_t at = 0;
    const auto skipDollar = [&] { at += at < reference.size() && reference[at] == '$' ? 1 : 0; };
    int column = 0;
    int row = 0;
    skipDollar();
    for (; at < reference.size(); ++at) {
        const int letter = (reference[at] | 0x20) - 'a';
        if (letter < 0 || letter >= 26)
            break;
        column = column * 26 + letter + 1;
        if (column > maximumColumns)
            return std::nullopt;
    }
    skipDollar();
    for (; at < reference.size(); ++at) {
        const int digit = reference[at] - '0';
        if (digit < 0 || digit > 9)
            return std::nullopt;
        row = row * 10 + digit;
        if (row > maximumRows)
            return std::nullopt;
    }
    if (row == 0 || column == 0)
        return std::nullopt;
    return CellPlace{row - 1, column - 1};
}

std::optional<CellRange> cellRange(std::string_view reference)
{
    const size_t colon = reference.find(':');
    const auto first = cellPlace(reference.substr(0, colon));
    const auto last = colon == std::string_view::npos ? first : cellPlace(reference.substr(colon + 1));
    if (!first || !last)
        return std::nullopt;
    return CellRange{std::min(first->row, last->row), std::min(first->column, last->column), std::max(first->row, last->row),
                     std::max(first->column, last->column)};
}

}  // namespace hk
