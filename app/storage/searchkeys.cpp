// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/searchkeys.h"

#include "base/pinyin.h"
#include "base/text.h"
#include "storage/manyrows.h"
#include "storage/settings.h"

#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <tuple>

namespace hk {

namespace {

struct Keys {
    QSet<QString> keys;
    QStringList words;
};

bool isSearched(const Field &field)
{
    return field.search != SearchAs::Nothing;
}

// "13800001111 / 0573-82345678": the numbers of one field, each with the signs that people write inside a number.
QStringList phonesIn(const QString &value)
{
    static const QRegularExpression between(QStringLiteral("[^0-9 ()+.-]+"));
    constexpr int wholeNumber = 7;
    QStringList phones;
    for (const QString &part : toHalfWidth(value).split(between, Qt::SkipEmptyParts)) {
        const QStringList words = part.split(u' ', Qt::SkipEmptyParts);
        // Blanks part a number as often as two numbers: those that are long enough stand alone.
        const bool alone = std::all_of(words.begin(), words.end(), [](const QString &word) { return word.size() >= wholeNumber; });
        phones += alone ? words : QStringList{part};
    }
    return phones;
}

void addNameKeys(Keys &keys, const QString &name)
{
    keys.keys.insert(codeKey(name));
    for (const Reading &reading : nameReadings(name)) {
        keys.keys.insert(reading.full);
        keys.keys.insert(reading.initials);
    }
    keys.words << spacedHan(name);
}

void addKeys(Keys &keys, const Field &field, const QString &value)
{
    if (value.isEmpty())
        return;
    switch (field.search) {
    case SearchAs::Code:
        keys.keys.insert(codeKey(value));
        break;
    case SearchAs::Name:
        addNameKeys(keys, value);
        break;
    case SearchAs::Tail:
        for (const QString &phone : phonesIn(value))
            keys.keys.insert(tailKey(phone));
        break;
    case SearchAs::Text:
        keys.words << spacedHan(value);
        break;
    case SearchAs::Nothing:
        break;
    }
}

// Reads an entity's searched fields and writes their keys.
class KeyWriter {
public:
    KeyWriter(Writer &writer, const Entity &entity) : m_writer(writer), m_entity(QString::fromLatin1(entity.name)), m_maker(entity)
    {
        QStringList columns;
        for (const Field *field : m_maker.fields())
            columns << QString::fromLatin1(field->name);
        m_select = QStringLiteral("SELECT %1 FROM %2 WHERE id = ?")
                       .arg(columns.join(QStringLiteral(", ")), QString::fromLatin1(entity.table));
    }

    bool isNeeded() const { return !m_maker.fields().empty(); }

    // Of a row that had none.
    Result<void> insert(qint64 id)
    {
        HK_TRY(const RowKeys keys, keysOf(id));
        HK_CHECK(eachKey(QStringLiteral("INSERT OR IGNORE INTO search_key (entity, key, row_id) VALUES (?, ?, ?)"), keys.keys, id));
        return keys.words.isEmpty() ? Result<void>() : insertWords(id, keys.words);
    }

