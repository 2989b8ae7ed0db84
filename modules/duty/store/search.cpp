// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/store/search.h"

#include "base/clock.h"
#include "base/text.h"
#include "duty/domain/shift.h"
#include "duty/store/logs.h"
#include "duty/store/queries.h"
#include "storage/searchindex.h"

#include <QCoreApplication>

#include <algorithm>

namespace hk::duty {

namespace {

struct SearchText {
    Q_DECLARE_TR_FUNCTIONS(hk::duty::Search)
};

SearchHit hitOf(const Reader &reader, const Statement &row)
{
    const QString title = row.text(4).section(u'\n', 0, 0);
    QStringList about{entryKindText(reader, row.text(1)), momentText(row.integer(2)), row.text(3), row.text(6)};
    about.removeAll(QString());
    return {"duty_entry",
            row.integer(0),
            SearchText::tr("Duty logs"),
            title,
            about.join(QStringLiteral(" · ")),
            {{QStringLiteral("kind"), QStringLiteral("duty_entry")},
             {QStringLiteral("number"), QJsonValue()},
             {QStringLiteral("name"), title},
             {QStringLiteral("building"), row.text(7).isEmpty() ? QJsonValue() : QJsonValue(row.text(7))},
             {QStringLiteral("room"), QJsonValue()},
             {QStringLiteral("bed"), QJsonValue()}}};
}

}  // namespace

Result<QList<SearchHit>> searchDuty(Reader &reader, const SearchQuery &query)
{
    HK_TRY(const auto matches, searchRows(reader, "duty_entry", squeezed(toHalfWidth(query.text)), query.limit));
    QList<qint64> ids;
    for (const SearchMatch &match : matches)
        ids << match.id;
    QList<SearchHit> hits;
    if (ids.isEmpty())
        return hits;
    Statement rows = reader.statement(logQueries()[QLatin1String("hits")]);
    HK_CHECK(rows.bind(QStringLiteral(":entries"), idList(ids)).run());
    while (rows.next()) {
        if (mayKnowEntry(reader, rows.integer(5) != 0, rows.text(6)))
            hits << hitOf(reader, rows);
    }
    std::stable_sort(hits.begin(), hits.end(),
                     [&](const SearchHit &a, const SearchHit &b) { return ids.indexOf(a.id) < ids.indexOf(b.id); });
    return hits;
}

Result<QList<PersonSection>> dutyRecords(Reader &reader, qint64 student)
{
    Statement rows = reader.statement(logQueries()[QLatin1String("entriesOfStudent")]);
    HK_CHECK(rows.bind(student).run());
    QList<qint64> ids;
    while (rows.next())
        ids << rows.integer(0);
    PersonSection section{
        SearchText::tr("Duty logs"),
        {SearchText::tr("Time"), SearchText::tr("Kind"), SearchText::tr("Place"), SearchText::tr("By"), SearchText::tr("Remark")},
        {},
        {}};
    HK_TRY(const QList<Entry> entries, ids.isEmpty() ? Result<QList<Entry>>(QList<Entry>()) : entriesOf(reader, ids));
    // What an entry tells may be about others too; their own is the remark.
    for (const Entry &entry : entries) {
        const auto met = std::find_if(entry.said.students.begin(), entry.said.students.end(),
                                      [student](const MetStudent &each) { return each.student == student; });
        section.rows.append({momentText(entry.said.at), entryKindText(reader, entry.said.kind), entry.placeText, entry.author,
                             met == entry.said.students.end() ? QString() : met->remark});
    }
    return QList<PersonSection>{section};
}

QList<IntegrityRule> dutyIntegrityRules()
{
    static const SqlFile file(QStringLiteral(":/hallkeeper/duty/store/queries/integrity.sql"));
    return {{SearchText::tr("Nobody is on duty at two posts at once"), file[QLatin1String("once")]},
            {SearchText::tr("An entry's room and floor are in its building"), file[QLatin1String("placed")]},
            {SearchText::tr("A shift begins on its day"), file[QLatin1String("dated")]}};
}

}  // namespace hk::duty
