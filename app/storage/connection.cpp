// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/connection.h"

#include "base/uid.h"
#include "storage/connectionhandle.h"

namespace hk {

Reader::Reader(Connection &connection, const Catalogue &catalogue) : m_connection(connection), m_catalogue(catalogue) { }

const Viewer &Reader::viewer() const
{
    return m_connection.viewer();
}

const KeyRing &Reader::keys() const
{
    return m_connection.keys();
}

const LogKey &Reader::logKey() const
{
    return m_connection.logKey();
}

QString Reader::dataFile() const
{
    return m_connection.path();
}

Statement Reader::statement(const QString &sql)
{
    return m_connection.statement(sql);
}

Result<QVariant> Reader::single(const QString &sql, const QList<QVariant> &values)
{
    Statement query = statement(sql);
    for (const QVariant &value : values)
        query.bind(value);
    HK_CHECK(query.run());
    return query.next() ? query.value(0) : QVariant();
}

Writer::Writer(Connection &connection, const Catalogue &catalogue, const Clock &clock)
    : Reader(connection, catalogue), m_clock(clock)
{
}

Result<void> Writer::beginUnit(const UnitSpec &spec)
{
    m_spec = spec;
    static const QHash<UnitKind, QString> kinds{{UnitKind::Edit, QStringLiteral("edit")},
                                                {UnitKind::Import, QStringLiteral("import")},
                                                {UnitKind::Undo, QStringLiteral("undo")},
                                                {UnitKind::Redo, QStringLiteral("redo")}};
    Statement insert = statement(
        QStringLiteral("INSERT INTO change_unit (uid, kind, verb, at, batch, target, account) VALUES (?, ?, ?, ?, ?, ?, ?)"));
    insert.bind(makeUid(now()))
        .bind(kinds.value(spec.kind))
        .bind(QString::fromLatin1(spec.verb.isNull() ? "" : spec.verb))
        .bind(now());
    insert.bind(spec.batch ? QVariant(spec.batch) : QVariant()).bind(spec.target ? QVariant(spec.target) : QVariant());
    insert.bind(viewer().account.isEmpty() ? QVariant() : QVariant(viewer().account));
    HK_CHECK(insert.run());
    m_unit = insert.lastId();
    Statement context = statement(QStringLiteral("UPDATE capture_context SET unit = ?"));
    context.bind(m_unit);
    return context.run();
}

Result<void> Writer::liftRules()
{
    if (!m_liftedRules.isEmpty())
        return {};
    QStringList names;
    {
        Statement query = statement(QStringLiteral("SELECT name, sql FROM main.sqlite_schema WHERE type = 'trigger'"));
        HK_CHECK(query.run());
        while (query.next()) {
            names << query.text(0);
            m_liftedRules << query.text(1);
        }
    }
    for (const QString &name : std::as_const(names))
        HK_CHECK(m_connection.execute(QStringLiteral("DROP TRIGGER main.\"%1\"").arg(name)));
    return {};
}

Result<void> Writer::nextUnit()
{
    return nextUnit(m_spec.target);
}

Result<void> Writer::nextUnit(qint64 target)
{
    HK_CHECK(endUnit());
    UnitSpec next = m_spec;
    next.target = target;
    return beginUnit(next);
}

Result<void> Writer::setBatch(qint64 batch)
{
    m_spec.batch = batch;
    Statement update = statement(QStringLiteral("UPDATE change_unit SET batch = ? WHERE id = ?"));
    return update.bind(batch).bind(m_unit).run();
}

Result<void> Writer::endUnit()
{
    HK_TRY(const QVariant any, single(QStringLiteral("SELECT 1 FROM change WHERE unit = ? LIMIT 1"), {m_unit}));
    if (!any.isNull())
        return {};
    Statement remove = statement(QStringLiteral("DELETE FROM change_unit WHERE id = ?"));
    remove.bind(m_unit);
    return remove.run();
}

}  // namespace hk
