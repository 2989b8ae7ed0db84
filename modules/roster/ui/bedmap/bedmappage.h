// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "roster/store/places.h"
#include "roster/store/waiting.h"
#include "roster/ui/rosterpage.h"

#include <QTimer>

class QHBoxLayout;
class QLabel;
class QStackedWidget;

namespace hk {
class EmptyState;
class PrefixCombo;
}  // namespace hk

namespace hk::roster {

class BedPanel;
class FloorList;
class MapLegend;
class RoomGrid;
class WaitingPanel;

// A floor's rooms with their beds: who lives where, what is free, who waits.
class BedMapPage : public RosterPage {
    Q_OBJECT
public:
    explicit BedMapPage(const UiContext &context);

    QString id() const override { return QLatin1String(bedMapPageId); }
    PageActions headerActions() const override;
    QJsonObject saveState() const override;
    void restoreState(const QJsonObject &state) override;
    bool showItem(const QByteArray &entity, qint64 id) override;
    void dataChanged(const ChangeSet &changes) override;
    void scopeChanged() override;
    std::optional<ShownList> shownList() const override;
    bool canPrint() const override { return true; }
    void print() override;

    Subject subject() const override;
    void newItem() override;
    void editItem() override;
    void deleteItem() override;

protected:
    void showEvent(QShowEvent *event) override;

private:
    struct Floor {
        QList<RoomCard> rooms;
        WaitingList waiting;
    };
    void makeBar(QHBoxLayout &bar);
    void fitCombos();
    void loadTree();
    void loadFloor(qint64 floor);
    void showTree(const QList<CommunityNode> &tree);
    void showBuilding();
    void showCounts();
    const BuildingNode *building() const;
    void bedChosen();
    // Puts the student into the bed at once, or asks for what is missing.
    void place(qint64 student, qint64 room, qint64 bed);
    void askToPlace(const Subject &subject);
    void placeWaiting(qint64 student);

    PrefixCombo *m_buildings;
    PrefixCombo *m_shows;
    MapLegend *m_legend;
    QLabel *m_counts;
    FloorList *m_floors;
    QStackedWidget *m_middle;
    RoomGrid *m_grid;
    EmptyState *m_empty;
    BedPanel *m_panel;
    WaitingPanel *m_waiting;
    QTimer m_soon;
    QList<BuildingNode> m_tree;
    qint64 m_wantedBuilding = 0;
    qint64 m_wantedFloor = 0;
    qint64 m_wantedRoom = 0;
    qint64 m_wantedBed = 0;
    qint64 m_shownFloor = 0;
    bool m_loaded = false;
    quint64 m_treeGeneration = 0;
    quint64 m_floorGeneration = 0;
};

}  // namespace hk::roster
