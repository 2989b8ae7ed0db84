// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace hk::pinyin {

// The syllables of one reading.
using Syllables = QStringList;

// Readings of a family name of one or two characters that a dictionary would not give, the likeliest first.
// Empty for all others.
QList<Syllables> surnameReadings(const QString &surname);

// Readings of a character in given names, where ICU's only one is wrong or not enough, the likeliest first.
QStringList givenReadings(const QString &character);

}  // namespace hk::pinyin
