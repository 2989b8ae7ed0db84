// SPDX-License-Identifier: GPL-3.0-or-later
#include "calendar/icswriter.h"

#include "base/clock.h"

#include <algorithm>
#include <cstdlib>

namespace hk {

namespace {

constexpr int longestLine = 75;  // octets, without the line break
constexpr qint64 minute = 60'000;

QString utcTime(qint64 moment)
{
    return QDateTime::fromMSecsSinceEpoch(moment, Qt::UTC).toString(QStringLiteral("yyyyMMddTHHmmss")) + u'Z';
}

QString localTime(const QDateTime &time)
{
    return time.toString(QStringLiteral("yyyyMMddTHHmmss"));
}

QString escaped(QString text)
{
    text.replace(u'\\', QStringLiteral("\\\\")).replace(u';', QStringLiteral("\\;")).replace(u',', QStringLiteral("\\,"));
    text.remove(u'\r').replace(u'\n', QStringLiteral("\\n"));
    // Nothing else that controls belongs into a text.
    text.removeIf([](QChar character) { return character.category() == QChar::Other_Control; });
    return text;
}

// "+0800"
QString offsetText(int seconds)
{
    const int minutes = std::abs(seconds) / 60;
    return QStringLiteral("%1%2%3")
        .arg(seconds < 0 ? QLatin1Char('-') : QLatin1Char('+'))
        .arg(minutes / 60, 2, 10, QLatin1Char('0'))
        .arg(minutes % 60, 2, 10, QLatin1Char('0'));
}

class IcsWriter {
public:
    // Lines longer than 75 octets go on after a break and a blank, never within a character.
    void line(const QString &text)
    {
        const QByteArray utf8 = text.toUtf8();
        qsizetype from = 0;
        int room = longestLine;
        while (utf8.size() - from > room) {
            qsizetype to = from + room;
            while (to > from && (quint8(utf8.at(to)) & 0xC0U) == 0x80U)
                --to;
            m_bytes += utf8.mid(from, to - from) + "\r\n ";
            from = to;
            room = longestLine - 1;
        }
        m_bytes += utf8.mid(from) + "\r\n";
    }
    void property(const char *name, const QString &value) { line(QLatin1String(name) + u':' + escaped(value)); }
    QByteArray taken() { return std::move(m_bytes); }

private:
    QByteArray m_bytes;
};

void writeZonePart(IcsWriter &ics, bool daylight, const QDateTime &begin, int from, int to)
{
    const QString part = daylight ? QStringLiteral("DAYLIGHT") : QStringLiteral("STANDARD");
    ics.line(QStringLiteral("BEGIN:") + part);
    ics.line(QStringLiteral("DTSTART:") + localTime(begin));
    ics.line(QStringLiteral("TZOFFSETFROM:") + offsetText(from));
    ics.line(QStringLiteral("TZOFFSETTO:") + offsetText(to));
    ics.line(QStringLiteral("END:") + part);
}

// The zone as far as the events need it: its offset at the first of them, and every change up to the last.
void writeZone(IcsWriter &ics, const QTimeZone &zone, qint64 first, qint64 last)
{
    ics.line(QStringLiteral("BEGIN:VTIMEZONE"));
    ics.line(QStringLiteral("TZID:") + QString::fromLatin1(zone.id()));
    const QDateTime begin = QDateTime::fromMSecsSinceEpoch(first, zone);
    const int offset = zone.offsetFromUtc(begin);
    writeZonePart(ics, zone.isDaylightTime(begin), QDateTime(QDate(1970, 1, 1), QTime(0, 0), Qt::UTC), offset, offset);
    int before = offset;
    for (const QTimeZone::OffsetData &change : zone.transitions(begin, QDateTime::fromMSecsSinceEpoch(last, zone))) {
        // A change begins at the time that the clocks show before it.
        writeZonePart(ics, change.daylightTimeOffset != 0, change.atUtc.toUTC().addSecs(before), before, change.offsetFromUtc);
        before = change.offsetFromUtc;
    }
    ics.line(QStringLiteral("END:VTIMEZONE"));
}

void writeAlarm(IcsWriter &ics, const IcsEntry &entry, qint64 now)
{
    if (!entry.alarmAt || *entry.alarmAt <= now)
        return;
    ics.line(QStringLiteral("BEGIN:VALARM"));
    ics.line(QStringLiteral("ACTION:DISPLAY"));
    ics.property("DESCRIPTION", entry.summary);
    ics.line(QStringLiteral("TRIGGER:-PT%1M").arg((entry.at - *entry.alarmAt) / minute));
    ics.line(QStringLiteral("END:VALARM"));
}

void writeEntry(IcsWriter &ics, const IcsEntry &entry, const QTimeZone &zone, qint64 now)
{
    const auto moment = [&zone](const char *property, qint64 at) {
        return QStringLiteral("%1;TZID=%2:%3")
            .arg(QLatin1String(property), QString::fromLatin1(zone.id()), localTime(QDateTime::fromMSecsSinceEpoch(at, zone)));
    };
    ics.line(QStringLiteral("BEGIN:VEVENT"));
    ics.line(QStringLiteral("UID:") + entry.uid);
    ics.line(QStringLiteral("DTSTAMP:") + utcTime(now));
    if (entry.day.isValid())
        ics.line(QStringLiteral("DTSTART;VALUE=DATE:") + entry.day.toString(QStringLiteral("yyyyMMdd")));
    else
        ics.line(moment("DTSTART", entry.at));
    if (entry.until && !entry.day.isValid())
        ics.line(moment("DTEND", *entry.until));
    if (!entry.busy)
        ics.line(QStringLiteral("TRANSP:TRANSPARENT"));
    ics.property("SUMMARY", entry.summary);
    if (!entry.location.isEmpty())
        ics.property("LOCATION", entry.location);
    if (!entry.description.isEmpty())
        ics.property("DESCRIPTION", entry.description);
    writeAlarm(ics, entry, now);
    ics.line(QStringLiteral("END:VEVENT"));
}

void writeZoneOf(IcsWriter &ics, const QTimeZone &zone, const QList<IcsEntry> &entries)
{
    QList<qint64> moments;
    for (const IcsEntry &entry : entries) {
        if (!entry.day.isValid())
            moments << entry.at << entry.until.value_or(entry.at);
    }
    if (moments.isEmpty())
        return;
    const auto [first, last] = std::minmax_element(moments.begin(), moments.end());
    writeZone(ics, zone, *first, *last);
}

}  // namespace

QByteArray icsFile(const QString &name, const QString &product, const QList<IcsEntry> &entries, qint64 now)
{
    const QTimeZone zone = campusTimeZone();
    IcsWriter ics;
    ics.line(QStringLiteral("BEGIN:VCALENDAR"));
    ics.line(QStringLiteral("VERSION:2.0"));
    ics.line(QStringLiteral("PRODID:-//Hallkeeper//%1//EN").arg(product));
    ics.line(QStringLiteral("CALSCALE:GREGORIAN"));
    ics.line(QStringLiteral("METHOD:PUBLISH"));
    ics.property("X-WR-CALNAME", name);
    writeZoneOf(ics, zone, entries);
    for (const IcsEntry &entry : entries)
        writeEntry(ics, entry, zone, now);
    ics.line(QStringLiteral("END:VCALENDAR"));
    return ics.taken();
}

}  // namespace hk
