// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workbench.h"

class QWidget;

namespace hk {

// Takes an import back as a whole, after saying which later edits by hand would go with it and what stays.
void undoImport(const UiContext &context, QWidget *parent, qint64 batch);

}  // namespace hk
