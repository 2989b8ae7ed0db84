// SPDX-License-Identifier: GPL-3.0-or-later
#include "module/celldate.h"

#include "base/clock.h"
#include "base/text.h"

#include <QRegularExpression>

#include <cmath>

namespace hk {

namespace {

std::optional<QDate> plausible(int year, int month, int day)
{
    const QDate date(year, month, day);
    return date.isValid() && year >= 1950 && year <= 2100 ? std::optional(date) : std::nullopt;
}

// Days since the end of 1899 or the beginning of 1904, as spreadsheets count them, for the years that a form can mean.
std::optional<QDate> ofSerial(double serial, bool since1904)
{
    constexpr double between = 1462;
    const double days = since1904 ? serial + between : serial;
    if (days < 20000 || days > 73000)
        return std::nullopt;
    return QDate(1899, 12, 30).addDays(qint64(days));
}

std::optional<QDate> ofText(const QString &text, const std::optional<YearHint> &hint, bool since1904)
{
    static const QRegularExpression whole(QStringLiteral("^(\\d{4}|\\d{2})(?:[-/.]|年)(\\d{1,2})(?:[-/.]|月)(\\d{1,2})[日号]?"
                                                         "(?:[T ]?\\d{1,2}[:时点].*)?$"));
    static const QRegularExpression digits(QStringLiteral("^(\\d{4})(\\d{2})(\\d{2})$"));
    static const QRegularExpression yearless(QStringLiteral("^(\\d{1,2})(?:[-/.]|月)(\\d{1,2})[日号]?$"));
    static const QRegularExpression serial(QStringLiteral("^\\d{5}(?:\\.\\d+)?$"));
    if (const auto match = whole.match(text); match.hasMatch()) {
        const int year = match.captured(1).toInt();
        return plausible(year < 100 ? 2000 + year : year, match.captured(2).toInt(), match.captured(3).toInt());
    }
    if (const auto match = digits.match(text); match.hasMatch())
        return plausible(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
    if (serial.match(text).hasMatch())
        return ofSerial(text.toDouble(), since1904);
    if (const auto match = yearless.match(text); match.hasMatch() && hint)
        return plausible(hint->yearOf(match.captured(1).toInt()), match.captured(1).toInt(), match.captured(2).toInt());
    return std::nullopt;
}

// A time of day as the end of a text tells it, and what stands before.
struct TimeInText {
    QString day;
    std::optional<QTime> time;  // none: it is none
};

// "下午3点" is 15:00, "上午12点" midnight.
int hourOfDay(int hour, const QString &half)
{
    static const QRegularExpression afternoon(QStringLiteral("^(?:下午|傍晚|晚上|晚|pm)$"),
                                              QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression morning(QStringLiteral("^(?:凌晨|早上|上午|am)$"), QRegularExpression::CaseInsensitiveOption);
    if (afternoon.match(half).hasMatch() && hour < 12)
        return hour + 12;
    return morning.match(half).hasMatch() && hour == 12 ? 0 : hour;
}

std::optional<TimeInText> timeIn(const QString &text)
{
    static const QRegularExpression clock(
        QStringLiteral("(?<=^|[T\\s日号,])(凌晨|早上|上午|中午|下午|傍晚|晚上|晚|am|pm)?\\s*(\\d{1,2})\\s*[:时点]\\s*"
                       "(?:(\\d{1,2})\\s*分?|(半))?(?:\\s*:?\\s*(\\d{1,2})(?:\\.\\d+)?\\s*秒?)?\\s*(am|pm)?$"),
        QRegularExpression::CaseInsensitiveOption);
    const auto match = clock.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const QString half = match.captured(1).isEmpty() ? match.captured(6) : match.captured(1);
    const int minute = match.captured(4).isEmpty() ? match.captured(3).toInt() : 30;
    const QTime time(hourOfDay(match.captured(2).toInt(), half), minute, match.captured(5).toInt());
    QString day = text.left(match.capturedStart()).trimmed();
    if (day.endsWith(QLatin1Char('T')) || day.endsWith(QLatin1Char(',')))
        day.chop(1);
    return TimeInText{day, time.isValid() ? std::optional(time) : std::nullopt};
}

CellMoment momentOf(const QDate &day, const std::optional<QTime> &time)
{
    return {QDateTime(day, time.value_or(QTime(0, 0)), campusTimeZone()).toMSecsSinceEpoch(), time.has_value()};
}

// The part of a day behind a serial number's point, in whole seconds.
std::optional<QTime> timeOfSerial(double serial)
{
    constexpr double secondsADay = 86400;
    const double fraction = serial - std::floor(serial);
    return fraction > 0 ? std::optional(QTime(0, 0).addSecs(int(std::lround(fraction * secondsADay)) % 86400)) : std::nullopt;
}

std::optional<CellMoment> momentOfText(const QString &written, const std::optional<YearHint> &hint, bool since1904)
{
    static const QRegularExpression digits(QStringLiteral("^(\\d{8})(\\d{2})(\\d{2})(\\d{2})?$"));
    const QString text = squeezed(toHalfWidth(written));
    if (const auto match = digits.match(text); match.hasMatch()) {
        const QTime time(match.captured(2).toInt(), match.captured(3).toInt(), match.captured(4).toInt());
        const auto day = ofText(match.captured(1), {}, since1904);
        return day && time.isValid() ? std::optional(momentOf(*day, time)) : std::nullopt;
    }
    if (const QDateTime zoned = QDateTime::fromString(text, Qt::ISODate); zoned.isValid() && zoned.timeSpec() != Qt::LocalTime)
        return CellMoment{zoned.toMSecsSinceEpoch(), true};
    const auto found = timeIn(text);
    if (found && !found->time)
        return std::nullopt;
    const auto day = readDay({CellKind::Text, found ? found->day : text}, hint, since1904);
    if (!day)
        return std::nullopt;
    static const QRegularExpression serial(QStringLiteral("^\\d{5}\\.\\d+$"));
    return momentOf(*day, found ? found->time : serial.match(text).hasMatch() ? timeOfSerial(text.toDouble()) : std::nullopt);
}

}  // namespace

std::optional<YearHint> yearIn(const QStringList &titles)
{
    static const QRegularExpression schoolYear(QStringLiteral("(20\\d{2})\\s*[^\\d\\s]\\s*(?:20)?\\d{2}\\s*学年"));
    static const QRegularExpression year(QStringLiteral("(20\\d{2})\\s*(?:年|级|届|秋|春|[-/.]\\d)"));
    for (const QString &title : titles) {
        if (const auto match = schoolYear.match(title); match.hasMatch())
            return YearHint{match.captured(1).toInt(), true};
    }
    for (const QString &title : titles) {
        if (const auto match = year.match(title); match.hasMatch())
            return YearHint{match.captured(1).toInt(), false};
    }
    return std::nullopt;
}

std::optional<QDate> readDay(const Cell &cell, const std::optional<YearHint> &hint, bool since1904)
{
    switch (cell.kind) {
    case CellKind::Date:
    case CellKind::DateTime: {
        const QDate date = QDate::fromString(cell.text.left(10), Qt::ISODate);
        return plausible(date.year(), date.month(), date.day());
    }
    case CellKind::Number:
        // 9.1 as a number may have been 9.10: not told apart, so not guessed.
        return cell.text.size() == 8 && !cell.text.contains(QLatin1Char('.')) ? ofText(cell.text, {}, since1904)
                                                                              : ofSerial(cell.text.toDouble(), since1904);
    case CellKind::Text: {
        static const QRegularExpression blanks(QStringLiteral("\\s*([年月日])\\s*"));
        return ofText(
            squeezed(toHalfWidth(cell.text)).replace(blanks, QStringLiteral("\\1")).replace(QChar(u'。'), QLatin1Char('.')), hint,
            since1904);
    }
    default:
        return std::nullopt;
    }
}

std::optional<CellMoment> readMoment(const Cell &cell, const std::optional<YearHint> &hint, bool since1904)
{
    if (cell.kind == CellKind::Text)
        return momentOfText(cell.text, hint, since1904);
    // Eight digits and more are a day as it is written, not a count of days.
    if (cell.kind == CellKind::Number && cell.text.size() >= 12 && !cell.text.contains(QLatin1Char('.')))
        return momentOfText(cell.text, {}, since1904);
    const auto day = readDay(cell, hint, since1904);
    if (!day)
        return std::nullopt;
    if (cell.kind == CellKind::DateTime) {
        const QTime time = QTime::fromString(cell.text.mid(11), Qt::ISODate);
        return time.isValid() ? std::optional(momentOf(*day, time)) : std::nullopt;
    }
    const bool counts = cell.kind == CellKind::Number && cell.text.contains(QLatin1Char('.'));
    return momentOf(*day, counts ? timeOfSerial(cell.text.toDouble()) : std::nullopt);
}

}  // namespace hk
