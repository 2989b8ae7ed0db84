// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/dutycatalogue.h"
#include "duty/store/logs.h"
#include "duty/store/queries.h"

#include <algorithm>

namespace hk::duty {

namespace {

std::optional<qint64> momentOrNone(const Statement &row, int column)
{
    return row.isNull(column) ? std::optional<qint64>() : std::optional(row.integer(column));
}

Entry entryIn(Reader &reader, const Statement &row)
{
    Entry entry;
    entry.id = row.integer(0);
    entry.uid = row.bytes(1);
    entry.log = row.integer(2);
    EntryDraft &said = entry.said;
    said.kind = row.text(3);
    said.at = row.integer(4);
    said.until = momentOrNone(row, 5);
    said.place = {row.integer(6), row.integer(7), row.integer(8), row.text(9)};
    entry.placeText = row.text(10);
    said.people = row.text(11);
    said.severity = row.text(12);
    said.text = row.text(13);
    said.done = row.text(14);
    said.result = row.text(15);
    said.violation = row.text(16);
    said.isPrivate = row.integer(17) != 0;
    said.isOpen = row.integer(18) != 0;
    entry.isSettled = row.integer(19) != 0;
    entry.ticket = row.text(20);
    entry.writtenAt = row.integer(21);
    entry.author = row.text(22);
    entry.building = row.text(23);
    entry.mayKnow = mayKnowEntry(reader, said.isPrivate, entry.author);
    if (!entry.mayKnow) {
        said.text = withheldWords();
        said.done.clear();
        said.people.clear();
        said.violation.clear();
        said.result.clear();
        said.place = {};
        entry.placeText.clear();
    }
    return entry;
}

// What belongs to entries, put to each.
class EntryParts {
public:
    EntryParts(Reader &reader, QList<Entry> &entries) : m_reader(reader), m_entries(entries)
    {
        for (qsizetype i = 0; i < entries.size(); ++i) {
            m_places.insert(entries[i].id, i);
            m_ids << entries[i].id;
        }
    }

    Result<void> read()
    {
        HK_CHECK(each("students", [](Entry &entry, const Statement &row) {
            entry.said.students.append({row.integer(2), row.text(3), row.text(4), row.text(5)});
        }));
        HK_CHECK(each("files", [](Entry &entry, const Statement &row) {
            if (const auto file = FileReference::of(row.text(2))) {
                entry.files.append({row.integer(1), *file, row.text(3)});
                entry.said.files.append(*file);
            }
        }));
        return each("notes", [](Entry &entry, const Statement &row) {
            entry.notes.append({row.text(1), row.integer(2), row.text(3), row.text(4), row.integer(5) != 0});
        });
    }

private:
    template <class Put> Result<void> each(const char *query, Put put)
    {
        Statement rows = m_reader.statement(logQueries()[QLatin1String(query)]);
        HK_CHECK(rows.bind(QStringLiteral(":entries"), idList(m_ids)).run());
        while (rows.next()) {
            Entry &entry = m_entries[m_places.value(rows.integer(0))];
            if (entry.mayKnow)
                put(entry, rows);
        }
        return {};
    }

    Reader &m_reader;
    QList<Entry> &m_entries;
    QHash<qint64, qsizetype> m_places;
    QList<qint64> m_ids;
};

Result<QList<qint64>> keysFound(Statement query)
{
    HK_CHECK(query.run());
    QList<qint64> keys;
    while (query.next())
        keys << query.integer(0);
    return keys;
}

}  // namespace

bool mayKnowEntry(const Reader &reader, bool isPrivate, const QString &author)
{
    const Viewer &viewer = reader.viewer();
    return !isPrivate || viewer.everything || (!viewer.name.isEmpty() && viewer.name == author)
        || viewer.sees(*reader.catalogue().entity("duty_entry"), FieldClass::Sensitive);
}

QString entryKindText(const Reader &reader, const QString &kind)
{
    return choiceTitle(reader.catalogue(), "duty_entry", "kind", kind);
}

Result<QList<Entry>> entriesOf(Reader &reader, const QList<qint64> &keys)
{
    QList<Entry> entries;
    Statement rows = reader.statement(logQueries()[QLatin1String("entries")]);
    HK_CHECK(rows.bind(QStringLiteral(":entries"), idList(keys)).run());
    while (rows.next())
        entries << entryIn(reader, rows);
    if (!entries.isEmpty())
        HK_CHECK(EntryParts(reader, entries).read());
    return entries;
}

Result<std::optional<Log>> dutyLog(Reader &reader, qint64 key)
{
    Statement row = reader.statement(logQueries()[QLatin1String("log")]);
    HK_CHECK(row.bind(key).run());
    if (!row.next())
        return std::optional<Log>();
    Log log;
    log.id = row.integer(0);
    log.uid = row.bytes(1);
    log.shift = row.integer(2);
    log.building = row.integer(3);
    log.buildingName = row.text(4);
    log.person = row.integer(5);
    log.author = row.text(6);
    log.form = row.text(7);
    log.starts = row.integer(8);
    log.ends = row.integer(9);
    log.summary = row.text(10);
    log.submittedAt = momentOrNone(row, 11);
    log.isLate = row.integer(12) != 0;
    log.shiftName = row.text(13);
    Statement entries = reader.statement(logQueries()[QLatin1String("entriesOfLog")]);
    entries.bind(key);
    HK_TRY(const QList<qint64> ids, keysFound(std::move(entries)));
    HK_TRY(log.entries, entriesOf(reader, ids));
    return std::optional(log);
}

Result<QList<qint64>> draftsOf(Reader &reader, const QString &author, qint64 since)
{
    Statement rows = reader.statement(logQueries()[QLatin1String("drafts")]);
    rows.bind(QStringLiteral(":author"), author).bind(QStringLiteral(":since"), since);
    return keysFound(std::move(rows));
}

Result<qint64> latestLog(Reader &reader, qint64 since, const QList<qint64> &buildings)
{
    Statement row = reader.statement(logQueries()[QLatin1String("latestLog")]);
    HK_CHECK(row.bind(QStringLiteral(":since"), since).bind(QStringLiteral(":buildings"), idList(buildings)).run());
    return row.next() ? row.integer(0) : 0;
}

Result<QList<Entry>> openEntries(Reader &reader, const QList<qint64> &buildings, qint64 now)
{
    Statement rows = reader.statement(logQueries()[QLatin1String("openEntries")]);
    rows.bind(QStringLiteral(":buildings"), idList(buildings)).bind(QStringLiteral(":since"), now - openSpan);
    HK_TRY(const QList<qint64> ids, keysFound(std::move(rows)));
    return entriesOf(reader, ids);
}

}  // namespace hk::duty
