// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/export.h"
#include "storage/batches.h"
#include "widgets/workbench.h"

#include <QAbstractTableModel>
#include <QWidget>

class QPushButton;
class QTableView;

namespace hk {

// The imports there were, newest first.
class BatchModel : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    void setBatches(QList<Batch> batches);
    const Batch *batch(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QList<Batch> m_batches;
};

// What was imported before, and the way to take it back. An empty kind shows all.
class HK_WIDGETS_API ImportHistory : public QWidget {
    Q_OBJECT
public:
    ImportHistory(const UiContext &context, const QString &kind, QWidget *parent = nullptr);

private:
    void load();
    void updateButton();

    UiContext m_context;
    QString m_kind;
    BatchModel *m_model;
    QTableView *m_table;
    QPushButton *m_undo;
};

}  // namespace hk
