// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/undo/unittext.h"

#include "storage/rights/sightsql.h"
#include "storage/rows.h"
#include "storage/undo/units.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace hk {

namespace {

struct UnitText {
    Q_DECLARE_TR_FUNCTIONS(hk::Undo)
public:
    static QString ofOne(const Operation &operation, const QString &entity, const QString &row, const QStringList &fields)
    {
        if (operation.op == QLatin1String("insert"))
            return tr("New %1 “%2”").arg(entity, row);
        if (operation.op == QLatin1String("delete"))
            return tr("Delete %1 “%2”").arg(entity, row);
        return tr("Edit %1 “%2”: %3").arg(entity, row, fields.join(tr(", ")));
    }
    static QString ofMany(const QString &entity, int count) { return tr("%1: %n entries", nullptr, count).arg(entity); }
    static QString ofImport(const QString &file) { return tr("Import of “%1”").arg(file); }
    static QString ofVerb(const QString &verb, const QString &row) { return tr("%1: %2").arg(verb, row); }
};

UnitKind kindFrom(const QString &text)
{
    if (text == QLatin1String("import"))
        return UnitKind::Import;
    if (text == QLatin1String("undo"))
        return UnitKind::Undo;
    return text == QLatin1String("redo") ? UnitKind::Redo : UnitKind::Edit;
}

Result<QString> textOfOperations(Reader &reader, const QByteArray &verb, const std::vector<Operation> &operations)
{
    if (operations.empty())
        return reader.catalogue().verbText(verb);
    const Operation &first = operations.front();
    const Entity *entity = reader.catalogue().entity(first.entity);
    if (!entity)
        return QString::fromLatin1(first.entity);
    HK_TRY(const QString row, operationRowTitle(reader, first));
    if (const QString words = reader.catalogue().verbText(verb); !words.isEmpty())
        return UnitText::ofVerb(words, row);
    const bool sameRow = std::all_of(operations.begin(), operations.end(),
                                     [&](const Operation &o) { return o.entity == first.entity && o.row == first.row; });
    if (!sameRow)
        return UnitText::ofMany(entity->titleText(), int(operations.size()));
    QStringList fields;
    for (const Field &field : entity->fields) {
        if (std::any_of(operations.begin(), operations.end(),
                        [&](const Operation &o) { return o.after.contains(QString::fromLatin1(field.name)); }))
            fields << entity->titleText(field);
    }
    return UnitText::ofOne(first, entity->titleText(), row, fields);
}

// Whoever has not all rows knows of steps of their own, and of rows that they see.
Result<bool> mayKnow(Reader &reader, const Operation &operation)
{
    const Viewer &viewer = reader.viewer();
    const Entity *entity = reader.catalogue().entity(operation.entity);
    if (entity ? viewer.hasAllOf(*entity) : viewer.everything)
        return true;
    HK_TRY(
        const QVariant own,
        reader.single(QStringLiteral("SELECT 1 FROM change_unit WHERE id = ? AND account = ?"), {operation.unit, viewer.account}));
    if (!own.isNull())
        return true;
    HK_TRY(const QVariant seen,
           reader.single(
               QStringLiteral("SELECT 1 FROM visible_%1 WHERE id = ? AND uid = ?").arg(QString::fromLatin1(operation.entity)),
               {operation.row, operation.uid}));
    return !seen.isNull();
}

}  // namespace

Result<QString> valueInWords(Reader &reader, const Entity &entity, const Field &field, const QJsonValue &value)
{
    if (value.isNull() || value.isUndefined())
        return QString();
    if (field.encrypted || !reader.viewer().sees(entity, field.klass))
        return secretMark();
    if (field.isReference()) {
        // The row may be gone by now; then its number is all there is.
        const Result<QString> title = rowTitle(reader, field.target, value.toVariant().toLongLong());
        return title.ok() ? *title : QStringLiteral("#%1").arg(value.toVariant().toLongLong());
    }
    ColumnInfo column{field.name, {}, field.type, field.klass};
    for (const Choice &choice : field.choices)
        column.choices.push_back({choice.code, entity.titleText(choice)});
    return column.display(value.toVariant());
}

