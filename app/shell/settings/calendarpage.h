// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "calendar/workcalendar.h"
#include "shell/settings/settingspage.h"
#include "shell/windowcontext.h"

class QComboBox;
class QLabel;
class QListWidget;

namespace hk {

class TermEditor;

// The school's terms, and holidays and make-up workdays by year. A year that nobody gave is said to be missing.
class CalendarPage : public SettingsPage {
    Q_OBJECT
public:
    CalendarPage(const WindowContext &context, Workbench &workbench);

    void dataChanged(const ChangeSet &changes) override;

private:
    void addDays();
    void refreshDays();
    void showYear();
    void importFile();

    const WindowContext &m_context;
    Workbench &m_workbench;
    TermEditor *m_terms;
    WorkCalendar m_calendar;
    QComboBox *m_year = nullptr;
    QLabel *m_missing = nullptr;
    QListWidget *m_days = nullptr;
};

}  // namespace hk
