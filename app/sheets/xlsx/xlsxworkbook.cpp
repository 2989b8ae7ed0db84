// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/xlsx/xlsxworkbook.h"

#include "sheets/xlsx/sharedstrings.h"
#include "sheets/xlsx/xlsxparts.h"
#include "sheets/xlsx/xlsxsheet.h"
#include "sheets/xlsx/zippackage.h"

#include <QCoreApplication>

namespace hk {

namespace {

class XlsxWorkbook : public WorkbookReader {
    Q_DECLARE_TR_FUNCTIONS(hk::XlsxWorkbook)
public:
    XlsxWorkbook(std::unique_ptr<ZipPackage> package, XlsxParts parts, SharedStrings strings)
        : m_package(std::move(package)), m_parts(std::move(parts)), m_strings(std::move(strings))
    {
        for (const XlsxSheetPart &sheet : m_parts.sheets)
            m_sheets.push_back({sheet.name, sheet.hidden, {}, {}, {}, m_parts.since1904});
    }

    const std::vector<SheetInfo> &sheets() const override { return m_sheets; }

    Result<void> read(int sheet, const RowSink &sink) override
    {
        XlsxSheetHandler handler(m_parts, m_strings, m_sheets.at(size_t(sheet)), sink);
        return scanPart(*m_package, m_parts.sheets.at(size_t(sheet)).part, handler);
    }

    QString formatName() const override { return tr("Excel workbook (.xlsx)"); }

private:
    std::unique_ptr<ZipPackage> m_package;
    XlsxParts m_parts;
    SharedStrings m_strings;
    std::vector<SheetInfo> m_sheets;
};

}  // namespace

Result<std::unique_ptr<WorkbookReader>> openXlsx(const QString &path)
{
    HK_TRY(std::unique_ptr<ZipPackage> package, ZipPackage::open(path));
    HK_TRY(XlsxParts parts, readXlsxParts(*package));
    SharedStrings strings;
    if (package->contains(parts.sharedStrings))
        HK_CHECK(strings.load(*package, parts.sharedStrings));
    return std::unique_ptr<WorkbookReader>(
        std::make_unique<XlsxWorkbook>(std::move(package), std::move(parts), std::move(strings)));
}

}  // namespace hk
