// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

namespace hk {

// Encrypts a whole file under a passphrase: argon2id for the key, XChaCha20-Poly1305 in a stream, the end marked so that a
// cut file is known.
Result<void> encryptFile(const QString &from, const QString &to, const QString &passphrase);

// A wrong passphrase and a damaged first block cannot be told apart; the sentence says both.
Result<void> decryptFile(const QString &from, const QString &to, const QString &passphrase);

bool isEncryptedFile(const QString &file);

}  // namespace hk
