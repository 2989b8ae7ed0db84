// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/disclosure.h"

#include "access/audit.h"
#include "storage/rows.h"

namespace hk {

QFuture<Result<QString>> discloseSecret(Database &database, const QByteArray &entity, qint64 row, const QByteArray &field)
{
    return database.write({}, [=](Writer &writer) -> Result<QString> {
        HK_TRY(const QVariantMap known, readRow(writer, entity, row));
        AuditEntry entry;
        entry.deed = AuditDeed::Show;
        entry.subject = QString::fromLatin1(entity + ' ' + known.value(QStringLiteral("uid")).toByteArray().toHex());
        entry.fields = QStringList{QString::fromLatin1(field)};
        entry.rows = 1;
        HK_CHECK(writeAudit(writer, entry));
        return readSecret(writer, entity, row, field);
    });
}

}  // namespace hk
