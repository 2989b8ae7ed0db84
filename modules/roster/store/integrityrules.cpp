// SPDX-License-Identifier: GPL-3.0-or-later
#include "roster/store/integrityrules.h"

#include "storage/sqlfile.h"

#include <QCoreApplication>

namespace hk::roster {

namespace {

struct RuleText {
    Q_DECLARE_TR_FUNCTIONS(hk::roster::Rules)
};

}  // namespace

QList<IntegrityRule> rosterIntegrityRules()
{
    static const SqlFile file(QStringLiteral(":/hallkeeper/roster/store/queries/integrity.sql"));
    return {
        {RuleText::tr("A bed has at most one resident"), file[QLatin1String("oneResidentABed")]},
        {RuleText::tr("A student lives in at most one place"), file[QLatin1String("oneBedAStudent")]},
        {RuleText::tr("A resident's bed stands in the resident's room"), file[QLatin1String("bedInRoom")]},
        {RuleText::tr("A room's floor is in the room's building"), file[QLatin1String("floorInBuilding")]},
        {RuleText::tr("A current resident has no move-out date"), file[QLatin1String("endOfActive")]},
        {RuleText::tr("A residency ends after it begins"), file[QLatin1String("datesInOrder")]},
        {RuleText::tr("No bed had two residents at the same time"), file[QLatin1String("bedTimes")]},
        {RuleText::tr("Nobody lived in two places at the same time"), file[QLatin1String("studentTimes")]},
        {RuleText::tr("A room has no more residents than it holds"), file[QLatin1String("capacity")]},
        {RuleText::tr("Residents suit the gender of their room, or a reason says why not"), file[QLatin1String("gender")]},
        {RuleText::tr("A post has one holder"), file[QLatin1String("postHolder")]},
    };
}

}  // namespace hk::roster
