// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "storage/rights/keyring.h"

#include <QIODevice>

#include <memory>
#include <optional>

namespace hk {

// One encrypted file of the store: magic, the key's number and the hash of the plain bytes in the open, then XChaCha20-Poly1305 in
// a stream, whose first block is bound to what stands before it and whose end is marked. A file that is cut, changed, or stands
// under another's name does not open.
struct SealedHeader {
    qint64 key = 0;
    QByteArray sha256;

    QByteArray bytes() const;
};
inline constexpr qsizetype sealedBlock = 64 * 1024;  // of plain bytes
// Nothing where it is no such file.
std::optional<SealedHeader> sealedHeader(const QString &file);

// The plain bytes, in a stream. What does not open says so with the sentence that encrypted fields use; what turns out damaged on
// the way ends the reading with an error, of which `errorString` tells.
Result<std::unique_ptr<QIODevice>> openSealed(const QString &file, const QByteArray &sha256, const KeyRing &keys);

}  // namespace hk
