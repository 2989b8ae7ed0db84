// SPDX-License-Identifier: GPL-3.0-or-later
#include "module/references.h"

#include "base/pinyin.h"
#include "storage/rows.h"
#include "storage/searchindex.h"

#include <algorithm>

namespace hk {

namespace {

// An entity of at most so many rows is looked through by its titles.
constexpr int fewRows = 300;

bool means(const QString &title, const QString &text)
{
    if (text.isEmpty() || title.contains(text, Qt::CaseInsensitive))
        return true;
    const Reading reading = textReading(title);
    const QString typed = text.toLower().remove(u' ');
    return reading.full.startsWith(typed) || reading.initials.startsWith(typed);
}

// The fields of the entity among the values that are known.
QStringList knownFields(const Entity &entity, const QVariantMap &alike)
{
    QStringList fields;
    for (auto it = alike.begin(); it != alike.end(); ++it) {
        if (!it->isNull() && entity.field(it.key().toLatin1()) != nullptr)
            fields << it.key();
    }
    return fields;
}

Result<std::vector<qint64>> firstRows(Reader &reader, const Entity &entity, const QVariantMap &alike, int limit)
{
    QStringList conditions{QStringLiteral("1")};
    const QStringList fields = knownFields(entity, alike);
    for (const QString &field : fields)
        conditions << QStringLiteral("(%1 IS NULL OR %1 = ?)").arg(field);
    // scan: ends at the limit
    auto query = reader.statement(QStringLiteral("SELECT id FROM visible_%1 WHERE %2 LIMIT ?")
                                      .arg(QString::fromLatin1(entity.name), conditions.join(QStringLiteral(" AND "))));
    for (const QString &field : fields)
        query.bind(alike.value(field));
    query.bind(limit);
    HK_CHECK(query.run());
    std::vector<qint64> ids;
    while (query.next())
        ids.push_back(query.integer(0));
    return ids;
}

Result<bool> isAlike(Reader &reader, const Entity &entity, qint64 id, const QVariantMap &alike)
{
    const QStringList fields = knownFields(entity, alike);
    if (fields.isEmpty())
        return true;
    HK_TRY(const QVariantMap row, readRow(reader, entity.name, id));
    return std::all_of(fields.begin(), fields.end(), [&](const QString &field) {
        return row.value(field).isNull() || row.value(field).toString() == alike.value(field).toString();
    });
}

}  // namespace

Result<std::vector<ReferenceChoice>> referenceChoices(Reader &reader, const QByteArray &entityName, const QString &text, int limit,
                                                      const QVariantMap &alike)
{
    const Entity *entity = reader.catalogue().entity(entityName);
    if (entity == nullptr)
        return std::vector<ReferenceChoice>{};
    HK_TRY(std::vector<qint64> ids, firstRows(reader, *entity, alike, fewRows + 1));
    const bool few = ids.size() <= size_t(fewRows);
    if (!few && !text.isEmpty()) {
        HK_TRY(const std::vector<SearchMatch> matches, searchRows(reader, entityName, text, limit));
        ids.clear();
        for (const SearchMatch &match : matches)
            ids.push_back(match.id);
    } else if (!few) {
        ids.resize(size_t(limit));
    }
    std::vector<ReferenceChoice> choices;
    for (const qint64 id : ids) {
        HK_TRY(const bool meant, isAlike(reader, *entity, id, few ? QVariantMap() : alike));
        if (!meant)
            continue;
        HK_TRY(const QString title, rowTitle(reader, entityName, id));
        if (!few || means(title, text))
            choices.push_back({id, title});
    }
    if (few)
        std::sort(choices.begin(), choices.end(), [](const auto &a, const auto &b) { return a.title < b.title; });
    if (choices.size() > size_t(limit))
        choices.resize(size_t(limit));
    return choices;
}

Result<std::vector<ReferringRow>> referringRows(Reader &reader, const QByteArray &entityName, qint64 id, int limit)
{
    std::vector<ReferringRow> found;
    for (const auto &entity : reader.catalogue().entities()) {
        if (entity->kind == EntityKind::Growing)
            continue;
        for (const Field &field : entity->fields) {
            if (!field.isReference() || field.target != entityName || field.fixed || found.size() >= size_t(limit))
                continue;
            auto query = reader.statement(QStringLiteral("SELECT id FROM visible_%1 WHERE %2 = ? ORDER BY id LIMIT ?")
                                              .arg(QString::fromLatin1(entity->name), QString::fromLatin1(field.name)));
            query.bind(id).bind(limit - qint64(found.size()));
            HK_CHECK(query.run());
            while (query.next())
                found.push_back({entity->name, field.name, query.integer(0)});
        }
    }
    return found;
}

const Field *soleTitleField(const Entity &entity, const QList<QByteArray> &given)
{
    const Field *title = nullptr;
    for (const Field &field : entity.fields) {
        if (!field.required || given.contains(field.name))
            continue;
        if (title != nullptr || field.type != FieldType::Text || !entity.titleFields.contains(field.name))
            return nullptr;
        title = &field;
    }
    return title;
}

Result<QByteArray> uidOfRow(Reader &reader, const QByteArray &entity, qint64 id)
{
    if (!reader.catalogue().entity(entity))
        return QByteArray();
    HK_TRY(const QVariant uid,
           reader.single(QStringLiteral("SELECT uid FROM visible_%1 WHERE id = ?").arg(QString::fromLatin1(entity)), {id}));
    return uid.toByteArray();
}

Result<qint64> rowOfUid(Reader &reader, const QByteArray &entity, const QByteArray &uid)
{
    if (!reader.catalogue().entity(entity))
        return 0;
    HK_TRY(const QVariant id,
           reader.single(QStringLiteral("SELECT id FROM visible_%1 WHERE uid = ?").arg(QString::fromLatin1(entity)), {uid}));
    return id.toLongLong();
}

}  // namespace hk
