// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/process.h"

#include <QtGlobal>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif
#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace hk {

void beginProcess()
{
#ifdef Q_OS_UNIX
    const rlimit none{0, 0};
    (void)setrlimit(RLIMIT_CORE, &none);
#endif
#ifdef __GLIBC__
    constexpr int mostArenas = 2;
    constexpr int largeBlock = 256 * 1024;
    mallopt(M_ARENA_MAX, mostArenas);
    mallopt(M_MMAP_THRESHOLD, largeBlock);
#endif
}

}  // namespace hk
