// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/searchindex.h"

#include "base/text.h"
#include "storage/rights/sightsql.h"
#include "storage/searchkeys.h"

#include <QSet>

#include <algorithm>

namespace hk {

namespace {

constexpr int shortestTail = 3;

// Gathers ids in the order they come, each once, up to the limit.
class Matches {
public:
    Matches(QByteArray entity, int limit) : m_entity(std::move(entity)), m_limit(limit) { }

    bool isFull() const { return int(m_found.size()) >= m_limit; }

    Result<void> add(Statement query)
    {
        HK_CHECK(query.run());
        while (!isFull() && query.next()) {
            const qint64 id = query.integer(0);
            if (!m_seen.contains(id)) {
                m_seen.insert(id);
                m_found.push_back({m_entity, id});
            }
        }
        return {};
    }

    std::vector<SearchMatch> take() { return std::move(m_found); }

private:
    QByteArray m_entity;
    int m_limit;
    QSet<qint64> m_seen;
    std::vector<SearchMatch> m_found;
};

// What keeps hits from those who may not see the row, or not the field that was searched.
QString onlySeen(Reader &reader, const QByteArray &entityName, const QString &id, bool byTail)
{
    const Viewer &viewer = reader.viewer();
    const Entity *entity = reader.catalogue().entity(entityName);
    if (viewer.everything || !entity)
        return {};
    const SightSql sights(reader.catalogue(), viewer);
    QStringList conditions{sights.readable(*entity)};
    for (const Field &field : entity->fields) {
        if (byTail && field.search == SearchAs::Tail)
            conditions << sights.open(*entity, field.klass);
    }
    conditions.removeAll(SightSql::everyRow());
    if (conditions.isEmpty())
        return {};
    return QStringLiteral(" AND EXISTS (SELECT 1 FROM main.%1 r WHERE r.id = %2 AND %3)")
        .arg(QString::fromLatin1(entity->table), id, conditions.join(QStringLiteral(" AND ")));
}

// A row has several keys, and one word may find what another found already: rows are counted as they come, so no query says how
// many it wants.
Statement prefixQuery(Reader &reader, const QByteArray &entity, const QString &prefix)
{
    // Everything that begins with the prefix lies before the prefix followed by the last code point.
    Statement query = reader.statement(
        QStringLiteral("SELECT row_id FROM search_key WHERE entity = ? AND key >= ? AND key < ?%1 ORDER BY key, row_id")
            .arg(onlySeen(reader, entity, QStringLiteral("row_id"), prefix.startsWith(u'~'))));
    query.bind(QString::fromLatin1(entity)).bind(prefix).bind(prefix + QString::fromUcs4(U"\U0010FFFF"));
    return query;
}

Statement wordsQuery(Reader &reader, const QByteArray &entity, const QString &text)
{
    // Within the entity's own run of ids: else a frequent character is looked up for each of its students to find no building.
    Statement query = reader.statement(
        QStringLiteral("SELECT t.rowid - (e.number << 40) FROM search_entity e CROSS JOIN search_text t WHERE e.entity = ? AND "
                       "search_text MATCH ? AND t.rowid >= e.number << 40 AND t.rowid < (e.number + 1) << 40%1")
            .arg(onlySeen(reader, entity, QStringLiteral("t.rowid - (e.number << 40)"), false)));
    query.bind(QString::fromLatin1(entity)).bind(phraseForSearch(text));
    return query;
}

}  // namespace

Result<std::vector<SearchMatch>> searchRows(Reader &reader, const QByteArray &entity, const QString &text, int limit)
{
    Matches matches(entity, limit);
    const QString key = codeKey(text);
    if (key.isEmpty())
        return matches.take();
    HK_CHECK(matches.add(prefixQuery(reader, entity, key)));
    const bool digits = std::all_of(key.begin(), key.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (digits && key.size() >= shortestTail && !matches.isFull())
        HK_CHECK(matches.add(prefixQuery(reader, entity, tailKey(key))));
    // Readings and codes are found by their beginning; words in running text need at least two letters to say anything.
    if (!matches.isFull() && !phraseForSearch(text).isEmpty() && (hasHan(text) || (!digits && key.size() >= 2)))
        HK_CHECK(matches.add(wordsQuery(reader, entity, text)));
    return matches.take();
}

}  // namespace hk
