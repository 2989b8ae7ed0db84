// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/ui/calendar/duedelegate.h"

#include "tickets/ui/words.h"
#include "widgets/look/fonts.h"
#include "widgets/look/metrics.h"

#include <QPainter>
#include <QStyle>

namespace hk::tickets {

namespace {

constexpr int linePadding = 12;
constexpr int ticketIndent = 24;
// Where the parts of a line begin, of its width.
constexpr double dueTitleAt = 0.15;
constexpr double duePlaceAt = 0.5;
constexpr double duePersonAt = 0.62;
constexpr double dueStatusAt = 0.75;

}  // namespace

QSize DueDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {1, themeOf(option.widget).rowHeight()};
}

void DueDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const DueModel::Line *const line = static_cast<const DueModel *>(index.model())->line(index.row());
    if (line == nullptr)
        return;
    const Theme theme = themeOf(option.widget);
    painter->save();
    if (!line->card) {
        paintHead(*painter, option.rect, *line, theme);
        painter->restore();
        return;
    }
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    painter->fillRect(option.rect, theme.color(selected ? Token::Selection : hovered ? Token::Hover : Token::Base));
    paintCard(*painter, option.rect, *line->card, theme);
    painter->restore();
    if (!option.state.testFlag(QStyle::State_HasFocus))
        return;
    QStyleOptionFocusRect frame;
    frame.QStyleOption::operator=(option);
    frame.state |= QStyle::State_KeyboardFocusChange | QStyle::State_Item;
    option.widget->style()->drawPrimitive(QStyle::PE_FrameFocusRect, &frame, painter, option.widget);
}

void DueDelegate::paintHead(QPainter &painter, const QRect &rect, const DueModel::Line &line, const Theme &theme)
{
    painter.fillRect(rect, theme.color(Token::Head));
    painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.color(Token::Line));
    const QFont strong = strongFontOf(TextRole::Body, theme);
    QRect rest = rect.adjusted(theme.px(linePadding), 0, -theme.px(linePadding), 0);
    painter.setFont(strong);
    painter.setPen(theme.color(line.isToday ? Token::Accent : Token::Text));
    painter.drawText(rest, Qt::AlignVCenter | Qt::AlignLeft, line.head);
    rest.setLeft(rest.left() + QFontMetrics(strong).horizontalAdvance(line.head) + theme.px(12));
    painter.setFont(fontOf(TextRole::Body, theme));
    painter.setPen(theme.color(Token::Text3));
    painter.drawText(rest, Qt::AlignVCenter | Qt::AlignLeft, line.note);
}

void DueDelegate::paintCard(QPainter &painter, const QRect &rect, const Card &card, const Theme &theme)
{
    const QFont font = fontOf(TextRole::Body, theme);
    const QFontMetrics metrics(font);
    painter.setFont(font);
    const int left = rect.left() + theme.px(ticketIndent);
    const int width = rect.right() - left;
    const auto draw = [&](const QString &text, double from, double to, Token colour) {
        const QRect cell(left + int(width * from), rect.top(), int(width * (to - from)) - theme.px(8), rect.height());
        painter.setPen(theme.color(colour));
        painter.drawText(cell, Qt::AlignVCenter | Qt::AlignLeft, metrics.elidedText(text, Qt::ElideRight, cell.width()));
    };
    draw(card.number, 0, dueTitleAt, Token::Text2);
    draw(card.title, dueTitleAt, duePlaceAt, Token::Text);
    draw(placeWords(card), duePlaceAt, duePersonAt, Token::Text2);
    draw(personWords(card), duePersonAt, dueStatusAt, Token::Text2);
    const int status = left + int(width * dueStatusAt);
    paintStatus(painter, QRect(status, rect.top(), rect.right() - status - theme.px(8), rect.height()),
                statusOf(card.deadline.severity), card.deadline.text, theme);
}

}  // namespace hk::tickets
