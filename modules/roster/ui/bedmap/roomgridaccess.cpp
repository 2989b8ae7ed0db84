// SPDX-License-Identifier: GPL-3.0-or-later
#include "roster/ui/bedmap/roomgridaccess.h"

#include "roster/ui/bedmap/bedwords.h"

#include <QPointer>

namespace hk::roster {

namespace {

// One bed, by its place in the order in which rooms and beds are painted.
class BedAccess : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    BedAccess(RoomGrid *grid, int index) : m_grid(grid), m_index(index) { }

    int index() const { return m_index; }

    bool isValid() const override { return m_grid != nullptr && m_index < m_grid->bedCount(); }
    QObject *object() const override { return nullptr; }
    QWindow *window() const override { return m_grid != nullptr ? m_grid->window()->windowHandle() : nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    QAccessibleInterface *parent() const override { return QAccessible::queryAccessibleInterface(m_grid); }
    QAccessibleInterface *child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QString text(QAccessible::Text what) const override
    {
        return what == QAccessible::Name && isValid() ? m_grid->bedName(m_index) : QString();
    }
    void setText(QAccessible::Text, const QString &) override { }
    QRect rect() const override
    {
        if (!isValid())
            return {};
        const QRect inside = m_grid->bedArea(m_index);
        return {m_grid->viewport()->mapToGlobal(inside.topLeft()), inside.size()};
    }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        if (!isValid()) {
            state.invalid = true;
            return state;
        }
        state.selectable = state.focusable = true;
        state.selected = m_index == m_grid->chosenBed();
        state.focused = state.selected && m_grid->hasFocus();
        state.offscreen = !m_grid->viewport()->rect().intersects(m_grid->bedArea(m_index));
        return state;
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this) : nullptr;
    }
    QStringList actionNames() const override { return {setFocusAction(), pressAction()}; }
    void doAction(const QString &action) override
    {
        if (!isValid())
            return;
        m_grid->chooseBed(m_index);
        m_grid->setFocus();
        if (action == pressAction())
            emit m_grid->activated();
    }
    QStringList keyBindingsForAction(const QString &) const override { return {}; }

private:
    QPointer<RoomGrid> m_grid;
    int m_index;
};

QAccessibleInterface *makeAccess(const QString &, QObject *object)
{
    auto *grid = qobject_cast<RoomGrid *>(object);
    return grid != nullptr ? new RoomGridAccess(grid) : nullptr;
}

}  // namespace

void RoomGridAccess::install()
{
    QAccessible::installFactory(makeAccess);
}

RoomGridAccess::RoomGridAccess(RoomGrid *grid) : QAccessibleWidget(grid, QAccessible::List) { }

RoomGridAccess::~RoomGridAccess()
{
    for (const QAccessible::Id id : m_beds)
        QAccessible::deleteAccessibleInterface(id);
}

RoomGrid *RoomGridAccess::grid() const
{
    return static_cast<RoomGrid *>(object());
}

int RoomGridAccess::childCount() const
{
    return grid() != nullptr ? grid()->bedCount() : 0;
}

QAccessibleInterface *RoomGridAccess::child(int index) const
{
    if (index < 0 || index >= childCount())
        return nullptr;
    while (int(m_beds.size()) <= index)
        m_beds.push_back(QAccessible::registerAccessibleInterface(new BedAccess(grid(), int(m_beds.size()))));
    return QAccessible::accessibleInterface(m_beds.at(size_t(index)));
}

int RoomGridAccess::indexOfChild(const QAccessibleInterface *child) const
{
    const auto *bed = dynamic_cast<const BedAccess *>(child);
    return bed != nullptr ? bed->index() : -1;
}

QAccessibleInterface *RoomGridAccess::childAt(int x, int y) const
{
    for (int index = 0; index < childCount(); ++index) {
        if (QAccessibleInterface *bed = child(index); bed->rect().contains(x, y))
            return bed;
    }
    return nullptr;
}

QAccessibleInterface *RoomGridAccess::focusChild() const
{
    return grid() != nullptr && grid()->hasFocus() ? child(grid()->chosenBed()) : nullptr;
}

int RoomGrid::bedCount() const
{
    int count = 0;
    for (const RoomCard &card : m_rooms)
        count += int(card.beds.size());
    return count;
}

RoomGrid::Spot RoomGrid::spotOf(int index) const
{
    if (index < 0)
        return {};
    for (int room = 0; room < m_rooms.size(); ++room) {
        const int beds = int(m_rooms.at(room).beds.size());
        if (index < beds)
            return {room, index};
        index -= beds;
    }
    return {};
}

int RoomGrid::indexOf(const Spot &spot) const
{
    if (!isValid(spot) || spot.bed < 0)
        return -1;
    int index = spot.bed;
    for (int room = 0; room < spot.room; ++room)
        index += int(m_rooms.at(room).beds.size());
    return index;
}

QString RoomGrid::bedName(int index) const
{
    const Spot spot = spotOf(index);
    return isValid(spot) ? bedSentence(m_rooms.at(spot.room), bedAt(spot)) : QString();
}

QRect RoomGrid::bedArea(int index) const
{
    const Spot spot = spotOf(index);
    return isValid(spot) ? rectOf(spot) : QRect();
}

int RoomGrid::chosenBed() const
{
    return indexOf(m_chosen);
}

void RoomGrid::chooseBed(int index)
{
    if (const Spot spot = spotOf(index); isValid(spot))
        take(spot);
}

}  // namespace hk::roster
