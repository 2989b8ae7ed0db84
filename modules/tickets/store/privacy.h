// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/discretion.h"

namespace hk::tickets {

// Who stands around a ticket, as far as it decides who may know what a private one is about.
struct Circle {
    bool isPrivate = false;
    QString owner;
    QString lead;
    QString around;  // who took it in, and the helpers, with bars between
    qint64 department = 0;
};

// Everybody knows of an open ticket; of a private one who took it in, received it, answers for it or helps, the department that
// does it, and whoever has the desk alone.
bool mayKnow(const Viewer &viewer, const Circle &circle);
// Whether whoever asks may know of the ticket; of one that is out of sight nobody may.
Result<bool> mayKnow(Reader &reader, qint64 ticket);
// Whether the words of a row, a ticket's or of what belongs to one, are kept from whoever asks; also of one that is not here.
Result<bool> withholdsWords(Reader &reader, const RowAskedFor &row);
// Refuses whoever may not know of it.
Result<void> requireKnown(Reader &reader, qint64 ticket);
// Why somebody may not do what they want to do to a ticket that they may not know of.
Error privateError();
// What stands in the place of its words for all others.
QString privateWords();

}  // namespace hk::tickets
