// SPDX-License-Identifier: GPL-3.0-or-later
#include "mentoring/exchange/talkplan.h"
#include "mentoring/store/meetings.h"
#include "mentoring/store/queries.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace hk::mentoring {

namespace {

QString textList(const QSet<QString> &texts)
{
    return QString::fromUtf8(
        QJsonDocument(QJsonArray::fromStringList(QStringList(texts.begin(), texts.end()))).toJson(QJsonDocument::Compact));
}

Result<void> readStudents(Reader &reader, const TalkRows &rows, TalkKnown &known)
{
    QSet<QString> numbers;
    QSet<QString> names;
    for (const TalkRow &row : rows.rows) {
        if (row.studentNumber.isEmpty())
            names.insert(row.student);
        else
            numbers.insert(row.studentNumber);
    }
    for (const auto &[query, place, texts] :
         {std::tuple("studentsNumbered", ":numbers", &numbers), std::tuple("studentsNamed", ":names", &names)}) {
        Statement found = reader.statement(importQueries()[QLatin1String(query)]);
        HK_CHECK(found.bind(QLatin1String(place), textList(*texts)).run());
        while (found.next()) {
            const KnownStudent student{found.integer(0), found.text(1), found.text(2), found.text(3)};
            known.byNumber.insert(student.number, student);
            known.byName[student.name] << student;
        }
    }
    return {};
}

Result<void> readMentors(Reader &reader, TalkKnown &known)
{
    Statement found = reader.statement(importQueries()[QLatin1String("mentors")]);
    HK_CHECK(found.run());
    while (found.next())
        known.mentors.append({found.integer(0), found.text(1), found.text(2)});
    return {};
}

Result<void> readTalks(Reader &reader, int first, int last, TalkKnown &known)
{
    QHash<qint64, QStringList> followUps;
    Statement following = reader.statement(importQueries()[QLatin1String("followUps")]);
    HK_CHECK(following.bind(QStringLiteral(":first"), first).bind(QStringLiteral(":last"), last).run());
    while (following.next())
        followUps[following.integer(0)] << following.text(1);
    Statement found = reader.statement(importQueries()[QLatin1String("meetings")]);
    HK_CHECK(found.bind(QStringLiteral(":first"), first).bind(QStringLiteral(":last"), last).run());
    while (found.next()) {
        KnownTalk talk{found.integer(0), {}, followUps.value(found.integer(0))};
        for (int field = 0; field < TalkFieldCount; ++field)
            talk.values[size_t(field)] = found.isNull(8 + field) ? QVariant() : found.value(8 + field);
        talk.held = found.text(8 + TalkFieldCount) == QLatin1String("held");
        const QString student = studentKey(found.integer(2), found.text(3), found.text(4));
        const TalkDay day = talkDayOf(int(found.integer(5)), found.text(6), found.text(7));
        known.talks[talkKey(pairKey(QString::number(found.integer(1)), student), day)] << talk;
    }
    return {};
}

Result<void> readPairings(Reader &reader, TalkKnown &known)
{
    Statement found = reader.statement(importQueries()[QLatin1String("pairings")]);
    HK_CHECK(found.run());
    while (found.next()) {
        known.pairs.insert(pairKey(QString::number(found.integer(0)), studentKey(found.integer(1), found.text(2), found.text(3))));
        if (found.isNull(5) && found.integer(1) != 0)
            known.mentorsNow[found.integer(1)].insert(found.integer(0));
    }
    return {};
}

}  // namespace

QString talkKey(const QString &pair, const TalkDay &day)
{
    return pair + u'\n' + monthText(day.month()) + u'\n'
        + (day.isVague() ? u'~' + code(day.part()) : QString::number(day.first().day()));
}

Result<TalkKnown> TalkKnown::read(Reader &reader, const TalkRows &rows)
{
    TalkKnown known;
    HK_CHECK(readStudents(reader, rows, known));
    HK_CHECK(readMentors(reader, known));
    HK_CHECK(readPairings(reader, known));
    int first = 0;
    int last = 0;
    for (const TalkRow &row : rows.rows) {
        if (!row.day.isValid())
            continue;
        const int month = monthNumber(row.day.month());
        first = first == 0 || month < first ? month : first;
        last = std::max(last, month);
    }
    if (first != 0)
        HK_CHECK(readTalks(reader, first, last, known));
    return known;
}

}  // namespace hk::mentoring
