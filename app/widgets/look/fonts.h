// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/look/theme.h"

#include <QFont>

namespace hk {

enum class TextRole { PageTitle, Figure, PanelTitle, CardTitle, Body, LongText, Caption };

// The families of this platform that have Chinese; nothing is embedded.
QStringList fontFamilies();

QFont fontOf(TextRole role, const Theme &theme);

// The same at half-bold, for the one word that leads a line.
QFont strongFontOf(TextRole role, const Theme &theme);

// The widget's text keeps this size and colour through changes of theme and scale.
void setTextRole(QWidget *widget, TextRole role, Token colour = Token::Text);

}  // namespace hk
