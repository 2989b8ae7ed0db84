// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/xlsx/textwidth.h"

namespace hk {

namespace {

bool isWide(char16_t unit)
{
    return (unit >= 0x1100 && unit <= 0x115f) || (unit >= 0x2e80 && unit <= 0xa4cf) || (unit >= 0xac00 && unit <= 0xd7a3)
        || (unit >= 0xf900 && unit <= 0xfaff) || (unit >= 0xfe30 && unit <= 0xfe4f) || (unit >= 0xff00 && unit <= 0xff60)
        || (unit >= 0xffe0 && unit <= 0xffe6);
}

}  // namespace

int textWidth(QStringView text)
{
    int widest = 0;
    int width = 0;
    for (const QChar unit : text) {
        if (unit == u'\n') {
            widest = qMax(widest, width);
            width = 0;
        } else {
            // Both halves of a surrogate pair count one: almost all such characters are wide.
            width += isWide(unit.unicode()) ? 2 : 1;
        }
    }
    return qMax(widest, width);
}

}  // namespace hk
