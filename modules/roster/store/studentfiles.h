// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/filereference.h"
#include "storage/connection.h"

namespace hk::roster {

// A photograph, scan or other file of a student. The bytes stand in the file store.
struct StudentFile {
    qint64 id = 0;
    QString kind;  // photo, scan, other
    std::optional<FileReference> file;  // nothing where the account may not see sensitive fields
    QString note;
};

// The newest first.
Result<QList<StudentFile>> filesOfStudent(Reader &reader, qint64 student);
// Refuses a file that the student has already.
Result<qint64> addStudentFile(Writer &writer, qint64 student, const FileReference &file, const QString &kind);
// The kind that a file of this type usually is.
QString usualKind(const FileReference &file);

}  // namespace hk::roster
