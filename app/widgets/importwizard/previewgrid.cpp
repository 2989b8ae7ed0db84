// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/importwizard/previewgrid.h"

#include "widgets/look/icons.h"
#include "widgets/look/metrics.h"
#include "widgets/look/ontheme.h"
#include "widgets/look/status.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace hk {

namespace {

constexpr int firstWidth = 46;
constexpr int lastWidth = 100;
constexpr int narrowest = 52;
constexpr int widest = 220;
constexpr int measuredCells = 40;
constexpr int cellPadding = 20;
constexpr int problemIcon = 14;

class PreviewDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &given, const QModelIndex &index) const override
    {
        QStyleOptionViewItem option = given;
        const Theme theme = themeOf(option.widget);
        // The cell in hand is told by its ring: a selection would cover the tints.
        const bool current = option.state.testFlag(QStyle::State_HasFocus) || option.state.testFlag(QStyle::State_Selected);
        option.state &= ~(QStyle::State_Selected | QStyle::State_HasFocus);
        if (index.data(PreviewModel::ProblemRole).toInt() >= 0)
            paintProblem(*painter, option, index, theme);
        else
            paintPlain(*painter, option, index, theme);
        if (current) {
            const int width = theme.px(metrics::focusWidth);
            painter->setPen(QPen(theme.color(Token::Focus), width, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
            painter->setBrush(Qt::NoBrush);
            const int half = width / 2;
            painter->drawRect(option.rect.adjusted(half, half, -width + half, -width + half));
        }
    }

private:
    void paintPlain(QPainter &painter, QStyleOptionViewItem &option, const QModelIndex &index, const Theme &theme) const
    {
        const bool last = index.column() == index.model()->columnCount() - 1;
        Token colour = index.column() == 0 ? Token::Text3 : Token::Text;
        if (last && index.data(PreviewModel::ActionRole).toInt() >= 0)
            colour = importActionColour(ImportAction(index.data(PreviewModel::ActionRole).toInt()));
        option.palette.setColor(QPalette::Text, theme.color(colour));
        if (last && colour == Token::Overdue)
            option.font.setWeight(QFont::DemiBold);
        QStyledItemDelegate::paint(&painter, option, index);
    }

    void paintProblem(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index, const Theme &theme) const
    {
        const auto kind = StatusKind(index.data(PreviewModel::SeverityRole).toInt());
        if (const auto tint = statusTint(kind))
            painter.fillRect(option.rect, theme.color(*tint));
        const int icon = theme.px(problemIcon);
        const int left = option.rect.left() + theme.px(metrics::iconToWord) + 2;
        const QRect place(left, option.rect.center().y() - icon / 2, icon, icon);
        paintIcon(painter, place, statusIconId(kind), theme.color(statusColour(kind)));
        QRect text = option.rect;
        text.setLeft(place.right() + theme.px(metrics::iconToWord));
        painter.setPen(theme.color(Token::Text));
        painter.setFont(option.font);
        painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeft,
                         option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, text.width() - theme.px(4)));
    }
};

}  // namespace

PreviewGrid::PreviewGrid(PreviewModel &model, QWidget *parent) : QTableView(parent), m_model(model)
{
    setObjectName(QStringLiteral("previewGrid"));
    setAccessibleName(tr("Rows of the file"));
    setModel(&model);
    setItemDelegate(new PreviewDelegate(this));
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setWordWrap(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setHighlightSections(false);
    onTheme(this, [this](const Theme &theme) {
        verticalHeader()->setDefaultSectionSize(theme.px(metrics::rowCompact));
        horizontalHeader()->setFixedHeight(theme.px(metrics::tableHeaderHeight));
        fitColumns();
    });
    connect(&model, &QAbstractItemModel::modelReset, this, &PreviewGrid::fitColumns);
}

void PreviewGrid::fitColumns()
{
    const Theme theme = themeOf(this);
    const int columns = m_model.columnCount();
    for (int column = 0; column < columns; ++column) {
        int width = fontMetrics().horizontalAdvance(m_model.headerData(column, Qt::Horizontal).toString());
        for (int row = 0; row < std::min(m_model.rowCount(), measuredCells); ++row) {
            const QModelIndex index = m_model.index(row, column);
            const int icon = index.data(PreviewModel::ProblemRole).toInt() >= 0 ? theme.px(problemIcon + metrics::iconToWord) : 0;
            width = std::max(width, icon + fontMetrics().horizontalAdvance(index.data().toString()));
        }
        width = std::clamp(width + theme.px(cellPadding), theme.px(narrowest), theme.px(widest));
        if (column == 0)
            width = theme.px(firstWidth);
        else if (column == columns - 1)
            width = std::max(width, theme.px(lastWidth));
        setColumnWidth(column, width);
    }
}

void PreviewGrid::goTo(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    setCurrentIndex(index);
    scrollTo(index, EnsureVisible);
}

void PreviewGrid::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space && currentIndex().isValid()) {
        const QModelIndex box = currentIndex().siblingAtColumn(m_model.columnCount() - 1);
        const QVariant state = box.data(Qt::CheckStateRole);
        if (state.isValid()) {
            m_model.setData(box, state.toInt() == Qt::Checked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
            return;
        }
    }
    QTableView::keyPressEvent(event);
}

}  // namespace hk
