// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tickets/store/board.h"

#include <QHash>

namespace hk::tickets {

// Makes cards of the rows that the statements of board.sql answer. What they say of the time is told from the stored state where
// that holds still, and worked out anew where time has changed it since.
class CardMaker {
public:
    CardMaker(Reader &reader, const Rules &rules, qint64 now) : m_reader(reader), m_rules(rules), m_now(now) { }

    // The titles of all categories; once, before the first card.
    Result<void> begin();
    Result<Card> cardOf(const Statement &row);

private:
    Result<void> tellAnew(Card &card);

    Reader &m_reader;
    const Rules &m_rules;
    qint64 m_now;
    QHash<QString, QString> m_categories;
};

}  // namespace hk::tickets
