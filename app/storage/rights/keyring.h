// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "catalogue/entity.h"

#include <QByteArray>
#include <QHash>

#include <optional>

namespace hk {

// Whose keys: of this file alone, or of the school, whose server hands them out. Where the school has one of a class, nothing new
// is written under one that no other desk opens.
enum class KeyOwner : quint8 { Desk, School };

// Why a key of the school's that the account has is not open just now.
enum class KeyPause : quint8 {
    None,
    Away,  // too long without contact with the server
    Waits,  // no contact yet since the program began
};

// The open keys of encrypted fields, by class. Whoever holds none sees that a value is there, not what it is. Keys are wiped
// when the ring goes.
class KeyRing {
public:
    static constexpr int keyBytes = 32;

    KeyRing() = default;
    ~KeyRing();
    KeyRing(const KeyRing &) = delete;
    KeyRing &operator=(const KeyRing &) = delete;

    // The newest key of a class encrypts; older ones still decrypt.
    void add(qint64 id, FieldClass klass, const QByteArray &key, KeyOwner owner = KeyOwner::Desk);
    // A key of the school's that comes back by itself.
    void pause(qint64 id, FieldClass klass, KeyPause why);
    bool opens(FieldClass klass) const { return newest(klass).has_value(); }
    std::optional<qint64> newest(FieldClass klass) const;
    QByteArray key(qint64 id) const { return m_keys.value(id).key; }
    std::optional<FieldClass> classOf(qint64 id) const
    {
        const auto known = m_keys.constFind(id);
        return known == m_keys.cend() ? std::nullopt : std::optional(known->klass);
    }
    KeyPause pauseOf(qint64 id) const { return m_keys.value(id).pause; }
    KeyPause pauseOf(FieldClass klass) const;

    static QByteArray makeKey();

private:
    struct Key {
        FieldClass klass = FieldClass::Sensitive;
        QByteArray key = {};  // empty while it pauses
        KeyOwner owner = KeyOwner::Desk;
        KeyPause pause = KeyPause::None;
    };
    bool hasOfSchool(FieldClass klass) const;

    QHash<qint64, Key> m_keys;
};

// Why such a field is closed, and when it opens again, as a sentence.
QString closedText(KeyPause pause);

// The key that the marks of the audit log are made with, where the system keeps one; it is never in the file.
struct LogKey {
    QByteArray uid;  // written beside each mark, so that a mark of another key is told apart
    QByteArray key;
    qint64 first = 0;  // the entry that began it

    LogKey() = default;
    LogKey(QByteArray keyUid, QByteArray bytes, qint64 firstEntry);
    ~LogKey();
    LogKey(const LogKey &) = delete;
    LogKey &operator=(const LogKey &) = delete;
};

// Where an encrypted value stands: a ciphertext that is moved to another row, column or table does not open.
struct SecretPlace {
    QByteArray table;
    QByteArray rowUid;
    QByteArray column;
};

// XChaCha20-Poly1305 under the newest key of the class, as text: "<key id>:<base64 of nonce and ciphertext>". The nonce is made of
// text, place and key: two desks that write the same text in the same place write the same value, which is no disagreement.
// An empty text stays empty. An error when the key is not open.
Result<QString> encryptText(const KeyRing &keys, FieldClass klass, const SecretPlace &place, const QString &text);
Result<QString> decryptText(const KeyRing &keys, const SecretPlace &place, const QString &stored);
// Whether that is what kept a value from being read, and not a key that is not open.
bool isDamagedValue(const Error &error);

}  // namespace hk
