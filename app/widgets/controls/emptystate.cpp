// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/emptystate.h"

#include "widgets/controls/iconview.h"
#include "widgets/look/fonts.h"
#include "widgets/look/metrics.h"
#include "widgets/look/ontheme.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace hk {

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent),
      m_icon(new IconView(QStringLiteral("list"), metrics::iconEmpty, Token::Text2, this)),
      m_title(new QLabel(this)),
      m_sentence(new QLabel(this)),
      m_button(new QPushButton(this))
{
    setTextRole(m_title, TextRole::PanelTitle);
    setTextRole(m_sentence, TextRole::Body, Token::Text2);
    m_sentence->setWordWrap(true);
    m_title->setAlignment(Qt::AlignCenter);
    m_sentence->setAlignment(Qt::AlignCenter);
    m_button->setObjectName(QStringLiteral("emptyAction"));
    auto *column = new QVBoxLayout(this);
    column->addStretch(1);
    column->addWidget(m_icon, 0, Qt::AlignHCenter);
    column->addWidget(m_title);
    column->addWidget(m_sentence);
    column->addWidget(m_button, 0, Qt::AlignHCenter);
    column->addStretch(1);
    onTheme(this, [this, column](const Theme &theme) {
        column->setSpacing(theme.px(8));
        m_button->setContentsMargins(0, theme.px(4), 0, 0);
    });
    connect(m_button, &QPushButton::clicked, this, &EmptyState::clicked);
}

void EmptyState::setContent(const QString &icon, const QString &title, const QString &sentence, const QString &button)
{
    m_icon->setIcon(icon, Token::Text2);
    m_title->setText(title);
    m_sentence->setText(sentence);
    m_button->setText(button);
    m_button->setVisible(!button.isEmpty());
    setAccessibleName(title);
    setAccessibleDescription(sentence);
}

}  // namespace hk
