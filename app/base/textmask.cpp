// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"

#include <QRegularExpression>

#include <algorithm>

namespace hk {

namespace {

QString stars(qsizetype count)
{
    return QString(count, QLatin1Char('*'));
}

QString maskedNumber(QStringView number)
{
    QString digits;
    for (const QChar character : number) {
        if (character.isDigit())
            digits += character;
    }
    if (digits.size() == 13 && digits.startsWith(QLatin1String("86")))
        digits.remove(0, 2);
    if (digits.size() >= 11)
        return digits.left(3) + stars(4) + digits.right(4);
    return stars(4) + digits.right(digits.size() >= 7 ? digits.size() / 2 - 1 : 0);
}

}  // namespace

QString maskedPhone(QStringView phone)
{
    static const QRegularExpression separator(QStringLiteral("[/;,、|\\n]+"));
    QStringList masked;
    const QStringList numbers = toHalfWidth(phone).split(separator, Qt::SkipEmptyParts);
    for (const QString &number : numbers) {
        if (!withoutBlanks(number).isEmpty())
            masked += isMasked(number) ? withoutBlanks(number) : maskedNumber(number);
    }
    return masked.join(QLatin1Char('/'));
}

QString maskedIdentity(QStringView identity)
{
    const QString plain = withoutBlanks(toHalfWidth(identity));
    if (isMasked(plain))
        return plain;
    if (plain.size() >= 12)
        return plain.left(4) + stars(plain.size() - 8) + plain.right(4);
    if (plain.size() >= 6)
        return plain.left(1) + stars(plain.size() - 3) + plain.right(2);
    return stars(plain.size());
}

bool isMasked(QStringView value)
{
    // Stars or dots in a row, a run of x between digits, or one star beside a Han character (张*, 张*三).
    static const QRegularExpression masked(QStringLiteral("[*•●]{2,}|(?<=[0-9])[xX]{3,}|[\\p{Han}]\\s*\\*|\\*\\s*[\\p{Han}]"));
    return masked.match(toHalfWidth(value)).hasMatch();
}

}  // namespace hk
