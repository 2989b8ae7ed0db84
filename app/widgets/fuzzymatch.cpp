// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/fuzzymatch.h"

#include "base/pinyin.h"
#include "base/text.h"

namespace hk {

namespace {

// Greedy from every possible first letter; the texts are a few words long.
int scoreOf(const QString &text, const QString &typed)
{
    int best = 0;
    for (qsizetype start = text.indexOf(typed.front()); start >= 0; start = text.indexOf(typed.front(), start + 1)) {
        int score = 0;
        qsizetype at = start;
        qsizetype previous = -2;
        qsizetype used = 0;
        for (const QChar letter : typed) {
            at = used == 0 ? start : text.indexOf(letter, at);
            if (at < 0)
                break;
            const bool wordStart = at == 0 || !text[at - 1].isLetterOrNumber();
            score += 1 + (wordStart ? 6 : 0) + (at == previous + 1 ? 4 : 0);
            previous = at++;
            ++used;
        }
        if (used == typed.size())
            best = std::max(best, score + (start == 0 ? 4 : 0));
    }
    return best;
}

}  // namespace

FuzzyText::FuzzyText(const QString &text)
{
    m_spellings << text.toLower();
    if (hasHan(text)) {
        const Reading reading = textReading(text);
        m_spellings << reading.initials << reading.full;
    }
}

int FuzzyText::score(const QString &typed) const
{
    const QString wanted = withoutBlanks(toHalfWidth(typed)).toLower();
    if (wanted.isEmpty())
        return 1;
    int best = 0;
    for (const QString &spelling : m_spellings)
        best = std::max(best, scoreOf(spelling, wanted));
    return best;
}

}  // namespace hk
