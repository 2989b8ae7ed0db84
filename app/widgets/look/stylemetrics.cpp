// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/look/brush.h"
#include "widgets/look/fonts.h"
#include "widgets/look/hkstyle.h"
#include "widgets/look/metrics.h"
#include "widgets/look/roles.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QFrame>

#include <algorithm>
#include <array>

namespace hk {

namespace {

constexpr int cellPadding = 7;
constexpr int lineEditPadding = 6;

// Spaces and overlaps that this look does without.
bool isWithoutSpace(QStyle::PixelMetric metric)
{
    static constexpr std::array without{QStyle::PM_ScrollView_ScrollBarSpacing,
                                        QStyle::PM_ScrollView_ScrollBarOverlap,
                                        QStyle::PM_ButtonShiftHorizontal,
                                        QStyle::PM_ButtonShiftVertical,
                                        QStyle::PM_ButtonDefaultIndicator,
                                        QStyle::PM_MenuBarPanelWidth,
                                        QStyle::PM_MenuBarVMargin,
                                        QStyle::PM_MenuBarItemSpacing,
                                        QStyle::PM_ToolBarFrameWidth,
                                        QStyle::PM_TabBarTabShiftHorizontal,
                                        QStyle::PM_TabBarTabShiftVertical,
                                        QStyle::PM_TabBarTabOverlap,
                                        QStyle::PM_TabBarBaseOverlap,
                                        QStyle::PM_TabBarBaseHeight,
                                        QStyle::PM_MenuHMargin};
    return std::find(without.begin(), without.end(), metric) != without.end();
}

// How large icons and check boxes are drawn, in logical pixels; 0 for everything else.
int drawingSize(QStyle::PixelMetric metric)
{
    switch (metric) {
    case QStyle::PM_SmallIconSize:
    case QStyle::PM_ButtonIconSize:
    case QStyle::PM_ToolBarIconSize:
    case QStyle::PM_ListViewIconSize:
    case QStyle::PM_TabBarIconSize:
    case QStyle::PM_LineEditIconSize:
        return metrics::iconSmall;
    case QStyle::PM_MessageBoxIconSize:
    case QStyle::PM_LargeIconSize:
        return metrics::iconEmpty;
    case QStyle::PM_IndicatorWidth:
    case QStyle::PM_IndicatorHeight:
    case QStyle::PM_ExclusiveIndicatorWidth:
    case QStyle::PM_ExclusiveIndicatorHeight:
        return metrics::checkSize;
    default:
        return 0;
    }
}

}  // namespace

int HkStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    if (isWithoutSpace(metric))
        return 0;
    if (const int size = drawingSize(metric); size > 0)
        return m_theme.px(size);
    switch (metric) {
    case PM_ScrollBarExtent:
        return m_theme.px(metrics::scrollBarWidth);
    case PM_ScrollBarSliderMin:
        return m_theme.px(metrics::controlHeight);
    case PM_MenuBarHMargin:
        return m_theme.px(8);
    case PM_DefaultFrameWidth:
        // The ring of a text area lies inside its edge, where the text does not cover it.
        if (widget != nullptr && (widget->inherits("QTextEdit") || widget->inherits("QPlainTextEdit")))
            return m_theme.px(metrics::focusWidth) + 1;
        return 1;
    case PM_SpinBoxFrameWidth:
    case PM_ComboBoxFrameWidth:
    case PM_MenuPanelWidth:
    case PM_ToolTipLabelFrameWidth:
        return 1;
    case PM_MenuVMargin:
        return m_theme.px(4);
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return m_theme.px(metrics::iconToWord);
    case PM_SplitterWidth:
        return m_theme.px(metrics::splitterWidth);
    case PM_FocusFrameHMargin:
        return m_theme.px(cellPadding);
    case PM_HeaderMargin:
        // Rows are at least two of these and a line of text high.
        return m_theme.px(4);
    case PM_HeaderDefaultSectionSizeVertical:
        return m_theme.rowHeight();
    case PM_HeaderDefaultSectionSizeHorizontal:
        return m_theme.px(100);
    case PM_TreeViewIndentation:
        return m_theme.px(20);
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return m_theme.px(metrics::panelGap);
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin:
        return m_theme.px(metrics::fieldToField);
    case PM_ToolBarItemSpacing:
        return m_theme.px(metrics::panelGap);
    case PM_TextCursorWidth:
        return m_theme.px(1);
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int HkStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_Table_GridLineColor:
        return static_cast<int>(m_theme.color(Token::Line).rgba());
    case SH_ComboBox_Popup:
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_ScrollBar_Transient:
    case SH_ItemView_ActivateItemOnSingleClick:
    case SH_Widget_Animation_Duration:
    case SH_MessageBox_CenterButtons:
        return 0;
    case SH_ItemView_ShowDecorationSelected:
    case SH_TabBar_CloseButtonPosition:
    case SH_ItemView_ArrowKeysNavigateIntoChildren:
    case SH_ScrollBar_LeftClickAbsolutePosition:
        return hint == SH_ScrollBar_LeftClickAbsolutePosition ? 0 : 1;
    case SH_ComboBox_PopupFrameStyle:
        return static_cast<int>(QFrame::StyledPanel) | static_cast<int>(QFrame::Plain);
    case SH_TabBar_Alignment:
        return Qt::AlignLeft;
    case SH_FormLayoutLabelAlignment:
        return Qt::AlignLeft | Qt::AlignVCenter;
    case SH_FormLayoutFieldGrowthPolicy:
        return 1;
    case SH_TabBar_ElideMode:
        return Qt::ElideNone;
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

QSize HkStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size, const QWidget *widget) const
{
    const int control = m_theme.px(metrics::controlHeight);
    switch (type) {
    case CT_PushButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option))
            return buttonSize(m_theme, *button, widget);
        break;
    case CT_ToolButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option))
            return toolButtonSize(m_theme, *button, widget);
        break;
    case CT_LineEdit: {
        const bool filter = roleOf(widget) == ControlRole::Filter;
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (frame != nullptr && frame->lineWidth == 0)
            return size;
        return {size.width() + 2 * m_theme.px(lineEditPadding), filter ? m_theme.px(metrics::filterFieldHeight) : control};
    }
    case CT_ComboBox: {
        const auto *combo = qobject_cast<const QComboBox *>(widget);
        const QString prefix = widget != nullptr ? widget->property("hkPrefix").toString() : QString();
        int width = size.width() + m_theme.px(8 + 30 + 4);
        if (!prefix.isEmpty() && combo != nullptr)
            width += combo->fontMetrics().horizontalAdvance(prefix) + m_theme.px(metrics::iconToWord);
        return {width, control};
    }
    case CT_SpinBox:
        return {size.width() + m_theme.px(8 + 22), control};
    case CT_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            return menuItemSize(m_theme, *item);
        break;
    case CT_MenuBarItem:
        return {size.width() + 2 * m_theme.px(9), m_theme.px(metrics::menuBarHeight)};
    case CT_MenuBar:
        return {size.width(), m_theme.px(metrics::menuBarHeight)};
    case CT_HeaderSection:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option))
            return headerSize(m_theme, *header);
        break;
    case CT_TabBarTab:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option))
            return tabSize(m_theme, *tab, widget);
        break;
    case CT_ItemViewItem:
        return QProxyStyle::sizeFromContents(type, option, size, widget).expandedTo(QSize(0, m_theme.rowHeight()));
    case CT_CheckBox:
    case CT_RadioButton:
        return QProxyStyle::sizeFromContents(type, option, size, widget).expandedTo(QSize(0, control)) + QSize(m_theme.px(6), 0);
    case CT_ProgressBar:
        return {size.width(), m_theme.px(16)};
    case CT_GroupBox:
        return size;
    default:
        break;
    }
    return QProxyStyle::sizeFromContents(type, option, size, widget);
}

