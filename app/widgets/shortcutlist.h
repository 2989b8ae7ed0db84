// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/export.h"

#include <QAbstractTableModel>
#include <QDialog>
#include <QSortFilterProxyModel>
#include <QWidget>

class QKeySequenceEdit;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeView;

namespace hk {

class ActionRegistry;

// Every command with its menu and its keys.
class HK_WIDGETS_API ShortcutModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { CommandColumn, KeysColumn, MenuColumn, ColumnCount };
    enum Role { IdRole = Qt::UserRole };

    explicit ShortcutModel(const ActionRegistry &actions, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void refill();

    const ActionRegistry &m_actions;
    QStringList m_ids;
};

// The table with a field that searches it; with `editable` the keys of the chosen command can be changed.
class HK_WIDGETS_API ShortcutTable : public QWidget {
    Q_OBJECT
public:
    ShortcutTable(ActionRegistry &actions, bool editable, QWidget *parent = nullptr);

private:
    QWidget *makeEditor();
    void showChosen();
    void apply();
    QString chosenId() const;

    ActionRegistry &m_actions;
    QSortFilterProxyModel *m_found;
    QLineEdit *m_search;
    QTreeView *m_table;
    QKeySequenceEdit *m_keys = nullptr;
    QPushButton *m_set = nullptr;
    QPushButton *m_reset = nullptr;
    QLabel *m_answer = nullptr;
};

// Ctrl+/ and ?: which keys there are.
class HK_WIDGETS_API ShortcutList : public QDialog {
    Q_OBJECT
public:
    ShortcutList(ActionRegistry &actions, QWidget *parent);
};

}  // namespace hk
