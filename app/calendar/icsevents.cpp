// SPDX-License-Identifier: GPL-3.0-or-later
#include "calendar/icsevents.h"

#include "base/clock.h"
#include "base/text.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringDecoder>

namespace hk {

namespace {

constexpr qsizetype largestIcs = 4 * 1024 * 1024;
constexpr qsizetype mostEvents = 20000;

struct IcsFile {
    Q_DECLARE_TR_FUNCTIONS(hk::IcsEvents)

public:
    static Error damaged(const QString &detail)
    {
        return {tr("This calendar file is damaged. Nothing was taken from it."), detail};
    }
};

// NAME;PARAMETERS:VALUE
struct IcsLine {
    QString name;
    QString parameters;
    QString value;
};

IcsLine icsLineOf(QStringView line)
{
    bool quoted = false;
    qsizetype nameEnd = -1;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QChar character = line.at(i);
        if (character == QLatin1Char('"'))
            quoted = !quoted;
        if (quoted)
            continue;
        if (character == QLatin1Char(';') && nameEnd < 0)
            nameEnd = i;
        if (character != QLatin1Char(':'))
            continue;
        if (nameEnd < 0)
            nameEnd = i;
        return {line.left(nameEnd).toString().toUpper(), line.mid(nameEnd, i - nameEnd).toString(), line.mid(i + 1).toString()};
    }
    return {};
}

QString unescapedIcs(const QString &value)
{
    QString text;
    for (qsizetype i = 0; i < value.size(); ++i) {
        if (value.at(i) != QLatin1Char('\\') || i + 1 == value.size()) {
            text += value.at(i);
            continue;
        }
        const QChar escaped = value.at(++i);
        text += escaped.toLower() == QLatin1Char('n') ? QLatin1Char('\n') : escaped;
    }
    return squeezed(text);
}

// A date, or a moment in the campus' time zone.
struct IcsTime {
    QDate date;
    QTime time;
};

std::optional<IcsTime> icsTimeOf(const IcsLine &line)
{
    const QString value = line.value.trimmed();
    const QDate date = QDate::fromString(value.left(8), QStringLiteral("yyyyMMdd"));
    if (!date.isValid())
        return std::nullopt;
    if (value.size() == 8)
        return IcsTime{date, {}};
    const QTime time = QTime::fromString(value.mid(8, 7), QStringLiteral("'T'HHmmss"));
    if (!time.isValid() || value.size() > 16 || (value.size() == 16 && !value.endsWith(QLatin1Char('Z'))))
        return std::nullopt;
    static const QRegularExpression zoneName(QStringLiteral(";TZID=\"?([^\";:]+)"), QRegularExpression::CaseInsensitiveOption);
    const QTimeZone campus = campusTimeZone();
    QTimeZone zone = campus;
    if (value.endsWith(QLatin1Char('Z')))
        zone = QTimeZone::utc();
    else if (const auto named = zoneName.match(line.parameters);
             named.hasMatch() && QTimeZone(named.captured(1).toUtf8()).isValid())
        zone = QTimeZone(named.captured(1).toUtf8());
    const QDateTime moment = QDateTime(date, time, zone).toTimeZone(campus);
    return IcsTime{moment.date(), moment.time()};
}

std::optional<int> daysOfDuration(const QString &value)
{
    static const QRegularExpression duration(QStringLiteral("^\\+?P(?:(\\d{1,2})W|(\\d{1,3})D)$"));
    const QRegularExpressionMatch match = duration.match(value.trimmed());
    if (!match.hasMatch())
        return std::nullopt;
    return match.captured(1).isEmpty() ? match.captured(2).toInt() : 7 * match.captured(1).toInt();
}

// The lines of one event, told one by one.
class EventLines {
public:
    Result<void> add(const IcsLine &line)
    {
        if (line.name == QLatin1String("SUMMARY"))
            m_event.summary = unescapedIcs(line.value);
        else if (line.name == QLatin1String("X-APPLE-SPECIAL-DAY"))
            m_event.specialDay = line.value.trimmed().toUpper();
        else if (line.name == QLatin1String("STATUS"))
            m_cancelled = line.value.trimmed().compare(QLatin1String("CANCELLED"), Qt::CaseInsensitive) == 0;
        else if (line.name == QLatin1String("RRULE") || line.name == QLatin1String("RDATE"))
            m_event.recurring = true;
        else if (line.name == QLatin1String("DTSTART"))
            return take(line, m_start);
        else if (line.name == QLatin1String("DTEND"))
            return take(line, m_end);
        else if (line.name == QLatin1String("DURATION"))
            m_days = daysOfDuration(line.value);
        return {};
    }

