// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/ui/presence/coverageview.h"

#include "duty/ui/presence/coveragemodel.h"
#include "widgets/look/chartcolours.h"
#include "widgets/look/ontheme.h"
#include "widgets/look/status.h"

#include <QHeaderView>
#include <QPainter>

namespace hk::duty {

namespace {

constexpr int standingPadding = 6;
constexpr double onceVisited = 76;  // on the scale of heat maps
constexpr double oftenVisited = 90;
constexpr int weekWidth = 40;

}  // namespace

void CoverageDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QVariant status = index.data(CoverageModel::statusRole);
    const int visits = index.data(CoverageModel::visitsRole).toInt();
    if (!status.isValid() && visits == 0) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    const Theme theme = themeOf(option.widget);
    QStyleOptionViewItem shown = option;
    initStyleOption(&shown, index);
    if (status.isValid())
        shown.text.clear();
    else if (!option.state.testFlag(QStyle::State_Selected))
        shown.backgroundBrush = heat(theme, visits > 1 ? oftenVisited : onceVisited);
    option.widget->style()->drawControl(QStyle::CE_ItemViewItem, &shown, painter, option.widget);
    if (status.isValid())
        paintStatus(*painter, option.rect.adjusted(theme.px(standingPadding), 0, 0, 0), StatusKind(status.toInt()),
                    index.data().toString(), theme);
}

CoverageView::CoverageView(QWidget *parent) : QTableView(parent)
{
    setObjectName(QStringLiteral("presence.coverage"));
    setAccessibleName(tr("Visits of rooms by week"));
    setItemDelegate(new CoverageDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
    onTheme(this, [this](const Theme &theme) {
        verticalHeader()->setDefaultSectionSize(theme.rowHeight());
        fitColumns();
    });
}

void CoverageView::showModel(QAbstractItemModel *model)
{
    setModel(model);
    horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    setSortingEnabled(true);
    connect(model, &QAbstractItemModel::modelReset, this, &CoverageView::fitColumns);
    fitColumns();
}

void CoverageView::fitColumns()
{
    static const int widths[] = {84, 100, 98, 132};
    const Theme theme = themeOf(this);
    horizontalHeader()->setMinimumSectionSize(theme.px(weekWidth) / 2);
    for (int column = 0; model() && column < model()->columnCount(); ++column)
        setColumnWidth(column, theme.px(column < CoverageModel::FirstWeek ? widths[column] : weekWidth));
}

}  // namespace hk::duty
