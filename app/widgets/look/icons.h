// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/look/theme.h"

#include <QIcon>
#include <QStringView>

namespace hk {

// A one-colour icon by its id, the name of a drawing in resources/icons without ".svg". It takes its colour from the theme in
// force when it is painted, the accent when it is on, and is drawn anew for every size. An unknown id gives an empty icon.
QIcon themedIcon(QStringView id, Token colour = Token::Text2);

// Paints the drawing at once, without a QIcon.
void paintIcon(QPainter &painter, const QRectF &rect, QStringView id, const QColor &colour);

// The ids of all drawings.
QStringList iconIds();

}  // namespace hk
