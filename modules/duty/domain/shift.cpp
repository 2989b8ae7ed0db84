// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/domain/shift.h"

#include "base/clock.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace hk::duty {

namespace {

struct ShiftText {
    Q_DECLARE_TR_FUNCTIONS(hk::duty::Shift)
};

bool isOff(QDate day, const WorkCalendar &calendar)
{
    return shiftDayOf(day, calendar) != ShiftDay::Ordinary;
}

}  // namespace

ShiftDay shiftDayOf(QDate day, const WorkCalendar &calendar)
{
    switch (calendar.kindOf(day)) {
    case DayKind::Workday:
    case DayKind::MakeUpWorkday:
        return ShiftDay::Ordinary;
    case DayKind::Weekend:
        return ShiftDay::Weekend;
    case DayKind::Holiday:
        return ShiftDay::Holiday;
    case DayKind::Unknown:
        break;
    }
    return day.dayOfWeek() >= 6 ? ShiftDay::Weekend : ShiftDay::Ordinary;
}

std::optional<DayRule> dayRuleOf(const QString &code)
{
    if (code == QLatin1String("every-day"))
        return DayRule::EveryDay;
    if (code == QLatin1String("workdays"))
        return DayRule::Workdays;
    if (code == QLatin1String("days-off"))
        return DayRule::DaysOff;
    return std::nullopt;
}

QString code(DayRule rule)
{
    switch (rule) {
    case DayRule::Workdays:
        return QStringLiteral("workdays");
    case DayRule::DaysOff:
        return QStringLiteral("days-off");
    case DayRule::EveryDay:
        break;
    }
    return QStringLiteral("every-day");
}

bool ShiftPattern::falls(QDate day, const Terms &terms, const WorkCalendar &calendar) const
{
    if ((first.isValid() && day < first) || (last.isValid() && day > last))
        return false;
    if (!weekdays.contains(QString::number(day.dayOfWeek())))
        return false;
    if (days == DayRule::Workdays && isOff(day, calendar))
        return false;
    if (days == DayRule::DaysOff && !isOff(day, calendar))
        return false;
    return !inTeachingOnly || terms.teachingWeek(day).has_value();
}

ShiftTime shiftTime(QDate day, QTime starts, QTime ends)
{
    const QTimeZone zone = campusTimeZone();
    const QDate lastDay = ends <= starts ? day.addDays(1) : day;
    return {QDateTime(day, starts, zone).toMSecsSinceEpoch(), QDateTime(lastDay, ends, zone).toMSecsSinceEpoch()};
}

qint64 momentInShift(QTime time, qint64 starts, qint64 ends)
{
    const QTimeZone zone = campusTimeZone();
    const QDate first = campusDate(starts);
    qint64 best = 0;
    qint64 least = -1;
    for (int day = -1; day <= int(first.daysTo(campusDate(ends))) + 1; ++day) {
        const qint64 moment = QDateTime(first.addDays(day), time, zone).toMSecsSinceEpoch();
        const qint64 outside = std::max<qint64>({0, starts - moment, moment - ends});
        if (least < 0 || outside < least) {
            least = outside;
            best = moment;
        }
    }
    return best;
}

std::optional<QTime> timeOfDay(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("^(\\d{1,2})[:：](\\d{2})$"));
    const auto match = pattern.match(text.trimmed());
    if (!match.hasMatch())
        return std::nullopt;
    const int hour = match.captured(1).toInt();
    const int minute = match.captured(2).toInt();
    if (hour == 24 && minute == 0)
        return QTime(0, 0);
    const QTime time(hour, minute);
    return time.isValid() ? std::optional(time) : std::nullopt;
}

QString timeText(QTime time)
{
    return time.toString(QStringLiteral("HH:mm"));
}

QString momentText(qint64 at)
{
    return campusTime(at).toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}

QString spanText(qint64 starts, qint64 ends)
{
    const QDateTime from = campusTime(starts);
    const QDateTime to = campusTime(ends);
    const QString span = timeText(from.time()) + QStringLiteral("–") + timeText(to.time());
    return from.date() == to.date() ? span : ShiftText::tr("%1 (next day)").arg(span);
}

}  // namespace hk::duty
