// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/connection.h"

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

Result<std::optional<qint64>> studentByNumber(Reader &reader, const QString &number);
Result<std::optional<StudentSummary>> studentSummary(Reader &reader, qint64 student);
Result<std::optional<StudentDetails>> studentDetails(Reader &reader, qint64 student);

// Values that were written before, for completion while typing.
Result<QStringList> completions(Reader &reader, Completion what);
Result<QList<NamedRow>> colleges(Reader &reader);
Result<QList<NamedRow>> majors(Reader &reader, qint64 college);
Result<QList<NamedRow>> classes(Reader &reader, qint64 college);

// The key of the college, major or class of that name, which is made when there is none. `college` 0 = a class without one.
Result<qint64> findOrMakeCollege(Writer &writer, const QString &name);
Result<qint64> findOrMakeMajor(Writer &writer, qint64 college, const QString &name);
Result<qint64> findOrMakeClass(Writer &writer, qint64 college, qint64 major, const QString &name, std::optional<int> grade = {});

// Values by field of the entity "student". Refuses a missing number or name, and a number that another student has.
Result<qint64> addStudent(Writer &writer, const QVariantMap &values);
Result<void> editStudent(Writer &writer, qint64 student, const QVariantMap &values);
// Refused while a history or a post stands on the student; a mere booking goes with the student.
Result<void> deleteStudent(Writer &writer, qint64 student);

}  // namespace hk::roster
