// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"

namespace hk::duty {

// Everything the catalogue says about duty: entities, lists, and words for what is done to them.
Result<void> declareDuty(Catalogue &catalogue);

Result<void> declareDutyPlan(Catalogue &catalogue);
Result<void> declareDutyLogs(Catalogue &catalogue);
Result<void> declareDutyLists(Catalogue &catalogue);

// Headers under which offices write a field, parted by blanks.
QStringList dutyWords(QStringView text);
Field dutyReference(const char *name, const char *title, const char *target, int width);
Field dutyOwner(const char *name, const char *title, const char *target, int width);
Field dutyChoice(const char *name, const char *title, const QList<Choice> &choices, bool required = true);
Field dutyTruth(const char *name, const char *title);
Field dutyMoment(const char *name, const char *title, bool required = true);

QList<Choice> roleTypeChoices();
QList<Choice> entryKindChoices();
QList<Choice> severityChoices();
QList<Choice> roomResultChoices();
QList<Choice> measureChoices();
QList<Choice> logStateChoices();
QList<Choice> recordSourceChoices();

// Where a row about a building belongs, and where one belongs that is about a person besides.
QList<ScopePath> inBuilding();
QList<ScopePath> inBuildingOrOf(const char *personField);
// The title of a choice in the interface's language; the code itself where it is none.
QString choiceTitle(const Catalogue &catalogue, const char *entity, const char *field, const QString &code);

}  // namespace hk::duty
