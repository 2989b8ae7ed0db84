// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/look/hkstyle.h"

#include "widgets/look/brush.h"
#include "widgets/look/fonts.h"
#include "widgets/look/metrics.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QCalendarWidget>
#include <QComboBox>
#include <QEvent>
#include <QHeaderView>
#include <QLineEdit>
#include <QPainter>
#include <QScrollBar>
#include <QSplitterHandle>
#include <QTabBar>
#include <QTextCharFormat>

#include <algorithm>
#include <array>

namespace hk {

namespace {

bool feelsHover(const QWidget *widget)
{
    return qobject_cast<const QAbstractButton *>(widget) != nullptr || qobject_cast<const QComboBox *>(widget) != nullptr
        || qobject_cast<const QAbstractSpinBox *>(widget) != nullptr || qobject_cast<const QScrollBar *>(widget) != nullptr
        || qobject_cast<const QTabBar *>(widget) != nullptr || qobject_cast<const QSplitterHandle *>(widget) != nullptr
        || qobject_cast<const QHeaderView *>(widget) != nullptr;
}

// The calendar paints weekends red by itself; here red means overdue.
void calm(QCalendarWidget &calendar, const Theme &theme)
{
    QTextCharFormat plain;
    plain.setForeground(theme.color(Token::Text));
    for (const Qt::DayOfWeek day : {Qt::Saturday, Qt::Sunday})
        calendar.setWeekdayTextFormat(day, plain);
    QTextCharFormat head;
    head.setForeground(theme.color(Token::Text3));
    head.setBackground(theme.color(Token::Head));
    calendar.setHeaderTextFormat(head);
    calendar.setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    calendar.setFirstDayOfWeek(Qt::Monday);
}

// Frames and panels that this look does without.
bool isLeftOut(QStyle::PrimitiveElement element)
{
    static constexpr std::array leftOut{
        QStyle::PE_FrameLineEdit,   QStyle::PE_FrameDefaultButton,  QStyle::PE_FrameStatusBarItem, QStyle::PE_PanelStatusBar,
        QStyle::PE_PanelMenuBar,    QStyle::PE_PanelToolBar,        QStyle::PE_FrameGroupBox,      QStyle::PE_FrameTabWidget,
        QStyle::PE_FrameTabBarBase, QStyle::PE_IndicatorHeaderArrow};
    return std::find(leftOut.begin(), leftOut.end(), element) != leftOut.end();
}

QString chevronOf(QStyle::PrimitiveElement element)
{
    switch (element) {
    case QStyle::PE_IndicatorArrowUp:
        return QStringLiteral("chevron-up");
    case QStyle::PE_IndicatorArrowLeft:
        return QStringLiteral("chevron-left");
    case QStyle::PE_IndicatorArrowRight:
        return QStringLiteral("chevron-right");
    default:
        return QStringLiteral("chevron-down");
    }
}

// In trees the branch area belongs to the row.
void paintRowPanel(const Theme &theme, QPainter &painter, const QStyleOptionViewItem &item)
{
    if ((item.state & QStyle::State_Selected) != 0)
        painter.fillRect(item.rect, theme.color(Token::Selection));
    else if ((item.features & QStyleOptionViewItem::Alternate) != 0)
        painter.fillRect(item.rect, theme.color(Token::Alt));
}

// Whether the element is a part of a push button, which is painted then.
bool paintPushButton(const Brush &brush, QStyle::ControlElement element, const QStyleOptionButton &button)
{
    if (element == QStyle::CE_PushButton || element == QStyle::CE_PushButtonBevel)
        paintButtonPanel(brush, button);
    if (element == QStyle::CE_PushButton || element == QStyle::CE_PushButtonLabel)
        paintButtonLabel(brush, button);
    if (element == QStyle::CE_PushButton && (button.state & QStyle::State_HasFocus) != 0)
        paintFocus(brush, button);
    return element == QStyle::CE_PushButton || element == QStyle::CE_PushButtonBevel || element == QStyle::CE_PushButtonLabel;
}

}  // namespace

Theme themeOf(const QWidget *widget)
{
    const auto *style = widget != nullptr ? qobject_cast<const HkStyle *>(widget->style()) : nullptr;
    if (style == nullptr && qApp != nullptr)
        style = qobject_cast<const HkStyle *>(QApplication::style());
    return style != nullptr ? style->theme() : Theme();
}

HkStyle::HkStyle(const Theme &theme) : QProxyStyle(QStringLiteral("Fusion")), m_theme(theme) { }

void HkStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const Brush brush{m_theme, *this, *painter, widget};
    switch (element) {
    case PE_PanelButtonCommand:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option))
            paintButtonPanel(brush, *button);
        return;
    case PE_FrameFocusRect:
        if (qobject_cast<const QAbstractItemView *>(widget) != nullptr)
            paintItemFocus(brush, *option);
        else
            paintFocus(brush, *option);
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        paintCheck(brush, *option);
        return;
    case PE_IndicatorRadioButton:
        paintRadio(brush, *option);
        return;
    case PE_PanelLineEdit:
        paintFieldPanel(brush, *option);
        return;
    case PE_Frame:
    case PE_FrameWindow:
        paintFrame(brush, *option);
        return;
    case PE_PanelItemViewRow:
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option))
            paintRowPanel(m_theme, *painter, *item);
        return;
    case PE_PanelItemViewItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option))
            paintItemPanel(brush, *item);
        return;
    case PE_IndicatorBranch:
        paintBranch(brush, *option);
        return;
    case PE_PanelMenu:
    case PE_FrameMenu:
        paintMenuPanel(brush, option->rect);
        return;
    case PE_PanelTipLabel:
        paintBox(brush, option->rect, m_theme.color(Token::Base), m_theme.color(Token::Edge), 0);
        return;
    case PE_IndicatorArrowDown:
    case PE_IndicatorArrowUp:
    case PE_IndicatorArrowLeft:
    case PE_IndicatorArrowRight:
        paintChevron(brush, option->rect, chevronOf(element), *option);
        return;
    case PE_PanelScrollAreaCorner:
        painter->fillRect(option->rect, m_theme.color(Token::Head));
        return;
    default:
        if (!isLeftOut(element))
            QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void HkStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const Brush brush{m_theme, *this, *painter, widget};
    if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
        if (paintPushButton(brush, element, *button))
            return;
    } else if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option)) {
        if (element == CE_ComboBoxLabel) {
            paintComboLabel(brush, *combo);
            return;
        }
    } else if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
        if (element == CE_HeaderSection || element == CE_Header)
            paintHeaderSection(brush, *header);
        if (element == CE_HeaderLabel || element == CE_Header)
            paintHeaderLabel(brush, *header);
        if (element == CE_Header || element == CE_HeaderSection || element == CE_HeaderLabel)
            return;
    } else if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option)) {
        if (element == CE_MenuItem) {
            paintMenuItem(brush, *item);
            return;
        }
        if (element == CE_MenuBarItem) {
            paintMenuBarItem(brush, *item);
            return;
        }
    } else if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option)) {
        if (element == CE_TabBarTab) {
            paintTab(brush, *tab);
            return;
        }
    } else if (const auto *progress = qstyleoption_cast<const QStyleOptionProgressBar *>(option)) {
        if (element == CE_ProgressBar) {
            paintProgress(brush, *progress);
            return;
        }
    }
    if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option); item != nullptr && element == CE_ItemViewItem) {
        // Qt shows the icon of an open branch as "on"; here that is the accent, which means chosen.
        QStyleOptionViewItem closed(*item);
        closed.state &= ~State_Open;
        QProxyStyle::drawControl(element, &closed, painter, widget);
        return;
    }
    switch (element) {
    case CE_Splitter:
        paintSplitter(brush, *option);
        return;
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, m_theme.color(Token::Head));
        painter->fillRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1, m_theme.color(Token::Line));
        return;
    case CE_MenuBarEmptyArea:
        painter->fillRect(option->rect, m_theme.color(Token::Window));
        return;
    case CE_ToolBar:
        return;
    default:
        QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void HkStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                 const QWidget *widget) const
{
    const Brush brush{m_theme, *this, *painter, widget};
    if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
        button != nullptr && control == CC_ToolButton)
        paintToolButton(brush, *button);
    else if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
             combo != nullptr && control == CC_ComboBox)
        paintCombo(brush, *combo);
    else if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option); spin != nullptr && control == CC_SpinBox)
        paintSpin(brush, *spin);
    else if (const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option);
             slider != nullptr && control == CC_ScrollBar)
        paintScrollBar(brush, *slider);
    else if (const auto *group = qstyleoption_cast<const QStyleOptionGroupBox *>(option);
             group != nullptr && control == CC_GroupBox)
        paintGroupBox(brush, *group);
    else
        QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QPalette HkStyle::standardPalette() const
{
    return m_theme.palette();
}

void HkStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (feelsHover(widget))
        widget->setAttribute(Qt::WA_Hover);
    if (widget->inherits("QTipLabel"))
        widget->setFont(fontOf(TextRole::Caption, m_theme));
    if (auto *calendar = qobject_cast<QCalendarWidget *>(widget))
        calm(*calendar, m_theme);
    // Frames show the focus of what they hold, but Qt does not repaint them for it.
    if (qobject_cast<QAbstractScrollArea *>(widget) != nullptr)
        widget->installEventFilter(this);
}

void HkStyle::unpolish(QWidget *widget)
{
    widget->removeEventFilter(this);
    QProxyStyle::unpolish(widget);
}

bool HkStyle::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) {
        if (auto *area = qobject_cast<QAbstractScrollArea *>(watched)) {
            area->update();
            area->viewport()->update();
        }
    }
    return QProxyStyle::eventFilter(watched, event);
}

}  // namespace hk
