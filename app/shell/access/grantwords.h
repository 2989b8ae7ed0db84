// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/grantplaces.h"

namespace hk {

// "One building", as the chooser says it.
QString scopeKindTitle(std::optional<ScopeKind> kind);
// "Resident counsellor: 3"
QString grantText(const Grant &grant, const QList<GrantPlace> &places);

}  // namespace hk
