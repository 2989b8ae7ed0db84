// SPDX-License-Identifier: GPL-3.0-or-later
#include "module/celldate.h"

#include "base/text.h"

#include <QRegularExpression>

namespace hk {

namespace {

std::optional<QDate> plausible(int year, int month, int day)
{
    const QDate date(year, month, day);
    return date.isValid() && year >= 1950 && year <= 2100 ? std::optional(date) : std::nullopt;
}

// Days since the end of 1899 or the beginning of 1904, as spreadsheets count them, for the years that a form can mean.
std::optional<QDate> ofSerial(double serial, bool since1904)
{
    constexpr double between = 1462;
    const double days = since1904 ? serial + between : serial;
    if (days < 20000 || days > 73000)
        return std::nullopt;
    return QDate(1899, 12, 30).addDays(qint64(days));
}

std::optional<QDate> ofText(const QString &text, const std::optional<YearHint> &hint, bool since1904)
{
    static const QRegularExpression whole(QStringLiteral("^(\\d{4}|\\d{2})(?:[-/.]|年)(\\d{1,2})(?:[-/.]|月)(\\d{1,2})[日号]?"
                                                         "(?:[T ]?\\d{1,2}[:时点].*)?$"));
    static const QRegularExpression digits(QStringLiteral("^(\\d{4})(\\d{2})(\\d{2})$"));
    static const QRegularExpression yearless(QStringLiteral("^(\\d{1,2})(?:[-/.]|月)(\\d{1,2})[日号]?$"));
    static const QRegularExpression serial(QStringLiteral("^\\d{5}(?:\\.\\d+)?$"));
    if (const auto match = whole.match(text); match.hasMatch()) {
        const int year = match.captured(1).toInt();
        return plausible(year < 100 ? 2000 + year : year, match.captured(2).toInt(), match.captured(3).toInt());
    }
    if (const auto match = digits.match(text); match.hasMatch())
        return plausible(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
    if (serial.match(text).hasMatch())
        return ofSerial(text.toDouble(), since1904);
    if (const auto match = yearless.match(text); match.hasMatch() && hint)
        return plausible(hint->yearOf(match.captured(1).toInt()), match.captured(1).toInt(), match.captured(2).toInt());
    return std::nullopt;
}

}  // namespace

std::optional<YearHint> yearIn(const QStringList &titles)
{
    static const QRegularExpression schoolYear(QStringLiteral("(20\\d{2})\\s*[^\\d\\s]\\s*(?:20)?\\d{2}\\s*学年"));
    static const QRegularExpression year(QStringLiteral("(20\\d{2})\\s*(?:年|级|届|秋|春|[-/.]\\d)"));
    for (const QString &title : titles) {
        if (const auto match = schoolYear.match(title); match.hasMatch())
            return YearHint{match.captured(1).toInt(), true};
    }
    for (const QString &title : titles) {
        if (const auto match = year.match(title); match.hasMatch())
            return YearHint{match.captured(1).toInt(), false};
    }
    return std::nullopt;
}

std::optional<QDate> readDay(const Cell &cell, const std::optional<YearHint> &hint, bool since1904)
{
    switch (cell.kind) {
    case CellKind::Date:
    case CellKind::DateTime: {
        const QDate date = QDate::fromString(cell.text.left(10), Qt::ISODate);
        return plausible(date.year(), date.month(), date.day());
    }
    case CellKind::Number:
        // 9.1 as a number may have been 9.10: not told apart, so not guessed.
        return cell.text.size() == 8 && !cell.text.contains(QLatin1Char('.')) ? ofText(cell.text, {}, since1904)
                                                                              : ofSerial(cell.text.toDouble(), since1904);
    case CellKind::Text: {
        static const QRegularExpression blanks(QStringLiteral("\\s*([年月日])\\s*"));
        return ofText(
            squeezed(toHalfWidth(cell.text)).replace(blanks, QStringLiteral("\\1")).replace(QChar(u'。'), QLatin1Char('.')), hint,
            since1904);
    }
    default:
        return std::nullopt;
    }
}

}  // namespace hk
