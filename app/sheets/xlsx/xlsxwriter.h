// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sheets/writer.h"
#include "sheets/xlsx/xlsxfile.h"

#include <array>
#include <memory>
#include <string>

namespace hk {

// Writes through libxlsxwriter in constant memory, into a file beside the wanted one.
class XlsxWriter : public WorkbookWriter {
public:
    explicit XlsxWriter(const QString &path);

    Result<void> open();
    Result<void> beginTable(const QString &sheetName, const std::vector<SheetColumn> &columns) override;
    Result<void> addRow(const QStringList &cells, const QList<CellMark> &marks) override;
    Result<void> addNotes(const QString &sheetName, const QList<QPair<QString, QString>> &lines) override;
    Result<void> close() override;

private:
    void makeFormats();
    Result<void> beginSheet();
    Result<void> endSheet();
    Result<void> writeCell(lxw_row_t row, int column, const QString &text, bool marked);

    XlsxFile m_file;
    lxw_worksheet *m_sheet = nullptr;
    lxw_format *m_headerFormat = nullptr;
    lxw_format *m_labelFormat = nullptr;
    lxw_format *m_noteFormat = nullptr;
    // By ColumnKind; plain and tinted.
    std::array<lxw_format *, 4> m_formats = {};
    std::array<lxw_format *, 4> m_markedFormats = {};

    QString m_tableName;
    std::vector<SheetColumn> m_columns;
    std::vector<int> m_widths;
    lxw_row_t m_nextRow = 0;
    std::string m_utf8;
};

}  // namespace hk
