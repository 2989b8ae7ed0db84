// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/accessschema.h"
#include "duty/dutymodule.h"
#include "mentoring/mentoringmodule.h"
#include "roster/rostermodule.h"
#include "storage/corecatalogue.h"
#include "storage/files/filestore.h"
#include "storage/integrity.h"
#include "storage/rows.h"
#include "support/resulttext.h"
#include "sync/inbox.h"
#include "sync/synchronizer.h"
#include "tickets/ticketsmodule.h"

#include <QBuffer>
#include <QDir>
#include <QTemporaryDir>

namespace hk::test {

// The catalogue that all desks and the server of a test share.
class SharedCatalogue {
public:
    // A program of tomorrow has a field more.
    enum Program : quint8 { Today, Tomorrow };
    explicit SharedCatalogue(Program program = Today)
    {
        Catalogue declared;
        if (!declareCore(declared).ok())
            qFatal("the catalogue is broken");
        m_schemas = {coreSchema(), accessSchema()};
        for (Module *module : std::initializer_list<Module *>{&m_roster, &m_tickets, &m_duty, &m_mentoring}) {
            if (!module->declare(declared).ok())
                qFatal("the catalogue is broken");
            m_schemas.append(module->schema());
        }
        if (program == Tomorrow)
            addTomorrow(declared);
        else
            m_catalogue = declared;
        if (!Database::open(emptyFile(), m_catalogue, m_schemas).ok())
            qFatal("an empty file cannot be made");
    }
    // Desks begin as copies of it: its tables are made once.
    QString emptyFile() const { return m_folder.filePath(QStringLiteral("empty")); }
    const Catalogue &catalogue() const { return m_catalogue; }
    const QList<SchemaSource> &schemas() const { return m_schemas; }

private:
    void addTomorrow(const Catalogue &declared)
    {
        for (const auto &entity : declared.entities()) {
            Entity newer = *entity;
            if (newer.name == "student")
                newer.fields.append(Field{.name = "nickname", .title = "Nickname"});
            if (!m_catalogue.add(newer).ok())
                qFatal("the catalogue of tomorrow is broken");
        }
        for (const auto &list : declared.lists()) {
            if (!m_catalogue.add(*list).ok())
                qFatal("the lists of tomorrow are broken");
        }
        const QString folder = m_folder.filePath(QStringLiteral("tomorrow"));
        QDir().mkpath(folder);
        QFile migration(folder + QStringLiteral("/0001_nickname.sql"));
        if (!migration.open(QIODevice::WriteOnly) || migration.write("ALTER TABLE student ADD COLUMN nickname TEXT;\n") < 0)
            qFatal("no migration");
        m_schemas.append({QStringLiteral("tomorrow"), folder, {}});
    }

    roster::RosterModule m_roster;
    tickets::TicketsModule m_tickets;
    duty::DutyModule m_duty;
    mentoring::MentoringModule m_mentoring;
    Catalogue m_catalogue;
    QList<SchemaSource> m_schemas;
    QTemporaryDir m_folder;
};

// One desk with its data file.
class SyncDesk {
public:
    enum Kind : quint8 { New, Existing };
    SyncDesk(const SharedCatalogue &shared, const QString &file, Kind kind = New) : m_shared(&shared), m_file(file)
    {
        if (kind == New && !QFile::copy(shared.emptyFile(), file))
            qFatal("a desk cannot be made");
        reopen();
    }

