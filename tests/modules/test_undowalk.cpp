// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/filereference.h"
#include "module/host.h"
#include "storage/integrity.h"
#include "storage/rows.h"
#include "storage/undo/units.h"
#include "support/resulttext.h"

#include <QTemporaryDir>

#include <functional>

using namespace hk;

// For every entity that the program knows, on demonstration data: insert, each field, delete; undo gives what was before, and after
// reopening redo gives what was done. It walks the catalogue and finds values by itself that the tables take, so that a new entity
// or field is walked too. Entities that only grow are left out (undo appends to them), and encrypted fields, which need a key.
class UndoWalkTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void everythingCanBeUndone_data();
    void everythingCanBeUndone();
    void allIsWhole();

private:
    using Attempt = std::function<bool(const QVariantMap &)>;

    Result<void> open();
    QString dump();
    QVariant single(const QString &sql);
    QList<QVariant> column(const QString &sql);
    bool write(const std::function<Result<void>(Writer &)> &job);

    QList<QVariant> others(const Field &field, const QVariant &old);
    QList<QVariantMap> models(const Entity &entity);
    bool insertLike(const Entity &entity, const QVariantMap &model, int changed);
    bool changeField(const Entity &entity, const Field &field);
    void backAndForth(const QByteArray &what, const std::function<bool()> &deed);

    QTemporaryDir m_folder;
    ModuleHost m_host;
    std::unique_ptr<Database> m_database;
    qint64 m_row = 0;  // the one that is inserted, changed and deleted
    QString m_now;  // what the file held last
    QString m_refusal;
};

void UndoWalkTest::initTestCase()
{
    m_host.load(QStringLiteral(HK_MODULE_DIR));
    for (const LoadedModule &module : m_host.modules())
        QVERIFY2(module.instance, qPrintable(module.id + module.problem));
    HK_VERIFY(open());
    HK_VERIFY(m_database->write({}, [&](Writer &writer) { return m_host.writeDemo(writer, DemoSize::Small); }).result());
}

Result<void> UndoWalkTest::open()
{
    m_database.reset();
    HK_TRY(m_database, Database::open(m_folder.filePath(QStringLiteral("walk.sqlite")), m_host.catalogue(), m_host.schemas()));
    return {};
}

QVariant UndoWalkTest::single(const QString &sql)
{
    const auto value = m_database->read([&](Reader &reader) { return reader.single(sql); }).result();
    if (value.ok())
        return *value;
    QTest::qFail(qPrintable(value.error().message + u' ' + value.error().detail), __FILE__, __LINE__);
    return {};
}

QList<QVariant> UndoWalkTest::column(const QString &sql)
{
    const auto values = m_database
                            ->read([&](Reader &reader) -> Result<QList<QVariant>> {
                                Statement query = reader.statement(sql);
                                HK_CHECK(query.run());
                                QList<QVariant> found;
                                while (query.next())
                                    found << query.value(0);
                                return found;
                            })
                            .result();
    if (values.ok())
        return *values;
    QTest::qFail(qPrintable(values.error().message + u' ' + values.error().detail), __FILE__, __LINE__);
    return {};
}

bool UndoWalkTest::write(const std::function<Result<void>(Writer &)> &job)
{
    const auto done = m_database->write({}, job).result();
    m_refusal = done.ok() ? QString() : done.error().message + done.error().detail;
    return done.ok();
}

// Every live row with all its fields, and what the search box finds it by.
QString UndoWalkTest::dump()
{
    QStringList parts{
        QStringLiteral("SELECT entity || '|' || key || '|' || row_id AS line FROM search_key ORDER BY entity, key, row_id"),
        QStringLiteral("SELECT e.entity || '|' || (t.rowid - (e.number << 40)) || '|' || t.words AS line FROM search_entity e "
                       "JOIN search_text t ON t.rowid >> 40 = e.number ORDER BY t.rowid")};
    for (const auto &entity : m_host.catalogue().entities()) {
        QStringList columns{QStringLiteral("id"), QStringLiteral("hex(uid)")};
        for (const Field &field : entity->fields)
            columns << QStringLiteral("quote(%1)").arg(QString::fromLatin1(field.name));
        parts << QStringLiteral("SELECT %1 AS line FROM %2 ORDER BY id")
                     .arg(columns.join(QStringLiteral(" || '|' || ")), QString::fromLatin1(entity->table));
    }
    QString all;
    for (const QString &part : std::as_const(parts))
        all +=
            single(QStringLiteral("SELECT group_concat(line, char(10)) FROM (%1)").arg(part)).toString() + QStringLiteral("\n--\n");
    return all;
}

