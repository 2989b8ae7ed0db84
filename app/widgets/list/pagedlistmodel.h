// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/export.h"
#include "storage/database.h"
#include "widgets/list/listrow.h"

#include <QAbstractTableModel>
#include <QCache>
#include <QTimer>

namespace hk {

// The rows of a list, of any number: it holds the ids in order, and the text of the few thousand rows looked at last. Nothing
// is read on the caller's thread; a row that is still on its way shows dots.
class HK_WIDGETS_API PagedListModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Role { IdRole = Qt::UserRole + 1, ValueRole };
    static constexpr int pageSize = 128;

    PagedListModel(Database &database, const QByteArray &list, QObject *parent = nullptr);

    const std::vector<ColumnInfo> &columns() const { return m_columns; }
    const List &list() const { return m_list; }
    int columnOf(const QByteArray &name) const;  // -1 when there is none

    // Asks for the rows; those shown stay until the answer is there.
    void setQuery(const ListQuery &query);
    const ListQuery &query() const { return m_query; }
    void reload();
    // The same rows may say something else: time passed, or what they say is not recorded as a change.
    void askAnew();

    // Rows known so far; the first page comes before the rest.
    const std::vector<qint64> &ids() const { return m_ids; }
    bool isComplete() const { return m_complete; }
    qint64 total() const { return m_total; }  // without any filter; -1 while unknown
    qint64 idAt(int row) const;
    int rowOf(qint64 id) const;  // -1 when it is not among the rows

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

signals:
    // Around every replacement of rows, so that a view can find its place again.
    void rowsAboutToChange();
    void rowsChanged();
    void countsChanged();
    void failed(const hk::Error &error);

private:
    struct CachedRow {
        ShownRow row;
        quint64 version = 0;
    };
    struct FirstPage;
    struct Whole;
    void takeFirst(quint64 generation, Result<FirstPage> answer);
    void takeWhole(quint64 generation, Result<Whole> answer);
    void askWhole(ReadLane lane);
    void refresh();
    void replaceIds(std::vector<qint64> ids);
    void keep(qint64 id, ShownRow row, quint64 version);
    void want(int row) const;
    void loadWanted();
    void takePage(int page, quint64 version, const std::vector<qint64> &asked, Result<ShownRows> answer);
    void onChanged(const ChangeSet &changes);

    Database &m_database;
    const List &m_list;
    const std::vector<ColumnInfo> m_columns;
    ListQuery m_query;
    std::vector<qint64> m_ids;
    qint64 m_total = -1;
    bool m_complete = false;
    bool m_asked = false;
    quint64 m_generation = 0;  // of the query: an answer to an older one is dropped
    quint64 m_version = 1;  // of the data: an older row is shown, and asked for again
    mutable QCache<qint64, CachedRow> m_cache;
    mutable std::vector<int> m_wanted;
    int m_loading = -1;
    mutable QTimer m_loadTimer;
    QTimer m_refreshTimer;
};

}  // namespace hk