Result<QString> operationRowTitle(Reader &reader, const Operation &operation)
{
    const Entity *entity = reader.catalogue().entity(operation.entity);
    if (!entity)
        return QStringLiteral("#%1").arg(operation.row);
    HK_TRY(const bool known, mayKnow(reader, operation));
    if (!known)
        return QStringLiteral("#%1").arg(operation.row);
    HK_TRY(const QVariant lives,
           reader.single(QStringLiteral("SELECT 1 FROM %1 WHERE id = ? AND uid = ?").arg(QString::fromLatin1(entity->table)),
                         {operation.row, operation.uid}));
    if (!lives.isNull()) {
        if (const Result<QString> living = rowTitle(reader, operation.entity, operation.row); living.ok() && !living->isEmpty())
            return *living;
    }
    const QJsonObject &kept = operation.op == QLatin1String("delete") ? operation.before : operation.after;
    QStringList parts;
    for (const QByteArray &name : entity->titleFields) {
        const QJsonValue value = kept.value(QString::fromLatin1(name));
        if (!value.isNull() && !value.isUndefined()) {
            HK_TRY(const QString words, valueInWords(reader, *entity, *entity->field(name), value));
            parts << words;
        }
    }
    return parts.isEmpty() ? QStringLiteral("#%1").arg(operation.row) : parts.join(u' ');
}

Result<UnitInfo> describeUnit(Reader &reader, qint64 unit)
{
    Statement query = reader.statement(
        QStringLiteral("SELECT u.kind, u.verb, u.at, u.undone, u.batch, u.target, b.kind, b.file FROM change_unit u "
                       "LEFT JOIN batch b ON b.id = u.batch WHERE u.id = ?"));
    HK_CHECK(query.bind(unit).run());
    if (!query.next())
        return Error{QCoreApplication::translate("hk::Undo", "This step is not in the change log."), QString::number(unit)};
    UnitInfo info{unit, kindFrom(query.text(0)), query.integer(2), query.integer(3) != 0, query.integer(4), {}};
    if (info.batch != 0 && query.text(6) != QLatin1String("edit")) {
        info.text = UnitText::ofImport(query.text(7));
        return info;
    }
    HK_TRY(const auto operations, readOperations(reader, unit));
    HK_TRY(info.text, textOfOperations(reader, query.text(1).toLatin1(), operations));
    return info;
}

Result<qint64> unitOfChange(Reader &reader, qint64 change)
{
    HK_TRY(const QVariant unit, reader.single(QStringLiteral("SELECT unit FROM change WHERE id = ?"), {change}));
    return unit.toLongLong();
}

Result<QList<OperationInfo>> operationsOf(Reader &reader, qint64 unit)
{
    HK_TRY(std::vector<Operation> operations, readOperations(reader, unit));
    QList<OperationInfo> infos;
    for (auto it = operations.rbegin(); it != operations.rend(); ++it) {
        const Entity *entity = reader.catalogue().entity(it->entity);
        if (!entity)
            continue;
        HK_TRY(const bool known, mayKnow(reader, *it));
        if (!known)
            continue;
        HK_TRY(const QString row, operationRowTitle(reader, *it));
        for (const Field &field : entity->fields) {
            const QString name = QString::fromLatin1(field.name);
            const QJsonValue before = it->before.value(name);
            const QJsonValue after = it->after.value(name);
            if ((before.isNull() || before.isUndefined()) && (after.isNull() || after.isUndefined()))
                continue;
            HK_TRY(const QString beforeWords, valueInWords(reader, *entity, field, before));
            HK_TRY(const QString afterWords, valueInWords(reader, *entity, field, after));
            infos.append({entity->titleText(), row, entity->titleText(field), beforeWords, afterWords});
        }
    }
    return infos;
}

}  // namespace hk
