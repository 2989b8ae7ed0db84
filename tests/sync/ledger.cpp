// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger.h"

#include <QJsonDocument>

namespace hk::test {

namespace {

QJsonObject objectOf(const QString &text)
{
    return QJsonDocument::fromJson(text.toUtf8()).object();
}

// Whether somebody who had seen `value` wrote what stands, or somebody who had seen what that one wrote.
bool isBehind(const std::set<ModelRows::Seen> &accepted, const ModelRows::Name &row, const QString &field, const QString &value,
              const QString &standing)
{
    QSet<QString> reached{standing};
    QStringList open{standing};
    while (!open.isEmpty()) {
        const QString after = open.takeLast();
        if (after == value)
            return true;
        for (auto seen = accepted.lower_bound({row, field, {}, {}}); seen != accepted.end(); ++seen) {
            if (seen->row != row || seen->field != field)
                break;
            if (seen->after == after && !reached.contains(seen->before)) {
                reached.insert(seen->before);
                open << seen->before;
            }
        }
    }
    return false;
}

bool isInConflict(const ModelServer &server, const ModelRows::Name &row, const QString &field, const QString &value)
{
    const QString uid = QString::fromLatin1(row.second.toHex());
    const auto &rows = server.rows().rows();
    for (auto one = rows.lower_bound({"conflict", {}}); one != rows.end() && one->first.first == "conflict"; ++one) {
        const QJsonObject &values = one->second.values;
        if (values.value(QStringLiteral("row")) != uid)
            continue;
        const QJsonObject mine = objectOf(values.value(QStringLiteral("mine")).toString());
        if (mine.contains(field) && valueText(mine.value(field)) == value)
            return true;
    }
    return false;
}

}  // namespace

void Ledger::writeDown(size_t desk, SyncDesk &file)
{
    const auto written = file.read([&](Reader &reader) -> Result<int> {
        Statement query = reader.statement(
            QStringLiteral("SELECT u.uid, s.device, s.number, s.outcome, c.op, c.entity, c.row_uid, c.after FROM change_unit u "
                           "JOIN sync_unit s ON s.unit = u.id JOIN change c ON c.unit = u.id ORDER BY u.id, c.id"));
        HK_CHECK(query.run());
        QByteArray last;
        while (query.next()) {
            Step &step = m_steps[{desk, query.bytes(0)}];
            if (query.bytes(0) != last)
                step.edits.clear();
            last = query.bytes(0);
            step.names.insert({query.bytes(1), query.integer(2)});
            step.acknowledged = step.acknowledged || !query.isNull(3);
            step.rejected = step.rejected || query.text(3) == QLatin1String("rejected");
            Edit edit{query.text(4).toLatin1(), {query.text(5).toLatin1(), query.bytes(6)}, {}};
            const QJsonObject after = objectOf(query.text(7));
            const Entity *entity = reader.catalogue().entity(edit.row.first);
            for (auto value = after.begin(); value != after.end(); ++value) {
                const Field *field = entity->field(value.key().toLatin1());
                if (field && !field->isReference() && !(edit.op == "insert" && value->isNull()))
                    edit.values.insert(value.key(), *value);
            }
            step.edits.append(edit);
        }
        return 0;
    });
    if (!written.ok())
        qFatal("%s", textOf(written).constData());
}

QString Ledger::check(const ModelServer &server) const
{
    const auto &carriedOut = server.rows().carriedOut();
    for (const auto &[key, step] : m_steps) {
        int times = 0;
        for (const auto &name : step.names) {
            const auto found = carriedOut.find(name);
            times += found == carriedOut.end() ? 0 : found->second;
        }
        if (times > 1 || (step.acknowledged && times == 0))
            return QStringLiteral("a step of desk %1 was carried out %2 times").arg(key.first).arg(times);
        if (!step.acknowledged || step.rejected)
            continue;
        for (const Edit &edit : step.edits) {
            if (const QString trouble = checkEdit(server, edit); !trouble.isEmpty())
                return QStringLiteral("desk %1: %2").arg(key.first).arg(trouble);
        }
    }
    return {};
}

QString Ledger::checkEdit(const ModelServer &server, const Edit &edit) const
{
    const ModelRows::Row *row = server.rows().row(edit.row);
    for (auto value = edit.values.begin(); value != edit.values.end(); ++value) {
        const QString text = valueText(*value);
        if (row && row->deleted)
            continue;
        if (row && isBehind(server.rows().accepted(), edit.row, value.key(), text, valueText(row->values.value(value.key()))))
            continue;
        if (!isInConflict(server, edit.row, value.key(), text))
            return QStringLiteral("%1.%2 = “%3” is lost").arg(QString::fromLatin1(edit.row.first), value.key(), text);
    }
    return {};
}

}  // namespace hk::test
