// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/scope.h"

namespace hk {

QList<ScopePath> inherited(QList<ScopePath> paths, const QByteArray &through)
{
    for (ScopePath &path : paths)
        path.through = through;
    return paths;
}

}  // namespace hk
