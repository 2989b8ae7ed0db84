// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/export.h"
#include "widgets/moduleui.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QTabBar;
class QToolButton;

namespace hk {

class ActionRegistry;

// The head of a page: title, tabs of the module, tool buttons and the primary one. When words do not fit, the tool buttons go
// on as icons.
class HK_SHELL_API PageHeader : public QWidget
{
    Q_OBJECT
public:
    explicit PageHeader(ActionRegistry &actions, QWidget *parent = nullptr);

    // The module's title and tabs; one page alone has no tabs.
    void setTabs(const QString &title, const QList<PageInfo> &pages, const QString &current);
    // A page that stands over the tabs: its own title, and the way back.
    void setOver(const QString &title, const QString &backTo);
    void setSubtitle(const QString &subtitle);
    void setActions(const PageActions &actions);

signals:
    void pageChosen(const QString &id);
    void backWanted();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QToolButton *makeTool(const QString &id);
    void fitTools();

    ActionRegistry &m_actions;
    QLabel *m_title;
    QTabBar *m_tabs;
    QLabel *m_subtitle;
    QToolButton *m_back;
    QPushButton *m_primary;
    QHBoxLayout *m_toolRow;
    QList<QToolButton *> m_tools;
    QMetaObject::Connection m_primaryRun;
};

}  // namespace hk
