// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/datecell.h"

#include "sheets/cellvalue.h"

#include <QDateTime>

#include <array>
#include <cmath>

namespace hk {

namespace {

constexpr int secondsOfDay = 86400;
// 9999-12-31, the last day that spreadsheets know.
constexpr double lastSerial = 2958465;

QDate firstDay(bool since1904)
{
    return since1904 ? QDate(1904, 1, 1) : QDate(1899, 12, 30);
}

void putDigits(char *to, int number, int count)
{
    for (int i = count - 1; i >= 0; --i, number /= 10)
        to[i] = char('0' + number % 10);
}

void putDate(char *to, const QDate &date)
{
    int year = 0;
    int month = 0;
    int day = 0;
    date.getDate(&year, &month, &day);
    putDigits(to, year, 4);
    to[4] = '-';
    putDigits(to + 5, month, 2);
    to[7] = '-';
    putDigits(to + 8, day, 2);
}

void putTime(char *to, int seconds)
{
    putDigits(to, seconds / 3600, 2);
    to[2] = ':';
    putDigits(to + 3, seconds / 60 % 60, 2);
    to[5] = ':';
    putDigits(to + 6, seconds % 60, 2);
}

// The number of a few digits, -1 when anything else stands among them.
int digitsOf(QStringView text)
{
    int number = 0;
    for (const QChar digit : text) {
        if (digit < u'0' || digit > u'9')
            return -1;
        number = number * 10 + (digit.unicode() - u'0');
    }
    return number;
}

Cell elapsedCell(double serial)
{
    const qint64 seconds = std::llround(serial * secondsOfDay);
    std::array<char, 8> rest;
    putTime(rest.data(), int(seconds % 3600));
    return {CellKind::Time,
            QStringLiteral("%1").arg(seconds / 3600, 2, 10, QLatin1Char('0')) + QString::fromLatin1(rest.data() + 2, 6)};
}

}  // namespace

Cell dateCell(double serial, DateShape shape, bool since1904)
{
    if (!(serial >= 0) || serial >= lastSerial + 1)
        return numberCell(serial);
    if (shape == DateShape::Elapsed)
        return elapsedCell(serial);

    qint64 day = qint64(serial);
    int seconds = int(std::lround((serial - double(day)) * secondsOfDay));
    if (seconds == secondsOfDay) {
        ++day;
        seconds = 0;
    }
    const bool timeOnly = shape == DateShape::Time || (seconds != 0 && !since1904);
    if (day == 0 && timeOnly) {
        std::array<char, 8> text;
        putTime(text.data(), seconds);
        return {CellKind::Time, QString::fromLatin1(text.data(), 8)};
    }
    if (!since1904) {
        if (day == 0 || day == 60)
            return numberCell(serial);
        if (day < 60)
            ++day;
    }
    const QDate date = firstDay(since1904).addDays(day);
    std::array<char, 19> text;
    putDate(text.data(), date);
    if (shape == DateShape::Date && seconds == 0)
        return {CellKind::Date, QString::fromLatin1(text.data(), 10)};
    text[10] = 'T';
    putTime(text.data() + 11, seconds);
    return {CellKind::DateTime, QString::fromLatin1(text.data(), 19)};
}

std::optional<double> dateSerial(const QString &text)
{
    const QStringView view(text);
    if (view.size() != 10 || view[4] != u'-' || view[7] != u'-')
        return std::nullopt;
    const QDate date(digitsOf(view.first(4)), digitsOf(view.mid(5, 2)), digitsOf(view.mid(8)));
    const qint64 serial = date.isValid() ? firstDay(false).daysTo(date) : 0;
    if (serial < 2 || double(serial) > lastSerial)
        return std::nullopt;
    return double(serial > 60 ? serial : serial - 1);
}

std::optional<double> dateTimeSerial(const QString &text)
{
    const QStringView view(text);
    if (view.size() != 19 || view[10] != u'T' || view[13] != u':' || view[16] != u':')
        return std::nullopt;
    const auto day = dateSerial(text.left(10));
    const QTime time(digitsOf(view.mid(11, 2)), digitsOf(view.mid(14, 2)), digitsOf(view.mid(17)));
    if (!day || !time.isValid())
        return std::nullopt;
    return *day + QTime(0, 0).secsTo(time) / double(secondsOfDay);
}

}  // namespace hk
