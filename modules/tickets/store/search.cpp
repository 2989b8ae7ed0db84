// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/store/search.h"

#include "base/text.h"
#include "storage/searchindex.h"
#include "tickets/domain/titles.h"
#include "tickets/store/privacy.h"
#include "tickets/store/queries.h"
#include "tickets/store/rules.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace hk::tickets {

namespace {

struct TicketSearchText {
    Q_DECLARE_TR_FUNCTIONS(hk::tickets::Search)
public:
    static QString tickets() { return tr("Tickets"); }
};

QJsonValue valueOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

// Gathers tickets, each once, up to the limit.
class FoundTickets {
public:
    FoundTickets(Reader &reader, const SearchQuery &query) : m_reader(reader), m_text(query.text), m_limit(query.limit) { }

    Result<void> addByWords()
    {
        // Numbers as people say them: "261117-001", "gd261117".
        static const QRegularExpression number(QStringLiteral("^(?:GD)?[- ]?(\\d{6})(?:[- ]?(\\d{1,3}))?$"),
                                               QRegularExpression::CaseInsensitiveOption);
        if (const auto said = number.match(m_text); said.hasMatch()) {
            const QString rest = said.captured(2).isEmpty() ? QString() : u'-' + said.captured(2);
            HK_TRY(const auto numbered, searchRows(m_reader, "ticket", QStringLiteral("GD-") + said.captured(1) + rest, m_limit));
            for (const SearchMatch &match : numbered)
                add(match.id);
        }
        HK_TRY(const QList<qint64> matches, matched("ticket"));
        for (const qint64 ticket : matches)
            add(ticket);
        return {};
    }
    // By the rows of another entity that lead to tickets.
    Result<void> addBy(const char *entity, const char *query, const char *place)
    {
        if (m_tickets.size() >= m_limit)
            return {};
        HK_TRY(const QList<qint64> matches, matched(entity));
        if (matches.isEmpty())
            return {};
        Statement rows = m_reader.statement(viewQueries()[QLatin1String(query)]);
        HK_CHECK(rows.bind(QLatin1String(place), idList(matches)).run());
        while (rows.next())
            add(rows.integer(0));
        return {};
    }
    const QList<qint64> &tickets() const { return m_tickets; }

private:
    Result<QList<qint64>> matched(const QByteArray &entity)
    {
        HK_TRY(const auto matches, searchRows(m_reader, entity, m_text, m_limit));
        QList<qint64> ids;
        for (const SearchMatch &match : matches)
            ids << match.id;
        return ids;
    }
    void add(qint64 ticket)
    {
        if (m_tickets.size() < m_limit && !m_tickets.contains(ticket))
            m_tickets << ticket;
    }

    Reader &m_reader;
    QString m_text;
    int m_limit;
    QList<qint64> m_tickets;
};

Circle circleOf(const Statement &row)
{
    return {row.integer(6) != 0, row.text(7), row.text(8), row.text(9), row.integer(10)};
}

SearchHit ticketHit(const Statement &row, bool known)
{
    const QString title = known ? row.text(2) : privateWords();
    const auto stage = stageOf(row.text(5));
    QStringList about{row.text(1), stage ? hk::tickets::title(*stage) : QString(), known ? row.text(4) : QString()};
    about.removeAll(QString());
    return {"ticket",
            row.integer(0),
            TicketSearchText::tickets(),
            title,
            about.join(QStringLiteral(" · ")),
            {{QStringLiteral("kind"), QStringLiteral("ticket")},
             {QStringLiteral("number"), row.text(1)},
             {QStringLiteral("name"), title},
             {QStringLiteral("building"), known ? valueOrNull(row.text(11)) : QJsonValue()},
             {QStringLiteral("room"), QJsonValue()},
             {QStringLiteral("bed"), QJsonValue()}}};
}

}  // namespace

Result<QList<SearchHit>> searchTickets(Reader &reader, const SearchQuery &query)
{
    FoundTickets found(reader, {squeezed(toHalfWidth(query.text)), query.limit});
    HK_CHECK(found.addByWords());
    HK_CHECK(found.addBy("ticket_complainant", "ticketsOfComplainants", ":complainants"));
    HK_CHECK(found.addBy("student", "ticketsOfStudents", ":students"));
    QHash<qint64, SearchHit> hits;
    if (!found.tickets().isEmpty()) {
        Statement rows = reader.statement(viewQueries()[QLatin1String("hits")]);
        HK_CHECK(rows.bind(QStringLiteral(":tickets"), idList(found.tickets())).run());
        while (rows.next()) {
            // Of a private one others find the number, or its words and names could be guessed one by one.
            const bool known = mayKnow(reader.viewer(), circleOf(rows));
            if (known || rows.text(1).contains(query.text.trimmed(), Qt::CaseInsensitive))
                hits.insert(rows.integer(0), ticketHit(rows, known));
        }
    }
    QList<SearchHit> inOrder;
    for (const qint64 ticket : found.tickets()) {
        if (hits.contains(ticket))
            inOrder << hits.value(ticket);
    }
    return inOrder;
}

}  // namespace hk::tickets
