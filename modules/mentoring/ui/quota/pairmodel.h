// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mentoring/store/quotas.h"

#include <QAbstractTableModel>

namespace hk::mentoring {

// Students of a mentor in a month, those first to whom most is owed: held of asked for, and what it takes.
class PairModel : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    void setLines(const QList<QuotaLine> &lines);
    const QuotaLine *lineAt(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<QuotaLine> m_lines;
};

}  // namespace hk::mentoring
