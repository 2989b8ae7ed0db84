// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/searchfield.h"

#include "widgets/look/fonts.h"
#include "widgets/look/icons.h"
#include "widgets/look/ontheme.h"

#include <QAction>
#include <QKeyEvent>
#include <QPainter>

namespace hk {

SearchField::SearchField(QWidget *parent) : QLineEdit(parent)
{
    addAction(themedIcon(u"search"), QLineEdit::LeadingPosition);
    QAction *empty = addAction(themedIcon(u"close"), QLineEdit::TrailingPosition);
    empty->setToolTip(tr("Clear"));
    empty->setVisible(false);
    connect(empty, &QAction::triggered, this, &QLineEdit::clear);
    connect(this, &QLineEdit::textChanged, empty, [empty](const QString &text) { empty->setVisible(!text.isEmpty()); });
    connect(this, &QLineEdit::textChanged, this, &SearchField::leaveRoom);
    onTheme(this, [this](const Theme &) { leaveRoom(); });
    setAccessibleName(tr("Search"));
}

void SearchField::leaveRoom()
{
    const bool shown = text().isEmpty() && !m_hint.isEmpty();
    const QFontMetrics measure(fontOf(TextRole::Caption, themeOf(this)));
    setTextMargins(0, 0, shown ? measure.horizontalAdvance(m_hint) + themeOf(this).px(4) : 0, 0);
}

void SearchField::setShortcutHint(const QString &hint)
{
    m_hint = hint;
    leaveRoom();
    update();
}

void SearchField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    if (!text().isEmpty() || m_hint.isEmpty())
        return;
    const Theme theme = themeOf(this);
    QPainter painter(this);
    painter.setFont(fontOf(TextRole::Caption, theme));
    painter.setPen(theme.color(Token::Text3));
    painter.drawText(rect().adjusted(0, 0, -theme.px(9), 0), Qt::AlignRight | Qt::AlignVCenter, m_hint);
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        event->accept();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

}  // namespace hk