// Values of the field's type that are not `old`; some of them will be taken.
QList<QVariant> UndoWalkTest::others(const Field &field, const QVariant &old)
{
    QList<QVariant> values;
    switch (field.type) {
    case FieldType::Text:
    case FieldType::LongText:
    case FieldType::EntityName:
        values << old.toString() + u'7' << QStringLiteral("{}") << QStringLiteral("{\"n\":7}");
        break;
    case FieldType::Integer:
        values << old.toLongLong() + 1 << old.toLongLong() - 1 << 7 << 2077;
        break;
    case FieldType::Number:
        values << old.toDouble() + 0.5 << old.toDouble() - 0.5;
        break;
    case FieldType::Boolean:
        values << int(!old.toBool());
        break;
    case FieldType::Moment:
        values << old.toLongLong() + 1000;
        break;
    case FieldType::Date: {
        const QDate day = old.toString().isEmpty() ? QDate(2077, 3, 1) : QDate::fromString(old.toString(), Qt::ISODate);
        values << day.addDays(1).toString(Qt::ISODate) << day.addDays(-1).toString(Qt::ISODate);
        break;
    }
    case FieldType::Choice:
        for (const Choice &choice : field.choices)
            values << choice.code;
        break;
    case FieldType::File:
        for (const char hash : {'a', 'b'})
            values << FileReference{QByteArray(32, hash), QStringLiteral("a.pdf"), QStringLiteral("pdf"), 7}.text();
        break;
    case FieldType::Reference: {
        const QString table = QString::fromLatin1(m_host.catalogue().entity(field.target)->table);
        values = column(QStringLiteral("SELECT id FROM %1 ORDER BY id LIMIT 12").arg(table));
        values += column(QStringLiteral("SELECT id FROM %1 ORDER BY id DESC LIMIT 2").arg(table));
        break;
    }
    }
    if (!field.required)
        values << QVariant();
    values.removeIf([&](const QVariant &value) { return value.isNull() ? old.isNull() : value.toString() == old.toString(); });
    return values;
}

// Rows to make a new one like: one for each choice that rows have made, or the least that is asked for when there are none.
QList<QVariantMap> UndoWalkTest::models(const Entity &entity)
{
    const QString table = QString::fromLatin1(entity.table);
    QList<QVariant> ids = column(QStringLiteral("SELECT max(id) FROM %1 HAVING max(id) IS NOT NULL").arg(table));
    for (const Field &field : entity.fields) {
        if (field.type == FieldType::Choice)
            ids += column(QStringLiteral("SELECT max(id) FROM %1 GROUP BY %2").arg(table, QString::fromLatin1(field.name)));
    }
    QList<QVariantMap> rows;
    for (const QVariant &id : std::as_const(ids)) {
        QVariantMap row;
        for (const Field &field : entity.fields) {
            if (!field.encrypted)
                row.insert(QString::fromLatin1(field.name),
                           single(QStringLiteral("SELECT %1 FROM %2 WHERE id = %3")
                                      .arg(QString::fromLatin1(field.name), table, id.toString())));
        }
        rows << row;
    }
    QVariantMap least;
    for (const Field &field : entity.fields) {
        if (field.required)
            least.insert(QString::fromLatin1(field.name), others(field, {}).value(0));
    }
    rows << least;
    return rows;
}

// Inserts a row like the model with so many fields, or fewer, changed.
bool UndoWalkTest::insertLike(const Entity &entity, const QVariantMap &model, int changed)
{
    const bool taken = write([&](Writer &writer) -> Result<void> {
        HK_TRY(m_row, insertRow(writer, entity.name, model));
        return {};
    });
    if (taken || changed == 0)
        return taken;
    for (const Field &field : entity.fields) {
        const QString name = QString::fromLatin1(field.name);
        if (field.encrypted)
            continue;
        const QList<QVariant> values = others(field, model.value(name));
        for (const QVariant &value : values) {
            QVariantMap row = model;
            row.insert(name, value);
            if (insertLike(entity, row, changed - 1))
                return true;
        }
    }
    return false;
}

