// SPDX-License-Identifier: GPL-3.0-or-later
#include "mentoring/store/personrecords.h"

#include "base/clock.h"
#include "mentoring/store/confidences.h"
#include "mentoring/store/meetings.h"
#include "mentoring/store/pairings.h"

#include <QCoreApplication>

namespace hk::mentoring {

namespace {

struct RecordText {
    Q_DECLARE_TR_FUNCTIONS(hk::mentoring::PersonRecords)
};

QString dayText(QDate day)
{
    return day.isValid() ? day.toString(Qt::ISODate) : QString();
}

QString word(const Reader &reader, const char *entity, const char *field, const QString &code)
{
    const Entity &known = *reader.catalogue().entity(entity);
    const Choice *choice = choiceOf(*known.field(field), code);
    return choice ? known.titleText(*choice) : code;
}

}  // namespace

Result<QList<PersonSection>> mentoringRecords(Reader &reader, qint64 student)
{
    PersonSection mentors{
        RecordText::tr("Mentors"), {RecordText::tr("Mentor"), RecordText::tr("From"), RecordText::tr("To")}, {}, {}};
    HK_TRY(const QList<Pairing> pairings, pairingsOfStudent(reader, student));
    for (const Pairing &pairing : pairings)
        mentors.rows.append({pairing.mentorName, dayText(pairing.from), dayText(pairing.to)});
    PersonSection talks{RecordText::tr("Talks with mentors"),
                        {RecordText::tr("Day"), RecordText::tr("Mentor"), RecordText::tr("Form"), RecordText::tr("Kind"),
                         RecordText::tr("State"), RecordText::tr("Subject"), RecordText::tr("Problems"),
                         RecordText::tr("What was talked about"), RecordText::tr("Advice"), RecordText::tr("Remark"),
                         RecordText::tr("Place")},
                        {},
                        {}};
    HK_TRY(const QList<TalkLine> lines, talksOfStudent(reader, student));
    for (const TalkLine &line : lines) {
        // What was said to a group speaks of others.
        const bool isGroup = line.kind == QLatin1String("group");
        talks.rows.append({line.day.text(), line.mentor, word(reader, "mentor_meeting", "form", line.form),
                           word(reader, "mentor_meeting", "kind", line.kind), word(reader, "mentor_meeting", "state", line.state),
                           line.subject, isGroup ? QString() : line.problems, isGroup ? QString() : line.content,
                           isGroup ? QString() : line.advice, line.remark, line.place});
    }
    if (!lines.isEmpty())
        talks.fields = {QStringLiteral("subject"), QStringLiteral("problems"), QStringLiteral("content"), QStringLiteral("advice"),
                        QStringLiteral("remark")};
    PersonSection following{
        RecordText::tr("Follow-ups"),
        {RecordText::tr("What is to be done"), RecordText::tr("Due"), RecordText::tr("State"), RecordText::tr("What came of it")},
        {},
        {}};
    HK_TRY(const QList<FollowUp> followUps, followUpsOfStudent(reader, student));
    for (const FollowUp &each : followUps)
        following.rows.append({each.text, dayText(each.due), word(reader, "mentor_follow_up", "state", each.state), each.answer});
    if (!followUps.isEmpty())
        following.fields = {QStringLiteral("text"), QStringLiteral("answer")};
    return QList<PersonSection>{mentors, talks, following};
}

Result<QList<LinkedRow>> talksLinkedTo(Reader &reader, const QByteArray &entity, qint64 row)
{
    QList<LinkedRow> found;
    const Entity *meeting = reader.catalogue().entity("mentor_meeting");
    if (entity != "student" || !meeting || !reader.viewer().mayRead(*meeting))
        return found;
    HK_TRY(const QList<TalkLine> lines, talksOfStudent(reader, row));
    for (const TalkLine &line : lines) {
        QStringList about{line.day.text(), word(reader, "mentor_meeting", "form", line.form)};
        if (line.state != QLatin1String("held"))
            about << word(reader, "mentor_meeting", "state", line.state);
        if (!line.subject.isEmpty())
            about << line.subject;
        const QDateTime at(line.day.first(), QTime(0, 0), campusTimeZone());
        found.append({"mentor_meeting", line.id, RecordText::tr("Talk"), RecordText::tr("Talk with %1").arg(line.mentor),
                      about.join(QStringLiteral(" · ")), at.toMSecsSinceEpoch()});
    }
    HK_TRY(const QList<Confidence> confidences, confidencesOf(reader, row));
    for (const Confidence &each : confidences)
        found.append({"mentor_confidence", each.id, RecordText::tr("Confidential record"), RecordText::tr("Confidential record"),
                      QStringList{each.day.toString(Qt::ISODate), each.author}.join(u' ').trimmed(),
                      QDateTime(each.day, QTime(0, 0), campusTimeZone()).toMSecsSinceEpoch()});
    return found;
}

}  // namespace hk::mentoring
