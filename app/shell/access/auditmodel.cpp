// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/access/auditmodel.h"

#include "module/auditexport.h"
#include "widgets/look/status.h"

#include <QIcon>

namespace hk {

AuditModel::AuditModel(const Catalogue &catalogue, QObject *parent) : QAbstractTableModel(parent), m_catalogue(catalogue) { }

void AuditModel::setEntries(QList<AuditEntry> entries)
{
    beginResetModel();
    m_entries = std::move(entries);
    endResetModel();
}

int AuditModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

int AuditModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ResultColumn + 1;
}

QVariant AuditModel::data(const QModelIndex &index, int role) const
{
    const AuditEntry &entry = m_entries.at(index.row());
    if (role == Qt::DecorationRole && index.column() == ResultColumn && !entry.success)
        return statusIcon(StatusKind::Warning);
    if (role == Qt::TextAlignmentRole && index.column() == RowsColumn)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::DisplayRole || (role == Qt::ToolTipRole && index.column() >= SubjectColumn))
        return auditRow(m_catalogue, entry).at(index.column());
    return {};
}

QVariant AuditModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == RowsColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return role == Qt::DisplayRole ? QVariant(auditTitles().at(section)) : QVariant();
}

}  // namespace hk
