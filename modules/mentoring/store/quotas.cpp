// SPDX-License-Identifier: GPL-3.0-or-later
#include "mentoring/store/quotas.h"

#include "mentoring/store/meetings.h"
#include "mentoring/store/pairkeys.h"
#include "mentoring/store/queries.h"
#include "module/actor.h"

#include <QHash>

#include <algorithm>

namespace hk::mentoring {

namespace {

struct PairRow {
    QuotaLine line;
    qint64 college = 0;  // the mentor's
    Pair pair;
};

// Pairs of a span of months and what they held, ready for the quota of each.
class Pairs {
public:
    Pairs(Reader &reader, QDate first, QDate last, const QuotaScope &scope)
        : m_reader(reader), m_first(first), m_last(lastOfMonth(last)), m_scope(scope)
    {
    }

    Result<void> read()
    {
        HK_TRY(m_rules, readQuotaRules(m_reader));
        HK_CHECK(readPairs());
        return readTalks();
    }

    QList<QuotaLine> linesOf(QDate month, QDate today) const;

private:
    static QVariant keysOrNull(const QList<qint64> &keys) { return idList(keys); }

    Result<void> readPairs();
    Result<void> readTalks();

    Reader &m_reader;
    QDate m_first;
    QDate m_last;
    QuotaScope m_scope;
    QuotaRules m_rules;
    QList<PairRow> m_pairs;
    QHash<QString, qsizetype> m_pairOf;  // by pairKey
};

Result<void> Pairs::readPairs()
{
    Statement rows = m_reader.statement(quotaQueries()[QLatin1String("pairs")]);
    rows.bind(QStringLiteral(":first"), m_first.toString(Qt::ISODate)).bind(QStringLiteral(":last"), m_last.toString(Qt::ISODate));
    rows.bind(QStringLiteral(":mentor"), keyOrNull(m_scope.mentor))
        .bind(QStringLiteral(":buildings"), keysOrNull(m_scope.buildings));
    HK_CHECK(rows.bind(QStringLiteral(":colleges"), keysOrNull(m_scope.colleges)).run());
    // Where names and numbers are masked, those who stand by them alone cannot be told apart.
    const bool namesThem = m_reader.viewer().sees(*m_reader.catalogue().entity("mentor_pairing"), FieldClass::Contact);
    while (rows.next()) {
        if (rows.integer(5) == 0 && !namesThem)
            continue;
        const QString student = studentKey(rows.integer(5), rows.text(7), rows.text(6));
        const QString key = pairKey(QString::number(rows.integer(0)), student);
        qsizetype at = m_pairOf.value(key, -1);
        if (at < 0) {
            at = m_pairs.size();
            PairRow row;
            row.line = {rows.integer(0), rows.text(1), rows.text(2), rows.text(4), rows.integer(5),
                        rows.text(6),    rows.text(7), rows.text(8), rows.text(9), {}};
            row.college = rows.integer(3);
            m_pairs << row;
            m_pairOf.insert(key, at);
        }
        m_pairs[at].pair.times.append(
            {QDate::fromString(rows.text(10), Qt::ISODate), QDate::fromString(rows.text(11), Qt::ISODate)});
    }
    return {};
}

Result<void> Pairs::readTalks()
{
    Statement rows = m_reader.statement(quotaQueries()[QLatin1String("talks")]);
    // A distance is kept to talks of the months before as well.
    const bool keepsDistance =
        std::any_of(m_rules.rules.begin(), m_rules.rules.end(), [](const StoredRule &stored) { return stored.rule.leastDays > 0; });
    const QDate first = keepsDistance ? schoolYearBegins(m_first) : m_first;
    rows.bind(QStringLiteral(":first"), monthNumber(first)).bind(QStringLiteral(":last"), monthNumber(m_last));
    HK_CHECK(rows.bind(QStringLiteral(":mentor"), keyOrNull(m_scope.mentor)).run());
    while (rows.next()) {
        const auto pair =
            m_pairOf.constFind(pairKey(QString::number(rows.integer(0)), studentKey(rows.integer(1), rows.text(2), rows.text(3))));
        if (pair == m_pairOf.constEnd())
            continue;
        m_pairs[*pair].pair.talks.append({talkDayOf(int(rows.integer(4)), rows.text(5), rows.text(6)),
                                          rows.text(7) == QLatin1String("group"), rows.text(8) != QLatin1String("face")});
    }
    return {};
}

QList<QuotaLine> Pairs::linesOf(QDate month, QDate today) const
{
    QList<QuotaLine> lines;
    for (const PairRow &row : m_pairs) {
        if (!row.pair.meets(month, lastOfMonth(month)))
            continue;
        Pair pair = row.pair;
        pair.rule = m_rules.ruleFor(row.college, row.line.team, month);
        lines << row.line;
        lines.last().outlook = outlookOf(pair, quotaOf(pair, month, m_rules.days), month, today, m_rules.days);
    }
    return lines;
}

void add(MonthCell &cell, const Outlook &outlook)
{
    ++cell.pairs;
    cell.asked += outlook.quota.required > 0 ? 1 : 0;
    cell.done += outlook.isDone() ? 1 : 0;
    cell.required += outlook.quota.required;
    cell.owed += outlook.quota.owed();
    cell.counted += outlook.quota.required - outlook.quota.owed();
    cell.worst = std::max(cell.worst, outlook.standing);
}

QDate firstOf(QDate day)
{
    return {day.year(), day.month(), 1};
}

}  // namespace

Result<QList<QuotaLine>> quotaOfMonth(Reader &reader, QDate month, QDate today, const QuotaScope &scope)
{
    Pairs pairs(reader, firstOf(month), firstOf(month), scope);
    HK_CHECK(pairs.read());
    return pairs.linesOf(firstOf(month), today);
}

MonthCell sumOf(const QList<QuotaLine> &lines)
{
    MonthCell sum;
    for (const QuotaLine &line : lines)
        add(sum, line.outlook);
    return sum;
}

QList<MentorRow> byMentor(const QList<QuotaLine> &lines)
{
    QList<MentorRow> rows;
    QHash<qint64, qsizetype> rowOf;
    for (const QuotaLine &line : lines) {
        if (!rowOf.contains(line.mentor)) {
            rowOf.insert(line.mentor, rows.size());
            rows.append({line.mentor, line.mentorName, line.mentorNumber, line.team, {MonthCell()}});
        }
        add(rows[rowOf.value(line.mentor)].months.first(), line.outlook);
    }
    return rows;
}

Result<MentorMonths> mentorMonths(Reader &reader, QDate lastMonth, int months, QDate today, const QuotaScope &scope)
{
    const QDate last = firstOf(lastMonth);
    MentorMonths map;
    for (int i = months - 1; i >= 0; --i)
        map.months << last.addMonths(-i);
    Pairs pairs(reader, map.months.constFirst(), last, scope);
    HK_CHECK(pairs.read());
    QHash<qint64, qsizetype> rowOf;
    for (qsizetype i = 0; i < map.months.size(); ++i) {
        for (const MentorRow &row : byMentor(pairs.linesOf(map.months.at(i), today))) {
            if (!rowOf.contains(row.mentor)) {
                rowOf.insert(row.mentor, map.mentors.size());
                map.mentors << row;
                map.mentors.last().months = QList<MonthCell>(map.months.size());
            }
            map.mentors[rowOf.value(row.mentor)].months[i] = row.months.constFirst();
        }
    }
    std::stable_sort(map.mentors.begin(), map.mentors.end(), [](const MentorRow &a, const MentorRow &b) {
        return a.months.constLast().owed != b.months.constLast().owed ? a.months.constLast().owed > b.months.constLast().owed
                                                                      : a.name < b.name;
    });
    return map;
}

Result<QList<NamedRemark>> remarksOfMonths(Reader &reader, QDate first, QDate last, qint64 mentor)
{
    HK_TRY(const QuotaRules rules, readQuotaRules(reader));
    Statement rows = reader.statement(meetingQueries()[QLatin1String("inMonths")]);
    HK_CHECK(rows.bind(QStringLiteral(":first"), monthNumber(first)).bind(QStringLiteral(":last"), monthNumber(last)).run());
    QHash<qint64, QString> names;
    QList<WrittenTalk> talks;
    while (rows.next()) {
        if (mentor != 0 && rows.integer(1) != mentor)
            continue;
        names.insert(rows.integer(1), rows.text(2));
        WrittenTalk talk{rows.integer(0), rows.integer(1), rows.text(3), rows.text(4), rows.text(5), int(rows.integer(6))};
        talk.rule = rules.ruleFor(rows.integer(8), rows.text(9), monthOfNumber(int(rows.integer(7))));
        talks << talk;
    }
    QList<NamedRemark> found;
    for (const Remark &remark : remarksOn(talks))
        found.append({remark, names.value(remark.mentor)});
    return found;
}

}  // namespace hk::mentoring
