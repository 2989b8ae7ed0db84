// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sheets/cellvalue.h"
#include "sheets/markup/htmltokens.h"
#include "sheets/workbook.h"

namespace hk {

// Makes rows and cells of the tokens of one table. End tags may be missing; tables within a cell give it their text.
class HtmlRows {
public:
    HtmlRows(SheetInfo &info, const RowSink &sink) : m_info(info), m_sink(sink) { }

    // False when the table has ended, the sink stopped, or the table is too large.
    bool take(const HtmlToken &token);
    // At the end of the page or of the table.
    void finish() { endRow(); }
    bool tooLarge() const { return m_tooLarge; }

private:
    enum class Value : quint8 { Text, Number, Boolean, Error };

    bool takeTag(const HtmlToken &token);
    void startRow(const HtmlToken &token);
    void endRow();
    void startCell(const HtmlToken &token);
    void endCell();
    void startColumn(const HtmlToken &token);
    void occupy(int columns, int rows);
    void readValueKind(const HtmlToken &token);
    Cell cellOf(const QString &shown) const;
    void appendText(QStringView text);
    void breakLine();

    SheetInfo &m_info;
    const RowSink &m_sink;
    CellBudget m_budget;
    // For each column the first row that no cell from above reaches into.
    std::vector<int> m_freeFrom;
    CellRow m_cells;
    QString m_text;
    QString m_exact;
    Value m_value = Value::Text;
    int m_row = -1;
    int m_column = -1;
    int m_nextColumn = 0;
    int m_columnInfo = 0;
    int m_depth = 0;
    bool m_inRow = false;
    bool m_inCell = false;
    bool m_stopped = false;
    bool m_tooLarge = false;
};

}  // namespace hk
