// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/list/listpanel.h"

#include "widgets/actionregistry.h"
#include "widgets/controls/emptystate.h"
#include "widgets/look/ontheme.h"
#include "widgets/whendone.h"

#include <QCoreApplication>
#include <QEvent>
#include <QFrame>
#include <QVBoxLayout>

namespace hk {

namespace {

constexpr int settleMilliseconds = 60;

bool mayRead(const UiContext &context, const QByteArray &entityName)
{
    const Entity *entity = context.catalogue.entity(entityName);
    return entity == nullptr || context.database.viewer().mayRead(*entity);
}

}  // namespace

ListPanel::ListPanel(const UiContext &context, const QByteArray &list, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_model(new PagedListModel(context.database, list, this)),
      m_table(new ListTable(*m_model, this)),
      m_bar(new ViewBar(this)),
      m_empty(new EmptyState(m_table->viewport())),
      m_mayRead(mayRead(context, m_model->list().entity))
{
    setObjectName(QStringLiteral("listPanel.") + QString::fromUtf8(list));
    m_table->setObjectName(QStringLiteral("listTable"));
    m_table->setAccessibleName(QCoreApplication::translate(m_model->list().context, m_model->list().title));
    auto *sheet = new QFrame(this);
    sheet->setFrameShape(QFrame::StyledPanel);
    sheet->setBackgroundRole(QPalette::Base);
    auto *sheetLayout = new QVBoxLayout(sheet);
    sheetLayout->setContentsMargins(1, 1, 1, 1);
    sheetLayout->addWidget(m_table);
    m_empty->hide();
    m_table->viewport()->installEventFilter(this);
    connect(m_empty, &EmptyState::clicked, this, [this] {
        if (isFiltered())
            clearFilters();
        else
            m_context.actions.trigger(m_emptyAction);
    });
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(sheet, 1);
    setEmptyText(tr("Nothing here yet"), {}, QStringLiteral("list"), {});

    m_settled.setSingleShot(true);
    m_settled.setInterval(settleMilliseconds);
    connect(&m_settled, &QTimer::timeout, this, [this] {
        if (m_table->currentId() == m_told)
            return;
        m_told = m_table->currentId();
        emit currentChanged(m_told);
    });
    connectTable();
    connectBar();
    setState(usualState());
}

void ListPanel::connectTable()
{
    connect(m_table, &ListTable::opened, this, &ListPanel::opened);
    connect(m_table, &ListTable::chosen, this, [this] {
        m_settled.start();
        emit selectionChanged();
    });
    connect(m_table, &ListTable::copyWanted, this, &ListPanel::copySelection);
    connect(m_table, &ListTable::clearWanted, this, &ListPanel::clearFilters);
    connect(m_table, &ListTable::seekWanted, this, &ListPanel::seek);
    connect(m_table, &ListTable::filterWanted, this, &ListPanel::focusFilter);
    FilterHeader &header = m_table->header();
    connect(&header, &FilterHeader::filtersEdited, this, [this] {
        applyQuery();
        emit stateChanged();
    });
    connect(&header, &FilterHeader::fieldLeft, m_table, [this] {
        m_table->setFocus();
        // The focus alone makes a row the current one, but chooses none.
        if (m_table->selectedCount() == 0 && m_model->rowCount() > 0)
            m_table->selectId(m_table->currentId() != 0 ? m_table->currentId() : m_model->idAt(0));
    });
    connect(&header, &QHeaderView::sectionClicked, this, &ListPanel::sortBy);
    connect(&header, &QHeaderView::sectionResized, this, &ListPanel::stateChanged);
    connect(&header, &QHeaderView::sectionMoved, this, &ListPanel::stateChanged);
    connect(m_model, &PagedListModel::countsChanged, this, &ListPanel::updateCounts);
    connect(m_model, &PagedListModel::failed, this, [this](const Error &error) {
        m_context.workbench.say({StatusKind::Overdue, error.message});
    });
    onTheme(this, [this](const Theme &) {
        if (m_shownOnce)
            setState(state());
    });
}

void ListPanel::connectBar()
{
    connect(m_bar, &ViewBar::clearWanted, this, &ListPanel::clearFilters);
    connect(m_bar, &ViewBar::columnsWanted, this, &ListPanel::chooseColumns);
    connect(m_bar, &ViewBar::viewChosen, this, &ListPanel::chooseView);
    connect(m_bar, &ViewBar::saveWanted, this, &ListPanel::saveCurrentView);
    connect(m_bar, &ViewBar::deleteWanted, this, &ListPanel::deleteView);
    connect(&m_context.database, &Database::changed, this, [this](const ChangeSet &changes) {
        if (changes.touches("saved_view"))
            loadViews();
    });
}

void ListPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_shownOnce)
        return;
    m_shownOnce = true;
    loadViews();
    applyQuery();
}

