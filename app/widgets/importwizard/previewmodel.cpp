// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/importwizard/previewmodel.h"

#include "base/text.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace hk {

namespace {

constexpr int previewPage = 128;
constexpr int cachedPages = 24;
constexpr int nearRows = 2;

struct ActionWords {
    Q_DECLARE_TR_FUNCTIONS(hk::ImportAction)
};

}  // namespace

QString importActionWord(ImportAction action)
{
    switch (action) {
    case ImportAction::Insert:
        return ActionWords::tr("New");
    case ImportAction::Move:
        return ActionWords::tr("Move");
    case ImportAction::Update:
        return ActionWords::tr("Update");
    case ImportAction::Same:
        return ActionWords::tr("Same");
    case ImportAction::Refuse:
        return ActionWords::tr("Refused");
    case ImportAction::Gone:
        return ActionWords::tr("Not in the file");
    }
    return {};
}

Token importActionColour(ImportAction action)
{
    return action == ImportAction::Refuse ? Token::Overdue : action == ImportAction::Same ? Token::Text3 : Token::Text;
}

StatusKind severityStatus(Severity severity)
{
    return severity == Severity::Error  ? StatusKind::Overdue
        : severity == Severity::Warning ? StatusKind::Warning
                                        : StatusKind::Info;
}

PreviewModel::PreviewModel(const ImportSession &session, QObject *parent)
    : QAbstractTableModel(parent), m_session(session), m_pages(cachedPages)
{
}

void PreviewModel::setPlan(std::shared_ptr<ImportPlan> plan)
{
    beginResetModel();
    m_plan = std::move(plan);
    m_pages.clear();
    const auto used = std::find_if(m_plan->layouts.begin(), m_plan->layouts.end(),
                                   [this](const SheetLayout &layout) { return layout.used && layout.sheet == m_sheet; });
    const auto first =
        std::find_if(m_plan->layouts.begin(), m_plan->layouts.end(), [](const SheetLayout &layout) { return layout.used; });
    if (used == m_plan->layouts.end() && first != m_plan->layouts.end())
        m_sheet = first->sheet;
    build();
    endResetModel();
}

void PreviewModel::show(int sheet, PreviewFilter filter)
{
    if (!m_plan)
        return;
    beginResetModel();
    if (sheet != m_sheet)
        m_pages.clear();
    m_sheet = sheet;
    m_filter = filter;
    build();
    endResetModel();
}

void PreviewModel::build()
{
    m_columns.clear();
    m_masked.clear();
    m_titles.clear();
    m_lines.clear();
    m_itemsByRow.clear();
    m_problems.clear();
    const auto layout = std::find_if(m_plan->layouts.begin(), m_plan->layouts.end(),
                                     [this](const SheetLayout &one) { return one.sheet == m_sheet; });
    if (layout == m_plan->layouts.end())
        return;
    const std::vector<ImportField> fields = m_session.importer().fields();
    const size_t width = std::max(layout->mapping.size(), layout->headers.size());
    for (size_t column = 0; column < width; ++column) {
        const QByteArray field = column < layout->mapping.size() ? layout->mapping[column] : QByteArray();
        if (field.isEmpty() && !layout->pivoted)
            continue;
        const auto known = std::find_if(fields.begin(), fields.end(), [&](const ImportField &one) { return one.name == field; });
        const QString header = column < layout->headers.size() ? layout->headers[column] : QString();
        m_columns.push_back(int(column));
        m_masked.push_back(known != fields.end() && known->encrypted);
        m_titles.append((known == fields.end() ? header : known->title) + u' ' + columnName(int(column)));
    }
    std::set<int> rows;
    for (qsizetype i = 0; i < m_plan->problems.size(); ++i) {
        const ImportProblem &problem = m_plan->problems.at(i);
        if (problem.sheet != m_sheet || problem.row < 0)
            continue;
        const QPair<int, int> place(problem.row, problem.column);
        if (!m_problems.contains(place))
            m_problems.insert(place, int(i));
        for (int row = problem.row - nearRows; row <= problem.row + nearRows; ++row)
            rows.insert(row);
    }
    for (size_t i = 0; i < m_plan->items.size(); ++i) {
        const ImportItem &item = m_plan->items[i];
        if (item.action == ImportAction::Gone) {
            if (m_filter == PreviewFilter::Gone)
                m_lines.push_back({-1, int(i)});
        } else if (item.sheet == m_sheet) {
            m_itemsByRow[item.row].push_back(int(i));
            if (isComparing() && matches(item))
                m_lines.push_back({item.row, int(i)});
        }
    }
    if (isComparing())
        return;
    const bool everything = m_filter == PreviewFilter::All || rows.empty();
    for (int row = layout->firstRow; row <= layout->lastRow; ++row) {
        if (everything || rows.contains(row))
            m_lines.push_back({row, -1});
    }
}

bool PreviewModel::matches(const ImportItem &item) const
{
    switch (m_filter) {
    case PreviewFilter::New:
        return item.action == ImportAction::Insert;
    case PreviewFilter::Moved:
        return item.action == ImportAction::Move;
    case PreviewFilter::Changed:
        return item.action == ImportAction::Update;
    default:
        return false;
    }
}

const CellRow &PreviewModel::cells(int row) const
{
    static const CellRow none;
    const int page = row / previewPage;
    std::vector<CellRow> *rows = m_pages.object(page);
    if (rows == nullptr) {
        rows = new std::vector<CellRow>(m_session.importer().rows(*m_plan, m_sheet, page * previewPage, previewPage));
        m_pages.insert(page, rows);
    }
    const auto at = size_t(row % previewPage);
    return at < rows->size() ? (*rows)[at] : none;
}

