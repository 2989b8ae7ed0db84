// SPDX-License-Identifier: GPL-3.0-or-later
#include "mentoring/ui/quota/heatdelegate.h"

#include "mentoring/ui/quota/heatmodel.h"
#include "widgets/look/chartcolours.h"
#include "widgets/look/fonts.h"

#include <QPainter>
#include <QStyle>

namespace hk::mentoring {

namespace {

constexpr double passingShare = 70;

}  // namespace

void HeatDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (index.column() == 0) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    const Theme theme = themeOf(option.widget);
    const QVariant share = index.data(HeatModel::shareRole);
    const bool isLow = share.isValid() && share.toDouble() < passingShare;
    painter->save();
    painter->fillRect(option.rect, share.isValid() ? heat(theme, share.toDouble()) : theme.color(Token::Base));
    painter->fillRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1, theme.color(Token::Line));
    painter->setFont(isLow ? strongFontOf(TextRole::Body, theme) : fontOf(TextRole::Body, theme));
    painter->setPen(theme.color(share.isValid() ? Token::Text : Token::Text3));
    const QString text = index.data().toString();
    painter->drawText(option.rect, Qt::AlignCenter, isLow ? QStringLiteral("▼ ") + text : text);
    painter->restore();
    if (!option.state.testFlag(QStyle::State_Selected) && !option.state.testFlag(QStyle::State_HasFocus))
        return;
    QStyleOptionFocusRect frame;
    frame.QStyleOption::operator=(option);
    frame.state |= QStyle::State_KeyboardFocusChange | QStyle::State_Item;
    option.widget->style()->drawPrimitive(QStyle::PE_FrameFocusRect, &frame, painter, option.widget);
}

}  // namespace hk::mentoring
