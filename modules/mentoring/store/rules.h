// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mentoring/domain/quota.h"
#include "storage/connection.h"

namespace hk::mentoring {

// A rule of the quota, and for whom it is.
struct StoredRule {
    qint64 id = 0;
    qint64 college = 0;  // the mentor's; 0 = any
    QString team;  // empty = any
    QDate validFrom;  // not valid = since ever
    QuotaRule rule;
};

// What all quotas follow: the school's rules over the usual one, and when it teaches.
struct QuotaRules {
    QList<StoredRule> rules;
    TeachingDays days;

    // That of the team goes before that of the college, and that before the school's; of two the one that began last.
    QuotaRule ruleFor(qint64 college, const QString &team, QDate month) const;
};

Result<QuotaRules> readQuotaRules(Reader &reader);

// What the terms say of a month.
Result<TermsSaid> termsSaidOf(Reader &reader, QDate month);

// A new one with id 0.
Result<qint64> saveRule(Writer &writer, const StoredRule &rule);

}  // namespace hk::mentoring
