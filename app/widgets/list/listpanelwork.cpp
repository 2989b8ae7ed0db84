// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/list/listcopy.h"
#include "widgets/list/listpanel.h"
#include "widgets/list/printlist.h"
#include "widgets/whendone.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>

namespace hk {

QString ListPanel::filterText() const
{
    QStringList words;
    std::vector<ColumnFilter> filters = m_fixed;
    const std::vector<ColumnFilter> typed = typedFilters();
    filters.insert(filters.end(), typed.begin(), typed.end());
    for (const ColumnFilter &filter : filters) {
        const int column = m_model->columnOf(filter.column);
        if (column >= 0)
            words.append(filterInWords(m_model->columns()[size_t(column)], filter.text));
    }
    return words.join(tr("; "));
}

ShownList ListPanel::shownList() const
{
    ShownList shown;
    shown.title = m_table->accessibleName();
    shown.query = m_model->query();
    for (const int column : m_table->shownColumns())
        shown.columns.push_back(m_model->columns()[size_t(column)].name);
    shown.filterText = filterText();
    return shown;
}

void ListPanel::copySelection()
{
    std::vector<qint64> ids = m_table->selectedIds();
    if (ids.empty())
        return;
    const bool everything = m_model->isComplete() && ids.size() == m_model->ids().size();
    if (everything)
        ids.clear();
    // Whole values, as in an export, for those who may take them along: what is copied is to be worked with.
    const auto job = [query = m_model->query(), columns = m_table->shownColumns(), ids](Reader &reader) {
        return readTextTable(reader, query, columns, ids,
                             reader.viewer().may(Deed::ExportWhole) ? Masking::Whole : Masking::Masked);
    };
    whenDone(m_context.database.read(job, everything ? ReadLane::Bulk : ReadLane::Interactive), this,
             [this](const Result<TextTable> &table) {
                 if (table.ok())
                     takeCopy(*table);
                 else
                     m_context.workbench.say({StatusKind::Overdue, table.error().message});
             });
}

// What cannot be written down is not given out.
void ListPanel::takeCopy(const TextTable &table)
{
    whenDone(recordCopy(m_context.database, m_model->list().id, table), this, [this, table](const Result<void> &recorded) {
        if (recorded.ok())
            QGuiApplication::clipboard()->setMimeData(tableMime(table).release());
        else
            m_context.workbench.say({StatusKind::Overdue, recorded.error().message});
    });
}

void ListPanel::editSelection(MultiEdit::Store store)
{
    const Entity *entity = m_context.catalogue.entity(m_model->list().entity);
    const std::vector<qint64> ids = m_table->selectedIds();
    if (entity == nullptr || ids.empty())
        return;
    auto *dialog = new MultiEdit(m_context, *entity, ids, std::move(store), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ListPanel::print()
{
    printList(m_context, this, shownList(), m_table->shownColumns());
}

}  // namespace hk
