// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/ui/board/carddelegate.h"

#include "tickets/ui/board/cardmodel.h"
#include "tickets/ui/words.h"
#include "widgets/look/fonts.h"
#include "widgets/look/icons.h"
#include "widgets/look/metrics.h"

#include <QPainter>
#include <QTextLayout>

namespace hk::tickets {

namespace {

constexpr int sidePadding = 10;
constexpr int numberTop = 7;
constexpr int captionHeight = 17;
constexpr int titleTop = 24;
constexpr int titleLine = 18;
constexpr int titleLines = 2;
constexpr int placeTop = 60;
constexpr int clockTop = 78;
constexpr int clockHeight = 18;
constexpr int lockSize = 12;

}  // namespace

QSize CardDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const Theme theme = themeOf(option.widget);
    return {theme.px(cardWidth), theme.px(cardHeight) + theme.px(cardGap)};
}

void CardDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *model = static_cast<const CardModel *>(index.model());
    const Card *const card = model->card(index.row());
    if (card == nullptr)
        return;
    const Theme theme = themeOf(option.widget);
    const QRect rect = option.rect.adjusted(0, 0, 0, -theme.px(cardGap));
    const bool active = option.state.testFlag(QStyle::State_Active);
    const Look look{theme, rect, option.state.testFlag(QStyle::State_Selected), option.state.testFlag(QStyle::State_MouseOver),
                    active && option.state.testFlag(QStyle::State_HasFocus)};
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintSheet(*painter, look);
    paintWords(*painter, look, *card);
    painter->restore();
}

void CardDelegate::paintSheet(QPainter &painter, const Look &look)
{
    const Theme &theme = look.theme;
    const qreal radius = theme.px(metrics::radius) - 0.5;
    const Token fill = look.selected ? Token::Selection : look.hovered ? Token::Hover : Token::Base;
    painter.setPen(theme.color(look.selected ? Token::Edge : Token::Line));
    painter.setBrush(theme.color(fill));
    painter.drawRoundedRect(QRectF(look.rect).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    if (!look.focused)
        return;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.color(Token::Focus), theme.px(metrics::focusWidth)));
    painter.drawRoundedRect(QRectF(look.rect).adjusted(1, 1, -1, -1), radius, radius);
}

void CardDelegate::paintWords(QPainter &painter, const Look &look, const Card &card)
{
    const Theme &theme = look.theme;
    const int padding = theme.px(sidePadding);
    const QRect inside = look.rect.adjusted(padding, 0, -padding, 0);
    const auto line = [&](int top, int height) {
        return QRect(inside.left(), inside.top() + theme.px(top), inside.width(), theme.px(height));
    };
    const QColor third = theme.color(look.selected ? Token::Text2 : Token::Text3);
    const QColor second = theme.color(Token::Text2);
    painter.setFont(fontOf(TextRole::Caption, theme));
    paintEnds(painter, line(numberTop, captionHeight), card.number, categoryWords(card), third, second);
    if (card.isPrivate) {
        const int left = inside.left() + painter.fontMetrics().horizontalAdvance(card.number) + theme.px(4);
        const QRect row = line(numberTop, captionHeight);
        const int size = theme.px(lockSize);
        paintIcon(painter, QRectF(left, row.center().y() - size / 2.0, size, size), u"lock", third);
    }
    paintTitle(painter, look, line(titleTop, titleLines * titleLine), card.title);
    painter.setFont(fontOf(TextRole::Caption, theme));
    paintEnds(painter, line(placeTop, captionHeight), placeWords(card), personWords(card), second, second);
    if (!card.deadline.text.isEmpty())
        paintStatus(painter, line(clockTop, clockHeight), statusOf(card.deadline.severity), card.deadline.text, theme);
}

// Two lines at most; the last word that has room ends in an ellipsis.
void CardDelegate::paintTitle(QPainter &painter, const Look &look, const QRect &rect, const QString &title)
{
    const QFont font = fontOf(TextRole::CardTitle, look.theme);
    const QFontMetrics metrics(font);
    painter.setFont(font);
    painter.setPen(look.theme.color(Token::Text));
    QTextLayout layout(title, font);
    QTextOption wrap;
    wrap.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(wrap);
    layout.beginLayout();
    const int height = look.theme.px(titleLine);
    for (int number = 0; number < titleLines; ++number) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(rect.width());
        const bool last = number == titleLines - 1;
        const QString words = last ? metrics.elidedText(title.mid(line.textStart()), Qt::ElideRight, rect.width())
                                   : title.mid(line.textStart(), line.textLength());
        const QRect place(rect.left(), rect.top() + number * height, rect.width(), height);
        painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, words.trimmed());
    }
    layout.endLayout();
}

// The right end keeps its words as far as half of the line; the left one takes what is left.
void CardDelegate::paintEnds(QPainter &painter, const QRect &rect, const QString &left, const QString &right,
                             const QColor &leftColour, const QColor &rightColour)
{
    const QFontMetrics metrics = painter.fontMetrics();
    const int gap = metrics.horizontalAdvance(u' ') * 2;
    const int leftWidth = metrics.horizontalAdvance(left);
    const int rightMost = std::max(rect.width() / 2, rect.width() - leftWidth - gap);
    const QString rightWords = metrics.elidedText(right, Qt::ElideRight, rightMost);
    const int leftMost = rect.width() - metrics.horizontalAdvance(rightWords) - gap;
    painter.setPen(leftColour);
    painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter, metrics.elidedText(left, Qt::ElideRight, leftMost));
    painter.setPen(rightColour);
    painter.drawText(rect, Qt::AlignRight | Qt::AlignVCenter, rightWords);
}

}  // namespace hk::tickets
