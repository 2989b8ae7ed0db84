// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../sync/syncdesk.h"
#include "serverfixture.h"

namespace hk::test {

// What people were promised: each step that a desk's file took. Beside it what PostgreSQL holds, when all have come to rest.
class CrashLedger {
public:
    void promise(const QString &desk) { ++m_promised[desk]; }

    // What is lost, doubled or refused, in words; empty when nothing is. Each step touches one field of a student, or makes or
    // deletes students, or takes in a file.
    QString check(const QHash<QString, SyncDesk *> &desks, server::Postgres &owner);

private:
    struct Row {
        int inserts = 0;
        int updates = 0;
        int deletes = 0;
    };
    QString readSteps(const QString &name, SyncDesk &desk);
    QString checkReceipts(server::Postgres &owner) const;
    QString checkRows(server::Postgres &owner) const;

    QHash<QString, int> m_promised;
    QHash<std::pair<QByteArray, qint64>, QString> m_outcomes;  // by device and number
    QHash<QByteArray, Row> m_rows;
};

}  // namespace hk::test
