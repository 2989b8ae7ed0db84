// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/schoolkeys.h"
#include "sync/synchronizer.h"
#include "sync/wire/handedkeys.h"

// The keys of encrypted fields in a round.

namespace hk {

// Before anything is sent: what leaves is written with the school's keys.
Result<void> Synchronizer::fetchKeys()
{
    HK_TRY(const HttpReply reply, ask("/v1/keys", wire::encode(wire::KeysRequest{true})));
    if (reply.status != 200)
        return failed(refusalOf(reply));
    const auto answer = wire::decodeKeysAnswer(reply.body);
    if (!answer.ok())
        return failed(strangeAnswer(answer.error().detail));
    QList<SchoolKey> keys;
    for (const wire::HandedKey &key : answer->keys)
        keys.append({key.id, key.uid, key.klass, key.key});
    HK_CHECK(takeSchoolKeys(m_database, m_keychain, keys, m_account.password));
    m_phase = Phase::Push;
    return {};
}

// Each answer is a word of the server; with it the time of what it has handed begins anew.
Result<bool> Synchronizer::hasKeysNamed(const QByteArray &name)
{
    if (name.isEmpty())
        return true;
    HK_TRY(const QList<qint64> handed, m_database.read([](Reader &reader) { return handedKeys(reader); }).result());
    if (wire::keysName(handed) != name)
        return false;
    HK_CHECK(noteContact(m_database, m_keychain));
    return true;
}

}  // namespace hk
