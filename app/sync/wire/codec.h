// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "sync/wire/messages.h"

namespace hk::wire {

// Messages as JSON text. Decoding believes nothing: a word that is none, a uid that is none, a value of another type or a list
// beyond the limits is an error. Names that are not known are passed over, so that a newer program may say more.

QByteArray encode(const Hello &hello);
QByteArray encode(const SignInRequest &request);
QByteArray encode(const RefreshRequest &request);
QByteArray encode(const Session &session);
QByteArray encode(const PushRequest &request);
// The same, when the units are there as text already.
QByteArray encodePush(const PushRequest &request, QByteArray units);
QByteArray encode(const PushAnswer &answer);
QByteArray encode(const PullRequest &request);
QByteArray encode(const PullAnswer &answer);
QByteArray encode(const WaitAnswer &answer);
QByteArray encode(const Refusal &refusal);
QByteArray encode(const UnitResult &result);

Result<Hello> decodeHello(const QByteArray &text);
Result<SignInRequest> decodeSignInRequest(const QByteArray &text);
Result<RefreshRequest> decodeRefreshRequest(const QByteArray &text);
Result<Session> decodeSession(const QByteArray &text);
Result<PushRequest> decodePushRequest(const QByteArray &text);
Result<PushAnswer> decodePushAnswer(const QByteArray &text);
Result<PullRequest> decodePullRequest(const QByteArray &text);
Result<PullAnswer> decodePullAnswer(const QByteArray &text);
Result<WaitAnswer> decodeWaitAnswer(const QByteArray &text);
Result<Refusal> decodeRefusal(const QByteArray &text);
Result<UnitResult> decodeUnitResult(const QByteArray &text);

// What a unit says, as a hash: a retry says the same, another file under the same number does not. Versions do not count, since a
// desk learns them in between.
QByteArray contentHash(const Unit &unit);

// 32 hexadecimal digits of 16 bytes, and back; empty when it is no uid.
QString uidText(const QByteArray &uid);
QByteArray uidOf(const QString &text);

}  // namespace hk::wire
