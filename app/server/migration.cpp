// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/migration.h"

#include "server/blobuse.h"
#include "server/schoolkeys.h"
#include "server/scopesql.h"
#include "server/tablesql.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>

#include <libpq-fe.h>

namespace hk::server {

namespace {

struct MigrationText {
    Q_DECLARE_TR_FUNCTIONS(hk::Server)
public:
    static QString noRole() { return tr("The configuration must name the role of the service (user=…)."); }
    static QString noService(const QString &role)
    {
        return tr("There is no role “%1”, and this connection may not make one. Please make it (CREATE ROLE … LOGIN).").arg(role);
    }
    static QString sameRole() { return tr("Owner and service must be different roles."); }
    static QString changed() { return tr("The database was made by a different build of the program. It is unchanged."); }
    static QString otherType()
    {
        return tr("A column has another type than this program expects; it needs a migration. Nothing was changed.");
    }
};

struct NumberedFile {
    int number = 0;
    QByteArray text;
    QByteArray hash;
};

QList<NumberedFile> numberedFiles(const QString &folder)
{
    QList<NumberedFile> files;
    const QDir dir(folder);
    for (const QString &entry : dir.entryList({QStringLiteral("[0-9][0-9][0-9][0-9]_*.sql")}, QDir::Files, QDir::Name)) {
        QFile file(dir.filePath(entry));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray text = file.readAll();
        files.append({entry.left(4).toInt(), text, QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex()});
    }
    return files;
}

Result<void> runNumbered(Postgres &owner, const QString &name, const QString &folder)
{
    for (const NumberedFile &file : numberedFiles(folder)) {
        HK_TRY(const Rows known,
               owner.run("SELECT hash FROM hk.migration WHERE owner = $1 AND number = $2",
                         {textValue(name), numberValue(file.number)}));
        if (!known.isEmpty()) {
            if (known.text(0, 0) != file.hash)
                return Error{MigrationText::changed(), QStringLiteral("%1 %2").arg(name).arg(file.number)};
            continue;
        }
        HK_CHECK(owner.script(file.text));
        HK_CHECK(owner.run("INSERT INTO hk.migration (owner, number, hash) VALUES ($1, $2, $3)",
                           {textValue(name), numberValue(file.number), file.hash}));
    }
    return {};
}

Result<void> bringColumns(Postgres &owner, const Entity &entity)
{
    HK_TRY(const Rows columns,
           owner.run("SELECT column_name, data_type FROM information_schema.columns "
                     "WHERE table_schema = 'data' AND table_name = $1",
                     {entity.name}));
    if (columns.isEmpty())
        return owner.script(createTable(entity));
    QHash<QByteArray, QByteArray> types;
    for (int i = 0; i < columns.size(); ++i)
        types.insert(columns.text(i, 0), columns.text(i, 1));
    for (const Field &field : entity.fields) {
        const QByteArray type = types.value(field.name);
        if (type.isEmpty())
            HK_CHECK(
                owner.script("ALTER TABLE " + tableOf(entity) + " ADD COLUMN " + quoted(field.name) + ' ' + columnType(field)));
        else if (type != columnType(field))
            return Error{MigrationText::otherType(), QString::fromLatin1(entity.name + '.' + field.name)};
    }
    return {};
}

Result<void> bringConstraints(Postgres &owner, const Entity &entity)
{
    for (const Field &field : entity.fields) {
        for (const TableConstraint &constraint : constraintsOf(entity, field)) {
            HK_TRY(const Rows known,
                   owner.run("SELECT 1 FROM pg_constraint WHERE conname = $1 AND conrelid = $2::regclass",
                             {constraint.name, tableOf(entity)}));
            // Choices grow: the list is made anew each time, which the rows that are there already satisfy.
            if (!known.isEmpty() && field.type == FieldType::Choice)
                HK_CHECK(owner.script("ALTER TABLE " + tableOf(entity) + " DROP CONSTRAINT " + quoted(constraint.name)));
            if (known.isEmpty() || field.type == FieldType::Choice)
                HK_CHECK(owner.script("ALTER TABLE " + tableOf(entity) + " ADD CONSTRAINT " + quoted(constraint.name) + ' '
                                      + constraint.definition));
        }
        if (field.isReference())
            HK_CHECK(owner.script("CREATE INDEX IF NOT EXISTS " + quoted(entity.name + '_' + field.name + "_rows") + " ON "
                                  + tableOf(entity) + " (" + quoted(field.name) + ')'));
    }
    return {};
}

Result<void> grantToService(Postgres &owner, const QByteArray &role)
{
    const QByteArray to = " TO " + quoted(role) + "; ";
    return owner.script(
        "GRANT USAGE ON SCHEMA hk, data" + to
        + "GRANT SELECT ON hk.account, hk.account_grant, hk.sync_row, hk.sync_exit, hk.dead_id, hk.contest, "
          "hk.server_state, hk.school_key, hk.known_row, hk.blob, hk.blob_use"
        + to + "GRANT UPDATE (password) ON hk.account" + to
        + "GRANT SELECT, INSERT, UPDATE, DELETE ON hk.attempt, hk.device, hk.session, hk.receipt, hk.blob_upload, hk.blob_part, "
          "hk.blob_content, hk.blob_sender"
        + to + "GRANT INSERT, UPDATE (at) ON hk.blob" + to + "GRANT EXECUTE ON FUNCTION hk.keep_conflict" + to
        + "DO $$ DECLARE f regprocedure; BEGIN FOR f IN SELECT p.oid FROM pg_proc p WHERE p.pronamespace = "
          "'data'::regnamespace AND p.proname LIKE 'rules\\_of\\_new\\_%' LOOP EXECUTE 'GRANT EXECUTE ON FUNCTION ' || f "
          "|| ' TO "
        + quoted(role).replace('\'', "''") + "'; END LOOP; END $$");
}

Result<void> bringTables(Postgres &owner, const QByteArray &role, const Declarations &declarations)
{
    const Catalogue &catalogue = declarations.catalogue;
    HK_TRY(const Rows self, owner.run("SELECT current_user"));
    for (const auto &entity : catalogue.entities())
        HK_CHECK(bringColumns(owner, *entity));
    for (const auto &entity : catalogue.entities())
        HK_CHECK(bringConstraints(owner, *entity));
    for (const auto &entity : catalogue.entities()) {
        HK_CHECK(owner.script(scopesFunction(catalogue, *entity)));
        HK_CHECK(owner.script(triggersOf(catalogue, *entity, self.text(0, 0))));
        HK_CHECK(owner.script(addFunction(catalogue, *entity, role)));
        HK_CHECK(owner.script(securityOf(*entity, role)));
    }
    return {};
}

}  // namespace

Result<Declarations> declarationsOf(const ModuleHost &host)
{
    Declarations declarations{host.catalogue(), {}, {}};
    if (!declarations.catalogue.entity(conflictEntityName))
        HK_CHECK(declarations.catalogue.add(conflictEntity()));
    for (const auto &source : host.schemas()) {
        declarations.schema.insert(source.owner, 0);
        for (const NumberedFile &file : numberedFiles(source.migrations))
            declarations.schema.insert(source.owner, file.number);
        declarations.folders.insert(source.owner, source.migrations + QStringLiteral("/pg"));
    }
    return declarations;
}

Result<QByteArray> serviceRole(const Configuration &configuration)
{
    const auto userOf = [](const QByteArray &connection) {
        QByteArray user;
        PQconninfoOption *options = PQconninfoParse(connection.constData(), nullptr);
        for (PQconninfoOption *option = options; option && option->keyword; ++option) {
            if (qstrcmp(option->keyword, "user") == 0)
                user = option->val;
        }
        PQconninfoFree(options);
        return user;
    };
    const QByteArray role = userOf(configuration.service);
    if (role.isEmpty())
        return Error{MigrationText::noRole(), {}};
    if (role == userOf(configuration.owner))
        return Error{MigrationText::sameRole(), {}};
    return role;
}

Result<void> initialise(Postgres &owner, const Configuration &configuration, const Declarations &declarations)
{
    HK_TRY(const QByteArray role, serviceRole(configuration));
    HK_TRY(const Rows known, owner.run("SELECT 1 FROM pg_roles WHERE rolname = $1", {role}));
    if (known.isEmpty() && !owner.script("CREATE ROLE " + quoted(role) + " LOGIN").ok())
        return Error{MigrationText::noService(QString::fromUtf8(role)), QString::fromLatin1(owner.fault().state)};
    // A row that was seen must not be lost in a crash, and nobody may hold the feed for long.
    const QByteArray guarded = "ALTER ROLE " + quoted(role) + " SET ";
    // Tables grow faster than their statistics: a plan of an empty table would read a full one from end to end.
    HK_CHECK(owner.script(guarded + "synchronous_commit = on; " + guarded + "idle_in_transaction_session_timeout = '15s'; "
                          + guarded + "enable_seqscan = off; " + guarded + "jit = off"));
    HK_CHECK(owner.script("ALTER ROLE CURRENT_USER SET synchronous_commit = on"));
    return migrate(owner, configuration, declarations);
}

Result<void> migrate(Postgres &owner, const Configuration &configuration, const Declarations &declarations)
{
    HK_TRY(const QByteArray role, serviceRole(configuration));
    HK_TRY(Transaction transaction, Transaction::begin(owner));
    HK_CHECK(owner.run("SELECT pg_advisory_xact_lock(7205)"));
    HK_CHECK(owner.script(
        "CREATE SCHEMA IF NOT EXISTS hk; CREATE SCHEMA IF NOT EXISTS data; "
        "CREATE TABLE IF NOT EXISTS hk.migration (owner text, number int, hash text NOT NULL, PRIMARY KEY (owner, number))"));
    HK_CHECK(runNumbered(owner, QStringLiteral("server"), QStringLiteral(":/hallkeeper/server/schema")));
    HK_CHECK(bringTables(owner, role, declarations));
    for (auto folder = declarations.folders.begin(); folder != declarations.folders.end(); ++folder)
        HK_CHECK(runNumbered(owner, folder.key(), folder.value()));
    HK_CHECK(grantToService(owner, role));
    HK_CHECK(bringSchoolKeys(owner, configuration.keysFile));
    return transaction.commit();
}

Result<QStringList> faultsOf(Postgres &owner, const Configuration &configuration, const Declarations &declarations)
{
    HK_TRY(const QByteArray role, serviceRole(configuration));
    HK_TRY(QStringList faults, faultsOfSchoolKeys(owner, configuration.keysFile));
    HK_TRY(const QStringList ofFiles, faultsOfBlobs(owner, declarations.catalogue));
    faults << ofFiles;
    const auto ask = [&](const QByteArray &sql, const QList<Value> &values, const QString &fault) -> Result<void> {
        HK_TRY(const Rows rows, owner.run(sql, values));
        for (int i = 0; i < rows.size(); ++i)
            faults << fault.arg(QString::fromUtf8(rows.text(i, 0)));
        return {};
    };
    HK_CHECK(ask("SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = 'data' "
                 "AND c.relkind = 'r' AND NOT (c.relrowsecurity AND c.relforcerowsecurity)",
                 {}, QStringLiteral("row security is off: %1")));
    HK_CHECK(ask("SELECT rolname FROM pg_roles WHERE rolname = $1 AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb)",
                 {role}, QStringLiteral("the service may too much: %1")));
    HK_CHECK(ask("SELECT c.relname FROM pg_class c JOIN pg_roles r ON r.oid = c.relowner WHERE r.rolname = $1", {role},
                 QStringLiteral("the service owns: %1")));
    for (const auto &entity : declarations.catalogue.entities()) {
        const QString name = QString::fromLatin1(entity->name);
        HK_CHECK(ask("SELECT w.name FROM (VALUES ('before_insert'), ('before_row'), ('after_insert'), ('after_update'), "
                     "('after_delete')) w (name) "
                     "WHERE NOT EXISTS (SELECT 1 FROM pg_trigger t WHERE t.tgrelid = to_regclass($1) AND t.tgname = w.name AND "
                     "t.tgenabled = 'O')",
                     {tableOf(*entity)}, QStringLiteral("trigger lacks: ") + name + QStringLiteral(".%1")));
        HK_CHECK(ask("SELECT coalesce(d.id, s.row_id) FROM " + tableOf(*entity)
                         + " d FULL JOIN (SELECT * FROM hk.sync_row WHERE entity = $1 AND NOT deleted) s ON s.row_id = d.id "
                           "WHERE d.version IS DISTINCT FROM s.version OR d.scopes IS DISTINCT FROM s.scopes LIMIT 20",
                     {entity->name}, QStringLiteral("feed and table disagree: ") + name + QStringLiteral(" %1")));
    }
    return faults;
}

}  // namespace hk::server
