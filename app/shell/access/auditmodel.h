// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/audit.h"

#include <QAbstractTableModel>

namespace hk {

// Entries of the audit log in words.
class AuditModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { TimeColumn, PersonColumn, DeedColumn, SubjectColumn, FieldsColumn, RowsColumn, ResultColumn };

    explicit AuditModel(const Catalogue &catalogue, QObject *parent = nullptr);

    void setEntries(QList<AuditEntry> entries);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const Catalogue &m_catalogue;
    QList<AuditEntry> m_entries;
};

}  // namespace hk
