// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/look/brush.h"
#include "widgets/look/metrics.h"
#include "widgets/look/roles.h"

#include <QAbstractItemView>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QTextEdit>
#include <QWidget>

namespace hk {

namespace {

constexpr int fieldPadding = 8;
constexpr int arrowWidth = 30;
constexpr int spinWidth = 22;

bool isEmptyFilter(const QWidget *widget)
{
    const auto *edit = qobject_cast<const QLineEdit *>(widget);
    return roleOf(widget) == ControlRole::Filter && edit != nullptr && edit->text().isEmpty();
}

// The sheet, edge and ring that all fields share.
void paintField(const Brush &brush, const QRect &rect, const QStyleOption &option, Token fill, bool focused)
{
    const bool enabled = (option.state & QStyle::State_Enabled) != 0;
    const int radius = brush.px(metrics::radius);
    Token edge = Token::Edge;
    if (!enabled || isEmptyFilter(brush.widget))
        edge = Token::Line;
    else if (isInvalid(brush.widget))
        edge = Token::Overdue;
    paintBox(brush, rect, brush.color(enabled ? fill : Token::Window), brush.color(edge), radius);
    if (focused && enabled)
        paintRing(brush, rect, brush.color(isInvalid(brush.widget) ? Token::Overdue : Token::Focus), radius,
                  brush.px(metrics::focusWidth));
}

bool hasFocus(const QStyleOption &option)
{
    return (option.state & QStyle::State_HasFocus) != 0;
}

bool isTextArea(const QWidget *widget)
{
    return qobject_cast<const QTextEdit *>(widget) != nullptr || qobject_cast<const QPlainTextEdit *>(widget) != nullptr;
}

}  // namespace

void paintFieldPanel(const Brush &brush, const QStyleOption &option)
{
    const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(&option);
    // The edit inside a combo or spin box leaves the edge to its box.
    if (frame != nullptr && frame->lineWidth == 0)
        return;
    paintField(brush, option.rect, option, Token::Base, hasFocus(option));
}

void paintFrame(const Brush &brush, const QStyleOption &option)
{
    if (isTextArea(brush.widget)) {
        paintField(brush, option.rect, option, Token::Base, brush.widget->hasFocus());
        return;
    }
    const auto *view = qobject_cast<const QAbstractItemView *>(brush.widget);
    paintBox(brush, option.rect, view != nullptr ? brush.color(Token::Base) : QColor(Qt::transparent), brush.color(Token::Line),
             brush.px(metrics::radius));
    // A list shows its focus at the current item, an empty one at its edge.
    const auto *area = qobject_cast<const QAbstractScrollArea *>(brush.widget);
    const bool noItem = view == nullptr || !view->currentIndex().isValid();
    if (area != nullptr && area->hasFocus() && noItem && area->isActiveWindow())
        paintRing(brush, option.rect, brush.color(Token::Focus), brush.px(metrics::radius), brush.px(metrics::focusWidth));
}

void paintCombo(const Brush &brush, const QStyleOptionComboBox &option)
{
    const bool open = (option.state & (QStyle::State_On | QStyle::State_Sunken)) != 0;
    const bool hot = (option.state & QStyle::State_MouseOver) != 0 && !option.editable;
    const bool focused = hasFocus(option) || (option.editable && brush.widget != nullptr && brush.widget->hasFocus());
    paintField(brush, option.rect, option, open && !option.editable ? Token::Pressed : hot ? Token::Hover : Token::Base, focused);
    if ((option.subControls & QStyle::SC_ComboBoxArrow) != 0)
        paintChevron(brush, comboPart(brush.theme, option, QStyle::SC_ComboBoxArrow), QStringLiteral("chevron-down"), option);
}

void paintComboLabel(const Brush &brush, const QStyleOptionComboBox &option)
{
    if (option.editable)
        return;
    QRect rect = comboPart(brush.theme, option, QStyle::SC_ComboBoxEditField).adjusted(brush.px(2), 0, 0, 0);
    const bool enabled = (option.state & QStyle::State_Enabled) != 0;
    QPainter &painter = brush.painter;
    painter.save();
    // What the choice is about, in the second voice before the value.
    const QString prefix = brush.widget != nullptr ? brush.widget->property("hkPrefix").toString() : QString();
    if (!prefix.isEmpty()) {
        painter.setPen(brush.color(enabled ? Token::Text2 : Token::Disabled));
        painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter, prefix);
        rect.adjust(option.fontMetrics.horizontalAdvance(prefix) + brush.px(metrics::iconToWord), 0, 0, 0);
    }
    if (!option.currentIcon.isNull()) {
        const int size = brush.px(metrics::iconSmall);
        option.currentIcon.paint(&painter, rect.left(), rect.top() + (rect.height() - size) / 2, size, size);
        rect.adjust(size + brush.px(metrics::iconToWord), 0, 0, 0);
    }
    painter.setPen(option.palette.color(enabled ? QPalette::Active : QPalette::Disabled, QPalette::Text));
    painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter,
                     option.fontMetrics.elidedText(option.currentText, Qt::ElideRight, rect.width()));
    painter.restore();
}

