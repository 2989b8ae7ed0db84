// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/store/settingrows.h"

#include "storage/rows.h"
#include "tickets/store/queries.h"

namespace hk::tickets {

Result<QList<QVariantMap>> settingRows(Reader &reader, const QByteArray &entity)
{
    static const SqlFile queries(QStringLiteral(":/hallkeeper/tickets/store/queries/settings.sql"));
    Statement ids = reader.statement(queries[QLatin1String(entity)]);
    HK_CHECK(ids.run());
    QList<qint64> found;
    while (ids.next())
        found << ids.integer(0);
    QList<QVariantMap> rows;
    for (const qint64 id : found) {
        HK_TRY(QVariantMap row, readRow(reader, entity, id));
        row.insert(QStringLiteral("id"), id);
        rows << row;
    }
    return rows;
}

}  // namespace hk::tickets
