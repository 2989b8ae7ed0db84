// SPDX-License-Identifier: GPL-3.0-or-later
#include "crashledger.h"

namespace hk::test {

namespace {

struct Step {
    qint64 unit = 0;
    QByteArray device;
    qint64 number = 0;
    QString outcome;
    QString op;
    QByteArray row;
};

Result<QList<Step>> stepsOf(Reader &reader)
{
    Statement query = reader.statement(QStringLiteral(
        "SELECT u.id, s.device, s.number, s.outcome, c.op, c.row_uid FROM change_unit u JOIN change c ON c.unit = u.id "
        "LEFT JOIN sync_unit s ON s.unit = u.id WHERE c.entity IN ('student', 'student_file') ORDER BY u.id, c.id"));
    HK_CHECK(query.run());
    QList<Step> steps;
    while (query.next())
        steps.append({query.integer(0), query.bytes(1), query.integer(2), query.text(3), query.text(4), query.bytes(5)});
    return steps;
}

QString wordOf(wire::Outcome outcome)
{
    switch (outcome) {
    case wire::Outcome::Applied:
        return QStringLiteral("applied");
    case wire::Outcome::Merged:
        return QStringLiteral("merged");
    case wire::Outcome::Conflict:
        return QStringLiteral("conflict");
    default:
        return QStringLiteral("rejected");
    }
}

}  // namespace

QString CrashLedger::check(const QHash<QString, SyncDesk *> &desks, server::Postgres &owner)
{
    m_outcomes.clear();
    m_rows.clear();
    for (auto desk = desks.begin(); desk != desks.end(); ++desk) {
        if (const QString trouble = readSteps(desk.key(), **desk); !trouble.isEmpty())
            return trouble;
    }
    const QString trouble = checkReceipts(owner);
    return trouble.isEmpty() ? checkRows(owner) : trouble;
}

QString CrashLedger::readSteps(const QString &name, SyncDesk &desk)
{
    const auto steps = desk.read([](Reader &reader) { return stepsOf(reader); });
    if (!steps.ok())
        return QString::fromUtf8(textOf(steps));
    QSet<qint64> units;
    for (const Step &step : *steps) {
        units.insert(step.unit);
        if (step.outcome.isEmpty() || step.outcome == QLatin1String("rejected"))
            return QStringLiteral("a step of %1 came to “%2”").arg(name, step.outcome);
        m_outcomes.insert({step.device, step.number}, step.outcome);
        if (step.outcome == QLatin1String("conflict"))
            continue;
        Row &row = m_rows[step.row];
        ++(step.op == QLatin1String("insert") ? row.inserts : step.op == QLatin1String("delete") ? row.deletes : row.updates);
    }
    return units.size() == m_promised.value(name)
        ? QString()
        : QStringLiteral("%1 holds %2 steps of %3").arg(name).arg(units.size()).arg(m_promised.value(name));
}

QString CrashLedger::checkReceipts(server::Postgres &owner) const
{
    const auto receipts = owner.run("SELECT device, number, result FROM hk.receipt");
    if (!receipts.ok())
        return QString::fromUtf8(textOf(receipts));
    if (receipts->size() != m_outcomes.size())
        return QStringLiteral("%1 receipts for %2 steps").arg(receipts->size()).arg(m_outcomes.size());
    qsizetype conflicts = 0;
    for (int i = 0; i < receipts->size(); ++i) {
        const auto result = wire::decodeUnitResult(receipts->text(i, 2));
        const QString known = m_outcomes.value({uidOfUuid(receipts->text(i, 0)), receipts->number(i, 1)});
        if (!result.ok() || wordOf(result->outcome) != known)
            return QStringLiteral("the desk holds “%1” where the server has another receipt").arg(known);
        conflicts += result->conflicts.size();
    }
    const auto kept = owner.run("SELECT count(*) FROM data.conflict");
    return kept.ok() && kept->number(0, 0) == conflicts ? QString() : QStringLiteral("not each conflict is there once");
}

QString CrashLedger::checkRows(server::Postgres &owner) const
{
    const auto rows = owner.run(
        "SELECT s.row_id, s.version, s.deleted, d.id IS NOT NULL FROM hk.sync_row s LEFT JOIN (SELECT id FROM data.student "
        "UNION ALL SELECT id FROM data.student_file) d ON d.id = s.row_id WHERE s.entity IN ('student', 'student_file')");
    if (!rows.ok())
        return QString::fromUtf8(textOf(rows));
    if (rows->size() != m_rows.size())
        return QStringLiteral("%1 rows of %2").arg(rows->size()).arg(m_rows.size());
    for (int i = 0; i < rows->size(); ++i) {
        const Row row = m_rows.value(uidOfUuid(rows->text(i, 0)));
        if (row.inserts != 1 || rows->truth(i, 2) != (row.deletes == 1) || rows->truth(i, 3) == rows->truth(i, 2))
            return QStringLiteral("a row was made %1 times and deleted %2 times").arg(row.inserts).arg(row.deletes);
        // A step that was carried out twice would have moved it once more.
        if (row.deletes == 0 && rows->number(i, 1) != 1 + row.updates)
            return QStringLiteral("%1 changes made version %2").arg(row.updates).arg(rows->number(i, 1));
    }
    return {};
}

}  // namespace hk::test
