// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "mentoring/mentoringcommands.h"
#include "mentoring/mentoringjson.h"
#include "mentoring/store/followups.h"
#include "module/arguments.h"
#include "storage/database.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

namespace hk::mentoring {

namespace {

struct FollowCommandText {
    Q_DECLARE_TR_FUNCTIONS(hk::mentoring::FollowCommand)
public:
    static QString summary() { return tr("Lists what follows from talks, and takes its steps"); }
    static QString use()
    {
        return tr("Use: follow list [--person NAME] | follow move ID accepted|declined|done|closed|open [--text TEXT]");
    }
    static QString moved(const QString &state) { return tr("The follow-up is %1.").arg(state); }
};

QJsonObject followJson(const FollowUp &each)
{
    return {{QStringLiteral("id"), each.id},
            {QStringLiteral("student"), valueOrNull(each.studentName)},
            {QStringLiteral("student_number"), valueOrNull(each.studentNumber)},
            {QStringLiteral("kind"), each.kind},
            {QStringLiteral("text"), each.text},
            {QStringLiteral("due"), valueOrNull(each.due.toString(Qt::ISODate))},
            {QStringLiteral("owner"), valueOrNull(each.owner)},
            {QStringLiteral("asked_by"), valueOrNull(each.askedBy)},
            {QStringLiteral("state"), each.state},
            {QStringLiteral("answer"), valueOrNull(each.answer)}};
}

QString followText(const FollowUp &each)
{
    QStringList parts{
        QString::number(each.id), each.due.toString(Qt::ISODate), each.studentName, each.text, each.owner, each.state};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

// What is to be done, and what came back to whoever asked.
Result<CommandAnswer> runList(Database &database, const Arguments &given)
{
    const QString person = given.option(QStringLiteral("person"));
    HK_TRY(const QList<FollowUp> found,
           database
               .read([person](Reader &reader) -> Result<QList<FollowUp>> {
                   HK_TRY(const QList<FollowUp> toDo, followUpsToDo(reader, person));
                   HK_TRY(const QList<FollowUp> toRead, followUpsToRead(reader, person));
                   return toDo + toRead;
               })
               .result());
    QJsonArray json;
    QStringList lines;
    for (const FollowUp &each : found) {
        json.append(followJson(each));
        lines << followText(each);
    }
    return CommandAnswer{json, lines.join(u'\n')};
}

Result<CommandAnswer> runMove(Database &database, const Arguments &given)
{
    const qint64 id = given.word(1).toLongLong();
    const QString state = given.word(2);
    const QString text = given.option(QStringLiteral("text"));
    static const QStringList states{QStringLiteral("accepted"), QStringLiteral("declined"), QStringLiteral("done"),
                                    QStringLiteral("closed"), QStringLiteral("open")};
    if (!states.contains(state))
        return wrongUse(FollowCommandText::use());
    HK_TRY(const FollowUp moved,
           database
               .write({.verb = "mentoring." + state.toLatin1()},
                      [=](Writer &writer) -> Result<FollowUp> {
                          HK_CHECK(moveFollowUp(writer, id, state, text));
                          return followUp(writer, id);
                      })
               .result());
    return CommandAnswer{followJson(moved), FollowCommandText::moved(moved.state)};
}

Result<CommandAnswer> runFollow(Database &database, const QStringList &arguments)
{
    const bool lists = arguments.value(0) == QLatin1String("list");
    if (!lists && arguments.value(0) != QLatin1String("move"))
        return wrongUse(FollowCommandText::use());
    const int needed = lists ? 1 : 3;
    const auto given = Arguments::of(arguments, {lists ? QStringLiteral("person") : QStringLiteral("text")}, {}, needed, needed);
    if (!given.ok())
        return wrongUse(given.error().message);
    return lists ? runList(database, *given) : runMove(database, *given);
}

}  // namespace

Command followCommand()
{
    Command command{QStringLiteral("follow"),
                    QStringLiteral("follow list [--person NAME] | follow move ID accepted|declined|done|closed|open [--text TEXT]"),
                    FollowCommandText::summary(), runFollow};
    command.use = [](const QStringList &arguments) {
        return arguments.value(0) == QLatin1String("move") ? CommandUse::Writes : CommandUse::Reads;
    };
    return command;
}

}  // namespace hk::mentoring
