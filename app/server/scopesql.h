// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"

#include <QByteArray>

namespace hk::server {

// Functions and triggers of an entity's table, from its scope paths: which scopes a row belongs to; its version and its line in the
// feed when it is written; and other rows touched whose paths stand on it.
QByteArray scopesFunction(const Catalogue &catalogue, const Entity &entity);
QByteArray triggersOf(const Catalogue &catalogue, const Entity &entity, const QByteArray &owner);
// data.add_<entity>(ids, an array for each field): many new rows at once, for whoever may write all of them. What the trigger would
// find out row by row it finds in one statement, several times as fast.
QByteArray addFunction(const Catalogue &catalogue, const Entity &entity, const QByteArray &service);

}  // namespace hk::server
