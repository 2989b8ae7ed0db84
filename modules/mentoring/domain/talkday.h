// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

#include <optional>

namespace hk::mentoring {

enum class MonthPart : quint8 {
    Day,  // one day of it, which is known
    Early,  // 上旬, to the 10th
    Middle,  // 中旬, to the 20th
    Late,  // 下旬
    Whole,  // only the month is known
};

// "early", as the data keep it; back, nothing for anything else. A known day has no code, nor has a whole month.
QString code(MonthPart part);
std::optional<MonthPart> monthPartOf(const QString &code);

// When somebody talked: a day, or, where nobody wrote it down, a part of a month. It is never made a day.
class TalkDay {
public:
    TalkDay() = default;
    explicit TalkDay(QDate day) : m_day(day) { }
    TalkDay(int year, int month, MonthPart part) : m_day(year, month, 1), m_part(part) { }

    bool isValid() const { return m_day.isValid(); }
    bool isVague() const { return m_part != MonthPart::Day; }
    MonthPart part() const { return m_part; }
    // The first and the last day that it may have been.
    QDate first() const;
    QDate last() const;
    QDate month() const;  // its first day
    // "2026-09-11", "2026-09 上旬"
    QString text() const;

    bool operator==(const TalkDay &) const = default;

private:
    QDate m_day;
    MonthPart m_part = MonthPart::Day;
};

// "2026-09" as the first of the month, and back; an invalid date for anything else.
QString monthText(QDate month);
// 202609, and back.
int monthNumber(QDate month);
QDate monthOfNumber(int number);
QDate monthOfText(const QString &text);
QDate lastOfMonth(QDate day);

}  // namespace hk::mentoring
