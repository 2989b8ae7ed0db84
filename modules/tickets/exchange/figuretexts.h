// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "calendar/term.h"
#include "sheets/report.h"
#include "tickets/store/figures.h"

namespace hk::tickets {

// What figures are called, and what they say, alike on the page and in the workbook.

// One figure beside that of the period before. Null: there was nothing to count.
struct FigureLine {
    QString title;
    FigureKind kind = FigureKind::Count;
    QVariant now;
    QVariant before;
    QString unit = {};
};
QList<FigureLine> figureLines(const TicketFigures &now, const TicketFigures &before);
// "94.2%", "3.5", "12"; a dash for nothing.
QString figureText(FigureKind kind, const QVariant &value);

QString levelTitle(Level level);
// The name of a group, or what it is called when it was not said.
QString groupTitle(const FigureGroup &group);

// What is to be seen, as the titles of charts: "Opened 12, 3 more than the week before".
QString findingOfWeeks(const QList<WeekCount> &weeks);
QString findingOfGroups(const QList<FigureGroup> &groups);
QString findingOfSettled(const QList<FigureGroup> &groups);

// "2026-11-09 – 2026-11-15, week 10".
QString periodText(const FigurePeriod &period, const Terms &terms);
// The buildings, colleges, category and department looked at; "everything" where none is chosen.
Result<QString> scopeText(Reader &reader, const FigureScope &scope);

}  // namespace hk::tickets
