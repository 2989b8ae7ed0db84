// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/iconview.h"

#include "widgets/look/icons.h"

#include <QPainter>

namespace hk {

IconView::IconView(const QString &id, int size, Token colour, QWidget *parent)
    : QWidget(parent), m_id(id), m_size(size), m_colour(colour)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void IconView::setIcon(const QString &id, Token colour)
{
    m_id = id;
    m_colour = colour;
    update();
}

QSize IconView::sizeHint() const
{
    const int size = themeOf(this).px(m_size);
    return {size, size};
}

void IconView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintIcon(painter, rect(), m_id, themeOf(this).color(isEnabled() ? m_colour : Token::Disabled));
}

StatusLabel::StatusLabel(StatusKind kind, const QString &words, QWidget *parent) : QWidget(parent), m_kind(kind)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setStatus(kind, words);
}

void StatusLabel::setStatus(StatusKind kind, const QString &words)
{
    m_kind = kind;
    m_words = words;
    setAccessibleName(words.isEmpty() ? statusWord(kind) : statusWord(kind) + QStringLiteral(": ") + words);
    updateGeometry();
    update();
}

QString StatusLabel::words() const
{
    return m_words.isEmpty() ? statusWord(m_kind) : m_words;
}

QSize StatusLabel::sizeHint() const
{
    const Theme theme = themeOf(this);
    const int icon = theme.px(metrics::iconSmall);
    return {icon + theme.px(metrics::iconToWord) + fontMetrics().horizontalAdvance(words()) + 1,
            qMax(icon, fontMetrics().height())};
}

void StatusLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintStatus(painter, rect(), m_kind, words(), themeOf(this));
}

}  // namespace hk
