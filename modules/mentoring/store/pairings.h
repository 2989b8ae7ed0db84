// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/connection.h"

#include <QDate>
#include <QList>

namespace hk::mentoring {

// A mentor, with the students of a day.
struct Mentor {
    qint64 id = 0;
    QString name;
    QString number;
    qint64 college = 0;
    QString collegeName;
    QString team;
    int mostStudents = 0;  // 0 = as many as it may be
    int students = 0;

    bool isFull() const { return mostStudents > 0 && students >= mostStudents; }
};

Result<QList<Mentor>> mentors(Reader &reader, QDate day);
Result<Mentor> mentorOf(Reader &reader, qint64 mentor, QDate day);
// By number, or by a name that only one has; 0 when nobody or more than one is meant.
Result<qint64> mentorMeant(Reader &reader, const QString &name, const QString &number);
// The same; who is nobody yet becomes one. Of a name that several have the number must be said.
Result<qint64> mentorMeantOrNew(Writer &writer, const QString &name, const QString &number);
// By what somebody typed: a number or a name.
Result<qint64> mentorTyped(Reader &reader, const QString &words);
// Without a staff number the name must be new.
Result<qint64> addMentor(Writer &writer, const Mentor &mentor);
Result<void> editMentor(Writer &writer, const Mentor &mentor);
// The groups that mentors stand in.
Result<QStringList> teams(Reader &reader);

struct Pairing {
    qint64 id = 0;
    qint64 mentor = 0;
    QString mentorName;
    QString mentorNumber;
    qint64 student = 0;
    QString studentName;
    QString studentNumber;
    QString college;
    QString className;
    QDate from;  // not valid = not said
    QDate to;
    QString endReason;
};
// A student's mentors from the first to the last.
Result<QList<Pairing>> pairingsOfStudent(Reader &reader, qint64 student);
// The students of a mentor, on a day or ever.
Result<QList<Pairing>> pairingsOfMentor(Reader &reader, qint64 mentor, QDate day = {});

struct PairingStep {
    qint64 mentor = 0;
    qint64 student = 0;
    QDate from;
    QString reason;
    bool beyondLimit = false;  // though the mentor has as many students as may be
};
// Refused when they are a pair already, or when the mentor has enough students. The roster names the mentor, from the day on.
Result<qint64> pairStudent(Writer &writer, const PairingStep &step);
// Ends what the student had on the day before, and begins the new one; what was, stays: refused where the day lies before a pairing
// that has begun.
Result<qint64> changeMentor(Writer &writer, const PairingStep &step);
// With the last day the mentor no longer has the student.
Result<void> endPairing(Writer &writer, qint64 pairing, QDate lastDay, const QString &reason);
// Names in the roster the mentors who begin today or have begun since the data were last open; how many.
Result<int> nameMentorsOfToday(Writer &writer);
Result<bool> hasMentorsOfToday(Reader &reader, QDate today);
// Makes pairs of those whom the roster names a mentor and who have none, mentors that are new among them; how many.
Result<int> pairByRoster(Writer &writer, QDate from);

}  // namespace hk::mentoring
