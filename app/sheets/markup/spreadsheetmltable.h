// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sheets/cellvalue.h"
#include "sheets/workbook.h"
#include "sheets/xlsx/xmlscan.h"

#include <string>

namespace hk {

// Finds the sheets of an XML Spreadsheet 2003 and whether they are hidden, which stands behind the cells.
class SpreadsheetMlOutline : public XmlHandler {
public:
    bool isSpreadsheet() const { return m_workbook; }
    const std::vector<SheetInfo> &sheets() const { return m_sheets; }

    void startElement(const char *name, const char **attributes) override;
    void endElement(const char *name) override;
    void text(std::string_view text) override;

private:
    std::vector<SheetInfo> m_sheets;
    std::string m_visible;
    bool m_workbook = false;
    bool m_inVisible = false;
};

// Hands the rows of one sheet to a sink as they come, and completes what is known of the sheet.
class SpreadsheetMlTable : public XmlHandler {
public:
    SpreadsheetMlTable(int sheet, SheetInfo &info, const RowSink &sink) : m_wanted(sheet), m_info(info), m_sink(sink) { }

    void startElement(const char *name, const char **attributes) override;
    void endElement(const char *name) override;
    void text(std::string_view text) override;

private:
    void startColumn(const char **attributes);
    void startRow(const char **attributes);
    void startCell(const char **attributes);
    void endCell();
    void endRow();
    void refuse(const QString &detail);

    int m_wanted;
    SheetInfo &m_info;
    const RowSink &m_sink;
    CellBudget m_budget;
    int m_sheet = -1;
    int m_nextColumnInfo = 0;
    int m_row = -1;
    int m_rowSpan = 0;
    int m_column = -1;
    int m_nextColumn = 0;
    bool m_inTable = false;
    bool m_inCell = false;
    bool m_inComment = false;
    bool m_inData = false;
    QByteArray m_type;
    std::string m_text;
    CellRow m_cells;
};

}  // namespace hk