int PreviewModel::problemAt(int row, int column) const
{
    return m_problems.value({row, column}, -1);
}

int PreviewModel::problemOfRow(int row) const
{
    if (row < 0 || size_t(row) >= m_lines.size() || m_lines[size_t(row)].row < 0)
        return -1;
    int first = problemAt(m_lines[size_t(row)].row, -1);
    for (const int column : m_columns) {
        const int problem = problemAt(m_lines[size_t(row)].row, column);
        if (problem >= 0 && (first < 0 || problem < first))
            first = problem;
    }
    return first;
}

QModelIndex PreviewModel::indexOfProblem(int problem) const
{
    const ImportProblem &wanted = m_plan->problems.at(problem);
    if (wanted.sheet != m_sheet)
        return {};
    const auto line = std::find_if(m_lines.begin(), m_lines.end(), [&](const Line &one) { return one.row == wanted.row; });
    if (line == m_lines.end())
        return {};
    const auto column = std::find(m_columns.begin(), m_columns.end(), wanted.column);
    return index(int(line - m_lines.begin()), column == m_columns.end() ? columnCount() - 1 : int(column - m_columns.begin()) + 1);
}

std::vector<int> PreviewModel::itemsOf(int row) const
{
    const Line &line = m_lines[size_t(row)];
    return line.item >= 0 ? std::vector<int>{line.item} : m_itemsByRow.value(line.row);
}

std::vector<int> PreviewModel::shownItems() const
{
    std::vector<int> items;
    for (int row = 0; row < rowCount(); ++row) {
        const std::vector<int> more = itemsOf(row);
        items.insert(items.end(), more.begin(), more.end());
    }
    return items;
}

Qt::CheckState PreviewModel::acceptedOf(const std::vector<int> &items) const
{
    const auto accepted =
        std::count_if(items.begin(), items.end(), [this](int item) { return m_plan->items[size_t(item)].accepted; });
    return accepted == 0 ? Qt::Unchecked : size_t(accepted) == items.size() ? Qt::Checked : Qt::PartiallyChecked;
}

void PreviewModel::itemsChanged()
{
    if (rowCount() > 0)
        emit dataChanged(index(0, columnCount() - 1), index(rowCount() - 1, columnCount() - 1));
}

int PreviewModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

int PreviewModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() || m_columns.empty() ? 0 : int(m_columns.size()) + 2;
}

QString PreviewModel::cellText(const Line &line, int section) const
{
    if (line.row < 0)
        return section == 1 ? m_plan->items[size_t(line.item)].title : QString();
    const auto column = size_t(m_columns[size_t(section - 1)]);
    const CellRow &row = cells(line.row);
    const QString text = column < row.size() ? row[column].text : QString();
    return m_masked[size_t(section - 1)] ? maskedIdentity(text) : text;
}

QString PreviewModel::actionText(const Line &line, const std::vector<int> &items) const
{
    if (items.empty())
        return {};
    const ImportItem &first = m_plan->items[size_t(items.front())];
    QString text = importActionWord(first.action);
    if (items.size() > 1)
        text = tr("%Ln thing(s)", nullptr, int(items.size()));
    else if (!first.accepted && first.action != ImportAction::Refuse)
        text = tr("Left out");
    if (line.item >= 0 && !first.change.isEmpty())
        text += QStringLiteral("  ") + first.change;
    return text;
}

QVariant PreviewModel::data(const QModelIndex &index, int role) const
{
    const Line &line = m_lines[size_t(index.row())];
    const bool last = index.column() == columnCount() - 1;
    const std::vector<int> items = itemsOf(index.row());
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == 0)
            return line.row < 0 ? QVariant() : QVariant(line.row + 1);
        return last ? actionText(line, items) : cellText(line, index.column());
    case Qt::ToolTipRole: {
        const int problem = data(index, ProblemRole).toInt();
        if (problem >= 0)
            return m_plan->problems.at(problem).reason;
        return last && !items.empty() ? m_plan->items[size_t(items.front())].change : QString();
    }
    case Qt::TextAlignmentRole:
        return int((index.column() == 0 ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::CheckStateRole:
        if (!last || !isComparing() || items.empty())
            return {};
        return m_plan->items[size_t(items.front())].accepted ? Qt::Checked : Qt::Unchecked;
    case ProblemRole:
        if (line.row < 0 || index.column() == 0)
            return -1;
        return problemAt(line.row, last ? -1 : m_columns[size_t(index.column() - 1)]);
    case SeverityRole: {
        const int problem = data(index, ProblemRole).toInt();
        return problem < 0 ? QVariant() : QVariant(int(severityStatus(m_plan->problems.at(problem).severity)));
    }
    case ActionRole: {
        int worst = -1;
        for (const int item : items) {
            const ImportAction action = m_plan->items[size_t(item)].action;
            if (worst < 0 || action == ImportAction::Refuse)
                worst = int(action);
        }
        return worst;
    }
    default:
        return {};
    }
}

bool PreviewModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole)
        return false;
    emit acceptWanted(itemsOf(index.row()), value.toInt() == Qt::Checked);
    return true;
}

Qt::ItemFlags PreviewModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (isComparing() && index.column() == columnCount() - 1)
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

QVariant PreviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == 0 ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    if (section == 0)
        return tr("Row");
    return section == columnCount() - 1 ? tr("Outcome") : m_titles.value(section - 1);
}

}  // namespace hk
