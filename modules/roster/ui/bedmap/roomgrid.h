// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "roster/store/places.h"
#include "widgets/look/theme.h"

#include <QAbstractScrollArea>

namespace hk::roster {

enum class MapShows : quint8 { Exceptions, MixedColleges, Nothing };

// The rooms of a floor as cards with their beds. Arrow keys walk from bed to bed, Enter acts on the bed; names are dragged onto
// free beds.
class RoomGrid : public QAbstractScrollArea {
    Q_OBJECT
public:
    explicit RoomGrid(QWidget *parent = nullptr);

    // Keeps the chosen bed when it is still there.
    void setRooms(const QList<RoomCard> &rooms);
    const QList<RoomCard> &rooms() const { return m_rooms; }
    void setShows(MapShows shows);

    // The chosen room and bed, null when there is none.
    const RoomCard *room() const;
    const BedCell *bed() const;
    // `bed` 0: the room's first bed.
    bool choose(qint64 room, qint64 bed);
    // Where the bed is painted, in the viewport; for tests.
    Q_INVOKABLE QRect bedRect(qint64 room, qint64 bed) const;

    // The beds one after the other, as they are read out.
    int bedCount() const;
    QString bedName(int index) const;
    QRect bedArea(int index) const;  // in the viewport
    int chosenBed() const;  // -1 = none
    void chooseBed(int index);

signals:
    void chosen();
    // Enter or a double click.
    void activated();
    void menuWanted(const QPoint &globalPosition);
    void studentDropped(qint64 student, qint64 room, qint64 bed);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    struct Spot {
        int room = -1;
        int bed = -1;

        bool operator==(const Spot &) const = default;
    };
    void layOut();
    int columns() const;
    QRect cardRect(int room) const;  // in the viewport
    QRect rectOf(const Spot &spot) const;
    Spot spotAt(const QPoint &position) const;
    bool isValid(const Spot &spot) const;
    const BedCell &bedAt(const Spot &spot) const;
    Spot freeSpotAt(const QPoint &position) const;
    void take(const Spot &spot);
    Spot spotOf(int index) const;
    int indexOf(const Spot &spot) const;
    Spot stepped(int key) const;

    QList<RoomCard> m_rooms;
    MapShows m_shows = MapShows::Exceptions;
    Spot m_chosen;
    Spot m_hovered;
    Spot m_target;  // of a drag
    QPoint m_pressed;
    int m_bedRows = 4;
};

}  // namespace hk::roster
