// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"

namespace hk::mentoring {

// Everything the catalogue says about mentoring: entities, lists, and words for what is done to them. The roster's students are
// declared already: what is about one of them belongs wherever the student does.
Result<void> declareMentoring(Catalogue &catalogue);

Result<void> declareMeetings(Catalogue &catalogue);
Result<void> declareFollowing(Catalogue &catalogue);
Result<void> declareMentoringLists(Catalogue &catalogue);

// Headers and words under which offices write a field, parted by blanks.
QStringList officeWords(QStringView text);
Field reference(const char *name, const char *title, const char *target, int width);
// What talks and notes are about.
Field topicField();
// The student of a row, by the roster or as it was written down.
QList<Field> studentFields();
// Of a row about a student; and of the mentor too, when it names one.
QList<ScopePath> scopesOfStudent(const Catalogue &catalogue, bool withMentor);

}  // namespace hk::mentoring
