// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/sync/conflicthead.h"

#include "widgets/look/fonts.h"
#include "widgets/look/icons.h"
#include "widgets/look/metrics.h"
#include "widgets/look/ontheme.h"

#include <QPainter>
#include <QStyle>
#include <QStyleOption>

#include <algorithm>

namespace hk {

namespace {

constexpr int conflictHeadHeight = 36;
constexpr int conflictPadding = 14;

}  // namespace

ConflictHead::ConflictHead(const Words &words, QWidget *parent) : QAbstractButton(parent), m_words(words)
{
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(QStringLiteral("%1 · %2 · %3").arg(words.subject, words.happened, words.who));
    setToolTip(accessibleName());
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    onTheme(this, [this](const Theme &) { updateGeometry(); });
}

QSize ConflictHead::sizeHint() const
{
    const Theme theme = themeOf(this);
    return {theme.px(600), theme.px(conflictHeadHeight)};
}

QSize ConflictHead::minimumSizeHint() const
{
    return {0, sizeHint().height()};
}

void ConflictHead::paintEvent(QPaintEvent *)
{
    const Theme theme = themeOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect().adjusted(1, 1, -1, 0), theme.color(underMouse() ? Token::Hover : Token::Head));
    if (isChecked())
        painter.fillRect(1, height() - 1, width() - 2, 1, theme.color(Token::Line));
    const int padding = theme.px(conflictPadding);
    const int icon = theme.px(metrics::iconSmall);
    const int top = (height() - icon) / 2;
    int x = padding - theme.px(4);
    const QString chevron = isChecked() ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right");
    paintIcon(painter, QRectF(x, top, icon, icon), chevron, theme.color(Token::Text2));
    x += icon + theme.px(8);
    paintIcon(painter, QRectF(x, top, icon, icon), statusIconId(m_words.kind), theme.color(statusColour(m_words.kind)));
    x += icon + theme.px(8);
    // Who and when at the right, as far as there is room for it beside the subject.
    const QFont caption = fontOf(TextRole::Caption, theme);
    const QFont strong = strongFontOf(TextRole::Body, theme);
    const int room = width() - x - padding;
    const bool narrow = room < theme.px(700);
    const int whoWidth =
        std::min(QFontMetrics(caption).horizontalAdvance(m_words.who) + theme.px(4), narrow ? room * 3 / 10 : room * 2 / 5);
    const int subjectNeeds = QFontMetrics(strong).horizontalAdvance(m_words.subject) + theme.px(4);
    const int subjectWidth = std::min(narrow ? subjectNeeds : std::max(subjectNeeds, theme.px(180)), room * 2 / 5);
    const auto draw = [&](const QFont &font, Token colour, int left, int width, Qt::Alignment side, const QString &text) {
        painter.setFont(font);
        painter.setPen(theme.color(colour));
        painter.drawText(QRect(left, 0, width, height()), int(Qt::AlignVCenter | side),
                         QFontMetrics(font).elidedText(text, Qt::ElideRight, width));
    };
    draw(strong, Token::Text, x, subjectWidth, Qt::AlignLeft, m_words.subject);
    draw(caption, Token::Text2, width() - padding - whoWidth, whoWidth, Qt::AlignRight, m_words.who);
    const int left = x + subjectWidth + theme.px(narrow ? 12 : 24);
    draw(fontOf(TextRole::Body, theme), Token::Text, left, width() - padding - whoWidth - theme.px(12) - left, Qt::AlignLeft,
         m_words.happened);
    if (hasFocus()) {
        QStyleOptionFocusRect ring;
        ring.initFrom(this);
        ring.rect = rect().adjusted(1, 1, -1, -1);
        style()->drawPrimitive(QStyle::PE_FrameFocusRect, &ring, &painter, this);
    }
}

void ConflictHead::enterEvent(QEnterEvent *)
{
    update();
}

void ConflictHead::leaveEvent(QEvent *)
{
    update();
}

}  // namespace hk
