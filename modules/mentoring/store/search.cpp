// SPDX-License-Identifier: GPL-3.0-or-later
#include "mentoring/store/search.h"

#include "base/text.h"
#include "mentoring/store/meetings.h"
#include "mentoring/store/queries.h"
#include "module/actor.h"
#include "storage/searchindex.h"

#include <QCoreApplication>

namespace hk::mentoring {

namespace {

struct SearchText {
    Q_DECLARE_TR_FUNCTIONS(hk::mentoring::Search)
};

// Gathers talks, each once, up to the limit.
class FoundTalks {
public:
    FoundTalks(Reader &reader, const SearchQuery &query)
        : m_reader(reader), m_text(squeezed(toHalfWidth(query.text))), m_limit(query.limit)
    {
    }

    Result<void> addByWords()
    {
        HK_TRY(const QList<qint64> talks, matched("mentor_meeting"));
        add(talks);
        return {};
    }
    // By the rows of another entity that lead to talks.
    Result<void> addBy(const char *entity, const char *query, const char *place)
    {
        if (m_talks.size() >= m_limit)
            return {};
        HK_TRY(const QList<qint64> matches, matched(entity));
        if (matches.isEmpty())
            return {};
        Statement rows = m_reader.statement(meetingQueries()[QLatin1String(query)]);
        HK_CHECK(rows.bind(QLatin1String(place), idList(matches)).run());
        QList<qint64> talks;
        while (rows.next())
            talks << rows.integer(0);
        add(talks);
        return {};
    }
    const QList<qint64> &talks() const { return m_talks; }

private:
    Result<QList<qint64>> matched(const QByteArray &entity)
    {
        HK_TRY(const auto matches, searchRows(m_reader, entity, m_text, m_limit));
        QList<qint64> ids;
        for (const SearchMatch &match : matches)
            ids << match.id;
        return ids;
    }
    void add(const QList<qint64> &talks)
    {
        for (const qint64 talk : talks) {
            if (m_talks.size() < m_limit && !m_talks.contains(talk))
                m_talks << talk;
        }
    }

    Reader &m_reader;
    QString m_text;
    int m_limit;
    QList<qint64> m_talks;
};

SearchHit talkHit(const Statement &row)
{
    const TalkDay day = talkDayOf(int(row.integer(4)), row.text(5), row.text(6));
    QStringList about{day.text(), row.text(1), row.text(7)};
    about.removeAll(QString());
    return {"mentor_meeting",
            row.integer(0),
            SearchText::tr("Talks with mentors"),
            row.text(2),
            about.join(QStringLiteral(" · ")),
            {{QStringLiteral("kind"), QStringLiteral("meeting")},
             {QStringLiteral("number"), row.isNull(3) ? QJsonValue() : QJsonValue(row.text(3))},
             {QStringLiteral("name"), row.text(2)},
             {QStringLiteral("building"), QJsonValue()},
             {QStringLiteral("room"), QJsonValue()},
             {QStringLiteral("bed"), QJsonValue()}}};
}

}  // namespace

Result<QList<SearchHit>> searchTalks(Reader &reader, const SearchQuery &query)
{
    QList<SearchHit> hits;
    const Entity &meeting = *reader.catalogue().entity("mentor_meeting");
    // Whoever sees the words only masked cannot guess them one by one.
    if (!reader.viewer().sees(meeting, FieldClass::Contact))
        return hits;
    FoundTalks found(reader, query);
    HK_CHECK(found.addByWords());
    HK_CHECK(found.addBy("mentor", "ofMentors", ":mentors"));
    HK_CHECK(found.addBy("student", "ofStudents", ":students"));
    if (found.talks().isEmpty())
        return hits;
    QHash<qint64, SearchHit> byId;
    Statement rows = reader.statement(meetingQueries()[QLatin1String("hits")]);
    HK_CHECK(rows.bind(QStringLiteral(":meetings"), idList(found.talks())).run());
    while (rows.next())
        byId.insert(rows.integer(0), talkHit(rows));
    for (const qint64 talk : found.talks()) {
        if (byId.contains(talk))
            hits << byId.value(talk);
    }
    return hits;
}

}  // namespace hk::mentoring
