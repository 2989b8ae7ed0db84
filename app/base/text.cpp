// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"

#include <QStringList>

#include <algorithm>

namespace hk {

namespace {

struct CodeRange {
    char32_t first;
    char32_t last;
};

// Planes 2 and 3 are set aside for ideographs as a whole: extensions B to I and those to come.
constexpr CodeRange hanRanges[] = {
    {0x2e80, 0x2fd5}, {0x3005, 0x3005}, {0x3007, 0x3007}, {0x3021, 0x3029},   {0x3038, 0x303b},
    {0x3400, 0x4dbf}, {0x4e00, 0x9fff}, {0xf900, 0xfaff}, {0x20000, 0x3fffd},
};

bool isInvisible(QChar character)
{
    const char16_t code = character.unicode();
    return code == 0xfeff || code == 0x00ad || code == 0x180e || (code >= 0x200b && code <= 0x200f)
        || (code >= 0x202a && code <= 0x202e) || (code >= 0x2060 && code <= 0x206f)
        || (character.category() == QChar::Other_Control && !character.isSpace());
}

bool isWordPart(char32_t codePoint)
{
    return QChar::isLetterOrNumber(codePoint) || QChar::isMark(codePoint) || isHan(codePoint);
}

}  // namespace

QString toHalfWidth(QStringView text)
{
    QString half = text.toString();
    for (QChar &character : half) {
        const char16_t code = character.unicode();
        if (code >= 0xff01 && code <= 0xff5e)
            character = QChar(char16_t(code - 0xfee0));
        else if (code == 0x3000)
            character = QLatin1Char(' ');
        else if (code == 0xffe5)
            character = QChar(char16_t(0x00a5));
    }
    return half;
}

QString squeezed(QStringView text)
{
    QString plain;
    plain.reserve(text.size());
    bool blank = false;
    for (const QChar character : text) {
        if (isInvisible(character))
            continue;
        if (character.isSpace()) {
            blank = true;
            continue;
        }
        if (blank && !plain.isEmpty())
            plain += QLatin1Char(' ');
        blank = false;
        plain += character;
    }
    return plain;
}

QString withoutBlanks(QStringView text)
{
    QString plain;
    plain.reserve(text.size());
    for (const QChar character : text) {
        if (!isInvisible(character) && !character.isSpace())
            plain += character;
    }
    return plain;
}

bool isHan(char32_t codePoint)
{
    return std::any_of(std::begin(hanRanges), std::end(hanRanges),
                       [codePoint](const CodeRange &range) { return codePoint >= range.first && codePoint <= range.last; });
}

bool hasHan(QStringView text)
{
    const QList<uint> codePoints = text.toUcs4();
    return std::any_of(codePoints.begin(), codePoints.end(), isHan);
}

QString spacedHan(QStringView text)
{
    QString spaced;
    spaced.reserve(text.size() * 2);
    bool afterHan = false;
    const QList<uint> codePoints = text.toUcs4();
    for (const char32_t codePoint : codePoints) {
        const bool han = isHan(codePoint);
        const bool blank = QChar::isSpace(codePoint);
        if ((han || afterHan) && !blank && !spaced.isEmpty() && !spaced.back().isSpace())
            spaced += QLatin1Char(' ');
        spaced += QStringView(QChar::fromUcs4(codePoint));
        afterHan = han;
    }
    return spaced;
}

QString phraseForSearch(QStringView words)
{
    QStringList phrases;
    const QString plain = squeezed(toHalfWidth(words));
    const QList<QStringView> parts = QStringView(plain).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const QStringView part : parts) {
        // Everything else separates words in FTS5, so a blank in its place finds the same and can mean nothing to the parser.
        QString word;
        const QList<uint> codePoints = part.toUcs4();
        for (const char32_t codePoint : codePoints) {
            if (isWordPart(codePoint))
                word += QStringView(QChar::fromUcs4(codePoint));
            else
                word += QLatin1Char(' ');
        }
        word = squeezed(spacedHan(word));
        if (!word.isEmpty())
            phrases += QLatin1Char('"') + word + QLatin1Char('"');
    }
    return phrases.join(QLatin1Char(' '));
}

}  // namespace hk
