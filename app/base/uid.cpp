// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/uid.h"

#include "base/clock.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

#include <array>

namespace hk {

QByteArray makeUid()
{
    return makeUid(systemNow());
}

QByteArray makeUid(qint64 milliseconds)
{
    QByteArray uid(16, Qt::Uninitialized);
    for (int i = 0; i < 6; ++i)
        uid[i] = char((milliseconds >> (8 * (5 - i))) & 0xff);
    std::array<quint32, 3> random;
    QRandomGenerator::system()->fillRange(random.data(), random.size());
    std::copy_n(reinterpret_cast<const char *>(random.data()), 10, uid.data() + 6);
    uid[6] = char((uid[6] & 0x0f) | 0x70);
    uid[8] = char((uid[8] & 0x3f) | 0x80);
    return uid;
}

QByteArray namedUid(const QByteArray &name)
{
    // Version 8 of RFC 9562: ours to fill.
    QByteArray uid = QCryptographicHash::hash(name, QCryptographicHash::Sha256).first(16);
    uid[6] = char((uid[6] & 0x0f) | 0x80);
    uid[8] = char((uid[8] & 0x3f) | 0x80);
    return uid;
}

}  // namespace hk
