// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tickets/exchange/ledgerplan.h"

namespace hk::tickets {

// Writes a plan into the data, each ticket whole into one of the units of at most 500 operations.
class LedgerWrite {
public:
    LedgerWrite(Writer &writer, const LedgerPlan &plan, const LedgerKnown &known, const JobControl &control);
    Result<void> run();

private:
    Result<void> insert(const LedgerDecision &decision);
    Result<void> update(const LedgerDecision &decision);
    Result<QVariantMap> fieldsOf(const LedgerDecision &decision, const QList<LedgerField> &fields);
    Result<void> writeComplainant(qint64 ticket, const LedgerDecision &decision);
    Result<void> writeHistory(qint64 ticket, const LedgerDecision &decision);
    Result<void> tellChanges(qint64 ticket, const LedgerDecision &decision);
    Result<const Department *> department(const QString &name);
    Result<void> append(qint64 ticket, const Event &event);
    Result<void> makeRoom();
    Result<void> step();

    Writer &m_writer;
    const LedgerPlan &m_plan;
    QHash<QString, Department> m_departments;  // by name, comparable
    bool m_mayAddDepartments;
    const JobControl &m_control;
    int m_operations = 0;
    int m_steps = 0;
};

}  // namespace hk::tickets
