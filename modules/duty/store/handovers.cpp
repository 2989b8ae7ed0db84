// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/store/handovers.h"

#include "base/clock.h"
#include "duty/store/queries.h"
#include "duty/store/swaps.h"
#include "storage/rows.h"

#include <QCoreApplication>

#include <algorithm>

namespace hk::duty {

namespace {

struct HandoverText {
    Q_DECLARE_TR_FUNCTIONS(hk::duty::Handovers)
public:
    static Error gone() { return {tr("The handover is no longer there.")}; }
    static Error goneLog() { return {tr("The duty log is no longer there.")}; }
    static Error already(const QString &by) { return {tr("%1 has acknowledged this handover already.").arg(by)}; }
    static Error own() { return {tr("A handover is acknowledged by whoever takes over.")}; }
    static Error others(const QString &name) { return {tr("This handover is for %1.").arg(name)}; }
};

QString uidsOf(const QList<Entry> &entries)
{
    QStringList uids;
    for (const Entry &entry : entries)
        uids << QString::fromLatin1(entry.uid.toHex());
    return uids.join(u' ');
}

Result<QList<qint64>> keysOfUids(Reader &reader, const QString &uids)
{
    QList<qint64> keys;
    for (const QString &uid : uids.split(u' ', Qt::SkipEmptyParts)) {
        HK_TRY(const QVariant key, reader.single(logQueries()[QLatin1String("entryOfUid")], {QByteArray::fromHex(uid.toLatin1())}));
        // One that is out of sight is not shown.
        if (!key.isNull())
            keys << key.toLongLong();
    }
    return keys;
}

Result<QList<Handover>> handoversFound(Reader &reader, Statement query)
{
    HK_CHECK(query.run());
    QList<qint64> keys;
    while (query.next())
        keys << query.integer(0);
    QList<Handover> found;
    for (const qint64 key : std::as_const(keys)) {
        HK_TRY(const auto handover, handoverOf(reader, key));
        if (handover)
            found << *handover;
    }
    return found;
}

}  // namespace

Result<QList<OnDuty>> nextOnDuty(Reader &reader, qint64 building, qint64 after)
{
    const QDate day = campusDate(after);
    const QList<qint64> where = building == 0 ? QList<qint64>() : QList<qint64>{building};
    HK_TRY(const QList<Shift> shifts, shiftsBetween(reader, day.addDays(-1), day.addDays(7), where));
    const Shift *next = nullptr;
    for (const Shift &shift : shifts) {
        // Handed over before its end, the own shift is not the next one.
        const bool comes =
            shift.building == building && !shift.cancelled && !shift.on.isEmpty() && shift.starts >= after - 1'800'000;
        if (comes && (!next || shift.starts < next->starts))
            next = &shift;
    }
    return next ? next->on : QList<OnDuty>();
}

Result<QList<Entry>> carriedOver(Reader &reader, qint64 building, qint64 now)
{
    Statement rows = reader.statement(logQueries()[QLatin1String("openEntriesOfBuilding")]);
    HK_CHECK(rows.bind(QStringLiteral(":building"), keyOrNull(building)).bind(QStringLiteral(":since"), now - openSpan).run());
    QList<qint64> keys;
    while (rows.next())
        keys << rows.integer(0);
    return entriesOf(reader, keys);
}

Result<qint64> handOver(Writer &writer, qint64 key, qint64 taker, const QString &words)
{
    HK_TRY(const auto log, dutyLog(writer, key));
    if (!log)
        return HandoverText::goneLog();
    HK_TRY(const QList<Entry> open, carriedOver(writer, log->building, writer.now()));
    if (taker == 0) {
        HK_TRY(const QList<OnDuty> next, nextOnDuty(writer, log->building, log->ends));
        if (next.size() == 1 && next.first().person != log->person)
            taker = next.first().person;
    }
    return insertRow(writer, "duty_handover",
                     {{QStringLiteral("log_id"), key},
                      {QStringLiteral("building_id"), keyOrNull(log->building)},
                      {QStringLiteral("at"), writer.now()},
                      {QStringLiteral("by"), isLoneDesk(writer) ? log->author : actorOf(writer)},
                      {QStringLiteral("taker_id"), keyOrNull(taker)},
                      {QStringLiteral("words"), wordsOrNull(words)},
                      {QStringLiteral("entries"), wordsOrNull(uidsOf(open))}});
}

Result<void> acknowledgeHandover(Writer &writer, qint64 key, const QString &text)
{
    HK_TRY(const auto handover, handoverOf(writer, key));
    if (!handover)
        return HandoverText::gone();
    if (handover->acknowledgedAt)
        return HandoverText::already(handover->acknowledgedBy);
    if (!handover->mayTake)
        return writer.viewer().name == handover->by ? HandoverText::own() : HandoverText::others(handover->takerName);
    const QString by = isLoneDesk(writer) && handover->taker != 0 ? handover->takerName : actorOf(writer);
    HK_CHECK(insertRow(writer, "duty_acknowledgement",
                       {{QStringLiteral("handover_id"), key},
                        {QStringLiteral("at"), writer.now()},
                        {QStringLiteral("by"), by},
                        {QStringLiteral("text"), wordsOrNull(text)}}));
    return {};
}

Result<std::optional<Handover>> handoverOf(Reader &reader, qint64 key)
{
    Handover handover;
    QString uids;
    {
        Statement row = reader.statement(logQueries()[QLatin1String("handover")]);
        HK_CHECK(row.bind(key).run());
        if (!row.next())
            return std::optional<Handover>();
        handover = {row.integer(0),
                    row.integer(1),
                    row.integer(2),
                    row.text(3),
                    row.integer(4),
                    row.text(5),
                    row.integer(6),
                    row.text(7),
                    row.text(8),
                    {},
                    {},
                    row.text(11),
                    row.text(12)};
        uids = row.text(9);
        if (!row.isNull(10))
            handover.acknowledgedAt = row.integer(10);
    }
    const QString &name = reader.viewer().name;
    handover.mayTake =
        isLoneDesk(reader) || (name != handover.by && (handover.taker == 0 || name == handover.takerName || makesPlan(reader)));
    HK_TRY(const QList<qint64> keys, keysOfUids(reader, uids));
    HK_TRY(handover.entries, entriesOf(reader, keys));
    return std::optional(handover);
}

Result<QList<Handover>> handoversOfLog(Reader &reader, qint64 log)
{
    Statement rows = reader.statement(logQueries()[QLatin1String("handoversOfLog")]);
    rows.bind(log);
    return handoversFound(reader, std::move(rows));
}

Result<QList<Handover>> unacknowledged(Reader &reader, const QList<qint64> &buildings, qint64 now)
{
    Statement rows = reader.statement(logQueries()[QLatin1String("unacknowledged")]);
    rows.bind(QStringLiteral(":buildings"), idList(buildings)).bind(QStringLiteral(":since"), now - openSpan);
    HK_TRY(QList<Handover> found, handoversFound(reader, std::move(rows)));
    std::stable_partition(found.begin(), found.end(), [](const Handover &handover) { return handover.mayTake; });
    return found;
}

}  // namespace hk::duty
