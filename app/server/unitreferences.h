// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/ownrows.h"
#include "server/reach.h"
#include "sync/wire/messages.h"

namespace hk::server {

// A row as it stands before an operation.
struct StandingRow {
    QJsonObject values;
    QList<QByteArray> scopes;
};

// What the rows of one unit refer to, as rights see it: a row whose references are hidden from the asker is not the asker's to
// change, but for what lies in an area that is hidden from whoever writes such rows, and no reference may be set to a hidden row.
// Judged before each operation, for afterwards the operation itself may have brought the row into sight.
class UnitReferences {
public:
    UnitReferences(Postgres &postgres, const Catalogue &catalogue, const Asker &asker)
        : m_postgres(postgres), m_catalogue(catalogue), m_asker(asker)
    {
    }

    void begin() { m_held.clear(); }
    // `standing`: where there is one that the unit did not make; `made`: rows that are the unit's own.
    Result<bool> mayWrite(const Entity &entity, const wire::RowOperation &operation, const std::optional<StandingRow> &standing,
                          const OwnRows &made);

    // The asker was the last to write the row.
    Result<bool> wroteLast(const wire::RowOperation &operation);

private:
    using Targets = QHash<QByteArray, QSet<QByteArray>>;  // by entity
    void gather(const Entity &entity, const QJsonObject &values, const OwnRows &made, Targets &targets) const;
    // What the asker may pass over is left out.
    void gatherBefore(const Entity &entity, const StandingRow &row, const OwnRows &made, Targets &targets) const;
    Result<bool> areSeen(const Targets &targets);

    Postgres &m_postgres;
    const Catalogue &m_catalogue;
    const Asker &m_asker;
    // A transfer ends one stay, which hides the student, and begins another.
    OwnRows m_held;
};

}  // namespace hk::server
