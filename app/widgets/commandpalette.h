// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/export.h"
#include "widgets/fuzzymatch.h"

#include <QAbstractListModel>
#include <QDialog>
#include <QIcon>

#include <vector>

class QLineEdit;
class QListView;

namespace hk {

class ActionRegistry;

// The commands that can be used now, best match first.
class HK_WIDGETS_API CommandModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { IdRole = Qt::UserRole, ShortcutRole };

    explicit CommandModel(const ActionRegistry &actions, QObject *parent = nullptr);

    // Reads the registry anew.
    void refill();
    void setTyped(const QString &typed);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Command {
        QString id;
        FuzzyText text;
    };
    const ActionRegistry &m_actions;
    std::vector<Command> m_commands;
    std::vector<int> m_shown;
    QIcon m_noIcon;  // transparent, so that words align
    QString m_typed;
};

// Ctrl+Shift+P: type a few letters of any command, by pinyin or initials too, and Enter runs it.
class HK_WIDGETS_API CommandPalette : public QDialog {
    Q_OBJECT
public:
    explicit CommandPalette(ActionRegistry &actions, QWidget *parent);

    void popUp();
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void run();

    ActionRegistry &m_actions;
    CommandModel *m_model;
    QLineEdit *m_edit;
    QListView *m_list;
};

}  // namespace hk
