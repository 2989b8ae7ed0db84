// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workbench.h"

namespace hk {

// The import wizard for the file, with the importer of this kind, or of all kinds that one which understands the file; without a
// file it asks for one. Null when there is nothing to import with, or the account may not import (which is said).
std::unique_ptr<Page> startImport(const UiContext &context, const QString &file, const QString &kind);

}  // namespace hk
