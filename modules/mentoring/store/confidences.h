// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/rules/roles.h"
#include "storage/database.h"

#include <QDate>

namespace hk::mentoring {

// A confidential record, without what it says. Those whom it does not name do not learn that it is there.
struct Confidence {
    qint64 id = 0;
    qint64 student = 0;
    QString studentName;
    QString studentNumber;
    QString author;  // empty: written where nobody signs in
    QList<Role> readers;
    QDate day;
};

Result<QList<Confidence>> confidencesOf(Reader &reader, qint64 student);
Result<Confidence> confidenceOf(Reader &reader, qint64 confidence);
// The roles that a record may name besides its author.
const QList<Role> &possibleReaders();
QString readersText(const QList<Role> &readers);

// The author is whoever is at the desk. The text is encrypted before it is written; it is in no list, search, export or undo text.
Result<qint64> confide(Writer &writer, qint64 student, const QString &text, const QList<Role> &readers);
// By the author alone. An empty text stays as it is.
Result<void> editConfidence(Writer &writer, qint64 confidence, const QString &text, const QList<Role> &readers);
Result<void> deleteConfidence(Writer &writer, qint64 confidence);

// What it says, for one of those whom it names: written into the audit log first.
QFuture<Result<QString>> openConfidence(Database &database, qint64 confidence);

}  // namespace hk::mentoring
