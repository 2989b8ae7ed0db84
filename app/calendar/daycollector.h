// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "calendar/workcalendar.h"

#include <QCoreApplication>

namespace hk {

// Gathers the days of one file, refuses contradictions, and judges which years are whole.
class DayCollector {
    Q_DECLARE_TR_FUNCTIONS(hk::DayCollector)

public:
    // How surely the file says it: an event that only carries a holiday's name gives way to one that says "off" or "worked".
    enum class Certainty { Named, Said };

    Result<void> add(const CalendarDay &day, Certainty certainty = Certainty::Said);
    Result<void> addRange(QDate first, QDate last, bool working, const QString &name, Certainty certainty = Certainty::Said);

    // This year cannot be whole, whatever else is there.
    void doubt(int year) { m_doubtful.insert(year); }
    // The first few sentences are kept; a file can hold thousands of odd events.
    void note(const QString &sentence);

    Result<CalendarYears> finish() const;

private:
    bool isWhole(int year) const;
    bool isOff(QDate date) const;
    int daysOff(QDate first, QDate last) const;

    struct Entry {
        CalendarDay day;
        Certainty certainty;
    };
    QMap<QDate, Entry> m_entries;
    QSet<int> m_doubtful;
    QStringList m_notes;
};

}  // namespace hk
