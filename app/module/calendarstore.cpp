// SPDX-License-Identifier: GPL-3.0-or-later
#include "module/calendarstore.h"

#include "base/clock.h"
#include "calendar/workcalendarfile.h"
#include "storage/rows.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>

namespace hk {

namespace {

QString isoDay(QDate date)
{
    return date.toString(Qt::ISODate);
}

Result<QList<int>> knownYears(Reader &reader)
{
    QList<int> years;
    Statement query = reader.statement(QStringLiteral("SELECT year FROM visible_calendar_year ORDER BY year"));
    HK_CHECK(query.run());
    while (query.next())
        years << int(query.integer(0));
    return years;
}

Result<QVariant> idOfDay(Reader &reader, QDate date)
{
    return reader.single(QStringLiteral("SELECT id FROM calendar_day WHERE day = ?"), {isoDay(date)});
}

Result<void> writeDay(Writer &writer, const CalendarDay &day)
{
    const QVariantMap values{{QStringLiteral("day"), isoDay(day.date)},
                             {QStringLiteral("kind"), day.working ? QStringLiteral("work") : QStringLiteral("off")},
                             {QStringLiteral("name"), day.name.isEmpty() ? QVariant() : QVariant(day.name)}};
    HK_TRY(const QVariant known, idOfDay(writer, day.date));
    if (!known.isNull())
        return updateRow(writer, "calendar_day", known.toLongLong(), values);
    const Result<qint64> inserted = insertRow(writer, "calendar_day", values);
    return inserted.ok() ? Result<void>() : inserted.error();
}

Result<void> forgetYear(Writer &writer, int year, const QList<CalendarDay> &keep)
{
    std::vector<qint64> gone;
    Statement query = writer.statement(QStringLiteral("SELECT id, day FROM calendar_day WHERE day BETWEEN ? AND ?"));
    HK_CHECK(query.bind(isoDay(QDate(year, 1, 1))).bind(isoDay(QDate(year, 12, 31))).run());
    while (query.next()) {
        const QDate day = QDate::fromString(query.text(1), Qt::ISODate);
        if (std::none_of(keep.begin(), keep.end(), [&](const CalendarDay &k) { return k.date == day; }))
            gone.push_back(query.integer(0));
    }
    for (const qint64 id : gone)
        HK_CHECK(deleteRow(writer, "calendar_day", id));
    return {};
}

Result<void> writeTerm(Writer &writer, QDate first, QDate last, int weeks)
{
    const Result<qint64> inserted = insertRow(writer, "term",
                                              {{QStringLiteral("name"), Terms::usualName(first)},
                                               {QStringLiteral("first_day"), isoDay(first)},
                                               {QStringLiteral("last_day"), isoDay(last)},
                                               {QStringLiteral("teaching_weeks"), weeks}});
    return inserted.ok() ? Result<void>() : inserted.error();
}

}  // namespace

Result<std::vector<StoredTerm>> storedTerms(Reader &reader)
{
    Statement query = reader.statement(
        QStringLiteral("SELECT id, name, first_day, last_day, teaching_weeks FROM visible_term ORDER BY first_day"));
    HK_CHECK(query.run());
    std::vector<StoredTerm> terms;
    while (query.next()) {
        terms.push_back({query.integer(0),
                         {query.text(1), QDate::fromString(query.text(2), Qt::ISODate),
                          QDate::fromString(query.text(3), Qt::ISODate), int(query.integer(4))}});
    }
    return terms;
}

Result<Terms> readTerms(Reader &reader)
{
    HK_TRY(const std::vector<StoredTerm> stored, storedTerms(reader));
    QList<Term> terms;
    for (const StoredTerm &each : stored)
        terms << each.term;
    return Terms::of(terms);
}

Result<WorkCalendar> readWorkCalendar(Reader &reader)
{
    CalendarYears years;
    HK_TRY(years.wholeYears, knownYears(reader));
    Statement query = reader.statement(QStringLiteral("SELECT day, kind, name FROM visible_calendar_day ORDER BY day"));
    HK_CHECK(query.run());
    while (query.next())
        years.days.append({QDate::fromString(query.text(0), Qt::ISODate), query.text(1) == QLatin1String("work"), query.text(2)});
    return WorkCalendar(years);
}

Result<void> writeWorkCalendar(Writer &writer, const CalendarYears &years)
{
    HK_TRY(const QList<int> known, knownYears(writer));
    for (const int year : years.wholeYears) {
        HK_CHECK(forgetYear(writer, year, years.days));
        if (!known.contains(year))
            HK_CHECK(insertRow(writer, "calendar_year", {{QStringLiteral("year"), year}}));
    }
    for (const CalendarDay &day : years.days)
        HK_CHECK(writeDay(writer, day));
    return {};
}

Result<CalendarYears> builtInWorkCalendar()
{
    QFile file(QStringLiteral(":/hallkeeper/calendars/workcalendar-cn.json"));
    if (!file.open(QIODevice::ReadOnly))
        return Error{QCoreApplication::translate("hk::Calendar", "The work calendar of the program is missing."), file.fileName()};
    return readWorkCalendarJson(file.readAll());
}

Result<void> writeFirstCalendar(Writer &writer)
{
    HK_TRY(const CalendarYears years, builtInWorkCalendar());
    return writeWorkCalendar(writer, years);
}

Result<void> writeDemoTerms(Writer &writer)
{
    const QDate today = campusDate(writer.now());
    const int autumn = today.month() >= 8 ? today.year() : today.year() - 1;
    HK_CHECK(writeTerm(writer, QDate(autumn, 9, 7), QDate(autumn + 1, 1, 24), 20));
    return writeTerm(writer, QDate(autumn + 1, 3, 1), QDate(autumn + 1, 7, 11), 19);
}

}  // namespace hk
