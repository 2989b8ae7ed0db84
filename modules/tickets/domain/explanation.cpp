// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/domain/explanation.h"

#include "base/clock.h"
#include "tickets/domain/clockrun.h"
#include "tickets/domain/measure.h"
#include "tickets/domain/titles.h"

#include <QLocale>

#include <algorithm>

namespace hk::tickets {

namespace {

// Longer than any limit; what runs on for years is told in one sentence.
constexpr int daysTold = 120;

class Explanation {
    Q_DECLARE_TR_FUNCTIONS(hk::tickets::Explanation)

public:
    Explanation(const ClockState &clock, const WorkTime &work) : m_clock(clock), m_work(work) { }

    QStringList steps();
    static QString missingHours(const QString &name) { return tr("The office hours \"%1\" are missing.").arg(name); }

private:
    static QString moment(qint64 at);
    static QString day(QDate date);
    static QString cause(EventKind kind, const QString &reason);
    QString start() const;
    QString rule() const;
    QString result() const;
    void tellRunning(qint64 from, qint64 to);
    void tellWallClock(qint64 from, qint64 to);
    void tellOffice(qint64 from, qint64 to);
    void tellStanding(const Span &span);
    bool tellWorkday(QDate date, qint64 amount, bool first);
    void tellDaysOff();
    qint64 end() const;

