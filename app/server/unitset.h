// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/migration.h"
#include "server/reach.h"
#include "sync/wire/messages.h"

#include <QMap>
#include <QSet>

namespace hk::server {

// Takes a run of units by few statements where nothing stands against any of them, which is the usual case by far: an import, or
// the edits of a day. Whatever it does not see through it leaves alone, for each unit to be applied by itself.
class UnitSet {
public:
    UnitSet(Postgres &postgres, const Catalogue &catalogue, const Asker &asker)
        : m_postgres(postgres), m_catalogue(catalogue), m_asker(asker)
    {
    }

    // How many units from `first` on may go together: none of their rows twice, nothing deleted, by somebody whose rights do
    // not depend on the row.
    qsizetype length(const QList<wire::Unit> &units, qsizetype first) const;

    // Their results; none: nothing of them was taken. In the caller's transaction, which has the asker's rights set.
    Result<std::optional<QList<wire::UnitResult>>> apply(const QList<wire::Unit> &units, qsizetype first, qsizetype count);

private:
    using Operations = QList<const wire::RowOperation *>;

    bool isPlain(const wire::RowOperation &operation) const;
    Result<bool> areNew() const;
    Result<bool> standsAgainst(const Entity &entity, const QStringList &columns, const Operations &operations);
    Result<bool> write();
    Result<void> insert(const Entity &entity, const Operations &operations);
    Result<bool> update(const Entity &entity, const QStringList &columns, const Operations &operations);
    Result<bool> writeAll();

    Postgres &m_postgres;
    const Catalogue &m_catalogue;
    const Asker &m_asker;
    QMap<QByteArray, Operations> m_inserts;  // by entity
    QMap<std::pair<QByteArray, QStringList>, Operations> m_updates;  // by entity and the fields they write
    QSet<QByteArray> m_merged;  // rows that others had written meanwhile
};

// Entities in an order in which a row finds what its scopes are made from already there.
QList<const Entity *> byScopes(const Catalogue &catalogue);

}  // namespace hk::server
