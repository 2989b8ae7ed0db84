// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "roster/exchange/rosterplan.h"

namespace hk::roster {

// Writes a plan into the data, as units of at most 500 operations: places, studies, students, then all stays that end and then
// all that begin, so that people may swap beds.
class RosterWrite {
public:
    // `gone` are students whose stay is to end, by index in the snapshot. Rows that the import makes are added to the snapshot.
    RosterWrite(Writer &writer, const RosterPlan &plan, RosterSnapshot &snapshot, std::vector<int> gone, const JobControl &control);
    Result<void> run();

private:
    struct Statements;
    Result<void> writePlaces();
    Result<void> writeStudents();
    Result<void> endStays();
    Result<void> beginStays();
    Result<void> insertStudent(const RosterRow &row, size_t index);
    Result<void> updateStudent(const RosterRow &row, const RowDecision &decision);
    Result<void> changeStay(const RosterRow &row, const RowDecision &decision);
    Result<int> building(const RosterRow &row);
    Result<qint64> community(const QString &name);
    Result<int> room(const RosterRow &row);
    Result<qint64> bed(int room, const QString &number);
    Result<qint64> college(const QString &name);
    Result<qint64> major(qint64 college, const QString &name);
    Result<qint64> studentClass(qint64 college, qint64 major, const QString &name, const QString &grade);
    Result<void> count();
    Result<void> step();
    QByteArray uid();
    bool places(size_t index) const;

    Writer &m_writer;
    const RosterPlan &m_plan;
    RosterSnapshot &m_snapshot;
    std::vector<int> m_gone;
    const JobControl &m_control;
    QString m_today;
    std::vector<QString> m_firstDays;  // by row
    std::shared_ptr<Statements> m_statements;
    std::vector<qint64> m_studentIds;  // by row
    std::vector<int> m_roomOf;  // by row, -1 = none
    std::vector<qint64> m_bedOf;  // by row, 0 = open
    QSet<QPair<QString, QString>> m_lettered;  // new rooms whose beds have letters
    int m_operations = 0;
    int m_steps = 0;
};

}  // namespace hk::roster
