// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"

namespace hk::roster {

// Everything the catalogue says about places and people: entities, lists, and words for what is done to them.
Result<void> declareRoster(Catalogue &catalogue);

Result<void> declarePlaces(Catalogue &catalogue);
Result<void> declareStudents(Catalogue &catalogue);
Result<void> declareResidencies(Catalogue &catalogue);
Result<void> declareLists(Catalogue &catalogue);

// The entity with the area of work and the scopes that its rows belong to.
Entity withScopes(Entity entity);

// Headers and words under which offices write a field, parted by blanks.
QStringList officeWords(QStringView text);

// Fields that several entities have alike.
Field noteField();
Field referenceField(const char *name, const char *title, const char *target, int width);
// A reference that a row keeps for ever.
Field ownerField(const char *name, const char *title, const char *target, int width);
Field dayField(const char *name, const char *title, const char *mergeGroup, const QStringList &synonyms = {});

}  // namespace hk::roster
