// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/export.h"
#include "widgets/look/roles.h"

#include <QList>
#include <QWidget>

class QAction;
class QBoxLayout;
class QLabel;
class QPushButton;

namespace hk {

class TabStrip;

// The head of a page, 48 high: title, tabs or a subtitle, at the right the tools and the one primary button.
class HK_WIDGETS_API PageHeader : public QWidget {
    Q_OBJECT
public:
    explicit PageHeader(QWidget *parent = nullptr);

    void setTitle(const QString &title);
    QString title() const;
    // The second voice after the title; with an icon's id before it, such as "file".
    void setSubtitle(const QString &text, const QString &icon = {});
    // Hidden while it has no tab.
    TabStrip *tabs() const { return m_tabs; }
    void setTabs(const QStringList &titles);
    // The buttons follow their actions' text, icon, tool tip and enabled state. Either may be empty or null.
    void setActions(const QList<QAction *> &tools, QAction *primary);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitSubtitle();

    QLabel *m_title;
    QLabel *m_subtitle;
    QWidget *m_subtitleIcon = nullptr;
    TabStrip *m_tabs;
    QBoxLayout *m_line;
    QBoxLayout *m_buttons;
};

// A push button that does what the action does and looks as it says.
HK_WIDGETS_API QPushButton *actionButton(QAction *action, ControlRole role, QWidget *parent);

}  // namespace hk
