// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/ui/steps/starfield.h"

#include "widgets/look/fonts.h"
#include "widgets/look/icons.h"
#include "widgets/look/metrics.h"
#include "widgets/look/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QtMath>

namespace hk::tickets {

namespace {

constexpr int mostStars = 5;
constexpr int starWidth = 28;
constexpr int wordsWidth = 110;
constexpr double innerRadius = 0.45;

QPainterPath starPath(const QPointF &centre, double radius)
{
    QPainterPath path;
    constexpr int corners = 10;
    for (int corner = 0; corner < corners; ++corner) {
        const double angle = -M_PI_2 + corner * 2 * M_PI / corners;
        const double length = corner % 2 == 0 ? radius : radius * innerRadius;
        const QPointF point = centre + QPointF(qCos(angle), qSin(angle)) * length;
        corner == 0 ? path.moveTo(point) : path.lineTo(point);
    }
    path.closeSubpath();
    return path;
}

}  // namespace

StarField::StarField(QWidget *parent) : QAbstractSlider(parent)
{
    setRange(0, mostStars);
    setPageStep(1);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(this, &QAbstractSlider::valueChanged, this, [this] {
        setAccessibleDescription(words());
        update();
    });
}

QSize StarField::sizeHint() const
{
    const Theme theme = themeOf(this);
    return {theme.px(mostStars * starWidth + wordsWidth), theme.px(metrics::controlHeight)};
}

QString StarField::words() const
{
    switch (value()) {
    case 1:
        return tr("1 · very unhappy");
    case 2:
        return tr("2 · unhappy");
    case 3:
        return tr("3 · fair");
    case 4:
        return tr("4 · happy");
    case mostStars:
        return tr("5 · very happy");
    default:
        return tr("not rated yet");
    }
}

void StarField::paintEvent(QPaintEvent *)
{
    const Theme theme = themeOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int side = theme.px(starWidth);
    for (int star = 0; star < mostStars; ++star) {
        const QPointF centre(star * side + side / 2.0, height() / 2.0);
        const QPainterPath path = starPath(centre, theme.px(10));
        const bool on = star < value();
        painter.setPen(QPen(theme.color(on ? Token::Accent : Token::Edge), 1.5));
        painter.setBrush(on ? QBrush(theme.color(Token::Accent)) : QBrush(Qt::NoBrush));
        painter.drawPath(path);
    }
    const QRect text(mostStars * side + theme.px(8), 0, width() - mostStars * side - theme.px(8), height());
    painter.setFont(fontOf(TextRole::Body, theme));
    painter.setPen(theme.color(Token::Text2));
    painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeft, words());
    if (!hasFocus())
        return;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.color(Token::Focus), theme.px(metrics::focusWidth)));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), theme.px(metrics::radius), theme.px(metrics::radius));
}

void StarField::keyPressEvent(QKeyEvent *event)
{
    const int typed = event->key() - Qt::Key_0;
    if (typed >= 1 && typed <= mostStars) {
        setValue(typed);
        return;
    }
    QAbstractSlider::keyPressEvent(event);
}

void StarField::mousePressEvent(QMouseEvent *event)
{
    const int star = int(event->position().x()) / themeOf(this).px(starWidth) + 1;
    if (star <= mostStars)
        setValue(star);
}

void StarField::focusInEvent(QFocusEvent *event)
{
    QAbstractSlider::focusInEvent(event);
    update();
}

void StarField::focusOutEvent(QFocusEvent *event)
{
    QAbstractSlider::focusOutEvent(event);
    update();
}

}  // namespace hk::tickets
