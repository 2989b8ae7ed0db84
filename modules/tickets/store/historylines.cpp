// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/store/historylines.h"

#include "base/clock.h"
#include "tickets/domain/titles.h"
#include "tickets/store/queries.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace hk::tickets {

namespace {

// What the event leads to, in words.
struct EventNames {
    QString department;
    QString other;  // the number of another ticket
    QString priority;
    QString category;
};

class LineText {
    Q_DECLARE_TR_FUNCTIONS(hk::tickets::HistoryLines)

public:
    static QString of(const Event &event, const EventNames &names);
    static QString byRule(const QString &name) { return tr("by rule “%1”").arg(name); }
    static QString escalatedByClock(Level level) { return tr("Passed up by the clock: %1").arg(title(level)); }

private:
    static QString ofEnd(const Event &event, const QString &other);
    static QString ofFollowUp(const Event &event);
    static QString with(const Event &event, const QString &what)
    {
        return what.isEmpty() ? title(event.kind) : tr("%1: %2", "step and what it is about").arg(title(event.kind), what);
    }
    static QString moment(const std::optional<qint64> &at)
    {
        return at ? campusTime(*at).toString(QStringLiteral("yyyy-MM-dd HH:mm")) : QString();
    }
};

QString LineText::of(const Event &event, const EventNames &names)
{
    switch (event.kind) {
    case EventKind::Dispatched:
        return event.person.isEmpty() ? tr("Dispatched to %1").arg(names.department)
                                      : tr("Dispatched to %1, %2").arg(names.department, event.person);
    case EventKind::Accepted:
    case EventKind::Started:
        return with(event, event.person == event.by ? QString() : event.person);
    case EventKind::HandedOver:
        return tr("Handed over to %1").arg(event.person);
    case EventKind::HelperAdded:
        return tr("%1 helps").arg(event.person);
    case EventKind::Recategorised:
        return with(event, names.category);
    case EventKind::Reprioritised:
        return with(event, names.priority);
    case EventKind::Escalated:
        return with(event, event.level ? title(*event.level) : QString());
    case EventKind::WaitingForStudent:
    case EventKind::WaitingForParts:
    case EventKind::WaitingForThirdParty:
        return event.until ? tr("%1, ask again on %2").arg(title(event.kind), campusDate(*event.until).toString(Qt::ISODate))
                           : title(event.kind);
    case EventKind::Snoozed:
    case EventKind::ExtensionAsked:
    case EventKind::ExtensionGranted:
        return with(event, moment(event.until));
    default:
        return ofEnd(event, names.other);
    }
}

QString LineText::ofEnd(const Event &event, const QString &other)
{
    switch (event.kind) {
    case EventKind::FollowedUp:
        return with(event, ofFollowUp(event));
    case EventKind::Merged:
        return other.isEmpty() ? title(event.kind) : tr("Merged into %1").arg(other);
    case EventKind::Split:
        return other.isEmpty() ? title(event.kind) : tr("%1 was split off").arg(other);
    case EventKind::Opened:
        return other.isEmpty() ? title(event.kind) : tr("Split off from %1").arg(other);
    default:
        return title(event.kind);
    }
}

QString LineText::ofFollowUp(const Event &event)
{
    QStringList parts;
    if (!event.person.isEmpty())
        parts << event.person;
    if (event.solved)
        parts << (*event.solved ? tr("solved") : tr("not solved"));
    if (event.rating)
        parts << tr("%1 of 5").arg(*event.rating);
    return parts.join(tr(", ", "between parts of a follow-up"));
}

Result<QString> numberOf(Reader &reader, const QByteArray &ticket)
{
    if (ticket.isEmpty())
        return QString();
    HK_TRY(const QVariant number, reader.single(viewQueries()[QLatin1String("numberOfUid")], {ticket}));
    return number.toString();
}

Result<QHash<QByteArray, QString>> departmentNames(Reader &reader)
{
    QHash<QByteArray, QString> names;
    Statement rows = reader.statement(viewQueries()[QLatin1String("departmentNames")]);
    HK_CHECK(rows.run());
    while (rows.next())
        names.insert(rows.bytes(0), rows.text(1));
    return names;
}

QString priorityTitle(Reader &reader, const QString &code)
{
    const Entity &ticket = *reader.catalogue().entity("ticket");
    const Choice *const choice = choiceOf(*ticket.field("priority"), code);
    return choice ? ticket.titleText(*choice) : code;
}

}  // namespace

Result<std::vector<HistoryLine>> historyLines(Reader &reader, const QList<Event> &events, const TicketState &state)
{
    HK_TRY(const auto departments, departmentNames(reader));
    HK_TRY(const auto categories, categoryTitles(reader));
    QSet<QByteArray> counted;
    for (const Event &event : standing(events))
        counted.insert(event.uid);
    std::vector<HistoryLine> lines;
    for (const Event &event : events) {
        // What was taken back says so by itself.
        if (event.kind == EventKind::Reversed)
            continue;
        HK_TRY(const QString other, numberOf(reader, event.target));
        const QString title = LineText::of(event,
                                           {departments.value(event.department), other, priorityTitle(reader, event.priority),
                                            categories.value(event.category, event.category)});
        const QString by = event.rule.isEmpty() ? event.by : LineText::byRule(event.rule);
        lines.push_back({event.uid, event.at, by, event.kind, title, event.text, !counted.contains(event.uid)});
    }
    for (const Escalation &escalation : state.escalations) {
        if (escalation.automatic)
            lines.push_back({{}, escalation.at, {}, EventKind::Escalated, LineText::escalatedByClock(escalation.to), {}, false});
    }
    std::stable_sort(lines.begin(), lines.end(), [](const HistoryLine &a, const HistoryLine &b) { return a.at < b.at; });
    return lines;
}

}  // namespace hk::tickets
