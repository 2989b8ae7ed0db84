// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tickets/store/board.h"

#include <QAbstractListModel>

namespace hk::tickets {

// The cards of one column.
class CardModel : public QAbstractListModel {
    Q_OBJECT
public:
    static constexpr int idRole = Qt::UserRole + 1;

    using QAbstractListModel::QAbstractListModel;

    // Cards that stay where they were are not moved, so that what is chosen stays chosen.
    void setCards(const std::vector<Card> &cards);
    const Card *card(int row) const;
    int rowOf(qint64 ticket) const;  // -1 = not here

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    std::vector<Card> m_cards;
};

}  // namespace hk::tickets
