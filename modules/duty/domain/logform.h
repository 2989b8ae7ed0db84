// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace hk::duty {

// What the log of a role is for: a school leader goes among students, staff go their rounds, a student chief looks after the floor.
struct LogForm {
    QStringList kinds;  // of entries, what the role writes most of first
    QStringList expected;  // that belong into every log of the role
};
// Of "leader", "staff" or "student"; of anything else that of staff.
const LogForm &logForm(const QString &role);

// What to write of, as a reminder in the empty field.
QString entryPrompt(const QString &role, const QString &kind);
QString summaryPrompt(const QString &role);

// The expected kinds that nothing was written of.
QStringList kindsMissing(const QString &role, const QStringList &written);

}  // namespace hk::duty
