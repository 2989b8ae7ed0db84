// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/export.h"
#include "module/importer.h"
#include "widgets/importwizard/importsession.h"
#include "widgets/look/status.h"
#include "widgets/look/theme.h"

#include <QAbstractTableModel>
#include <QCache>

namespace hk {

enum class PreviewFilter : quint8 { NearProblems, All, New, Moved, Changed, Gone };

// The rows of one sheet as they stand, and what will become of each: the sheet's row number, its mapped columns, and in the last
// column the action. Things that the file no longer has are rows without a number.
class HK_WIDGETS_API PreviewModel : public QAbstractTableModel {
    Q_OBJECT
public:
    // The problem at the cell by its index, -1 = none; its StatusKind; the row's ImportAction, -1 = none.
    enum Role { ProblemRole = Qt::UserRole + 1, SeverityRole, ActionRole };

    PreviewModel(const ImportSession &session, QObject *parent = nullptr);

    void setPlan(std::shared_ptr<ImportPlan> plan);
    void show(int sheet, PreviewFilter filter);
    int sheet() const { return m_sheet; }
    PreviewFilter filter() const { return m_filter; }

    QModelIndex indexOfProblem(int problem) const;
    // The first problem of the row, or -1.
    int problemOfRow(int row) const;
    std::vector<int> itemsOf(int row) const;
    // Of all rows shown.
    std::vector<int> shownItems() const;
    // Whether all, some or none of these are to go in.
    Qt::CheckState acceptedOf(const std::vector<int> &items) const;
    // Whether boxes to accept or leave out stand in the last column.
    bool isComparing() const { return m_filter != PreviewFilter::NearProblems && m_filter != PreviewFilter::All; }
    void itemsChanged();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

signals:
    void acceptWanted(const std::vector<int> &items, bool accepted);

private:
    struct Line {
        int row = -1;  // in the sheet; -1 = not in it
        int item = -1;  // of a line that is one thing only
    };
    void build();
    bool matches(const ImportItem &item) const;
    const CellRow &cells(int row) const;
    QString cellText(const Line &line, int section) const;
    QString actionText(const Line &line, const std::vector<int> &items) const;
    int problemAt(int row, int column) const;

    const ImportSession &m_session;
    std::shared_ptr<ImportPlan> m_plan;
    int m_sheet = 0;
    PreviewFilter m_filter = PreviewFilter::All;
    std::vector<int> m_columns;  // of the sheet, shown from the second column on
    std::vector<bool> m_masked;  // which of these
    QStringList m_titles;
    std::vector<Line> m_lines;
    QHash<int, std::vector<int>> m_itemsByRow;
    QHash<QPair<int, int>, int> m_problems;
    mutable QCache<int, std::vector<CellRow>> m_pages;
};

// What will happen to a thing, in one word.
QString importActionWord(ImportAction action);
Token importActionColour(ImportAction action);
StatusKind severityStatus(Severity severity);

}  // namespace hk
