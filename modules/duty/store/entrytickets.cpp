// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/store/entrytickets.h"

#include "base/clock.h"
#include "duty/store/queries.h"
#include "storage/rows.h"

#include <QCoreApplication>

namespace hk::duty {

namespace {

struct EntryTicketText {
    Q_DECLARE_TR_FUNCTIONS(hk::duty::EntryTickets)
public:
    static Error notInstalled() { return {tr("The module of tickets is not installed here.")}; }
    static Error gone() { return {tr("The entry is no longer there.")}; }
    static Error made() { return {tr("A ticket was made of this entry already.")}; }
    static Error withheld() { return {tr("This entry was written in confidence; whoever wrote it makes a ticket of it.")}; }
    static QString entry() { return tr("Duty log"); }
};

LinkedRow linkOf(const Reader &reader, const Entry &entry)
{
    LinkedRow link{"duty_entry", entry.id, EntryTicketText::entry(), entryKindText(reader, entry.said.kind), {}, entry.said.at};
    const QString words = entry.said.text.isEmpty() ? entry.said.done : entry.said.text;
    if (!words.isEmpty())
        link.title += QStringLiteral(" · ") + words.section(u'\n', 0, 0);
    QStringList about{campusTime(entry.said.at).toString(QStringLiteral("yyyy-MM-dd HH:mm")), entry.author, entry.placeText};
    about.removeAll(QString());
    link.subtitle = about.join(QStringLiteral(" · "));
    return link;
}

Result<QList<qint64>> keysFound(Reader &reader, const char *query, const QVariant &value)
{
    Statement rows = reader.statement(logQueries()[QLatin1String(query)]);
    HK_CHECK(rows.bind(value).run());
    QList<qint64> keys;
    while (rows.next())
        keys << rows.integer(0);
    return keys;
}

}  // namespace

QString usualCategory(const QString &kind)
{
    if (kind == QLatin1String("facility"))
        return QStringLiteral("repair");
    if (kind == QLatin1String("hazard") || kind == QLatin1String("incident"))
        return QStringLiteral("safety");
    if (kind == QLatin1String("visit") || kind == QLatin1String("patrol"))
        return QStringLiteral("hygiene");
    return QStringLiteral("other");
}

Result<QByteArray> makeTicketOf(Writer &writer, const tickets::TicketIntake *tickets, qint64 key, const QString &category)
{
    if (!tickets)
        return EntryTicketText::notInstalled();
    HK_TRY(const QList<Entry> found, entriesOf(writer, {key}));
    if (found.isEmpty())
        return EntryTicketText::gone();
    const Entry &entry = found.first();
    if (!entry.mayKnow)
        return EntryTicketText::withheld();
    if (!entry.ticket.isEmpty())
        return EntryTicketText::made();
    tickets::TicketOrder order;
    order.words = entry.said.text.isEmpty() ? entry.said.done : entry.said.text;
    if (order.words.isEmpty())
        order.words = entryKindText(writer, entry.said.kind);
    order.category = category.isEmpty() ? usualCategory(entry.said.kind) : category;
    order.isUrgent = entry.said.severity == QLatin1String("high");
    // What was written in confidence becomes no open ticket.
    order.isPrivate = entry.said.isPrivate;
    order.building = entry.said.place.building;
    order.floor = entry.said.place.floor;
    order.room = entry.said.place.room;
    order.place = entry.said.place.text;
    if (entry.said.place.isEmpty()) {
        HK_TRY(const auto log, dutyLog(writer, entry.log));
        order.building = log ? log->building : 0;
        if (order.building == 0)
            order.place = EntryTicketText::entry();
    }
    // Whom it is about did not report it: the student is found by the entry.
    HK_TRY(const QByteArray uid, tickets->takeIn(writer, order));
    HK_CHECK(updateRow(writer, "duty_entry", key, {{QStringLiteral("ticket"), QString::fromLatin1(uid.toHex())}}));
    return uid;
}

Result<QList<LinkedRow>> entriesLinkedTo(Reader &reader, const QByteArray &entity, qint64 row)
{
    QList<qint64> keys;
    if (entity == "student") {
        HK_TRY(keys, keysFound(reader, "entriesOfStudent", row));
    } else if (entity == "ticket") {
        const auto ticket = readRow(reader, "ticket", row);
        if (!ticket.ok())
            return QList<LinkedRow>();
        const QByteArray uid = ticket->value(QStringLiteral("uid")).toByteArray();
        HK_TRY(keys, keysFound(reader, "entriesOfTicket", QString::fromLatin1(uid.toHex())));
    }
    QList<LinkedRow> links;
    HK_TRY(const QList<Entry> entries, keys.isEmpty() ? Result<QList<Entry>>(QList<Entry>()) : entriesOf(reader, keys));
    // That a student was met in confidence is told with nothing else.
    for (auto entry = entries.crbegin(); entry != entries.crend(); ++entry)
        links << linkOf(reader, *entry);
    return links;
}

}  // namespace hk::duty
