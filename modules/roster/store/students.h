// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/connection.h"

#include <QMap>
#include <QStringList>
#include <QVariantMap>

#include <optional>

namespace hk::roster {

// A student in one line, for hits and choosers.
struct StudentSummary {
    qint64 id = 0;
    QString number;
    QString name;
    QString className;
    QString building;
    QString room;
    QString bed;
    QString place;  // "3-502-2"; empty without a bed
    QString residencyState;
};

// Everything of a student that the detail panel shows; choices as codes, references as words.
struct StudentDetails {
    qint64 id = 0;
    QVariantMap values;  // by column of the list "roster.students"
    qint64 residency = 0;  // the active one, else the booked one; 0 = none
    qint64 room = 0;
    qint64 bed = 0;
};

// Something to choose from: a college, a bed.
struct NamedRow {
    qint64 id = 0;
    QString name;
};

enum class Completion : quint8 { Counsellor, Mentor, Ethnicity, HomeRegion };

Result<std::optional<StudentSummary>> studentSummary(Reader &reader, qint64 student);
// In the order asked for; those that are not there, or that the account may not see, are left out.
Result<QList<StudentSummary>> studentSummaries(Reader &reader, const QList<qint64> &students);
Result<std::optional<StudentDetails>> studentDetails(Reader &reader, qint64 student);

// Values that were written before, for completion while typing.
Result<QStringList> completions(Reader &reader, Completion what);
Result<QList<NamedRow>> colleges(Reader &reader);

// What is wrong with the values that are there, by field, each as a sentence: phones, grade, an empty number or name.
QMap<QByteArray, QString> studentProblems(const QVariantMap &values);
// Values by field of the entity "student". Refuses what studentProblems() finds, and a number that another student has.
Result<qint64> addStudent(Writer &writer, const QVariantMap &values);
Result<void> editStudent(Writer &writer, qint64 student, const QVariantMap &values);
// A new one when `student` is 0; the key.
Result<qint64> saveStudent(Writer &writer, qint64 student, const QVariantMap &values);
// Refused while a history or a post stands on the student; a mere booking goes with the student, and so do files.
Result<void> deleteStudent(Writer &writer, qint64 student);

}  // namespace hk::roster
