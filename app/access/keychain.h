// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QHash>
#include <QMutex>
#include <QString>

#include <optional>

namespace hk {

// What the operating system keeps for the person who is signed in to the computer. May be asked on any thread; the answer may take
// as long as the system asks for its own password.
class Keychain {
public:
    virtual ~Keychain() = default;

    virtual Result<void> store(const QString &name, const QByteArray &secret) = 0;
    // Nothing where there is none by that name, and also where the keychain is locked: only `tryKeychain` tells which.
    virtual Result<std::optional<QByteArray>> read(const QString &name) = 0;
    virtual Result<void> remove(const QString &name) = 0;
};

// Whether it keeps what it is given: writes a value made up for it, reads it back and removes it. Else why not, as a sentence.
Result<void> tryKeychain(Keychain &keychain);

// Forgets everything with the program: for demonstration data, which go with it as well.
class MemoryKeychain : public Keychain {
public:
    Result<void> store(const QString &name, const QByteArray &secret) override;
    Result<std::optional<QByteArray>> read(const QString &name) override;
    Result<void> remove(const QString &name) override;

private:
    QMutex m_mutex;
    QHash<QString, QByteArray> m_secrets;
};

}  // namespace hk
