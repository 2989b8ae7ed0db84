// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/export.h"

#include <QDate>
#include <QLineEdit>

#include <optional>

namespace hk {

// A day, typed in any usual form or chosen from a calendar (Alt+Down); shown as 2026-09-01. Up and Down go a day on or back.
class HK_WIDGETS_API DateField : public QLineEdit {
    Q_OBJECT
public:
    // `today` gives the year to a date typed without one, and the day the calendar opens at.
    explicit DateField(const QDate &today, QWidget *parent = nullptr);

    // Nothing while the field is empty, or what is typed is no date; isWrong() tells which.
    std::optional<QDate> date() const;
    void setDate(const std::optional<QDate> &date);
    bool isWrong() const;

public slots:
    void openCalendar();

signals:
    // At every change of the text that changes the date.
    void dateChanged(const std::optional<QDate> &date);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void read();
    void settle();

    QDate m_today;
    std::optional<QDate> m_date;
};

}  // namespace hk
