// SPDX-License-Identifier: GPL-3.0-or-later
#include "mentoring/ui/quota/pairmodel.h"

#include "mentoring/ui/words.h"

#include <QIcon>

#include <algorithm>

namespace hk::mentoring {

namespace {

enum Column { StudentColumn, HeldColumn, TakesColumn, ColumnCount };

}  // namespace

void PairModel::setLines(const QList<QuotaLine> &lines)
{
    beginResetModel();
    m_lines = lines;
    std::stable_sort(m_lines.begin(), m_lines.end(),
                     [](const QuotaLine &a, const QuotaLine &b) { return a.outlook.quota.owed() > b.outlook.quota.owed(); });
    endResetModel();
}

const QuotaLine *PairModel::lineAt(int row) const
{
    return row >= 0 && row < m_lines.size() ? &m_lines.at(row) : nullptr;
}

int PairModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

int PairModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PairModel::data(const QModelIndex &index, int role) const
{
    const QuotaLine *line = lineAt(index.row());
    if (line == nullptr)
        return {};
    const Quota &quota = line->outlook.quota;
    if (role == Qt::DecorationRole && index.column() == TakesColumn && quota.required > 0)
        return statusIcon(statusOf(line->outlook.standing));
    if (role == Qt::TextAlignmentRole && index.column() == HeldColumn)
        return int(Qt::AlignCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case StudentColumn:
        return role == Qt::DisplayRole
            ? line->studentName
            : QString(line->studentNumber + u' ' + line->studentName + u' ' + line->className).simplified();
    case HeldColumn:
        return QStringLiteral("%1/%2").arg(quota.held).arg(quota.required);
    default:
        return words(line->outlook);
    }
}

QVariant PairModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == StudentColumn ? tr("Student") : section == HeldColumn ? tr("Held") : tr("What it takes");
}

}  // namespace hk::mentoring
