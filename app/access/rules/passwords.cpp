// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/rules/passwords.h"

#include "base/text.h"

#include <QCoreApplication>
#include <QSet>

#include <sodium.h>

#include <algorithm>
#include <array>

namespace hk {

namespace {

constexpr qsizetype shortestPassword = 8;
constexpr qsizetype longestPassword = 128;

struct PasswordText {
    Q_DECLARE_TR_FUNCTIONS(hk::Passwords)
public:
    static QString tooShort() { return tr("A password needs at least %n characters.", nullptr, int(shortestPassword)); }
    static QString tooLong() { return tr("A password has at most %n characters.", nullptr, int(longestPassword)); }
    static QString common() { return tr("This password is one of those that are tried first. Please choose another."); }
    static QString ownName() { return tr("A password must not be made of the account's name."); }
    static QString noMemory() { return tr("The password could not be worked on: the computer is out of memory."); }
};

// Text as bytes that are wiped when they go.
class SecretBytes {
public:
    explicit SecretBytes(const QString &text) : m_bytes(text.normalized(QString::NormalizationForm_C).toUtf8()) { }
    ~SecretBytes() { sodium_memzero(m_bytes.data(), size_t(m_bytes.size())); }
    SecretBytes(const SecretBytes &) = delete;
    SecretBytes &operator=(const SecretBytes &) = delete;

    const char *data() const { return m_bytes.constData(); }
    unsigned long long size() const { return static_cast<unsigned long long>(m_bytes.size()); }

private:
    QByteArray m_bytes;
};

const QSet<QString> &commonPasswords()
{
    static const QSet<QString> common = [] {
        const QStringList words =
            QStringLiteral(
                "password password1 password123 passw0rd p@ssw0rd p@ssword qwertyui qwertyuiop asdfghjk asdfghjkl zxcvbnm1 "
                "1q2w3e4r "
                "1qaz2wsx 1qaz@wsx qazwsxedc q1w2e3r4 qwer1234 abcd1234 a1234567 a12345678 a123456789 aa123456 aa12345678 abc12345 "
                "abc123456 abcd12345 1234qwer 123qweasd qwe12345 qwe123456 woaini520 woaini1314 5201314520 woaini123 iloveyou "
                "iloveyou1 "
                "admin123 admin888 admin1234 administrator root1234 test1234 user1234 welcome1 welcome123 letmein1 letmein123 "
                "sunshine princess football baseball superman dragon123 monkey123 trustno1 whatever computer internet "
                "changeme changeme1 default1 zaq12wsx zaq1zaq1 1234abcd 123456abc 123456qq 123456aa zhang123 wang1234 nihao123 "
                "xuexiao123 sushe123 xuesheng laoshi123 jiaoshi123 mima1234 mima123456 hallkeeper hallkeeper1 11223344 1122334455 "
                "13145200 13141314 52013145 88888888 66668888 147258369 789456123 159357456 987654321 0987654321 1029384756")
                .split(u' ');
        return QSet<QString>(words.begin(), words.end());
    }();
    return common;
}

// One character over and over, or a run such as 12345678 or hgfedcba.
bool isRun(const QString &text)
{
    const int step = text.at(1).unicode() - text.at(0).unicode();
    if (step < -1 || step > 1)
        return false;
    for (qsizetype i = 1; i < text.size(); ++i) {
        if (text.at(i).unicode() - text.at(i - 1).unicode() != step)
            return false;
    }
    return true;
}

}  // namespace

Result<QString> hashPassword(const QString &password)
{
    if (sodium_init() < 0)
        return Error{PasswordText::noMemory(), {}};
    const SecretBytes secret(password);
    std::array<char, crypto_pwhash_STRBYTES> text{};
    if (crypto_pwhash_str(text.data(), secret.data(), secret.size(), crypto_pwhash_OPSLIMIT_INTERACTIVE,
                          crypto_pwhash_MEMLIMIT_INTERACTIVE)
        != 0)
        return Error{PasswordText::noMemory(), {}};
    return QString::fromLatin1(text.data());
}

bool passwordMatches(const QString &hash, const QString &password)
{
    if (sodium_init() < 0)
        return false;
    if (hash.isEmpty()) {
        (void)hashPassword(password).ok();
        return false;
    }
    const SecretBytes secret(password);
    return crypto_pwhash_str_verify(hash.toLatin1().constData(), secret.data(), secret.size()) == 0;
}

bool needsRehash(const QString &hash)
{
    return crypto_pwhash_str_needs_rehash(hash.toLatin1().constData(), crypto_pwhash_OPSLIMIT_INTERACTIVE,
                                          crypto_pwhash_MEMLIMIT_INTERACTIVE)
        != 0;
}

QString passwordWeakness(const QString &password, const QString &accountName)
{
    if (password.size() < shortestPassword)
        return PasswordText::tooShort();
    if (password.size() > longestPassword)
        return PasswordText::tooLong();
    const QString plain = withoutBlanks(password).toLower();
    if (plain.size() < 2 || isRun(plain) || commonPasswords().contains(plain))
        return PasswordText::common();
    QString rest = plain;
    rest.remove(accountName.toLower());
    const bool onlyDigits = std::all_of(rest.begin(), rest.end(), [](QChar c) { return c.isDigit(); });
    if (!accountName.isEmpty() && rest.size() < plain.size() && (rest.size() < 4 || onlyDigits))
        return PasswordText::ownName();
    return {};
}

}  // namespace hk
