// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace hk {

// What each of our programs does first. It leaves no core dump, which would hold names and open keys as they are; and large blocks
// of memory go back to the system when they are freed, and are not kept, fragmented, by each thread. (Where the C library is
// another than glibc, its own ways stand.)
void beginProcess();

}  // namespace hk
