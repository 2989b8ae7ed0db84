// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/export.h"

#include <QWidget>

class QMenu;
class QToolButton;

namespace hk {

class ActionRegistry;
class ScopeChooser;
class SearchBox;

// Below the menus: what is looked at, the search box, undo and redo, and what can be made new.
class HK_SHELL_API TopBar : public QWidget {
    Q_OBJECT
public:
    TopBar(ScopeChooser *scope, SearchBox *search, ActionRegistry &actions, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    void place();
    void fillNew();

    ScopeChooser *m_scope;
    SearchBox *m_search;
    ActionRegistry &m_actions;
    QToolButton *m_undo;
    QToolButton *m_redo;
    QToolButton *m_new;
    QMenu *m_newMenu;
};

}  // namespace hk
