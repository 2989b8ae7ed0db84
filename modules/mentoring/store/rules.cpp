// SPDX-License-Identifier: GPL-3.0-or-later
#include "mentoring/store/rules.h"

#include "mentoring/store/queries.h"
#include "module/calendarstore.h"
#include "storage/rows.h"

namespace hk::mentoring {

QuotaRule QuotaRules::ruleFor(qint64 college, const QString &team, QDate month) const
{
    QuotaRule found;
    int best = -1;
    for (const StoredRule &each : rules) {
        const bool isFor = (each.college == 0 || each.college == college) && (each.team.isEmpty() || each.team == team);
        if (!isFor || (each.validFrom.isValid() && each.validFrom > lastOfMonth(month)))
            continue;
        const int weight = (each.team.isEmpty() ? 0 : 2) + (each.college == 0 ? 0 : 1);
        if (weight >= best) {
            best = weight;
            found = each.rule;
        }
    }
    return found;
}

Result<QuotaRules> readQuotaRules(Reader &reader)
{
    QuotaRules read;
    HK_TRY(Terms terms, readTerms(reader));
    HK_TRY(WorkCalendar calendar, readWorkCalendar(reader));
    read.days = TeachingDays(std::move(terms), std::move(calendar));
    Statement rows = reader.statement(settingQueries()[QLatin1String("rules")]);
    HK_CHECK(rows.run());
    while (rows.next()) {
        StoredRule stored{rows.integer(0), rows.integer(1), rows.text(2), QDate::fromString(rows.text(3), Qt::ISODate)};
        stored.rule = {int(rows.integer(4)), rows.integer(5) != 0, rows.integer(6) != 0, int(rows.integer(7)),
                       rows.integer(8) != 0, int(rows.integer(9)), int(rows.integer(10))};
        read.rules << stored;
    }
    return read;
}

Result<TermsSaid> termsSaidOf(Reader &reader, QDate month)
{
    HK_TRY(Terms terms, readTerms(reader));
    return TeachingDays(std::move(terms), {}).saidOf(month);
}

Result<qint64> saveRule(Writer &writer, const StoredRule &stored)
{
    const QuotaRule &rule = stored.rule;
    const QVariantMap values{{QStringLiteral("college_id"), keyOrNull(stored.college)},
                             {QStringLiteral("team"), textOrNull(stored.team.trimmed())},
                             {QStringLiteral("valid_from"), dayOrNull(stored.validFrom)},
                             {QStringLiteral("meetings"), rule.meetings},
                             {QStringLiteral("group_counts"), rule.groupCounts ? 1 : 0},
                             {QStringLiteral("online_counts"), rule.onlineCounts ? 1 : 0},
                             {QStringLiteral("least_days"), rule.leastDays},
                             {QStringLiteral("vacation_counts"), rule.vacationCounts ? 1 : 0},
                             {QStringLiteral("short_minutes"), rule.shortMinutes},
                             {QStringLiteral("copies"), rule.copies}};
    if (stored.id == 0)
        return insertRow(writer, "mentor_rule", values);
    HK_CHECK(updateRow(writer, "mentor_rule", stored.id, values));
    return stored.id;
}

}  // namespace hk::mentoring
