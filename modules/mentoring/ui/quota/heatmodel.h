// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mentoring/store/quotas.h"

#include <QAbstractTableModel>

namespace hk::mentoring {

// Mentors by months: of each month the share of students to whom nothing is owed.
class HeatModel : public QAbstractTableModel {
    Q_OBJECT
public:
    static constexpr int mentorRole = Qt::UserRole + 1;
    // 0 to 100; none where nothing was asked for.
    static constexpr int shareRole = Qt::UserRole + 2;

    using QAbstractTableModel::QAbstractTableModel;

    void setMonths(const MentorMonths &map);
    const MentorMonths &map() const { return m_map; }
    const MentorRow *mentorAt(int row) const;
    QDate monthAt(int column) const;  // not valid: the column of names

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QVariant cellData(const MonthCell &cell, const QString &mentor, int column, int role) const;

    MentorMonths m_map;
};

}  // namespace hk::mentoring
