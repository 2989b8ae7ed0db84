// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/list/listtable.h"

#include "widgets/list/listdelegate.h"
#include "widgets/look/ontheme.h"

#include <QApplication>
#include <QDateTime>
#include <QKeyEvent>
#include <QScrollBar>

#include <algorithm>

namespace hk {

namespace {

// More chosen rows than these are not looked up one by one after a change.
constexpr int keptSelection = 20'000;

}  // namespace

ListTable::ListTable(PagedListModel &model, QWidget *parent)
    : QTableView(parent), m_model(model), m_header(new FilterHeader(model.columns(), this))
{
    setHorizontalHeader(m_header);
    setModel(&model);
    setItemDelegate(new ListDelegate(this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setAlternatingRowColors(true);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollMode(ScrollPerPixel);
    setAttribute(Qt::WA_InputMethodEnabled);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    onTheme(this, [this](const Theme &theme) {
        verticalHeader()->setMinimumSectionSize(theme.rowHeight());
        verticalHeader()->setDefaultSectionSize(theme.rowHeight());
    });
    connect(horizontalScrollBar(), &QScrollBar::valueChanged, m_header, &FilterHeader::placeFields);
    connect(m_header, &FilterHeader::fieldEntered, this, [this](int column) {
        const int left = m_header->sectionViewportPosition(column);
        const int right = left + m_header->sectionSize(column);
        if (left < 0)
            horizontalScrollBar()->setValue(horizontalScrollBar()->value() + left);
        else if (right > viewport()->width())
            horizontalScrollBar()->setValue(horizontalScrollBar()->value() + std::min(left, right - viewport()->width()));
    });
    connect(this, &QAbstractItemView::doubleClicked, this,
            [this](const QModelIndex &index) { emit opened(m_model.idAt(index.row())); });
    connect(&model, &PagedListModel::rowsAboutToChange, this, &ListTable::rememberPlace);
    connect(&model, &PagedListModel::rowsChanged, this, &ListTable::findPlace);
}

qint64 ListTable::currentId() const
{
    return m_model.idAt(currentIndex().row());
}

std::vector<qint64> ListTable::selectedIds() const
{
    std::vector<int> rows;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.push_back(row);
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    std::vector<qint64> ids;
    ids.reserve(rows.size());
    for (const int row : rows)
        ids.push_back(m_model.idAt(row));
    return ids;
}

int ListTable::selectedCount() const
{
    int count = 0;
    for (const QItemSelectionRange &range : selectionModel()->selection())
        count += range.height();
    return count;
}

void ListTable::selectId(qint64 id)
{
    const int row = m_model.rowOf(id);
    if (row < 0) {
        m_wanted = id;
        return;
    }
    m_wanted = 0;
    const int column = std::max(0, currentIndex().isValid() ? currentIndex().column() : m_header->logicalIndex(0));
    setCurrentIndex(m_model.index(row, column));
    scrollTo(m_model.index(row, column), EnsureVisible);
}

std::vector<int> ListTable::shownColumns() const
{
    std::vector<int> columns;
    for (int visual = 0; visual < m_header->count(); ++visual) {
        const int column = m_header->logicalIndex(visual);
        if (!m_header->isSectionHidden(column))
            columns.push_back(column);
    }
    return columns;
}

void ListTable::rememberPlace()
{
    Place place;
    place.current = currentId();
    place.column = std::max(0, currentIndex().column());
    place.top = m_model.idAt(rowAt(0));
    const int count = selectedCount();
    place.all = count > 1 && count == m_model.rowCount() && m_model.isComplete();
    if (!place.all && count <= keptSelection)
        place.selected = selectedIds();
    if (!m_place || place.current != 0)
        m_place = place;
}

void ListTable::findPlace()
{
    const bool otherQuery = m_shownQuery != m_model.query();
    m_shownQuery = m_model.query();
    if (otherQuery) {
        scrollToTop();
        if (m_place)
            m_place->top = 0;
    }
    if (m_wanted != 0 && m_model.rowOf(m_wanted) >= 0) {
        m_place.reset();
        selectId(m_wanted);
        return;
    }
    if (!m_place)
        return;
    const Place place = *m_place;
    if (m_model.isComplete())
        m_place.reset();
    const int current = place.current == 0 ? -1 : m_model.rowOf(place.current);
    QItemSelection selection = rowsOf(place);
    // The current row is gone: the one that took its place is the next to work on.
    if (selection.isEmpty() && place.current != 0 && !otherQuery && currentIndex().isValid())
        selection.select(currentIndex().siblingAtColumn(0), currentIndex().siblingAtColumn(m_model.columnCount() - 1));
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    if (current >= 0)
        selectionModel()->setCurrentIndex(m_model.index(current, place.column), QItemSelectionModel::NoUpdate);
    const int top = place.top == 0 ? -1 : m_model.rowOf(place.top);
    if (top >= 0)
        verticalScrollBar()->setValue(top);
    emit chosen();
}

QItemSelection ListTable::rowsOf(const Place &place) const
{
    QItemSelection selection;
    const int lastColumn = m_model.columnCount() - 1;
    if (place.all)
        selection.select(m_model.index(0, 0), m_model.index(m_model.rowCount() - 1, lastColumn));
    std::vector<qint64> sought = place.selected;
    std::sort(sought.begin(), sought.end());
    const std::vector<qint64> &ids = m_model.ids();
    size_t found = 0;
    for (size_t row = 0; row < ids.size() && found < sought.size(); ++row) {
        if (!std::binary_search(sought.begin(), sought.end(), ids[row]))
            continue;
        ++found;
        selection.select(m_model.index(int(row), 0), m_model.index(int(row), lastColumn));
    }
    return selection;
}

void ListTable::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        emit copyWanted();
        return;
    }
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (event->modifiers() == Qt::NoModifier && currentId() != 0) {
            emit opened(currentId());
            return;
        }
        break;
    case Qt::Key_Escape:
        emit clearWanted();
        return;
    case Qt::Key_Up:
        if (event->modifiers() == Qt::NoModifier && currentIndex().row() <= 0) {
            emit filterWanted();
            return;
        }
        break;
    default:
        break;
    }
    QTableView::keyPressEvent(event);
}

bool ListTable::event(QEvent *event)
{
    // Keys that the list itself answers must not be taken by a window's action of the same shortcut.
    if (event->type() == QEvent::ShortcutOverride) {
        auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Copy) || key->matches(QKeySequence::SelectAll)) {
            event->accept();
            return true;
        }
    }
    return QTableView::event(event);
}

void ListTable::inputMethodEvent(QInputMethodEvent *event)
{
    if (!event->commitString().isEmpty())
        keyboardSearch(event->commitString());
    event->accept();
}

void ListTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)
        updateGeometries();
}

void ListTable::keyboardSearch(const QString &text)
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    if (now - m_typedAt > QApplication::keyboardInputInterval() * 2)
        m_typed.clear();
    m_typedAt = now;
    m_typed += text;
    if (m_typed.trimmed().isEmpty())
        return;
    const int column = currentIndex().isValid() ? currentIndex().column() : m_header->logicalIndex(0);
    emit seekWanted(column, m_typed);
}

void ListTable::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    emit chosen();
}

void ListTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (current.row() != previous.row())
        emit chosen();
}

}  // namespace hk
