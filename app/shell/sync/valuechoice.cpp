// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/sync/valuechoice.h"

#include "widgets/look/fonts.h"
#include "widgets/look/metrics.h"
#include "widgets/look/ontheme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMouseEvent>
#include <QPainter>
#include <QRadioButton>

namespace hk {

ValueChoice::ValueChoice(const QString &words, const QString &speech, QWidget *parent)
    : QWidget(parent), m_button(new QRadioButton), m_words(new QLabel(words)), m_lines(new QVBoxLayout)
{
    m_button->setAccessibleName(speech);
    // The group of a card decides; a radio button alone would exclude its neighbours in the layout.
    m_button->setAutoExclusive(false);
    m_words->setWordWrap(true);
    m_words->setTextFormat(Qt::PlainText);
    setTextRole(m_words, TextRole::Body);
    m_lines->addWidget(m_words);
    auto *line = new QHBoxLayout(this);
    line->addWidget(m_button);
    line->addLayout(m_lines, 1);
    onTheme(this, [this, line](const Theme &theme) {
        line->setContentsMargins(theme.px(8), theme.px(5), theme.px(8), theme.px(5));
        line->setSpacing(theme.px(2));
        m_lines->setSpacing(theme.px(metrics::labelToField));
    });
    connect(m_button, &QRadioButton::toggled, this, qOverload<>(&QWidget::update));
}

bool ValueChoice::isChosen() const
{
    return m_button->isChecked();
}

void ValueChoice::setStrong(bool strong)
{
    setTextRole(m_words, strong ? TextRole::PanelTitle : TextRole::Body);
}

void ValueChoice::setWords(const QString &words, const QString &speech)
{
    m_words->setText(words);
    m_button->setAccessibleName(speech);
}

QLabel *ValueChoice::addNote(const QString &note)
{
    auto *label = new QLabel(note);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    setTextRole(label, TextRole::Caption, Token::Text2);
    m_lines->addWidget(label);
    return label;
}

QLineEdit *ValueChoice::makeLine(const QString &text)
{
    m_words->hide();
    auto *line = new QLineEdit(text);
    line->setAccessibleName(m_button->accessibleName());
    m_lines->insertWidget(0, line);
    connect(line, &QLineEdit::textEdited, m_button, [this] { m_button->setChecked(true); });
    return line;
}

void ValueChoice::paintEvent(QPaintEvent *)
{
    const Theme theme = themeOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal radius = theme.px(metrics::radius);
    painter.setPen(theme.color(isChosen() ? Token::Accent : Token::Line));
    painter.setBrush(theme.color(isChosen() ? Token::Selection : Token::Base));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
}

void ValueChoice::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && m_button->isEnabled()) {
        m_button->setChecked(true);
        m_button->setFocus(Qt::MouseFocusReason);
    }
}

}  // namespace hk
