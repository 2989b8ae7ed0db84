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

QByteArray uuidText(const QByteArray &uid)
{
    const QByteArray hex = uid.toHex();
    return hex.left(8) + '-' + hex.mid(8, 4) + '-' + hex.mid(12, 4) + '-' + hex.mid(16, 4) + '-' + hex.mid(20);
}

// By hand: a first synchronisation reads millions of them.
QByteArray uidOfUuid(const QByteArray &text)
{
    constexpr qsizetype plainLength = 32;
    constexpr qsizetype dashedLength = 36;
    const bool isDashed = text.size() == dashedLength;
    if (!isDashed && text.size() != plainLength)
        return {};
    QByteArray uid(16, Qt::Uninitialized);
    const auto digit = [](char sign) {
        return sign >= '0' && sign <= '9' ? sign - '0' : sign >= 'a' && sign <= 'f' ? sign - 'a' + 10 : -1;
    };
    char *byte = uid.data();
    for (qsizetype i = 0; i < text.size();) {
        const bool isDash = isDashed && (i == 8 || i == 13 || i == 18 || i == 23);
        if (isDash && text.at(i++) != '-')
            return {};
        const int high = digit(text.at(i));
        const int low = digit(text.at(i + 1));
        if (high < 0 || low < 0)
            return {};
        *byte++ = char(high * 16 + low);
        i += 2;
    }
    return uid;
}

}  // namespace hk
