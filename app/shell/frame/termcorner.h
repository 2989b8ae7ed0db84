// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/export.h"
#include "calendar/term.h"
#include "calendar/workcalendar.h"
#include "shell/windowcontext.h"

#include <QLabel>

namespace hk {

// Term, teaching week, weekday, date and time at the right end of the menu bar, in the campus' time.
class HK_SHELL_API TermCorner : public QLabel {
    Q_OBJECT
public:
    explicit TermCorner(const WindowContext &context, QWidget *parent = nullptr);

    // Reads the terms and the work calendar anew.
    void refresh();
    // Once it stands in a menu bar: keeps to the room there is.
    void refit();

signals:
    // The campus' day has changed.
    void dayChanged();
    void clicked();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    void showNow();
    void showParts(QStringList parts);

    const WindowContext &m_context;
    Terms m_terms;
    WorkCalendar m_calendar;
    QDate m_day;
};

// "Thu", in the interface's language.
QString weekdayName(QDate date);

}  // namespace hk
