// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/store/queries.h"

namespace hk::tickets {

const SqlFile &ruleQueries()
{
    static const SqlFile file(QStringLiteral(":/hallkeeper/tickets/store/queries/rules.sql"));
    return file;
}

const SqlFile &historyQueries()
{
    static const SqlFile file(QStringLiteral(":/hallkeeper/tickets/store/queries/history.sql"));
    return file;
}

const SqlFile &intakeQueries()
{
    static const SqlFile file(QStringLiteral(":/hallkeeper/tickets/store/queries/intake.sql"));
    return file;
}

const SqlFile &boardQueries()
{
    static const SqlFile file(QStringLiteral(":/hallkeeper/tickets/store/queries/board.sql"));
    return file;
}

const SqlFile &viewQueries()
{
    static const SqlFile file(QStringLiteral(":/hallkeeper/tickets/store/queries/ticketview.sql"));
    return file;
}

const SqlFile &figureQueries()
{
    static const SqlFile file(QStringLiteral(":/hallkeeper/tickets/store/queries/figures.sql"));
    return file;
}

const SqlFile &ledgerQueries()
{
    static const SqlFile file(QStringLiteral(":/hallkeeper/tickets/store/queries/ledger.sql"));
    return file;
}

const SqlFile &demoQueries()
{
    static const SqlFile file(QStringLiteral(":/hallkeeper/tickets/store/queries/demo.sql"));
    return file;
}

const SqlFile &deriveQueries()
{
    static const SqlFile file(QStringLiteral(":/hallkeeper/tickets/store/queries/derive.sql"));
    return file;
}

}  // namespace hk::tickets
