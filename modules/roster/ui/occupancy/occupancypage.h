// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "roster/exchange/occupancyreport.h"
#include "roster/ui/rosterpage.h"

#include <QTimer>

class QStackedWidget;
class QTreeWidget;

namespace hk {
class ChartView;
class EmptyState;
class KpiTile;
class PrefixCombo;
}  // namespace hk

namespace hk::roster {

// How full the buildings are: figures by what one likes, as a table and as bars.
class OccupancyPage : public RosterPage {
    Q_OBJECT
public:
    explicit OccupancyPage(const UiContext &context);

    QString id() const override { return QLatin1String(occupancyPageId); }
    PageActions headerActions() const override;
    QJsonObject saveState() const override;
    void restoreState(const QJsonObject &state) override;
    void dataChanged(const ChangeSet &changes) override;
    void scopeChanged() override;
    std::optional<ShownReport> shownReport() const override;

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeSheets();
    void load();
    void showFigures(const OccupancyFigures &figures);
    void showTiles(const OccupancyFigures &figures);
    FiguresBy by() const;

    PrefixCombo *m_by;
    std::vector<KpiTile *> m_tiles;
    QTreeWidget *m_table;
    ChartView *m_chart;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    OccupancyFigures m_figures;
    QTimer m_soon;
    bool m_loaded = false;
    quint64 m_generation = 0;
};

}  // namespace hk::roster
