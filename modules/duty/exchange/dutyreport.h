// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duty/store/bulletin.h"
#include "duty/store/plan.h"
#include "sheets/report.h"
#include "storage/connection.h"

namespace hk::duty {

// What a workbook about duty holds.
enum class DutyReportPart : quint8 { Plan, Log, Presence, Coverage, Comparison, Bulletin };
const QList<DutyReportPart> &allDutyReportParts();
std::optional<DutyReportPart> dutyReportPartOf(const QString &code);

struct DutyReportOrder {
    QDate first;
    QDate last;
    QDate today;
    QList<qint64> buildings = {};
    QList<DutyReportPart> parts = {};  // empty: all
    QString author;
    qint64 at = 0;
};
// Writes the workbook; how many shifts and entries it tells of. Of what was written in confidence it has kind and severity alone.
Result<int> writeDutyReport(Reader &reader, const DutyReportOrder &order, const QString &path);

}  // namespace hk::duty
