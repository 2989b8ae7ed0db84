// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/pageheader.h"

#include "widgets/controls/iconview.h"
#include "widgets/controls/tabstrip.h"
#include "widgets/look/fonts.h"
#include "widgets/look/icons.h"
#include "widgets/look/metrics.h"
#include "widgets/look/ontheme.h"
#include "widgets/look/roles.h"

#include <QAction>
#include <QBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace hk {

PageHeader::PageHeader(QWidget *parent)
    : QWidget(parent),
      m_title(new QLabel(this)),
      m_subtitle(new QLabel(this)),
      m_tabs(new TabStrip(TabStrip::Place::Page, this)),
      m_line(new QHBoxLayout(this)),
      m_buttons(new QHBoxLayout)
{
    setTextRole(m_title, TextRole::PageTitle);
    setTextRole(m_subtitle, TextRole::Body, Token::Text2);
    m_title->setObjectName(QStringLiteral("pageTitle"));
    m_tabs->setObjectName(QStringLiteral("pageTabs"));
    m_tabs->hide();
    m_subtitle->hide();
    m_line->addWidget(m_title);
    m_line->addSpacing(0);
    m_line->addWidget(m_tabs);
    m_line->addWidget(m_subtitle);
    m_line->addStretch(1);
    m_line->addLayout(m_buttons);
    m_line->setSpacing(0);
    onTheme(this, [this](const Theme &theme) {
        m_line->setContentsMargins(theme.px(metrics::pageMargin), 0, theme.px(metrics::pageMargin), 0);
        m_line->setStretch(1, 0);
        m_title->setContentsMargins(0, 0, theme.px(16), 0);
        m_subtitle->setContentsMargins(theme.px(2), 0, theme.px(12), 0);
        m_buttons->setSpacing(theme.px(metrics::panelGap));
        setFixedHeight(theme.px(metrics::pageHeaderHeight));
    });
}

void PageHeader::setTitle(const QString &title)
{
    m_title->setText(title);
}

QString PageHeader::title() const
{
    return m_title->text();
}

void PageHeader::setSubtitle(const QString &text, const QString &icon)
{
    delete m_subtitleIcon;
    m_subtitleIcon = nullptr;
    if (!icon.isEmpty() && !text.isEmpty()) {
        m_subtitleIcon = new IconView(icon, metrics::iconSmall, Token::Text2, this);
        m_line->insertWidget(m_line->indexOf(m_subtitle), m_subtitleIcon);
    }
    m_subtitle->setText(text);
    fitSubtitle();
}

void PageHeader::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitSubtitle();
}

// With large text the second voice gives way to the title and what can be done.
void PageHeader::fitSubtitle()
{
    const QMargins margins = m_line->contentsMargins();
    const int tabs = m_tabs->isHidden() ? 0 : m_tabs->minimumSizeHint().width();
    const int others = margins.left() + margins.right() + m_title->sizeHint().width() + tabs + m_buttons->sizeHint().width();
    const int icon = m_subtitleIcon != nullptr ? m_subtitleIcon->sizeHint().width() : 0;
    const bool fits = others + icon + m_subtitle->sizeHint().width() <= width();
    m_subtitle->setVisible(fits && !m_subtitle->text().isEmpty());
    if (m_subtitleIcon != nullptr)
        m_subtitleIcon->setVisible(fits);
}

void PageHeader::setTabs(const QStringList &titles)
{
    const QSignalBlocker quiet(m_tabs);
    while (m_tabs->count() > 0)
        m_tabs->removeTab(0);
    for (const QString &title : titles)
        m_tabs->addTab(title);
    m_tabs->setAccessibleName(tr("Pages of %1").arg(title()));
    m_tabs->setVisible(!titles.isEmpty());
}

void PageHeader::setActions(const QList<QAction *> &tools, QAction *primary)
{
    while (QLayoutItem *item = m_buttons->takeAt(0)) {
        // The button may be the one whose click led here.
        if (item->widget() != nullptr) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    for (QAction *action : tools) {
        auto *button = new QToolButton(this);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setDefaultAction(action);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setObjectName(action->objectName() + QStringLiteral(".tool"));
        if (action->menu() != nullptr)
            button->setPopupMode(QToolButton::InstantPopup);
        m_buttons->addWidget(button);
    }
    if (primary != nullptr)
        m_buttons->addWidget(actionButton(primary, ControlRole::Primary, this));
    fitSubtitle();
}

void PageHeader::paintEvent(QPaintEvent *)
{
    const Theme theme = themeOf(this);
    QPainter painter(this);
    painter.fillRect(rect(), theme.color(Token::Window));
    painter.fillRect(0, height() - 1, width(), 1, theme.color(Token::Line));
}

QPushButton *actionButton(QAction *action, ControlRole role, QWidget *parent)
{
    auto *button = new QPushButton(parent);
    setRole(button, role);
    button->setObjectName(action->objectName() + QStringLiteral(".button"));
    const auto follow = [button, action, role] {
        button->setText(action->iconText());
        // On the filled button the drawing has the colour of the words.
        const QString drawing = action->icon().name();
        button->setIcon(role == ControlRole::Primary && !drawing.isEmpty() ? themedIcon(drawing, Token::OnAccent) : action->icon());
        button->setToolTip(action->toolTip());
        button->setEnabled(action->isEnabled());
        button->setVisible(action->isVisible());
        button->setAccessibleName(action->iconText());
    };
    QObject::connect(action, &QAction::changed, button, follow);
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    follow();
    return button;
}

}  // namespace hk
