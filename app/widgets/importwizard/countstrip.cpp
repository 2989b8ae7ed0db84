// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/importwizard/countstrip.h"

#include "widgets/look/fonts.h"
#include "widgets/look/metrics.h"

#include <QLocale>
#include <QPainter>

namespace hk {

namespace {

constexpr int countGap = 24;

}  // namespace

CountStrip::CountStrip(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("importCounts"));
}

void CountStrip::setCounts(const std::vector<Count> &counts)
{
    m_counts = counts;
    QStringList words;
    for (const Count &count : counts)
        words.append(QStringLiteral("%1 %2").arg(QLocale().toString(count.number), count.word));
    setAccessibleName(words.join(QStringLiteral(", ")));
    updateGeometry();
    update();
}

QSize CountStrip::sizeHint() const
{
    const Theme theme = themeOf(this);
    const QFontMetrics figures(fontOf(TextRole::PageTitle, theme));
    const QFontMetrics words(fontOf(TextRole::Body, theme));
    int width = 0;
    for (const Count &count : m_counts)
        width += figures.horizontalAdvance(QLocale().toString(count.number)) + words.horizontalAdvance(count.word)
            + theme.px(metrics::iconToWord + countGap);
    return {width, theme.px(metrics::controlHeight)};
}

void CountStrip::paintEvent(QPaintEvent *)
{
    const Theme theme = themeOf(this);
    QPainter painter(this);
    const QFont figure = fontOf(TextRole::PageTitle, theme);
    const QFont word = fontOf(TextRole::Body, theme);
    const QFontMetrics figures(figure);
    const int base = (height() + figures.ascent() - figures.descent()) / 2;
    int left = 0;
    for (const Count &count : m_counts) {
        const QString number = QLocale().toString(count.number);
        painter.setFont(figure);
        painter.setPen(theme.color(count.number == 0 ? Token::Text3 : count.colour));
        painter.drawText(left, base, number);
        left += figures.horizontalAdvance(number) + theme.px(metrics::iconToWord);
        painter.setFont(word);
        painter.setPen(theme.color(count.colour == Token::Overdue && count.number > 0 ? Token::Overdue : Token::Text2));
        painter.drawText(left, base, count.word);
        left += QFontMetrics(word).horizontalAdvance(count.word) + theme.px(countGap);
    }
}

}  // namespace hk