    void reopen()
    {
        close();
        auto opened = Database::open(m_file, m_shared->catalogue(), m_shared->schemas(), {.clock = [this] { return m_now; }});
        if (!opened.ok())
            qFatal("%s", textOf(opened).constData());
        m_database = std::move(*opened);
        if (m_keys)
            (void)m_database->setViewer(Viewer::owner(), m_keys).result().ok();
    }
    // Installs another program.
    void reopenAs(const SharedCatalogue &shared)
    {
        m_shared = &shared;
        reopen();
    }
    Database &database() { return *m_database; }
    const SharedCatalogue &shared() const { return *m_shared; }
    const QString &file() const { return m_file; }
    void close()
    {
        m_rounds.reset();
        m_database.reset();
    }
    // The school's key of a class; without that of files none is taken.
    void giveKey(const QByteArray &key, FieldClass klass = FieldClass::Sensitive)
    {
        m_keys = std::make_shared<KeyRing>();
        m_keys->add(1, klass, key);
        reopen();
    }
    std::shared_ptr<const KeyRing> keys() const { return m_database->keys(); }
    FileStore store() const { return FileStore(m_file); }
    // Takes a picture in, and what a row says of it; nothing where that fails.
    QString takePicture(const QByteArray &bytes, const QString &name)
    {
        QByteArray copy = bytes;
        QBuffer from(&copy);
        if (!from.open(QIODevice::ReadOnly))
            return {};
        const auto taken = store().take(from, name, *keys(), FieldClass::Sensitive);
        return taken.ok() ? taken->text() : QString();
    }
    // Of a file that is here whole and opens.
    QByteArray bytesOf(const QByteArray &sha256) const
    {
        const auto bytes = store().read(sha256, *keys());
        return bytes.ok() ? *bytes : QByteArray();
    }
    void jumpClock(qint64 milliseconds) { m_now += milliseconds; }
    QString account = QStringLiteral("desk");
    Keychain *keychain = nullptr;

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

    // A program that starts, has one round and ends.
    Result<SyncReport> synchronise(Transport &line) { return newSession(line).run(); }
    Synchronizer newSession(Transport &line)
    {
        return {*m_database, line, {QStringLiteral("https://hall.example"), account, QStringLiteral("-")}, keychain};
    }
    // One that goes on: its session is kept from round to round, until it stops or ends.
    Synchronizer &rounds(Transport &line)
    {
        m_line.now = &line;
        if (!m_rounds)
            m_rounds = std::make_unique<Synchronizer>(newSession(m_line));
        return *m_rounds;
    }
    void stop() { m_rounds.reset(); }

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
    // What the check of the file finds. (Histories that overlap are two desks' disagreement, not the file's fault.)
    int faults()
    {
        const auto found = read([](Reader &reader) -> Result<int> {
            HK_TRY(const auto faults, checkIntegrity(reader, {}));
            for (const IntegrityFault &fault : faults)
                qWarning("%s %s", qPrintable(fault.rule), qPrintable(fault.subject));
            return int(faults.size());
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
            // A row that is out of sight has a name still.
            columns << (target ? QStringLiteral("lower(hex(coalesce((SELECT t.uid FROM %1 t WHERE t.id = r.%2), (SELECT s.uid FROM "
                                                "sync_row s WHERE s.row_id = r.%2 AND s.entity = '%3'))))")
                                     .arg(QString::fromLatin1(target->table), name, QString::fromLatin1(target->name))
                               : QStringLiteral("r.") + name);
        }
        Statement query =
            reader.statement(QStringLiteral("SELECT %1 FROM %2 r").arg(columns.join(u','), QString::fromLatin1(entity.table)));
        HK_CHECK(query.run());
        while (query.next()) {
            QMap<QString, QString> values;
            for (int i = 0; i < int(entity.fields.size()); ++i) {
                if (!query.isNull(i + 1) && !query.text(i + 1).isEmpty())
                    values.insert(QString::fromLatin1(entity.fields.at(i).name), query.text(i + 1));
            }
            QStringList parts{QString::fromLatin1(entity.name), query.text(0).toLower()};
            for (auto it = values.begin(); it != values.end(); ++it)
                parts << it.key() + u'=' + it.value();
            lines << parts.join(u' ');
        }
        return {};
    }

    struct ChangingLine : Transport {
        Result<HttpReply> send(const HttpRequest &request) override { return now->send(request); }
        Transport *now = nullptr;
    };

    const SharedCatalogue *m_shared;
    QString m_file;
    qint64 m_now = 1795060800000;
    std::shared_ptr<KeyRing> m_keys;
    std::unique_ptr<Database> m_database;
    ChangingLine m_line;
    std::unique_ptr<Synchronizer> m_rounds;
};

}  // namespace hk::test
