// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/rules/roles.h"
#include "storage/connection.h"

namespace hk {

// A building or college that a role may be limited to.
struct GrantPlace {
    ScopeKind kind = ScopeKind::Building;
    QByteArray uid;
    QString title;
};

// All there are, each kind by its title.
Result<QList<GrantPlace>> grantPlaces(Reader &reader);

// "Building", as the chooser says it.
QString scopeKindTitle(std::optional<ScopeKind> kind);
// "Resident counsellor: 3"
QString grantText(const Grant &grant, const QList<GrantPlace> &places);

}  // namespace hk
