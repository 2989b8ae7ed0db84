// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/migration.h"
#include "server/unitreferences.h"
#include "sync/wire/messages.h"

#include <QSet>

namespace hk::server {

// Why a unit is refused that its sender may not write.
inline constexpr const char *forbidden = "forbidden";

// Applies one unit in the caller's transaction, which has the asker's rights set. Inside a savepoint: a unit that is refused leaves
// nothing but its result and its conflicts.
class UnitApply {
public:
    UnitApply(Postgres &postgres, const Catalogue &catalogue, const Asker &asker, const wire::Unit &unit)
        : m_postgres(postgres), m_catalogue(catalogue), m_asker(asker), m_unit(unit), m_references(postgres, catalogue, asker)
    {
    }

    // An error is the server's or the connection's; what the unit deserves is in the result.
    Result<wire::UnitResult> run();

private:
    // How an operation ended that the unit cannot go on after.
    enum class Stop : quint8 { None, Rejected, Contested, Refused };
    struct Current {
        qint64 version = 0;
        QList<QByteArray> scopes;
        QJsonObject values;
    };
    struct Conflict {
        wire::RowOperation operation;
        QByteArray group;
        QJsonObject base;
        QJsonObject mine;
        QJsonObject theirs;
        bool mineGone = false;
        bool theirsGone = false;
        QByteArray theirsRow;
        QByteArray theirsField = "";  // that stands against ours; empty: the row as a whole
    };

    Result<Stop> attempt();
    Result<Stop> apply(qsizetype index);
    Result<Stop> insert(const wire::RowOperation &operation, const Entity &entity);
    Result<Stop> update(const wire::RowOperation &operation, const Entity &entity);
    Result<Stop> remove(const wire::RowOperation &operation, const Entity &entity);
    Result<Stop> judge();
    static bool isMoved(const wire::RowOperation &operation, const Entity &entity);
    bool goesWithPassedOn(const wire::RowOperation &operation, const Entity &entity) const;
    Stop reject(const char *code);
    // What a failed statement means for the unit.
    Result<Stop> refusedBy(const Error &error, qsizetype index);

    Result<std::optional<Current>> current(const wire::RowOperation &operation, const Entity &entity);
    Result<bool> mayChange(const wire::RowOperation &operation, const Entity &entity, const Current &standing);
    Result<Stop> missing(const wire::RowOperation &operation);
    Result<Stop> write(const wire::RowOperation &operation, const Entity &entity, const Current &standing,
                       const QJsonObject &values);
    Result<void> expectNew();
    Result<void> noteMade(const QByteArray &entity, const QByteArray &row);
    Result<void> tellOwn(const QByteArray &entity);
    Result<std::optional<Current>> takenBack(const wire::RowOperation &operation, const Entity &entity);
    // PostgreSQL writes no row that its writer may not read afterwards, and the unit goes on with it: with what it passes on, too.
    Result<void> keepInSight(const QByteArray &entity, const QByteArray &row);
    bool fieldsAllowed(const wire::RowOperation &operation, const Entity &entity, const Current *current) const;
    Result<bool> standsAlready(const wire::RowOperation &operation, const Entity &entity);
    Result<void> keepAll();

    Result<void> contest(qsizetype index);
    Result<void> keepConflicts(wire::UnitResult &result);
    Result<void> keep(const Conflict &conflict, const QByteArray &uid);

    Postgres &m_postgres;
    const Catalogue &m_catalogue;
    const Asker &m_asker;
    const wire::Unit &m_unit;
    UnitReferences m_references;

    QString m_code;
    QByteArray m_constraint;
    qsizetype m_contestedAt = -1;
    bool m_merged = false;
    OwnRows m_made;
    OwnRows m_own;  // m_made, what will be, and what it passed on or takes back
    OwnRows m_takenBack;  // passed on before by the asker, and by nobody written since
    QHash<QByteArray, QHash<QByteArray, QList<QByteArray>>> m_passedOn;  // by entity and row: the scopes that it had
    QHash<qsizetype, std::pair<QByteArray, QString>> m_contested;  // by operation: the field and the value it gets instead
    QList<Conflict> m_conflicts;
    QList<Conflict> m_contests;
};

// The names of rows in the order in which they are locked, so that two pushes cannot wait for each other.
Result<void> lockRows(Postgres &postgres, const Catalogue &catalogue, const QList<wire::Unit> &units);

}  // namespace hk::server
