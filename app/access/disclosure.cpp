// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/disclosure.h"

#include "access/audit.h"
#include "storage/rows.h"

#include <QCoreApplication>

namespace hk {

namespace {

struct DisclosureText {
    Q_DECLARE_TR_FUNCTIONS(hk::Disclosure)
public:
    static QString closed() { return tr("Your account may not open this file."); }
};

Result<void> writeShown(Writer &writer, const QByteArray &entity, const QByteArray &rowUid, const QStringList &fields)
{
    AuditEntry entry;
    entry.deed = AuditDeed::Show;
    entry.subject = QString::fromLatin1(entity + ' ' + rowUid.toHex());
    entry.fields = fields;
    entry.rows = 1;
    return writeAudit(writer, entry);
}

Result<QVariantMap> recordLook(Writer &writer, const QByteArray &entity, qint64 row, const QByteArray &field)
{
    HK_TRY(const QVariantMap known, readRow(writer, entity, row));
    HK_CHECK(writeShown(writer, entity, known.value(QStringLiteral("uid")).toByteArray(), {QString::fromLatin1(field)}));
    return known;
}

}  // namespace

QFuture<Result<QString>> discloseSecret(Database &database, const QByteArray &entity, qint64 row, const QByteArray &field)
{
    return database.write({}, [=](Writer &writer) -> Result<QString> {
        HK_CHECK(recordLook(writer, entity, row, field));
        return readSecret(writer, entity, row, field);
    });
}

QFuture<Result<FileReference>> discloseFile(Database &database, const QByteArray &entity, qint64 row, const QByteArray &field)
{
    return database.write({}, [=](Writer &writer) -> Result<FileReference> {
        HK_TRY(const QVariantMap known, recordLook(writer, entity, row, field));
        const auto file = FileReference::of(known.value(QString::fromLatin1(field)).toString());
        return file ? Result<FileReference>(*file) : Error{DisclosureText::closed(), {}};
    });
}

QFuture<Result<void>> recordShown(Database &database, const QByteArray &entity, const QByteArray &rowUid, const QStringList &fields)
{
    return database.write({}, [=](Writer &writer) { return writeShown(writer, entity, rowUid, fields); });
}

QFuture<Result<void>> recordShown(Database &database, const QByteArray &entity, qint64 row, const QStringList &fields)
{
    return database.write({}, [=](Writer &writer) -> Result<void> {
        HK_TRY(const QVariantMap known, readRow(writer, entity, row));
        return writeShown(writer, entity, known.value(QStringLiteral("uid")).toByteArray(), fields);
    });
}

}  // namespace hk
