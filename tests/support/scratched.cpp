// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/scratched.h"

#include <QList>

namespace hk::test {

QByteArray scratched(QByteArray text, const QByteArray &other, QRandomGenerator &random)
{
    static const QList<QByteArray> pieces{"null",        "-1", "\"\"", "[",           "{}",   "1e999",
                                          "\"\\u0000\"", "\\", ",",    "\"\\ud800\"", "\xff", ":"};
    for (int i = random.bounded(1, 4); i > 0 && !text.isEmpty(); --i) {
        const int at = random.bounded(int(text.size()));
        switch (random.bounded(6)) {
        case 0:
            text[at] = char(random.bounded(256));
            break;
        case 1:
            text.remove(at, random.bounded(1, 12));
            break;
        case 2:
            text.insert(at, pieces.at(random.bounded(int(pieces.size()))));
            break;
        case 3:
            text = text.left(at) + other.mid(random.bounded(int(other.size())));
            break;
        case 4:
            text.insert(at, text.mid(random.bounded(int(text.size())), random.bounded(64)));
            break;
        default:
            text.insert(at, QByteArray(random.bounded(600), random.bounded(2) ? '[' : '9'));
        }
    }
    return text;
}

}  // namespace hk::test
