// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "roster/store/places.h"
#include "roster/store/posts.h"
#include "widgets/controls/panel.h"
#include "widgets/look/roles.h"
#include "widgets/workbench.h"

#include <QPointer>

class QHBoxLayout;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace hk::roster {

// The chosen room in words, and the chosen bed with what can be done there.
class BedPanel : public Panel {
    Q_OBJECT
public:
    explicit BedPanel(const UiContext &context, QWidget *parent = nullptr);

    // Null: nothing is chosen.
    void showBed(const RoomCard *room, const BedCell *bed);
    // Puts the keyboard on the first thing that can be done with the bed.
    void focusActions();
    // As high as its contents.
    QSize sizeHint() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addHead(const RoomCard &room);
    void addRoomFacts(const RoomCard &room);
    void addBed(const RoomCard &room, const BedCell &bed);
    void addResident(const BedCell &bed, const Occupant &occupant);
    void addClaims(const BedCell &bed);
    void addButtons(const std::vector<std::pair<QString, std::function<void()>>> &pushes,
                    const std::vector<std::pair<QString, std::function<void()>>> &links);
    QPushButton *addButton(QHBoxLayout &line, const QString &text, const std::function<void()> &run, ControlRole role);
    void trigger(const char *action);
    void settle(qint64 residency);
    void cancelBooking(qint64 student);

    UiContext m_context;
    QScrollArea *m_scroll;
    QVBoxLayout *m_column = nullptr;
    QPointer<QWidget> m_first;
    quint64 m_generation = 0;
};

}  // namespace hk::roster
