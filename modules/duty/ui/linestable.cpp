// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/ui/linestable.h"

#include "widgets/look/ontheme.h"

#include <QHeaderView>
#include <QPainter>
#include <QStyledItemDelegate>

namespace hk::duty {

namespace {

constexpr int statusPadding = 6;

// Icon and word of the status where the row has one.
class StatusDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QSize size = QStyledItemDelegate::sizeHint(option, index);
        size.setHeight(themeOf(option.widget).rowHeight());
        return size;
    }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QVariant status = index.data(LinesTable::statusRole);
        if (!status.isValid()) {
            QStyledItemDelegate::paint(painter, option, index);
            return;
        }
        QStyleOptionViewItem empty = option;
        initStyleOption(&empty, index);
        empty.text.clear();
        option.widget->style()->drawControl(QStyle::CE_ItemViewItem, &empty, painter, option.widget);
        const Theme theme = themeOf(option.widget);
        paintStatus(*painter, option.rect.adjusted(theme.px(statusPadding), 0, 0, 0), StatusKind(status.toInt()),
                    index.data().toString(), theme);
    }
};

}  // namespace

LinesTable::LinesTable(const char *name, const QString &title, QWidget *parent) : QTreeWidget(parent)
{
    setObjectName(QLatin1String(name));
    setAccessibleName(title);
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setAlternatingRowColors(true);
    setFrameShape(QFrame::NoFrame);
    setItemDelegate(new StatusDelegate(this));
}

void LinesTable::setLines(const QStringList &titles, const QList<int> &widths, const QList<TableLine> &lines)
{
    const qint64 before = currentId();
    const QSignalBlocker quiet(this);
    clear();
    setColumnCount(int(titles.size()));
    setHeaderLabels(titles);
    for (const TableLine &line : lines) {
        auto *item = new QTreeWidgetItem(this, line.cells);
        item->setData(0, idRole, line.id);
        for (int column = 0; column < line.cells.size(); ++column)
            item->setToolTip(column, line.cells.at(column));
        if (line.status)
            item->setData(int(titles.size()) - 1, statusRole, int(*line.status));
    }
    onTheme(
        this,
        [this, widths](const Theme &theme) {
            for (int column = 0; column < int(widths.size()); ++column)
                header()->resizeSection(column, theme.px(widths.at(column)));
        },
        QStringLiteral("widths"));
    if (!choose(before) && topLevelItemCount() > 0 && before != 0)
        setCurrentItem(topLevelItem(0));
}

qint64 LinesTable::currentId() const
{
    return currentItem() ? currentItem()->data(0, idRole).toLongLong() : 0;
}

bool LinesTable::choose(qint64 id)
{
    for (int row = 0; id != 0 && row < topLevelItemCount(); ++row) {
        if (topLevelItem(row)->data(0, idRole).toLongLong() == id) {
            setCurrentItem(topLevelItem(row));
            return true;
        }
    }
    return false;
}

}  // namespace hk::duty
