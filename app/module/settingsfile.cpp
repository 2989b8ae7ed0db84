// SPDX-License-Identifier: GPL-3.0-or-later
#include "module/settingsfile.h"

#include "module/calendarstore.h"
#include "storage/rows.h"
#include "storage/settings.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace hk {

namespace {

struct SettingsFileText {
    Q_DECLARE_TR_FUNCTIONS(hk::SettingsFile)
public:
    static QString none() { return tr("This file holds no settings of this program. Nothing was changed."); }
    static QString newer() { return tr("These settings were written by a newer version of the program. Nothing was changed."); }
    static QString notAllowed() { return tr("Your account may not change settings. Nothing was changed."); }
};

constexpr int formatVersion = 1;
const QString kindKey = QStringLiteral("hallkeeper");
const QString kindValue = QStringLiteral("settings");

// Rows that are rules as well, each known by one field.
struct RuleRows {
    const char *entity;
    const char *key;
};
constexpr RuleRows ruleRows[] = {{"term", "name"}, {"calendar_year", "year"}, {"calendar_day", "day"}};

// The program's own notes on one file.
bool isOwn(const QString &name)
{
    return name == QLatin1String("access.file") || name == QLatin1String("core.searchedFields");
}

Result<QJsonArray> packRows(Reader &reader, const RuleRows &rules)
{
    const Entity &entity = *reader.catalogue().entity(rules.entity);
    QStringList columns;
    for (const Field &field : entity.fields)
        columns << QString::fromLatin1(field.name);
    // scan: terms and days are few
    Statement query =
        reader.statement(QStringLiteral("SELECT %1 FROM visible_%2 ORDER BY %3")
                             .arg(columns.join(QStringLiteral(", ")), QLatin1String(rules.entity), QLatin1String(rules.key)));
    HK_CHECK(query.run());
    QJsonArray rows;
    while (query.next()) {
        QJsonObject row;
        for (int i = 0; i < columns.size(); ++i) {
            if (!query.isNull(i))
                row.insert(columns.at(i), QJsonValue::fromVariant(query.value(i)));
        }
        rows.append(row);
    }
    return rows;
}

// Whether the row was new or has changed.
Result<bool> takeRow(Writer &writer, const RuleRows &rules, const QJsonObject &row)
{
    const Entity &entity = *writer.catalogue().entity(rules.entity);
    QVariantMap values;
    for (const Field &field : entity.fields) {
        const QString name = QString::fromLatin1(field.name);
        const QJsonValue value = row.value(name);
        if (field.type == FieldType::Integer && value.isDouble())
            values.insert(name, value.toInteger());
        else if (value.isString())
            values.insert(name, value.toString());
        else if (field.required)
            return Error{SettingsFileText::none(), name};
    }
    HK_TRY(const QVariant known,
           writer.single(
               QStringLiteral("SELECT id FROM visible_%1 WHERE %2 = ?").arg(QLatin1String(rules.entity), QLatin1String(rules.key)),
               {values.value(QLatin1String(rules.key))}));
    if (known.isNull()) {
        HK_CHECK(insertRow(writer, rules.entity, values));
        return true;
    }
    HK_TRY(const QVariantMap before, readRow(writer, rules.entity, known.toLongLong()));
    for (auto it = values.begin(); it != values.end(); ++it) {
        if (before.value(it.key()) != it.value()) {
            HK_CHECK(updateRow(writer, rules.entity, known.toLongLong(), values));
            return true;
        }
    }
    return false;
}

}  // namespace

Result<QJsonObject> packSettings(Reader &reader)
{
    // scan: all of a few
    Statement query = reader.statement(QStringLiteral("SELECT name FROM setting ORDER BY name"));
    HK_CHECK(query.run());
    QStringList names;
    while (query.next())
        names << query.text(0);
    QJsonObject settings;
    for (const QString &name : std::as_const(names)) {
        if (isOwn(name))
            continue;
        HK_TRY(const QJsonValue value, readSetting(reader, name));
        settings.insert(name, value);
    }
    QJsonObject rows;
    for (const RuleRows &rules : ruleRows) {
        HK_TRY(const QJsonArray packed, packRows(reader, rules));
        rows.insert(QLatin1String(rules.entity), packed);
    }
    return QJsonObject{{kindKey, kindValue},
                       {QStringLiteral("version"), formatVersion},
                       {QStringLiteral("settings"), settings},
                       {QStringLiteral("rows"), rows}};
}

Result<TakenSettings> takeSettings(Writer &writer, const QJsonObject &file)
{
    if (!writer.viewer().may(Deed::Settings))
        return Error{SettingsFileText::notAllowed(), {}};
    if (file.value(kindKey).toString() != kindValue)
        return Error{SettingsFileText::none(), {}};
    if (file.value(QStringLiteral("version")).toInt() > formatVersion)
        return Error{SettingsFileText::newer(), {}};
    TakenSettings taken;
    const QJsonObject settings = file.value(QStringLiteral("settings")).toObject();
    for (auto it = settings.begin(); it != settings.end(); ++it) {
        if (isOwn(it.key()) || it.key().isEmpty())
            continue;
        HK_CHECK(writeSetting(writer, it.key(), it.value()));
        ++taken.settings;
    }
    const QJsonObject rows = file.value(QStringLiteral("rows")).toObject();
    for (const RuleRows &rules : ruleRows) {
        const QJsonArray packed = rows.value(QLatin1String(rules.entity)).toArray();
        for (const QJsonValue &row : packed) {
            HK_TRY(const bool changed, takeRow(writer, rules, row.toObject()));
            taken.rows += changed ? 1 : 0;
        }
    }
    // Terms that are each right may contradict one another, or those that were here.
    HK_CHECK(readTerms(writer));
    return taken;
}

}  // namespace hk
