// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/export.h"
#include "widgets/controls/pageheader.h"
#include "widgets/moduleui.h"

#include <QAction>
#include <QPointer>

namespace hk {

class ActionRegistry;

// The head of a module: its pages as tabs and the page's actions. When words do not fit, the tool buttons go on as icons.
class HK_SHELL_API ModuleHeader : public PageHeader {
    Q_OBJECT
public:
    explicit ModuleHeader(ActionRegistry &actions, QWidget *parent = nullptr);

    // One page alone has no tabs.
    void showPages(const QString &title, const QList<PageInfo> &pages, const QString &current);
    // A page that stands over the tabs: its own title, and the way back as a tool button.
    void showOver(const QString &title, const QString &backAction);
    void showActions(const PageActions &actions);
    // Gives way to any width: words of buttons go first, then tabs scroll.
    QSize minimumSizeHint() const override { return {0, PageHeader::minimumSizeHint().height()}; }

signals:
    void pageChosen(const QString &id);

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    void fitTools();

    ActionRegistry &m_actions;
    QStringList m_pages;
    QString m_back;
    QList<QPointer<QAction>> m_shown;
};

}  // namespace hk
