// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "sync/transport.h"

namespace hk {

// What a round ended about, for whoever decides when and how to try again.
enum class SyncTrouble : quint8 {
    None,
    Line,  // no whole answer came
    Password,
    TooOld,  // the server wants a newer program
    Busy,  // or told to wait
    Forbidden,
    OtherServer,  // the file belongs to another server or account
    ManyRemovals,  // the server would take a great deal away: a person decides
    Strange,  // an answer that makes no sense
    Desk,  // the data file could not be read or written
};

struct SyncFailure {
    SyncTrouble trouble = SyncTrouble::Strange;
    Error error;
};

// A refusal in words.
SyncFailure refusalOf(const HttpReply &reply);
SyncFailure strangeAnswer(const QString &detail);
SyncFailure otherServer(const QString &server);
SyncFailure otherAccount(const QString &account);
SyncFailure programTooOld();
SyncFailure closedHere();
SyncFailure manyRemovals(const QString &title, qint64 removed, qint64 stood);

bool isRefused(const HttpReply &reply, const QString &code);

}  // namespace hk
