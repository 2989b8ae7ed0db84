// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/frame/pageheader.h"

#include "widgets/actionregistry.h"
#include "widgets/look/fonts.h"
#include "widgets/look/icons.h"
#include "widgets/look/metrics.h"
#include "widgets/look/ontheme.h"
#include "widgets/look/roles.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTabBar>
#include <QToolButton>

namespace hk {

PageHeader::PageHeader(ActionRegistry &actions, QWidget *parent)
    : QWidget(parent)
    , m_actions(actions)
    , m_title(new QLabel)
    , m_tabs(new QTabBar)
    , m_subtitle(new QLabel)
    , m_back(new QToolButton)
    , m_primary(new QPushButton)
    , m_toolRow(new QHBoxLayout)
{
    setObjectName(QStringLiteral("pageHeader"));
    m_title->setObjectName(QStringLiteral("pageHeader.title"));
    setTextRole(m_title, TextRole::PageTitle);
    m_tabs->setObjectName(QStringLiteral("pageHeader.tabs"));
    m_tabs->setProperty("hkPageTabs", true);
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setElideMode(Qt::ElideNone);
    m_tabs->setUsesScrollButtons(true);
    m_tabs->setAccessibleName(tr("Pages"));
    m_subtitle->setObjectName(QStringLiteral("pageHeader.subtitle"));
    setTextRole(m_subtitle, TextRole::Body, Token::Text2);
    m_back->setObjectName(QStringLiteral("pageHeader.back"));
    m_back->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_back->setShortcut(Qt::Key_Escape);
    m_primary->setObjectName(QStringLiteral("pageHeader.primary"));
    setRole(m_primary, ControlRole::Primary);
    auto *layout = new QHBoxLayout(this);
    layout->setSpacing(0);
    layout->addWidget(m_title);
    layout->addWidget(m_tabs, 1);
    layout->addWidget(m_subtitle, 1);
    layout->addStretch(0);
    layout->addLayout(m_toolRow);
    layout->addWidget(m_primary);
    layout->addWidget(m_back);
    onTheme(this, [this, layout](const Theme &theme) {
        setFixedHeight(theme.px(metrics::pageHeaderHeight));
        layout->setContentsMargins(theme.px(metrics::pageMargin), 0, theme.px(metrics::pageMargin), 0);
        m_title->setContentsMargins(0, 0, theme.px(16), 0);
        m_toolRow->setSpacing(theme.px(4));
        m_toolRow->setContentsMargins(theme.px(8), 0, theme.px(8), 0);
        fitTools();
    });
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) { emit pageChosen(m_tabs->tabData(tab).toString()); });
    connect(m_back, &QToolButton::clicked, this, &PageHeader::backWanted);
    m_primary->hide();
    m_back->hide();
}

void PageHeader::setTabs(const QString &title, const QList<PageInfo> &pages, const QString &current)
{
    const QSignalBlocker quiet(m_tabs);
    while (m_tabs->count() > 0)
        m_tabs->removeTab(0);
    for (const PageInfo &page : pages) {
        const int tab = m_tabs->addTab(page.title);
        m_tabs->setTabData(tab, page.id);
        if (page.id == current)
            m_tabs->setCurrentIndex(tab);
    }
    m_title->setText(title);
    m_tabs->setVisible(pages.size() > 1);
    m_back->hide();
    fitTools();
}

void PageHeader::setOver(const QString &title, const QString &backTo)
{
    m_title->setText(title);
    m_tabs->hide();
    m_back->setText(tr("Back to %1  Esc").arg(backTo));
    m_back->setShortcut(Qt::Key_Escape);
    m_back->show();
    fitTools();
}

void PageHeader::setSubtitle(const QString &subtitle)
{
    m_subtitle->setText(subtitle);
    m_subtitle->setToolTip(subtitle);
    m_subtitle->setVisible(!subtitle.isEmpty());
}

QToolButton *PageHeader::makeTool(const QString &id)
{
    QAction *action = m_actions.action(id);
    if (!action)
        return nullptr;
    auto *tool = new QToolButton;
    tool->setDefaultAction(action);
    tool->setObjectName(QStringLiteral("tool.") + id);
    tool->setAccessibleName(action->text());
    tool->setAutoRaise(true);
    tool->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    tool->setFocusPolicy(Qt::TabFocus);
    return tool;
}

void PageHeader::setActions(const PageActions &actions)
{
    qDeleteAll(m_tools);
    m_tools.clear();
    for (const QString &id : actions.tools) {
        if (QToolButton *tool = makeTool(id)) {
            m_tools << tool;
            m_toolRow->addWidget(tool);
        }
    }
    disconnect(m_primaryRun);
    QAction *primary = m_actions.action(actions.primary);
    m_primary->setVisible(primary);
    if (primary) {
        const auto show = [this, primary] {
            m_primary->setText(primary->text());
            m_primary->setIcon(themedIcon(m_actions.spec(primary->objectName())->icon, Token::OnAccent));
            m_primary->setToolTip(primary->toolTip());
            m_primary->setEnabled(primary->isEnabled());
        };
        show();
        connect(primary, &QAction::changed, m_primary, show);
        m_primaryRun = connect(m_primary, &QPushButton::clicked, primary, &QAction::trigger);
    }
    fitTools();
}

void PageHeader::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitTools();
}

void PageHeader::fitTools()
{
    for (QToolButton *tool : std::as_const(m_tools))
        tool->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    const QMargins margins = layout()->contentsMargins();
    int wanted = margins.left() + margins.right() + m_title->sizeHint().width() + m_toolRow->contentsMargins().left() * 2;
    if (!m_tabs->isHidden())
        wanted += m_tabs->sizeHint().width();
    for (const QWidget *button : {static_cast<QWidget *>(m_primary), static_cast<QWidget *>(m_back)})
        wanted += button->isHidden() ? 0 : button->sizeHint().width();
    for (const QToolButton *tool : std::as_const(m_tools))
        wanted += tool->sizeHint().width() + m_toolRow->spacing();
    // The rightmost tools are the ones least used: their words go first.
    for (auto tool = m_tools.rbegin(); tool != m_tools.rend() && wanted > width(); ++tool) {
        const int before = (*tool)->sizeHint().width();
        (*tool)->setToolButtonStyle(Qt::ToolButtonIconOnly);
        wanted -= before - (*tool)->sizeHint().width();
    }
}

}  // namespace hk
