// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/frame/rail.h"

#include "widgets/look/fonts.h"
#include "widgets/look/icons.h"
#include "widgets/look/metrics.h"
#include "widgets/look/ontheme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace hk {

namespace {

constexpr int railInset = 6;
constexpr int itemPadding = 9;
constexpr int itemGap = 2;
constexpr int iconGap = 8;

}  // namespace

RailButton::RailButton(const QString &icon, const QString &title, QWidget *parent)
    : QAbstractButton(parent), m_icon(icon), m_title(title)
{
    setText(title);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    describe();
    onTheme(this, [this](const Theme &) { updateGeometry(); });
}

void RailButton::setCount(int count)
{
    if (m_count == count)
        return;
    m_count = count;
    describe();
    updateGeometry();
    update();
}

void RailButton::setCollapsed(bool collapsed)
{
    m_collapsed = collapsed;
    describe();
    updateGeometry();
    update();
}

void RailButton::describe()
{
    setAccessibleName(m_count > 0 ? tr("%1, %n to do", nullptr, m_count).arg(m_title) : m_title);
    setToolTip(m_collapsed ? accessibleName() : QString());
}

QSize RailButton::minimumSizeHint() const
{
    const Theme theme = themeOf(this);
    const int least = std::max(theme.px(metrics::iconRail), fontMetrics().height()) + theme.px(4);
    return {sizeHint().width(), std::min(least, sizeHint().height())};
}

QSize RailButton::sizeHint() const
{
    const Theme theme = themeOf(this);
    const int icon = theme.px(metrics::iconRail);
    if (m_collapsed)
        return {icon + 2 * theme.px(itemPadding), theme.px(metrics::railItemHeight)};
    const int words = QFontMetrics(strongFontOf(TextRole::Body, theme)).horizontalAdvance(m_title);
    const QString number = m_count > 0 ? u' ' + QString::number(m_count) : QString();
    const int count = QFontMetrics(fontOf(TextRole::Caption, theme)).horizontalAdvance(number);
    return {icon + words + count + theme.px(2 * itemPadding + iconGap + 4), theme.px(metrics::railItemHeight)};
}

void RailButton::paintEvent(QPaintEvent *)
{
    const Theme theme = themeOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int radius = theme.px(metrics::radius);
    if (isChecked() || isDown() || underMouse()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.color(isChecked() ? Token::Selection : isDown() ? Token::Pressed : Token::Hover));
        painter.drawRoundedRect(rect(), radius, radius);
    }
    const int size = theme.px(metrics::iconRail);
    const int padding = theme.px(itemPadding);
    const int left = m_collapsed ? (width() - size) / 2 : padding;
    paintIcon(painter, QRectF(left, (height() - size) / 2.0, size, size), m_icon,
              theme.color(isChecked() ? Token::Accent : Token::Text2));
    if (m_collapsed) {
        if (m_count > 0) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(theme.color(Token::Accent));
            const double dot = theme.px(6);
            painter.drawEllipse(QRectF(left + size - dot / 2, (height() - size) / 2.0 - dot / 2, dot, dot));
        }
    } else {
        painter.setPen(theme.color(isChecked() ? Token::Text : Token::Text2));
        painter.setFont(isChecked() ? strongFontOf(TextRole::Body, theme) : fontOf(TextRole::Body, theme));
        painter.drawText(rect().adjusted(left + size + theme.px(iconGap), 0, -padding, 0), Qt::AlignVCenter | Qt::AlignLeft,
                         m_title);
        if (m_count > 0) {
            painter.setPen(theme.color(Token::Text2));
            painter.setFont(fontOf(TextRole::Caption, theme));
            painter.drawText(rect().adjusted(0, 0, -padding, 0), Qt::AlignVCenter | Qt::AlignRight, QString::number(m_count));
        }
    }
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme.color(Token::Focus), metrics::focusWidth));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), radius, radius);
    }
}

void RailButton::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void RailButton::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

Rail::Rail(QWidget *parent) : QWidget(parent), m_head(new QVBoxLayout), m_foot(new QVBoxLayout)
{
    setObjectName(QStringLiteral("rail"));
    setAccessibleName(tr("Modules"));
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(m_head);
    layout->addStretch(1);
    layout->addLayout(m_foot);
    m_collapse = addButton(m_foot, QStringLiteral("collapse"), tr("Collapse"));
    m_collapse->setObjectName(QStringLiteral("rail.collapse"));
    connect(m_collapse, &RailButton::clicked, this, [this] {
        setCollapsed(!m_collapsed);
        emit collapsedChanged(m_collapsed);
    });
    onTheme(
        this,
        [this, layout](const Theme &theme) {
            const int inset = theme.px(railInset);
            layout->setContentsMargins(inset, theme.px(8), inset, theme.px(8));
            m_head->setSpacing(theme.px(itemGap));
            m_foot->setSpacing(theme.px(itemGap));
            fit();
        },
        QStringLiteral("rail"));
}

RailButton *Rail::addButton(QVBoxLayout *layout, const QString &icon, const QString &title)
{
    auto *button = new RailButton(icon, title, this);
    button->setCollapsed(m_collapsed);
    layout->addWidget(button);
    m_order << button;
    return button;
}

void Rail::addPlace(const QString &id, const QString &icon, const QString &title, bool atFoot)
{
    RailButton *button = addButton(atFoot ? m_foot : m_head, icon, title);
    button->setObjectName(QStringLiteral("rail.") + id);
    button->setCheckable(true);
    if (atFoot) {
        m_foot->removeWidget(m_collapse);
        m_foot->addWidget(m_collapse);
        m_order.removeOne(m_collapse);
        m_order << m_collapse;
    }
    m_buttons.insert(id, button);
    fit();
    connect(button, &RailButton::clicked, this, [this, id] {
        emit chosen(id);
        // A click marks or unmarks the button, whether or not it led anywhere.
        setCurrent(m_current);
    });
}

void Rail::setCurrent(const QString &id)
{
    m_current = id;
    for (auto it = m_buttons.cbegin(); it != m_buttons.cend(); ++it)
        it.value()->setChecked(it.key() == id);
}

void Rail::setCount(const QString &id, int count)
{
    if (RailButton *button = m_buttons.value(id))
        button->setCount(count);
    fit();
}

void Rail::setCollapsed(bool collapsed)
{
    m_collapsed = collapsed;
    for (RailButton *button : std::as_const(m_order))
        button->setCollapsed(collapsed);
    fit();
}

void Rail::fit()
{
    // The inner columns would answer with the widths from before a collapse.
    m_head->invalidate();
    m_foot->invalidate();
    const Theme theme = themeOf(this);
    setFixedWidth(
        qMax(theme.px(m_collapsed ? metrics::railCollapsedWidth : metrics::railWidth), layout()->totalMinimumSize().width()));
}

void Rail::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(width() - 1, 0, 1, height(), themeOf(this).color(Token::Line));
}

void Rail::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Down && event->key() != Qt::Key_Up) {
        QWidget::keyPressEvent(event);
        return;
    }
    const qsizetype at = m_order.indexOf(qobject_cast<RailButton *>(focusWidget()));
    const qsizetype next = at + (event->key() == Qt::Key_Down ? 1 : -1);
    if (next >= 0 && next < m_order.size())
        m_order[next]->setFocus(Qt::TabFocusReason);
}

}  // namespace hk
