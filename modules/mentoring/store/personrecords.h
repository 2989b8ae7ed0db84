// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "module/neighbours.h"
#include "module/personreport.h"

namespace hk::mentoring {

// A student's mentors and talks, for the file of their own data. Free notes and confidential records are not in it.
Result<QList<PersonSection>> mentoringRecords(Reader &reader, qint64 student);
// A student's talks, and the confidential records that the account may open, for their history.
Result<QList<LinkedRow>> talksLinkedTo(Reader &reader, const QByteArray &entity, qint64 row);

}  // namespace hk::mentoring
