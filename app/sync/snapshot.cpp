// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/snapshot.h"

#include "base/uid.h"
#include "storage/manyrows.h"
#include "storage/sqlerror.h"
#include "sync/rowkeys.h"
#include "sync/sweep.h"
#include "sync/wire/codec.h"
#include "sync/wire/document.h"

#include <algorithm>

namespace hk {

namespace {

using Part = SnapshotPage::Part;
using wire::SnapshotPart;

bool holds(const Field &field, const QByteArray &value)
{
    bool isOne = value.isNull();
    if (isOne)
        return true;
    switch (field.type) {
    case FieldType::Integer:
    case FieldType::Boolean:
    case FieldType::Moment:
        (void)value.toLongLong(&isOne);
        return isOne;
    case FieldType::Number:
        (void)value.toDouble(&isOne);
        return isOne;
    case FieldType::Reference:
        return !uidOfUuid(value).isEmpty();
    default:
        return true;
    }
}

void makeKeys(const SnapshotPart &sent, Part &part)
{
    const KeyMaker maker(*part.entity);
    std::vector<int> columns;
    for (const Field *field : maker.fields()) {
        const auto found = std::find(part.fields.begin(), part.fields.end(), field);
        columns.push_back(found == part.fields.end() ? -1 : int(found - part.fields.begin()));
    }
    if (columns.empty())
        return;
    part.keys.reserve(size_t(sent.rows));
    for (int row = 0; row < sent.rows; ++row) {
        QStringList values;
        for (const int column : columns)
            values << (column < 0 ? QString() : QString::fromUtf8(sent.value(row, column)));
        part.keys.push_back(maker.of(values));
    }
}

wire::FeedRow feedRow(const SnapshotPart &sent, const Part &part, int row)
{
    wire::FeedRow line{wire::FeedKind::Row, sent.entity, part.uids.at(row), sent.version(row), {}};
    for (int i = 0; i < int(part.fields.size()); ++i) {
        const Field *field = part.fields[size_t(i)];
        if (!field || !sent.shows(row, i))
            continue;
        const QByteArray &value = sent.value(row, i);
        QJsonValue shown;
        if (value.isNull())
            shown = QJsonValue::Null;
        else if (field->type == FieldType::Reference)
            shown = wire::uidText(uidOfUuid(value));
        else if (field->type == FieldType::Number)
            shown = value.toDouble();
        else if (field->type == FieldType::Integer || field->type == FieldType::Boolean || field->type == FieldType::Moment)
            shown = value.toLongLong();
        else
            shown = QString::fromUtf8(value);
        line.values.insert(QString::fromLatin1(field->name), shown);
    }
    return line;
}

// The rows of one part that are new here, on their way into the file.
class NewRows {
public:
    NewRows(Writer &writer, const SnapshotPart &sent, const Part &part, qint64 sweep)
        : m_writer(writer), m_sent(sent), m_part(part), m_entity(*part.entity), m_sweep(sweep)
    {
    }

    // What is not new here, or stands in another row's way, is left for `rest`.
    Result<int> take(QList<wire::FeedRow> &rest)
    {
        HK_TRY(const QSet<QByteArray> known, knownUids());
        for (int row = 0; row < m_sent.rows; ++row) {
            if (known.contains(m_part.uids.at(row)) || !isWhole(row))
                rest << feedRow(m_sent, m_part, row);
            else
                m_rows.push_back(row);
        }
        if (m_rows.empty())
            return 0;
        HK_CHECK(giveKeys());
        KeyBook references(m_writer);
        HK_CHECK(nameReferences(references));
        HK_CHECK(insertRows(references, rest));
        HK_CHECK(insertSearchKeys(m_writer, m_entity, m_keyed));
        return m_taken;
    }

private:
    // A row that does not show all its fields keeps what it has of them.
    bool isWhole(int row) const
    {
        for (int i = 0; i < int(m_part.fields.size()); ++i) {
            if (!m_sent.shows(row, i))
                return false;
        }
        return true;
    }

    // Pages come by uid, so that what is known stands close together.
    Result<QSet<QByteArray>> knownUids()
    {
        const auto [least, most] = std::minmax_element(m_part.uids.begin(), m_part.uids.end());
        QSet<QByteArray> known;
        Statement living = m_writer.statement(
            QStringLiteral("SELECT uid FROM main.%1 WHERE uid BETWEEN ? AND ?").arg(QString::fromLatin1(m_entity.table)));
        HK_CHECK(living.bind(*least).bind(*most).run());
        while (living.next())
            known.insert(living.bytes(0));
        Statement named = m_writer.statement(QStringLiteral("SELECT uid FROM sync_row WHERE entity = ? AND uid BETWEEN ? AND ?"));
        HK_CHECK(named.bind(QString::fromLatin1(m_entity.name)).bind(*least).bind(*most).run());
        while (named.next())
            known.insert(named.bytes(0));
        return known;
    }

    // Before references are looked up: a row may refer to another one of its page.
    Result<void> giveKeys()
    {
        HK_TRY(m_firstKey, takeKeys(m_writer, m_entity, qint64(m_rows.size())));
        ManyRows names(m_writer,
                       QStringLiteral("INSERT INTO sync_row (entity, uid, row_id, version, seen) VALUES (?, ?, ?, ?, ?)"));
        const QString name = QString::fromLatin1(m_entity.name);
        for (size_t i = 0; i < m_rows.size(); ++i)
            HK_CHECK(names.add({name, m_part.uids.at(m_rows[i]), m_firstKey + qint64(i), m_sent.version(m_rows[i]), m_sweep}));
        return names.end();
    }

