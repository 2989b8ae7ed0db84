// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/search/searchmodel.h"

#include <QStringList>

namespace hk {

void SearchModel::setHits(const QList<SearchHit> &hits)
{
    beginResetModel();
    m_rows.clear();
    QStringList kinds;
    for (const SearchHit &hit : hits) {
        if (!kinds.contains(hit.kind))
            kinds << hit.kind;
    }
    for (const QString &kind : std::as_const(kinds)) {
        Row heading{true, {}};
        heading.hit.title = kind;
        m_rows.push_back(heading);
        for (const SearchHit &hit : hits) {
            if (hit.kind == kind)
                m_rows.push_back({false, hit});
        }
    }
    endResetModel();
}

int SearchModel::nextHit(int row, int step) const
{
    for (int at = row + step; at >= 0 && at < rowCount(); at += step) {
        if (!m_rows[static_cast<size_t>(at)].heading)
            return at;
    }
    return -1;
}

int SearchModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant SearchModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Row &row = m_rows[static_cast<size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return row.hit.title;
    case Qt::AccessibleTextRole:
        return row.heading ? row.hit.title : row.hit.title + u' ' + row.hit.subtitle;
    case HeadingRole:
        return row.heading;
    case SubtitleRole:
        return row.hit.subtitle;
    case EntityRole:
        return row.hit.entity;
    case IdRole:
        return row.hit.id;
    default:
        return {};
    }
}

Qt::ItemFlags SearchModel::flags(const QModelIndex &index) const
{
    return index.data(HeadingRole).toBool() ? Qt::ItemIsEnabled : Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

}  // namespace hk
