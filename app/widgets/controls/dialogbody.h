// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QBoxLayout;
class QDialog;
class QPushButton;

namespace hk {

// Lays a small dialog out: its fields, and at its foot Cancel beside the button that the dialog is for. `width` in logical pixels.
void layOutDialog(QDialog &dialog, QBoxLayout *fields, QPushButton *accept, int width);

}  // namespace hk
