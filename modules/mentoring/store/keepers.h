// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/connection.h"

namespace hk::mentoring {

// Whether the account reads, or writes, every row of the entity, and not those alone that it is limited to.
bool readsAll(const Reader &reader, const char *entity);
bool writesAll(const Reader &reader, const char *entity);

// The records of a mentor are changed by the mentor, and by those who look after students for the school; whoever else has the
// student reads them.
Result<void> requireKeeper(const Reader &reader, const QString &mentor);

}  // namespace hk::mentoring
