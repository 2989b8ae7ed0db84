// SPDX-License-Identifier: GPL-3.0-or-later
#include "secretinput.h"

#include <QTextStream>

namespace hk::cli {

QString nextLineOfInput()
{
    // One stream for all lines: a stream of its own would read ahead and lose the next.
    static QTextStream input(stdin);
    return input.readLine();
}

}  // namespace hk::cli