QRect HkStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    switch (element) {
    case SE_LineEditContents: {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (frame != nullptr && frame->lineWidth == 0)
            return option->rect;
        const int padding = m_theme.px(lineEditPadding) + (roleOf(widget) == ControlRole::Filter ? -m_theme.px(2) : 1);
        return option->rect.adjusted(padding, 1, -padding, -1);
    }
    case SE_PushButtonFocusRect:
    case SE_PushButtonContents:
    case SE_CheckBoxFocusRect:
    case SE_RadioButtonFocusRect:
    case SE_HeaderLabel:
    case SE_ComboBoxFocusRect:
        return option->rect;
    case SE_CheckBoxIndicator:
    case SE_RadioButtonIndicator: {
        const int size = m_theme.px(metrics::checkSize);
        const QRect box(option->rect.left() + m_theme.px(3), option->rect.top() + (option->rect.height() - size) / 2, size, size);
        return visualRect(option->direction, option->rect, box);
    }
    case SE_CheckBoxContents:
    case SE_RadioButtonContents:
        return visualRect(option->direction, option->rect,
                          option->rect.adjusted(m_theme.px(3 + metrics::checkSize + metrics::iconToWord), 0, 0, 0));
    case SE_ItemViewItemText: {
        QRect text = QProxyStyle::subElementRect(element, option, widget);
        const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option);
        // Icon to word 6, where Qt would leave the padding of two cells between them.
        if (item != nullptr && (item->features & QStyleOptionViewItem::HasDecoration) != 0
            && item->decorationPosition == QStyleOptionViewItem::Left && item->direction == Qt::LeftToRight)
            text.setLeft(text.left() - 2 * (m_theme.px(cellPadding) + 1) + m_theme.px(metrics::iconToWord));
        return text;
    }
    default:
        return QProxyStyle::subElementRect(element, option, widget);
    }
}

QRect HkStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl subControl,
                              const QWidget *widget) const
{
    if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option); combo != nullptr && control == CC_ComboBox)
        return comboPart(m_theme, *combo, subControl);
    if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option); spin != nullptr && control == CC_SpinBox)
        return spinPart(m_theme, *spin, subControl);
    if (const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option); slider != nullptr && control == CC_ScrollBar)
        return scrollBarPart(m_theme, *slider, subControl);
    if (const auto *group = qstyleoption_cast<const QStyleOptionGroupBox *>(option); group != nullptr && control == CC_GroupBox)
        return groupBoxPart(m_theme, *group, subControl);
    return QProxyStyle::subControlRect(control, option, subControl, widget);
}

}  // namespace hk
