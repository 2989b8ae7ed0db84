// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/form/draft.h"

#include "module/references.h"
#include "widgets/form/fieldeditor.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMutex>
#include <QSettings>

namespace hk {

namespace {

constexpr qint64 longestKept = qint64(30) * 24 * 3'600'000;

// A reference as it is kept.
struct KeptRows {
    QByteArray entity;
    QList<QByteArray> uids;
    bool isList = false;
};

// What was asked last of a place counts: a draft that is still being written when it is dropped must not come back.
class LastWord {
public:
    static quint64 speak(const QString &key)
    {
        const QMutexLocker lock(&mutex());
        return ++words()[key];
    }
    // Writes unless something else was asked meanwhile.
    static void write(const QString &key, quint64 word, const QJsonObject &kept)
    {
        const QMutexLocker lock(&mutex());
        if (words().value(key) == word)
            QSettings().setValue(key, QJsonDocument(kept).toJson(QJsonDocument::Compact));
    }

private:
    static QMutex &mutex()
    {
        static QMutex mutex;
        return mutex;
    }
    static QHash<QString, quint64> &words()
    {
        static QHash<QString, quint64> words;
        return words;
    }
};

QJsonObject storedAt(const QString &key)
{
    return QJsonDocument::fromJson(QSettings().value(key).toByteArray()).object();
}

void dropOlder(qint64 now)
{
    QSettings settings;
    settings.beginGroup(QStringLiteral("drafts"));
    const QStringList keys = settings.allKeys();
    for (const QString &key : keys) {
        const QJsonObject kept = QJsonDocument::fromJson(settings.value(key).toByteArray()).object();
        if (kept.value(QStringLiteral("at")).toInteger() < now - longestKept)
            settings.remove(key);
    }
}

QJsonValue packed(const QVariant &value)
{
    if (value.canConvert<NewReference>())
        return QJsonObject{{QStringLiteral("new"), value.value<NewReference>().title}};
    return QJsonValue::fromVariant(value);
}

Result<QJsonObject> packedRows(Reader &reader, const QByteArray &entity, const QVariant &value)
{
    const bool isList = value.typeId() == QMetaType::QVariantList;
    QJsonArray uids;
    for (const QVariant &key : isList ? value.toList() : QVariantList{value}) {
        HK_TRY(const QByteArray uid, uidOfRow(reader, entity, key.toLongLong()));
        if (!uid.isEmpty())
            uids.append(QString::fromLatin1(uid.toHex()));
    }
    return QJsonObject{
        {QStringLiteral("rows"), QString::fromLatin1(entity)}, {QStringLiteral("list"), isList}, {QStringLiteral("uids"), uids}};
}

QVariant unpacked(const QJsonValue &value)
{
    const QJsonObject object = value.toObject();
    if (object.contains(QStringLiteral("rows"))) {
        KeptRows rows{
            object.value(QStringLiteral("rows")).toString().toLatin1(), {}, object.value(QStringLiteral("list")).toBool()};
        const QJsonArray uids = object.value(QStringLiteral("uids")).toArray();
        for (const QJsonValue &uid : uids)
            rows.uids << QByteArray::fromHex(uid.toString().toLatin1());
        return QVariant::fromValue(rows);
    }
    if (value.isObject())
        return QVariant::fromValue(NewReference{object.value(QStringLiteral("new")).toString()});
    if (value.isDouble() && double(value.toInteger()) == value.toDouble())
        return value.toInteger();
    return value.isNull() ? QVariant() : value.toVariant();
}

Result<QVariantList> keysOf(Reader &reader, const KeptRows &rows)
{
    QVariantList keys;
    for (const QByteArray &uid : rows.uids) {
        HK_TRY(const qint64 key, rowOfUid(reader, rows.entity, uid));
        if (key != 0)
            keys << key;
    }
    return keys;
}

}  // namespace

QString draftKey(const Database &database, const QByteArray &entity, const QByteArray &row, const QByteArray &account)
{
    const QByteArray path = QFileInfo(database.path()).absoluteFilePath().toUtf8();
    const QByteArray file = QCryptographicHash::hash(path, QCryptographicHash::Sha256).toHex().left(12);
    const QByteArray person = account.isEmpty() ? QByteArray("desk") : account.toHex();
    const QByteArray place = entity + '.' + (row.isEmpty() ? QByteArray("new") : row.toHex());
    return QStringLiteral("drafts/") + QString::fromLatin1(file + '/' + person + '/' + place);
}

void keepDraft(Database &database, const QString &key, const Draft &draft, const DraftReferences &references)
{
    dropOlder(draft.at);
    const quint64 word = LastWord::speak(key);
    QJsonObject values;
    QVariantMap rows;
    for (auto it = draft.values.begin(); it != draft.values.end(); ++it) {
        const bool isRow = references.contains(it.key()) && !it->isNull() && !it->canConvert<NewReference>();
        if (isRow)
            rows.insert(it.key(), *it);
        else
            values.insert(it.key(), packed(*it));
    }
    const auto kept = [at = draft.at](const QJsonObject &packedValues) {
        return QJsonObject{{QStringLiteral("at"), at}, {QStringLiteral("values"), packedValues}};
    };
    // At once, whatever becomes of the program; the rows follow when they are known.
    LastWord::write(key, word, kept(values));
    if (rows.isEmpty())
        return;
    database.read([key, word, values, rows, references, kept](Reader &reader) mutable -> Result<void> {
        for (auto it = rows.begin(); it != rows.end(); ++it) {
            HK_TRY(const QJsonObject row, packedRows(reader, references.value(it.key()), *it));
            values.insert(it.key(), row);
        }
        LastWord::write(key, word, kept(values));
        return {};
    });
}

std::optional<Draft> keptDraft(const QString &key, qint64 now)
{
    const QJsonObject kept = storedAt(key);
    Draft draft;
    draft.at = kept.value(QStringLiteral("at")).toInteger();
    if (kept.isEmpty() || draft.at < now - longestKept)
        return std::nullopt;
    const QJsonObject values = kept.value(QStringLiteral("values")).toObject();
    for (auto it = values.begin(); it != values.end(); ++it)
        draft.values.insert(it.key(), unpacked(*it));
    return draft;
}

QFuture<Result<QVariantMap>> readDraft(Database &database, const Draft &draft)
{
    return database.read([values = draft.values](Reader &reader) -> Result<QVariantMap> {
        QVariantMap known;
        for (auto it = values.begin(); it != values.end(); ++it) {
            if (!it->canConvert<KeptRows>()) {
                known.insert(it.key(), *it);
                continue;
            }
            const KeptRows rows = it->value<KeptRows>();
            HK_TRY(const QVariantList keys, keysOf(reader, rows));
            if (rows.isList)
                known.insert(it.key(), keys);
            else if (!keys.isEmpty())
                known.insert(it.key(), keys.first());
        }
        return known;
    });
}

void dropDraft(const QString &key)
{
    LastWord::speak(key);
    QSettings().remove(key);
}

}  // namespace hk
