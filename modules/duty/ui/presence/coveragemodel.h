// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duty/store/presencestore.h"

#include <QAbstractTableModel>

#include <vector>

namespace hk::duty {

// Rooms by weeks: how often each was visited, the latest week last, and how it stands. Thousands of rooms: nothing is made of a row
// before it is looked at.
class CoverageModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { RoomColumn, BuildingColumn, LastColumn, StandingColumn, FirstWeek };

    static constexpr int roomRole = Qt::UserRole + 1;
    static constexpr int visitsRole = Qt::UserRole + 2;  // of a week
    static constexpr int statusRole = Qt::UserRole + 3;  // of the standing

    using QAbstractTableModel::QAbstractTableModel;

    // All rooms have as many weeks.
    void setRooms(const QList<RoomVisits> &rooms, int limit, QDate today);
    // Those alone that were not visited for too long.
    void setOnlyOwed(bool only);
    int overdue() const { return m_overdue; }
    int rowOf(qint64 room) const;  // -1: not here

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_rows.size()); }
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : FirstWeek + m_weeks; }
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    struct Stand {
        std::optional<int> weeks;
        Standing standing = Standing::Met;
    };
    void arrange();
    bool comesBefore(int one, int other) const;
    QString standingWords(int room) const;
    QVariant weekData(const RoomVisits &room, int week, int role) const;
    QDate mondayOfWeek(int week) const { return mondayOf(m_today).addDays(-7 * (m_weeks - 1 - week)); }

    QList<RoomVisits> m_rooms;
    std::vector<Stand> m_stands;  // of each room
    std::vector<int> m_rows;  // the rooms shown, in their order
    QDate m_today;
    int m_weeks = 0;
    int m_overdue = 0;
    bool m_onlyOwed = false;
    int m_sortColumn = -1;  // as they were read
    Qt::SortOrder m_order = Qt::AscendingOrder;
};

}  // namespace hk::duty
