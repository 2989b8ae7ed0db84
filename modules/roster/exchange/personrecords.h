// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "module/personreport.h"

namespace hk::roster {

// What the roster holds of a student, for the student: the fields, where they have lived, their posts. An error for an account that
// sees only a part of it.
Result<QList<PersonSection>> personRecords(Reader &reader, qint64 student);

}  // namespace hk::roster
