// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/store/privacy.h"

#include "storage/rows.h"
#include "tickets/store/queries.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace hk::tickets {

namespace {

struct PrivacyText {
    Q_DECLARE_TR_FUNCTIONS(hk::tickets::Privacy)
};

constexpr std::array partsOfTicket{"ticket_event", "ticket_complainant", "ticket_file", "ticket_link"};

// Of a ticket that is gone, or never came: whoever is not named as its owner is taken for nobody in its circle.
bool mayKnowGone(const Viewer &viewer, const QVariantMap &values)
{
    const QVariant isPrivate = values.value(QStringLiteral("private"));
    return mayKnow(viewer, {isPrivate.isNull() || isPrivate.toBool(), values.value(QStringLiteral("owner")).toString(), {}, {}});
}

}  // namespace

bool mayKnow(const Viewer &viewer, const Circle &circle)
{
    if (!circle.isPrivate || viewer.everything)
        return true;
    const bool isTheirs = !viewer.name.isEmpty()
        && (viewer.name == circle.owner || viewer.name == circle.lead || circle.around.split(u'|').contains(viewer.name));
    return isTheirs || std::any_of(viewer.sights.begin(), viewer.sights.end(), [&](const Sight &sight) {
               return sight.scope == ScopeKind::Department && circle.department != 0 && sight.key.toLongLong() == circle.department;
           });
}

Result<bool> mayKnow(Reader &reader, qint64 ticket)
{
    Statement row = reader.statement(historyQueries()[QLatin1String("circle")]);
    HK_CHECK(row.bind(ticket).run());
    if (!row.next())
        return false;
    return mayKnow(reader.viewer(), {row.integer(0) != 0, row.text(1), row.text(2), row.text(3), row.integer(4)});
}

Result<bool> withholdsWords(Reader &reader, const RowAskedFor &row)
{
    qint64 ticket = row.id;
    if (row.entity != "ticket") {
        if (std::find(partsOfTicket.begin(), partsOfTicket.end(), row.entity) == partsOfTicket.end())
            return false;
        QVariantMap values = row.values;
        if (row.id != 0) {
            HK_TRY(values, readRow(reader, row.entity, row.id));
        }
        ticket = values.value(QStringLiteral("ticket_id")).toLongLong();
        if (ticket == 0)
            return !reader.viewer().everything;
    } else if (ticket == 0) {
        return !mayKnowGone(reader.viewer(), row.values);
    }
    HK_TRY(const bool known, mayKnow(reader, ticket));
    return !known;
}

Result<void> requireKnown(Reader &reader, qint64 ticket)
{
    HK_TRY(const bool known, mayKnow(reader, ticket));
    return known ? Result<void>() : Result<void>(privateError());
}

Error privateError()
{
    return {
        PrivacyText::tr("This ticket is private: whoever answers for it works on it. Take it over or have it handed over first.")};
}

QString privateWords()
{
    return PrivacyText::tr("(private)");
}

}  // namespace hk::tickets
