// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "calendar/workcalendarfile.h"
#include "module/arguments.h"
#include "module/calendarstore.h"
#include "tickets/domain/explanation.h"
#include "tickets/ticketcommands.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>

namespace hk::tickets {

namespace {

struct DueText {
    Q_DECLARE_TR_FUNCTIONS(hk::tickets::DueCommand)
public:
    static QString summary() { return tr("When a limit ends, and how that comes about"); }
    static QString use()
    {
        return tr(
            "Use: due --opened 2026-02-13T10:00 --working-days N | --working-hours N | --hours N | --days N [--calendar FILE]");
    }
    static QString unreadable(const QString &file) { return tr("“%1” could not be read.").arg(file); }
};

// The one limit that is asked for.
Result<Limit> limitAsked(const Arguments &asked)
{
    static const std::pair<const char *, Unit> units[] = {
        {"working-days", Unit::WorkingDays}, {"working-hours", Unit::WorkingHours}, {"hours", Unit::Hours}, {"days", Unit::Days}};
    std::optional<Limit> limit;
    for (const auto &[name, unit] : units) {
        const QString option = QString::fromLatin1(name);
        if (!asked.has(option))
            continue;
        const int amount = asked.option(option).toInt();
        if (limit || amount < 1 || amount > 10000)
            return wrongUse(DueText::use());
        limit = Limit{amount, unit};
    }
    return limit ? Result<Limit>(*limit) : wrongUse(DueText::use());
}

Result<CalendarYears> calendarAsked(const QString &path)
{
    if (path.isEmpty())
        return builtInWorkCalendar();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{DueText::unreadable(path), file.errorString()};
    const QByteArray bytes = file.readAll();
    return bytes.trimmed().startsWith("BEGIN:") ? readWorkCalendarIcs(bytes) : readWorkCalendarJson(bytes);
}

Result<CommandAnswer> runDue(const QStringList &arguments)
{
    const auto asked = Arguments::of(arguments,
                                     {QStringLiteral("opened"), QStringLiteral("working-days"), QStringLiteral("working-hours"),
                                      QStringLiteral("hours"), QStringLiteral("days"), QStringLiteral("calendar")},
                                     {}, 0, 0);
    if (!asked.ok())
        return wrongUse(asked.error().message);
    QDateTime opened = QDateTime::fromString(asked->option(QStringLiteral("opened")), Qt::ISODate);
    // A time without a zone is the campus'.
    if (opened.timeSpec() == Qt::LocalTime)
        opened = QDateTime(opened.date(), opened.time(), campusTimeZone());
    if (!opened.isValid())
        return wrongUse(DueText::use());
    HK_TRY(const Limit limit, limitAsked(*asked));
    HK_TRY(const CalendarYears years, calendarAsked(asked->option(QStringLiteral("calendar"))));
    HK_TRY(const ExplainedLimit explained, explainLimit(limit, WorkTime(WorkCalendar(years)), opened.toMSecsSinceEpoch()));
    const QJsonObject json{{QStringLiteral("due"), campusTime(explained.due).toString(Qt::ISODate)},
                           {QStringLiteral("steps"), QJsonArray::fromStringList(explained.steps)}};
    return CommandAnswer{json, explained.steps.join(u'\n')};
}

}  // namespace

Command dueCommand()
{
    Command command;
    command.verb = QStringLiteral("due");
    command.usage =
        QStringLiteral("due --opened 2026-02-13T10:00 --working-days N|--working-hours N|--hours N|--days N [--calendar FILE]");
    command.summary = DueText::summary();
    command.runAlone = runDue;
    return command;
}

}  // namespace hk::tickets
