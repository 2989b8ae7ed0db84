// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/accessschema.h"
#include "access/keychain.h"
#include "access/signin.h"
#include "storage/corecatalogue.h"
#include "support/resulttext.h"

#include <QTemporaryDir>

namespace hk::test {

// Where no keychain can be reached.
class MissingKeychain : public Keychain {
public:
    Result<void> store(const QString &, const QByteArray &) override { return Error{u"There is none."_qs, {}}; }
    Result<std::optional<QByteArray>> read(const QString &) override { return Error{u"There is none."_qs, {}}; }
    Result<void> remove(const QString &) override { return Error{u"There is none."_qs, {}}; }
};

// A data file with the tables of accounts and a clock that stands still.
class AccessFile {
public:
    AccessFile()
    {
        if (!declareCore(m_catalogue).ok())
            qFatal("the catalogue is broken");
        open();
    }

    void open(bool readOnly = false)
    {
        m_database.reset();
        auto opened = Database::open(m_folder.filePath(QStringLiteral("a.hk")), m_catalogue, {coreSchema(), accessSchema()},
                                     {.readOnly = readOnly, .viewer = Viewer::nobody(), .clock = [this] { return now; }});
        if (!opened.ok())
            qFatal("%s", textOf(opened).constData());
        m_database = std::move(*opened);
    }

    Database &database() { return *m_database; }
    template <class Job> auto write(Job job) { return m_database->write({}, std::move(job)).result(); }
    template <class Job> auto read(Job job) { return m_database->read(std::move(job)).result(); }
    SignIn signIn(const QString &name, const QString &password) { return hk::signIn(*m_database, name, password).result().value(); }
    QVariant single(const QString &sql)
    {
        return read([&](Reader &reader) { return reader.single(sql); }).value();
    }
    // Changes the file as another program would.
    bool execute(const QString &sql)
    {
        return write([&](Writer &writer) {
                   Statement statement = writer.statement(sql);
                   return statement.run();
               })
            .ok();
    }

    // The owner, signed in.
    void makeOwner()
    {
        if (!openForOwner(*m_database).ok() || !write([](Writer &writer) {
                                                    return hk::makeOwner(writer, {u"zhou"_qs, u"周主任"_qs, ownerPassword(), {}});
                                                }).ok()
            || !signIn(u"zhou"_qs, ownerPassword()).account)
            qFatal("no owner");
    }
    static QString ownerPassword() { return QStringLiteral("南苑 three blue doors"); }

    qint64 now = 1795060800000;

private:
    QTemporaryDir m_folder;
    Catalogue m_catalogue;
    std::unique_ptr<Database> m_database;
};

}  // namespace hk::test
