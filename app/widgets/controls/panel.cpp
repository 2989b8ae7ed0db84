// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/panel.h"

#include "widgets/look/fonts.h"
#include "widgets/look/metrics.h"
#include "widgets/look/ontheme.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPainterPath>

namespace hk {

namespace {

constexpr int headHeight = 36;

}  // namespace

Panel::Panel(QWidget *parent) : QWidget(parent)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(1, 1, 1, 1);
    outer->setSpacing(0);
    m_body = new QVBoxLayout;
    m_body->setContentsMargins(0, 0, 0, 0);
    m_body->setSpacing(0);
    outer->addLayout(m_body, 1);
}

void Panel::makeHead()
{
    m_head = new QWidget(this);
    m_title = new QLabel(m_head);
    m_note = new QLabel(m_head);
    setTextRole(m_title, TextRole::PanelTitle);
    setTextRole(m_note, TextRole::Body, Token::Text3);
    m_headRight = new QHBoxLayout;
    auto *line = new QHBoxLayout(m_head);
    line->addWidget(m_title);
    line->addWidget(m_note);
    line->addStretch(1);
    line->addLayout(m_headRight);
    onTheme(m_head, [this, line](const Theme &theme) {
        line->setContentsMargins(theme.px(12), 0, theme.px(12), 0);
        line->setSpacing(theme.px(6));
        m_headRight->setSpacing(theme.px(12));
        m_head->setFixedHeight(theme.px(headHeight));
    });
    static_cast<QBoxLayout *>(layout())->insertWidget(0, m_head);
}

void Panel::setTitle(const QString &title, const QString &note)
{
    if (m_head == nullptr)
        makeHead();
    m_title->setText(title);
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    setAccessibleName(title);
}

void Panel::addToHead(QWidget *widget)
{
    if (m_head == nullptr)
        makeHead();
    m_headRight->addWidget(widget);
}

QBoxLayout *Panel::paddedBody()
{
    onTheme(
        this,
        [this](const Theme &theme) {
            const int padding = theme.px(metrics::panelPadding);
            m_body->setContentsMargins(padding, theme.px(12), padding, theme.px(12));
            m_body->setSpacing(theme.px(metrics::panelGap));
        },
        QStringLiteral("hkPadding"));
    return m_body;
}

void Panel::paintEvent(QPaintEvent *)
{
    const Theme theme = themeOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF sheet = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    const qreal radius = theme.px(metrics::radius) - 0.5;
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.color(Token::Base));
    painter.drawRoundedRect(sheet, radius, radius);
    if (m_head != nullptr) {
        QPainterPath path;
        path.addRoundedRect(sheet, radius, radius);
        const int bottom = m_head->geometry().bottom();
        painter.save();
        painter.setClipRect(0, 0, width(), bottom + 1);
        painter.fillPath(path, theme.color(Token::Head));
        painter.restore();
        painter.fillRect(1, bottom, width() - 2, 1, theme.color(Token::Line));
    }
    painter.setPen(theme.color(Token::Line));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(sheet, radius, radius);
}

}  // namespace hk
