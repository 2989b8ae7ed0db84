// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workbench.h"

#include <QWidget>

class QLabel;

namespace hk {
class DateField;
class FormField;
}  // namespace hk

namespace hk::roster {

class HistoryList;
class PlaceField;

// Who lived in a room or bed on a day.
class DayPanel : public QWidget {
    Q_OBJECT
public:
    explicit DayPanel(const UiContext &context, QWidget *parent = nullptr);

    // A place to ask about, as long as nobody has typed one.
    void suggest(qint64 room, qint64 bed);

private:
    void ask();

    UiContext m_context;
    PlaceField *m_place;
    DateField *m_day;
    FormField *m_placeField;
    FormField *m_dayField;
    QLabel *m_answer;
    HistoryList *m_people;
    bool m_typed = false;
    quint64 m_generation = 0;
};

}  // namespace hk::roster
