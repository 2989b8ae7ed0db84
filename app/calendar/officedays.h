// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "calendar/workcalendar.h"

#include <QTime>

#include <vector>

namespace hk {

// A time of the day at which the office is open, the end not included.
struct OfficeSlot {
    QTime from;
    QTime to;

    bool operator==(const OfficeSlot &) const = default;
};

// Other hours from one day up to and with another: the summer's time table on its workdays, or, on days off, an opening for once,
// which gives open hours but makes no working day. Of two that meet, the later in the list holds.
struct OfficePeriod {
    QDate first;
    QDate last;
    QList<OfficeSlot> hours;
    bool onDaysOff = false;

    bool operator==(const OfficePeriod &) const = default;
};

// All days of the years that a calendar knows and of some around them, with what has passed before each, so that an answer takes
// no walk over the days between. In the campus' time zone of when it was made.
class OfficeDays {
public:
    OfficeDays(const WorkCalendar &calendar, const QList<OfficeSlot> &hours, const QList<OfficePeriod> &periods);

    // Nothing where a day that it would take is not known. The amounts: closes of office on working days, and open milliseconds.
    std::optional<qint64> closesBetween(qint64 from, qint64 to) const;
    std::optional<qint64> closeAfter(qint64 from, qint64 count) const;
    std::optional<qint64> openBetween(qint64 from, qint64 to) const;
    std::optional<qint64> openAfter(qint64 from, qint64 milliseconds) const;
    std::optional<bool> isOpen(qint64 moment) const;
    std::optional<qint64> nextMidnight(qint64 moment) const;

    // The year of the first day from this moment on that is not known.
    int missingYear(qint64 from) const;
    // The hours of a day; on one that is not worked, those of an opening for once, or none.
    static const QList<OfficeSlot> &hoursOn(QDate date, bool workday, const QList<OfficeSlot> &hours,
                                            const QList<OfficePeriod> &periods);

private:
    struct Open {
        qint64 from;
        qint64 to;
    };
    struct Day {
        qint64 begin = 0;
        qint64 close = 0;
        qint64 openBefore = 0;
        int closesBefore = 0;
        int unknownBefore = 0;
        int firstOpen = 0;  // of its spans; they end where the next day's begin
        bool known = false;
        bool workday = false;
    };
    using Index = std::size_t;

    void addOpenings(QDate date, Day &day, const QList<OfficeSlot> &hours, qint64 length);
    std::optional<Index> dayOf(qint64 moment) const;
    bool allKnown(Index first, Index last) const;
    qint64 closesUntil(Index day, qint64 moment) const;
    qint64 openUntil(Index day, qint64 moment) const;

    QDate m_first;
    std::vector<Day> m_days;  // and one past the last, which is not known
    std::vector<Open> m_open;
};

}  // namespace hk
