// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/list/listdelegate.h"

#include "widgets/list/pagedlistmodel.h"
#include "widgets/look/theme.h"

#include <QAbstractItemView>

namespace hk {

void ListDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const auto *model = qobject_cast<const PagedListModel *>(index.model());
    if (model == nullptr)
        return;
    const ColumnInfo &column = model->columns()[size_t(index.column())];
    if (column.klass != FieldClass::Basic) {
        const QColor second = themeOf(option->widget).color(Token::Text2);
        option->palette.setColor(QPalette::Text, second);
        option->palette.setColor(QPalette::HighlightedText, second);
    }
    const auto *view = qobject_cast<const QAbstractItemView *>(option->widget);
    const bool named = column.field != nullptr && column.field->search == SearchAs::Name;
    if (named && view != nullptr && view->currentIndex().row() == index.row() && option->state.testFlag(QStyle::State_Selected))
        option->font.setWeight(QFont::DemiBold);
}

}  // namespace hk
