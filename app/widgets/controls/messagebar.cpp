// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/messagebar.h"

#include "widgets/controls/iconview.h"
#include "widgets/look/fonts.h"
#include "widgets/look/icons.h"
#include "widgets/look/metrics.h"
#include "widgets/look/ontheme.h"
#include "widgets/look/roles.h"
#include "widgets/look/tallenough.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace hk {

namespace {

// As wide as its words at most, so that what follows stands beside them.
void fitSentence(QLabel &sentence, const Theme &theme)
{
    sentence.setMaximumWidth(QFontMetrics(fontOf(TextRole::Body, theme)).horizontalAdvance(sentence.text()) + theme.px(2));
}

}  // namespace

MessageBar::MessageBar(QWidget *parent)
    : QWidget(parent),
      m_icon(new IconView(QStringLiteral("info"), metrics::iconSmall, Token::Info, this)),
      m_sentence(new QLabel(this)),
      m_action(new QPushButton(this)),
      m_close(new QToolButton(this))
{
    m_action->setObjectName(QStringLiteral("messageAction"));
    m_sentence->setTextFormat(Qt::PlainText);
    // A long sentence breaks instead of pushing the window's edge.
    m_sentence->setWordWrap(true);
    setRole(m_action, ControlRole::Link);
    m_close->setObjectName(QStringLiteral("messageClose"));
    m_close->setIcon(themedIcon(u"close"));
    m_close->setToolTip(tr("Close this message"));
    m_close->setAccessibleName(tr("Close this message"));
    m_close->setFocusPolicy(Qt::StrongFocus);
    auto *line = new QHBoxLayout(this);
    line->addWidget(m_icon);
    line->addWidget(m_sentence, 1000);
    line->addWidget(m_action);
    line->addStretch(1);
    line->addWidget(m_close);
    onTheme(this, [this, line](const Theme &theme) {
        line->setContentsMargins(theme.px(12), 0, theme.px(2), 0);
        line->setSpacing(theme.px(8));
        m_sentence->setMinimumHeight(theme.px(metrics::messageBarHeight));
        fitSentence(*m_sentence, theme);
    });
    keepTallEnough(this);
    connect(m_action, &QPushButton::clicked, this, &MessageBar::actionClicked);
    connect(m_close, &QToolButton::clicked, this, [this] {
        hide();
        emit closed();
    });
    hide();
}

void MessageBar::say(StatusKind kind, const QString &sentence, const QString &action)
{
    m_kind = kind;
    m_icon->setIcon(statusIconId(kind), statusColour(kind));
    m_icon->setAccessibleName(statusWord(kind));
    m_sentence->setText(sentence);
    m_sentence->setToolTip(sentence);
    fitSentence(*m_sentence, themeOf(this));
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    setAccessibleName(statusWord(kind) + QStringLiteral(": ") + sentence);
    show();
    update();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

QString MessageBar::sentence() const
{
    return m_sentence->text();
}

void MessageBar::setClosable(bool closable)
{
    m_close->setVisible(closable);
}

void MessageBar::paintEvent(QPaintEvent *)
{
    const Theme theme = themeOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.color(statusTint(m_kind).value_or(Token::Head)));
    painter.drawRoundedRect(rect(), theme.px(metrics::radius), theme.px(metrics::radius));
}

}  // namespace hk
