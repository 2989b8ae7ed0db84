// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/markup/spreadsheetml.h"

#include "sheets/markup/spreadsheetmltable.h"
#include "sheets/sheeterror.h"

#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>
#include <QStringDecoder>

#include <cstring>

namespace hk {

namespace {

// Read twice, once for the names of the sheets and once for the cells: eight seconds on a slow desk.
constexpr qint64 largestMl = 250 * 1024 * 1024;
constexpr int mlBlockSize = 64 * 1024;

// Hands a file on as UTF-8 when it declares an encoding that the XML parser does not know, such as GB2312.
class XmlBlocks {
public:
    explicit XmlBlocks(QFile &file) : m_file(file)
    {
        static const QRegularExpression declaration(
            QStringLiteral("^\\s*<\\?xml[^>]*encoding\\s*=\\s*[\"']([^\"']+)[\"'][^>]*\\?>"));
        const QByteArray head = file.peek(256);
        const auto found = declaration.match(QString::fromLatin1(head));
        if (!found.hasMatch())
            return;
        const QString name = found.captured(1).toUpper();
        if (name.startsWith(QLatin1String("UTF-")) || name == QLatin1String("US-ASCII") || name == QLatin1String("ISO-8859-1"))
            return;
        const bool chinese = name.startsWith(QLatin1String("GB"));
        m_decoder.emplace(chinese ? "GB18030" : name.toLatin1().constData());
        if (!m_decoder->isValid())
            m_decoder.reset();
        else
            file.seek(found.capturedLength());
    }

    // Empty at the end of the file.
    QByteArray next()
    {
        QByteArray block = m_file.read(mlBlockSize);
        while (m_decoder && !block.isEmpty()) {
            const QString text = m_decoder->decode(block);
            if (!text.isEmpty())
                return text.toUtf8();
            block = m_file.read(mlBlockSize);
        }
        return block;
    }

private:
    QFile &m_file;
    std::optional<QStringDecoder> m_decoder;
};

Result<void> scanMlFile(const QString &path, XmlHandler &handler)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return unreadableFile(file.errorString());
    if (file.size() > largestMl)
        return tooLargeSheet(QStringLiteral("xml: %1 bytes").arg(file.size()));
    XmlBlocks blocks(file);
    XmlScan scan(handler);
    while (true) {
        const QByteArray block = blocks.next();
        void *room = scan.room(int(block.size()));
        if (!room)
            return tooLargeSheet(QStringLiteral("xml: no room"));
        std::memcpy(room, block.constData(), size_t(block.size()));
        HK_TRY(const bool more, scan.scan(int(block.size()), block.isEmpty()));
        if (!more || block.isEmpty())
            return {};
    }
}

class SpreadsheetMlReader : public WorkbookReader {
    Q_DECLARE_TR_FUNCTIONS(hk::SpreadsheetMlReader)

public:
    SpreadsheetMlReader(QString path, std::vector<SheetInfo> sheets) : m_path(std::move(path)), m_sheets(std::move(sheets)) { }

    const std::vector<SheetInfo> &sheets() const override { return m_sheets; }

    Result<void> read(int sheet, const RowSink &sink) override
    {
        SheetInfo &info = m_sheets[size_t(sheet)];
        info.merged.clear();
        info.hiddenRows.clear();
        info.hiddenColumns.clear();
        SpreadsheetMlTable table(sheet, info, sink);
        return scanMlFile(m_path, table);
    }

    QString formatName() const override { return tr("XML Spreadsheet 2003"); }

private:
    QString m_path;
    std::vector<SheetInfo> m_sheets;
};

}  // namespace

Result<std::unique_ptr<WorkbookReader>> openSpreadsheetMl(const QString &path)
{
    SpreadsheetMlOutline outline;
    HK_CHECK(scanMlFile(path, outline));
    if (!outline.isSpreadsheet() || outline.sheets().empty())
        return notASpreadsheet(QStringLiteral("xml: no worksheet"));
    return std::unique_ptr<WorkbookReader>(std::make_unique<SpreadsheetMlReader>(path, outline.sheets()));
}

}  // namespace hk
