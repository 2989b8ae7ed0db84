// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/markup/htmltokens.h"

#include <algorithm>
#include <array>

namespace hk {

namespace {

struct HtmlEntity {
    const char *name;
    char16_t character;
};

// Those that tables of people and figures hold; any other stays as it is written.
constexpr std::array<HtmlEntity, 44> htmlEntities = {{
    {"nbsp", 0x00a0},   {"lt", u'<'},       {"gt", u'>'},       {"amp", u'&'},      {"quot", u'"'},     {"apos", u'\''},
    {"middot", 0x00b7}, {"hellip", 0x2026}, {"mdash", 0x2014},  {"ndash", 0x2013},  {"ldquo", 0x201c},  {"rdquo", 0x201d},
    {"lsquo", 0x2018},  {"rsquo", 0x2019},  {"times", 0x00d7},  {"divide", 0x00f7}, {"deg", 0x00b0},    {"copy", 0x00a9},
    {"reg", 0x00ae},    {"trade", 0x2122},  {"yen", 0x00a5},    {"euro", 0x20ac},   {"pound", 0x00a3},  {"cent", 0x00a2},
    {"ensp", 0x2002},   {"emsp", 0x2003},   {"thinsp", 0x2009}, {"laquo", 0x00ab},  {"raquo", 0x00bb},  {"lsaquo", 0x2039},
    {"rsaquo", 0x203a}, {"bull", 0x2022},   {"sect", 0x00a7},   {"plusmn", 0x00b1}, {"frac12", 0x00bd}, {"sup2", 0x00b2},
    {"sup3", 0x00b3},   {"micro", 0x00b5},  {"larr", 0x2190},   {"rarr", 0x2192},   {"le", 0x2264},     {"ge", 0x2265},
    {"ne", 0x2260},     {"shy", 0x00ad},
}};

constexpr qsizetype longestEntity = 12;

bool isEntityLetter(QChar c)
{
    return c.unicode() < 0x80 && c.isLetterOrNumber();
}

// The character of "#20013" or "#x4e2d"; 0 when there is none.
char32_t numericEntity(QStringView name)
{
    bool ok = false;
    const bool hex = name.size() > 1 && (name[1] == u'x' || name[1] == u'X');
    const uint code = hex ? name.mid(2).toUInt(&ok, 16) : name.mid(1).toUInt(&ok, 10);
    const bool surrogate = code >= 0xd800 && code <= 0xdfff;
    return ok && code <= 0x10ffff && !surrogate ? char32_t(code) : 0;
}

char32_t characterOf(QStringView name)
{
    if (name.startsWith(u'#'))
        return numericEntity(name);
    const auto found = std::find_if(htmlEntities.begin(), htmlEntities.end(),
                                    [&](const HtmlEntity &entity) { return name == QLatin1String(entity.name); });
    return found != htmlEntities.end() ? found->character : 0;
}

}  // namespace

QString decodeHtmlEntities(QStringView text)
{
    QString decoded;
    decoded.reserve(text.size());
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype sign = text.indexOf(u'&', at);
        if (sign < 0) {
            decoded += text.mid(at);
            break;
        }
        decoded += text.mid(at, sign - at);
        qsizetype end = sign + 1;
        if (end < text.size() && text[end] == u'#')
            ++end;
        while (end < text.size() && end - sign <= longestEntity && isEntityLetter(text[end]))
            ++end;
        const char32_t character = characterOf(text.mid(sign + 1, end - sign - 1));
        if (character == 0) {
            decoded += u'&';
            at = sign + 1;
            continue;
        }
        decoded += QString::fromUcs4(&character, 1);
        at = end < text.size() && text[end] == u';' ? end + 1 : end;
    }
    return decoded;
}

}  // namespace hk
