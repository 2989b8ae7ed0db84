// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mentoring/domain/talkday.h"
#include "mentoring/store/followups.h"

#include <QMap>
#include <QTime>
#include <QVariantMap>

namespace hk::mentoring {

// Somebody who is at a talk.
struct Present {
    qint64 student = 0;  // 0 = not in the roster
    QString name;
    QString number;
    QString remark;
    bool missed = false;  // was asked for and did not come
    qint64 meeting = 0;  // the row, of a talk that is written already
    QString state = {};  // of that row

    bool operator==(const Present &) const = default;
};

// A talk as it is taken down: mentor, student, when, and what about are enough.
struct Talk {
    qint64 mentor = 0;
    QList<Present> students;
    TalkDay day;
    QTime time;
    int minutes = 0;
    QString kind = QStringLiteral("single");
    QString form = QStringLiteral("face");
    QString state = QStringLiteral("held");
    QString place;
    QString topic;
    QString subject;
    QString problems;
    QString content;
    QString advice;
    QDate nextDay;
    QTime nextTime;
    QList<NewFollowUp> followUps;  // of a new one

    bool operator==(const Talk &) const = default;
};

// What is missing or wrong, by input ("mentor", "students", "day", "content", …), each as a sentence. `today` tells what is held
// from what is to come.
QMap<QByteArray, QString> talkProblems(const Talk &talk, QDate today);
// A row for each student; those of a group belong together. The keys of the rows.
Result<QList<qint64>> recordTalk(Writer &writer, const Talk &talk);
// The whole talk: of a group every student's row that the viewer sees. Students come in and go; follow-ups have steps of their own.
Result<void> editTalk(Writer &writer, qint64 meeting, const Talk &talk);
// "held", "missed": of the one student.
Result<void> setTalkState(Writer &writer, qint64 meeting, const QString &state);
// Of a group the one student's. Refused once somebody has worked on what follows from it.
Result<void> deleteTalk(Writer &writer, qint64 meeting);

// A talk to be read.
struct TalkView {
    qint64 id = 0;
    QByteArray uid;
    Talk talk;  // with all of the group that the viewer sees
    QString mentor;
    QString student;
    QString studentNumber;
    qint64 studentId = 0;
    QString className;
    QString college;
    QString session;
    QString remark;
    bool imported = false;
    QList<FollowUp> followUps;  // of this student's
};
Result<TalkView> talkView(Reader &reader, qint64 meeting);

// A line of a student's history.
struct TalkLine {
    qint64 id = 0;
    TalkDay day;
    QString time;
    int minutes = 0;
    QString kind;
    QString form;
    QString state;
    QString mentor;
    QString topic;
    QString subject;
    QString content;
    QString place;
    QString problems;
    QString advice;
    QString remark;  // on the student alone
};
Result<QList<TalkLine>> talksOfStudent(Reader &reader, qint64 student);

// A talk that is to come: scheduled, or named as the next one.
struct ComingTalk {
    QByteArray uid;
    QString mentor;
    QString student;
    QDate day;
    QTime time;
    int minutes = 0;
    QString place;
    QString topic;
    bool isNext = false;
};
Result<QList<ComingTalk>> comingTalks(Reader &reader, QDate from, const QString &mentor);

// The day of a row's month, day and part.
TalkDay talkDayOf(int month, const QString &day, const QString &part);
// The same as fields.
QVariantMap dayValues(const TalkDay &day);

}  // namespace hk::mentoring
