// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace hk::test {

// Little-endian bytes, for records made by hand.
class Bytes {
public:
    Bytes &u8(int value);
    Bytes &u16(int value);
    Bytes &u32(quint32 value);
    Bytes &real(double value);
    Bytes &raw(const QByteArray &bytes);
    // A BIFF8 string without its length, in one or two bytes a character.
    Bytes &narrow(const char *text);
    Bytes &wide(const QString &text);

    operator QByteArray() const { return m_bytes; }
    QByteArray bytes() const { return m_bytes; }

private:
    QByteArray m_bytes;
};

QByteArray biffRecord(int id, const QByteArray &content = {});
QByteArray biffBegin(int version, int kind);
QByteArray biffEnd();

// A record stream with one sheet, whose place is filled in; `globals` stand before its BOUNDSHEET.
QByteArray biff8Workbook(const QByteArray &globals, const QByteArray &cells);
QByteArray biff5Workbook(int codePage, const QByteArray &name, const QByteArray &cells);

}  // namespace hk::test