bool ListPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table->viewport() && event->type() == QEvent::Resize)
        m_empty->setGeometry(m_table->viewport()->rect());
    return QWidget::eventFilter(watched, event);
}

void ListPanel::setEmptyText(const QString &title, const QString &sentence, const QString &icon, const QString &actionId)
{
    QAction *action = actionId.isEmpty() ? nullptr : m_context.actions.action(actionId);
    const bool offered = action != nullptr && m_context.actions.whyShut(actionId).isEmpty();
    m_emptyTexts = {icon, title, sentence, offered ? action->text() : QString()};
    m_emptyAction = actionId;
}

void ListPanel::setFixedFilters(const std::vector<ColumnFilter> &filters)
{
    if (m_fixed == filters)
        return;
    m_fixed = filters;
    applyQuery();
}

void ListPanel::setFilter(const QByteArray &column, const QString &text)
{
    const int position = m_model->columnOf(column);
    if (position < 0)
        return;
    m_table->header().field(position)->setFilter(text);
    applyQuery();
    emit stateChanged();
}

void ListPanel::clearFilters()
{
    for (int column = 0; column < m_model->columnCount(); ++column)
        m_table->header().field(column)->setFilter({});
    applyQuery();
    emit stateChanged();
}

std::vector<ColumnFilter> ListPanel::typedFilters() const
{
    std::vector<ColumnFilter> filters;
    for (int column = 0; column < m_model->columnCount(); ++column) {
        const FilterField *field = m_table->header().field(column);
        if (!field->filter().isEmpty())
            filters.push_back({field->column(), field->filter()});
    }
    return filters;
}

bool ListPanel::isFiltered() const
{
    return !typedFilters().empty();
}

void ListPanel::applyQuery()
{
    m_bar->setFiltered(isFiltered());
    const int column = m_model->columnOf(m_sort.isEmpty() ? m_model->list().sort : m_sort);
    const bool descending = m_sort.isEmpty() ? m_model->list().descending : m_descending;
    m_table->header().setSortIndicatorShown(column >= 0);
    m_table->header().setSortIndicator(column, descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    if (!m_shownOnce || m_restoring)
        return;
    ListQuery query{m_model->list().id, typedFilters(), m_sort, m_descending};
    query.filters.insert(query.filters.end(), m_fixed.begin(), m_fixed.end());
    m_model->setQuery(query);
}

void ListPanel::sortBy(int column)
{
    const QByteArray name = m_model->columns()[size_t(column)].name;
    const QByteArray present = m_sort.isEmpty() ? m_model->list().sort : m_sort;
    const bool descending = m_sort.isEmpty() ? m_model->list().descending : m_descending;
    m_descending = name == present && !descending;
    m_sort = name;
    applyQuery();
    emit stateChanged();
}

void ListPanel::seek(int column, const QString &text)
{
    ListQuery query = m_model->query();
    query.filters.push_back({m_model->columns()[size_t(column)].name, text});
    whenDone(m_context.database.read([query](Reader &reader) { return listIds(reader, query, 1); }), this,
             [this](const Result<std::vector<qint64>> &found) {
                 if (found.ok() && !found->empty())
                     m_table->selectId(found->front());
             });
}

void ListPanel::updateCounts()
{
    const bool complete = m_model->isComplete();
    m_bar->setCounts(m_model->rowCount(), m_model->total(), complete);
    const bool empty = complete && m_model->rowCount() == 0;
    if (empty && !m_mayRead)
        m_empty->setContent(QStringLiteral("lock"), tr("Your account does not show this list"),
                            tr("Its roles give no access to these records. Whoever administers the accounts can change that."));
    else if (empty && isFiltered())
        m_empty->setContent(QStringLiteral("search"), tr("No rows match the filters"), {}, tr("Clear filters"));
    else if (empty)
        m_empty->setContent(m_emptyTexts.icon, m_emptyTexts.title, m_emptyTexts.sentence, m_emptyTexts.button);
    m_empty->setVisible(empty);
    if (m_sought != 0 && complete) {
        const qint64 id = std::exchange(m_sought, 0);
        if (m_model->rowOf(id) < 0 && isFiltered())
            clearFilters();
        m_table->selectId(id);
    }
}

void ListPanel::showItem(qint64 id)
{
    if (m_model->rowOf(id) >= 0) {
        m_table->selectId(id);
        return;
    }
    m_sought = id;
    if (m_shownOnce && m_model->isComplete())
        updateCounts();
}

void ListPanel::focusFilter()
{
    const int column = m_table->currentIndex().isValid() ? m_table->currentIndex().column() : m_table->header().logicalIndex(0);
    m_table->header().field(column)->setFocus(Qt::ShortcutFocusReason);
}

}  // namespace hk
