// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QCoreApplication>
#include <QDate>
#include <QList>
#include <QString>

#include <optional>

namespace hk {

struct Term {
    // As the school calls it: "2026–2027学年 秋季学期".
    QString name;
    // The first teaching day and the last day before the holidays, both of the term.
    QDate firstDay;
    QDate lastDay;
    int teachingWeeks = 0;

    bool operator==(const Term &) const = default;
};

struct IsoWeek {
    int year = 0;
    int week = 0;

    bool operator==(const IsoWeek &) const = default;
};

// Weeks run from Monday to Sunday. The ISO year of a day around New Year may be the one before or after.
QDate mondayOf(QDate date);
IsoWeek isoWeekOf(QDate date);
QDate mondayOfIsoWeek(IsoWeek week);

// A school's terms in the order of time, none overlapping another.
class Terms {
    Q_DECLARE_TR_FUNCTIONS(hk::Terms)

public:
    Terms() = default;
    // In any order; refuses a term that ends before it begins, has more weeks than days, or overlaps another.
    static Result<Terms> of(QList<Term> terms);

    const QList<Term> &all() const { return m_terms; }
    std::optional<Term> termOf(QDate date) const;

    // The teaching week: week 1 is the one with the first teaching day, from its Monday on. None outside teaching.
    std::optional<int> teachingWeek(QDate date) const;
    // "Week 11", and outside teaching the calendar's own: "Calendar week 31, 2026".
    QString weekText(QDate date) const;

    static QDate mondayOfWeek(const Term &term, int week) { return mondayOf(term.firstDay).addDays(7 * (week - 1)); }

    // What a term that begins on this day is usually called, to be offered in the form.
    static QString usualName(QDate firstDay);

private:
    static Result<void> check(const Term &term);
    static std::optional<int> weekIn(const Term &term, QDate date);

    QList<Term> m_terms;
};

}  // namespace hk
