// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/frame/dropnotice.h"

#include "widgets/look/fonts.h"
#include "widgets/look/icons.h"
#include "widgets/look/metrics.h"
#include "widgets/look/theme.h"

#include <QPainter>

namespace hk {

namespace {

constexpr int frameInset = 2;
constexpr int plateWidth = 24;
constexpr int plateHeight = 64;

}  // namespace

DropNotice::DropNotice(QWidget *window) : QWidget(window)
{
    setObjectName(QStringLiteral("dropNotice"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
}

void DropNotice::showNow()
{
    setAccessibleName(tr("Let go to import this file"));
    setGeometry(parentWidget()->rect());
    raise();
    show();
}

void DropNotice::paintEvent(QPaintEvent *)
{
    const Theme theme = themeOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QPen dashes(theme.color(Token::Focus), theme.px(metrics::focusWidth), Qt::DashLine);
    const qreal inset = theme.px(frameInset);
    painter.setPen(dashes);
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), theme.px(metrics::radius),
                            theme.px(metrics::radius));

    const QFont font = fontOf(TextRole::PanelTitle, theme);
    const int icon = theme.px(metrics::iconEmpty);
    const int gap = theme.px(metrics::iconToWord);
    const int words = QFontMetrics(font).horizontalAdvance(accessibleName());
    QRect plate(0, 0, icon + gap + words + 2 * theme.px(plateWidth), theme.px(plateHeight));
    plate.moveCenter(rect().center());
    painter.setBrush(theme.color(Token::Selection));
    painter.drawRoundedRect(plate, theme.px(metrics::radius), theme.px(metrics::radius));
    QRect inside = plate.adjusted(theme.px(plateWidth), 0, -theme.px(plateWidth), 0);
    paintIcon(painter, QRectF(inside.left(), inside.center().y() - icon / 2, icon, icon), u"import", theme.color(Token::Accent));
    painter.setFont(font);
    painter.setPen(theme.color(Token::Text));
    painter.drawText(inside.adjusted(icon + gap, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, accessibleName());
}

}  // namespace hk
