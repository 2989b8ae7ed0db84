// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/pinyin.h"

#include <QSortFilterProxyModel>

#include <vector>

namespace hk {

// The rows whose text, pinyin or initials hold what is typed. Readings are made when the first letter is typed.
class ChoiceModel : public QSortFilterProxyModel {
    Q_OBJECT
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setTyped(const QString &typed);
    void forget();

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    QString m_typed;
    mutable std::vector<Reading> m_readings;
};

}  // namespace hk
