// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/store/personrecords.h"

#include "base/clock.h"
#include "tickets/domain/titles.h"
#include "tickets/store/queries.h"
#include "tickets/store/rules.h"

#include <QCoreApplication>

namespace hk::tickets {

namespace {

struct TicketRecordText {
    Q_DECLARE_TR_FUNCTIONS(hk::tickets::PersonRecords)
};

QString momentText(const Statement &row, int column)
{
    return row.isNull(column) ? QString() : campusTime(row.integer(column)).toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}

}  // namespace

Result<QList<PersonSection>> ticketRecords(Reader &reader, qint64 student)
{
    PersonSection section{TicketRecordText::tr("Tickets"),
                          {TicketRecordText::tr("Number"), TicketRecordText::tr("Opened"), TicketRecordText::tr("Category"),
                           TicketRecordText::tr("Title"), TicketRecordText::tr("Stage"), TicketRecordText::tr("Resolved")},
                          {},
                          {}};
    // It is the student's own report, private or not; a file is written only for who may know of all of them.
    Statement rows = reader.statement(viewQueries()[QLatin1String("reportedBy")]);
    HK_CHECK(rows.bind(student).run());
    HK_TRY(const auto titles, categoryTitles(reader));
    while (rows.next()) {
        const auto stage = stageOf(rows.text(4));
        section.rows.append({rows.text(0), momentText(rows, 1), titles.value(rows.text(2), rows.text(2)), rows.text(3),
                             stage ? title(*stage) : QString(), momentText(rows, 5)});
    }
    return QList<PersonSection>{section};
}

}  // namespace hk::tickets
