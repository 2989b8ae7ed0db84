// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"

#include <QByteArray>

namespace hk::server {

// Functions and triggers of an entity's table, from its scope paths: which scopes a row belongs to; its version and its line in the
// feed when it is written; and other rows touched whose paths stand on it.
QByteArray scopesFunction(const Catalogue &catalogue, const Entity &entity);
QByteArray triggersOf(const Catalogue &catalogue, const Entity &entity);

}  // namespace hk::server
