// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/export.h"
#include "shell/search/recentitems.h"
#include "shell/windowcontext.h"
#include "widgets/page.h"

class QGridLayout;
class QScrollArea;
class QStackedWidget;
class QVBoxLayout;

namespace hk {

class ActionRegistry;
class DeskFeed;
class DeskList;
class Panel;
class RecentList;

// The morning's list: what is to be done, figures beside last week's, what was opened lately. With nothing to do it offers the
// first step.
class HK_SHELL_API DeskPage : public Page {
    Q_OBJECT
public:
    DeskPage(const WindowContext &context, LocalState &state, DeskFeed &feed, ActionRegistry &actions, Workbench &workbench);

    QString id() const override { return QStringLiteral("shell.desk"); }
    QString subtitle() const override;
    PageActions headerActions() const override;
    void dataChanged(const ChangeSet &changes) override;

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeSide();
    void showFeed();
    void showOffers();
    void addOffer(const QString &text, const QString &actionId);
    void showFigures();
    void placeFigures();
    void refreshRecent();

    const WindowContext &m_context;
    LocalState &m_state;
    DeskFeed &m_feed;
    ActionRegistry &m_actions;
    Workbench &m_workbench;
    QStackedWidget *m_main;
    DeskList *m_list;
    QVBoxLayout *m_offers;
    QScrollArea *m_side;
    QWidget *m_figureTitle;
    QGridLayout *m_figures;
    std::vector<QWidget *> m_tiles;
    RecentList *m_recent;
    quint64 m_generation = 0;
};

}  // namespace hk
