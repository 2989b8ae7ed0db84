// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/domain/titles.h"
#include "tickets/store/settingrows.h"
#include "tickets/ui/settings/ticketsettings.h"
#include "tickets/ui/steps/course.h"

#include <QCoreApplication>

namespace hk::tickets {

namespace {

struct ColumnText {
    Q_DECLARE_TR_FUNCTIONS(hk::tickets::TicketSettings)
};

// Every column of the board, with its row where a school has said how many it should hold.
Result<QList<SettingRow>> columnRows(Reader &reader)
{
    HK_TRY(const QList<QVariantMap> stored, settingRows(reader, "ticket_column"));
    QList<SettingRow> rows;
    for (const Stage stage : boardStages()) {
        SettingRow row;
        row.values = {{QStringLiteral("stage"), code(stage)}};
        for (const QVariantMap &each : stored) {
            if (each.value(QStringLiteral("stage")).toString() == code(stage)) {
                row.id = each.value(QStringLiteral("id")).toLongLong();
                row.values = each;
            }
        }
        row.cells = {title(stage),
                     row.id == 0 ? ColumnText::tr("any number") : row.values.value(QStringLiteral("most")).toString()};
        rows << row;
    }
    return rows;
}

}  // namespace

SettingSubject columnSubject(const UiContext &)
{
    SettingSubject subject{"ticket_column",
                           QStringLiteral("tickets.columns"),
                           ColumnText::tr("Columns of the board"),
                           ColumnText::tr("Column of the board"),
                           {ColumnText::tr("Column"), ColumnText::tr("Should hold at most")}};
    subject.isFixed = true;
    subject.rows = columnRows;
    subject.fields = [](Reader &) -> Result<std::vector<SettingField>> {
        return std::vector<SettingField>{
            {QStringLiteral("most"),
             ColumnText::tr("Should hold at most"),
             SettingKind::Number,
             true,
             {},
             ColumnText::tr("Tickets; a column that holds more says so. To end it, delete the row's number."),
             1,
             10000}};
    };
    subject.stored = [](const QVariantMap &values) { return values; };
    return subject;
}

}  // namespace hk::tickets
