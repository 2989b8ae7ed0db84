// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/migration.h"
#include "server/reach.h"
#include "sync/wire/messages.h"

#include <QMap>
#include <QSet>

#include <unordered_map>
#include <vector>

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
    qsizetype length(const QList<wire::Unit> &units, qsizetype first);

    // Their results; none: nothing of them was taken. In the caller's transaction, which has the asker's rights set.
    Result<std::optional<QList<wire::UnitResult>>> apply(const QList<wire::Unit> &units, qsizetype first, qsizetype count);

private:
    using Operations = QList<const wire::RowOperation *>;

    // What of an entity goes together, by the asker's rights.
    struct Shape {
        const Entity *entity = nullptr;
        EntityRights rights = {};
        QHash<QString, int> places = {};  // of the fields that are open in every row
        bool isOpen = false;
        bool isWhole = false;  // none of its references is hidden from the asker
    };

    const Shape &shapeOf(const QByteArray &name);
    static bool takes(const Shape &shape, const QJsonObject &values, bool written, std::vector<Value> &stored);
    bool isPlain(const wire::RowOperation &operation);
    Value valuesOf(const Entity &entity, const Field &field, const Operations &operations) const;
    Result<bool> areNew() const;
    Result<bool> standsAgainst(const Entity &entity, const QStringList &columns, const Operations &operations);
    Result<bool> write();
    Result<void> insert(const Entity &entity, const Operations &operations);
    Result<bool> update(const Entity &entity, const QStringList &columns, const Operations &operations);
    Result<bool> writeAll();
    Result<void> askRules();

    Postgres &m_postgres;
    const Catalogue &m_catalogue;
    const Asker &m_asker;
    QHash<QByteArray, Shape> m_shapes;
    std::unordered_map<const wire::RowOperation *, std::vector<Value>> m_stored;  // values by field, of what was looked at
    QMap<QByteArray, Operations> m_inserts;  // by entity
    QMap<std::pair<QByteArray, QStringList>, Operations> m_updates;  // by entity and the fields they write
    QSet<QByteArray> m_merged;  // rows that others had written meanwhile
};

// Says to the database when the rows of these units were written: for the triggers, which note it with whoever wrote them.
Result<void> setMoments(Postgres &postgres, const QList<wire::Unit> &units);

// Entities in an order in which a row finds what its scopes are made from already there.
QList<const Entity *> byScopes(const Catalogue &catalogue);

}  // namespace hk::server
