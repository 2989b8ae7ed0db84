// SPDX-License-Identifier: GPL-3.0-or-later
#include "mentoring/store/ties.h"

#include "mentoring/store/keepers.h"
#include "mentoring/store/pairings.h"
#include "mentoring/store/queries.h"
#include "storage/rows.h"

#include <utility>

namespace hk::mentoring {

namespace {

struct Tie {
    qint64 row = 0;
    qint64 student = 0;
    QString name;
    QString number;

    QVariantMap values() const
    {
        return {{QStringLiteral("student_id"), student},
                {QStringLiteral("student_name"), name},
                {QStringLiteral("student_number"), number}};
    }
};

// By number, and by name.
constexpr std::pair<const char *, const char *> meetingTies{"meetingsNumbered", "meetingsNamed"};
constexpr std::pair<const char *, const char *> pairingTies{"pairingsNumbered", "pairingsNamed"};

bool mayTie(const Reader &reader)
{
    return readsAll(reader, "student") && writesAll(reader, "mentor_meeting") && writesAll(reader, "mentor_pairing");
}

Result<QList<Tie>> ties(Reader &reader, const std::pair<const char *, const char *> &queries)
{
    QList<Tie> found;
    for (const char *query : {queries.first, queries.second}) {
        Statement meant = reader.statement(tieQueries()[QLatin1String(query)]);
        HK_CHECK(meant.run());
        while (meant.next())
            found.append({meant.integer(0), meant.integer(1), meant.text(2), meant.text(3)});
    }
    return found;
}

Result<void> tieMeeting(Writer &writer, const Tie &tie)
{
    HK_CHECK(updateRow(writer, "mentor_meeting", tie.row, tie.values()));
    QList<qint64> following;
    {
        Statement rows = writer.statement(tieQueries()[QLatin1String("followUps")]);
        HK_CHECK(rows.bind(tie.row).run());
        while (rows.next())
            following << rows.integer(0);
    }
    for (const qint64 followUp : following)
        HK_CHECK(updateRow(writer, "mentor_follow_up", followUp, tie.values()));
    return {};
}

// By the roster's name the student is shown to the mentor's account; where it names nobody it learns of the one of today.
Result<void> nameMentor(Writer &writer, const Tie &tie, const QVariantMap &pairing)
{
    if (!pairing.value(QStringLiteral("to_date")).isNull() || !writesAll(writer, "student"))
        return {};
    HK_TRY(const QVariantMap student, readRow(writer, "student", tie.student));
    if (!student.value(QStringLiteral("mentor")).toString().isEmpty())
        return {};
    HK_TRY(const QVariantMap mentor, readRow(writer, "mentor", pairing.value(QStringLiteral("mentor_id")).toLongLong()));
    return updateRow(writer, "student", tie.student, {{QStringLiteral("mentor"), mentor.value(QStringLiteral("name"))}});
}

// Where they were made a pair by hand meanwhile, the one that nobody dated says nothing more.
Result<bool> tiePairing(Writer &writer, const Tie &tie)
{
    HK_TRY(const QVariantMap pairing, readRow(writer, "mentor_pairing", tie.row));
    Statement already = writer.statement(tieQueries()[QLatin1String("pairedAlready")]);
    HK_CHECK(already.bind(QStringLiteral(":student"), tie.student).bind(QStringLiteral(":pairing"), tie.row).run());
    if (already.next()) {
        const bool isDated =
            !pairing.value(QStringLiteral("from_date")).isNull() || !pairing.value(QStringLiteral("to_date")).isNull();
        if (isDated)
            return false;
        HK_CHECK(deleteRow(writer, "mentor_pairing", tie.row));
        return true;
    }
    HK_CHECK(updateRow(writer, "mentor_pairing", tie.row, tie.values()));
    HK_CHECK(nameMentor(writer, tie, pairing));
    return true;
}

}  // namespace

Result<int> tieToRoster(Writer &writer)
{
    if (!mayTie(writer))
        return 0;
    int tied = 0;
    HK_TRY(const QList<Tie> meetings, ties(writer, meetingTies));
    for (const Tie &tie : meetings)
        HK_CHECK(tieMeeting(writer, tie));
    tied += int(meetings.size());
    HK_TRY(const QList<Tie> pairings, ties(writer, pairingTies));
    for (const Tie &tie : pairings) {
        HK_TRY(const bool isTied, tiePairing(writer, tie));
        tied += isTied ? 1 : 0;
    }
    return tied;
}

Result<bool> hasLooseEnds(Reader &reader, QDate today)
{
    if (!mayTie(reader))
        return false;
    for (const auto &queries : {meetingTies, pairingTies}) {
        HK_TRY(const QList<Tie> found, ties(reader, queries));
        if (!found.isEmpty())
            return true;
    }
    return hasMentorsOfToday(reader, today);
}

Result<int> tieLoose(Writer &writer)
{
    HK_TRY(const int tied, tieToRoster(writer));
    HK_TRY(const int named, nameMentorsOfToday(writer));
    return tied + named;
}

Result<void> completeTies(Writer &writer, const ChangeSet &changes)
{
    const bool concerns = changes.touches("student") || changes.touches("mentor_meeting") || changes.touches("mentor_pairing");
    if (!concerns)
        return {};
    HK_CHECK(tieToRoster(writer));
    return {};
}

}  // namespace hk::mentoring
