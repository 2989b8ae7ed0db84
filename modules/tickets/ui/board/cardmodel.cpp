// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/ui/board/cardmodel.h"

#include "tickets/ui/words.h"

#include <algorithm>

namespace hk::tickets {

void CardModel::setCards(const std::vector<Card> &cards)
{
    const bool same = std::equal(cards.begin(), cards.end(), m_cards.begin(), m_cards.end(),
                                 [](const Card &a, const Card &b) { return a.id == b.id; });
    if (same) {
        m_cards = cards;
        if (!cards.empty())
            emit dataChanged(index(0), index(int(cards.size()) - 1));
        return;
    }
    beginResetModel();
    m_cards = cards;
    endResetModel();
}

const Card *CardModel::card(int row) const
{
    return row >= 0 && row < rowCount() ? &m_cards.at(size_t(row)) : nullptr;
}

int CardModel::rowOf(qint64 ticket) const
{
    const auto found = std::find_if(m_cards.begin(), m_cards.end(), [ticket](const Card &card) { return card.id == ticket; });
    return found == m_cards.end() ? -1 : int(found - m_cards.begin());
}

int CardModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_cards.size());
}

QVariant CardModel::data(const QModelIndex &index, int role) const
{
    const Card *const shown = card(index.row());
    if (shown == nullptr)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return shown->title;
    case Qt::AccessibleTextRole:
        return cardSentence(*shown);
    case Qt::ToolTipRole:
        return QString(shown->title + u'\n' + shown->deadline.text);
    case idRole:
        return shown->id;
    default:
        return {};
    }
}

Qt::ItemFlags CardModel::flags(const QModelIndex &index) const
{
    return QAbstractListModel::flags(index) | Qt::ItemIsDragEnabled;
}

}  // namespace hk::tickets
