// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/xlsx/sheettext.h"

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

void putStorableUtf8(std::string &to, QStringView text)
{
    const std::u16string_view units(text.utf16(), size_t(text.size()));
    to.clear();
    for (size_t at = 0; at < units.size(); ++at) {
        const char32_t unit = units[at];
        if (unit == u'_' && escapeAt(units, at)) {
            to += "_x005F_";
        } else if (unit < 0x80) {
            to += char(unit);
        } else if (unit < 0x800) {
            to += char(0xc0 | unit >> 6);
            to += char(0x80 | (unit & 0x3f));
        } else if (!QChar::isSurrogate(unit)) {
            if (unit >= 0xfffe)
                continue;
            to += char(0xe0 | unit >> 12);
            to += char(0x80 | (unit >> 6 & 0x3f));
            to += char(0x80 | (unit & 0x3f));
        } else if (QChar::isHighSurrogate(unit) && at + 1 < units.size() && QChar::isLowSurrogate(units[at + 1])) {
            const char32_t code = QChar::surrogateToUcs4(units[at], units[at + 1]);
            ++at;
            to += char(0xf0 | code >> 18);
            to += char(0x80 | (code >> 12 & 0x3f));
            to += char(0x80 | (code >> 6 & 0x3f));
            to += char(0x80 | (code & 0x3f));
        }
    }
}

}  // namespace hk