// Gives the field another value; if none is taken by itself, together with another value of one field more.
bool UndoWalkTest::changeField(const Entity &entity, const Field &field)
{
    const QString table = QString::fromLatin1(entity.table);
    const QString name = QString::fromLatin1(field.name);
    const auto stored = [&](const QString &column) {
        return single(QStringLiteral("SELECT %1 FROM %2 WHERE id = %3").arg(column, table).arg(m_row));
    };
    const auto put = [&](const QVariantMap &values) {
        return write([&](Writer &writer) { return updateRow(writer, entity.name, m_row, values); });
    };
    const QList<QVariant> values = others(field, stored(name));
    for (const QVariant &value : values) {
        if (put({{name, value}}))
            return true;
    }
    for (const Field &second : entity.fields) {
        if (second.encrypted || second.fixed || second.name == field.name)
            continue;
        const QList<QVariant> more = others(second, stored(QString::fromLatin1(second.name)));
        for (const QVariant &other : more) {
            for (const QVariant &value : values) {
                if (put({{name, value}, {QString::fromLatin1(second.name), other}}))
                    return true;
            }
        }
    }
    return false;
}

void UndoWalkTest::backAndForth(const QByteArray &what, const std::function<bool()> &deed)
{
    const QString before = m_now.isEmpty() ? dump() : m_now;
    QVERIFY2(deed(), (what + ": " + m_refusal.toUtf8()).constData());
    const QString after = dump();
    QVERIFY2(before != after, what.constData());
    HK_VERIFY(undoLast(*m_database).result());
    QVERIFY2(dump() == before, what.constData());
    HK_VERIFY(open());
    HK_VERIFY(redoLast(*m_database).result());
    m_now = dump();
    QVERIFY2(m_now == after, what.constData());
}

void UndoWalkTest::everythingCanBeUndone_data()
{
    QTest::addColumn<QByteArray>("name");
    for (const auto &entity : m_host.catalogue().entities()) {
        if (entity->kind != EntityKind::Growing)
            QTest::newRow(entity->name.constData()) << entity->name;
    }
}

void UndoWalkTest::everythingCanBeUndone()
{
    QFETCH(const QByteArray, name);
    const Entity &entity = *m_host.catalogue().entity(name);
    const QList<QVariantMap> rows = models(entity);
    backAndForth("insert", [&] {
        return std::any_of(rows.begin(), rows.end(), [&](const QVariantMap &model) { return insertLike(entity, model, 2); });
    });
    for (const Field &field : entity.fields) {
        if (QTest::currentTestFailed())
            return;
        if (field.encrypted) {
            QVERIFY2(!changeField(entity, field), field.name.constData());
        } else if (field.fixed) {
            const QVariant old = single(QStringLiteral("SELECT %1 FROM %2 WHERE id = %3")
                                            .arg(QString::fromLatin1(field.name), QString::fromLatin1(entity.table))
                                            .arg(m_row));
            for (const QVariant &value : others(field, old)) {
                // What is open may be filled in once.
                QVERIFY2(old.isNull() || !write([&](Writer &writer) {
                             return updateRow(writer, name, m_row, {{QString::fromLatin1(field.name), value}});
                         }),
                         field.name.constData());
            }
        } else {
            backAndForth(field.name, [&] { return changeField(entity, field); });
        }
    }
    if (!QTest::currentTestFailed())
        backAndForth("delete", [&] { return write([&](Writer &writer) { return deleteRow(writer, name, m_row); }); });
}

void UndoWalkTest::allIsWhole()
{
    const auto faults = m_database->read([&](Reader &reader) { return checkIntegrity(reader, m_host.integrityRules()); }).result();
    HK_VERIFY(faults);
    for (const IntegrityFault &fault : *faults)
        QTest::qFail(qPrintable(fault.rule + u' ' + fault.subject), __FILE__, __LINE__);
}

QTEST_GUILESS_MAIN(UndoWalkTest)
#include "test_undowalk.moc"
