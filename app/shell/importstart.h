// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workbench.h"

class QWidget;

namespace hk {

// The import wizard for the file, with the importer of this kind; asks among several kinds where none is given, and the wizard
// asks for a file. Null when the person gives up, or there is nothing to import with (which is said).
std::unique_ptr<Page> startImport(const UiContext &context, QWidget *window, const QString &file, const QString &kind);

}  // namespace hk
