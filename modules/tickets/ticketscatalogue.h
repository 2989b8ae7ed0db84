// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"

namespace hk::tickets {

// Everything the catalogue says about tickets: entities, lists, and words for what is done to them.
Result<void> declareTickets(Catalogue &catalogue);

Result<void> declareTicketRules(Catalogue &catalogue);
Result<void> declareTicketLists(Catalogue &catalogue);

// Headers and words under which offices write a field, parted by blanks.
QStringList officeWords(QStringView text);

Field reference(const char *name, const char *title, const char *target, int width);
QList<Choice> levelChoices();
QList<Choice> priorityChoices();
QList<Choice> urgencyChoices();
QList<Choice> impactChoices();
// Of lists only: a school's own categories are no choices of a field.
QList<Choice> stageChoices();
QList<Choice> categoryChoices();

}  // namespace hk::tickets
