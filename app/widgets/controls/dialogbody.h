// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/export.h"

class QBoxLayout;
class QDialog;
class QPushButton;
class QScrollArea;

namespace hk {

// Lays a small dialog out: its fields, and at its foot Cancel beside the button that the dialog is for. `width` in logical pixels.
HK_WIDGETS_API void layOutDialog(QDialog &dialog, QBoxLayout *fields, QPushButton *accept, int width);
// Makes a dialog as high as the fields in it, as far as the screen and the window behind go; beyond that they scroll.
HK_WIDGETS_API void fitToFields(QDialog &dialog, QScrollArea &fields);

}  // namespace hk
