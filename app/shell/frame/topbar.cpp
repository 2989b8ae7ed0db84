// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/frame/topbar.h"

#include "shell/frame/scopechooser.h"
#include "shell/search/searchbox.h"
#include "widgets/actionregistry.h"
#include "widgets/look/icons.h"
#include "widgets/look/metrics.h"
#include "widgets/look/ontheme.h"

#include <QEvent>
#include <QMenu>
#include <QPainter>

#include <algorithm>

namespace hk {

namespace {

constexpr int barInset = 8;

QToolButton *barButton(QWidget *parent, const char *name)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(QLatin1String(name));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

}  // namespace

TopBar::TopBar(ScopeChooser *scope, SearchBox *search, ActionRegistry &actions, QWidget *parent)
    : QWidget(parent),
      m_scope(scope),
      m_search(search),
      m_actions(actions),
      m_undo(barButton(this, "topBar.undo")),
      m_redo(barButton(this, "topBar.redo")),
      m_new(barButton(this, "topBar.new")),
      m_newMenu(new QMenu(this))
{
    setObjectName(QStringLiteral("topBar"));
    m_scope->setParent(this);
    m_search->setParent(this);
    m_undo->setDefaultAction(actions.action(QStringLiteral("shell.undo")));
    m_redo->setDefaultAction(actions.action(QStringLiteral("shell.redo")));
    m_redo->setToolButtonStyle(Qt::ToolButtonIconOnly);
    m_redo->setAccessibleName(m_redo->text());
    m_new->setText(tr("New"));
    m_new->setIcon(themedIcon(u"add"));
    m_new->setMenu(m_newMenu);
    m_new->setPopupMode(QToolButton::InstantPopup);
    connect(&actions, &ActionRegistry::actionsChanged, this, &TopBar::fillNew);
    fillNew();
    onTheme(this, [this](const Theme &theme) {
        setFixedHeight(theme.px(metrics::topBarHeight));
        place();
    });
}

void TopBar::fillNew()
{
    m_newMenu->clear();
    QList<QAction *> found;
    const QStringList ids = m_actions.ids();
    for (const QString &id : ids) {
        if (m_actions.spec(id)->menu == MenuPlace::New)
            m_newMenu->addAction(m_actions.action(id));
    }
    m_new->setVisible(!m_newMenu->isEmpty());
    place();
}

// The search box stands in the middle of the window, and moves or narrows only when the sides need the room.
void TopBar::place()
{
    const Theme theme = themeOf(this);
    const int inset = theme.px(barInset);
    const int height = theme.px(metrics::controlHeight);
    const int top = (this->height() - height) / 2;
    int right = width() - inset;
    for (QToolButton *button : {m_new, m_redo, m_undo}) {
        if (button->isHidden())
            continue;
        const QSize size = button->sizeHint();
        right -= size.width();
        button->setGeometry(right, top, size.width(), height);
        right -= theme.px(4);
    }
    const int least = theme.px(200);
    const int most = std::max(inset + least, right - least - 2 * inset);
    const int scopeWidth = std::min(m_scope->sizeHint().width(), most - inset);
    m_scope->setGeometry(inset, top, scopeWidth, height);
    const int left = inset + scopeWidth + inset;
    const int searchWidth = std::min(theme.px(metrics::searchWidth), right - inset - left);
    const int middle = (width() - theme.px(metrics::searchWidth)) / 2 + theme.px(11);
    m_search->setGeometry(std::clamp(middle, left, std::max(left, right - inset - searchWidth)), top, searchWidth, height);
}

void TopBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    place();
}

bool TopBar::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest)
        place();
    return QWidget::event(event);
}

void TopBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(0, height() - 1, width(), 1, themeOf(this).color(Token::Line));
}

}  // namespace hk
