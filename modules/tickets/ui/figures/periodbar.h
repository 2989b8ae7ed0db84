// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "calendar/term.h"
#include "tickets/store/figurescope.h"

#include <QJsonObject>
#include <QWidget>

class QLabel;
class QPushButton;
class QToolButton;

namespace hk {
class DateField;
class PrefixCombo;
}  // namespace hk

namespace hk::tickets {

// What a category or department is called, and how it is meant.
struct ScopeOffer {
    QVariant key;
    QString title;
};

// Of which days and of which tickets figures are shown: a week, a term or any days, and a category or department.
class PeriodBar : public QWidget {
    Q_OBJECT
public:
    enum class Extent : quint8 {
        Weeks,  // weeks alone
        Whole,
    };
    PeriodBar(const QDate &today, Extent extent, QWidget *parent = nullptr);

    void setToday(const QDate &today);
    FigurePeriod period() const;
    // With the buildings and colleges that the person looks at.
    FigureScope scope(FigureScope looked) const;
    void setTerms(const Terms &terms);
    void setOffers(const QList<ScopeOffer> &categories, const QList<ScopeOffer> &departments);

    QJsonObject state() const;
    void setState(const QJsonObject &state);

signals:
    void changed();

private:
    enum class Kind : quint8 { Week, Term, Days };
    void makeWeekButtons();
    void makeDays();
    Kind kind() const;
    void goBy(int weeks);
    void takeKind();
    void showPeriod();

    QDate m_today;
    QDate m_monday;
    Terms m_terms;
    PrefixCombo *m_kind;
    QToolButton *m_back;
    QToolButton *m_next;
    QPushButton *m_now;
    QLabel *m_words;
    DateField *m_first;
    DateField *m_last;
    PrefixCombo *m_category;
    PrefixCombo *m_department;
    QJsonObject m_wished;  // of the state, until the offers are there
};

}  // namespace hk::tickets
