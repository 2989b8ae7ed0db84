// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/workbook.h"

#include "sheets/csv/csvworkbook.h"
#include "sheets/filekind.h"
#include "sheets/markup/htmltable.h"
#include "sheets/markup/spreadsheetml.h"
#include "sheets/sheeterror.h"
#include "sheets/xls/xlsworkbook.h"
#include "sheets/xlsx/xlsxworkbook.h"

namespace hk {

namespace {

// Cells and characters that a workbook read whole may hold: about 300 MB.
constexpr qint64 mostCells = 4'000'000;
constexpr qint64 mostCharacters = 80'000'000;

}  // namespace

Result<std::unique_ptr<WorkbookReader>> openWorkbook(const QString &path)
{
    HK_TRY(const FileKind kind, findFileKind(path));
    switch (kind) {
    case FileKind::Zip:
        return openXlsx(path);
    case FileKind::OldExcel:
        return openXls(path);
    case FileKind::SpreadsheetMl:
        return openSpreadsheetMl(path);
    case FileKind::HtmlTable:
        return openHtmlTable(path);
    case FileKind::Text:
        return openCsv(path);
    }
    return notASpreadsheet(QStringLiteral("kind %1").arg(int(kind)));
}

Result<std::vector<Sheet>> readWorkbook(const QString &path)
{
    HK_TRY(const std::unique_ptr<WorkbookReader> reader, openWorkbook(path));
    std::vector<Sheet> sheets;
    qint64 cells = mostCells;
    qint64 characters = mostCharacters;
    for (int i = 0; i < int(reader->sheets().size()); ++i) {
        Sheet sheet;
        bool tooLarge = false;
        HK_CHECK(reader->read(i, [&](int row, const CellRow &values) {
            cells -= qint64(values.size()) + row + 1 - qint64(sheet.rows.size());
            for (const Cell &cell : values)
                characters -= cell.text.size();
            tooLarge = cells < 0 || characters < 0;
            if (tooLarge)
                return false;
            sheet.rows.resize(size_t(row) + 1);
            sheet.rows.back() = values;
            return true;
        }));
        if (tooLarge)
            return tooLargeSheet(QStringLiteral("whole workbook"));
        sheet.info = reader->sheets()[size_t(i)];
        sheets.push_back(std::move(sheet));
    }
    return sheets;
}

}  // namespace hk
