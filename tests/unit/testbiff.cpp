// SPDX-License-Identifier: GPL-3.0-or-later
#include "testbiff.h"

#include <bit>
#include <cstring>

namespace hk::test {

namespace {

constexpr int wholeWorkbook = 0x05;
constexpr int worksheet = 0x10;

QByteArray workbook(int version, const QByteArray &globals, const QByteArray &name, const QByteArray &cells)
{
    const auto boundSheet = [&](quint32 place) { return biffRecord(0x85, Bytes().u32(place).u8(0).u8(0).raw(name)); };
    const QByteArray head = biffBegin(version, wholeWorkbook) + globals;
    const auto place = quint32((head + boundSheet(0) + biffEnd()).size());
    return head + boundSheet(place) + biffEnd() + biffBegin(version, worksheet) + cells + biffEnd();
}

}  // namespace

Bytes &Bytes::u8(int value)
{
    m_bytes.append(char(value));
    return *this;
}

Bytes &Bytes::u16(int value)
{
    return u8(value & 0xff).u8(value >> 8 & 0xff);
}

Bytes &Bytes::u32(quint32 value)
{
    return u16(int(value & 0xffff)).u16(int(value >> 16));
}

Bytes &Bytes::real(double value)
{
    const auto bits = std::bit_cast<quint64>(value);
    return u32(quint32(bits)).u32(quint32(bits >> 32));
}

Bytes &Bytes::raw(const QByteArray &bytes)
{
    m_bytes.append(bytes);
    return *this;
}

Bytes &Bytes::narrow(const char *text)
{
    return u8(0).raw(QByteArray(text));
}

Bytes &Bytes::wide(const QString &text)
{
    u8(1);
    for (const QChar c : text)
        u16(c.unicode());
    return *this;
}

QByteArray biffRecord(int id, const QByteArray &content)
{
    return Bytes().u16(id).u16(int(content.size())).raw(content);
}

QByteArray biffBegin(int version, int kind)
{
    return biffRecord(0x809, Bytes().u16(version).u16(kind).u32(0));
}

QByteArray biffEnd()
{
    return biffRecord(0x0a);
}

QByteArray biff8Workbook(const QByteArray &globals, const QByteArray &cells)
{
    return workbook(0x600, globals, Bytes().u8(2).wide(QStringLiteral("名单")), cells);
}

QByteArray biff5Workbook(int codePage, const QByteArray &name, const QByteArray &cells)
{
    const QByteArray globals = codePage ? biffRecord(0x42, Bytes().u16(codePage)) : QByteArray();
    return workbook(0x500, globals, Bytes().u8(int(name.size())).raw(name), cells);
}

}  // namespace hk::test