    bool cancelled() const { return m_cancelled; }

    Result<IcsEvent> event() const
    {
        if (!m_start)
            return IcsFile::damaged(QStringLiteral("VEVENT without DTSTART"));
        IcsEvent event = m_event;
        event.firstDay = m_start->date;
        event.lastDay = m_start->date;
        // The end is the first moment that no longer belongs to it.
        if (m_end && m_end->date > m_start->date)
            event.lastDay = m_end->time.isValid() && m_end->time != QTime(0, 0) ? m_end->date : m_end->date.addDays(-1);
        else if (m_days && *m_days > 1)
            event.lastDay = m_start->date.addDays(*m_days - 1);
        return event;
    }

private:
    static Result<void> take(const IcsLine &line, std::optional<IcsTime> &time)
    {
        time = icsTimeOf(line);
        if (!time)
            return IcsFile::damaged(line.name + QLatin1Char(' ') + line.value.left(40));
        return {};
    }

    IcsEvent m_event;
    std::optional<IcsTime> m_start;
    std::optional<IcsTime> m_end;
    std::optional<int> m_days;
    bool m_cancelled = false;
};

Result<QString> unfoldedIcs(const QByteArray &bytes)
{
    if (bytes.size() > largestIcs)
        return Error{IcsFile::tr("This file is too large for a work calendar. Nothing was taken from it.")};
    QByteArray joined = bytes;
    joined.replace("\r\n", "\n").replace('\r', '\n');
    // Folding may cut a character in two, so lines are joined before they are decoded.
    joined.replace("\n ", "").replace("\n\t", "");
    QStringDecoder decoder(QStringDecoder::Utf8);
    QString text = decoder(joined);
    if (decoder.hasError())
        return IcsFile::damaged(QStringLiteral("not UTF-8"));
    if (!text.trimmed().startsWith(QLatin1String("BEGIN:VCALENDAR"), Qt::CaseInsensitive))
        return Error{IcsFile::tr("This file is not a calendar in the iCalendar format (.ics). Nothing was taken from it.")};
    return text;
}

}  // namespace

Result<QList<IcsEvent>> readIcsEvents(const QByteArray &bytes)
{
    HK_TRY(const QString text, unfoldedIcs(bytes));
    QList<IcsEvent> events;
    QStringList open;
    EventLines lines;
    const QList<QStringView> all = QStringView(text).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    for (const QStringView raw : all) {
        const IcsLine line = icsLineOf(raw);
        const QString component = line.value.trimmed().toUpper();
        if (line.name == QLatin1String("BEGIN")) {
            open += component;
            if (component == QLatin1String("VEVENT"))
                lines = {};
        } else if (line.name == QLatin1String("END")) {
            if (open.isEmpty() || open.takeLast() != component)
                return IcsFile::damaged(QStringLiteral("END:") + component.left(40));
            if (component != QLatin1String("VEVENT") || lines.cancelled())
                continue;
            HK_TRY(const IcsEvent event, lines.event());
            events += event;
            if (events.size() > mostEvents)
                return Error{IcsFile::tr("This file is too large for a work calendar. Nothing was taken from it.")};
        } else if (!open.isEmpty() && open.last() == QLatin1String("VEVENT")) {
            HK_CHECK(lines.add(line));
        }
    }
    if (!open.isEmpty())
        return Error{IcsFile::tr("This calendar file breaks off before its end. Nothing was taken from it.")};
    return events;
}

}  // namespace hk
