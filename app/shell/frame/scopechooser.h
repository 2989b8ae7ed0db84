// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/export.h"
#include "shell/localstate.h"
#include "shell/windowcontext.h"

#include <QTimer>
#include <QToolButton>

class QCheckBox;
class QMenu;

namespace hk {

// Which buildings (or colleges) the person looks at; nothing chosen means everything. Remembered for each data file.
class HK_SHELL_API ScopeChooser : public QToolButton {
    Q_OBJECT
public:
    ScopeChooser(const WindowContext &context, LocalState &state, QWidget *parent = nullptr);

    QList<ScopeChoice> scope() const { return m_scope; }
    // Asks the modules anew what there is.
    void refresh();
    void refreshSoon() { m_soon.start(); }

signals:
    void scopeChanged();

private:
    void fillMenu();
    void toggle(const ScopeChoice &choice, bool on);
    void setScope(const QList<ScopeChoice> &scope);
    void showWords();
    void showChecks();
    bool isChosen(const ScopeChoice &choice) const;

    const WindowContext &m_context;
    LocalState &m_state;
    QMenu *m_menu;
    QTimer m_soon;
    QAction *m_everything = nullptr;
    QList<QCheckBox *> m_boxes;
    QList<ScopeChoice> m_offered;
    QList<ScopeChoice> m_scope;
};

}  // namespace hk