    Result<void> nameReferences(KeyBook &references)
    {
        for (int i = 0; i < int(m_part.fields.size()); ++i) {
            const Field *field = m_part.fields[size_t(i)];
            if (!field || !field->isReference())
                continue;
            const Entity &target = *m_writer.catalogue().entity(field->target);
            for (const int row : m_rows) {
                if (const QByteArray &value = m_sent.value(row, i); !value.isNull())
                    references.name(target, uidOfUuid(value));
            }
        }
        return references.settle();
    }

    QVariant stored(const KeyBook &references, const Field &field, const QByteArray &value) const
    {
        if (value.isNull())
            return {};
        switch (field.type) {
        case FieldType::Reference:
            return references.of(*m_writer.catalogue().entity(field.target), uidOfUuid(value)).key;
        case FieldType::Integer:
        case FieldType::Boolean:
        case FieldType::Moment:
            return value.toLongLong();
        case FieldType::Number:
            return value.toDouble();
        default:
            return QString::fromUtf8(value);
        }
    }

    Result<void> insertRows(const KeyBook &references, QList<wire::FeedRow> &rest)
    {
        QString columns = QStringLiteral("id, uid");
        QString places = QStringLiteral("?, ?");
        for (const Field *field : m_part.fields) {
            columns += field ? QStringLiteral(", ") + QString::fromLatin1(field->name) : QString();
            places += field ? QStringLiteral(", ?") : QString();
        }
        ManyRows many(
            m_writer,
            QStringLiteral("INSERT INTO main.%1 (%2) VALUES (%3)").arg(QString::fromLatin1(m_entity.table), columns, places));
        for (size_t first = 0; first < m_rows.size();) {
            const size_t count = size_t(ManyRows::together(qsizetype(m_rows.size() - first)));
            Statement insert = many.statement(qsizetype(count));
            for (size_t i = first; i < first + count; ++i)
                bindRow(insert, references, i);
            const Result<void> written = insert.run();
            if (!written.ok() && !isRefusal(written.error()))
                return written.error();
            for (size_t i = first; i < first + count; ++i) {
                if (written.ok())
                    taken(i);
                else
                    rest << feedRow(m_sent, m_part, m_rows[i]);
            }
            first += count;
        }
        return {};
    }

    void bindRow(Statement &insert, const KeyBook &references, size_t i)
    {
        const int row = m_rows[i];
        insert.bind(m_firstKey + qint64(i)).bind(m_part.uids.at(row));
        for (int f = 0; f < int(m_part.fields.size()); ++f) {
            if (const Field *field = m_part.fields[size_t(f)])
                insert.bind(stored(references, *field, m_sent.value(row, f)));
        }
    }

    void taken(size_t i)
    {
        ++m_taken;
        m_writer.pulled(m_entity.name, {m_firstKey + qint64(i), true, true});
        if (!m_part.keys.empty())
            m_keyed.push_back({m_firstKey + qint64(i), &m_part.keys[size_t(m_rows[i])]});
    }

    Writer &m_writer;
    const SnapshotPart &m_sent;
    const Part &m_part;
    const Entity &m_entity;
    qint64 m_sweep;
    std::vector<int> m_rows;
    qint64 m_firstKey = 0;
    std::vector<KeyedRow> m_keyed;
    int m_taken = 0;
};

}  // namespace

Result<SnapshotPage> readSnapshot(const Catalogue &catalogue, wire::SnapshotAnswer answer)
{
    SnapshotPage page;
    for (const SnapshotPart &sent : answer.parts) {
        Part part;
        part.entity = catalogue.entity(sent.entity);
        for (const QByteArray &name : sent.fields)
            part.fields.push_back(part.entity ? part.entity->field(name) : nullptr);
        for (int row = 0; row < sent.rows; ++row) {
            part.uids << sent.uid(row);
            for (int i = 0; i < int(part.fields.size()); ++i) {
                if (part.fields[size_t(i)] && !holds(*part.fields[size_t(i)], sent.value(row, i)))
                    return wire::unreadable(QString::fromLatin1(part.fields[size_t(i)]->name));
            }
        }
        if (part.entity)
            makeKeys(sent, part);
        page.rows += sent.rows;
        page.parts.push_back(std::move(part));
    }
    page.answer = std::move(answer);
    return page;
}

Result<Arrived> takeIn(Writer &writer, const SnapshotPage &page, qint64 sweep)
{
    HK_CHECK(writer.liftRules());
    QList<wire::FeedRow> rest;
    int taken = 0;
    for (size_t i = 0; i < page.parts.size(); ++i) {
        const Part &part = page.parts[i];
        if (!part.entity || part.uids.isEmpty())
            continue;
        HK_TRY(const int rows, NewRows(writer, page.answer.parts.at(qsizetype(i)), part, sweep).take(rest));
        taken += rows;
    }
    HK_TRY(Arrived arrived, takeIn(writer, rest));
    if (sweep > 0)
        HK_CHECK(markSeen(writer, rest, sweep));
    arrived.rows += taken;
    return arrived;
}

}  // namespace hk
