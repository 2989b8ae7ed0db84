// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/audit.h"

#include "base/rawbytes.h"
#include "base/uid.h"

#include <QCoreApplication>

#include <sodium.h>

#include <array>

namespace hk {

namespace {

struct AuditText {
    Q_DECLARE_TR_FUNCTIONS(hk::Audit)
public:
    static QString notAllowed() { return tr("Only an auditor may read the audit log."); }
    static QString notChecked() { return tr("Your account may not check the whole data file."); }
    static QString chain() { return tr("The audit log is whole"); }
    static QString broken(qint64 id) { return tr("Entry %1 was changed, or the one before it is missing.").arg(id); }
    static QString withoutKey(int entries)
    {
        return tr("%n entries were written without a key of the system's keychain: whoever can write the file could have made "
                  "them anew.",
                  nullptr, entries);
    }
    static QString otherKey(int entries)
    {
        return tr("%n entries were written with the keychain of another computer or person and cannot be checked here.", nullptr,
                  entries);
    }
    static QString tail(qint64 id) { return tr("Entries after %1 are missing.").arg(id); }
};

struct DeedName {
    AuditDeed deed;
    const char *code;
    const char *title;
};

const std::array<DeedName, 19> deedNames{{
    {AuditDeed::SignIn, "sign_in", QT_TRANSLATE_NOOP("hk::Audit", "Sign-in")},
    {AuditDeed::SignOut, "sign_out", QT_TRANSLATE_NOOP("hk::Audit", "Sign-out")},
    {AuditDeed::Show, "show", QT_TRANSLATE_NOOP("hk::Audit", "Shown")},
    {AuditDeed::Export, "export", QT_TRANSLATE_NOOP("hk::Audit", "Exported")},
    {AuditDeed::Print, "print", QT_TRANSLATE_NOOP("hk::Audit", "Printed")},
    {AuditDeed::Copy, "copy", QT_TRANSLATE_NOOP("hk::Audit", "Copied")},
    {AuditDeed::AccountMade, "account_made", QT_TRANSLATE_NOOP("hk::Audit", "Account made")},
    {AuditDeed::AccountChanged, "account_changed", QT_TRANSLATE_NOOP("hk::Audit", "Account changed")},
    {AuditDeed::PasswordChanged, "password_changed", QT_TRANSLATE_NOOP("hk::Audit", "Password changed")},
    {AuditDeed::GrantsChanged, "grants_changed", QT_TRANSLATE_NOOP("hk::Audit", "Roles changed")},
    {AuditDeed::Import, "import", QT_TRANSLATE_NOOP("hk::Audit", "Imported")},
    {AuditDeed::ImportUndone, "import_undone", QT_TRANSLATE_NOOP("hk::Audit", "Import undone")},
    {AuditDeed::BackUp, "back_up", QT_TRANSLATE_NOOP("hk::Audit", "Backed up")},
    {AuditDeed::Restore, "restore", QT_TRANSLATE_NOOP("hk::Audit", "Restored")},
    {AuditDeed::ReadAudit, "read_audit", QT_TRANSLATE_NOOP("hk::Audit", "Audit log read")},
    {AuditDeed::PersonReport, "person_report", QT_TRANSLATE_NOOP("hk::Audit", "A person's own data given out")},
    {AuditDeed::LogKeyed, "log_keyed", QT_TRANSLATE_NOOP("hk::Audit", "Log sealed by the keychain")},
    {AuditDeed::Recovered, "recovered", QT_TRANSLATE_NOOP("hk::Audit", "Password set by recovery code")},
    {AuditDeed::RecoveryMade, "recovery_made", QT_TRANSLATE_NOOP("hk::Audit", "Recovery code made")},
}};

AuditDeed deedOf(const QString &code)
{
    for (const DeedName &name : deedNames) {
        if (code == QLatin1String(name.code))
            return name.deed;
    }
    return AuditDeed::Show;
}

const QString entryColumns = QStringLiteral("id, at, account, name, deed, success, subject, fields, rows, mark, key");

AuditEntry entryFrom(const Statement &row)
{
    AuditEntry entry;
    entry.id = row.integer(0);
    entry.at = row.integer(1);
    entry.account = row.bytes(2);
    entry.name = row.text(3);
    entry.deed = deedOf(row.text(4));
    entry.success = row.integer(5) != 0;
    entry.subject = row.text(6);
    entry.fields = row.text(7).split(u' ', Qt::SkipEmptyParts);
    if (!row.isNull(8))
        entry.rows = int(row.integer(8));
    return entry;
}

// Each part goes in with its length, so that no text can be moved from one field to the next.
class MarkHash {
public:
    explicit MarkHash(const QByteArray &key)
    {
        crypto_generichash_init(&m_state, key.isEmpty() ? nullptr : rawBytes(key), size_t(key.size()), crypto_generichash_BYTES);
    }

