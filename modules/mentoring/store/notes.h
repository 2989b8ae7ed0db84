// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/rules/roles.h"
#include "storage/connection.h"

#include <QDate>

#include <optional>

namespace hk::mentoring {

// A free note, which is no talk and counts for nothing. Whoever has the student reads it.
struct Note {
    qint64 id = 0;
    QString author;
    QDate day;
    QString topic;
    QString text;
};
Result<QList<Note>> notesOf(Reader &reader, qint64 student);

struct NewNote {
    QString topic;  // may be empty
    QString text;
    // Those who may read it besides its author; then it is kept as a confidential record. Nothing: whoever has the student.
    std::optional<QList<Role>> readers = {};
};
Result<void> writeNote(Writer &writer, qint64 student, const NewNote &note);
// By its author, or whoever looks after all students.
Result<void> editNote(Writer &writer, qint64 note, const NewNote &changed);
Result<void> deleteNote(Writer &writer, qint64 note);

}  // namespace hk::mentoring