    // What is otherwise than before: most edits touch nothing that is searched.
    Result<void> refresh(qint64 id)
    {
        HK_TRY(const RowKeys keys, keysOf(id));
        HK_TRY(const QSet<QString> present, presentKeys(id));
        const QSet<QString> wanted(keys.keys.begin(), keys.keys.end());
        HK_CHECK(eachKey(QStringLiteral("DELETE FROM search_key WHERE entity = ? AND key = ? AND row_id = ?"),
                         (present - wanted).values(), id));
        HK_CHECK(eachKey(QStringLiteral("INSERT INTO search_key (entity, key, row_id) VALUES (?, ?, ?)"),
                         (wanted - present).values(), id));
        HK_TRY(const QString words, presentWords(id));
        if (words == keys.words)
            return {};
        if (!words.isEmpty()) {
            Statement remove = m_writer.statement(QStringLiteral(
                "DELETE FROM search_text WHERE rowid = ? + (SELECT number << 40 FROM search_entity WHERE entity = ?)"));
            HK_CHECK(remove.bind(id).bind(m_entity).run());
        }
        return keys.words.isEmpty() ? Result<void>() : insertWords(id, keys.words);
    }

private:
    // None, when the row is gone.
    Result<RowKeys> keysOf(qint64 id)
    {
        Statement select = m_writer.statement(m_select);
        HK_CHECK(select.bind(id).run());
        if (!select.next())
            return RowKeys();
        QStringList values;
        for (size_t i = 0; i < m_maker.fields().size(); ++i)
            values << select.text(int(i));
        return m_maker.of(values);
    }
    Result<QSet<QString>> presentKeys(qint64 id)
    {
        Statement select = m_writer.statement(QStringLiteral("SELECT key FROM search_key WHERE row_id = ? AND entity = ?"));
        HK_CHECK(select.bind(id).bind(m_entity).run());
        QSet<QString> keys;
        while (select.next())
            keys.insert(select.text(0));
        return keys;
    }
    Result<QString> presentWords(qint64 id)
    {
        Statement select = m_writer.statement(QStringLiteral(
            "SELECT words FROM search_text WHERE rowid = ? + (SELECT number << 40 FROM search_entity WHERE entity = ?)"));
        HK_CHECK(select.bind(id).bind(m_entity).run());
        return select.next() ? select.text(0) : QString();
    }
    Result<void> eachKey(const QString &sql, const QStringList &keys, qint64 id)
    {
        Statement statement = m_writer.statement(sql);
        for (const QString &key : keys)
            HK_CHECK(statement.bind(m_entity).bind(key).bind(id).run());
        return {};
    }
    Result<void> insertWords(qint64 id, const QString &words)
    {
        Statement text = m_writer.statement(QStringLiteral(
            "INSERT INTO search_text (rowid, words) SELECT ? + (number << 40), ? FROM search_entity WHERE entity = ?"));
        return text.bind(id).bind(words).bind(m_entity).run();
    }

