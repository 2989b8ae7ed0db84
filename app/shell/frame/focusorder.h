// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace hk {

// Makes Tab go through the window as it is read, whenever its parts were made: inside each widget from left to right where parts
// stand beside one another, and from the top down where they stand in a column.
void orderFocusByReading(QWidget &window);

}  // namespace hk
