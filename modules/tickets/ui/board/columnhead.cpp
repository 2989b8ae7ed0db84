// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/ui/board/columnhead.h"

#include "widgets/look/fonts.h"
#include "widgets/look/metrics.h"
#include "widgets/look/ontheme.h"
#include "widgets/look/status.h"

#include <QLocale>
#include <QPainter>

namespace hk::tickets {

namespace {

constexpr int columnHeadHeight = 32;
constexpr int headPadding = 4;

}  // namespace

ColumnHead::ColumnHead(const QString &title, QWidget *parent) : QWidget(parent), m_title(title)
{
    onTheme(this, [this](const Theme &theme) { setFixedHeight(theme.px(columnHeadHeight)); });
    setCounts(0, 0, 0);
}

void ColumnHead::setCounts(int count, int most, int overdue)
{
    m_count = count;
    m_most = most;
    m_overdue = overdue;
    QStringList lines{m_title + u' ' + QLocale().toString(count)};
    if (isTooFull())
        lines << tr("More than the %n that the column should hold", nullptr, most);
    else if (most > 0)
        lines << tr("It should hold at most %n", nullptr, most);
    if (overdue > 0)
        lines << overdueWords();
    setToolTip(lines.join(u'\n'));
    setAccessibleName(toolTip());
    update();
}

QString ColumnHead::overdueWords() const
{
    return tr("%n overdue", nullptr, m_overdue);
}

void ColumnHead::paintEvent(QPaintEvent *)
{
    const Theme theme = themeOf(this);
    QPainter painter(this);
    QRect rest = rect().adjusted(theme.px(headPadding), 0, -theme.px(headPadding), 0);
    painter.setFont(fontOf(TextRole::Caption, theme));
    if (m_overdue > 0) {
        // Where the words have no room the number stands alone; the octagon says what it counts.
        const int icon = theme.px(metrics::iconSmall) + theme.px(metrics::iconToWord);
        const int most = rest.width() / 2 - icon;
        const QString number = QLocale().toString(m_overdue);
        const QString words = painter.fontMetrics().horizontalAdvance(overdueWords()) <= most ? overdueWords() : number;
        const int width = painter.fontMetrics().horizontalAdvance(words) + icon + 1;
        paintStatus(painter, QRect(rest.right() - width + 1, rest.top(), width, rest.height()), StatusKind::Overdue, words, theme);
        rest.setRight(rest.right() - width - theme.px(4));
    }
    const QFont strong = strongFontOf(TextRole::Body, theme);
    const QString count = m_most > 0 ? tr("%1 of %2", "tickets in a column, and how many it should hold")
                                           .arg(QLocale().toString(m_count), QLocale().toString(m_most))
                                     : QLocale().toString(m_count);
    const QFont counted = isTooFull() ? strongFontOf(TextRole::Body, theme) : fontOf(TextRole::Body, theme);
    painter.setFont(counted);
    const int countWidth = painter.fontMetrics().horizontalAdvance(count) + theme.px(8);
    painter.setFont(strong);
    const QString title = QFontMetrics(strong).elidedText(m_title, Qt::ElideRight, rest.width() - countWidth);
    painter.setPen(theme.color(Token::Text));
    painter.drawText(rest, Qt::AlignVCenter | Qt::AlignLeft, title);
    rest.setLeft(rest.left() + QFontMetrics(strong).horizontalAdvance(title) + theme.px(8));
    painter.setFont(counted);
    painter.setPen(theme.color(isTooFull() ? Token::Warning : Token::Text2));
    painter.drawText(rest, Qt::AlignVCenter | Qt::AlignLeft, count);
}

}  // namespace hk::tickets
