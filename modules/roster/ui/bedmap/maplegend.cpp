// SPDX-License-Identifier: GPL-3.0-or-later
#include "roster/ui/bedmap/maplegend.h"

#include "widgets/look/fonts.h"
#include "widgets/look/icons.h"
#include "widgets/look/metrics.h"
#include "widgets/look/status.h"

#include <QPainter>

namespace hk::roster {

namespace {

constexpr int boxWidth = 28;
constexpr int legendGap = 16;

}  // namespace

MapLegend::MapLegend(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAccessibleName(tr("What the marks mean"));
}

QSize MapLegend::sizeHint() const
{
    return {run(nullptr), themeOf(this).px(metrics::controlHeight)};
}

int MapLegend::run(QPainter *painter) const
{
    const Theme theme = themeOf(this);
    const QFont font = fontOf(TextRole::Body, theme);
    const QFontMetrics words(font);
    const int middle = height() / 2;
    int x = 0;
    const auto mark = [&](StatusKind shape, Token tone, const QString &text) {
        const int size = theme.px(14);
        if (painter != nullptr) {
            paintIcon(*painter, QRectF(x, middle - size / 2.0, size, size), statusIconId(shape), theme.color(tone));
            painter->setPen(theme.color(tone));
            painter->drawText(QRect(x + size + theme.px(5), 0, words.horizontalAdvance(text) + 2, height()), Qt::AlignVCenter,
                              text);
        }
        x += size + theme.px(5) + words.horizontalAdvance(text) + theme.px(legendGap);
    };
    const QString free = tr("free bed");
    if (painter != nullptr) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setFont(font);
        QPen pen(theme.color(Token::Edge));
        pen.setDashPattern({4, 3});
        painter->setPen(pen);
        painter->drawRoundedRect(QRectF(x + 0.5, middle - theme.px(7) + 0.5, theme.px(boxWidth), theme.px(14)), theme.px(3),
                                 theme.px(3));
        painter->setPen(theme.color(Token::Text2));
        painter->drawText(QRect(x + theme.px(boxWidth + 6), 0, words.horizontalAdvance(free) + 2, height()), Qt::AlignVCenter,
                          free);
    }
    x += theme.px(boxWidth + 6) + words.horizontalAdvance(free) + theme.px(legendGap);
    mark(StatusKind::Plan, Token::Info, tr("booked"));
    mark(StatusKind::Warning, Token::Warning, tr("has left"));
    mark(StatusKind::Overdue, Token::Overdue, tr("contested"));
    return x;
}

void MapLegend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    run(&painter);
}

}  // namespace hk::roster
