// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/database.h"
#include "storage/discretion.h"

namespace hk {

// A part of what the data hold of a person: a table, or without headers labels and values.
struct PersonSection {
    QString title;
    QStringList headers;
    QList<QStringList> rows;
    QStringList fields = {};  // contact and sensitive ones that stand in it whole, for the audit log
};

using PersonRecords = std::function<Result<QList<PersonSection>>(Reader &reader, qint64 student)>;

// The student of this number that the viewer sees; 0: none.
Result<qint64> studentNumbered(Reader &reader, const QString &number);

// What goes into a person's hands at their request (Personal Information Protection Law 45): everything about them, nothing about
// anybody else.
struct PersonOrder {
    qint64 student = 0;
    QString path;
    QString author;
    qint64 at = 0;  // UTC milliseconds
};

// Writes the .xlsx and the entry in the audit log; answers how many lines of data it holds. Refused for an account that sees only a
// part, from which a row's words are withheld, or that may not export everything.
QFuture<Result<int>> writePersonReport(Database &database, const PersonRecords &records, const Discretion &withholds,
                                       const PersonOrder &order);

}  // namespace hk
