// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/keychain.h"

#include <memory>

namespace hk {

// The keychain of the operating system. QtKeychain needs a thread whose events run: it gets one of its own, begun with the first
// question. One a program, made by its main().
class SystemKeychain : public Keychain {
public:
    SystemKeychain();
    ~SystemKeychain() override;

    Result<void> store(const QString &name, const QByteArray &secret) override;
    Result<std::optional<QByteArray>> read(const QString &name) override;
    Result<void> remove(const QString &name) override;

private:
    class Courier;
    std::unique_ptr<Courier> m_courier;
};

}  // namespace hk
