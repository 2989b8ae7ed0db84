// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "sheets/xlsx/sheetname.h"

#include <QString>

#include <xlsxwriter.h>

#include <string>

namespace hk {

// What tables of the program look like, whoever writes them.
inline constexpr lxw_color_t sheetHeaderColour = 0xE8EEF7;
inline constexpr int widestSheetColumn = 48;

// A workbook that libxlsxwriter writes into a file beside the wanted one, which takes its place when it is whole.
class XlsxFile {
public:
    explicit XlsxFile(const QString &path) : m_path(path) { }
    ~XlsxFile() { drop(); }
    XlsxFile(const XlsxFile &) = delete;
    XlsxFile &operator=(const XlsxFile &) = delete;

    // In constant memory rows are written one after the other, never back.
    Result<void> open(bool constantMemory);
    lxw_workbook *workbook() const { return m_workbook; }
    // A sheet on A4, one page wide, with page x of y at its foot.
    Result<lxw_worksheet *> addSheet(const QString &name);
    lxw_format *makeFormat(const char *numberFormat);
    Result<void> writeText(lxw_worksheet *sheet, lxw_row_t row, int column, const QString &text, lxw_format *format);
    // Errors: no space, the file is open elsewhere. What stood under the name before is then still there.
    Result<void> close();

    static Result<void> check(lxw_error code);

private:
    Result<void> moveIntoPlace();
    void drop();

    QString m_path;
    QString m_temporaryPath;
    lxw_workbook *m_workbook = nullptr;
    SheetNames m_names;
    std::string m_utf8;
};

}  // namespace hk
