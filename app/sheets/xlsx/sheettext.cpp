// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/xlsx/sheettext.h"

#include <QString>

#include <algorithm>
#include <optional>

namespace hk {

namespace {

std::optional<char16_t> escapeAt(std::u16string_view text, size_t at)
{
    if (at + 7 > text.size() || text[at] != u'_' || text[at + 1] != u'x' || text[at + 6] != u'_')
        return std::nullopt;
    unsigned code = 0;
    for (size_t i = at + 2; i < at + 6; ++i) {
        const char16_t digit = text[i];
        if (digit >= u'0' && digit <= u'9')
            code = code * 16 + (digit - u'0');
        else if ((digit | 0x20) >= u'a' && (digit | 0x20) <= u'f')
            code = code * 16 + ((digit | 0x20) - u'a' + 10);
        else
            return std::nullopt;
    }
    return char16_t(code);
}

bool needsCare(char16_t unit)
{
    return unit == u'_' || QChar::isSurrogate(unit) || unit >= 0xfffe;
}

}  // namespace

void appendUtf8(std::u16string &to, std::string_view utf8)
{
    const size_t before = to.size();
    to.resize(before + utf8.size());
    char16_t *out = to.data() + before;
    const auto *in = reinterpret_cast<const unsigned char *>(utf8.data());
    const auto *end = in + utf8.size();
    while (in < end) {
        const unsigned lead = *in++;
        if (lead < 0x80) {
            *out++ = char16_t(lead);
        } else if (lead < 0xe0 && end - in >= 1) {
            *out++ = char16_t((lead & 0x1f) << 6 | (in[0] & 0x3f));
            in += 1;
        } else if (lead < 0xf0 && end - in >= 2) {
            *out++ = char16_t((lead & 0x0f) << 12 | (in[0] & 0x3f) << 6 | (in[1] & 0x3f));
            in += 2;
        } else if (end - in >= 3) {
            const char32_t code = (lead & 0x07) << 18 | (in[0] & 0x3f) << 12 | (in[1] & 0x3f) << 6 | (in[2] & 0x3f);
            *out++ = QChar::highSurrogate(code);
            *out++ = QChar::lowSurrogate(code);
            in += 3;
        } else {
            break;
        }
    }
    to.resize(size_t(out - to.data()));
}

void unescapeFrom(std::u16string &text, size_t start)
{
    size_t from = text.find(u"_x", start);
    if (from == std::u16string::npos)
        return;
    size_t to = from;
    while (from < text.size()) {
        if (const auto unit = escapeAt(text, from)) {
            text[to++] = *unit;
            from += 7;
        } else {
            text[to++] = text[from++];
        }
    }
    text.resize(to);
}

QString storableText(const QString &text)
{
    const auto *units = reinterpret_cast<const char16_t *>(text.utf16());
    const std::u16string_view view(units, size_t(text.size()));
    if (std::none_of(view.begin(), view.end(), needsCare))
        return text;
    QString safe;
    safe.reserve(text.size() + 8);
    for (size_t at = 0; at < view.size(); ++at) {
        const char16_t unit = view[at];
        if (QChar::isHighSurrogate(unit) && at + 1 < view.size() && QChar::isLowSurrogate(view[at + 1])) {
            safe += QChar(unit);
            safe += QChar(view[++at]);
        } else if (unit == u'_' && escapeAt(view, at)) {
            safe += QLatin1String("_x005F_");
        } else if (!QChar::isSurrogate(unit) && unit < 0xfffe) {
            safe += QChar(unit);
        }
    }
    return safe;
}

}  // namespace hk
