// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/csv/textencoding.h"

#include "sheets/sheeterror.h"

#include <QIODevice>

#include <array>

namespace hk {

namespace {

constexpr qint64 checkedBlock = 256 * 1024;

// Follows UTF-8 byte by byte; overlong forms, surrogates and codes past U+10FFFF are wrong. A character cut off by the end of the
// file is forgiven: such files are common where a download broke off.
class Utf8Check {
public:
    bool take(QByteArrayView bytes)
    {
        for (const char byte : bytes) {
            if (!takeByte(uchar(byte)))
                return false;
        }
        return true;
    }

private:
    bool takeByte(uchar byte)
    {
        if (m_missing == 0) {
            m_lowest = 0x80;
            m_highest = 0xbf;
            if (byte < 0x80)
                return true;
            if (byte < 0xc2 || byte > 0xf4)
                return false;
            m_missing = byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : 3;
            if (byte == 0xe0)
                m_lowest = 0xa0;
            else if (byte == 0xed)
                m_highest = 0x9f;
            else if (byte == 0xf0)
                m_lowest = 0x90;
            else if (byte == 0xf4)
                m_highest = 0x8f;
            return true;
        }
        if (byte < m_lowest || byte > m_highest)
            return false;
        m_lowest = 0x80;
        m_highest = 0xbf;
        --m_missing;
        return true;
    }

    int m_missing = 0;
    uchar m_lowest = 0x80;
    uchar m_highest = 0xbf;
};

class Gb18030Check {
public:
    bool take(QByteArrayView bytes)
    {
        for (const char byte : bytes) {
            if (!takeByte(uchar(byte)))
                return false;
        }
        return true;
    }

private:
    static bool isLead(uchar byte) { return byte >= 0x81 && byte <= 0xfe; }

    bool takeByte(uchar byte)
    {
        const bool digit = byte >= 0x30 && byte <= 0x39;
        switch (m_position) {
        case 0:
            m_position = isLead(byte) ? 1 : 0;
            return byte < 0x80 || isLead(byte);
        case 1:
            m_position = digit ? 2 : 0;
            return digit || (byte >= 0x40 && byte <= 0xfe && byte != 0x7f);
        case 2:
            m_position = 3;
            return isLead(byte);
        default:
            m_position = 0;
            return digit;
        }
    }

    int m_position = 0;
};

// UTF-16 without a mark: ASCII characters, line ends at least, have a zero byte on one side and never on the other.
std::optional<TextEncoding::Kind> utf16Kind(QByteArrayView head)
{
    if (head.size() % 2 != 0)
        return std::nullopt;
    std::array<int, 2> zeros = {0, 0};
    std::array<int, 2> controls = {0, 0};
    for (qsizetype i = 0; i + 1 < head.size(); ++i) {
        const auto side = size_t(i % 2);
        if (head[i] == 0)
            ++zeros[side];
        else if (uchar(head[i]) < 9)
            ++controls[side];
    }
    if (zeros[0] == zeros[1] || (zeros[0] != 0 && zeros[1] != 0 && qMin(zeros[0], zeros[1]) * 50 > qMax(zeros[0], zeros[1])))
        return std::nullopt;
    const auto kind = zeros[1] > zeros[0] ? TextEncoding::Kind::Utf16LittleEndian : TextEncoding::Kind::Utf16BigEndian;
    QStringDecoder decoder = TextEncoding{kind, 0}.decoder();
    const QString text = decoder(head);
    for (const QChar unit : text) {
        if (unit == QChar::ReplacementCharacter || unit == QChar(0) || (unit < QChar(u' ') && !unit.isSpace()))
            return std::nullopt;
    }
    return kind;
}

std::optional<TextEncoding> markedEncoding(QByteArrayView head)
{
    if (head.startsWith("\xef\xbb\xbf"))
        return TextEncoding{TextEncoding::Kind::Utf8, 3};
    if (head.startsWith("\xff\xfe"))
        return TextEncoding{TextEncoding::Kind::Utf16LittleEndian, 2};
    if (head.startsWith("\xfe\xff"))
        return TextEncoding{TextEncoding::Kind::Utf16BigEndian, 2};
    if (head.startsWith("\x84\x31\x95\x33"))
        return TextEncoding{TextEncoding::Kind::Gb18030, 4};
    return std::nullopt;
}

}  // namespace

QString TextEncoding::name() const
{
    switch (kind) {
    case Kind::Utf8:
        return QStringLiteral("UTF-8");
    case Kind::Gb18030:
        return QStringLiteral("GB18030");
    default:
        return QStringLiteral("UTF-16");
    }
}

QStringDecoder TextEncoding::decoder() const
{
    const auto stateful = QStringConverter::Flag::ConvertInitialBom;
    switch (kind) {
    case Kind::Utf8:
        return QStringDecoder(QStringConverter::Utf8, stateful);
    case Kind::Utf16LittleEndian:
        return QStringDecoder(QStringConverter::Utf16LE, stateful);
    case Kind::Utf16BigEndian:
        return QStringDecoder(QStringConverter::Utf16BE, stateful);
    default:
        return QStringDecoder("GB18030", stateful);
    }
}

Result<TextEncoding> findTextEncoding(QIODevice &device)
{
    device.seek(0);
    QByteArray block = device.read(checkedBlock);
    if (const auto marked = markedEncoding(block))
        return *marked;
    if (block.contains('\0')) {
        if (const auto kind = utf16Kind(block))
            return TextEncoding{*kind, 0};
        return notASpreadsheet(QStringLiteral("binary"));
    }
    Utf8Check utf8;
    Gb18030Check gb18030;
    bool isUtf8 = true;
    bool isGb18030 = true;
    while (!block.isEmpty() && (isUtf8 || isGb18030)) {
        if (block.contains('\0'))
            return notASpreadsheet(QStringLiteral("binary"));
        isUtf8 = isUtf8 && utf8.take(block);
        isGb18030 = isGb18030 && gb18030.take(block);
        block = device.read(checkedBlock);
    }
    if (isUtf8)
        return TextEncoding{TextEncoding::Kind::Utf8, 0};
    if (isGb18030 && QStringDecoder("GB18030").isValid())
        return TextEncoding{TextEncoding::Kind::Gb18030, 0};
    return notASpreadsheet(QStringLiteral("text in no known encoding"));
}

}  // namespace hk
