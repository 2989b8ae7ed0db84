// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duty/store/plan.h"

#include <QAbstractTableModel>
#include <QStyledItemDelegate>

namespace hk::duty {

// The plan as a sheet: a row for each shift of each building, a column for each day.
class PlanModel : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    static constexpr int shiftRole = Qt::UserRole + 1;
    static constexpr int missingRole = Qt::UserRole + 2;
    static constexpr int dayKindRole = Qt::UserRole + 3;

    void setPlan(const QList<Shift> &shifts, QDate first, QDate last, const WorkCalendar &calendar, QDate today);
    const Shift *shiftAt(const QModelIndex &index) const;
    QModelIndex indexOf(qint64 shift) const;

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_rows.size()); }
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_days.size()); }
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        QString title;
        QList<int> shifts;  // by column; -1 = none that day
    };
    QString wordsOf(const Shift &shift) const;

    QList<Shift> m_shifts;
    QList<Row> m_rows;
    QList<QDate> m_days;
    QList<ShiftDay> m_kinds;
    QDate m_today;
};

// Names, and what is missing with its icon and words.
class PlanDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

}  // namespace hk::duty
