// SPDX-License-Identifier: GPL-3.0-or-later
#include "roster/exchange/cellclean.h"

#include "base/text.h"

#include <QCoreApplication>
#include <QDate>
#include <QRegularExpression>

namespace hk::roster {

namespace {

struct CleanText {
    Q_DECLARE_TR_FUNCTIONS(hk::roster::CellClean)
};

}  // namespace

Cleaned cleanGrade(const Cell &cell)
{
    static const QRegularExpression form(QStringLiteral("^(20\\d{2}|19\\d{2}|\\d{2})(?:级|届)?$"));
    const QString text = toHalfWidth(cellWords(cell));
    if (saysNothing(text))
        return {};
    const auto match = form.match(wholeNumber(withoutBlanks(text)));
    if (!match.hasMatch())
        return {{}, CleanText::tr("This is not a grade; a year such as 2024 is expected.")};
    const QString year = match.captured(1);
    return {year.size() == 2 ? QStringLiteral("20") + year : year};
}

Cleaned cleanIdentityNumber(const Cell &cell)
{
    static const QRegularExpression pattern(QStringLiteral("^[1-9]\\d{5}(\\d{8})\\d{3}[\\dX]$"));
    const QString written = withoutBlanks(toHalfWidth(cellWords(cell)));
    const QString whole = wholeNumber(written);
    // A spreadsheet keeps fifteen digits of a number: the last three of such a one are made up.
    if (whole.isEmpty() || (cell.kind == CellKind::Number && whole.size() > 15))
        return {{}, CleanText::tr("The last digits of this identity number were lost when it was kept as a number.")};
    const QString number = whole.toUpper();
    const auto match = pattern.match(number);
    if (!match.hasMatch())
        return {{}, CleanText::tr("An identity number has 18 characters: 17 digits and a digit or X.")};
    if (!QDate::fromString(match.captured(1), QStringLiteral("yyyyMMdd")).isValid())
        return {{}, CleanText::tr("The day of birth in this identity number is no day.")};
    constexpr int weights[] = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (int i = 0; i < 17; ++i)
        sum += weights[i] * number.at(i).digitValue();
    if (QLatin1String("10X98765432").at(sum % 11) != number.back())
        return {{}, CleanText::tr("The last character of this identity number does not fit the others: a digit is wrong.")};
    return {number};
}

}  // namespace hk::roster
