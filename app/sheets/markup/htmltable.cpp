// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/markup/htmltable.h"

#include "sheets/markup/htmlpage.h"
#include "sheets/markup/htmlrows.h"
#include "sheets/sheeterror.h"

#include <QCoreApplication>
#include <QFile>

namespace hk {

namespace {

// The page stands in memory, in two bytes a character.
constexpr qint64 largestPage = 96 * 1024 * 1024;

class HtmlTableReader : public WorkbookReader {
    Q_DECLARE_TR_FUNCTIONS(hk::HtmlTableReader)

public:
    HtmlTableReader(QString page, std::vector<HtmlTable> tables) : m_page(std::move(page)), m_tables(std::move(tables))
    {
        for (const HtmlTable &table : m_tables) {
            SheetInfo info;
            info.name = table.name;
            m_sheets.push_back(std::move(info));
        }
    }

    const std::vector<SheetInfo> &sheets() const override { return m_sheets; }

    Result<void> read(int sheet, const RowSink &sink) override
    {
        SheetInfo &info = m_sheets[size_t(sheet)];
        info.merged.clear();
        info.hiddenRows.clear();
        info.hiddenColumns.clear();
        HtmlRows rows(info, sink);
        HtmlTokens tokens(m_page, m_tables[size_t(sheet)].at);
        for (auto token = tokens.next(); token && rows.take(*token);)
            token = tokens.next();
        rows.finish();
        if (rows.tooLarge())
            return tooLargeSheet(QStringLiteral("html: cells"));
        return {};
    }

    QString formatName() const override { return tr("Web page with tables"); }

private:
    QString m_page;
    std::vector<HtmlTable> m_tables;
    std::vector<SheetInfo> m_sheets;
};

}  // namespace

Result<std::unique_ptr<WorkbookReader>> openHtmlTable(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return unreadableFile(file.errorString());
    if (file.size() > largestPage)
        return tooLargeSheet(QStringLiteral("html: %1 bytes").arg(file.size()));
    QString page = decodeHtmlPage(file.readAll());
    HK_TRY(std::vector<HtmlTable> tables, findHtmlTables(page));
    if (tables.empty())
        return notASpreadsheet(QStringLiteral("html: no table"));
    return std::unique_ptr<WorkbookReader>(std::make_unique<HtmlTableReader>(std::move(page), std::move(tables)));
}

}  // namespace hk
