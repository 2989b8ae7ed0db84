// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/ui/board/boardview.h"

#include "tickets/domain/titles.h"
#include "tickets/ui/board/carddelegate.h"
#include "tickets/ui/board/columnhead.h"
#include "tickets/ui/board/columnview.h"
#include "tickets/ui/steps/course.h"
#include "widgets/look/ontheme.h"

#include <QBoxLayout>
#include <QScrollBar>

#include <algorithm>

namespace hk::tickets {

BoardView::BoardView(QWidget *parent) : QScrollArea(parent)
{
    setObjectName(QStringLiteral("board"));
    setAccessibleName(tr("Board of the open tickets"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    viewport()->setAutoFillBackground(false);
    auto *inner = new QWidget;
    inner->setAutoFillBackground(false);
    auto *line = new QHBoxLayout(inner);
    line->setContentsMargins(0, 0, 0, 0);
    for (const Stage stage : boardStages())
        addColumn(stage, *line);
    setWidget(inner);
    onTheme(this, [this, line](const Theme &theme) {
        line->setSpacing(theme.px(cardGap));
        fit();
    });
    takeFocusStop(0);
}

QString columnTitle(Stage stage)
{
    return stage == Stage::Resolved ? BoardView::tr("Resolved, to follow up") : title(stage);
}

void BoardView::addColumn(Stage stage, QHBoxLayout &line)
{
    Column column;
    column.box = new QWidget;
    column.head = new ColumnHead(columnTitle(stage), column.box);
    column.view = new ColumnView(stage, columnTitle(stage), column.box);
    auto *rows = new QVBoxLayout(column.box);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(column.head);
    rows->addWidget(column.view, 1);
    line.addWidget(column.box, 1);
    const int number = int(m_columns.size());
    ColumnView *const view = column.view;
    view->setDragged([this] { return chosen(); });
    connect(view, &ColumnView::chosenChanged, this, [this, number] {
        if (m_quiet)
            return;
        takeFocusStop(number);
        told();
    });
    connect(view, &ColumnView::alone, this, [this, number] {
        for (int other = 0; other < int(m_columns.size()); ++other) {
            if (other != number)
                m_columns.at(size_t(other)).view->clearSelection();
        }
    });
    connect(view, &ColumnView::sideWanted, this, [this, number](int direction) { goAside(number, direction); });
    connect(view, &ColumnView::moveWanted, this, &BoardView::sideMoveWanted);
    connect(view, &ColumnView::cardActivated, this, &BoardView::activated);
    connect(view, &ColumnView::menuWanted, this, &BoardView::menuWanted);
    connect(view, &ColumnView::leftByEscape, this, &BoardView::leftByEscape);
    connect(view, &ColumnView::dropped, this, [this, stage](const QList<qint64> &tickets) { emit dropped(tickets, stage); });
    m_columns.push_back(column);
}

// One stop for Tab: the column where the person is.
void BoardView::takeFocusStop(int column)
{
    m_current = column;
    for (int number = 0; number < int(m_columns.size()); ++number)
        m_columns.at(size_t(number)).view->setFocusPolicy(number == column ? Qt::StrongFocus : Qt::ClickFocus);
    setFocusProxy(m_columns.at(size_t(column)).view);
    ensureWidgetVisible(m_columns.at(size_t(column)).box, 0, 0);
}

void BoardView::told()
{
    emit chosenChanged();
}

void BoardView::setBoard(const Board &board)
{
    const QList<qint64> before = chosen();
    const qint64 currentBefore = current() != nullptr ? current()->id : 0;
    m_quiet = true;
    for (Column &column : m_columns) {
        const auto found = std::find_if(board.columns.begin(), board.columns.end(),
                                        [&column](const BoardColumn &read) { return read.stage == column.view->stage(); });
        const BoardColumn read = found == board.columns.end() ? BoardColumn() : *found;
        column.head->setCounts(read.count, read.most, read.overdue);
        const int scrolled = column.view->verticalScrollBar()->value();
        column.view->cards().setCards(read.cards);
        column.view->verticalScrollBar()->setValue(scrolled);
        for (const qint64 ticket : before) {
            if (const int row = column.view->cards().rowOf(ticket); row >= 0)
                column.view->selectionModel()->select(column.view->cards().index(row), QItemSelectionModel::Select);
        }
    }
    for (int number = 0; currentBefore != 0 && number < int(m_columns.size()); ++number) {
        ColumnView *const view = m_columns.at(size_t(number)).view;
        const int row = view->cards().rowOf(currentBefore);
        if (row < 0)
            continue;
        // Also while a dialog over the window has it.
        const bool hadFocus = window()->focusWidget() == m_columns.at(size_t(m_current)).view;
        view->makeCurrent(row, false);
        takeFocusStop(number);
        if (hadFocus)
            view->setFocus();
    }
    m_quiet = false;
    told();
}

QList<qint64> BoardView::chosen() const
{
    QList<qint64> tickets;
    for (const Column &column : m_columns)
        tickets += column.view->selected();
    return tickets;
}

const Card *BoardView::current() const
{
    return m_columns.at(size_t(m_current)).view->current();
}

const Card *BoardView::card(qint64 ticket) const
{
    for (const Column &column : m_columns) {
        if (const int row = column.view->cards().rowOf(ticket); row >= 0)
            return column.view->cards().card(row);
    }
    return nullptr;
}

bool BoardView::choose(qint64 ticket)
{
    for (int number = 0; number < int(m_columns.size()); ++number) {
        ColumnView *const view = m_columns.at(size_t(number)).view;
        const int row = view->cards().rowOf(ticket);
        if (row < 0)
            continue;
        emit view->alone();
        takeFocusStop(number);
        view->makeCurrent(row, true);
        return true;
    }
    return false;
}

void BoardView::clearChoice()
{
    for (const Column &column : m_columns)
        column.view->clearSelection();
}

QList<Stage> BoardView::stagesOf(const QList<qint64> &tickets) const
{
    QList<Stage> stages;
    for (const Column &column : m_columns) {
        const bool some = std::any_of(tickets.begin(), tickets.end(),
                                      [&column](qint64 ticket) { return column.view->cards().rowOf(ticket) >= 0; });
        if (some)
            stages.append(column.view->stage());
    }
    return stages;
}

QRect BoardView::cardRect(qint64 ticket) const
{
    for (const Column &column : m_columns) {
        const int row = column.view->cards().rowOf(ticket);
        if (row < 0)
            continue;
        const QRect rect = column.view->visualRect(column.view->cards().index(row));
        return {column.view->viewport()->mapToGlobal(rect.topLeft()), rect.size()};
    }
    return {};
}

// To the card at the same height, in the next column that has any.
void BoardView::goAside(int from, int direction)
{
    const ColumnView *const here = m_columns.at(size_t(from)).view;
    const int height = here->visualRect(here->currentIndex()).center().y();
    for (int to = from + direction; to >= 0 && to < int(m_columns.size()); to += direction) {
        ColumnView *const view = m_columns.at(size_t(to)).view;
        const int cards = view->cards().rowCount();
        if (cards == 0)
            continue;
        const QModelIndex beside = view->indexAt(QPoint(view->viewport()->width() / 2, height));
        emit view->alone();
        takeFocusStop(to);
        view->makeCurrent(beside.isValid() ? beside.row() : cards - 1, true);
        view->setFocus();
        return;
    }
}

void BoardView::fit()
{
    const Theme theme = themeOf(this);
    const int columns = int(m_columns.size());
    for (const Column &column : m_columns)
        column.box->setMinimumWidth(theme.px(cardWidth));
    if (widget() != nullptr)
        widget()->setMinimumWidth(columns * theme.px(cardWidth) + (columns - 1) * theme.px(cardGap));
}

void BoardView::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    ensureWidgetVisible(m_columns.at(size_t(m_current)).box, 0, 0);
}

}  // namespace hk::tickets
