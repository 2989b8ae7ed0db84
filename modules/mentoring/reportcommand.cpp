// SPDX-License-Identifier: GPL-3.0-or-later
#include "mentoring/reportcommand.h"

#include "base/clock.h"
#include "mentoring/exchange/booklet.h"
#include "mentoring/exchange/handout.h"
#include "mentoring/exchange/talkics.h"
#include "module/arguments.h"

#include <QCoreApplication>
#include <QJsonObject>

namespace hk::mentoring {

namespace {

struct ReportCommandText {
    Q_DECLARE_TR_FUNCTIONS(hk::mentoring::ReportCommand)
public:
    static QString summary()
    {
        return tr("Writes the figures of mentoring, a mentor's booklet, the form of a talk, or talks to come");
    }
    static QString noFile() { return tr("Say which file to write, with --out FILE."); }
    static QString noMonth(const QString &word) { return tr("“%1” is no month, such as 2026-11.").arg(word); }
    static QString noMentor(const QString &name) { return tr("There is no mentor “%1”, or more than one.").arg(name); }
    static QString written(const QString &path, int rows) { return tr("%1 was written, %n row(s).", nullptr, rows).arg(path); }
};

const QStringList &reportSubjects()
{
    static const QStringList words{QStringLiteral("mentoring"), QStringLiteral("booklet"), QStringLiteral("talk"),
                                   QStringLiteral("talks")};
    return words;
}

Result<QDate> monthGiven(const Arguments &given, const char *name, QDate usual)
{
    const QString word = given.option(QLatin1String(name));
    const QDate month = word.isEmpty() ? usual : monthOfText(word);
    return month.isValid() ? Result<QDate>(month) : wrongUse(ReportCommandText::noMonth(word));
}

CommandAnswer answerOf(const QString &path, int rows)
{
    return {QJsonObject{{QStringLiteral("file"), path}, {QStringLiteral("rows"), rows}}, ReportCommandText::written(path, rows)};
}

Result<CommandAnswer> reportFigures(Database &database, const QString &path, QDate month)
{
    const ReportMaker maker{database.viewer().name, database.clock()()};
    const auto write = [=](Reader &reader) -> Result<int> {
        HK_TRY(const QuotaReport report, readQuotaReport(reader, month, campusDate(maker.at)));
        return writeQuotaReport(path, report, maker);
    };
    HK_TRY(const int rows, writeAndRecord(database, QStringLiteral("mentoring.figures"), path, write).result());
    return answerOf(path, rows);
}

Result<CommandAnswer> reportBooklet(Database &database, const Arguments &given, const QString &path)
{
    const ReportMaker maker{database.viewer().name, database.clock()()};
    const QDate today = campusDate(maker.at);
    HK_TRY(const QDate last, monthGiven(given, "to", QDate(today.year(), today.month(), 1)));
    HK_TRY(const QDate first, monthGiven(given, "from", last.addMonths(-5)));
    const QString mentor = given.option(QStringLiteral("mentor"));
    const auto write = [=](Reader &reader) -> Result<int> {
        HK_TRY(const qint64 known, mentorTyped(reader, mentor));
        if (known == 0)
            return Error{ReportCommandText::noMentor(mentor)};
        HK_TRY(const Booklet booklet, readBooklet(reader, known, first, last));
        return writeBooklet(path, booklet, maker);
    };
    HK_TRY(const int rows, handOut(database, QStringLiteral("mentoring.booklet"), path, write).result());
    return answerOf(path, rows);
}

Result<CommandAnswer> reportTalk(Database &database, const Arguments &given, const QString &path)
{
    const ReportMaker maker{database.viewer().name, database.clock()()};
    const qint64 meeting = given.option(QStringLiteral("meeting")).toLongLong();
    const auto write = [=](Reader &reader) -> Result<int> {
        HK_TRY(const TalkView view, talkView(reader, meeting));
        HK_CHECK(writeTalkForm(path, view, maker));
        return 1;
    };
    HK_TRY(const int rows, handOut(database, QStringLiteral("mentoring.talk"), path, write).result());
    return answerOf(path, rows);
}

// Of the account's own; where nobody signs in, of all, or of whom is named.
Result<CommandAnswer> reportComing(Database &database, const Arguments &given, const QString &path)
{
    const QString named = given.option(QStringLiteral("mentor"));
    const QString whose = named.isEmpty() ? database.viewer().name : named;
    const qint64 now = database.clock()();
    const auto write = [=](Reader &reader) -> Result<int> {
        HK_TRY(const QList<ComingTalk> talks, comingTalks(reader, campusDate(now), whose));
        return writeTalksIcs(path, talks, now);
    };
    HK_TRY(const int rows, writeAndRecord(database, QStringLiteral("mentoring.talks"), path, write).result());
    return answerOf(path, rows);
}

Result<CommandAnswer> runReport(Database &database, const QStringList &arguments)
{
    static const QStringList options{QStringLiteral("out"),  QStringLiteral("month"), QStringLiteral("mentor"),
                                     QStringLiteral("from"), QStringLiteral("to"),    QStringLiteral("meeting")};
    const auto given = Arguments::of(arguments, options, {}, 1, 1);
    if (!given.ok())
        return wrongUse(given.error().message);
    const QString path = given->option(QStringLiteral("out"));
    if (path.isEmpty())
        return wrongUse(ReportCommandText::noFile());
    const QString subject = given->word(0);
    if (subject == QLatin1String("booklet"))
        return reportBooklet(database, *given, path);
    if (subject == QLatin1String("talk"))
        return reportTalk(database, *given, path);
    if (subject == QLatin1String("talks"))
        return reportComing(database, *given, path);
    const QDate today = campusDate(database.clock()());
    HK_TRY(const QDate month, monthGiven(*given, "month", QDate(today.year(), today.month(), 1)));
    return reportFigures(database, path, month);
}

}  // namespace

Command reportCommand()
{
    Command command{
        QStringLiteral("report"),
        QStringLiteral("report mentoring [--month 2026-11] --out FILE.xlsx | report booklet --mentor NAME [--from 2026-09] "
                       "[--to 2026-11] --out FILE.xlsx | report talk --meeting ID --out FILE.xlsx | report talks [--mentor "
                       "NAME] --out FILE.ics"),
        ReportCommandText::summary(), runReport};
    command.use = [](const QStringList &) { return CommandUse::Discloses; };
    command.subjects = reportSubjects();
    return command;
}

}  // namespace hk::mentoring
