// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/stepbar.h"

#include "widgets/look/fonts.h"
#include "widgets/look/icons.h"
#include "widgets/look/metrics.h"

#include <QLocale>
#include <QPainter>

namespace hk {

namespace {

constexpr int disc = 18;
constexpr int tickWidth = 16;
constexpr int afterIcon = 6;
constexpr int aroundLine = 10;
constexpr int lineLength = 33;

}  // namespace

StepBar::StepBar(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void StepBar::setSteps(const QStringList &steps)
{
    m_steps = steps;
    say();
}

void StepBar::setCurrent(int step)
{
    m_current = step;
    say();
}

void StepBar::say()
{
    setAccessibleName(tr("Step %1 of %2: %3").arg(m_current + 1).arg(m_steps.size()).arg(m_steps.value(m_current)));
    updateGeometry();
    update();
}

QSize StepBar::sizeHint() const
{
    const Theme theme = themeOf(this);
    const QFontMetrics strong(strongFontOf(TextRole::Body, theme));
    int width = 0;
    for (const QString &step : m_steps)
        width += theme.px(disc + afterIcon) + strong.horizontalAdvance(step);
    width += static_cast<int>(qMax<qsizetype>(0, m_steps.size() - 1)) * theme.px(2 * aroundLine + lineLength);
    return {width, theme.px(metrics::filterRowHeight)};
}

int StepBar::paintStep(QPainter &painter, int step, int left) const
{
    const Theme theme = themeOf(this);
    const bool done = step < m_current;
    const bool now = step == m_current;
    const int size = theme.px(done ? tickWidth : disc);
    const QRect mark(left, (height() - size) / 2, size, size);
    if (done) {
        paintIcon(painter, mark, u"tick", theme.color(Token::Accent));
    } else {
        painter.setPen(now ? QPen(Qt::NoPen) : QPen(theme.color(Token::Edge)));
        painter.setBrush(now ? QBrush(theme.color(Token::Accent)) : QBrush(Qt::NoBrush));
        painter.drawEllipse(now ? QRectF(mark) : QRectF(mark).adjusted(0.5, 0.5, -0.5, -0.5));
        painter.setFont(now ? strongFontOf(TextRole::Caption, theme) : fontOf(TextRole::Caption, theme));
        painter.setPen(theme.color(now ? Token::OnAccent : Token::Text2));
        painter.drawText(mark, Qt::AlignCenter, locale().toString(step + 1));
    }
    const QFont font = now ? strongFontOf(TextRole::Body, theme) : fontOf(TextRole::Body, theme);
    const int words = left + size + theme.px(afterIcon);
    const int width = QFontMetrics(font).horizontalAdvance(m_steps.at(step));
    painter.setFont(font);
    painter.setPen(theme.color(now ? Token::Text : Token::Text2));
    painter.drawText(QRect(words, 0, width + 1, height()), Qt::AlignLeft | Qt::AlignVCenter, m_steps.at(step));
    return words + width;
}

void StepBar::paintEvent(QPaintEvent *)
{
    const Theme theme = themeOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    int left = 0;
    for (int step = 0; step < m_steps.size(); ++step) {
        if (step > 0) {
            painter.fillRect(left + theme.px(aroundLine), height() / 2, theme.px(lineLength), 1, theme.color(Token::Line));
            left += theme.px(2 * aroundLine + lineLength);
        }
        left = paintStep(painter, step, left);
    }
}

}  // namespace hk
