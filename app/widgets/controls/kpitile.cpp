// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/kpitile.h"

#include "widgets/look/fonts.h"
#include "widgets/look/metrics.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace hk {

namespace {

constexpr int padding = 12;
constexpr int lineWidth = 64;
constexpr int lineHeight = 22;

}  // namespace

KpiTile::KpiTile(QWidget *parent) : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void KpiTile::setKpi(const Kpi &kpi)
{
    m_kpi = kpi;
    QStringList words = {kpi.label, kpi.figure + kpi.unit};
    if (!kpi.before.isEmpty())
        words.append(kpi.before);
    if (kpi.status)
        words.append(kpi.statusWords.isEmpty() ? statusWord(*kpi.status) : kpi.statusWords);
    setAccessibleName(words.join(QStringLiteral(", ")));
    updateGeometry();
    update();
}

QSize KpiTile::sizeHint() const
{
    const Theme theme = themeOf(this);
    return {std::max(theme.px(178), minimumSizeHint().width()), theme.px(metrics::kpiHeight)};
}

QSize KpiTile::minimumSizeHint() const
{
    const Theme theme = themeOf(this);
    const QFontMetrics figure(fontOf(TextRole::Figure, theme));
    const QFontMetrics caption(fontOf(TextRole::Caption, theme));
    int width = figure.horizontalAdvance(m_kpi.figure) + theme.px(4) + caption.horizontalAdvance(m_kpi.unit);
    if (m_kpi.line.size() > 1)
        width += theme.px(lineWidth + 8);
    int top = caption.horizontalAdvance(m_kpi.label);
    if (m_kpi.status)
        top += theme.px(8 + metrics::iconSmall + metrics::iconToWord) + caption.horizontalAdvance(m_kpi.statusWords);
    width = std::max({width, top, caption.horizontalAdvance(m_kpi.before)});
    return {width + 2 * theme.px(padding), theme.px(metrics::kpiHeight)};
}

void KpiTile::paintLine(QPainter &painter, const QRectF &rect) const
{
    const Theme theme = themeOf(this);
    const auto [low, high] = std::minmax_element(m_kpi.line.cbegin(), m_kpi.line.cend());
    const double range = *high - *low;
    const auto point = [&](qsizetype i) {
        const double x = rect.left() + rect.width() * double(i) / double(m_kpi.line.size() - 1);
        const double share = range > 0 ? (m_kpi.line.at(i) - *low) / range : 0.5;
        return QPointF(x, rect.bottom() - share * rect.height());
    };
    QPainterPath path(point(0));
    for (qsizetype i = 1; i < m_kpi.line.size(); ++i)
        path.lineTo(point(i));
    painter.setPen(QPen(theme.color(Token::Text3), 1.25 * theme.scale(), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.color(Token::Accent));
    painter.drawEllipse(point(m_kpi.line.size() - 1), 2.25 * theme.scale(), 2.25 * theme.scale());
}

void KpiTile::paintEvent(QPaintEvent *)
{
    const Theme theme = themeOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF sheet = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    const qreal radius = theme.px(metrics::radius) - 0.5;
    painter.setPen(theme.color(Token::Line));
    painter.setBrush(theme.color(isDown() ? Token::Pressed : underMouse() ? Token::Hover : Token::Base));
    painter.drawRoundedRect(sheet, radius, radius);

    const int left = theme.px(padding);
    const int right = width() - left;
    const QFont caption = fontOf(TextRole::Caption, theme);
    const QFont figure = fontOf(TextRole::Figure, theme);
    const auto line = [&](int top, int height) { return QRect(left, theme.px(top), right - left, theme.px(height)); };
    painter.setFont(caption);
    painter.setPen(theme.color(Token::Text2));
    painter.drawText(line(9, 18), Qt::AlignLeft | Qt::AlignVCenter, m_kpi.label);
    painter.setPen(theme.color(Token::Text3));
    painter.drawText(line(61, 18), Qt::AlignLeft | Qt::AlignVCenter, m_kpi.before);

    const int baseline = theme.px(54);
    painter.setFont(figure);
    painter.setPen(theme.color(Token::Text));
    painter.drawText(QPoint(left, baseline), m_kpi.figure);
    const int afterFigure = left + QFontMetrics(figure).horizontalAdvance(m_kpi.figure) + theme.px(4);
    painter.setFont(caption);
    painter.setPen(theme.color(Token::Text2));
    painter.drawText(QPoint(afterFigure, baseline), m_kpi.unit);

    if (m_kpi.status) {
        const QString words = m_kpi.statusWords.isEmpty() ? statusWord(*m_kpi.status) : m_kpi.statusWords;
        const int width = theme.px(metrics::iconSmall + metrics::iconToWord) + QFontMetrics(caption).horizontalAdvance(words) + 1;
        paintStatus(painter, QRect(right - width, theme.px(9), width, theme.px(18)), *m_kpi.status, words, theme);
    }
    if (m_kpi.line.size() > 1)
        paintLine(
            painter,
            QRectF(right - theme.px(lineWidth) + theme.px(3), theme.px(34), theme.px(lineWidth - 6), theme.px(lineHeight - 4)));
    if (hasFocus()) {
        painter.setPen(QPen(theme.color(Token::Focus), theme.px(metrics::focusWidth)));
        painter.setBrush(Qt::NoBrush);
        const qreal inset = theme.px(metrics::focusWidth) / 2.0;
        painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), radius, radius);
    }
}

}  // namespace hk
