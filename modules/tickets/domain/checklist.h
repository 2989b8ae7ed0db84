// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace hk::tickets {

// One thing to do of a ticket's check list. In the file a line each: "[x] Power is off", "[ ] Room is aired"; what has no mark is
// not done.
struct CheckLine {
    bool done = false;
    QString text;

    bool operator==(const CheckLine &) const = default;
};

QList<CheckLine> checkLines(const QString &text);
QString checkText(const QList<CheckLine> &lines);
// The list with the template's lines that it has not got yet.
QString withCheckList(const QString &text, const QString &more);

}  // namespace hk::tickets
