// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/markup/htmlpage.h"

#include "sheets/markup/htmltokens.h"
#include "sheets/sheeterror.h"

#include <QRegularExpression>

#include <algorithm>

namespace hk {

namespace {

constexpr size_t mostTables = 20'000;
constexpr size_t mostHtmlSheets = 4096;
constexpr size_t deepestTables = 100;
constexpr qsizetype longestSheetName = 31;

struct FoundTable {
    qsizetype at = 0;
    int rows = 0;
    // The most rows of any table within.
    int rowsWithin = 0;
    QString caption;
    std::vector<size_t> inner;
};

class TableOutline {
public:
    bool take(const HtmlToken &token, qsizetype position);
    // Closes what the page left open.
    void finish();
    const std::vector<FoundTable> &tables() const { return m_tables; }
    const std::vector<size_t> &outer() const { return m_outer; }

private:
    void open(qsizetype position);
    void close();

    std::vector<FoundTable> m_tables;
    std::vector<size_t> m_outer;
    std::vector<size_t> m_open;
    size_t m_tooDeep = 0;
    bool m_inCaption = false;
};

bool TableOutline::take(const HtmlToken &token, qsizetype position)
{
    if (token.opens(QLatin1String("table"))) {
        if (m_open.size() >= deepestTables)
            ++m_tooDeep;
        else
            open(position);
    } else if (token.closes(QLatin1String("table"))) {
        if (m_tooDeep > 0)
            --m_tooDeep;
        else
            close();
    } else if (token.opens(QLatin1String("caption")) || token.closes(QLatin1String("caption"))) {
        m_inCaption = token.kind == HtmlToken::Kind::Open;
    } else if (!m_open.empty() && m_tooDeep == 0) {
        FoundTable &table = m_tables[m_open.back()];
        if (token.opens(QLatin1String("tr")))
            ++table.rows;
        else if (token.opens(QLatin1String("td")) || token.opens(QLatin1String("th")))
            table.rows = std::max(table.rows, 1);
        else if (m_inCaption && token.kind == HtmlToken::Kind::Text && table.caption.size() < longestSheetName)
            table.caption += decodeHtmlEntities(token.text.left(200));
    }
    return m_tables.size() <= mostTables;
}

void TableOutline::open(qsizetype position)
{
    FoundTable table;
    table.at = position;
    (m_open.empty() ? m_outer : m_tables[m_open.back()].inner).push_back(m_tables.size());
    m_open.push_back(m_tables.size());
    m_tables.push_back(std::move(table));
    m_inCaption = false;
}

void TableOutline::close()
{
    if (m_open.empty())
        return;
    const FoundTable &table = m_tables[m_open.back()];
    const int most = std::max(table.rows, table.rowsWithin);
    m_open.pop_back();
    if (!m_open.empty())
        m_tables[m_open.back()].rowsWithin = std::max(m_tables[m_open.back()].rowsWithin, most);
    m_inCaption = false;
}

void TableOutline::finish()
{
    while (!m_open.empty())
        close();
}

void chooseTables(const TableOutline &outline, const std::vector<size_t> &candidates, std::vector<HtmlTable> &chosen)
{
    for (const size_t index : candidates) {
        const FoundTable &table = outline.tables()[index];
        if (table.rowsWithin > table.rows)
            chooseTables(outline, table.inner, chosen);
        else if (table.rows > 0)
            chosen.push_back({table.at, table.caption.simplified().left(longestSheetName)});
    }
}

// Excel names the sheets of a page it wrote in a part that browsers skip.
QStringList declaredSheetNames(const QString &page)
{
    static const QRegularExpression name(QStringLiteral("<x:Name>([^<]{1,200})</x:Name>"));
    QStringList names;
    for (auto found = name.globalMatch(QStringView(page).left(64 * 1024)); found.hasNext();)
        names << decodeHtmlEntities(found.next().capturedView(1)).simplified();
    return names;
}

}  // namespace

Result<std::vector<HtmlTable>> findHtmlTables(const QString &page)
{
    TableOutline outline;
    HtmlTokens tokens(page);
    while (const auto token = tokens.next()) {
        if (!outline.take(*token, tokens.position()))
            return tooLargeSheet(QStringLiteral("html: tables"));
    }
    outline.finish();
    std::vector<HtmlTable> chosen;
    chooseTables(outline, outline.outer(), chosen);
    if (chosen.size() > mostHtmlSheets)
        return tooLargeSheet(QStringLiteral("html: sheets"));
    const QStringList names = declaredSheetNames(page);
    for (size_t i = 0; i < chosen.size(); ++i) {
        if (names.size() == qsizetype(chosen.size()))
            chosen[i].name = names[qsizetype(i)];
        else if (chosen[i].name.isEmpty())
            chosen[i].name = QStringLiteral("Sheet%1").arg(i + 1);
    }
    return chosen;
}

}  // namespace hk
