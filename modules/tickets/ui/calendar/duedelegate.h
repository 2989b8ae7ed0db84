// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tickets/ui/calendar/duemodel.h"
#include "widgets/look/theme.h"

#include <QStyledItemDelegate>

namespace hk::tickets {

// Paints heads of days and lines of tickets: number, title, place, person, what is due.
class DueDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    static void paintHead(QPainter &painter, const QRect &rect, const DueModel::Line &line, const Theme &theme);
    static void paintCard(QPainter &painter, const QRect &rect, const Card &card, const Theme &theme);
};

}  // namespace hk::tickets
