// SPDX-License-Identifier: GPL-3.0-or-later
#include "mentoring/store/meetings.h"

#include "base/clock.h"
#include "base/text.h"
#include "base/uid.h"
#include "mentoring/store/keepers.h"
#include "mentoring/store/queries.h"
#include "storage/rows.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace hk::mentoring {

namespace {

struct TalkText {
    Q_DECLARE_TR_FUNCTIONS(hk::mentoring::Talks)
public:
    static QString mentor() { return tr("Say which mentor."); }
    static QString students() { return tr("Say with whom."); }
    static QString twice() { return tr("A student stands here twice."); }
    static QString oneOnly() { return tr("A one-to-one talk has one student. Make it a group talk, or leave one."); }
    static QString day() { return tr("Say when it was."); }
    static QString notYet() { return tr("This day is still to come: schedule the talk instead."); }
    static QString isToCome() { return tr("The day of this talk is still to come. Delete the talk if it will not be held."); }
    static QString needsDay() { return tr("A talk that is scheduled needs a day."); }
    static QString nextBefore() { return tr("The next talk comes after this one."); }
    static QString content() { return tr("Write what was talked about."); }
    static QString followUp() { return tr("Say what is to be done."); }
    static Error worked() { return {tr("Somebody has worked on what follows from this talk, so it stays. Nothing was changed.")}; }
    static Error hiddenGroup()
    {
        return {tr("Not all students of this talk are yours to see. Whoever held it can change it; nothing was changed.")};
    }
};

QVariant timeOrNull(QTime time)
{
    return time.isValid() ? QVariant(time.toString(QStringLiteral("HH:mm"))) : QVariant();
}

// What all rows of a talk have alike.
QVariantMap sharedValues(const Talk &talk)
{
    QVariantMap values = dayValues(talk.day);
    values.insert({{QStringLiteral("mentor_id"), talk.mentor},
                   {QStringLiteral("start_time"), timeOrNull(talk.time)},
                   {QStringLiteral("minutes"), keyOrNull(talk.minutes)},
                   {QStringLiteral("kind"), talk.kind},
                   {QStringLiteral("form"), talk.form},
                   {QStringLiteral("place"), textOrNull(squeezed(talk.place))},
                   {QStringLiteral("topic"), textOrNull(talk.topic)},
                   {QStringLiteral("subject"), textOrNull(squeezed(talk.subject))},
                   {QStringLiteral("problems"), textOrNull(talk.problems.trimmed())},
                   {QStringLiteral("content"), textOrNull(talk.content.trimmed())},
                   {QStringLiteral("advice"), textOrNull(talk.advice.trimmed())},
                   {QStringLiteral("next_day"), dayOrNull(talk.nextDay)},
                   {QStringLiteral("next_time"), timeOrNull(talk.nextTime)}});
    return values;
}

// Name and number as they are today: they stay readable for whoever no longer sees the student.
Result<QVariantMap> studentValues(Reader &reader, const Present &present)
{
    QVariantMap values{{QStringLiteral("student_id"), keyOrNull(present.student)},
                       {QStringLiteral("student_name"), textOrNull(squeezed(present.name))},
                       {QStringLiteral("student_number"), textOrNull(squeezed(present.number))}};
    if (present.student != 0) {
        HK_TRY(const QVariantMap known, readRow(reader, "student", present.student));
        values.insert(QStringLiteral("student_name"), known.value(QStringLiteral("name")));
        values.insert(QStringLiteral("student_number"), known.value(QStringLiteral("number")));
    }
    return values;
}

// Of a row that is written already its own: one student of a group may have come where the rest is still to come.
QString stateOf(const Talk &talk, const Present &present)
{
    const QString missed = QStringLiteral("missed");
    if (present.missed)
        return missed;
    if (present.state.isEmpty() || present.state == missed)
        return talk.state;
    return present.state;
}

Result<qint64> insertPresent(Writer &writer, const Talk &talk, const Present &present, const QString &session)
{
    QVariantMap values = sharedValues(talk);
    HK_TRY(const QVariantMap student, studentValues(writer, present));
    values.insert(student);
    values.insert({{QStringLiteral("session"), textOrNull(session)},
                   {QStringLiteral("state"), stateOf(talk, present)},
                   {QStringLiteral("remark"), textOrNull(present.remark.trimmed())},
                   {QStringLiteral("imported"), 0}});
    HK_TRY(const qint64 meeting, insertRow(writer, "mentor_meeting", values));
    for (const NewFollowUp &asked : talk.followUps)
        HK_CHECK(askFollowUp(writer, meeting, student, asked));
    return meeting;
}

QMap<QByteArray, QString> studentProblems(const Talk &talk)
{
    QMap<QByteArray, QString> problems;
    QSet<qint64> seen;
    for (const Present &present : talk.students) {
        if (present.student == 0 && present.name.trimmed().isEmpty() && present.number.trimmed().isEmpty())
            problems.insert("students", TalkText::students());
        if (present.student != 0 && seen.contains(present.student))
            problems.insert("students", TalkText::twice());
        seen.insert(present.student);
    }
    if (talk.students.isEmpty())
        problems.insert("students", TalkText::students());
    else if (talk.students.size() > 1 && talk.kind == QLatin1String("single"))
        problems.insert("students", TalkText::oneOnly());
    return problems;
}

Result<void> checkTalk(Writer &writer, const Talk &talk)
{
    const QMap<QByteArray, QString> problems = talkProblems(talk, campusDate(writer.now()));
    return problems.isEmpty() ? Result<void>() : Error{problems.first()};
}

// Of a group whoever is limited to some students may see a part only, and would change what the others read.
bool seesWholeGroups(const Reader &reader, const QString &mentor)
{
    return reader.viewer().name == mentor || writesAll(reader, "mentor_meeting");
}

QString newSession(const Writer &writer)
{
    return QString::fromLatin1(makeUid(writer.now()).toHex());
}

// A talk that was written down with the wrong student becomes the other's, with what follows from it.
Result<void> giveTo(Writer &writer, qint64 meeting, const Present &present)
{
    HK_TRY(const QVariantMap student, studentValues(writer, present));
    HK_CHECK(updateRow(writer, "mentor_meeting", meeting, student));
    HK_TRY(const QList<FollowUp> following, followUpsOfMeeting(writer, meeting));
    for (const FollowUp &each : following)
        HK_CHECK(updateRow(writer, "mentor_follow_up", each.id, student));
    return {};
}

bool isAnother(const QList<Present> &known, const Present &present)
{
    return std::any_of(known.begin(), known.end(), [&present](const Present &each) {
        return each.meeting == present.meeting && present.student != 0 && each.student != present.student;
    });
}

// Who is at a group's talk: those whom the form still has, those whom it no longer has, and new ones.
Result<void> editGroup(Writer &writer, const TalkView &known, const Talk &talk, QString session)
{
    if (session.isEmpty() && talk.students.size() > 1)
        session = newSession(writer);
    QSet<qint64> kept;
    for (const Present &present : talk.students) {
        if (present.meeting == 0) {
            Talk added = talk;
            added.followUps.clear();
            HK_CHECK(insertPresent(writer, added, present, session));
            continue;
        }
        kept.insert(present.meeting);
        if (isAnother(known.talk.students, present))
            HK_CHECK(giveTo(writer, present.meeting, present));
        QVariantMap values = sharedValues(talk);
        values.insert({{QStringLiteral("session"), textOrNull(session)},
                       {QStringLiteral("state"), stateOf(talk, present)},
                       {QStringLiteral("remark"), textOrNull(present.remark.trimmed())}});
        HK_CHECK(updateRow(writer, "mentor_meeting", present.meeting, values));
    }
    for (const Present &present : known.talk.students) {
        if (!kept.contains(present.meeting))
            HK_CHECK(deleteTalk(writer, present.meeting));
    }
    return {};
}

}  // namespace

