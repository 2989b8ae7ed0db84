// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

// A list as JSON, for "IN (SELECT value FROM json_each(:ids))"; null for an empty one.
QVariant idList(const QList<qint64> &ids);

// Who is at the desk: the account's name, or "desk" in words where nobody signs in.
QString actorOf(const Reader &reader);
// Nobody signs in: who did what cannot be told apart.
bool isLoneDesk(const Reader &reader);

}  // namespace hk::tickets
