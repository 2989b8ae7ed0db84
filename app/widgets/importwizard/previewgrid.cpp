// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/importwizard/previewgrid.h"

#include "widgets/look/icons.h"
#include "widgets/look/metrics.h"
#include "widgets/look/ontheme.h"
#include "widgets/look/status.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyledItemDelegate>

#include <algorithm>
#include <set>

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
        const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
        const bool current = option.state.testFlag(QStyle::State_HasFocus) || (view && view->currentIndex() == index);
        if (!current && option.state.testFlag(QStyle::State_Selected))
            painter->fillRect(option.rect, theme.color(Token::Selection));
        option.state &= ~(QStyle::State_Selected | QStyle::State_HasFocus);
        if (index.data(PreviewModel::ProblemRole).toInt() >= 0)
            paintProblem(*painter, option, index, theme);
        else
            paintPlain(*painter, option, index, theme);
        // Where the outcome stands over scrolled cells, a line parts it from them.
        if (option.widget != parent())
            painter->fillRect(QRect(option.rect.left(), option.rect.top(), 1, option.rect.height()), theme.color(Token::Line));
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

PreviewGrid::PreviewGrid(PreviewModel &model, QWidget *parent) : QTableView(parent), m_model(model), m_outcome(new QTableView(this))
{
    setObjectName(QStringLiteral("previewGrid"));
    setAccessibleName(tr("Rows of the file"));
    setModel(&model);
    setItemDelegate(new PreviewDelegate(this));
    setSelectionMode(ExtendedSelection);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setWordWrap(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setHighlightSections(false);
    setUpOutcome();
    onTheme(this, [this](const Theme &theme) {
        for (QTableView *view : {static_cast<QTableView *>(this), m_outcome}) {
            view->verticalHeader()->setDefaultSectionSize(theme.px(metrics::rowCompact));
            view->horizontalHeader()->setFixedHeight(theme.px(metrics::tableHeaderHeight));
        }
        fitColumns();
    });
    connect(&model, &QAbstractItemModel::modelReset, this, &PreviewGrid::fitColumns);
}

void PreviewGrid::setUpOutcome()
{
    m_outcome->setObjectName(QStringLiteral("previewOutcome"));
    m_outcome->setAccessibleName(tr("Outcome of each row"));
    m_outcome->setModel(&m_model);
    m_outcome->setSelectionModel(selectionModel());
    m_outcome->setItemDelegate(itemDelegate());
    m_outcome->setSelectionMode(ExtendedSelection);
    m_outcome->setEditTriggers(NoEditTriggers);
    m_outcome->setFocusPolicy(Qt::NoFocus);
    m_outcome->setWordWrap(false);
    m_outcome->setFrameShape(QFrame::NoFrame);
    m_outcome->setVerticalScrollMode(ScrollPerPixel);
    m_outcome->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_outcome->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_outcome->verticalHeader()->hide();
    m_outcome->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_outcome->horizontalHeader()->setStretchLastSection(true);
    m_outcome->horizontalHeader()->setHighlightSections(false);
    m_outcome->hide();
    connect(verticalScrollBar(), &QScrollBar::valueChanged, m_outcome->verticalScrollBar(), &QScrollBar::setValue);
    connect(m_outcome->verticalScrollBar(), &QScrollBar::valueChanged, verticalScrollBar(), &QScrollBar::setValue);
}

void PreviewGrid::updateGeometries()
{
    QTableView::updateGeometries();
    placeOutcome();
}

void PreviewGrid::placeOutcome()
{
    const int last = m_model.columnCount() - 1;
    const int others = last > 0 ? horizontalHeader()->length() - columnWidth(last) : 0;
    const bool fits = last < 2 || others + m_outcomeWidth <= viewport()->width();
    // Where all fits, the last column takes what is left; else it is as wide as what stands over it.
    if (fits != horizontalHeader()->stretchLastSection()) {
        horizontalHeader()->setStretchLastSection(fits);
        if (!fits)
            setColumnWidth(last, m_outcomeWidth);
    }
    if (!fits) {
        m_outcome->setGeometry(viewport()->geometry().right() + 1 - m_outcomeWidth, horizontalHeader()->geometry().top(),
                               m_outcomeWidth, horizontalHeader()->height() + viewport()->height());
        m_outcome->verticalScrollBar()->setValue(verticalScrollBar()->value());
    }
    m_outcome->setVisible(!fits);
}

void PreviewGrid::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    QTableView::scrollTo(index, hint);
    if (!m_outcome->isVisible() || index.column() == m_model.columnCount() - 1)
        return;
    const int hidden = visualRect(index).right() + 1 - (viewport()->width() - m_outcome->width());
    if (hidden > 0)
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() + std::min(hidden, visualRect(index).left()));
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
            width = m_outcomeWidth = std::max(width, theme.px(lastWidth));
        setColumnWidth(column, width);
        m_outcome->setColumnHidden(column, column < columns - 1);
    }
    placeOutcome();
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
    if (event->key() != Qt::Key_Space || !toggleChosen())
        QTableView::keyPressEvent(event);
}

// All chosen rows together: left out when all of them were to go in.
bool PreviewGrid::toggleChosen()
{
    if (!m_model.isComparing())
        return false;
    std::vector<int> items;
    std::set<int> rows;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.insert(row);
    }
    if (currentIndex().isValid())
        rows.insert(currentIndex().row());
    for (const int row : rows) {
        const std::vector<int> more = m_model.itemsOf(row);
        items.insert(items.end(), more.begin(), more.end());
    }
    if (items.empty())
        return false;
    emit m_model.acceptWanted(items, m_model.acceptedOf(items) != Qt::Checked);
    return true;
}

}  // namespace hk