    const ClockState &m_clock;
    const WorkTime &m_work;
    QStringList m_steps;
    qint64 m_counted = 0;
    // Days off that follow each other are told together.
    QDate m_offFrom;
    QDate m_offTo;
    QString m_offWhy;
};

QString Explanation::moment(qint64 at)
{
    const QDateTime time = campusTime(at);
    return tr("%1, %2").arg(day(time.date()), time.time().toString(QStringLiteral("HH:mm")));
}

QString Explanation::day(QDate date)
{
    return tr("%1 (%2)", "date and weekday")
        .arg(date.toString(Qt::ISODate), QLocale().dayName(date.dayOfWeek(), QLocale::ShortFormat));
}

QString Explanation::cause(EventKind kind, const QString &reason)
{
    const QString why = title(kind);
    return reason.isEmpty() ? why : tr("%1: %2", "step and reason").arg(why, reason);
}

QString Explanation::start() const
{
    return tr("%1 started on %2 (%3).").arg(title(m_clock.kind), moment(m_clock.startedAt), cause(m_clock.startedBy, {}));
}

QString Explanation::rule() const
{
    const QString limit = limitText(m_clock.limit);
    switch (m_clock.limit.unit) {
    case Unit::WorkingDays:
        return tr("The limit is %1: it ends at the close of office, and the day of the start does not count.").arg(limit);
    case Unit::WorkingHours:
        return tr("The limit is %1: only hours in which the office is open count.").arg(limit);
    default:
        return tr("The limit is %1 of the wall clock, nights and days off included.").arg(limit);
    }
}

qint64 Explanation::end() const
{
    if (m_clock.endedAt)
        return *m_clock.endedAt;
    const qint64 now = m_clock.spans.empty() ? m_clock.startedAt : m_clock.spans.back().to;
    // What is underway is told up to its end.
    return m_clock.due && !m_clock.paused ? std::max(now, *m_clock.due) : now;
}

void Explanation::tellDaysOff()
{
    if (!m_offFrom.isValid())
        return;
    const QString days = m_offFrom == m_offTo ? day(m_offFrom) : tr("%1 to %2").arg(day(m_offFrom), day(m_offTo));
    m_steps += tr("%1 did not count: %2.").arg(days, m_offWhy);
    m_offFrom = QDate();
}

void Explanation::tellWallClock(qint64 from, qint64 to)
{
    const QTimeZone zone = campusTimeZone();
    int told = 0;
    for (qint64 at = from; at < to; ++told) {
        const QDate date = campusDate(at);
        const qint64 until = told + 1 < daysTold ? std::min(to, date.addDays(1).startOfDay(zone).toMSecsSinceEpoch()) : to;
        m_steps += tr("%1: ran %2.").arg(day(date), amountText(Unit::Hours, until - at));
        at = until;
    }
}

// Whether the day was one of work; says what ran on it.
bool Explanation::tellWorkday(QDate date, qint64 amount, bool first)
{
    const DayKind kind = m_work.calendar().kindOf(date);
    const bool workday = kind == DayKind::Workday || kind == DayKind::MakeUpWorkday;
    if (!workday && amount == 0)
        return false;
    tellDaysOff();
    const QString name = m_work.calendar().nameOf(date);
    QString which = day(date);
    if (kind == DayKind::MakeUpWorkday)
        which = name.isEmpty() ? tr("%1, a make-up workday").arg(which) : tr("%1, a make-up workday for %2").arg(which, name);
    if (m_clock.limit.unit == Unit::WorkingDays && amount > 0) {
        m_counted += amount;
        m_steps += m_counted <= m_clock.limit.amount
            ? tr("%1: working day %2 of %3.").arg(which).arg(m_counted).arg(m_clock.limit.amount)
            : tr("%1: working day %2, beyond the limit of %3.").arg(which).arg(m_counted).arg(m_clock.limit.amount);
    } else if (m_clock.limit.unit == Unit::WorkingHours && amount > 0) {
        m_steps += tr("%1: ran %2.").arg(which, amountText(Unit::Hours, amount));
    } else if (m_clock.limit.unit == Unit::WorkingDays && first && date == campusDate(m_clock.startedAt)) {
        m_steps += tr("%1 does not count: the day of the start.").arg(which);
    }
    return true;
}

void Explanation::tellOffice(qint64 from, qint64 to)
{
    const QTimeZone zone = campusTimeZone();
    const QDate last = campusDate(to);
    int told = 0;
    for (QDate date = campusDate(from); date <= last && told < daysTold; date = date.addDays(1), ++told) {
        const qint64 begin = std::max(from, date.startOfDay(zone).toMSecsSinceEpoch());
        const qint64 until = std::min(to, date.addDays(1).startOfDay(zone).toMSecsSinceEpoch());
        const auto amount = amountBetween(m_work, m_clock.limit.unit, std::max(begin, m_clock.countedFrom), until);
        if (!amount.ok())
            return;
        if (tellWorkday(date, *amount, from == m_clock.startedAt))
            continue;
        const QString name = m_work.calendar().nameOf(date);
        const bool holiday = m_work.calendar().kindOf(date) == DayKind::Holiday;
        const QString why = !holiday ? tr("weekend") : name.isEmpty() ? tr("public holiday") : tr("public holiday (%1)").arg(name);
        if (m_offFrom.isValid() && (m_offWhy != why || m_offTo.addDays(1) != date))
            tellDaysOff();
        if (!m_offFrom.isValid())
            m_offFrom = date;
        m_offTo = date;
        m_offWhy = why;
    }
    tellDaysOff();
}

void Explanation::tellRunning(qint64 from, qint64 to)
{
    if (m_clock.limit.unit == Unit::Hours || m_clock.limit.unit == Unit::Days)
        tellWallClock(std::max(from, m_clock.countedFrom), to);
    else
        tellOffice(from, to);
}

void Explanation::tellStanding(const Span &span)
{
    const bool goesOn = !m_clock.endedAt && &span == &m_clock.spans.back();
    const QString why = cause(span.cause, span.reason);
    m_steps += goesOn ? tr("Stands since %1 (%2).").arg(moment(span.from), why)
                      : tr("Stood from %1 to %2 (%3).").arg(moment(span.from), moment(span.to), why);
}

QString Explanation::result() const
{
    if (!m_clock.unknown.isEmpty())
        return m_clock.unknown;
    if (m_clock.metAt)
        return m_clock.breached ? tr("Done on %1, too late: it was due on %2.").arg(moment(*m_clock.metAt), moment(*m_clock.due))
                                : tr("Done on %1, in time.").arg(moment(*m_clock.metAt));
    if (m_clock.endedAt)
        return m_clock.breached ? tr("Ended undone on %1; it was due on %2.").arg(moment(*m_clock.endedAt), moment(*m_clock.due))
                                : tr("Ended on %1 before it was due.").arg(moment(*m_clock.endedAt));
    if (!m_clock.due)
        return tr("There is no due moment while the clock stands.");
    return m_clock.breached ? tr("It was due on %1.").arg(moment(*m_clock.due)) : tr("Due on %1.").arg(moment(*m_clock.due));
}

QStringList Explanation::steps()
{
    m_steps = {start(), rule()};
    m_counted = m_clock.carried;
    const qint64 whole = amountOf(m_clock.limit);
    if (m_clock.carried > 0)
        m_steps += tr("The rules changed; what was used before counts as %1 of %2.")
                       .arg(amountText(m_clock.limit.unit, m_clock.carried), amountText(m_clock.limit.unit, whole));
    else if (m_clock.countedFrom > countedFrom(m_work, m_clock.limit.unit, m_clock.startedAt))
        m_steps += tr("The rules changed; the whole limit counts anew from %1.").arg(moment(m_clock.countedFrom));
    const qint64 told = end();
    for (const Span &span : m_clock.spans) {
        const bool last = &span == &m_clock.spans.back();
        if (span.byRule)
            m_steps += tr("It had stood as long as the rules let it, and ran on from %1.").arg(moment(span.from));
        if (!span.running)
            tellStanding(span);
        else
            tellRunning(span.from, last ? std::max(told, span.to) : span.to);
    }
    if (m_clock.extendedUntil)
        m_steps += tr("Extended on %1 until %2.").arg(moment(*m_clock.extendedAt), moment(*m_clock.extendedUntil));
    if (m_clock.firstDue && m_clock.due && *m_clock.firstDue != *m_clock.due)
        m_steps += tr("At first it was due on %1.").arg(moment(*m_clock.firstDue));
    m_steps += result();
    return m_steps;
}

}  // namespace

QStringList explain(const ClockState &clock, const WorkTimes &works)
{
    const auto work = works.find(clock.calendar);
    if (work == works.end())
        return {Explanation::missingHours(clock.calendar)};
    return Explanation(clock, work->second).steps();
}

Result<ExplainedLimit> explainLimit(Limit limit, const WorkTime &work, qint64 openedAt)
{
    const WorkTimes works{{QString(), work}};
    Policy policy;
    policy.limit = limit;
    ClockRun run(policy, works, 1, Level::Class, openedAt, EventKind::Opened);
    const ClockState clock = run.stateAt(openedAt);
    if (!clock.due)
        return Error{clock.unknown};
    return ExplainedLimit{*clock.due, explain(clock, works)};
}

}  // namespace hk::tickets
