// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/recovery.h"

#include "access/accountrows.h"
#include "access/audit.h"
#include "access/datakeys.h"
#include "base/text.h"

#include <QCoreApplication>

#include <sodium.h>

#include <algorithm>

namespace hk {

namespace {

constexpr int groups = 6;
constexpr int digitsAGroup = 6;  // the last one checks the others

struct RecoveryText {
    Q_DECLARE_TR_FUNCTIONS(hk::Recovery)
public:
    static QString incomplete(qsizetype typed)
    {
        return tr("A recovery code has %1 groups of %2 digits; here stand %3 digits.").arg(groups).arg(digitsAGroup).arg(typed);
    }
    static QString mistyped(int group) { return tr("Group %1 is mistyped.").arg(group); }
    static QString wrongPassword() { return tr("The password is wrong."); }
};

// By Luhn's rule: one wrong digit or two neighbours that changed places show.
QChar checkDigit(QStringView digits)
{
    int sum = 0;
    for (qsizetype i = 0; i < digits.size(); ++i) {
        int digit = digits[digits.size() - 1 - i].unicode() - u'0';
        if (i % 2 == 0)
            digit = digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
        sum += digit;
    }
    return QChar(u'0' + (10 - sum % 10) % 10);
}

Result<qint64> ownId(Reader &reader)
{
    HK_TRY(const QVariant id, reader.single(QStringLiteral("SELECT id FROM account WHERE uid = ?"), {reader.viewer().account}));
    return id.toLongLong();
}

}  // namespace

QString makeRecoveryCode()
{
    QStringList code;
    for (int group = 0; group < groups; ++group) {
        QString digits;
        for (int i = 1; i < digitsAGroup; ++i)
            digits += QChar(u'0' + char16_t(randombytes_uniform(10)));
        code << digits + checkDigit(digits);
    }
    return code.join(u'-');
}

QString plainRecoveryCode(const QString &typed)
{
    QString digits;
    for (const QChar c : toHalfWidth(typed)) {
        if (c >= u'0' && c <= u'9')
            digits += c;
    }
    return digits;
}

QString recoveryCodeFault(const QString &typed)
{
    const QString digits = plainRecoveryCode(typed);
    if (digits.size() != groups * digitsAGroup)
        return RecoveryText::incomplete(digits.size());
    for (int group = 0; group < groups; ++group) {
        const QStringView part = QStringView(digits).mid(group * digitsAGroup, digitsAGroup);
        if (checkDigit(part.chopped(1)) != part.back())
            return RecoveryText::mistyped(group + 1);
    }
    return {};
}

bool wantsRecovery(const Account &account)
{
    return std::any_of(account.grants.begin(), account.grants.end(), [](const Grant &g) { return g.role == Role::Owner; });
}

Result<QString> storeNewRecovery(Writer &writer, qint64 account, const QByteArray &secretKey)
{
    if (sodium_init() < 0)
        return Error{RecoveryText::wrongPassword(), {}};
    const QString code = makeRecoveryCode();
    HK_TRY(const QByteArray closed, closeSecretKey(secretKey, plainRecoveryCode(code)));
    HK_CHECK(storeRecovery(writer, account, closed));
    HK_TRY(const auto known, secretOf(writer, account));
    AuditEntry entry;
    entry.deed = AuditDeed::RecoveryMade;
    entry.subject = known ? known->account.name : QString();
    HK_CHECK(writeAudit(writer, entry));
    return code;
}

Result<QString> makeRecovery(Writer &writer, qint64 account, const QString &password)
{
    HK_TRY(const auto secret, secretOf(writer, account));
    std::optional<QByteArray> key = secret ? openSecretKey(secret->secretKey, password) : std::nullopt;
    if (!key)
        return Error{RecoveryText::wrongPassword(), {}};
    const Result<QString> code = storeNewRecovery(writer, account, *key);
    sodium_memzero(key->data(), size_t(key->size()));
    return code;
}

Result<QString> makeOwnRecovery(Writer &writer, const QString &password)
{
    HK_TRY(const qint64 id, ownId(writer));
    return makeRecovery(writer, id, password);
}

Result<QString> missingRecovery(Writer &writer, const QString &password)
{
    HK_TRY(const qint64 id, ownId(writer));
    HK_TRY(const auto secret, secretOf(writer, id));
    if (!secret || secret->account.hasRecovery || !wantsRecovery(secret->account))
        return QString();
    return makeRecovery(writer, id, password);
}

}  // namespace hk
