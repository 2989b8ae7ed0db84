// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/typeddate.h"

#include "base/text.h"

#include <QRegularExpression>

namespace hk {

std::optional<QDate> typedDate(const QString &text, const QDate &today)
{
    static const QRegularExpression apart(
        QStringLiteral("^(?:(\\d{4})\\s*[-./年]\\s*)?(\\d{1,2})\\s*[-./月]\\s*(\\d{1,2})\\s*日?$"));
    static const QRegularExpression together(QStringLiteral("^(\\d{4})?(\\d{2})(\\d{2})$"));
    // The ideographic full stop is what a Chinese keyboard gives for a point.
    QString typed = squeezed(toHalfWidth(text));
    typed.replace(QChar(0x3002), QLatin1Char('.'));
    for (const QRegularExpression &form : {together, apart}) {
        const QRegularExpressionMatch match = form.match(typed);
        if (!match.hasMatch())
            continue;
        const int year = match.capturedLength(1) > 0 ? match.captured(1).toInt() : today.year();
        const QDate date(year, match.captured(2).toInt(), match.captured(3).toInt());
        if (date.isValid() && year >= 1900)
            return date;
    }
    return std::nullopt;
}

}  // namespace hk
