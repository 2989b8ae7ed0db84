// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QSet>

namespace hk::server {

// Rows that a unit may go on with, by their entity: a name of one entity opens no row of another.
class OwnRows {
public:
    void clear() { m_rows.clear(); }
    void insert(const QByteArray &entity, const QByteArray &row) { m_rows[entity].insert(row); }
    void remove(const QByteArray &entity, const QByteArray &row) { m_rows[entity].remove(row); }
    bool contains(const QByteArray &entity, const QByteArray &row) const
    {
        const auto found = m_rows.constFind(entity);
        return found != m_rows.constEnd() && found->contains(row);
    }
    const QHash<QByteArray, QSet<QByteArray>> &byEntity() const { return m_rows; }

private:
    QHash<QByteArray, QSet<QByteArray>> m_rows;
};

}  // namespace hk::server