void paintSpin(const Brush &brush, const QStyleOptionSpinBox &option)
{
    const bool focused = hasFocus(option) || (brush.widget != nullptr && brush.widget->hasFocus());
    paintField(brush, option.rect, option, Token::Base, focused);
    if (option.buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    const auto arrow = [&](QStyle::SubControl part, const QString &id) {
        const QRect rect = spinPart(brush.theme, option, part);
        if (option.activeSubControls == part && (option.state & QStyle::State_Enabled) != 0)
            brush.painter.fillRect(rect, brush.color((option.state & QStyle::State_Sunken) != 0 ? Token::Pressed : Token::Hover));
        paintChevron(brush, rect, id, option);
    };
    arrow(QStyle::SC_SpinBoxUp, QStringLiteral("chevron-up"));
    arrow(QStyle::SC_SpinBoxDown, QStringLiteral("chevron-down"));
}

QRect comboPart(const Theme &theme, const QStyleOptionComboBox &option, QStyle::SubControl part)
{
    const QRect rect = option.rect;
    const int arrow = theme.px(arrowWidth);
    switch (part) {
    case QStyle::SC_ComboBoxArrow:
        return QStyle::visualRect(option.direction, rect, QRect(rect.right() - arrow + 1, rect.top(), arrow, rect.height()));
    case QStyle::SC_ComboBoxEditField:
        return QStyle::visualRect(option.direction, rect, rect.adjusted(theme.px(fieldPadding) - 1, 2, -arrow, -2));
    default:
        return rect;
    }
}

QRect spinPart(const Theme &theme, const QStyleOptionSpinBox &option, QStyle::SubControl part)
{
    const QRect rect = option.rect;
    const int width = option.buttonSymbols == QAbstractSpinBox::NoButtons ? 0 : theme.px(spinWidth);
    const int frame = theme.px(metrics::focusWidth);
    const QRect inner = rect.adjusted(frame, frame, -frame, -frame);
    const int half = inner.height() / 2;
    switch (part) {
    case QStyle::SC_SpinBoxUp:
        return QStyle::visualRect(option.direction, rect, QRect(inner.right() - width + 1, inner.top(), width, half));
    case QStyle::SC_SpinBoxDown:
        return QStyle::visualRect(option.direction, rect,
                                  QRect(inner.right() - width + 1, inner.top() + half, width, inner.height() - half));
    case QStyle::SC_SpinBoxEditField:
        return QStyle::visualRect(option.direction, rect, rect.adjusted(theme.px(fieldPadding) - 2, 2, -width - frame, -2));
    default:
        return rect;
    }
}

}  // namespace hk
