// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace hk {

// How well what was typed finds a text by its letters in order: in the text itself, in its pinyin, in its initials ("dcls" finds
// 导出列表). Beginnings of words count more than their middle, runs more than single letters. 0: not at all.
class FuzzyText {
public:
    explicit FuzzyText(const QString &text);

    int score(const QString &typed) const;

private:
    QStringList m_spellings;
};

}  // namespace hk
