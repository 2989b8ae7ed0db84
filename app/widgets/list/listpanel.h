// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/export.h"
#include "widgets/list/liststate.h"
#include "widgets/list/listtable.h"
#include "widgets/list/multiedit.h"
#include "widgets/list/viewbar.h"
#include "widgets/page.h"
#include "widgets/workbench.h"

namespace hk {

class EmptyState;
struct TextTable;

// A list as every page has it: saved views and counts above, filters under the titles, the rows, and what stands there when there
// are none. The page puts it beside its details and asks it for what is shown.
class HK_WIDGETS_API ListPanel : public QWidget {
    Q_OBJECT
public:
    // `list` is a list of the catalogue.
    ListPanel(const UiContext &context, const QByteArray &list, QWidget *parent = nullptr);

    PagedListModel &model() const { return *m_model; }
    ListTable &table() const { return *m_table; }
    ViewBar &bar() const { return *m_bar; }

    // What would be here, one sentence, and the action whose button fills it (may be empty).
    void setEmptyText(const QString &title, const QString &sentence, const QString &icon, const QString &actionId);
    // Filters that the page sets by itself (what a person looks at); they are not shown in the filter row.
    void setFixedFilters(const std::vector<ColumnFilter> &filters);
    void setFilter(const QByteArray &column, const QString &text);
    void clearFilters();
    bool isFiltered() const;

    ListState state() const;
    void setState(const ListState &state);

    // Chooses the row and clears the filters when they hide it.
    void showItem(qint64 id);
    // As Ctrl+E takes it, and in words for print.
    ShownList shownList() const;

    void copySelection();
    // `store`: how the module writes a row.
    void editSelection(MultiEdit::Store store = {});
    // The dialog of the printer, or a PDF where there is none.
    void print();
    void focusFilter();

signals:
    void opened(qint64 id);
    // The current row, a moment after it stands still; 0 = none.
    void currentChanged(qint64 id);
    void selectionChanged();
    // Columns, order or filters have changed: a page's state.
    void stateChanged();

protected:
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct EmptyTexts {
        QString icon;
        QString title;
        QString sentence;
        QString button;
    };
    void connectTable();
    void takeCopy(const TextTable &table);
    void connectBar();
    void applyQuery();
    void sortBy(int column);
    void seek(int column, const QString &text);
    void updateCounts();
    void chooseColumns();
    // Chooses `then` when they are there; 0 = the one chosen before.
    void loadViews(qint64 then = 0);
    void chooseView(qint64 view);
    void saveCurrentView();
    void deleteView(qint64 view);
    std::vector<ColumnFilter> typedFilters() const;
    QString filterText() const;
    ListState usualState() const;

    UiContext m_context;
    PagedListModel *m_model;
    ListTable *m_table;
    ViewBar *m_bar;
    EmptyState *m_empty;
    EmptyTexts m_emptyTexts;
    QString m_emptyAction;
    bool m_mayRead;  // the account sees such rows at all
    std::vector<ColumnFilter> m_fixed;
    QByteArray m_sort;
    bool m_descending = false;
    std::vector<SavedView> m_views;
    QTimer m_settled;
    qint64 m_told = -1;
    qint64 m_sought = 0;
    bool m_restoring = false;
    bool m_shownOnce = false;
};

}  // namespace hk
