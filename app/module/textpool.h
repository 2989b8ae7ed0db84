// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QString>

namespace hk {

// Lets equal texts share their memory: of a roster's columns most say the same few things in every row.
class TextPool {
public:
    QString shared(const QString &text)
    {
        if (text.isEmpty() || text.size() > longest || m_texts.size() > most)
            return text;
        return *m_texts.insert(text);
    }

private:
    static constexpr int longest = 40;
    static constexpr int most = 200'000;
    QSet<QString> m_texts;
};

}  // namespace hk
