// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "storage/rows.h"
#include "tickets/store/history.h"
#include "tickets/store/intake.h"
#include "tickets/store/privacy.h"
#include "tickets/store/queries.h"
#include "tickets/store/rules.h"
#include "tickets/store/steps.h"

#include <QCoreApplication>

#include <algorithm>

namespace hk::tickets {

namespace {

struct EditText {
    Q_DECLARE_TR_FUNCTIONS(hk::tickets::Editing)
public:
    static Error noTitle() { return {tr("A ticket needs a title.")}; }
    static Error isStep() { return {tr("This changes by a step of the ticket, not by an edit.")}; }
    static Error linkedAlready() { return {tr("The two tickets are linked already.")}; }
    static Error notLinked() { return {tr("The two tickets are not linked.")}; }
    static Error itself() { return {tr("A ticket cannot be linked with itself.")}; }
    static Error worked()
    {
        return {
            tr("Somebody has worked on this ticket already, so it stays. Decline it with a reason instead; nothing was changed.")};
    }
    static Error hasUnseen()
    {
        return {
            tr("This ticket says who reported it, which you may not see, so it stays. Decline it with a reason instead; nothing "
               "was changed.")};
    }
    static Error fileThere(const QString &name) { return {tr("The ticket has this file already, as “%1”.").arg(name)}; }
};

Result<QList<qint64>> keysFound(Statement query)
{
    HK_CHECK(query.run());
    QList<qint64> keys;
    while (query.next())
        keys << query.integer(0);
    return keys;
}

Result<QList<qint64>> keysOfTicket(Reader &reader, const char *query, qint64 ticket)
{
    Statement rows = reader.statement(historyQueries()[QLatin1String(query)]);
    if (QLatin1String(query) == QLatin1String("links"))
        rows.bind(QStringLiteral(":ticket"), ticket);
    else
        rows.bind(ticket);
    return keysFound(std::move(rows));
}

Result<QList<qint64>> linksBetween(Reader &reader, qint64 ticket, qint64 other)
{
    Statement rows = reader.statement(historyQueries()[QLatin1String("linkBetween")]);
    rows.bind(QStringLiteral(":ticket"), ticket).bind(QStringLiteral(":other"), other);
    return keysFound(std::move(rows));
}

// The complainant's row with its ticket, as a report takes it.
Result<Complainant> complainantOf(Reader &reader, qint64 ticket)
{
    HK_TRY(const QList<qint64> rows, keysOfTicket(reader, "complainants", ticket));
    if (rows.isEmpty())
        return Complainant{};
    HK_TRY(const QVariantMap row, readRow(reader, "ticket_complainant", rows.first()));
    return Complainant{row.value(QStringLiteral("student_id")).toLongLong(), row.value(QStringLiteral("name")).toString(),
                       row.value(QStringLiteral("number")).toString(), row.value(QStringLiteral("phone")).toString()};
}

// The history of an open ticket tells nothing of a private one.
Result<bool> mayTellOf(Reader &reader, qint64 made, qint64 other)
{
    const QString hidden = QStringLiteral("private");
    HK_TRY(const QVariantMap row, readRow(reader, "ticket", made));
    HK_TRY(const QVariantMap teller, readRow(reader, "ticket", other));
    return !row.value(hidden).toBool() || teller.value(hidden).toBool();
}

bool isOfStep(const QString &field)
{
    static const QStringList fields{QStringLiteral("category"), QStringLiteral("priority"), QStringLiteral("department_id"),
                                    QStringLiteral("owner"), QStringLiteral("opened_at")};
    return fields.contains(field);
}

}  // namespace

Result<qint64> splitTicket(Writer &writer, qint64 ticket, const QString &words, const QString &category)
{
    HK_CHECK(requireKnown(writer, ticket));
    HK_TRY(const QVariantMap row, readRow(writer, "ticket", ticket));
    const auto key = [&row](const char *field) { return row.value(QLatin1String(field)).toLongLong(); };
    NewTicket part;
    part.words = words;
    part.category = category;
    part.place = {key("building_id"), key("floor_id"), key("room_id"), row.value(QStringLiteral("place")).toString()};
    part.source = row.value(QStringLiteral("source")).toString();
    part.priority = row.value(QStringLiteral("priority")).toString();
    part.urgency = row.value(QStringLiteral("urgency")).toString();
    part.impact = row.value(QStringLiteral("impact")).toString();
    part.isPrivate = key("private") != 0;
    part.college = key("college_id");
    // Whoever takes no reports splits off what is the department's own to do.
    if (!writer.viewer().mayRead(*writer.catalogue().entity("ticket_complainant")))
        part.department = key("department_id");
    part.split = QString::fromLatin1(row.value(QStringLiteral("uid")).toByteArray().toHex());
    HK_TRY(part.complainant, complainantOf(writer, ticket));
    HK_TRY(const qint64 made, openTicket(writer, part));
    HK_TRY(const bool mayTell, mayTellOf(writer, made, ticket));
    HK_CHECK(
        takeStep(writer, ticket, Step{.kind = EventKind::Split, .text = mayTell ? words.trimmed() : QString(), .ticket = made}));
    HK_CHECK(linkTickets(writer, ticket, made));
    return made;
}

Result<qint64> joinReport(Writer &writer, const NewTicket &report, qint64 existing)
{
    HK_CHECK(requireKnown(writer, existing));
    HK_TRY(const Rules rules, readRules(writer));
    HK_TRY(const TicketState state, stateOf(writer, rules, existing, writer.now()));
    NewTicket joining = report;
    joining.joins = !isClosed(state.stage);
    HK_TRY(const qint64 made, openTicket(writer, joining));
    if (isClosed(state.stage)) {
        HK_CHECK(linkTickets(writer, made, existing));
        return made;
    }
    HK_TRY(const bool mayTell, mayTellOf(writer, made, existing));
    HK_CHECK(takeStep(writer, made,
                      Step{.kind = EventKind::Merged, .text = mayTell ? report.words.trimmed() : QString(), .ticket = existing}));
    return existing;
}

Result<void> linkTickets(Writer &writer, qint64 ticket, qint64 other)
{
    if (ticket == other)
        return EditText::itself();
    HK_CHECK(requireKnown(writer, ticket));
    HK_CHECK(requireKnown(writer, other));
    HK_TRY(const QList<qint64> links, linksBetween(writer, ticket, other));
    if (!links.isEmpty())
        return EditText::linkedAlready();
    HK_CHECK(insertRow(writer, "ticket_link", {{QStringLiteral("ticket_id"), ticket}, {QStringLiteral("other_id"), other}}));
    return {};
}

Result<void> unlinkTickets(Writer &writer, qint64 ticket, qint64 other)
{
    HK_CHECK(requireKnown(writer, ticket));
    HK_TRY(const QList<qint64> links, linksBetween(writer, ticket, other));
    if (links.isEmpty())
        return EditText::notLinked();
    for (const qint64 link : links)
        HK_CHECK(deleteRow(writer, "ticket_link", link));
    return {};
}

Result<void> editTicket(Writer &writer, qint64 ticket, const QVariantMap &values)
{
    const QStringList names = values.keys();
    if (std::any_of(names.begin(), names.end(), isOfStep))
        return EditText::isStep();
    const QString title = QStringLiteral("title");
    if (values.contains(title) && values.value(title).toString().trimmed().isEmpty())
        return EditText::noTitle();
    HK_CHECK(requireKnown(writer, ticket));
    return updateRow(writer, "ticket", ticket, values);
}

Result<qint64> complainantRow(Reader &reader, qint64 ticket)
{
    HK_TRY(const QList<qint64> rows, keysOfTicket(reader, "complainants", ticket));
    return rows.isEmpty() ? 0 : rows.first();
}

Result<void> setComplainant(Writer &writer, qint64 ticket, const QVariantMap &values)
{
    HK_CHECK(requireKnown(writer, ticket));
    HK_TRY(const QList<qint64> rows, keysOfTicket(writer, "complainants", ticket));
    QVariantMap whole = values;
    if (!rows.isEmpty()) {
        HK_TRY(whole, readRow(writer, "ticket_complainant", rows.first()));
        whole.insert(values);
    }
    const auto text = [&whole](const char *field) { return whole.value(QLatin1String(field)).toString(); };
    const Complainant wanted{text("student_id").toLongLong(), text("name"), text("number"), text("phone")};
    HK_TRY(QVariantMap row, complainantValues(writer, wanted));
    if (wanted.isEmpty() && !rows.isEmpty())
        return deleteRow(writer, "ticket_complainant", rows.first());
    if (wanted.isEmpty())
        return {};
    if (rows.isEmpty()) {
        row.insert(QStringLiteral("ticket_id"), ticket);
        HK_CHECK(insertRow(writer, "ticket_complainant", row));
    } else {
        // A masked phone means "as it is".
        if (isMasked(wanted.phone))
            row.remove(QStringLiteral("phone"));
        if (wanted.student != 0)
            row.insert({{QStringLiteral("name"), QVariant()}, {QStringLiteral("number"), QVariant()}});
        HK_CHECK(updateRow(writer, "ticket_complainant", rows.first(), row));
    }
    HK_TRY(const auto known, reporter(writer, wanted.student));
    if (!known || known->college == 0)
        return {};
    return updateRow(writer, "ticket", ticket, {{QStringLiteral("college_id"), known->college}});
}

Result<qint64> addTicketFile(Writer &writer, qint64 ticket, const FileReference &file)
{
    HK_CHECK(requireKnown(writer, ticket));
    Statement rows = writer.statement(historyQueries()[QLatin1String("files")]);
    HK_CHECK(rows.bind(ticket).run());
    while (rows.next()) {
        if (const auto known = FileReference::of(rows.text(1)); known && known->sha256 == file.sha256)
            return EditText::fileThere(known->name);
    }
    return insertRow(writer, "ticket_file", {{QStringLiteral("ticket_id"), ticket}, {QStringLiteral("file"), file.text()}});
}

Result<void> deleteTicket(Writer &writer, qint64 ticket)
{
    HK_CHECK(requireKnown(writer, ticket));
    if (!writer.viewer().mayWrite(*writer.catalogue().entity("ticket_complainant")))
        return EditText::hasUnseen();
    HK_TRY(const QList<Event> events, eventsOf(writer, ticket));
    const QList<Event> course = standing(events);
    if (std::any_of(course.begin(), course.end(), [](const Event &event) { return event.kind != EventKind::Opened; }))
        return EditText::worked();
    static const std::pair<const char *, const char *> parts[] = {
        {"complainants", "ticket_complainant"}, {"files", "ticket_file"}, {"links", "ticket_link"}, {"eventIds", "ticket_event"}};
    for (const auto &[query, entity] : parts) {
        HK_TRY(const QList<qint64> rows, keysOfTicket(writer, query, ticket));
        for (const qint64 row : rows)
            HK_CHECK(deleteRow(writer, entity, row));
    }
    return deleteRow(writer, "ticket", ticket);
}

}  // namespace hk::tickets
