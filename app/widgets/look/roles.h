// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace hk {

// How loudly a button or field speaks. At most one Primary is on a page.
enum class ControlRole {
    Normal,
    Primary,  // the one filled button
    Flat,  // icon and word without an edge
    Link,  // words in the accent
    Filter,  // the low field under a table header, its edge faint while empty
};

void setRole(QWidget *widget, ControlRole role);
ControlRole roleOf(const QWidget *widget);

// A field whose value is wrong takes the edge of what is overdue; the words beside it are FormField's.
void setInvalid(QWidget *widget, bool invalid);
bool isInvalid(const QWidget *widget);

}  // namespace hk
