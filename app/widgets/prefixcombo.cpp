// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/prefixcombo.h"

#include "widgets/look/metrics.h"
#include "widgets/look/theme.h"

#include <QStyleOption>
#include <QStylePainter>

namespace hk {

PrefixCombo::PrefixCombo(const QString &prefix, QWidget *parent) : QComboBox(parent), m_prefix(prefix)
{
    setAccessibleName(prefix);
    setSizeAdjustPolicy(AdjustToContents);
}

QSize PrefixCombo::sizeHint() const
{
    const int prefix = fontMetrics().horizontalAdvance(m_prefix) + themeOf(this).px(metrics::iconToWord);
    return QComboBox::sizeHint() + QSize(prefix, 0);
}

void PrefixCombo::paintEvent(QPaintEvent *)
{
    const Theme theme = themeOf(this);
    QStylePainter painter(this);
    QStyleOptionComboBox option;
    initStyleOption(&option);
    painter.drawComplexControl(QStyle::CC_ComboBox, option);
    QRect text = style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, this);
    text.setLeft(std::max(text.left(), theme.px(8)));
    painter.setPen(theme.color(Token::Text3));
    painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeft, m_prefix);
    text.setLeft(text.left() + fontMetrics().horizontalAdvance(m_prefix) + theme.px(metrics::iconToWord));
    painter.setPen(palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, QPalette::Text));
    painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeft,
                     fontMetrics().elidedText(option.currentText, Qt::ElideRight, text.width()));
}

}  // namespace hk
