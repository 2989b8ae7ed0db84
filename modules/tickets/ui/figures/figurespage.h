// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tickets/exchange/figuresreport.h"
#include "tickets/ui/figures/figurepages.h"
#include "tickets/ui/figures/periodbar.h"

#include <QTimer>

class QStackedWidget;
class QTreeWidget;

namespace hk {
class ChartView;
class EmptyState;
class KpiTile;
}  // namespace hk

namespace hk::tickets {

// How tickets are dealt with: figures beside those of the period before, the weeks, the groups, and what comes again.
class FiguresPage : public Page {
    Q_OBJECT
public:
    explicit FiguresPage(const UiContext &context);

    QString id() const override { return QLatin1String(figuresPageId); }
    PageActions headerActions() const override;
    QJsonObject saveState() const override;
    void restoreState(const QJsonObject &state) override;
    void dataChanged(const ChangeSet &changes) override;
    void scopeChanged() override;
    std::optional<ShownReport> shownReport() const override;

protected:
    void showEvent(QShowEvent *event) override;

private:
    struct Loaded {
        FiguresReport report;
        Terms terms;
        QList<ScopeOffer> categories;
        QList<ScopeOffer> departments;
    };
    static Result<Loaded> read(Reader &reader, const FigurePeriod &period, const FigureScope &scope, qint64 now);
    QWidget *makeSheet();
    QWidget *makeTables();
    void load();
    void show(const Loaded &loaded);
    void showTiles();
    void showCharts();
    void showTables();

    UiContext m_context;
    PeriodBar *m_bar;
    std::vector<KpiTile *> m_tiles;
    ChartView *m_weeks;
    ChartView *m_categories;
    ChartView *m_settled;
    QTreeWidget *m_hours;
    QTreeWidget *m_spots;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    std::optional<FiguresReport> m_report;
    QTimer m_soon;
    bool m_loaded = false;
    quint64 m_generation = 0;
};

}  // namespace hk::tickets
