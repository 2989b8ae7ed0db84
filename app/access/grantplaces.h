// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/rules/roles.h"
#include "storage/connection.h"

namespace hk {

// A building, college or department that a role may be limited to.
struct GrantPlace {
    ScopeKind kind = ScopeKind::Building;
    QByteArray uid;
    QString title;
};

// All there are, each kind by its title.
Result<QList<GrantPlace>> grantPlaces(Reader &reader);
// The uid of the one of this name; empty when there is none.
Result<QByteArray> grantPlaceNamed(Reader &reader, ScopeKind kind, const QString &name);
// Its name; empty when it is gone.
Result<QString> grantPlaceName(Reader &reader, ScopeKind kind, const QByteArray &uid);

}  // namespace hk
