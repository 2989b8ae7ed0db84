// SPDX-License-Identifier: GPL-3.0-or-later
#include "roster/exchange/pivotperson.h"

#include "base/text.h"
#include "module/cellclean.h"

#include <QRegularExpression>

namespace hk::roster {

PivotPerson parsePivotPerson(const QString &text)
{
    static const QRegularExpression separators(QStringLiteral("[\\s/,;:、|()\\[\\]]+"));
    // A number that follows a name without a blank begins a word of its own.
    static const QRegularExpression border(QStringLiteral("(?<=[\\p{Han}·])(?=\\d{5,})|(?<=\\d{5})(?=\\p{Han}{2,}$)"));
    static const QRegularExpression digits(QStringLiteral("^[A-Za-z]{0,2}\\d{5,}(?:\\.0+)?$"));
    static const QRegularExpression mobile(QStringLiteral("^1[3-9]\\d{9}$"));
    static const QRegularExpression classWord(QStringLiteral("\\d|班$|[级届]$"));
    PivotPerson occupant;
    QString spaced = toHalfWidth(text);
    spaced.replace(border, QStringLiteral(" "));
    QStringList names;
    QStringList numbers;
    for (const QString &word : spaced.split(separators, Qt::SkipEmptyParts)) {
        if (saysNothing(word))
            continue;
        if (digits.match(word).hasMatch())
            numbers.append(wholeNumber(word));
        else if (classWord.match(word).hasMatch())
            occupant.className = word;
        else
            names.append(word);
    }
    for (const QString &number : numbers) {
        if (mobile.match(number).hasMatch() && numbers.size() > 1 && occupant.phone.isEmpty())
            occupant.phone = number;
        else if (occupant.number.isEmpty())
            occupant.number = number;
    }
    // "张 三" is one name; of several longer words the first is.
    const bool split = names.size() == 2 && names[0].size() == 1;
    if (!names.isEmpty())
        occupant.name = split || !hasHan(names[0]) ? cleanName(names.join(QLatin1Char(' '))) : cleanName(names[0]);
    return occupant;
}

}  // namespace hk::roster
