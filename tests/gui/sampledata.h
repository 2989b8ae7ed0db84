// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/accessschema.h"
#include "scripteddialogs.h"
#include "stubworkbench.h"
#include "support/resulttext.h"
#include "support/samplecatalogue.h"
#include "widgets/actionregistry.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>

namespace hk::test {

// A data file of the sample catalogue with as many persons as asked for (n000001 …), and all that a page is given.
class SampleData {
public:
    Result<void> open(int persons)
    {
        HK_CHECK(declareSample(m_catalogue));
        const QString path = m_folder.filePath(QStringLiteral("sample.sqlite"));
        HK_TRY(m_database, Database::open(path, m_catalogue, schemas()));
        m_database.reset();
        HK_CHECK(fill(path, persons));
        HK_TRY(m_database, Database::open(path, m_catalogue, schemas()));
        return {};
    }
    void close() { m_database.reset(); }

    Database &database() { return *m_database; }
    const Catalogue &catalogue() const { return m_catalogue; }
    QString path(const QString &name) const { return m_folder.filePath(name); }
    UiContext context() { return {*m_database, m_catalogue, actions, dialogs, workbench, importers, systemNow}; }

    ActionRegistry actions;
    ScriptedDialogs dialogs;
    StubWorkbench workbench;
    std::vector<std::unique_ptr<Importer>> importers;

private:
    static QList<SchemaSource> schemas() { return sampleSchemas() << accessSchema(); }

    // Past the program's own writing, which would take its time to record a hundred thousand rows.
    static Result<void> fill(const QString &path, int persons)
    {
        QString problem;
        {
            QSqlDatabase raw = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("fill"));
            raw.setDatabaseName(path);
            raw.open();
            QSqlQuery query(raw);
            query.prepare(
                QStringLiteral("INSERT INTO person (uid, number, name, phone, grade, state) "
                               "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?) "
                               "SELECT randomblob(16), printf('n%06d', i), '张' || i, printf('138%08d', i), 2020 + i % 4, "
                               "CASE i % 2 WHEN 0 THEN 'here' ELSE 'away' END FROM n"));
            query.addBindValue(persons);
            if (persons > 0 && !query.exec())
                problem = query.lastError().text();
        }
        QSqlDatabase::removeDatabase(QStringLiteral("fill"));
        return problem.isEmpty() ? Result<void>() : Error{problem};
    }

    QTemporaryDir m_folder;
    Catalogue m_catalogue;
    std::unique_ptr<Database> m_database;
};

}  // namespace hk::test
