// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/xls/bifftext.h"

#include <QStringDecoder>

#include <algorithm>

namespace hk {

namespace {

QByteArray encodingName(int codePage)
{
    switch (codePage) {
    case 936:
    case 54936:
    case 10008:
        return QByteArrayLiteral("GB18030");
    case 950:
    case 10002:
        return QByteArrayLiteral("Big5");
    case 932:
    case 10001:
        return QByteArrayLiteral("Shift_JIS");
    case 949:
    case 10003:
        return QByteArrayLiteral("windows-949");
    case 1200:
    case 65001:
        return QByteArrayLiteral("UTF-8");
    case 10000:
    case 32768:
        return QByteArrayLiteral("macintosh");
    case 0:
    case 367:
    case 32769:
        return QByteArrayLiteral("windows-1252");
    default:
        return QByteArray(codePage < 1000 ? "ibm-" : "windows-") + QByteArray::number(codePage);
    }
}

bool isAscii(const QByteArray &bytes)
{
    return std::all_of(bytes.begin(), bytes.end(), [](char c) { return quint8(c) < 0x80; });
}

// Only pairs of high bytes, as GB2312 writes its characters and no western word does.
bool looksChinese(const QByteArray &bytes)
{
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        if (quint8(bytes[i]) < 0x80)
            continue;
        if (quint8(bytes[i]) < 0xa1 || quint8(bytes[i]) > 0xf7 || i + 1 == bytes.size() || quint8(bytes[i + 1]) < 0xa1)
            return false;
        ++i;
    }
    return true;
}

QString decodeBytesAs(const QByteArray &encoding, const QByteArray &bytes, bool &clean)
{
    QStringDecoder decoder(encoding.constData(), QStringConverter::Flag::Stateless);
    if (!decoder.isValid()) {
        clean = false;
        return QString::fromLatin1(bytes);
    }
    const QString text = decoder.decode(bytes);
    clean = !decoder.hasError();
    return text;
}

}  // namespace

QString BiffText::decode(const QByteArray &bytes) const
{
    if (isAscii(bytes))
        return QString::fromLatin1(bytes);
    bool clean = false;
    // Web systems write this format with no code page, or with the western one, around Chinese text.
    if (m_codePage == 0 || m_codePage == 1252 || m_codePage == 32769) {
        const QString text = decodeBytesAs(QByteArrayLiteral("UTF-8"), bytes, clean);
        const bool chinese = looksChinese(bytes);
        // One character of GB2312 can be valid UTF-8 for a Greek or Cyrillic letter; nobody means that.
        if (clean && (!chinese || std::any_of(text.begin(), text.end(), [](QChar c) { return c.unicode() >= 0x0800; })))
            return text;
        if (chinese)
            return decodeBytesAs(QByteArrayLiteral("GB18030"), bytes, clean);
    }
    return decodeBytesAs(encodingName(m_codePage), bytes, clean);
}

}  // namespace hk
