// SPDX-License-Identifier: GPL-3.0-or-later
#include "calendar/daycollector.h"
#include "calendar/workcalendarfile.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace hk {

namespace {

constexpr qsizetype largestJson = 1024 * 1024;

struct JsonCalendar {
    Q_DECLARE_TR_FUNCTIONS(hk::WorkCalendarJson)

public:
    static Error wrongForm(const QString &detail)
    {
        return {tr("This file is not a work calendar, or it is damaged. Nothing was taken from it."), detail};
    }
};

// "2026-10-01" or "2026-10-01..2026-10-07"
Result<void> addDays(DayCollector &days, const QString &text, bool working, const QString &name)
{
    const QStringList ends = text.split(QLatin1String(".."));
    if (ends.size() > 2)
        return JsonCalendar::wrongForm(text.left(40));
    const QDate first = QDate::fromString(ends.first(), Qt::ISODate);
    const QDate last = QDate::fromString(ends.last(), Qt::ISODate);
    if (!first.isValid() || !last.isValid())
        return JsonCalendar::wrongForm(text.left(40));
    return days.addRange(first, last, working, name);
}

Result<void> addList(DayCollector &days, const QJsonValue &list, bool working)
{
    if (list.isUndefined())
        return {};
    if (!list.isArray())
        return JsonCalendar::wrongForm(QStringLiteral("off/work is no list"));
    const QJsonArray entries = list.toArray();
    for (const QJsonValue &entry : entries) {
        const QString text = entry.isObject() ? entry[QLatin1String("days")].toString() : entry.toString();
        HK_CHECK(addDays(days, text, working, entry.isObject() ? entry[QLatin1String("name")].toString() : QString()));
    }
    return {};
}

Result<void> addYears(DayCollector &days, const QJsonObject &years)
{
    for (auto year = years.constBegin(); year != years.constEnd(); ++year) {
        if (!year.value().isObject())
            return JsonCalendar::wrongForm(year.key().left(40));
        HK_CHECK(addList(days, year.value()[QLatin1String("off")], false));
        HK_CHECK(addList(days, year.value()[QLatin1String("work")], true));
    }
    return {};
}

Result<void> addFlaggedDays(DayCollector &days, const QJsonArray &list)
{
    for (const QJsonValue &entry : list) {
        const QJsonValue off = entry[QLatin1String("isOffDay")];
        if (!off.isBool())
            return JsonCalendar::wrongForm(QStringLiteral("isOffDay"));
        HK_CHECK(addDays(days, entry[QLatin1String("date")].toString(), !off.toBool(), entry[QLatin1String("name")].toString()));
    }
    return {};
}

}  // namespace

Result<CalendarYears> readWorkCalendarJson(const QByteArray &bytes)
{
    if (bytes.size() > largestJson)
        return Error{JsonCalendar::tr("This file is too large for a work calendar. Nothing was taken from it.")};
    QJsonParseError parsing;
    const QByteArray text = bytes.startsWith("\xef\xbb\xbf") ? bytes.mid(3) : bytes;
    const QJsonDocument document = QJsonDocument::fromJson(text, &parsing);
    if (!document.isObject())
        return JsonCalendar::wrongForm(parsing.errorString());
    const QJsonObject root = document.object();
    DayCollector days;
    if (root.value(QLatin1String("years")).isObject())
        HK_CHECK(addYears(days, root.value(QLatin1String("years")).toObject()));
    else if (root.value(QLatin1String("days")).isArray())
        HK_CHECK(addFlaggedDays(days, root.value(QLatin1String("days")).toArray()));
    else
        return JsonCalendar::wrongForm(QStringLiteral("neither years nor days"));
    return days.finish();
}

QByteArray workCalendarJson(const CalendarYears &years)
{
    QJsonObject byYear;
    for (qsizetype i = 0; i < years.days.size(); ++i) {
        const CalendarDay &first = years.days.at(i);
        QDate last = first.date;
        while (i + 1 < years.days.size() && years.days.at(i + 1) == CalendarDay{last.addDays(1), first.working, first.name}
               && last.addDays(1).year() == first.date.year())
            last = years.days.at(++i).date;
        QString span = first.date.toString(Qt::ISODate);
        if (last != first.date)
            span += QLatin1String("..") + last.toString(Qt::ISODate);
        const QJsonValue entry = first.name.isEmpty()
            ? QJsonValue(span)
            : QJsonValue(QJsonObject{{QStringLiteral("days"), span}, {QStringLiteral("name"), first.name}});
        const QString key = QString::number(first.date.year());
        const QString list = first.working ? QStringLiteral("work") : QStringLiteral("off");
        QJsonObject year = byYear.value(key).toObject();
        QJsonArray entries = year.value(list).toArray();
        entries.append(entry);
        year.insert(list, entries);
        byYear.insert(key, year);
    }
    return QJsonDocument(QJsonObject{{QStringLiteral("years"), byYear}}).toJson();
}

}  // namespace hk
