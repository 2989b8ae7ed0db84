// SPDX-License-Identifier: GPL-3.0-or-later
#include "mentoring/ui/quota/heatmodel.h"

namespace hk::mentoring {

void HeatModel::setMonths(const MentorMonths &map)
{
    beginResetModel();
    m_map = map;
    endResetModel();
}

const MentorRow *HeatModel::mentorAt(int row) const
{
    return row >= 0 && row < m_map.mentors.size() ? &m_map.mentors.at(row) : nullptr;
}

QDate HeatModel::monthAt(int column) const
{
    return column > 0 && column <= m_map.months.size() ? m_map.months.at(column - 1) : QDate();
}

int HeatModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_map.mentors.size());
}

int HeatModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 1 + int(m_map.months.size());
}

QVariant HeatModel::cellData(const MonthCell &cell, const QString &mentor, int column, int role) const
{
    const bool isAsked = cell.asked > 0;
    const double share = cell.asked > 0 ? 100.0 * cell.done / cell.asked : 0;
    switch (role) {
    case Qt::DisplayRole:
        return isAsked ? QStringLiteral("%1/%2").arg(cell.done).arg(cell.asked) : QStringLiteral("—");
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
        return isAsked ? tr("%1, %2: %3 of %4 students have all talks, %5 owed")
                             .arg(mentor, monthText(monthAt(column)))
                             .arg(cell.done)
                             .arg(cell.asked)
                             .arg(cell.owed)
                       : tr("%1, %2: nothing is asked for").arg(mentor, monthText(monthAt(column)));
    case Qt::TextAlignmentRole:
        return int(Qt::AlignCenter);
    case shareRole:
        return isAsked ? QVariant(share) : QVariant();
    default:
        return {};
    }
}

QVariant HeatModel::data(const QModelIndex &index, int role) const
{
    const MentorRow *mentor = mentorAt(index.row());
    if (mentor == nullptr)
        return {};
    if (role == mentorRole)
        return mentor->mentor;
    if (index.column() > 0)
        return cellData(mentor->months.at(index.column() - 1), mentor->name, index.column(), role);
    if (role == Qt::DisplayRole)
        return mentor->name;
    if (role == Qt::ToolTipRole)
        return QString(mentor->name + u' ' + mentor->number + u' ' + mentor->team).simplified();
    return {};
}

QVariant HeatModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == 0 ? tr("Mentor") : monthText(monthAt(section));
}

}  // namespace hk::mentoring
