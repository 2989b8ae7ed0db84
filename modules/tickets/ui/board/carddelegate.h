// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tickets/store/board.h"
#include "widgets/look/theme.h"

#include <QStyledItemDelegate>

namespace hk::tickets {

inline constexpr int cardWidth = 195;
inline constexpr int cardHeight = 102;
inline constexpr int cardGap = 6;

// Paints a ticket's card: number and category, two lines of title, place and person, and what its clock says.
class CardDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    struct Look {
        const Theme &theme;
        QRect rect;
        bool selected = false;
        bool hovered = false;
        bool focused = false;
    };
    static void paintSheet(QPainter &painter, const Look &look);
    static void paintWords(QPainter &painter, const Look &look, const Card &card);
    static void paintTitle(QPainter &painter, const Look &look, const QRect &rect, const QString &title);
    static void paintEnds(QPainter &painter, const QRect &rect, const QString &left, const QString &right, const QColor &leftColour,
                          const QColor &rightColour);
};

}  // namespace hk::tickets
