// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "module/actor.h"
#include "storage/connection.h"
#include "storage/sqlfile.h"

namespace hk::tickets {

// The named statements of one file of store/queries, read once.
const SqlFile &ruleQueries();
const SqlFile &historyQueries();
const SqlFile &intakeQueries();
const SqlFile &boardQueries();
const SqlFile &viewQueries();
const SqlFile &figureQueries();
const SqlFile &ledgerQueries();
const SqlFile &demoQueries();
// What sees every row of the file, whoever looks: all that ticket_state follows from.
const SqlFile &deriveQueries();

}  // namespace hk::tickets
