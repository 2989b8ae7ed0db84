// SPDX-License-Identifier: GPL-3.0-or-later
#include "mentoring/store/integrityrules.h"

#include "storage/sqlfile.h"

#include <QCoreApplication>

namespace hk::mentoring {

namespace {

struct MentoringRuleText {
    Q_DECLARE_TR_FUNCTIONS(hk::mentoring::Integrity)
};

}  // namespace

QList<IntegrityRule> mentoringIntegrityRules()
{
    static const SqlFile file(QStringLiteral(":/hallkeeper/mentoring/store/queries/integrity.sql"));
    return {
        {MentoringRuleText::tr("Mentor and student are a pair once at a time"), file[QLatin1String("pairedTwice")]},
        {MentoringRuleText::tr("The talks of a group have one mentor and one day"), file[QLatin1String("sessions")]},
        {MentoringRuleText::tr("A talk's day lies in its month"), file[QLatin1String("dayInMonth")]},
        {MentoringRuleText::tr("A follow-up is about the student of its talk"), file[QLatin1String("followed")]},
    };
}

}  // namespace hk::mentoring
