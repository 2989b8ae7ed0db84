// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "roster/store/places.h"
#include "widgets/controls/panel.h"

class QListWidget;

namespace hk::roster {

// The floors of a building, the highest first, each with its residents, beds and a bar.
class FloorList : public Panel {
    Q_OBJECT
public:
    explicit FloorList(QWidget *parent = nullptr);

    // "Floor 5", or of the rooms that stand on no known floor.
    static QString nameOf(const FloorNode &floor);
    void setFloors(const QList<FloorNode> &floors);
    qint64 current() const;  // 0 = none
    void choose(qint64 floor);
    QListWidget *list() const { return m_list; }
    QSize sizeHint() const override;

signals:
    void chosen(qint64 floor);

private:
    QListWidget *m_list;
};

}  // namespace hk::roster
