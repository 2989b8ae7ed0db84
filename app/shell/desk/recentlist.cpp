// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/desk/recentlist.h"

#include "base/clock.h"
#include "widgets/look/fonts.h"
#include "widgets/look/metrics.h"
#include "widgets/look/theme.h"

#include <QAbstractButton>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace hk {

namespace {

// Name at the left, kind in the second voice, the time at the right.
class RecentRow : public QAbstractButton {
public:
    RecentRow(const NamedRecent &recent, const QString &when) : m_recent(recent), m_when(when)
    {
        setText(recent.title);
        setAccessibleName(QStringLiteral("%1, %2, %3").arg(recent.title, recent.kind, when));
        setFocusPolicy(Qt::TabFocus);
        setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    }

    QSize sizeHint() const override { return {0, themeOf(this).px(metrics::rowCompact)}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme theme = themeOf(this);
        QPainter painter(this);
        if (underMouse())
            painter.fillRect(rect(), theme.color(Token::Hover));
        const QFont body = fontOf(TextRole::Body, theme);
        const QFont caption = fontOf(TextRole::Caption, theme);
        const QRect line = rect().adjusted(theme.px(12), 0, -theme.px(12), 0);
        const int timeWidth = QFontMetrics(caption).horizontalAdvance(m_when) + theme.px(8);
        painter.setFont(caption);
        painter.setPen(theme.color(Token::Text2));
        painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, m_when);
        painter.setFont(body);
        const QFontMetrics metric(body);
        const QRect words = line.adjusted(0, 0, -timeWidth, 0);
        const QString title = metric.elidedText(m_recent.title, Qt::ElideRight, words.width());
        painter.setPen(theme.color(Token::Text));
        painter.drawText(words, Qt::AlignVCenter, title);
        const QRect rest = words.adjusted(metric.horizontalAdvance(title) + theme.px(8), 0, 0, 0);
        painter.setPen(theme.color(Token::Text2));
        painter.drawText(rest, Qt::AlignVCenter, metric.elidedText(m_recent.kind, Qt::ElideRight, rest.width()));
        if (hasFocus()) {
            painter.setPen(QPen(theme.color(Token::Focus), metrics::focusWidth));
            painter.drawRect(rect().adjusted(1, 1, -1, -1));
        }
    }

private:
    NamedRecent m_recent;
    QString m_when;
};

}  // namespace

RecentList::RecentList(QWidget *parent) : QWidget(parent), m_rows(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("desk.recent"));
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(0);
}

void RecentList::setItems(const std::vector<NamedRecent> &items, qint64 now)
{
    while (QLayoutItem *old = m_rows->takeAt(0)) {
        if (old->widget())
            old->widget()->deleteLater();
        delete old;
    }
    if (items.empty()) {
        auto *none = new QLabel(tr("Students, rooms and whatever else you open will be listed here."));
        none->setWordWrap(true);
        setTextRole(none, TextRole::Body, Token::Text2);
        none->setContentsMargins(12, 8, 12, 8);
        m_rows->addWidget(none);
    }
    for (const NamedRecent &item : items) {
        const QDateTime moment = campusTime(item.item.at);
        const bool today = moment.date() == campusDate(now);
        auto *row = new RecentRow(item, moment.toString(today ? QStringLiteral("HH:mm") : QStringLiteral("MM-dd")));
        connect(row, &QAbstractButton::clicked, this, [this, recent = item.item] { emit opened(recent.entity, recent.id); });
        m_rows->addWidget(row);
    }
}

}  // namespace hk
