// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workbench.h"

#include <QWidget>

class QBoxLayout;
class QCheckBox;
class QLabel;
class QSpinBox;

namespace hk::duty {

inline constexpr char dutySettingsId[] = "duty.settings";

// When a log counts as written late and a room as not visited, and how much rest a rota leaves, for everybody; and whether this
// computer tells of shifts.
class DutySettings : public QWidget {
    Q_OBJECT
public:
    explicit DutySettings(const UiContext &context);

private:
    struct Rules {
        int lateHours = 0;
        int visitWeeks = 0;
        int restDays = 0;
    };
    QBoxLayout *addSection(const QString &title);
    void addRules();
    void addReminder();
    QSpinBox *makeNumber(const char *name, int least, int most, QString (*unit)(int));
    void load();
    void write(const QString &setting, int value);
    void showQuiet();

    UiContext m_context;
    QBoxLayout *m_column;
    QSpinBox *m_lateHours = nullptr;
    QSpinBox *m_visitWeeks = nullptr;
    QSpinBox *m_restDays = nullptr;
    QCheckBox *m_remind = nullptr;
    QSpinBox *m_minutes = nullptr;
    QLabel *m_quiet = nullptr;
};

}  // namespace hk::duty
