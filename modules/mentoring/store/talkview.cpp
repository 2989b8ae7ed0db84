// SPDX-License-Identifier: GPL-3.0-or-later
#include "mentoring/store/meetings.h"
#include "mentoring/store/queries.h"
#include "module/references.h"
#include "storage/rows.h"

#include <QHash>

#include <algorithm>

namespace hk::mentoring {

namespace {

QTime timeAt(const Statement &row, int column)
{
    return QTime::fromString(row.text(column), QStringLiteral("HH:mm"));
}

Talk talkFrom(const Statement &row)
{
    Talk talk;
    talk.mentor = row.integer(1);
    talk.day = talkDayOf(int(row.integer(7)), row.text(8), row.text(9));
    talk.time = timeAt(row, 10);
    talk.minutes = int(row.integer(11));
    talk.kind = row.text(12);
    talk.form = row.text(13);
    talk.state = row.text(14);
    talk.place = row.text(15);
    talk.topic = row.text(16);
    talk.subject = row.text(17);
    talk.problems = row.text(18);
    talk.content = row.text(19);
    talk.advice = row.text(20);
    talk.nextDay = dayAt(row, 22);
    talk.nextTime = timeAt(row, 23);
    return talk;
}

Result<QList<Present>> groupOf(Reader &reader, const QString &session)
{
    Statement rows = reader.statement(meetingQueries()[QLatin1String("session")]);
    HK_CHECK(rows.bind(session).run());
    QList<Present> found;
    while (rows.next())
        found.append({rows.integer(1), rows.text(2), rows.text(3), rows.text(4), rows.text(5) == QLatin1String("missed"),
                      rows.integer(0), rows.text(5)});
    return found;
}

}  // namespace

Result<TalkView> talkView(Reader &reader, qint64 meeting)
{
    TalkView view;
    {
        Statement row = reader.statement(meetingQueries()[QLatin1String("details")]);
        HK_CHECK(row.bind(meeting).run());
        if (!row.next()) {
            // The error of a row that is gone.
            HK_CHECK(readRow(reader, "mentor_meeting", meeting));
            return view;
        }
        view.id = meeting;
        view.talk = talkFrom(row);
        view.mentor = row.text(2);
        view.studentId = row.integer(3);
        view.student = row.text(4);
        view.studentNumber = row.text(5);
        view.session = row.text(6);
        view.remark = row.text(21);
        view.imported = row.integer(24) != 0;
        view.className = row.text(25);
        view.college = row.text(26);
    }
    if (view.session.isEmpty()) {
        view.talk.students = {{view.studentId, view.student, view.studentNumber, view.remark, false, meeting, view.talk.state}};
    } else {
        HK_TRY(view.talk.students, groupOf(reader, view.session));
        // The talk was held when somebody came.
        const bool cameAny = std::any_of(view.talk.students.begin(), view.talk.students.end(),
                                         [](const Present &present) { return !present.missed; });
        if (view.talk.state == QLatin1String("missed") && cameAny)
            view.talk.state = QStringLiteral("held");
    }
    HK_TRY(view.uid, uidOfRow(reader, "mentor_meeting", meeting));
    HK_TRY(view.followUps, followUpsOfMeeting(reader, meeting));
    return view;
}

Result<QList<TalkLine>> talksOfStudent(Reader &reader, qint64 student)
{
    Statement rows = reader.statement(meetingQueries()[QLatin1String("ofStudent")]);
    HK_CHECK(rows.bind(student).run());
    QList<TalkLine> found;
    while (rows.next()) {
        TalkLine line{rows.integer(0), talkDayOf(int(rows.integer(3)), rows.text(1), rows.text(2)), rows.text(4),
                      int(rows.integer(5))};
        line.kind = rows.text(6);
        line.form = rows.text(7);
        line.state = rows.text(8);
        line.mentor = rows.text(9);
        line.topic = rows.text(10);
        line.subject = rows.text(11);
        line.content = rows.text(12);
        line.place = rows.text(13);
        line.problems = rows.text(14);
        line.advice = rows.text(15);
        line.remark = rows.text(16);
        found << line;
    }
    return found;
}

Result<QList<ComingTalk>> comingTalks(Reader &reader, QDate from, const QString &mentor)
{
    QList<ComingTalk> found;
    QHash<QString, qsizetype> groups;
    // A group meets once, all its students together.
    const auto add = [&](const ComingTalk &talk, const QString &session) {
        const QString key = session + (talk.isNext ? u'+' : u'=') + talk.day.toString(Qt::ISODate);
        if (!session.isEmpty() && groups.contains(key)) {
            found[groups.value(key)].student += QStringLiteral("、") + talk.student;
            return;
        }
        groups.insert(key, found.size());
        found << talk;
    };
    Statement rows = reader.statement(meetingQueries()[QLatin1String("coming")]);
    HK_CHECK(rows.bind(QStringLiteral(":from"), dayOrNull(from)).bind(QStringLiteral(":mentor"), textOrNull(mentor)).run());
    while (rows.next())
        add({rows.bytes(1), rows.text(2), rows.text(3), dayAt(rows, 6), timeAt(rows, 7), int(rows.integer(8)), rows.text(10),
             rows.text(11), false},
            rows.text(12));
    Statement next = reader.statement(meetingQueries()[QLatin1String("planned")]);
    HK_CHECK(next.bind(QStringLiteral(":from"), dayOrNull(from)).bind(QStringLiteral(":mentor"), textOrNull(mentor)).run());
    while (next.next())
        add({next.bytes(1), next.text(2), next.text(3), dayAt(next, 5), timeAt(next, 6), 0, next.text(7), {}, true}, next.text(8));
    std::stable_sort(found.begin(), found.end(),
                     [](const ComingTalk &a, const ComingTalk &b) { return a.day != b.day ? a.day < b.day : a.time < b.time; });
    return found;
}

}  // namespace hk::mentoring
