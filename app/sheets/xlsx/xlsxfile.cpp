// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/xlsx/xlsxfile.h"

#include "sheets/cell.h"
#include "sheets/xlsx/sheettext.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryFile>

#include <filesystem>
#include <utility>

namespace hk {

namespace {

struct SheetWriter {
    Q_DECLARE_TR_FUNCTIONS(hk::SheetWriter)
};

constexpr qsizetype longestCell = 32767;
constexpr const char *fontName = "Microsoft YaHei";

Error notWritten(const QString &detail)
{
    return {SheetWriter::tr(
                "The file could not be written. Check that it is not open in another program and that there is space, then try "
                "again."),
            detail};
}

}  // namespace

void XlsxFile::drop()
{
    if (m_workbook)
        lxw_workbook_free(m_workbook);
    m_workbook = nullptr;
    if (!m_temporaryPath.isEmpty())
        QFile::remove(m_temporaryPath);
    m_temporaryPath.clear();
}

Result<void> XlsxFile::open(bool constantMemory)
{
    QTemporaryFile file(QFileInfo(m_path).absolutePath() + QStringLiteral("/.hallkeeper-XXXXXX.xlsx"));
    file.setAutoRemove(false);
    if (!file.open())
        return notWritten(file.errorString());
    m_temporaryPath = file.fileName();
    file.close();
    lxw_workbook_options options = {};
    options.constant_memory = constantMemory ? LXW_TRUE : LXW_FALSE;
    m_workbook = workbook_new_opt(QFile::encodeName(m_temporaryPath).constData(), &options);
    if (!m_workbook)
        return notWritten(QStringLiteral("no workbook"));
    return {};
}

lxw_format *XlsxFile::makeFormat(const char *numberFormat)
{
    lxw_format *format = workbook_add_format(m_workbook);
    format_set_font_name(format, fontName);
    format_set_num_format(format, numberFormat);
    return format;
}

Result<void> XlsxFile::check(lxw_error code)
{
    if (code == LXW_NO_ERROR)
        return {};
    return notWritten(QString::fromLatin1(lxw_strerror(code)));
}

Result<lxw_worksheet *> XlsxFile::addSheet(const QString &name)
{
    std::string utf8;
    putStorableUtf8(utf8, m_names.take(name));
    lxw_worksheet *sheet = workbook_add_worksheet(m_workbook, utf8.c_str());
    if (!sheet)
        return notWritten(QStringLiteral("sheet refused"));
    constexpr uint8_t a4 = 9;
    worksheet_set_paper(sheet, a4);
    worksheet_fit_to_pages(sheet, 1, 0);
    const QString footer = QStringLiteral("&C") + SheetWriter::tr("Page %1 of %2").arg(QStringLiteral("&P"), QStringLiteral("&N"));
    HK_CHECK(check(worksheet_set_footer(sheet, footer.toUtf8().constData())));
    return sheet;
}

Result<void> XlsxFile::writeText(lxw_worksheet *sheet, lxw_row_t row, int column, const QString &text, lxw_format *format)
{
    if (text.size() > longestCell)
        return Error{SheetWriter::tr(
                         "Cell %1 holds more text than an Excel file can take (%L2 characters). Shorten it and try again; nothing "
                         "was written.")
                         .arg(cellName(int(row), column))
                         .arg(longestCell),
                     QString()};
    putStorableUtf8(m_utf8, text);
    // A zero would end the text for the library.
    std::erase(m_utf8, '\0');
    return check(worksheet_write_string(sheet, row, lxw_col_t(column), m_utf8.c_str(), format));
}

Result<void> XlsxFile::close()
{
    // Closing frees the workbook whatever comes of it.
    const lxw_error closed = workbook_close(std::exchange(m_workbook, nullptr));
    if (closed != LXW_NO_ERROR) {
        drop();
        return check(closed);
    }
    return moveIntoPlace();
}

Result<void> XlsxFile::moveIntoPlace()
{
    std::error_code problem;
    std::filesystem::rename(QFileInfo(m_temporaryPath).filesystemAbsoluteFilePath(), QFileInfo(m_path).filesystemAbsoluteFilePath(),
                            problem);
    if (problem) {
        drop();
        return notWritten(QString::fromStdString(problem.message()));
    }
    m_temporaryPath.clear();
    return {};
}

}  // namespace hk
