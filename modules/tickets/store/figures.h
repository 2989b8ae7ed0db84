// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/connection.h"
#include "tickets/domain/event.h"
#include "tickets/store/figurescope.h"

#include <array>

namespace hk::tickets {

// So many of all. Of none there is no rate.
struct Share {
    int part = 0;
    int whole = 0;

    std::optional<double> rate() const { return whole == 0 ? std::nullopt : std::optional(double(part) / whole); }
    bool operator==(const Share &) const = default;
};

// How long a level had what was resolved: in hours of open office.
struct LevelHours {
    Level level = Level::Class;
    int tickets = 0;
    std::optional<double> median = {};
    std::optional<double> ninetieth = {};  // nine of ten took no longer
};

// By building, category or department: of what was opened in the period, and, as `settled` of all, of what was resolved in it.
struct FigureGroup {
    qint64 id = 0;
    QString name;  // of a category its title; empty = not said
    int opened = 0;
    Share resolved;
    Share answered;
    Share settled;
};

struct Hotspot {
    qint64 room = 0;
    QString place;
    QString category;  // title; empty where it is not told apart
    int tickets = 0;
};

// Of tickets opened in the period: `opened`, `resolution` (resolved by now ÷ all), `answered`, the groups but for what they
// settled, rooms and repeats. Of those that were resolved in it, whatever became of them later: `settled`, here and of the groups,
// and the hours. By what happened in it: `resolved`, ratings, `reopened`, `pushBacks`. Shares of clocks are of tickets whose clock
// has come to an end.
struct TicketFigures {
    FigurePeriod period;
    int opened = 0;
    int resolved = 0;
    int open = 0;  // when the period was over, or now
    std::optional<int> overdue = {};  // of these; known of now only
    Share resolution;
    Share answered;
    Share settled;
    int ratings = 0;
    int stars = 0;
    Share satisfied;  // of the ratings those of four and five
    int reopened = 0;
    int pushBacks = 0;
    std::array<LevelHours, 3> hours = {};
    int repeated = 0;  // same room and category within 60 days, but for what was merged
    QList<Hotspot> repeats;  // the same, by room and category
    QList<Hotspot> rooms;  // the busiest
    QList<FigureGroup> buildings;
    QList<FigureGroup> categories;
    QList<FigureGroup> departments;

    std::optional<double> satisfaction() const { return ratings == 0 ? std::nullopt : std::optional(double(stars) / ratings); }
};

Result<TicketFigures> ticketFigures(Reader &reader, const FigurePeriod &period, const FigureScope &scope, qint64 now);
// Of these what was opened, resolved, answered and settled; nothing else is counted.
Result<TicketFigures> resolvedFigures(Reader &reader, const FigurePeriod &period, const FigureScope &scope, qint64 now);

// In and out by week, the last one that of `dayOfLast`.
struct WeekCount {
    QDate monday;
    int opened = 0;
    int resolved = 0;
};
Result<QList<WeekCount>> weekCounts(Reader &reader, const QDate &dayOfLast, int weeks, const FigureScope &scope);

// What the school may read of a week: nothing that anybody wrote, no room and no person, and nothing of a private ticket.
struct PublicLine {
    QString number;
    QDate opened;
    QString category;
    QString building;
    QString department;
    Stage stage = Stage::New;
    std::optional<QDate> resolved;
};
struct PublicSheet {
    FigurePeriod period;
    int opened = 0;
    int resolvedOfOpened = 0;
    int resolved = 0;
    int open = 0;  // when the period was over, or now
    QList<PublicLine> lines;
};
Result<PublicSheet> publicSheet(Reader &reader, const FigurePeriod &period, const FigureScope &scope);

// A deadline that runs: of a person's tickets, or of all.
struct Deadline {
    QByteArray ticketUid;
    QString number;
    QString title;  // "(private)" where the account may not know more
    QString place;
    QString department;
    QString person;
    ClockKind clock = ClockKind::Resolution;
    qint64 due = 0;
    std::optional<qint64> warnAt = {};
};
Result<QList<Deadline>> deadlinesOf(Reader &reader, const QString &person);

}  // namespace hk::tickets
