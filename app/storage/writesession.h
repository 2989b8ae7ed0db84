// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/connection.h"
#include "storage/database.h"

#include <functional>

namespace hk {

// Runs one job in one transaction on the writer's connection: unit, search keys, what modules derive, commit or nothing.
class WriteSession {
public:
    WriteSession(Connection &connection, const Catalogue &catalogue, const Clock &clock, const QList<SchemaSource> &schemas);

    // What the job changed, when it was committed.
    Result<ChangeSet> run(const UnitSpec &unit, const std::function<Result<void>(Writer &)> &job);

private:
    Result<ChangeSet> inTransaction(const std::function<Result<ChangeSet>()> &work);
    Result<ChangeSet> runPulled(const std::function<Result<void>(Writer &)> &job);
    Result<ChangeSet> runInside(const UnitSpec &unit, const std::function<Result<void>(Writer &)> &job);
    bool isGuarded(const UnitSpec &unit) const;
    Result<void> setGuard(const UnitSpec &unit, qint64 since);
    Result<void> splitLargeUnit(const UnitSpec &unit);
    Result<ChangeSet> changesSince(qint64 change);
    ChangeSet pulledChanges() const;
    Result<void> complete(const UnitSpec &unit, qint64 since);
    Result<ChangeSet> derived(ChangeSet changes);

    Connection &m_connection;
    Writer m_writer;
    QList<SchemaSource> m_schemas;
};

}  // namespace hk
