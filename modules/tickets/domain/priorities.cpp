// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/domain/priorities.h"

#include <QStringList>

namespace hk::tickets {

namespace {

const QString normalWord = QStringLiteral("normal");

QString orNormal(const QString &word)
{
    return word.isEmpty() ? normalWord : word;
}

}  // namespace

const QStringList &urgencies()
{
    static const QStringList all{QStringLiteral("low"), normalWord, QStringLiteral("high")};
    return all;
}

Priorities Priorities::usual()
{
    static const QStringList words{QStringLiteral("low"), normalWord, QStringLiteral("urgent")};
    Priorities priorities;
    // Each step up of either counts one; two up from the normal of both, or one, make it urgent.
    for (qsizetype urgency = 0; urgency < urgencies().size(); ++urgency) {
        for (qsizetype impact = 0; impact < urgencies().size(); ++impact) {
            const qsizetype sum = urgency + impact;
            const qsizetype word = sum < 2 ? 0 : sum == 2 ? 1 : 2;
            priorities.set(urgencies().at(urgency), urgencies().at(impact), words.at(word));
        }
    }
    return priorities;
}

void Priorities::set(const QString &urgency, const QString &impact, const QString &priority)
{
    m_priorities.insert({urgency, impact}, priority);
}

QString Priorities::of(const QString &urgency, const QString &impact) const
{
    return m_priorities.value({orNormal(urgency), orNormal(impact)}, normalWord);
}

}  // namespace hk::tickets
