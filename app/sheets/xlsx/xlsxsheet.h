// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sheets/cellvalue.h"
#include "sheets/workbook.h"
#include "sheets/xlsx/sharedstrings.h"
#include "sheets/xlsx/xlsxparts.h"
#include "sheets/xlsx/xmlscan.h"

#include <string>

namespace hk {

// Makes rows of the cells of one sheet part, and fills in what the part says of merged and hidden cells. One row is held at a time
// and used again for the next.
class XlsxSheetHandler : public XmlHandler {
public:
    XlsxSheetHandler(const XlsxParts &parts, const SharedStrings &strings, SheetInfo &info, const RowSink &sink);

    void startElement(const char *name, const char **attributes) override;
    void endElement(const char *name) override;
    void text(std::string_view text) override;

private:
    enum class Section : quint8 { Other, Columns, Data, Merges };
    enum class CellType : quint8 { Number, Shared, Inline, Text, Boolean, Error, Date };

    static CellType typeOf(const char *name);

    void startSection(std::string_view name);
    void startInData(std::string_view name, const char **attributes);
    void startColumns(const char **attributes);
    void startMerge(const char **attributes);
    void startRow(const char **attributes);
    void startCell(const char **attributes);
    void endRow();
    void endCell();

    Cell &nextCell(CellKind kind);
    void putText(CellKind kind, std::u16string_view text);
    void putAscii(CellKind kind, std::string_view text);
    void putShared();
    void putNumber();
    void putDate();
    void refuse(const char *why);

    const XlsxParts &m_parts;
    const SharedStrings &m_strings;
    SheetInfo &m_info;
    const RowSink &m_sink;

    int m_depth = 0;
    Section m_section = Section::Other;
    bool m_inCell = false;
    bool m_inInline = false;
    int m_phoneticDepth = 0;
    bool m_collect = false;

    int m_row = -1;
    int m_column = -1;
    CellType m_type = CellType::Number;
    DateShape m_shape = DateShape::None;
    std::string m_value;
    std::u16string m_units;

    CellRow m_cells;
    size_t m_extent = 0;
    size_t m_rowText = 0;
    CellBudget m_budget;
};

}  // namespace hk
