// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "calendar/workcalendarfile.h"
#include "tickets/domain/projection.h"

#include <QFile>
#include <QtTest>

namespace hk::test {

using namespace hk::tickets;

// Milliseconds of "2026-09-30 17:00" on the campus, eight hours ahead of UTC all year.
inline qint64 at(const QString &text)
{
    QDateTime moment = QDateTime::fromString(text, QStringLiteral("yyyy-MM-dd HH:mm"));
    moment.setTimeSpec(Qt::UTC);
    return moment.toMSecsSinceEpoch() - qint64(8) * 3600 * 1000;
}

inline QString textOf(qint64 moment)
{
    return campusTime(moment).toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}

inline CalendarYears shippedYears()
{
    QFile file(QStringLiteral(HK_SOURCE_DIR "/resources/calendars/workcalendar-cn.json"));
    const auto years = file.open(QIODevice::ReadOnly) ? readWorkCalendarJson(file.readAll()) : Error{};
    return years.ok() ? *years : CalendarYears();
}

inline WorkTimes shippedWorks()
{
    return {{QString(), WorkTime(WorkCalendar(shippedYears()))}};
}

// One event written as "2026-09-30 09:00 escalated college": date, time, code and what the kind carries.
inline Event eventOf(const QString &line, int number)
{
    const QStringList words = line.split(u' ', Qt::SkipEmptyParts);
    const auto word = [&words](qsizetype index) { return words.value(index); };
    Event event;
    event.uid = QByteArray::number(number).rightJustified(6, '0');
    event.at = at(word(0) + u' ' + word(1));
    event.kind = eventKindOf(word(2)).value_or(EventKind::Commented);
    event.by = QStringLiteral("chen");
    event.text = QStringLiteral("words");
    if (event.kind == EventKind::Opened || event.kind == EventKind::Recategorised)
        event.category = word(3);
    if (event.kind == EventKind::Opened)
        event.level = levelOf(word(4));
    if (event.kind == EventKind::Escalated)
        event.level = levelOf(word(3));
    if (event.kind == EventKind::Reprioritised)
        event.priority = word(3);
    if (event.kind == EventKind::ExtensionGranted || event.kind == EventKind::ExtensionAsked || event.kind == EventKind::Snoozed)
        event.until = at(word(3) + u' ' + word(4));
    if (event.kind == EventKind::FollowedUp) {
        event.rating = word(3).toInt();
        event.solved = word(4) != QLatin1String("no");
    }
    if (event.kind == EventKind::Dispatched)
        event.department = word(3).toLatin1();
    if (event.kind == EventKind::Accepted || event.kind == EventKind::HandedOver || event.kind == EventKind::HelperAdded)
        event.person = word(3);
    if (event.kind == EventKind::Reversed)
        event.target = word(3).rightJustified(6, u'0').toLatin1();
    return event;
}

// Several of them, one a line or with semicolons between; their uids are 000001, 000002 and so on.
inline QList<Event> historyOf(const QString &text)
{
    QList<Event> events;
    for (const QString &line : text.split(u';', Qt::SkipEmptyParts)) {
        if (!line.trimmed().isEmpty())
            events += eventOf(line, int(events.size()) + 1);
    }
    return events;
}

inline TicketState ticketOf(const QString &history, const QString &now, const Policies &policies = usualPolicies())
{
    return project(historyOf(history), policies, shippedWorks(), at(now));
}

inline const ClockState *lastClock(const TicketState &state, ClockKind kind)
{
    const auto found =
        std::find_if(state.clocks.rbegin(), state.clocks.rend(), [kind](const ClockState &each) { return each.kind == kind; });
    return found == state.clocks.rend() ? nullptr : &*found;
}

// "class 2026-10-09 17:30", "college stands", "class 2026-10-01 20:00 met late": the last clock of this kind.
inline QString clockText(const TicketState &state, ClockKind kind)
{
    const ClockState *const clock = lastClock(state, kind);
    if (!clock)
        return QStringLiteral("none");
    QString text = code(clock->level) + u' ';
    if (!clock->unknown.isEmpty())
        return text + QStringLiteral("unknown");
    text += clock->due ? textOf(*clock->due) : QStringLiteral("stands");
    if (clock->metAt)
        text += QStringLiteral(" met");
    if (clock->breached)
        text += QStringLiteral(" late");
    return text;
}

}  // namespace hk::test
