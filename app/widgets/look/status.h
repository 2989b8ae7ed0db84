// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/look/theme.h"

#include <QString>

#include <optional>

class QIcon;
class QPainter;
class QRect;

namespace hk {

// How things stand: told by the shape of an icon and a word, the colour coming third.
enum class StatusKind { Overdue, Due, Warning, Done, Waiting, Info, Plan };

Token statusColour(StatusKind kind);
// The background of message bars, problem cells and contested beds; a plan has none.
std::optional<Token> statusTint(StatusKind kind);
QString statusIconId(StatusKind kind);
QIcon statusIcon(StatusKind kind);
// The word for people, and for screen readers.
QString statusWord(StatusKind kind);

// Icon and words in the status colour, vertically centred, from the left of the rectangle; returns the width used.
int paintStatus(QPainter &painter, const QRect &rect, StatusKind kind, const QString &words, const Theme &theme);

}  // namespace hk
