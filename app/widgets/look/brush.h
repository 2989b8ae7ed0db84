// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/look/theme.h"

#include <QRect>
#include <QStyleOption>

class QPainter;
class QStyle;
class QWidget;

// The parts that HkStyle is put together from, a file for each noun. Nothing outside this folder includes this header.
namespace hk {

// What every painting function needs.
struct Brush {
    const Theme &theme;
    const QStyle &style;
    QPainter &painter;
    const QWidget *widget;

    QColor color(Token token) const { return theme.color(token); }
    int px(int logical) const { return theme.px(logical); }
};

// A box of the given radius; a transparent colour leaves the fill or the edge away. Crisp at whole pixels.
void paintBox(const Brush &brush, const QRect &rect, const QColor &fill, const QColor &edge, int radius, qreal width = 1.0);
void paintRing(const Brush &brush, const QRect &rect, const QColor &colour, int radius, int width);
void paintChevron(const Brush &brush, const QRect &rect, const QString &id, const QStyleOption &option);
// Icon and words side by side as one block in the rectangle.
struct Label {
    QIcon icon;
    QString text;
    QColor colour;
    QFont font;
    bool chevron = false;
    Qt::Alignment alignment = Qt::AlignCenter;
};
void paintLabel(const Brush &brush, const QRect &rect, const Label &label, const QStyleOption &option);

// buttons.cpp
void paintButtonPanel(const Brush &brush, const QStyleOptionButton &option);
void paintButtonLabel(const Brush &brush, const QStyleOptionButton &option);
void paintToolButton(const Brush &brush, const QStyleOptionToolButton &option);
QSize buttonSize(const Theme &theme, const QStyleOptionButton &option, const QWidget *widget);
QSize toolButtonSize(const Theme &theme, const QStyleOptionToolButton &option, const QWidget *widget);

// checks.cpp
void paintCheck(const Brush &brush, const QStyleOption &option);
void paintRadio(const Brush &brush, const QStyleOption &option);
void paintFocus(const Brush &brush, const QStyleOption &option);

// fields.cpp
void paintFieldPanel(const Brush &brush, const QStyleOption &option);
void paintFrame(const Brush &brush, const QStyleOption &option);
void paintCombo(const Brush &brush, const QStyleOptionComboBox &option);
void paintComboLabel(const Brush &brush, const QStyleOptionComboBox &option);
void paintSpin(const Brush &brush, const QStyleOptionSpinBox &option);
QRect comboPart(const Theme &theme, const QStyleOptionComboBox &option, QStyle::SubControl part);
QRect spinPart(const Theme &theme, const QStyleOptionSpinBox &option, QStyle::SubControl part);

// views.cpp
void paintItemPanel(const Brush &brush, const QStyleOptionViewItem &option);
void paintItemFocus(const Brush &brush, const QStyleOption &option);
void paintBranch(const Brush &brush, const QStyleOption &option);

// headers.cpp
void paintHeaderSection(const Brush &brush, const QStyleOptionHeader &option);
void paintHeaderLabel(const Brush &brush, const QStyleOptionHeader &option);
QSize headerSize(const Theme &theme, const QStyleOptionHeader &option);

// menus.cpp
void paintMenuPanel(const Brush &brush, const QRect &rect);
void paintMenuItem(const Brush &brush, const QStyleOptionMenuItem &option);
void paintMenuBarItem(const Brush &brush, const QStyleOptionMenuItem &option);
QSize menuItemSize(const Theme &theme, const QStyleOptionMenuItem &option);

// bars.cpp
void paintScrollBar(const Brush &brush, const QStyleOptionSlider &option);
QRect scrollBarPart(const Theme &theme, const QStyleOptionSlider &option, QStyle::SubControl part);
void paintProgress(const Brush &brush, const QStyleOptionProgressBar &option);
void paintSplitter(const Brush &brush, const QStyleOption &option);
void paintGroupBox(const Brush &brush, const QStyleOptionGroupBox &option);
QRect groupBoxPart(const Theme &theme, const QStyleOptionGroupBox &option, QStyle::SubControl part);

// tabs.cpp
void paintTab(const Brush &brush, const QStyleOptionTab &option);
QSize tabSize(const Theme &theme, const QStyleOptionTab &option, const QWidget *widget);

}  // namespace hk
