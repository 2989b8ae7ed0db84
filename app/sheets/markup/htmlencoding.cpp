// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/markup/htmlpage.h"

#include <QRegularExpression>
#include <QStringDecoder>

#include <algorithm>

namespace hk {

namespace {

constexpr qsizetype htmlHeadSize = 4096;
// Two or three Chinese characters of GBK can happen to be valid UTF-8 ("联通"); a dozen high bytes do not.
constexpr qsizetype tellingBytes = 12;

std::optional<QString> decodeCleanly(const QByteArray &encoding, const QByteArray &bytes)
{
    QStringDecoder decoder(encoding.constData());
    if (!decoder.isValid())
        return std::nullopt;
    QString text = decoder.decode(bytes);
    if (decoder.hasError())
        return std::nullopt;
    return text;
}

// Upper case; empty when the page declares none.
QByteArray declaredEncoding(const QByteArray &bytes)
{
    static const QRegularExpression charset(QStringLiteral("(?:charset|encoding)\\s*=\\s*[\"']?\\s*([A-Za-z0-9_:-]+)"),
                                            QRegularExpression::CaseInsensitiveOption);
    const auto match = charset.match(QString::fromLatin1(bytes.left(htmlHeadSize)));
    const QByteArray name = match.captured(1).toLatin1().toUpper();
    const bool chinese = name.startsWith("GB") || name == "X-GBK" || name == "CP936" || name == "HZ-GB-2312";
    return chinese ? QByteArrayLiteral("GB18030") : name;
}

// Zero bytes beside the first "<" tell UTF-16 without a mark.
QByteArray wideEncoding(const QByteArray &bytes)
{
    if (bytes.startsWith(QByteArray("<\0", 2)))
        return QByteArrayLiteral("UTF-16LE");
    if (bytes.startsWith(QByteArray("\0<", 2)))
        return QByteArrayLiteral("UTF-16BE");
    return {};
}

}  // namespace

QString decodeHtmlPage(const QByteArray &bytes)
{
    if (const auto marked = QStringConverter::encodingForData(bytes)) {
        QStringDecoder decoder(*marked);
        return decoder.decode(bytes);
    }
    if (const QByteArray wide = wideEncoding(bytes); !wide.isEmpty()) {
        QStringDecoder decoder(wide.constData());
        return decoder.decode(bytes);
    }
    const auto high = std::count_if(bytes.begin(), bytes.end(), [](char c) { return quint8(c) >= 0x80; });
    const QByteArray declared = declaredEncoding(bytes);
    const bool believed = !declared.isEmpty() && declared != "UTF-8" && !declared.startsWith("UTF-16");
    if (!believed || high >= tellingBytes) {
        if (const auto text = decodeCleanly(QByteArrayLiteral("UTF-8"), bytes))
            return *text;
    }
    if (believed) {
        if (const auto text = decodeCleanly(declared, bytes))
            return *text;
    }
    QStringDecoder decoder(declared == "UTF-8" && !decodeCleanly(QByteArrayLiteral("GB18030"), bytes) ? "UTF-8" : "GB18030");
    return decoder.decode(bytes);
}

}  // namespace hk
