// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "catalogue/catalogue.h"
#include "catalogue/sight.h"
#include "storage/rights/keyring.h"
#include "storage/statement.h"
#include "storage/unit.h"

#include <memory>

namespace hk {

class Connection;

// A row that was written; a new one can have no search keys from before, and who made them already says so.
struct TouchedRow {
    qint64 id = 0;
    bool isNew = false;
    bool hasKeys = false;
};

// Reads the data, on one of the database's reading threads. Sees what was committed when its job began.
class Reader {
public:
    Reader(Connection &connection, const Catalogue &catalogue);

    Statement statement(const QString &sql);
    const Catalogue &catalogue() const { return m_catalogue; }
    // For whom this reads: the views show what the viewer may see.
    const Viewer &viewer() const;
    const KeyRing &keys() const;
    const LogKey &logKey() const;
    // Where the data lie; the files that rows refer to stand beside it.
    QString dataFile() const;

    // The first column of the first row, or null.
    Result<QVariant> single(const QString &sql, const QList<QVariant> &values = {});

protected:
    Connection &m_connection;
    const Catalogue &m_catalogue;
};

// Writes the data, on the writer's thread and inside one transaction, which the database commits when the job succeeds.
// What it inserts, updates and deletes in the tables of entities is recorded as the operations of a unit.
class Writer : public Reader {
public:
    Writer(Connection &connection, const Catalogue &catalogue, const Clock &clock);

    qint64 now() const { return m_clock(); }
    qint64 unit() const { return m_unit; }

    // The import that this unit and those after it belong to.
    Result<void> setBatch(qint64 batch);
    qint64 batch() const { return m_spec.batch; }

    // Ends the current unit and begins the next one of the same transaction: an import writes many, each at most 500
    // operations. A unit that wrote nothing leaves no trace.
    Result<void> nextUnit();
    // The same for the next unit that an undo or redo is about.
    Result<void> nextUnit(qint64 target);

    // In a job of UnitKind::Pulled, to its end: the rules of the data were asked when the server took the rows, and in the order
    // in which rows arrive they cannot hold at every step.
    Result<void> liftRules();
    // Tells of a row written or removed by a job of UnitKind::Pulled, which the change table does not hear of.
    void pulled(const QByteArray &entity, const TouchedRow &row) { m_pulled[entity].push_back(row); }

private:
    friend class WriteSession;
    Result<void> beginUnit(const UnitSpec &spec);
    Result<void> endUnit();

    const Clock &m_clock;
    UnitSpec m_spec;
    qint64 m_unit = 0;
    QHash<QByteArray, std::vector<TouchedRow>> m_pulled;
    QStringList m_liftedRules;  // as triggers, to be put back
};

}  // namespace hk
