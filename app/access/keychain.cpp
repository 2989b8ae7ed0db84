// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/keychain.h"

#include "storage/rights/keyring.h"

#include <QCoreApplication>
#include <QMutexLocker>

#include <sodium.h>

namespace hk {

namespace {

struct KeychainText {
    Q_DECLARE_TR_FUNCTIONS(hk::Keychain)
public:
    static QString forgets() { return tr("The keychain of this computer is locked or keeps nothing that it is given."); }
};

}  // namespace

Result<void> tryKeychain(Keychain &keychain)
{
    if (sodium_init() < 0)
        return Error{KeychainText::forgets(), {}};
    // A value of its own each time: what another run left behind proves nothing.
    const QByteArray value = KeyRing::makeKey();
    const QString name = QStringLiteral("probe/") + QString::fromLatin1(KeyRing::makeKey().left(8).toHex());
    HK_CHECK(keychain.store(name, value));
    HK_TRY(const std::optional<QByteArray> kept, keychain.read(name));
    if (!kept || *kept != value)
        return Error{KeychainText::forgets(), {}};
    return keychain.remove(name);
}

Result<void> MemoryKeychain::store(const QString &name, const QByteArray &secret)
{
    const QMutexLocker locker(&m_mutex);
    m_secrets.insert(name, secret);
    return {};
}

Result<std::optional<QByteArray>> MemoryKeychain::read(const QString &name)
{
    const QMutexLocker locker(&m_mutex);
    const auto found = m_secrets.constFind(name);
    return found == m_secrets.constEnd() ? std::optional<QByteArray>() : std::optional(*found);
}

Result<void> MemoryKeychain::remove(const QString &name)
{
    const QMutexLocker locker(&m_mutex);
    m_secrets.remove(name);
    return {};
}

}  // namespace hk