TalkDay talkDayOf(int month, const QString &day, const QString &part)
{
    if (!day.isEmpty())
        return TalkDay(QDate::fromString(day, Qt::ISODate));
    const QDate first = monthOfNumber(month);
    return first.isValid() ? TalkDay(first.year(), first.month(), monthPartOf(part).value_or(MonthPart::Whole)) : TalkDay();
}

QVariantMap dayValues(const TalkDay &day)
{
    return {{QStringLiteral("month"), monthNumber(day.month())},
            {QStringLiteral("day"), day.isVague() ? QVariant() : dayOrNull(day.first())},
            {QStringLiteral("part"), textOrNull(code(day.part()))}};
}

QMap<QByteArray, QString> talkProblems(const Talk &talk, QDate today)
{
    QMap<QByteArray, QString> problems = studentProblems(talk);
    const bool isPlan = talk.state == QLatin1String("scheduled");
    if (talk.mentor == 0)
        problems.insert("mentor", TalkText::mentor());
    if (!talk.day.isValid())
        problems.insert("day", TalkText::day());
    else if (isPlan && talk.day.isVague())
        problems.insert("day", TalkText::needsDay());
    else if (!isPlan && talk.day.first() > today)
        problems.insert("day", TalkText::notYet());
    if (talk.nextDay.isValid() && talk.day.isValid() && talk.nextDay <= talk.day.first())
        problems.insert("next", TalkText::nextBefore());
    if (talk.state == QLatin1String("held") && talk.content.trimmed().isEmpty() && talk.subject.trimmed().isEmpty())
        problems.insert("content", TalkText::content());
    const bool isEmptyTask = std::any_of(talk.followUps.begin(), talk.followUps.end(),
                                         [](const NewFollowUp &asked) { return asked.text.trimmed().isEmpty(); });
    if (isEmptyTask)
        problems.insert("followUp", TalkText::followUp());
    return problems;
}

