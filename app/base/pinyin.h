// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace hk {

// A text as it is typed on a Latin keyboard: lower case, without tones, blanks and punctuation; letters and digits stay.
// `initials` has the first letter of each syllable or Latin word.
struct Reading {
    QString full;
    QString initials;

    bool operator==(const Reading &) const = default;
};

// The readings under which a person may be looked up, the likeliest first, at most four: readings of surnames (曾 zeng, 单 shan,
// 欧阳 ouyang) before the common ones, characters of several readings, ü as v and as u. A character nobody can read is left
// out. Thread-safe. The first call in a process reads ICU's rules (about a tenth of a second).
QList<Reading> nameReadings(const QString &name);

// The one common reading of any text, ü as v.
Reading textReading(const QString &text);

}  // namespace hk
