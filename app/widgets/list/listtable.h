// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/export.h"
#include "widgets/list/filterheader.h"
#include "widgets/list/pagedlistmodel.h"

#include <QTableView>

#include <optional>

namespace hk {

// The rows of a list: fixed height, whole rows chosen, and place, choice and scroll kept by id when rows come and go.
class HK_WIDGETS_API ListTable : public QTableView {
    Q_OBJECT
public:
    explicit ListTable(PagedListModel &model, QWidget *parent = nullptr);

    FilterHeader &header() const { return *m_header; }
    qint64 currentId() const;
    // In the order of the rows.
    std::vector<qint64> selectedIds() const;
    int selectedCount() const;
    // Waits for the row when it is not there yet; a row that never comes changes nothing.
    void selectId(qint64 id);
    // Columns that are shown, from left to right.
    std::vector<int> shownColumns() const;

    void keyboardSearch(const QString &text) override;

signals:
    void opened(qint64 id);  // Enter, a double click
    void chosen();  // another current row, or another selection
    void copyWanted();
    void clearWanted();  // Esc
    // Type-ahead: the first row whose text in this column has these characters is wanted.
    void seekWanted(int column, const QString &text);
    void filterWanted();  // Up from the first row

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void changeEvent(QEvent *event) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    int sizeHintForColumn(int) const override { return -1; }

private:
    struct Place {
        qint64 current = 0;
        int column = 0;
        qint64 top = 0;
        bool all = false;
        std::vector<qint64> selected;
    };
    void rememberPlace();
    void findPlace();
    QItemSelection rowsOf(const Place &place) const;

    PagedListModel &m_model;
    FilterHeader *m_header;
    std::optional<Place> m_place;
    ListQuery m_shownQuery;
    qint64 m_wanted = 0;
    QString m_typed;
    qint64 m_typedAt = 0;
};

}  // namespace hk
