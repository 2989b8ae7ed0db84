// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "roster/rostermodule.h"
#include "storage/corecatalogue.h"
#include "storage/integrity.h"
#include "storage/rows.h"
#include "support/resulttext.h"
#include "sync/inbox.h"
#include "sync/synchronizer.h"

#include <QTemporaryDir>

namespace hk::test {

// The catalogue that all desks and the server of a test share.
class SharedCatalogue {
public:
    SharedCatalogue()
    {
        if (!declareCore(m_catalogue).ok() || !m_module.declare(m_catalogue).ok())
            qFatal("the catalogue is broken");
        if (!Database::open(emptyFile(), m_catalogue, schemas()).ok())
            qFatal("an empty file cannot be made");
    }
    // Desks begin as copies of it: its tables are made once.
    QString emptyFile() const { return m_folder.filePath(QStringLiteral("empty")); }
    const Catalogue &catalogue() const { return m_catalogue; }
    QList<SchemaSource> schemas() const { return {coreSchema(), m_module.schema()}; }

private:
    roster::RosterModule m_module;
    Catalogue m_catalogue;
    QTemporaryDir m_folder;
};

// One desk with its data file.
class SyncDesk {
public:
    enum Kind : quint8 { New, Existing };
    SyncDesk(const SharedCatalogue &shared, const QString &file, Kind kind = New) : m_shared(shared), m_file(file)
    {
        if (kind == New && !QFile::copy(shared.emptyFile(), file))
            qFatal("a desk cannot be made");
        reopen();
    }

    void reopen()
    {
        m_database.reset();
        auto opened = Database::open(m_file, m_shared.catalogue(), m_shared.schemas(), {.clock = [this] { return m_now; }});
        if (!opened.ok())
            qFatal("%s", textOf(opened).constData());
        m_database = std::move(*opened);
    }
    Database &database() { return *m_database; }
    const QString &file() const { return m_file; }
    void close() { m_database.reset(); }

    template <class Job> auto write(Job job)
    {
        m_now += 1000;
        return m_database->write({}, std::move(job)).result();
    }
    template <class Job> auto read(Job job) { return m_database->read(std::move(job)).result(); }

    qint64 add(const QByteArray &entity, const QVariantMap &values)
    {
        const auto added = write([&](Writer &writer) { return insertRow(writer, entity, values); });
        return added.ok() ? *added : 0;
    }
    bool change(const QByteArray &entity, qint64 id, const QVariantMap &values)
    {
        return write([&](Writer &writer) { return updateRow(writer, entity, id, values); }).ok();
    }
    QVariant single(const QString &sql)
    {
        const auto value = read([&](Reader &reader) { return reader.single(sql); });
        return value.ok() ? *value : QVariant(value.error().detail);
    }

    Result<SyncReport> synchronise(Transport &line)
    {
        Synchronizer synchronizer(*m_database, line,
                                  {QStringLiteral("https://hall.example"), QStringLiteral("desk"), QStringLiteral("-")});
        return synchronizer.run();
    }

    // Every row as it stands, named as the server names it, sorted.
    QStringList dump()
    {
        return read([](Reader &reader) -> Result<QStringList> {
                   QStringList lines;
                   for (const auto &entity : reader.catalogue().entities())
                       HK_CHECK(dumpEntity(reader, *entity, lines));
                   lines.sort();
                   return lines;
               })
            .value();
    }
    // What the check of the file finds, and rows that refer to nothing. (Histories that overlap are two desks' disagreement, not
    // the file's fault.)
    int faults()
    {
        const auto found = read([](Reader &reader) -> Result<int> {
            HK_TRY(const auto faults, checkIntegrity(reader, {}));
            HK_TRY(const int lost, orphans(reader));
            for (const IntegrityFault &fault : faults)
                qWarning("%s", qPrintable(fault.rule));
            return int(faults.size()) + lost;
        });
        return found.ok() ? *found : -1;
    }

private:
    static Result<void> dumpEntity(Reader &reader, const Entity &entity, QStringList &lines)
    {
        QStringList columns{QStringLiteral("hex(r.uid)")};
        for (const Field &field : entity.fields) {
            const QString name = QString::fromLatin1(field.name);
            const Entity *target = field.isReference() ? reader.catalogue().entity(field.target) : nullptr;
            columns << (target ? QStringLiteral("(SELECT lower(hex(t.uid)) FROM %1 t WHERE t.id = r.%2)")
                                     .arg(QString::fromLatin1(target->table), name)
                               : QStringLiteral("r.") + name);
        }
        Statement query =
            reader.statement(QStringLiteral("SELECT %1 FROM %2 r").arg(columns.join(u','), QString::fromLatin1(entity.table)));
        HK_CHECK(query.run());
        while (query.next()) {
            QMap<QString, QString> values;
            for (int i = 0; i < int(entity.fields.size()); ++i) {
                if (!query.isNull(i + 1))
                    values.insert(QString::fromLatin1(entity.fields.at(i).name), query.text(i + 1));
            }
            QStringList parts{QString::fromLatin1(entity.name), query.text(0).toLower()};
            for (auto it = values.begin(); it != values.end(); ++it)
                parts << it.key() + u'=' + it.value();
            lines << parts.join(u' ');
        }
        return {};
    }

    const SharedCatalogue &m_shared;
    QString m_file;
    qint64 m_now = 1795060800000;
    std::unique_ptr<Database> m_database;
};

}  // namespace hk::test
