// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "module/host.h"
#include "roster/rostermodule.h"
#include "storage/corecatalogue.h"
#include "storage/rows.h"
#include "support/resulttext.h"

#include <QTemporaryDir>

namespace hk::test {

// A data file with the roster's tables, at noon of 2026-11-19 (a Thursday).
class RosterDesk {
public:
    static constexpr qint64 noon = 1795060800000;

    // What another module declares, and where its tables are.
    using Another = Result<SchemaSource> (*)(Catalogue &);
    Result<void> open(Another another = nullptr)
    {
        if (m_catalogue.entities().empty()) {
            HK_CHECK(declareCore(m_catalogue));
            HK_CHECK(m_module.declare(m_catalogue));
            m_schemas = {coreSchema(), m_module.schema()};
            if (another) {
                HK_TRY(const SchemaSource source, another(m_catalogue));
                m_schemas << source;
            }
            HK_CHECK(m_catalogue.checkWhole());
        }
        m_database.reset();
        HK_TRY(m_database, Database::open(m_folder.filePath(QStringLiteral("desk.hk")), m_catalogue, m_schemas, {.clock = [] {
                                              return noon;
                                          }}));
        return {};
    }

    Database &database() { return *m_database; }
    const Catalogue &catalogue() const { return m_catalogue; }
    roster::RosterModule &module() { return m_module; }

    template <class Job> auto write(Job job) { return m_database->write({}, std::move(job)).result(); }
    template <class Job> auto read(Job job) { return m_database->read(std::move(job)).result(); }

    // A row of any entity; its key, or 0 with the refusal in `refusal`.
    qint64 add(const QByteArray &entity, const QVariantMap &values)
    {
        const auto added = write([&](Writer &writer) { return insertRow(writer, entity, values); });
        refusal = added.ok() ? QString() : added.error().message + added.error().detail;
        return added.ok() ? *added : 0;
    }
    bool change(const QByteArray &entity, qint64 id, const QVariantMap &values)
    {
        const auto changed = write([&](Writer &writer) { return updateRow(writer, entity, id, values); });
        refusal = changed.ok() ? QString() : changed.error().message + changed.error().detail;
        return changed.ok();
    }
    qint64 addStudent(const QString &number, const QString &name, const QString &gender = QStringLiteral("male"))
    {
        return add("student",
                   {{QStringLiteral("number"), number}, {QStringLiteral("name"), name}, {QStringLiteral("gender"), gender}});
    }
    QVariant single(const QString &sql)
    {
        const auto value = read([&](Reader &reader) { return reader.single(sql); });
        return value.ok() ? *value : QVariant(value.error().detail);
    }

    QString refusal;

private:
    QTemporaryDir m_folder;
    roster::RosterModule m_module;
    Catalogue m_catalogue;
    QList<SchemaSource> m_schemas;
    std::unique_ptr<Database> m_database;
};

// Fails unless it was refused in words that hold these.
template <class T> void refused(const Result<T> &result, const char *words)
{
    QVERIFY(!result.ok());
    QVERIFY2(result.error().message.contains(QString::fromUtf8(words)), qPrintable(result.error().message + result.error().detail));
}

// A men's building 3 with the rooms 501 and 502 of two beds each, and a women's building 4 with room 101.
struct SmallHouse {
    qint64 men = 0, women = 0, floor = 0, room501 = 0, room502 = 0, room101 = 0;
    qint64 bed501[2] = {}, bed502[2] = {}, bed101 = 0;

    explicit SmallHouse(RosterDesk &desk)
    {
        men = desk.add("building",
                       {{QStringLiteral("code"), QStringLiteral("3")},
                        {QStringLiteral("name"), QStringLiteral("3号楼")},
                        {QStringLiteral("gender"), QStringLiteral("male")}});
        women = desk.add("building",
                         {{QStringLiteral("code"), QStringLiteral("4")},
                          {QStringLiteral("name"), QStringLiteral("4号楼")},
                          {QStringLiteral("gender"), QStringLiteral("female")}});
        floor = desk.add("floor", {{QStringLiteral("building_id"), men}, {QStringLiteral("number"), 5}});
        room501 = room(desk, men, floor, QStringLiteral("501"));
        room502 = room(desk, men, floor, QStringLiteral("502"));
        room101 = room(desk, women, 0, QStringLiteral("101"));
        for (int i = 0; i < 2; ++i) {
            bed501[i] = bed(desk, room501, i + 1);
            bed502[i] = bed(desk, room502, i + 1);
        }
        bed101 = bed(desk, room101, 1);
    }

    static qint64 room(RosterDesk &desk, qint64 building, qint64 floor, const QString &number)
    {
        return desk.add("room",
                        {{QStringLiteral("building_id"), building},
                         {QStringLiteral("floor_id"), floor == 0 ? QVariant() : QVariant(floor)},
                         {QStringLiteral("number"), number},
                         {QStringLiteral("usage"), QStringLiteral("normal")},
                         {QStringLiteral("capacity"), 2}});
    }
    static qint64 bed(RosterDesk &desk, qint64 room, int number)
    {
        return desk.add("bed",
                        {{QStringLiteral("room_id"), room},
                         {QStringLiteral("number"), QString::number(number)},
                         {QStringLiteral("state"), QStringLiteral("usable")}});
    }
};

inline QVariantMap stay(qint64 student, qint64 room, qint64 bed, const char *state = "active", const char *from = "2026-09-01",
                        const char *to = nullptr)
{
    QVariantMap values{{QStringLiteral("student_id"), student},
                       {QStringLiteral("room_id"), room},
                       {QStringLiteral("bed_id"), bed == 0 ? QVariant() : QVariant(bed)},
                       {QStringLiteral("state"), QLatin1String(state)},
                       {QStringLiteral("from_date"), QLatin1String(from)}};
    if (to)
        values.insert(QStringLiteral("to_date"), QLatin1String(to));
    return values;
}

}  // namespace hk::test
