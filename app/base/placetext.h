// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace hk {

// An address without blanks, in ASCII digits and capitals, every kind of dash the same.
QString plainAddress(const QString &text);

// "三" -> 3, "十二" -> 12, "二十" -> 20; nothing for anything else.
std::optional<int> chineseNumber(const QString &text);

// "0412" -> "412": with four digits and more the zero only fills up.
QString withoutLeadingZero(const QString &room);

}  // namespace hk
