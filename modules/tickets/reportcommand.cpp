// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/reportcommand.h"

#include "base/clock.h"
#include "calendar/term.h"
#include "module/arguments.h"
#include "module/calendarstore.h"
#include "module/listexport.h"
#include "tickets/exchange/deadlineics.h"
#include "tickets/exchange/figuresreport.h"
#include "tickets/exchange/ledgerexport.h"
#include "tickets/store/history.h"

#include <QCoreApplication>
#include <QJsonObject>
#include <QRegularExpression>

namespace hk::tickets {

namespace {

struct ReportCommandText {
    Q_DECLARE_TR_FUNCTIONS(hk::tickets::ReportCommand)
public:
    static QString summary()
    {
        return tr("Writes the figures of a week, the public sheet, the ledger or the deadlines of tickets");
    }
    static QString unknown(const QString &word)
    {
        return tr("There is no report “%1”. There are: tickets, public, ledger, deadlines.").arg(word);
    }
    static QString noFile() { return tr("Say which file to write, with --out FILE."); }
    static QString noWeek(const QString &word) { return tr("“%1” is no week, such as 2026-W46.").arg(word); }
    static QString noDay(const QString &word) { return tr("“%1” is no day, such as 2026-11-20.").arg(word); }
    static QString noLevel(const QString &word) { return tr("“%1” is no level: whole, internal or public.").arg(word); }
    static QString backwards() { return tr("The last day lies before the first."); }
    static QString written(const QString &path, int rows)
    {
        return tr("%1 was written, about %n ticket(s).", nullptr, rows).arg(path);
    }
};

QString usage()
{
    return QStringLiteral("report tickets [--week 2026-W46] --out FILE.xlsx | report public [--week 2026-W46] --out FILE.xlsx | "
                          "report ledger [--week 2026-W46 | --from DAY --to DAY] [--level whole|internal|public] --out FILE.xlsx | "
                          "report deadlines [--person NAME] --out FILE.ics");
}

Result<FigurePeriod> weekGiven(const QString &word, qint64 now)
{
    if (word.isEmpty())
        return FigurePeriod::week(campusDate(now));
    static const QRegularExpression week(QStringLiteral("^(\\d{4})-?W(\\d{1,2})$"));
    const auto match = week.match(word);
    const IsoWeek iso{match.captured(1).toInt(), match.captured(2).toInt()};
    const QDate monday = match.hasMatch() ? mondayOfIsoWeek(iso) : QDate();
    // A year has 52 weeks or 53.
    if (!monday.isValid() || isoWeekOf(monday) != iso)
        return wrongUse(ReportCommandText::noWeek(word));
    return FigurePeriod::week(monday);
}

Result<QDate> dayGiven(const QString &word)
{
    const QDate day = QDate::fromString(word, Qt::ISODate);
    if (!day.isValid())
        return wrongUse(ReportCommandText::noDay(word));
    return day;
}

Result<FigurePeriod> periodGiven(const Arguments &given, qint64 now)
{
    if (!given.has(QStringLiteral("from")) && !given.has(QStringLiteral("to")))
        return weekGiven(given.option(QStringLiteral("week")), now);
    HK_TRY(const QDate first, dayGiven(given.option(QStringLiteral("from"))));
    HK_TRY(const QDate last, dayGiven(given.option(QStringLiteral("to"))));
    if (last < first)
        return wrongUse(ReportCommandText::backwards());
    return FigurePeriod{first, last};
}

CommandAnswer answerOf(const QString &path, int rows, QJsonObject more = {})
{
    more.insert(QStringLiteral("file"), path);
    more.insert(QStringLiteral("rows"), rows);
    return {more, ReportCommandText::written(path, rows)};
}

QString authorOf(Database &database)
{
    return database.viewer().name;
}

QJsonObject periodJson(const FigurePeriod &period)
{
    return {{QStringLiteral("first"), period.first.toString(Qt::ISODate)},
            {QStringLiteral("last"), period.last.toString(Qt::ISODate)}};
}

Result<CommandAnswer> reportFigures(Database &database, const FigurePeriod &period, const QString &path)
{
    const ReportMaker maker{authorOf(database), database.clock()()};
    HK_TRY(const int rows, writeAndRecord(database, QStringLiteral("tickets.figures"), path, [&](Reader &reader) -> Result<int> {
                               HK_TRY(const FiguresReport report, readFiguresReport(reader, period, {}, maker.at));
                               return writeFiguresReport(path, report, maker);
                           }).result());
    return answerOf(path, rows, periodJson(period));
}

Result<CommandAnswer> reportPublic(Database &database, const FigurePeriod &period, const QString &path)
{
    const ReportMaker maker{authorOf(database), database.clock()()};
    HK_TRY(const int rows, writeAndRecord(database, QStringLiteral("tickets.public"), path, [&](Reader &reader) -> Result<int> {
                               HK_TRY(const PublicSheet sheet, publicSheet(reader, period, {}));
                               HK_TRY(const Terms terms, readTerms(reader));
                               return writePublicSheet(path, sheet, periodText(period, terms), maker);
                           }).result());
    return answerOf(path, rows, periodJson(period));
}

Result<CommandAnswer> reportLedger(Database &database, const Arguments &given, const QString &path)
{
    LedgerOrder order;
    HK_TRY(order.period, periodGiven(given, database.clock()()));
    order.path = path;
    order.author = authorOf(database);
    order.at = database.clock()();
    const QString level = given.option(QStringLiteral("level"));
    if (level == QLatin1String("internal"))
        order.level = ExportLevel::Internal;
    else if (level == QLatin1String("public"))
        order.level = ExportLevel::Public;
    else if (!level.isEmpty() && level != QLatin1String("whole"))
        return wrongUse(ReportCommandText::noLevel(level));
    HK_TRY(const ExportInfo info, exportLedger(database, order, {}).result());
    return answerOf(path, info.rows, periodJson(order.period));
}

// Of the account's own tickets; where nobody signs in, of all, or of whom is named.
Result<CommandAnswer> reportDeadlines(Database &database, const QString &person, const QString &path)
{
    const QString whose = person.isEmpty() ? database.viewer().name : person;
    const qint64 now = database.clock()();
    HK_TRY(const int rows, writeAndRecord(database, QStringLiteral("tickets.deadlines"), path, [&](Reader &reader) -> Result<int> {
                               HK_TRY(const QList<Deadline> deadlines, deadlinesOf(reader, whose));
                               return writeDeadlines(path, deadlines, now);
                           }).result());
    return answerOf(path, rows);
}

Result<CommandAnswer> runReport(Database &database, const QStringList &arguments)
{
    static const QStringList options{QStringLiteral("week"), QStringLiteral("from"),  QStringLiteral("to"),
                                     QStringLiteral("out"),  QStringLiteral("level"), QStringLiteral("person")};
    const auto given = Arguments::of(arguments, options, {}, 1, 1);
    if (!given.ok())
        return wrongUse(given.error().message);
    const QString path = given->option(QStringLiteral("out"));
    if (path.isEmpty())
        return wrongUse(ReportCommandText::noFile());
    const QString kind = given->word(0);
    if (!QStringList{QStringLiteral("tickets"), QStringLiteral("public"), QStringLiteral("ledger"), QStringLiteral("deadlines")}
             .contains(kind))
        return wrongUse(ReportCommandText::unknown(kind));
    // Time alone changes tickets, and while no window is open nobody writes that down.
    if (!database.isReadOnly() && !database.viewer().isNobody())
        HK_CHECK(database.write({}, [](Writer &writer) { return advanceStates(writer); }).result());
    if (kind == QLatin1String("ledger"))
        return reportLedger(database, *given, path);
    if (kind == QLatin1String("deadlines"))
        return reportDeadlines(database, given->option(QStringLiteral("person")), path);
    HK_TRY(const FigurePeriod period, weekGiven(given->option(QStringLiteral("week")), database.clock()()));
    return kind == QLatin1String("tickets") ? reportFigures(database, period, path) : reportPublic(database, period, path);
}

}  // namespace

Command reportCommand()
{
    Command command{QStringLiteral("report"), usage(), ReportCommandText::summary(), runReport};
    command.use = [](const QStringList &) { return CommandUse::Discloses; };
    command.subjects = {QStringLiteral("tickets"), QStringLiteral("public"), QStringLiteral("ledger"), QStringLiteral("deadlines")};
    return command;
}

}  // namespace hk::tickets
