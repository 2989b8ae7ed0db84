// SPDX-License-Identifier: GPL-3.0-or-later
#include "mentoring/exchange/talkdays.h"

#include "base/placetext.h"
#include "base/text.h"

#include <QRegularExpression>

#include <algorithm>

namespace hk::mentoring {

namespace {

std::optional<TalkDay> vagueDay(const QString &text, const MonthHint &hint)
{
    static const QRegularExpression form(
        QStringLiteral("^(?:(\\d{4})年)?(?:(\\d{1,2})月份?)?(上旬|中旬|下旬|月?初|月?中|月?底|月?末)?$"));
    const auto match = form.match(text);
    if (!match.hasMatch() || text.isEmpty())
        return std::nullopt;
    const int month = match.captured(2).isEmpty() ? hint.month : match.captured(2).toInt();
    const auto year = match.captured(1).isEmpty() ? hint.yearOf(month) : std::optional(match.captured(1).toInt());
    if (!year || month < 1 || month > 12)
        return std::nullopt;
    const QString part = match.captured(3);
    const MonthPart meant = part.isEmpty()                                     ? MonthPart::Whole
        : part.contains(u'上') || part.endsWith(u'初')                         ? MonthPart::Early
        : part.contains(u'下') || part.endsWith(u'底') || part.endsWith(u'末') ? MonthPart::Late
                                                                               : MonthPart::Middle;
    return TalkDay(*year, month, meant);
}

// "9.11" and "9月11日" with the year that is known, "11日" with the month too.
std::optional<TalkDay> shortDay(const QString &text, const MonthHint &hint)
{
    static const QRegularExpression form(QStringLiteral("^(?:(\\d{1,2})(?:[-/.]|月))?(\\d{1,2})[日号]?$"));
    const auto match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const int month = match.captured(1).isEmpty() ? hint.month : match.captured(1).toInt();
    const auto year = hint.yearOf(month);
    const QDate day = year ? QDate(*year, month, match.captured(2).toInt()) : QDate();
    return day.isValid() ? std::optional(TalkDay(day)) : std::nullopt;
}

std::optional<TalkDay> oneDay(const QString &text, const MonthHint &hint, bool since1904)
{
    if (const auto vague = vagueDay(text, hint))
        return vague;
    if (const auto day = shortDay(text, hint))
        return day;
    const auto whole = readDay({CellKind::Text, text}, {}, since1904);
    return whole ? std::optional(TalkDay(*whole)) : std::nullopt;
}

QString plain(const QString &text)
{
    static const QRegularExpression blanks(QStringLiteral("\\s*([年月日号])\\s*"));
    return squeezed(toHalfWidth(text)).replace(blanks, QStringLiteral("\\1")).replace(QChar(u'。'), QLatin1Char('.'));
}

// Where it is no day in one piece, the pieces between commas and the like.
TalkDays daysInText(const QString &text, const MonthHint &hint, bool since1904)
{
    if (const auto day = oneDay(text, hint, since1904))
        return {{*day}};
    static const QRegularExpression between(QStringLiteral("[、,;\\n和及]|\\s+"));
    TalkDays found;
    MonthHint running = hint;
    for (const QString &piece : text.split(between, Qt::SkipEmptyParts)) {
        const auto day = oneDay(piece, running, since1904);
        if (!day) {
            found.unread << piece;
            continue;
        }
        // "9月5日、19日": the month goes on.
        running.month = day->month().month();
        found.days << *day;
    }
    return found;
}

}  // namespace

std::optional<int> MonthHint::yearOf(int of) const
{
    if (!year)
        return std::nullopt;
    return autumnTerm && !year->schoolYear && of < 3 ? year->year + 1 : year->yearOf(of);
}

MonthHint monthHintIn(const QStringList &titles)
{
    MonthHint hint;
    hint.year = yearIn(titles);
    hint.autumnTerm = std::any_of(titles.begin(), titles.end(), [](const QString &title) {
        return title.contains(QStringLiteral("秋")) || title.contains(QStringLiteral("第一学期"));
    });
    return hint;
}

int monthIn(const QString &text)
{
    static const QRegularExpression digits(QStringLiteral("^(?:\\d{4}[年.-])?(\\d{1,2})月?份?$"));
    const QString said = plain(text);
    if (const auto match = digits.match(said); match.hasMatch()) {
        const int month = match.captured(1).toInt();
        return month >= 1 && month <= 12 ? month : 0;
    }
    static const QRegularExpression ending(QStringLiteral("月份?$"));
    const int month = chineseNumber(QString(said).remove(ending)).value_or(0);
    return month <= 12 ? month : 0;
}

TalkDays talkDaysIn(const Cell &cell, const MonthHint &hint, bool since1904)
{
    if (cell.kind == CellKind::Text)
        return daysInText(plain(cell.text), hint, since1904);
    if (cell.kind == CellKind::Number) {
        // 9.16 can only be a day of September; 9.1 may have been 9.10.
        static const QRegularExpression monthAndDay(QStringLiteral("^(\\d{1,2})\\.(\\d{1,2})$"));
        const auto match = monthAndDay.match(cell.text);
        if (match.hasMatch() && hint.year) {
            if (match.captured(2).size() == 2)
                return daysInText(cell.text, hint, since1904);
            const int month = match.captured(1).toInt();
            if (month >= 1 && month <= 12)
                return {{TalkDay(*hint.yearOf(month), month, MonthPart::Whole)}, {}, true};
        }
    }
    const auto day = readDay(cell, hint.year, since1904);
    return day ? TalkDays{{TalkDay(*day)}} : TalkDays{{}, {cell.text}};
}

}  // namespace hk::mentoring
