// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/rules/roles.h"
#include "catalogue/catalogue.h"
#include "server/postgres.h"

#include <array>

namespace hk::server {

// Rows by the scopes they belong to: all of them, or those in any of these.
struct Reach {
    bool all = false;
    QSet<QByteArray> scopes;

    bool isNone() const { return !all && scopes.isEmpty(); }
    bool covers(const QList<QByteArray> &ofRow) const;
    Value setting() const;
    QByteArray text() const;
};

// What an account's grants reach of an entity.
struct EntityRights {
    Reach read;
    Reach write;
    // By the area of what they refer to: rows that grants write which show nothing of that area. A department's ticket is its
    // handler's, whoever the student is.
    QHash<Area, Reach> writePast;
    std::array<Reach, 4> open;  // by FieldClass: rows whose fields of the class are shown and taken

    const Reach &opens(FieldClass klass) const { return open.at(size_t(klass)); }
};

// Who asks, in all that rights need.
struct Asker {
    QByteArray account;
    QByteArray device;
    QHash<QByteArray, EntityRights> rights;  // by entity

    EntityRights of(const QByteArray &entity) const { return rights.value(entity); }
    // Some grant is limited to scopes: rows may leave its sight.
    bool isLimited() const;
    // Names all that it may see, in hexadecimal: another one when any of it has changed.
    QByteArray sight() const;
};

// `account` is the uid by which rows name their author.
QHash<QByteArray, EntityRights> rightsOfGrants(const Catalogue &catalogue, const QList<Grant> &grants, const QByteArray &account);
Result<QList<Grant>> grantsOf(Postgres &postgres, const QByteArray &account);

// Says to the database for the rest of the transaction what the asker reaches.
Result<void> setRights(Postgres &postgres, const Asker &asker);

}  // namespace hk::server
