// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

namespace hk {

// Argon2id at libsodium's interactive limits (64 MiB, two passes), as OWASP's Password Storage asks at least; about 70 ms.
Result<QString> hashPassword(const QString &password);
// Takes as long as hashing does, also when `hash` is empty: an unknown name must not answer sooner.
bool passwordMatches(const QString &hash, const QString &password);
// The hash was made with smaller limits than today's.
bool needsRehash(const QString &hash);

// Why a password may not be chosen, as a sentence; empty when it may. At least 8 characters, none of the common ones, not made of
// the account's own name; no rules of composition (ASVS 5.0, 6.2).
QString passwordWeakness(const QString &password, const QString &accountName);

}  // namespace hk
