// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QWidget;

namespace hk::test {

// What a page walk asks of every page. Each answers one line for each fault, naming the widget; nothing is well.

// Controls that a screen reader could not name: no accessible name, no text, no buddy.
QStringList namelessControls(const QWidget &root);

// Visible labels and buttons whose words do not fit, and controls that stick out of their window. What a scroll area reaches is
// not clipped; lists and tables end their words by themselves.
QStringList clippedControls(const QWidget &root);

// Labels and controls that lie over each other.
QStringList overlappingControls(const QWidget &root);

// Where Tab jumps against the order of reading: up, or back to the left in the same line. Asked of the innermost part that holds
// both controls, so that columns may be read one after the other.
QStringList tabOrderFaults(const QWidget &root);

// All of these.
QStringList faultsOf(const QWidget &root);

// The columns `words` (a language), `dark` and `scale` of a walk's data: both languages, light and dark, text at its smallest and
// its largest.
void addLooks();

// Draws the window into a picture of this name in the folder that HK_PICTURES names, if it names one.
void keepPicture(QWidget &window, const QString &name);

}  // namespace hk::test