    Writer &m_writer;
    QString m_entity;
    QString m_select;
    KeyMaker m_maker;
};

Result<QHash<QByteArray, std::vector<TouchedRow>>> touchedRows(Writer &writer, qint64 change)
{
    QHash<QByteArray, std::vector<TouchedRow>> touched;
    // Beside min(id) SQLite answers the other columns of that same, first change. Left to itself it would read the whole log by the
    // index of rows; the latest changes stand at its end.
    Statement query = writer.statement(QStringLiteral("SELECT entity, row_id, op = 'insert', min(id) FROM change NOT INDEXED "
                                                      "WHERE id > ? GROUP BY entity, row_id"));
    HK_CHECK(query.bind(change).run());
    while (query.next())
        touched[query.text(0).toLatin1()].push_back({query.integer(1), query.integer(2) != 0});
    return touched;
}

}  // namespace

KeyMaker::KeyMaker(const Entity &entity)
{
    for (const Field &field : entity.fields) {
        if (isSearched(field))
            m_fields.push_back(&field);
    }
}

RowKeys KeyMaker::of(const QStringList &values) const
{
    Keys keys;
    for (size_t i = 0; i < m_fields.size(); ++i)
        addKeys(keys, *m_fields[i], values.at(qsizetype(i)));
    keys.keys.remove(QString());
    return {keys.keys.values(), keys.words.join(QStringLiteral(" | "))};
}

Result<void> insertSearchKeys(Writer &writer, const Entity &entity, const std::vector<KeyedRow> &rows)
{
    const QString name = QString::fromLatin1(entity.name);
    // In the order in which they will stand: neighbours are on one page of the file.
    std::vector<std::pair<const QString *, qint64>> keys;
    ManyRows words(writer, QStringLiteral("INSERT INTO search_text (rowid, words) VALUES (?, ?)"));
    HK_TRY(const QVariant number, writer.single(QStringLiteral("SELECT number << 40 FROM search_entity WHERE entity = ?"), {name}));
    for (const KeyedRow &row : rows) {
        for (const QString &key : row.keys->keys)
            keys.emplace_back(&key, row.id);
        if (!row.keys->words.isEmpty() && !number.isNull())
            HK_CHECK(words.add({row.id + number.toLongLong(), row.keys->words}));
    }
    HK_CHECK(words.end());
    std::sort(keys.begin(), keys.end(), [](const auto &one, const auto &other) {
        return std::tie(*one.first, one.second) < std::tie(*other.first, other.second);
    });
    ManyRows inserts(writer, QStringLiteral("INSERT OR IGNORE INTO search_key (entity, key, row_id) VALUES (?, ?, ?)"));
    for (const auto &[key, id] : keys)
        HK_CHECK(inserts.add({name, *key, id}));
    return inserts.end();
}

Result<void> refreshSearchKeys(Writer &writer, qint64 change)
{
    HK_TRY(const auto touched, touchedRows(writer, change));
    return refreshSearchKeys(writer, touched);
}

Result<void> refreshSearchKeys(Writer &writer, const QHash<QByteArray, std::vector<TouchedRow>> &rows)
{
    for (auto it = rows.begin(); it != rows.end(); ++it) {
        const Entity *entity = writer.catalogue().entity(it.key());
        if (!entity)
            continue;
        KeyWriter keys(writer, *entity);
        if (!keys.isNeeded())
            continue;
        // What a server answers may name a row twice.
        QSet<qint64> made;
        for (const TouchedRow &row : it.value()) {
            if (row.hasKeys)
                continue;
            const bool hadNone = row.isNew && !made.contains(row.id);
            if (row.isNew)
                made.insert(row.id);
            HK_CHECK(hadNone ? keys.insert(row.id) : keys.refresh(row.id));
        }
    }
    return {};
}

namespace {

QString searchedFields()
{
    return QStringLiteral("core.searchedFields");
}

// What the keys of an entity are made from, and by which rules; when it is another than at the last writing, they are made anew.
QString fingerprintOf(const Entity &entity)
{
    constexpr int rules = 3;
    QStringList parts{QString::number(rules)};
    for (const Field &field : entity.fields) {
        if (isSearched(field))
            parts << QStringLiteral("%1=%2").arg(QString::fromLatin1(field.name)).arg(int(field.search));
    }
    return parts.join(u' ');
}

Result<QJsonObject> rememberedFields(Reader &reader)
{
    HK_TRY(const QJsonValue remembered, readSetting(reader, searchedFields()));
    return remembered.toObject();
}

// Of those that are here: an entity whose module is not installed keeps what it has.
QList<const Entity *> outdatedEntities(const Catalogue &catalogue, const QJsonObject &remembered)
{
    QList<const Entity *> outdated;
    for (const auto &entity : catalogue.entities()) {
        if (remembered.value(QString::fromLatin1(entity->name)).toString() != fingerprintOf(*entity))
            outdated << entity.get();
    }
    return outdated;
}

Result<void> writeKeysAnew(Writer &writer, const Entity &entity)
{
    // scan: everything is written anew
    for (const QString &sql :
         {QStringLiteral("DELETE FROM search_key WHERE entity = ?"),
          QStringLiteral("DELETE FROM search_text WHERE rowid IN (SELECT t.rowid FROM search_entity e CROSS JOIN search_text t "
                         "WHERE e.entity = ? AND t.rowid >= e.number << 40 AND t.rowid < (e.number + 1) << 40)"),
          QStringLiteral("INSERT OR IGNORE INTO search_entity (entity) VALUES (?)")}) {
        Statement statement = writer.statement(sql);
        HK_CHECK(statement.bind(QString::fromLatin1(entity.name)).run());
    }
    KeyWriter keys(writer, entity);
    if (!keys.isNeeded())
        return {};
    std::vector<qint64> ids;
    // scan: the same
    Statement query = writer.statement(QStringLiteral("SELECT id FROM %1").arg(QString::fromLatin1(entity.table)));
    HK_CHECK(query.run());
    while (query.next())
        ids.push_back(query.integer(0));
    for (const qint64 id : ids)
        HK_CHECK(keys.insert(id));
    return {};
}

}  // namespace

Result<bool> isSearchUpToDate(Reader &reader)
{
    HK_TRY(const QJsonObject remembered, rememberedFields(reader));
    return outdatedEntities(reader.catalogue(), remembered).isEmpty();
}

Result<void> bringSearchUpToDate(Writer &writer)
{
    HK_TRY(QJsonObject remembered, rememberedFields(writer));
    const QList<const Entity *> outdated = outdatedEntities(writer.catalogue(), remembered);
    for (const Entity *entity : outdated) {
        HK_CHECK(writeKeysAnew(writer, *entity));
        remembered.insert(QString::fromLatin1(entity->name), fingerprintOf(*entity));
    }
    return outdated.isEmpty() ? Result<void>() : storeSetting(writer, searchedFields(), remembered);
}

QString tailKey(const QString &phone)
{
    QString key;
    for (const QChar c : toHalfWidth(phone)) {
        if (c >= u'0' && c <= u'9')
            key += c;
    }
    std::reverse(key.begin(), key.end());
    return key.isEmpty() ? QString() : u'~' + key;
}

QString codeKey(QStringView text)
{
    return withoutBlanks(toHalfWidth(text)).toLower();
}

}  // namespace hk
