// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/numberformat.h"

#include "sheets/cellvalue.h"

#include <QDate>

#include <cmath>

namespace hk {

namespace {

constexpr double lastDay = 2958466;  // 10000-01-01
// A format that shows only the time is also put on whole moments; no duration in a roster is this long.
constexpr double longestDuration = 1000;
constexpr qint64 secondsOfDay = 86400;

struct FormatSigns {
    bool day = false;
    bool time = false;
    bool monthOrMinute = false;

    CellKind kind() const
    {
        if (day)
            return time ? CellKind::DateTime : CellKind::Date;
        if (time)
            return CellKind::Time;
        return monthOrMinute ? CellKind::Date : CellKind::Number;
    }
};

// [h], [mm], [ss] count hours, minutes, seconds; every other bracket is a colour, a language or a condition.
bool isElapsed(QStringView bracket)
{
    const QString inner = bracket.toString().toLower();
    return !inner.isEmpty() && inner.count(inner.front()) == inner.size() && QStringLiteral("hms").contains(inner.front());
}

void noteSign(QStringView code, qsizetype at, FormatSigns &signs)
{
    switch (code[at].toLower().unicode()) {
    case u'y':
    case u'd':
    case u'a':
        signs.day = true;
        break;
    case u'e':
        // E+ and E- write an exponent; a lone e is the year in East Asian formats.
        if (at + 1 < code.size() && code[at + 1] != u'+' && code[at + 1] != u'-')
            signs.day = true;
        break;
    case u'h':
    case u's':
        signs.time = true;
        break;
    case u'm':
        signs.monthOrMinute = true;
        break;
    default:
        break;
    }
}

QString timeText(qint64 seconds)
{
    return QStringLiteral("%1:%2:%3")
        .arg(seconds / 3600, 2, 10, QLatin1Char('0'))
        .arg(seconds / 60 % 60, 2, 10, QLatin1Char('0'))
        .arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

QDate dayOf(qint64 serial, bool date1904)
{
    if (date1904)
        return QDate(1904, 1, 1).addDays(serial);
    // The 1900 system has a 29 February 1900 (60) that never was.
    if (serial == 60)
        return {};
    return QDate(1899, 12, serial < 60 ? 31 : 30).addDays(serial);
}

}  // namespace

CellKind kindOfFormat(const QString &code)
{
    FormatSigns signs;
    QString plain = code;
    plain.replace(QLatin1String("General"), QString(), Qt::CaseInsensitive);
    plain.replace(QLatin1String("AM/PM"), QStringLiteral("h"), Qt::CaseInsensitive);
    plain.replace(QLatin1String("A/P"), QStringLiteral("h"), Qt::CaseInsensitive);
    for (qsizetype at = 0; at < plain.size(); ++at) {
        const QChar c = plain[at];
        if (c == u'\\' || c == u'_' || c == u'*') {
            ++at;
        } else if (c == u'"') {
            at = plain.indexOf(u'"', at + 1);
            if (at < 0)
                break;
        } else if (c == u'[') {
            const qsizetype end = plain.indexOf(u']', at);
            if (end < 0)
                break;
            if (isElapsed(QStringView(plain).mid(at + 1, end - at - 1)))
                signs.time = true;
            at = end;
        } else if (c == u';') {
            break;
        } else {
            noteSign(plain, at, signs);
        }
    }
    return signs.kind();
}

CellKind kindOfBuiltinFormat(int id)
{
    if (id == 22)
        return CellKind::DateTime;
    if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47) || id == 55 || id == 56)
        return CellKind::Time;
    if ((id >= 14 && id <= 17) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58))
        return CellKind::Date;
    return CellKind::Number;
}

Cell dateCell(double serial, CellKind kind, bool date1904)
{
    const bool known = kind == CellKind::Date || kind == CellKind::DateTime || kind == CellKind::Time;
    if (!known || !std::isfinite(serial) || serial < 0 || serial >= lastDay)
        return numberCell(serial);
    const qint64 total = std::llround(serial * double(secondsOfDay));
    if (kind == CellKind::Time && serial < longestDuration)
        return {CellKind::Time, timeText(total)};
    if (kind == CellKind::Time)
        kind = CellKind::DateTime;
    const qint64 day = kind == CellKind::Date ? qint64(serial) : total / secondsOfDay;
    if (day == 0 && !date1904)
        return kind == CellKind::DateTime ? Cell{CellKind::Time, timeText(total)} : numberCell(serial);
    const QDate date = dayOf(day, date1904);
    if (!date.isValid() || date.year() > 9999)
        return numberCell(serial);
    const QString text = date.toString(Qt::ISODate);
    if (kind == CellKind::Date)
        return {CellKind::Date, text};
    return {CellKind::DateTime, text + QLatin1Char('T') + timeText(total % secondsOfDay)};
}

}  // namespace hk
