// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/xls/xlsworkbook.h"

#include "sheets/sheeterror.h"
#include "sheets/xls/biffsheet.h"
#include "sheets/xls/compoundfile.h"

#include <QCoreApplication>
#include <QFile>

namespace hk {

namespace {

// A full sheet of 65,536 rows and 60 columns takes half of it. The stream is the only thing of that size in memory.
constexpr qint64 largestXls = 100 * 1024 * 1024;

// Reads the records itself, without libfreexl: all that the program must know (booleans, errors, formula results, number formats,
// merged ranges, hidden parts) is in the records that the library hides, and it trusts the sizes that a file claims.
class XlsReader : public WorkbookReader {
    Q_DECLARE_TR_FUNCTIONS(hk::XlsReader)

public:
    static Result<std::unique_ptr<WorkbookReader>> open(QByteArray stream)
    {
        auto reader = std::make_unique<XlsReader>();
        reader->m_stream = std::move(stream);
        HK_CHECK(reader->m_globals.read(reader->m_stream));
        for (const BiffGlobals::Sheet &sheet : reader->m_globals.sheets()) {
            SheetInfo info;
            info.name = sheet.name;
            info.hidden = sheet.hidden;
            info.since1904 = reader->m_globals.date1904();
            reader->m_sheets.push_back(std::move(info));
        }
        if (reader->m_sheets.empty())
            return notASpreadsheet(QStringLiteral("xls: no worksheet"));
        return std::unique_ptr<WorkbookReader>(std::move(reader));
    }

    const std::vector<SheetInfo> &sheets() const override { return m_sheets; }

    Result<void> read(int sheet, const RowSink &sink) override
    {
        BiffSheet content(m_stream, m_globals);
        HK_CHECK(content.index(m_globals.sheets()[size_t(sheet)].offset, m_sheets[size_t(sheet)]));
        return content.read(sink);
    }

    QString formatName() const override { return m_globals.isBiff8() ? tr("Excel 97–2003 workbook") : tr("Excel 5.0/95 workbook"); }

private:
    QByteArray m_stream;
    BiffGlobals m_globals;
    std::vector<SheetInfo> m_sheets;
};

Result<QByteArray> recordStream(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return unreadableFile(file.errorString());
    if (file.size() > largestXls)
        return tooLargeSheet(QStringLiteral("xls: %1 bytes").arg(file.size()));
    const QByteArray head = file.peek(2);
    if (head == QByteArrayLiteral("\x09\x08"))
        return file.readAll();
    if (head.startsWith('\x09'))
        return unsupportedFormat(QStringLiteral("Excel 2–4"));
    file.close();
    CompoundFile compound;
    if (!compound.open(path))
        return damagedSheet(QStringLiteral("xls: compound file"));
    if (compound.contains(QStringLiteral("EncryptedPackage")))
        return protectedSheet(QStringLiteral("EncryptedPackage"));
    for (const QString &name : {QStringLiteral("Workbook"), QStringLiteral("Book")}) {
        if (!compound.contains(name))
            continue;
        auto stream = compound.stream(name, largestXls);
        if (!stream)
            return damagedSheet(QStringLiteral("xls: stream %1").arg(name));
        return std::move(*stream);
    }
    return notASpreadsheet(QStringLiteral("xls: no workbook stream"));
}

}  // namespace

Result<std::unique_ptr<WorkbookReader>> openXls(const QString &path)
{
    HK_TRY(QByteArray stream, recordStream(path));
    return XlsReader::open(std::move(stream));
}

}  // namespace hk