    void add(const QByteArray &part)
    {
        const quint64 length = quint64(part.size());
        crypto_generichash_update(&m_state, reinterpret_cast<const unsigned char *>(&length), sizeof length);
        crypto_generichash_update(&m_state, reinterpret_cast<const unsigned char *>(part.constData()), length);
    }

    QByteArray finish()
    {
        QByteArray mark(crypto_generichash_BYTES, Qt::Uninitialized);
        crypto_generichash_final(&m_state, reinterpret_cast<unsigned char *>(mark.data()), size_t(mark.size()));
        return mark;
    }

private:
    crypto_generichash_state m_state{};
};

QByteArray markOf(const QByteArray &before, const AuditEntry &entry, const QByteArray &key)
{
    MarkHash hash(key);
    hash.add(before);
    for (const QByteArray &part :
         {QByteArray::number(entry.id), QByteArray::number(entry.at), entry.account, entry.name.toUtf8(),
          auditDeedCode(entry.deed).toUtf8(), QByteArray::number(int(entry.success)), entry.subject.toUtf8(),
          entry.fields.join(u' ').toUtf8(), entry.rows ? QByteArray::number(*entry.rows) : QByteArray()})
        hash.add(part);
    return hash.finish();
}

struct LastEntry {
    qint64 id = 0;
    QByteArray mark;
};

Result<LastEntry> lastEntry(Reader &reader)
{
    // scan: ends after one row, the last
    Statement query = reader.statement(QStringLiteral("SELECT id, mark FROM audit_entry ORDER BY id DESC LIMIT 1"));
    HK_CHECK(query.run());
    LastEntry last;
    if (query.next())
        last = {query.integer(0), query.bytes(1)};
    return last;
}

Result<void> append(Writer &writer, AuditEntry entry, const LogKey &key)
{
    HK_TRY(const LastEntry last, lastEntry(writer));
    entry.id = last.id + 1;
    entry.at = writer.now();
    if (entry.account.isEmpty())
        entry.account = writer.viewer().account;
    if (entry.name.isEmpty())
        entry.name = writer.viewer().name;
    Statement insert =
        writer.statement(QStringLiteral("INSERT INTO audit_entry (%1) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)").arg(entryColumns));
    insert.bind(entry.id).bind(entry.at).bind(entry.account.isEmpty() ? QVariant() : QVariant(entry.account));
    insert.bind(entry.name.isNull() ? QStringLiteral("") : entry.name).bind(auditDeedCode(entry.deed)).bind(entry.success ? 1 : 0);
    insert.bind(entry.subject.isNull() ? QStringLiteral("") : entry.subject).bind(entry.fields.join(u' ') + QStringLiteral(""));
    insert.bind(entry.rows ? QVariant(*entry.rows) : QVariant()).bind(markOf(last.mark, entry, key.key));
    insert.bind(key.uid.isEmpty() ? QVariant() : QVariant(key.uid));
    return insert.run();
}

Result<QList<AuditEntry>> entriesOf(Statement query)
{
    HK_CHECK(query.run());
    QList<AuditEntry> entries;
    while (query.next())
        entries.append(entryFrom(query));
    return entries;
}

}  // namespace

QString auditDeedCode(AuditDeed deed)
{
    return QString::fromLatin1(deedNames[static_cast<size_t>(deed)].code);
}

QString auditDeedTitle(AuditDeed deed)
{
    return QCoreApplication::translate("hk::Audit", deedNames[static_cast<size_t>(deed)].title);
}

Result<void> writeAudit(Writer &writer, AuditEntry entry)
{
    return append(writer, std::move(entry), writer.logKey());
}

Result<qint64> lastAuditEntry(Reader &reader)
{
    HK_TRY(const LastEntry last, lastEntry(reader));
    return last.id;
}

Result<std::shared_ptr<const LogKey>> beginLogKey(Writer &writer, bool logIsShort,
                                                  const std::function<Result<void>(const LogKey &)> &keep)
{
    HK_TRY(const LastEntry last, lastEntry(writer));
    const auto key = std::make_shared<const LogKey>(makeUid(writer.now()), KeyRing::makeKey(), last.id + 1);
    HK_CHECK(keep(*key));
    AuditEntry entry;
    entry.deed = AuditDeed::LogKeyed;
    entry.success = !logIsShort;
    HK_CHECK(append(writer, std::move(entry), *key));
    return key;
}

Result<QList<AuditEntry>> auditEntries(Reader &reader, const QByteArray &account, int limit)
{
    if (!reader.viewer().may(Deed::ReadAudit))
        return Error{AuditText::notAllowed(), {}};
    // scan: from the end, as far as the page shows
    Statement query = reader.statement(
        QStringLiteral("SELECT %1 FROM audit_entry WHERE (:account IS NULL OR account = :account) ORDER BY id DESC LIMIT :limit")
            .arg(entryColumns));
    query.bind(QStringLiteral(":account"), account.isEmpty() ? QVariant() : QVariant(account))
        .bind(QStringLiteral(":limit"), limit);
    return entriesOf(std::move(query));
}

Result<QList<AuditEntry>> ownSignIns(Reader &reader, int limit)
{
    Statement query = reader.statement(
        QStringLiteral("SELECT %1 FROM audit_entry WHERE account = ? AND deed = ? ORDER BY id DESC LIMIT ?").arg(entryColumns));
    query.bind(reader.viewer().account).bind(auditDeedCode(AuditDeed::SignIn)).bind(limit);
    return entriesOf(std::move(query));
}

Result<AuditCheck> checkAudit(Reader &reader)
{
    const LogKey &own = reader.logKey();
    // scan: every entry is checked against the one before it
    Statement query = reader.statement(QStringLiteral("SELECT %1 FROM audit_entry ORDER BY id").arg(entryColumns));
    HK_CHECK(query.run());
    AuditCheck check;
    const auto broken = [&check](const QString &subject) {
        check.fault = IntegrityFault{AuditText::chain(), subject};
        return check;
    };
    QByteArray before;
    qint64 last = 0;
    int withoutKey = 0;
    int otherKey = 0;
    while (query.next()) {
        const AuditEntry entry = entryFrom(query);
        const QByteArray key = query.bytes(10);
        const bool other = !key.isEmpty() && key != own.uid;
        // Whoever rewrites the log without the key can leave the key out, but not where the keychain knows that it was used.
        const bool rewritten = !own.uid.isEmpty() && entry.id == own.first && key != own.uid;
        if (entry.id != last + 1 || rewritten
            || (!other && markOf(before, entry, key.isEmpty() ? QByteArray() : own.key) != query.bytes(9)))
            return broken(AuditText::broken(entry.id));
        withoutKey += key.isEmpty() ? 1 : 0;
        otherKey += other ? 1 : 0;
        before = query.bytes(9);
        last = entry.id;
    }
    // The table's own count tells of a tail that was cut off, and so does what the keychain knows.
    HK_TRY(const QVariant counted, reader.single(QStringLiteral("SELECT seq FROM sqlite_sequence WHERE name = 'audit_entry'")));
    if (counted.toLongLong() > last || own.first > last)
        return broken(AuditText::tail(last));
    if (withoutKey > 0)
        check.notes << AuditText::withoutKey(withoutKey);
    if (otherKey > 0)
        check.notes << AuditText::otherKey(otherKey);
    return check;
}

Result<WholeCheck> checkEverything(Reader &reader, const QList<IntegrityRule> &rules)
{
    // A fault names the row that it is about.
    if (!reader.viewer().may(Deed::Keep))
        return Error{AuditText::notChecked(), {}};
    WholeCheck check;
    HK_TRY(check.faults, checkIntegrity(reader, rules));
    HK_TRY(const AuditCheck log, checkAudit(reader));
    if (log.fault)
        check.faults.append(*log.fault);
    check.notes = log.notes;
    return check;
}

}  // namespace hk
