// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/list/pagedlistmodel.h"

#include "widgets/whendone.h"

#include <algorithm>
#include <unordered_map>

namespace hk {

namespace {

constexpr int cachedRows = 4096;
constexpr size_t wantedPages = 6;  // when a person drags the scroll bar, only the last places matter
constexpr size_t smallList = 20'000;  // read whole on the interactive lane: a running export does not hold it up

}  // namespace

struct PagedListModel::FirstPage {
    std::vector<qint64> ids;
    ShownRows rows;
    quint64 version = 0;
};

struct PagedListModel::Whole {
    std::vector<qint64> ids;
    qint64 total = 0;
};

PagedListModel::PagedListModel(Database &database, const QByteArray &list, QObject *parent)
    : QAbstractTableModel(parent),
      m_database(database),
      m_list(*database.catalogue().list(list)),
      m_columns(database.catalogue().columnsOf(m_list)),
      m_cache(cachedRows)
{
    m_query.list = list;
    m_loadTimer.setSingleShot(true);
    m_loadTimer.setInterval(0);
    connect(&m_loadTimer, &QTimer::timeout, this, &PagedListModel::loadWanted);
    m_refreshTimer.setSingleShot(true);
    m_refreshTimer.setInterval(30);
    connect(&m_refreshTimer, &QTimer::timeout, this, &PagedListModel::refresh);
    connect(&database, &Database::changed, this, &PagedListModel::onChanged);
}

int PagedListModel::columnOf(const QByteArray &name) const
{
    const auto found = std::find_if(m_columns.begin(), m_columns.end(), [&](const ColumnInfo &c) { return c.name == name; });
    return found == m_columns.end() ? -1 : int(found - m_columns.begin());
}

void PagedListModel::setQuery(const ListQuery &query)
{
    if (m_asked && query == m_query)
        return;
    m_query = query;
    reload();
}

void PagedListModel::reload()
{
    m_asked = true;
    m_complete = false;
    const quint64 generation = ++m_generation;
    const auto first = [query = m_query, columns = m_columns, version = m_version](Reader &reader) -> Result<FirstPage> {
        FirstPage page;
        page.version = version;
        HK_TRY(page.ids, listIds(reader, query, pageSize));
        HK_TRY(page.rows, readShownRows(reader, query.list, columns, page.ids));
        return page;
    };
    whenDone(m_database.read(first), this,
             [this, generation](Result<FirstPage> answer) { takeFirst(generation, std::move(answer)); });
}

void PagedListModel::takeFirst(quint64 generation, Result<FirstPage> answer)
{
    if (generation != m_generation)
        return;
    if (!answer.ok()) {
        emit failed(answer.error());
        return;
    }
    for (auto &[id, row] : answer->rows)
        keep(id, std::move(row), answer->version);
    const bool whole = answer->ids.size() < size_t(pageSize);
    if (whole && m_query.filters.empty())
        m_total = qint64(answer->ids.size());
    m_complete = whole;
    replaceIds(std::move(answer->ids));
    emit countsChanged();
    if (!whole || !m_query.filters.empty())
        askWhole(ReadLane::Bulk);
}

void PagedListModel::askWhole(ReadLane lane)
{
    const auto job = [query = m_query](Reader &reader) -> Result<Whole> {
        Whole whole;
        HK_TRY(whole.ids, listIds(reader, query));
        if (query.filters.empty()) {
            whole.total = qint64(whole.ids.size());
        } else {
            HK_TRY(whole.total, listCount(reader, query.list));
        }
        return whole;
    };
    whenDone(m_database.read(job, lane), this,
             [this, generation = m_generation](Result<Whole> answer) { takeWhole(generation, std::move(answer)); });
}

void PagedListModel::takeWhole(quint64 generation, Result<Whole> answer)
{
    if (generation != m_generation)
        return;
    if (!answer.ok()) {
        emit failed(answer.error());
        return;
    }
    m_complete = true;
    m_total = answer->total;
    replaceIds(std::move(answer->ids));
    emit countsChanged();
}

void PagedListModel::refresh()
{
    if (!m_asked)
        return;
    if (!m_complete) {
        reload();
        return;
    }
    ++m_generation;
    askWhole(m_ids.size() < smallList ? ReadLane::Interactive : ReadLane::Bulk);
}

void PagedListModel::replaceIds(std::vector<qint64> ids)
{
    if (ids == m_ids) {
        emit rowsChanged();
        return;
    }
    emit rowsAboutToChange();
    const size_t shorter = std::min(ids.size(), m_ids.size());
    const size_t head = size_t(std::mismatch(m_ids.begin(), m_ids.begin() + qsizetype(shorter), ids.begin()).first - m_ids.begin());
    size_t tail = 0;
    while (tail < shorter - head && m_ids[m_ids.size() - 1 - tail] == ids[ids.size() - 1 - tail])
        ++tail;
    const size_t removed = m_ids.size() - head - tail;
    const size_t inserted = ids.size() - head - tail;
    if (removed > 0) {
        beginRemoveRows({}, int(head), int(head + removed) - 1);
        m_ids.erase(m_ids.begin() + qsizetype(head), m_ids.begin() + qsizetype(head + removed));
        endRemoveRows();
    }
    if (inserted > 0) {
        beginInsertRows({}, int(head), int(head + inserted) - 1);
        m_ids = std::move(ids);
        endInsertRows();
    }
    emit rowsChanged();
}

qint64 PagedListModel::idAt(int row) const
{
    return row >= 0 && size_t(row) < m_ids.size() ? m_ids[size_t(row)] : 0;
}

int PagedListModel::rowOf(qint64 id) const
{
    const auto found = std::find(m_ids.begin(), m_ids.end(), id);
    return found == m_ids.end() ? -1 : int(found - m_ids.begin());
}

int PagedListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_ids.size());
}

int PagedListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

QVariant PagedListModel::data(const QModelIndex &index, int role) const
{
    const qint64 id = idAt(index.row());
    if (id == 0)
        return {};
    const auto column = size_t(index.column());
    if (role == IdRole)
        return id;
    if (role == Qt::TextAlignmentRole)
        return int((isNumeric(m_columns[column]) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != ValueRole)
        return {};
    const CachedRow *cached = m_cache.object(id);
    if (cached == nullptr || cached->version != m_version)
        want(index.row());
    if (cached == nullptr)
        return role == Qt::DisplayRole ? QVariant(QStringLiteral("···")) : QVariant();
    if (role == ValueRole)
        return column < cached->row.values.size() ? cached->row.values[column] : QVariant();
    return cached->row.texts.value(index.column());
}

QVariant PagedListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical || section < 0 || size_t(section) >= m_columns.size())
        return {};
    const ColumnInfo &column = m_columns[size_t(section)];
    if (role == Qt::DisplayRole)
        return column.title;
    if (role == Qt::TextAlignmentRole)
        return int((isNumeric(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return {};
}

void PagedListModel::keep(qint64 id, ShownRow row, quint64 version)
{
    auto cached = std::make_unique<CachedRow>();
    cached->row = std::move(row);
    cached->version = version;
    m_cache.insert(id, cached.release());
}

void PagedListModel::want(int row) const
{
    const int page = row / pageSize;
    if (page == m_loading || std::find(m_wanted.begin(), m_wanted.end(), page) != m_wanted.end())
        return;
    m_wanted.push_back(page);
    if (m_wanted.size() > wantedPages)
        m_wanted.erase(m_wanted.begin());
    if (!m_loadTimer.isActive())
        m_loadTimer.start();
}

void PagedListModel::loadWanted()
{
    if (m_loading >= 0 || m_wanted.empty())
        return;
    const int page = m_wanted.back();
    m_wanted.pop_back();
    const size_t first = size_t(page) * pageSize;
    if (first >= m_ids.size()) {
        m_loadTimer.start();
        return;
    }
    m_loading = page;
    const std::vector<qint64> ids(m_ids.begin() + qsizetype(first),
                                  m_ids.begin() + qsizetype(std::min(first + pageSize, m_ids.size())));
    const auto job = [list = m_query.list, columns = m_columns, ids](Reader &reader) {
        return readShownRows(reader, list, columns, ids);
    };
    whenDone(m_database.read(job), this,
             [this, page, version = m_version, ids](Result<ShownRows> answer) { takePage(page, version, ids, std::move(answer)); });
}

void PagedListModel::takePage(int page, quint64 version, const std::vector<qint64> &asked, Result<ShownRows> answer)
{
    m_loading = -1;
    if (!answer.ok()) {
        emit failed(answer.error());
        return;
    }
    // A row that is gone meanwhile is blank until its id goes too, lest it be asked for without end.
    for (const qint64 id : asked)
        keep(id, {}, version);
    for (auto &[id, row] : *answer)
        keep(id, std::move(row), version);
    const int first = std::min(page * pageSize, rowCount() - 1);
    const int last = std::min(first + pageSize, rowCount()) - 1;
    if (first >= 0 && last >= first)
        emit dataChanged(index(first, 0), index(last, columnCount() - 1));
    loadWanted();
}

void PagedListModel::onChanged(const ChangeSet &changes)
{
    if (!changes.isEmpty())
        askAnew();
}

void PagedListModel::askAnew()
{
    if (!m_asked)
        return;
    ++m_version;
    if (!m_ids.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    m_refreshTimer.start();
}

}  // namespace hk
