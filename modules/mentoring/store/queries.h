// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/connection.h"
#include "storage/sqlfile.h"

#include <QDate>

namespace hk::mentoring {

// The named statements of one file of store/queries, read once.
const SqlFile &pairingQueries();
const SqlFile &meetingQueries();
const SqlFile &followUpQueries();
const SqlFile &confidenceQueries();
const SqlFile &quotaQueries();
const SqlFile &importQueries();
const SqlFile &settingQueries();
const SqlFile &demoQueries();
const SqlFile &tieQueries();

// A key, null for none; a text, null where it is empty.
QVariant keyOrNull(qint64 key);
QVariant textOrNull(const QString &text);
QVariant dayOrNull(QDate day);
// The day in a column; not valid where there is none.
QDate dayAt(const Statement &row, int column);

// Who is at the desk: the account's name; empty where nobody signs in.
QString accountName(const Reader &reader);

}  // namespace hk::mentoring
