// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "module/personreport.h"
#include "module/search.h"
#include "storage/connection.h"
#include "storage/integrity.h"

namespace hk::duty {

// Entries of logs by their words; those in confidence only for who may know them.
Result<QList<SearchHit>> searchDuty(Reader &reader, const SearchQuery &query);
// The entries in which a student was met.
Result<QList<PersonSection>> dutyRecords(Reader &reader, qint64 student);
QList<IntegrityRule> dutyIntegrityRules();

}  // namespace hk::duty
