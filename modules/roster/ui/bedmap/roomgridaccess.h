// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "roster/ui/bedmap/roomgrid.h"

#include <QAccessibleWidget>

#include <vector>

namespace hk::roster {

// The bed map as a screen reader walks through it: a list of beds, each in words, which can be chosen.
class RoomGridAccess : public QAccessibleWidget {
public:
    explicit RoomGridAccess(RoomGrid *grid);
    ~RoomGridAccess() override;

    // Known to Qt from here on; may be called again.
    static void install();

    int childCount() const override;
    QAccessibleInterface *child(int index) const override;
    int indexOfChild(const QAccessibleInterface *child) const override;
    QAccessibleInterface *childAt(int x, int y) const override;
    QAccessibleInterface *focusChild() const override;

private:
    RoomGrid *grid() const;

    mutable std::vector<QAccessible::Id> m_beds;
};

}  // namespace hk::roster
