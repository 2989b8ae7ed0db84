// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/export.h"
#include "shell/windowcontext.h"
#include "widgets/actionregistry.h"

namespace hk {

class Catalogue;

// Keeps what the account may not do from being offered; says why in its tool tip.
HK_SHELL_API ActionRegistry::Gate gateFor(const Viewer &viewer, const Catalogue &catalogue);

// There is a grant that writes such rows.
bool mayWrite(const WindowContext &context, const QByteArray &entity);

// Why the account may not do this, as a sentence.
QString deedRefusal(Deed deed);

}  // namespace hk
