// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tickets/store/board.h"

#include <QAbstractListModel>

#include <optional>

namespace hk::tickets {

// A week of what falls due as lines: the head of a day, then its tickets.
class DueModel : public QAbstractListModel {
    Q_OBJECT
public:
    static constexpr int idRole = Qt::UserRole + 1;

    struct Line {
        QString head;  // of a day; empty for a ticket
        QString note;  // at a head: how many
        bool isToday = false;
        std::optional<Card> card = {};
    };

    using QAbstractListModel::QAbstractListModel;

    // `days` of the week from `first` on; before them what was due earlier and is not done.
    void setWeek(const QList<DueDay> &days, const std::vector<Card> &earlier, const QDate &first, const QDate &today);
    const Line *line(int row) const;
    int rowOf(qint64 ticket) const;  // -1 = not here

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    void addHead(const QString &head, size_t count, bool isToday);

    std::vector<Line> m_lines;
};

}  // namespace hk::tickets
