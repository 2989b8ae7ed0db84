// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/store/bulletin.h"

#include "base/clock.h"
#include "duty/dutycatalogue.h"
#include "duty/store/logs.h"
#include "duty/store/presencestore.h"
#include "duty/store/queries.h"
#include "module/calendarstore.h"

#include <QCoreApplication>
#include <QMap>
#include <QSet>

#include <algorithm>

namespace hk::duty {

namespace {

struct BulletinText {
    Q_DECLARE_TR_FUNCTIONS(hk::duty::Bulletin)
};

QList<std::pair<QString, int>> commonest(const QMap<QString, int> &counts)
{
    QList<std::pair<QString, int>> sorted;
    for (auto count = counts.begin(); count != counts.end(); ++count)
        sorted.append({count.key(), count.value()});
    std::stable_sort(sorted.begin(), sorted.end(), [](const auto &a, const auto &b) { return a.second > b.second; });
    return sorted;
}

QString standingOf(const Entry &entry)
{
    if (!entry.ticket.isEmpty())
        return BulletinText::tr("made a ticket");
    if (!entry.said.isOpen)
        return {};
    return entry.isSettled ? BulletinText::tr("settled") : BulletinText::tr("open");
}

bool isProblem(const EntryDraft &entry)
{
    return entry.kind == QLatin1String("incident") || entry.kind == QLatin1String("hazard")
        || entry.severity == QLatin1String("high");
}

void count(Reader &reader, const QList<Entry> &entries, Bulletin &bulletin)
{
    QSet<QString> checked;
    QMap<QString, int> violations;
    QMap<QString, int> kinds;
    for (const Entry &entry : entries) {
        const EntryDraft &said = entry.said;
        ++kinds[entryKindText(reader, said.kind)];
        bulletin.talks += said.kind == QLatin1String("talk");
        if (said.place.room != 0 && !said.isPrivate && visitKinds().contains(said.kind))
            checked.insert(entry.placeText);
        QStringList *list = said.result == QLatin1String("excellent") ? &bulletin.excellent
            : said.result == QLatin1String("failed")                  ? &bulletin.failed
                                                                      : nullptr;
        if (list && !said.isPrivate && !entry.placeText.isEmpty() && !list->contains(entry.placeText))
            *list << entry.placeText;
        if (!said.violation.isEmpty() && !said.isPrivate)
            ++violations[said.violation];
        if (isProblem(said))
            bulletin.problems.append({said.at, entryKindText(reader, said.kind),
                                      choiceTitle(reader.catalogue(), "duty_entry", "severity", said.severity),
                                      said.isPrivate ? QString() : entry.placeText, said.isPrivate ? withheldWords() : said.text,
                                      standingOf(entry)});
    }
    bulletin.roomsChecked = int(checked.size());
    bulletin.violations = commonest(violations);
    bulletin.kinds = commonest(kinds);
}

QString joined(const QStringList &words)
{
    return words.isEmpty() ? BulletinText::tr("none") : words.join(QStringLiteral("、"));
}

}  // namespace

Result<Bulletin> readBulletin(Reader &reader, QDate dayOfWeek, const QList<qint64> &buildings)
{
    Bulletin bulletin;
    bulletin.monday = mondayOf(dayOfWeek);
    const QDate sunday = bulletin.monday.addDays(6);
    HK_TRY(const Terms terms, readTerms(reader));
    bulletin.week = terms.weekText(bulletin.monday);
    const auto bound = [&](const char *query) {
        Statement rows = reader.statement(logQueries()[QLatin1String(query)]);
        rows.bind(QStringLiteral(":from"), beginningOf(bulletin.monday))
            .bind(QStringLiteral(":to"), endOf(sunday))
            .bind(QStringLiteral(":buildings"), idList(buildings));
        return rows;
    };
    {
        Statement logs = bound("logsBetween");
        HK_CHECK(logs.run());
        while (logs.next()) {
            bulletin.logs += !logs.isNull(7);
            bulletin.lateLogs += logs.integer(8) != 0;
        }
    }
    QList<qint64> ids;
    {
        Statement rows = bound("entriesBetween");
        HK_CHECK(rows.run());
        while (rows.next())
            ids << rows.integer(0);
    }
    HK_TRY(const QList<Entry> entries, ids.isEmpty() ? Result<QList<Entry>>(QList<Entry>()) : entriesOf(reader, ids));
    count(reader, entries, bulletin);
    HK_TRY(const QList<Cover> cover, coverBetween(reader, bulletin.monday, sunday, buildings));
    for (const Cover &each : cover) {
        bulletin.wantedPlaces += each.wanted;
        bulletin.takenPlaces += each.taken;
    }
    return bulletin;
}

QString bulletinText(const Bulletin &bulletin)
{
    const QString days =
        bulletin.monday.toString(Qt::ISODate) + QStringLiteral(" – ") + bulletin.monday.addDays(6).toString(Qt::ISODate);
    QStringList violations;
    for (const auto &[words, number] : bulletin.violations)
        violations << BulletinText::tr("%1 (%2)").arg(words).arg(number);
    QStringList lines{BulletinText::tr("Duty bulletin, %1 (%2)").arg(bulletin.week, days),
                      BulletinText::tr("Rooms checked: %1; excellent: %2; failed: %3; talks: %4.")
                          .arg(bulletin.roomsChecked)
                          .arg(bulletin.excellent.size())
                          .arg(bulletin.failed.size())
                          .arg(bulletin.talks),
                      BulletinText::tr("Excellent: %1").arg(joined(bulletin.excellent)),
                      BulletinText::tr("Failed: %1").arg(joined(bulletin.failed)),
                      BulletinText::tr("Violations: %1").arg(joined(violations)),
                      BulletinText::tr("Logs submitted: %1, of which late: %2; places on duty taken: %3 of %4.")
                          .arg(bulletin.logs)
                          .arg(bulletin.lateLogs)
                          .arg(bulletin.takenPlaces)
                          .arg(bulletin.wantedPlaces),
                      BulletinText::tr("Main problems:")};
    if (bulletin.problems.isEmpty())
        lines << joined({});
    int number = 0;
    for (const Bulletin::Problem &problem : bulletin.problems) {
        QStringList parts{campusTime(problem.at).toString(QStringLiteral("MM-dd HH:mm")), problem.place, problem.kind, problem.text,
                          problem.standing};
        parts.removeAll(QString());
        lines << QStringLiteral("%1. %2").arg(++number).arg(parts.join(QStringLiteral("  ")));
    }
    return lines.join(u'\n');
}

}  // namespace hk::duty
