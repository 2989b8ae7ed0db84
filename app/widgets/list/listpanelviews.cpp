// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs.h"
#include "widgets/list/checklist.h"
#include "widgets/list/listpanel.h"
#include "widgets/whendone.h"

#include <algorithm>

namespace hk {

namespace {

constexpr int columnPadding = 20;
constexpr int characterWidth = 7;
constexpr int narrowestColumn = 60;
constexpr int widestChoice = 16;

// In widths of a Latin character: a Chinese one is as wide as two.
int charactersOf(const QString &text)
{
    int characters = 0;
    for (const QChar character : text)
        characters += character.unicode() < 0x2e80 ? 1 : 2;
    return characters;
}

// Characters that the values of a column usually have, where the catalogue does not say.
int usualCharacters(const ColumnInfo &column)
{
    // The words of a choice are as long as the language has them.
    int choice = 0;
    for (const ChoiceTitle &each : column.choices)
        choice = std::max(choice, std::min(charactersOf(each.title), widestChoice));
    if (column.width > 0 || choice > 0)
        return std::max(column.width, choice);
    if (column.klass == FieldClass::Contact)
        return 13;
    switch (column.type) {
    case FieldType::Date:
        return 11;
    case FieldType::Moment:
        return 17;
    default:
        return 8;
    }
}

// The usual width of a column in logical pixels at 100 % text.
int usualWidth(const ColumnInfo &column)
{
    const int characters = std::max(usualCharacters(column), charactersOf(column.title) + 2);
    return std::max(narrowestColumn, characters * characterWidth + columnPadding);
}

}  // namespace

ListState ListPanel::usualState() const
{
    ListState state;
    for (const ColumnInfo &column : m_model->columns())
        state.columns.push_back({column.name, 0, column.shown});
    return state;
}

ListState ListPanel::state() const
{
    const double scale = themeOf(this).scale();
    ListState state;
    const FilterHeader &header = m_table->header();
    for (int visual = 0; visual < header.count(); ++visual) {
        const int column = header.logicalIndex(visual);
        const bool shown = !header.isSectionHidden(column);
        // The last column fills what is left: its width says nothing.
        const bool filling = shown && column == m_table->shownColumns().back();
        const int width = shown && !filling ? qRound(header.sectionSize(column) / scale) : 0;
        state.columns.push_back({m_model->columns()[size_t(column)].name, width, shown});
    }
    state.sort = m_sort;
    state.descending = m_descending;
    state.filters = typedFilters();
    return state;
}

void ListPanel::setState(const ListState &state)
{
    m_restoring = true;
    FilterHeader &header = m_table->header();
    const Theme theme = themeOf(this);
    int visual = 0;
    for (const ListState::Column &wanted : state.columns) {
        const int column = m_model->columnOf(wanted.name);
        if (column < 0)
            continue;
        const int width = wanted.width > 0 ? wanted.width : usualWidth(m_model->columns()[size_t(column)]);
        header.moveSection(header.visualIndex(column), visual++);
        header.setSectionHidden(column, !wanted.shown);
        if (wanted.shown)
            header.resizeSection(column, theme.px(width));
    }
    for (int column = 0; column < m_model->columnCount(); ++column) {
        const QByteArray &name = m_model->columns()[size_t(column)].name;
        const auto filter =
            std::find_if(state.filters.begin(), state.filters.end(), [&](const ColumnFilter &f) { return f.column == name; });
        header.field(column)->setFilter(filter == state.filters.end() ? QString() : filter->text);
    }
    m_sort = m_model->columnOf(state.sort) < 0 ? QByteArray() : state.sort;
    m_descending = state.descending;
    m_restoring = false;
    header.placeFields();
    applyQuery();
    emit stateChanged();
}

void ListPanel::chooseColumns()
{
    auto *list = new CheckList;
    list->setObjectName(QStringLiteral("columnChooser"));
    list->setAccessibleName(tr("Columns"));
    list->setToolTip(tr("Alt+Up and Alt+Down move a column"));
    list->setOrderable(true);
    const FilterHeader &header = m_table->header();
    for (int visual = 0; visual < header.count(); ++visual) {
        const int column = header.logicalIndex(visual);
        const ColumnInfo &info = m_model->columns()[size_t(column)];
        list->addChoice(info.title, info.name, !header.isSectionHidden(column));
    }
    connect(list, &CheckList::edited, this, [this, list] {
        const QList<QByteArray> shown = list->checkedValues();
        if (shown.isEmpty())
            return;
        const ListState before = state();
        ListState after = before;
        after.columns.clear();
        for (const QByteArray &name : list->values()) {
            const auto known = std::find_if(before.columns.begin(), before.columns.end(),
                                            [&](const ListState::Column &column) { return column.name == name; });
            if (known != before.columns.end())
                after.columns.push_back({name, known->width, shown.contains(name)});
        }
        setState(after);
    });
    list->popUp(m_bar->columnsButton());
}

void ListPanel::loadViews(qint64 then)
{
    if (m_context.catalogue.entity("saved_view") == nullptr)
        return;
    const auto job = [list = m_model->list().id](Reader &reader) { return savedViews(reader, list); };
    whenDone(m_context.database.read(job), this, [this, then](Result<std::vector<SavedView>> views) {
        if (!views.ok())
            return;
        m_views = std::move(*views);
        m_bar->setViews(m_views);
        if (then != 0)
            m_bar->setCurrent(then);
    });
}

void ListPanel::chooseView(qint64 view)
{
    const auto found = std::find_if(m_views.begin(), m_views.end(), [&](const SavedView &v) { return v.id == view; });
    setState(found == m_views.end() ? usualState() : ListState::fromJson(found->state));
}

void ListPanel::saveCurrentView()
{
    const std::optional<QString> name = m_context.dialogs.askText(this, tr("Save view"), tr("Name of the view"));
    if (!name || name->trimmed().isEmpty())
        return;
    const auto job = [list = m_model->list().id, name = name->trimmed(), state = state().toJson()](Writer &writer) {
        return saveView(writer, list, name, state);
    };
    whenDone(m_context.database.write({}, job), this, [this](const Result<qint64> &saved) {
        if (!saved.ok()) {
            m_context.workbench.say({StatusKind::Overdue, saved.error().message});
            return;
        }
        loadViews(*saved);
    });
}

void ListPanel::deleteView(qint64 view)
{
    // No question: Ctrl+Z brings it back.
    whenDone(m_context.database.write({}, [view](Writer &writer) { return hk::deleteView(writer, view); }), this,
             [this](const Result<void> &done) {
                 if (!done.ok())
                     m_context.workbench.say({StatusKind::Overdue, done.error().message});
                 else
                     m_bar->setCurrent(0);
             });
}

}  // namespace hk
