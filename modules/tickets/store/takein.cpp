// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/store/takein.h"

#include "storage/rows.h"
#include "tickets/domain/titles.h"
#include "tickets/store/intake.h"
#include "tickets/store/privacy.h"
#include "tickets/store/queries.h"

namespace hk::tickets {

Result<QByteArray> takeInTicket(Writer &writer, const TicketOrder &order)
{
    NewTicket ticket;
    ticket.words = order.words;
    ticket.source = order.source;
    ticket.category = order.category;
    if (order.isUrgent)
        ticket.priority = QStringLiteral("urgent");
    ticket.isPrivate = order.isPrivate;
    ticket.place = {order.building, order.floor, order.room, order.place};
    ticket.complainant.student = order.student;
    ticket.openedAt = order.openedAt;
    HK_TRY(const qint64 made, openTicket(writer, ticket));
    HK_TRY(const QVariantMap row, readRow(writer, "ticket", made));
    return row.value(QStringLiteral("uid")).toByteArray();
}

Result<std::optional<TicketNews>> newsOfTicket(Reader &reader, const QByteArray &uid)
{
    Statement row = reader.statement(historyQueries()[QLatin1String("news")]);
    HK_CHECK(row.bind(uid).run());
    if (!row.next())
        return std::optional<TicketNews>();
    TicketNews news{row.integer(0), uid, row.text(1), row.text(2), row.text(3), {}, row.integer(4) != 0};
    if (const auto stage = stageOf(news.stage))
        news.stageWords = title(*stage);
    HK_TRY(const bool known, mayKnow(reader, news.id));
    if (!known)
        news.title = privateWords();
    return std::optional(news);
}

}  // namespace hk::tickets
