// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/exchange/deadlineics.h"

#include "base/clock.h"
#include "tickets/domain/titles.h"

#include <QCoreApplication>
#include <QSaveFile>

#include <algorithm>

namespace hk::tickets {

namespace {

struct IcsText {
    Q_DECLARE_TR_FUNCTIONS(hk::tickets::DeadlineIcs)
};

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

void writeEvent(IcsWriter &ics, const Deadline &deadline, const QTimeZone &zone, qint64 now)
{
    const QString what = IcsText::tr("%1 due: %2 %3").arg(title(deadline.clock), deadline.number, deadline.title);
    ics.line(QStringLiteral("BEGIN:VEVENT"));
    // The same deadline is the same event, whenever the file is made.
    ics.line(QStringLiteral("UID:%1-%2@hallkeeper").arg(QString::fromLatin1(deadline.ticketUid.toHex()), code(deadline.clock)));
    ics.line(QStringLiteral("DTSTAMP:") + utcTime(now));
    ics.line(QStringLiteral("DTSTART;TZID=%1:%2")
                 .arg(QString::fromLatin1(zone.id()), localTime(QDateTime::fromMSecsSinceEpoch(deadline.due, zone))));
    ics.line(QStringLiteral("TRANSP:TRANSPARENT"));
    ics.property("SUMMARY", what);
    if (!deadline.place.isEmpty())
        ics.property("LOCATION", deadline.place);
    QStringList words;
    if (!deadline.department.isEmpty())
        words << IcsText::tr("Department: %1").arg(deadline.department);
    if (!deadline.person.isEmpty())
        words << IcsText::tr("Answered for by: %1").arg(deadline.person);
    if (!words.isEmpty())
        ics.property("DESCRIPTION", words.join(u'\n'));
    if (deadline.warnAt && *deadline.warnAt > now) {
        ics.line(QStringLiteral("BEGIN:VALARM"));
        ics.line(QStringLiteral("ACTION:DISPLAY"));
        ics.property("DESCRIPTION", what);
        ics.line(QStringLiteral("TRIGGER:-PT%1M").arg((deadline.due - *deadline.warnAt) / minute));
        ics.line(QStringLiteral("END:VALARM"));
    }
    ics.line(QStringLiteral("END:VEVENT"));
}

}  // namespace

QByteArray deadlinesIcs(const QList<Deadline> &deadlines, qint64 now)
{
    const QTimeZone zone = campusTimeZone();
    IcsWriter ics;
    ics.line(QStringLiteral("BEGIN:VCALENDAR"));
    ics.line(QStringLiteral("VERSION:2.0"));
    ics.line(QStringLiteral("PRODID:-//Hallkeeper//Tickets//EN"));
    ics.line(QStringLiteral("CALSCALE:GREGORIAN"));
    ics.line(QStringLiteral("METHOD:PUBLISH"));
    ics.property("X-WR-CALNAME", IcsText::tr("Deadlines of tickets"));
    if (!deadlines.isEmpty()) {
        const auto [first, last] = std::minmax_element(deadlines.begin(), deadlines.end(),
                                                       [](const Deadline &a, const Deadline &b) { return a.due < b.due; });
        writeZone(ics, zone, first->due, last->due);
    }
    for (const Deadline &deadline : deadlines)
        writeEvent(ics, deadline, zone, now);
    ics.line(QStringLiteral("END:VCALENDAR"));
    return ics.taken();
}

Result<int> writeDeadlines(const QString &path, const QList<Deadline> &deadlines, qint64 now)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(deadlinesIcs(deadlines, now)) < 0 || !file.commit())
        return Error{IcsText::tr("The file could not be written. Check that it is not open in another program and that there is "
                                 "space, then try again."),
                     file.errorString()};
    return int(deadlines.size());
}

}  // namespace hk::tickets
