// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duty/store/plan.h"

namespace hk::duty {

// Somebody gives a shift to somebody else, for another one or for nothing: asked, agreed to by whoever takes it, then approved by
// whoever makes the plan.
struct SwapRequest {
    qint64 shift = 0;
    qint64 giver = 0;
    qint64 taker = 0;
    qint64 inReturn = 0;  // a shift of the taker; 0 = nothing
    QString reason;
};
Result<qint64> askSwap(Writer &writer, const SwapRequest &request);

struct Swap {
    qint64 id = 0;
    qint64 shift = 0;
    qint64 giver = 0;
    QString giverName;
    qint64 taker = 0;
    QString takerName;
    qint64 inReturn = 0;
    QString state;  // asked, agreed, done, refused, withdrawn
    QString reason;
    qint64 askedAt = 0;
    QString askedBy;
    QString agreedBy;
    QString shiftTitle;  // "2026-11-20 3号楼 夜班"
    QString returnTitle;
};
// Those that wait for an answer.
Result<QList<Swap>> openSwaps(Reader &reader);

// For the taker's part; of one who makes the plan too the swap is done with that.
Result<void> agreeToSwap(Writer &writer, qint64 swap);
Result<void> approveSwap(Writer &writer, qint64 swap);
// By the taker or whoever makes the plan, with a reason; taken back by whoever asked.
Result<void> refuseSwap(Writer &writer, qint64 swap, const QString &answer);
Result<void> withdrawSwap(Writer &writer, qint64 swap);

// Whether the account may give out duties: the plan is theirs to make.
bool makesPlan(const Reader &reader);

}  // namespace hk::duty
