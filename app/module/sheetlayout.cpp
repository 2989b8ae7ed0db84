// SPDX-License-Identifier: GPL-3.0-or-later
#include "module/sheetlayout.h"

#include "base/text.h"
#include "module/sheetheader.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <algorithm>
#include <climits>

namespace hk {

namespace {

struct LayoutText {
    Q_DECLARE_TR_FUNCTIONS(hk::SheetLayout)
};

constexpr int searchedRows = 30;

QString cellText(const Sheet &sheet, int row, int column)
{
    return squeezed(cellAt(sheet, row, column).text);
}

int width(const Sheet &sheet, int row)
{
    return row >= 0 && row < int(sheet.rows.size()) ? int(sheet.rows[size_t(row)].size()) : 0;
}

struct HeaderLines {
    std::vector<QString> groups;
    std::vector<QString> leaves;
};

// The header's texts by column. The upper line of two is spread over its merged area, or over the blanks behind it.
HeaderLines headerLines(const Sheet &sheet, const MergedAreas &merged, int row, int count)
{
    const int columns = std::max(width(sheet, row), count > 1 ? width(sheet, row + 1) : 0);
    HeaderLines lines{std::vector<QString>(size_t(columns)), std::vector<QString>(size_t(columns))};
    QString group;
    for (int column = 0; column < columns; ++column) {
        QString upper = cellText(sheet, row, column);
        if (count == 1) {
            lines.leaves[size_t(column)] = upper;
            continue;
        }
        const CellRange *area = merged.areaAt(row, column);
        if (area)
            upper = cellText(sheet, area->firstRow, area->firstColumn);
        else if (upper.isEmpty() && sheet.info.merged.isEmpty())
            upper = group;
        group = upper;
        QString leaf = cellText(sheet, row + 1, column);
        if (const CellRange *below = merged.areaAt(row + 1, column); below && below->firstRow > row)
            leaf = cellText(sheet, below->firstRow, below->firstColumn);
        if (leaf.isEmpty())
            lines.leaves[size_t(column)] = upper;
        else {
            lines.groups[size_t(column)] = upper;
            lines.leaves[size_t(column)] = leaf;
        }
    }
    return lines;
}

// Maps columns to fields; of two columns for one field the surer header wins, the earlier one when they are alike.
void mapColumns(SheetLayout &layout, const HeaderLines &lines, const HeaderMatcher &matcher, const LayoutRules &rules)
{
    const size_t columns = lines.leaves.size();
    layout.mapping.assign(columns, {});
    layout.headers.assign(columns, {});
    QHash<QByteArray, QPair<size_t, int>> taken;
    for (size_t column = 0; column < columns; ++column) {
        const QString &group = lines.groups[column];
        layout.headers[column] = group.isEmpty() || group == lines.leaves[column] ? lines.leaves[column]
                                                                                  : group + QLatin1Char(' ') + lines.leaves[column];
        const auto match = matcher.match(lines.leaves[column], group);
        if (match.field.isEmpty())
            continue;
        const auto holder = taken.constFind(match.field);
        if (holder != taken.constEnd() && holder->second <= match.rank)
            continue;
        if (holder != taken.constEnd())
            layout.mapping[holder->first].clear();
        layout.mapping[column] = match.field;
        taken.insert(match.field, {column, match.rank});
    }
    if (rules.pivotKeys.isEmpty())
        return;
    std::vector<QByteArray> pivoted = layout.mapping;
    QList<QString> beds;
    for (size_t column = 0; column < columns; ++column) {
        const QString bed = bedOfHeader(lines.leaves[column], lines.groups[column]);
        if (bed.isEmpty())
            continue;
        pivoted[column] = QByteArray(occupantField) + bed.toUtf8();
        if (!beds.contains(bed))
            beds.append(bed);
    }
    const bool keyed = std::any_of(rules.pivotKeys.begin(), rules.pivotKeys.end(),
                                   [&](const QByteArray &key) { return columnOf(layout, key) >= 0; });
    layout.pivoted = keyed && beds.size() > 1;
    if (layout.pivoted)
        layout.mapping = std::move(pivoted);
}

bool isWhole(const SheetLayout &layout, const LayoutRules &rules)
{
    return layout.pivoted || std::all_of(rules.fields.begin(), rules.fields.end(), [&](const ImportField &field) {
               return !field.required || columnOf(layout, field.name) >= 0;
           });
}

int scoreOf(const SheetLayout &layout, const LayoutRules &rules)
{
    const auto mapped =
        std::count_if(layout.mapping.begin(), layout.mapping.end(), [](const QByteArray &field) { return !field.isEmpty(); });
    return int(mapped) + (isWhole(layout, rules) ? 100 : 0);
}

SheetLayout layoutOfHeader(const Sheet &sheet, const MergedAreas &merged, int index, int row, int count,
                           const HeaderMatcher &matcher, const LayoutRules &rules)
{
    SheetLayout layout;
    layout.sheet = index;
    layout.headerRow = row;
    layout.headerRows = count;
    mapColumns(layout, headerLines(sheet, merged, row, count), matcher, rules);
    if (rules.refine)
        rules.refine(sheet, layout);
    return layout;
}

// The data end before the totals, signatures and remarks that no whole row follows.
void findEnd(const Sheet &sheet, const LayoutRules &rules, SheetLayout &layout)
{
    layout.lastRow = int(sheet.rows.size()) - 1;
    std::vector<int> needed;
    for (const ImportField &field : rules.fields) {
        if (field.required && !layout.pivoted)
            needed.push_back(columnOf(layout, field.name));
    }
    for (int row = layout.lastRow; row >= layout.firstRow; --row) {
        const RowKind kind = rowKind(sheet, layout, row);
        const bool whole = kind == RowKind::Thing && (layout.pivoted || std::all_of(needed.begin(), needed.end(), [&](int column) {
                                                          return column >= 0 && !cellText(sheet, row, column).isEmpty();
                                                      }));
        if (whole)
            break;
        if (kind == RowKind::Footer)
            layout.lastRow = row - 1;
    }
}

void findBuilding(const Sheet &sheet, const LayoutRules &rules, SheetLayout &layout)
{
    if (!rules.building || !layout.building.isEmpty())
        return;
    layout.building = rules.building(sheet.info.name);
    for (const QString &title : titleTexts(sheet, layout)) {
        if (layout.building.isEmpty())
            layout.building = rules.building(title);
    }
}

QString missingFields(const SheetLayout &layout, const LayoutRules &rules)
{
    QStringList missing;
    for (const ImportField &field : rules.fields) {
        if (field.required && columnOf(layout, field.name) < 0)
            missing.append(field.title);
    }
    return missing.join(LayoutText::tr(", "));
}

}  // namespace

SheetLayout detectLayout(const Sheet &sheet, int index, const LayoutRules &rules)
{
    const HeaderMatcher matcher(rules.fields, rules.people);
    const MergedAreas merged(sheet.info.merged);
    SheetLayout best;
    best.sheet = index;
    int bestScore = 1;
    for (const int count : {1, 2}) {
        for (int row = 0; row < std::min(searchedRows, int(sheet.rows.size()) - count + 1); ++row) {
            SheetLayout layout = layoutOfHeader(sheet, merged, index, row, count, matcher, rules);
            if (const int score = scoreOf(layout, rules); score > bestScore) {
                bestScore = score;
                best = std::move(layout);
            }
        }
    }
    best.used = bestScore >= 100;
    if (best.headerRow >= 0) {
        best.firstRow = best.headerRow + best.headerRows;
        findEnd(sheet, rules, best);
        findBuilding(sheet, rules, best);
    }
    if (sheet.rows.empty())
        best.note = LayoutText::tr("The sheet is empty.");
    else if (best.headerRow < 0)
        best.note = LayoutText::tr("No header row was found.");
    else if (!best.used)
        best.note = LayoutText::tr("No column was found for: %1.").arg(missingFields(best, rules));
    if (best.used && sheet.info.hidden) {
        best.used = false;
        best.note = LayoutText::tr("The sheet is hidden in the file.");
    }
    return best;
}

SheetLayout completeLayout(const Sheet &sheet, const SheetLayout &set, const LayoutRules &rules)
{
    SheetLayout layout = set;
    if (layout.headerRow < 0 || !layout.used)
        return layout;
    const HeaderMatcher matcher(rules.fields, rules.people);
    SheetLayout read = layoutOfHeader(sheet, MergedAreas(sheet.info.merged), set.sheet, set.headerRow, std::max(1, set.headerRows),
                                      matcher, rules);
    layout.headers = read.headers;
    if (layout.mapping.empty()) {
        layout.mapping = read.mapping;
        layout.pivoted = read.pivoted;
    } else {
        layout.mapping.resize(layout.headers.size());
    }
    layout.firstRow = std::max(layout.firstRow, layout.headerRow + std::max(1, layout.headerRows));
    if (layout.lastRow < layout.firstRow)
        findEnd(sheet, rules, layout);
    findBuilding(sheet, rules, layout);
    return layout;
}

QStringList titleTexts(const Sheet &sheet, const SheetLayout &layout)
{
    QStringList texts;
    for (int row = 0; row < std::min(layout.headerRow, int(sheet.rows.size())); ++row) {
        for (int column = 0; column < width(sheet, row); ++column) {
            if (const QString text = cellText(sheet, row, column); !text.isEmpty())
                texts.append(text);
        }
    }
    return texts;
}

QByteArray layoutSignature(const SheetLayout &layout)
{
    QCryptographicHash hash(QCryptographicHash::Sha1);
    for (const QString &header : layout.headers)
        hash.addData(plainHeader(header).toUtf8() + '\n');
    return hash.result().toHex().left(20);
}

int columnOf(const SheetLayout &layout, const QByteArray &field)
{
    const auto found = std::find(layout.mapping.begin(), layout.mapping.end(), field);
    return found == layout.mapping.end() ? -1 : int(found - layout.mapping.begin());
}

const Cell &cellAt(const Sheet &sheet, int row, int column)
{
    static const Cell nothing;
    if (row < 0 || row >= int(sheet.rows.size()) || column < 0)
        return nothing;
    const CellRow &cells = sheet.rows[size_t(row)];
    return column < int(cells.size()) ? cells[size_t(column)] : nothing;
}

MergedAreas::MergedAreas(const QList<CellRange> &areas) : m_areas(areas.begin(), areas.end())
{
    std::sort(m_areas.begin(), m_areas.end(), [](const CellRange &a, const CellRange &b) { return a.firstRow < b.firstRow; });
    for (const CellRange &area : m_areas)
        m_tallest = std::max(m_tallest, area.lastRow - area.firstRow + 1);
}

const CellRange *MergedAreas::areaAt(int row, int column) const
{
    auto area = std::upper_bound(m_areas.begin(), m_areas.end(), row,
                                 [](int wanted, const CellRange &candidate) { return wanted < candidate.firstRow; });
    while (area != m_areas.begin()) {
        --area;
        if (area->firstRow + m_tallest <= row)
            break;
        if (area->lastRow >= row && area->firstColumn <= column && column <= area->lastColumn)
            return &*area;
    }
    return nullptr;
}

bool MergedAreas::isMergedDown(int column) const
{
    return std::any_of(m_areas.begin(), m_areas.end(), [column](const CellRange &area) {
        return area.lastRow > area.firstRow && area.firstColumn <= column && column <= area.lastColumn;
    });
}

}  // namespace hk
