// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <algorithm>

namespace hk {

// How long a desk keeps the keys of confidential fields without a word from its server. All times are this computer's own: a wrong
// clock is wrong by the same amount at both ends. A clock that was set back ends the term at once, else it would have none.
struct KeyTerm {
    static constexpr qint64 longest = 72LL * 60 * 60 * 1000;
    // By how much clocks are set right.
    static constexpr qint64 slack = 5LL * 60 * 1000;

    qint64 contactAt = 0;  // when the server last answered
    qint64 seenAt = 0;  // the latest moment seen since

    bool isOver(qint64 now) const { return std::max(now, seenAt) - contactAt > longest || now < seenAt - slack; }
    // Of two records the one that ends sooner: one of them may have been put back.
    KeyTerm with(const KeyTerm &other) const { return {std::min(contactAt, other.contactAt), std::max(seenAt, other.seenAt)}; }
};

}  // namespace hk
