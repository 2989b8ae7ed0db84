// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace hk::mentoring {

// A student by the roster, else by number, else by name; one with a mentor.
inline QString studentKey(qint64 student, const QString &number, const QString &name)
{
    if (student != 0)
        return QString::number(student);
    return number.isEmpty() ? u'~' + name : u'#' + number;
}

inline QString pairKey(const QString &mentor, const QString &student)
{
    return mentor + u'\n' + student;
}

}  // namespace hk::mentoring
