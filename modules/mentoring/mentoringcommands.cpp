// SPDX-License-Identifier: GPL-3.0-or-later
#include "mentoring/mentoringcommands.h"

#include "base/clock.h"
#include "mentoring/mentoringjson.h"
#include "mentoring/store/meetings.h"
#include "mentoring/store/pairings.h"
#include "module/arguments.h"
#include "module/personreport.h"
#include "storage/database.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace hk::mentoring {

namespace {

struct MeetingCommandText {
    Q_DECLARE_TR_FUNCTIONS(hk::mentoring::MeetingCommand)
public:
    static QString summary() { return tr("Writes down talks of mentors, lists and shows them, pairs mentors and students"); }
    static QString use()
    {
        return tr(
            "Use: meeting new --mentor NAME --student NUMBER --day DAY --words TEXT | meeting list [--student NUMBER] | meeting "
            "show ID | meeting state ID held|missed | meeting pair --mentor NAME --student NUMBER --from DAY | meeting pair "
            "--by-roster --from DAY | meeting mentors");
    }
    static QString noStudent(const QString &number) { return tr("There is no student with the number %1.").arg(number); }
    static QString noMentor(const QString &name) { return tr("There is no mentor “%1”, or more than one.").arg(name); }
    static QString noDay(const QString &word) { return tr("“%1” is no day, such as 2026-11-20.").arg(word); }
    static QString noTime(const QString &word) { return tr("“%1” is no time, such as 14:30.").arg(word); }
    static QString noWord(const QString &option, const QString &word) { return tr("There is no %1 “%2”.").arg(option, word); }
    static QString recorded(int talks) { return tr("%n talk(s) were written down.", nullptr, talks); }
    static QString paired(int pairs) { return tr("%n pair(s) were made.", nullptr, pairs); }
};

QString option(const Arguments &given, const char *name)
{
    return given.option(QLatin1String(name));
}

Result<qint64> studentGiven(Reader &reader, const QString &number)
{
    HK_TRY(const qint64 student, studentNumbered(reader, number));
    return student == 0 ? Result<qint64>(Error{MeetingCommandText::noStudent(number)}) : student;
}

Result<qint64> mentorGiven(Reader &reader, const QString &name)
{
    HK_TRY(const qint64 mentor, mentorTyped(reader, name));
    return mentor == 0 ? Result<qint64>(Error{MeetingCommandText::noMentor(name)}) : mentor;
}

Result<QDate> dayGiven(const QString &word)
{
    const QDate day = QDate::fromString(word, Qt::ISODate);
    return day.isValid() ? Result<QDate>(day) : wrongUse(MeetingCommandText::noDay(word));
}

// A code, or the title or synonym of one.
Result<QString> choiceGiven(const Reader &reader, const Arguments &given, const char *name, const QString &usual)
{
    const QString word = option(given, name);
    if (word.isEmpty())
        return usual;
    const Entity &entity = *reader.catalogue().entity("mentor_meeting");
    const Choice *choice = choiceMeant(entity, *entity.field(name), word);
    return choice ? Result<QString>(choice->code) : wrongUse(MeetingCommandText::noWord(QLatin1String(name), word));
}

Result<Talk> talkGiven(Writer &writer, const Arguments &given)
{
    Talk talk;
    HK_TRY(talk.mentor, mentorGiven(writer, option(given, "mentor")));
    for (const QString &number : option(given, "student").split(u',', Qt::SkipEmptyParts)) {
        HK_TRY(const qint64 student, studentGiven(writer, number.trimmed()));
        talk.students.append({student, {}, {}, {}, false, 0});
    }
    HK_TRY(const QDate day, dayGiven(option(given, "day")));
    talk.day = TalkDay(day);
    if (const QString time = option(given, "time"); !time.isEmpty()) {
        talk.time = QTime::fromString(time, QStringLiteral("HH:mm"));
        if (!talk.time.isValid())
            return wrongUse(MeetingCommandText::noTime(time));
    }
    talk.minutes = option(given, "minutes").toInt();
    HK_TRY(talk.form, choiceGiven(writer, given, "form", talk.form));
    HK_TRY(talk.topic, choiceGiven(writer, given, "topic", {}));
    HK_TRY(talk.state, choiceGiven(writer, given, "state", talk.state));
    talk.kind = talk.students.size() > 1 ? QStringLiteral("group") : QStringLiteral("single");
    talk.place = option(given, "place");
    talk.subject = option(given, "subject");
    talk.content = option(given, "words");
    talk.problems = option(given, "problems");
    talk.advice = option(given, "advice");
    if (const QString text = option(given, "follow-up"); !text.isEmpty()) {
        NewFollowUp asked;
        asked.text = text;
        asked.owner = option(given, "owner");
        if (given.has(QStringLiteral("due"))) {
            HK_TRY(asked.due, dayGiven(option(given, "due")));
        }
        talk.followUps << asked;
    }
    return talk;
}

Result<CommandAnswer> runNew(Database &database, const Arguments &given)
{
    HK_TRY(const QList<qint64> meetings,
           database
               .write({.verb = "mentoring.newMeeting"},
                      [given](Writer &writer) -> Result<QList<qint64>> {
                          HK_TRY(const Talk talk, talkGiven(writer, given));
                          return recordTalk(writer, talk);
                      })
               .result());
    QJsonArray ids;
    for (const qint64 meeting : meetings)
        ids.append(meeting);
    return CommandAnswer{QJsonObject{{QStringLiteral("meetings"), ids}}, MeetingCommandText::recorded(int(meetings.size()))};
}

QJsonObject lineJson(const TalkLine &line)
{
    return {{QStringLiteral("id"), line.id},
            {QStringLiteral("day"), line.day.isVague() ? QJsonValue() : QJsonValue(line.day.text())},
            {QStringLiteral("month"), monthText(line.day.month())},
            {QStringLiteral("part"), valueOrNull(code(line.day.part()))},
            {QStringLiteral("mentor"), line.mentor},
            {QStringLiteral("kind"), line.kind},
            {QStringLiteral("form"), line.form},
            {QStringLiteral("state"), line.state},
            {QStringLiteral("minutes"), line.minutes > 0 ? QJsonValue(line.minutes) : QJsonValue()},
            {QStringLiteral("topic"), valueOrNull(line.topic)},
            {QStringLiteral("subject"), valueOrNull(line.subject)}};
}

Result<CommandAnswer> runList(Database &database, const Arguments &given)
{
    const QString number = option(given, "student");
    HK_TRY(const QList<TalkLine> lines,
           database
               .read([number](Reader &reader) -> Result<QList<TalkLine>> {
                   HK_TRY(const qint64 student, studentGiven(reader, number));
                   return talksOfStudent(reader, student);
               })
               .result());
    QJsonArray json;
    QStringList texts;
    for (const TalkLine &line : lines) {
        json.append(lineJson(line));
        QStringList parts{QString::number(line.id), line.day.text(), line.mentor, line.state, line.subject};
        parts.removeAll(QString());
        texts << parts.join(QStringLiteral(" · "));
    }
    return CommandAnswer{json, texts.join(u'\n')};
}

Result<CommandAnswer> runShow(Database &database, const Arguments &given)
{
    const qint64 meeting = given.word(1).toLongLong();
    HK_TRY(const TalkView view, database.read([meeting](Reader &reader) { return talkView(reader, meeting); }).result());
    TalkLine line{meeting, view.talk.day, {}, view.talk.minutes, view.talk.kind, view.talk.form, view.talk.state, view.mentor};
    line.topic = view.talk.topic;
    line.subject = view.talk.subject;
    QJsonObject json = lineJson(line);
    json.insert(QStringLiteral("student"), valueOrNull(view.student));
    json.insert(QStringLiteral("student_number"), valueOrNull(view.studentNumber));
    for (const auto &[name, text] : {std::pair("problems", view.talk.problems), std::pair("content", view.talk.content),
                                     std::pair("advice", view.talk.advice), std::pair("remark", view.remark)})
        json.insert(QLatin1String(name), valueOrNull(text));
    QJsonArray following;
    for (const FollowUp &each : view.followUps)
        following.append(QJsonObject{{QStringLiteral("id"), each.id},
                                     {QStringLiteral("text"), each.text},
                                     {QStringLiteral("state"), each.state},
                                     {QStringLiteral("due"), valueOrNull(each.due.toString(Qt::ISODate))}});
    json.insert(QStringLiteral("follow_ups"), following);
    QStringList texts{view.talk.day.text() + u' ' + view.mentor + QStringLiteral(" – ") + view.student, view.talk.subject,
                      view.talk.content, view.talk.advice, view.remark};
    texts.removeAll(QString());
    return CommandAnswer{json, texts.join(u'\n')};
}

Result<CommandAnswer> runState(Database &database, const Arguments &given)
{
    const qint64 meeting = given.word(1).toLongLong();
    const QString state = given.word(2);
    if (state != QLatin1String("held") && state != QLatin1String("missed"))
        return wrongUse(MeetingCommandText::use());
    const QByteArray verb = state == QLatin1String("held") ? "mentoring.hold" : "mentoring.miss";
    HK_CHECK(database.write({.verb = verb}, [=](Writer &writer) { return setTalkState(writer, meeting, state); }).result());
    return runShow(database, given);
}

Result<CommandAnswer> runPair(Database &database, const Arguments &given)
{
    HK_TRY(const QDate from, dayGiven(option(given, "from")));
    const bool byRoster = given.has(QStringLiteral("by-roster"));
    const bool beyond = given.has(QStringLiteral("beyond-limit"));
    const auto job = [=](Writer &writer) -> Result<int> {
        if (byRoster)
            return pairByRoster(writer, from);
        HK_TRY(const qint64 student, studentGiven(writer, option(given, "student")));
        HK_TRY(const qint64 mentor, mentorMeantOrNew(writer, option(given, "mentor"), option(given, "mentor-number")));
        HK_CHECK(changeMentor(writer, {mentor, student, from, option(given, "reason"), beyond}));
        return 1;
    };
    HK_TRY(const int pairs, database.write({.verb = "mentoring.pair"}, job).result());
    return CommandAnswer{QJsonObject{{QStringLiteral("pairs"), pairs}}, MeetingCommandText::paired(pairs)};
}

Result<CommandAnswer> runMentors(Database &database, const Arguments & /*given*/)
{
    const QDate today = campusDate(database.clock()());
    HK_TRY(const QList<Mentor> found, database.read([today](Reader &reader) { return mentors(reader, today); }).result());
    QJsonArray json;
    QStringList texts;
    for (const Mentor &mentor : found) {
        json.append(
            QJsonObject{{QStringLiteral("name"), mentor.name},
                        {QStringLiteral("number"), valueOrNull(mentor.number)},
                        {QStringLiteral("team"), valueOrNull(mentor.team)},
                        {QStringLiteral("students"), mentor.students},
                        {QStringLiteral("most"), mentor.mostStudents > 0 ? QJsonValue(mentor.mostStudents) : QJsonValue()}});
        texts << QStringLiteral("%1 %2 · %3").arg(mentor.name, mentor.number).arg(mentor.students);
    }
    return CommandAnswer{json, texts.join(u'\n')};
}

struct MeetingVerb {
    Result<CommandAnswer> (*run)(Database &, const Arguments &);
    int words;
    const char *values;
    const char *flags;
    bool writes;
};

const QHash<QString, MeetingVerb> &meetingVerbs()
{
    static const QHash<QString, MeetingVerb> verbs{
        {QStringLiteral("new"),
         {runNew, 1, "mentor student day time minutes form topic state place subject words problems advice follow-up owner due", "",
          true}},
        {QStringLiteral("list"), {runList, 1, "student", "", false}},
        {QStringLiteral("show"), {runShow, 2, "", "", false}},
        {QStringLiteral("state"), {runState, 3, "", "", true}},
        {QStringLiteral("pair"), {runPair, 1, "mentor mentor-number student from reason", "by-roster beyond-limit", true}},
        {QStringLiteral("mentors"), {runMentors, 1, "", "", false}}};
    return verbs;
}

Result<CommandAnswer> runMeeting(Database &database, const QStringList &arguments)
{
    const auto known = meetingVerbs().constFind(arguments.value(0));
    if (known == meetingVerbs().constEnd())
        return wrongUse(MeetingCommandText::use());
    const auto split = [](const char *words) { return QString::fromLatin1(words).split(u' ', Qt::SkipEmptyParts); };
    const auto given = Arguments::of(arguments, split(known->values), split(known->flags), known->words, known->words);
    if (!given.ok())
        return wrongUse(given.error().message);
    return known->run(database, *given);
}

}  // namespace

std::vector<Command> mentoringCommands()
{
    Command meeting{
        QStringLiteral("meeting"),
        QStringLiteral(
            "meeting new --mentor NAME --student NUMBER[,NUMBER] --day DAY --words TEXT [--time 14:30] [--minutes N] [--form "
            "WORD] [--topic WORD] [--subject TEXT] [--place TEXT] [--problems TEXT] [--advice TEXT] [--state WORD] "
            "[--follow-up TEXT [--due DAY] [--owner NAME]] | meeting list --student NUMBER | meeting show ID | meeting state "
            "ID held|missed | meeting pair --mentor NAME [--mentor-number NUMBER] --student NUMBER --from DAY [--reason "
            "TEXT] [--beyond-limit] | meeting pair --by-roster --from DAY | meeting mentors"),
        MeetingCommandText::summary(), runMeeting};
    meeting.use = [](const QStringList &arguments) {
        const auto known = meetingVerbs().constFind(arguments.value(0));
        return known != meetingVerbs().constEnd() && known->writes ? CommandUse::Writes : CommandUse::Reads;
    };
    return {meeting, quotaCommand(), followCommand()};
}

}  // namespace hk::mentoring
