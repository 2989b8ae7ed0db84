// SPDX-License-Identifier: GPL-3.0-or-later
#include "mentoring/domain/quota.h"

#include <QCoreApplication>

namespace hk::mentoring {

namespace {

struct QuotaText {
    Q_DECLARE_TR_FUNCTIONS(hk::mentoring::Quota)
};

}  // namespace

QString code(Standing standing)
{
    switch (standing) {
    case Standing::Done:
        return QStringLiteral("done");
    case Standing::Open:
        return QStringLiteral("open");
    case Standing::Behind:
        return QStringLiteral("behind");
    case Standing::Late:
        return QStringLiteral("late");
    }
    return {};
}

QString title(Standing standing)
{
    switch (standing) {
    case Standing::Done:
        return QuotaText::tr("done");
    case Standing::Open:
        return QuotaText::tr("in time");
    case Standing::Behind:
        return QuotaText::tr("behind");
    case Standing::Late:
        return QuotaText::tr("not reached");
    }
    return {};
}

QString words(const Outlook &outlook)
{
    const int owed = outlook.quota.owed();
    if (outlook.quota.required == 0)
        return QuotaText::tr("nothing is asked for");
    if (owed == 0)
        return QuotaText::tr("done");
    if (outlook.daysLeft == 0)
        return QuotaText::tr("%n were not held", nullptr, owed);
    const QString days = QuotaText::tr("%n working day(s)", nullptr, outlook.daysLeft);
    const QString more = QuotaText::tr("%n more in %1", nullptr, owed).arg(days);
    if (outlook.possible < owed)
        return QuotaText::tr("%1; one a day, only %n still fit(s)", nullptr, outlook.possible).arg(more);
    return more;
}

}  // namespace hk::mentoring
