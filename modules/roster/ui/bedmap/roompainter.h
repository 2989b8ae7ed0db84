// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "roster/ui/bedmap/roomgrid.h"

#include <QFont>
#include <QRect>

class QPainter;

namespace hk::roster {

// Paints one room: head with number and count, then its beds.
class RoomPainter {
public:
    RoomPainter(QPainter &painter, const Theme &theme, const QRect &rect, const RoomCard &room);

    static int cardHeight(const Theme &theme, int beds);
    static QRect bedRect(const Theme &theme, const QRect &card, int bed);

    void setFont(const QFont &font) { m_font = font; }
    void setShows(MapShows shows) { m_shows = shows; }
    void setHovered(int bed) { m_hovered = bed; }
    void setTarget(int bed) { m_target = bed; }
    void setChosen(bool room, int bed, bool focused);
    void paint();

private:
    void paintSheet();
    void paintHead();
    void paintBed(int index);
    void paintFree(const QRect &text, bool target);
    void paintNames(const QRect &text, const Occupant &occupant, const QColor &colour, bool strong);
    void paintMark(const QRect &text, const QString &icon, const QColor &colour);
    QColor colour(Token token) const { return m_theme.color(token); }

    QPainter &m_painter;
    const Theme &m_theme;
    const QRect m_rect;
    const RoomCard &m_room;
    QFont m_font;
    MapShows m_shows = MapShows::Exceptions;
    int m_hovered = -1;
    int m_target = -1;
    int m_chosenBed = -1;
    bool m_chosenRoom = false;
    bool m_focused = false;
};

}  // namespace hk::roster
