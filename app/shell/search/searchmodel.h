// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/export.h"
#include "module/search.h"

#include <QAbstractListModel>

#include <vector>

namespace hk {

// What the search found, under the headings of its kinds; or the things opened lately.
class HK_SHELL_API SearchModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { HeadingRole = Qt::UserRole, SubtitleRole, EntityRole, IdRole };

    using QAbstractListModel::QAbstractListModel;

    // Hits of one kind stand together; the order of the kinds is that of their first hits.
    void setHits(const QList<SearchHit> &hits);
    void clear() { setHits({}); }
    // The next row from here that is a hit, in either direction; -1 when there is none.
    int nextHit(int row, int step) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Row {
        bool heading = false;
        SearchHit hit;
    };
    std::vector<Row> m_rows;
};

}  // namespace hk