Result<QList<qint64>> recordTalk(Writer &writer, const Talk &talk)
{
    HK_CHECK(checkTalk(writer, talk));
    const QString session = talk.kind == QLatin1String("group") ? newSession(writer) : QString();
    QList<qint64> meetings;
    for (const Present &present : talk.students) {
        HK_TRY(const qint64 meeting, insertPresent(writer, talk, present, session));
        meetings << meeting;
    }
    return meetings;
}

Result<void> editTalk(Writer &writer, qint64 meeting, const Talk &talk)
{
    HK_CHECK(checkTalk(writer, talk));
    HK_TRY(const TalkView known, talkView(writer, meeting));
    HK_CHECK(requireKeeper(writer, known.mentor));
    if (!known.session.isEmpty() && !seesWholeGroups(writer, known.mentor))
        return TalkText::hiddenGroup();
    return editGroup(writer, known, talk, known.session);
}

Result<void> setTalkState(Writer &writer, qint64 meeting, const QString &state)
{
    HK_TRY(const TalkView known, talkView(writer, meeting));
    HK_CHECK(requireKeeper(writer, known.mentor));
    if (state != QLatin1String("scheduled") && known.talk.day.first() > campusDate(writer.now()))
        return Error{TalkText::isToCome()};
    return updateRow(writer, "mentor_meeting", meeting, {{QStringLiteral("state"), state}});
}

Result<void> deleteTalk(Writer &writer, qint64 meeting)
{
    HK_TRY(const TalkView known, talkView(writer, meeting));
    HK_CHECK(requireKeeper(writer, known.mentor));
    HK_TRY(const QList<FollowUp> following, followUpsOfMeeting(writer, meeting));
    if (std::any_of(following.begin(), following.end(), [](const FollowUp &each) { return each.state != QLatin1String("open"); }))
        return TalkText::worked();
    for (const FollowUp &each : following)
        HK_CHECK(deleteRow(writer, "mentor_follow_up", each.id));
    return deleteRow(writer, "mentor_meeting", meeting);
}

}  // namespace hk::mentoring
