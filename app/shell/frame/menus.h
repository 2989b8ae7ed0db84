// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/export.h"

#include <QHash>
#include <QObject>
#include <QTimer>

class QMenu;
class QMenuBar;

namespace hk {

class ActionRegistry;
enum class MenuPlace : quint8;

// The menu bar as the registry has it, in the order of each action's number; every hundred begins a group.
class HK_SHELL_API Menus : public QObject {
    Q_OBJECT
public:
    Menus(QMenuBar &bar, ActionRegistry &actions, QObject *parent = nullptr);

private:
    void fill();

    ActionRegistry &m_actions;
    QHash<MenuPlace, QMenu *> m_menus;
    QTimer m_soon;
};

}  // namespace hk
