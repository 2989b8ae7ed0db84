// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/store/integrityrules.h"

#include "storage/sqlfile.h"

#include <QCoreApplication>

namespace hk::tickets {

namespace {

struct TicketRuleText {
    Q_DECLARE_TR_FUNCTIONS(hk::tickets::Integrity)
};

}  // namespace

QList<IntegrityRule> ticketIntegrityRules()
{
    static const SqlFile file(QStringLiteral(":/hallkeeper/tickets/store/queries/integrity.sql"));
    return {
        {TicketRuleText::tr("Every ticket tells how it was opened"), file[QLatin1String("opened")]},
        {TicketRuleText::tr("Every ticket stands in a stage"), file[QLatin1String("staged")]},
        {TicketRuleText::tr("A ticket's room and floor are in its building"), file[QLatin1String("placed")]},
        {TicketRuleText::tr("A step that was taken back is there"), file[QLatin1String("reversed")]},
    };
}

}  // namespace hk::tickets
