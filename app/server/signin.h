// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "server/reach.h"
#include "sync/wire/messages.h"

namespace hk::server {

// An answer, or why there is none, as HTTP has it.
template <class T> struct Answer {
    int status = 200;
    T value = {};
    wire::Refusal refusal = {};
    int retryAfter = 0;

    static Answer refused(int status, const char *code, int retryAfter = 0)
    {
        return {status, {}, {QString::fromLatin1(code), 0}, retryAfter};
    }
    bool ok() const { return status == 200; }
};

// A name and a password for a session. Unknown names are told apart by nothing: not the answer, not its time, not the pause after
// many attempts.
Result<Answer<wire::Session>> signIn(Postgres &postgres, const wire::SignInRequest &request, qint64 now);
// New tokens for a refresh token, once; used again it ends all that came of it, but for the moment in which an answer may be lost.
Result<Answer<wire::Session>> refreshSession(Postgres &postgres, const wire::RefreshRequest &request, qint64 now);
Result<void> endSession(Postgres &postgres, const QByteArray &access);

struct SessionInfo {
    QByteArray account;
    QByteArray device;
    QByteArray deviceKey;
};
// Whose token this is, while it and the account are good.
Result<std::optional<SessionInfo>> sessionOf(Postgres &postgres, const QByteArray &access, qint64 now);

}  // namespace hk::server
