// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/rows.h"
#include "support/resulttext.h"
#include "support/samplecatalogue.h"

#include <QDir>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

using namespace hk;

// How a data file is opened where it cannot, or need not, be written.
class TestDataFile : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    Catalogue m_catalogue;

    QString path(const QString &name) const { return m_folder.filePath(name); }
    auto open(const QString &file, const QList<SchemaSource> &schemas, bool readOnly = false)
    {
        return Database::open(file, m_catalogue, schemas, {.readOnly = readOnly});
    }
    static Result<int> persons(Database &database)
    {
        HK_TRY(const QVariant count,
               database.read([](Reader &r) { return r.single(QStringLiteral("SELECT count(*) FROM visible_person")); }).result());
        return count.toInt();
    }
    void make(const QString &file)
    {
        auto database = open(file, test::sampleSchemas());
        HK_VERIFY(database);
        const QVariantMap values{{QStringLiteral("number"), QStringLiteral("1")}, {QStringLiteral("name"), QStringLiteral("张三")}};
        HK_VERIFY((*database)->write({}, [=](Writer &writer) { return insertRow(writer, "person", values); }).result());
    }
    // The sample's tables, and migrations of another owner.
    QList<SchemaSource> withMore(const QStringList &scripts)
    {
        const QString folder = path(QString::fromLatin1(QTest::currentTestFunction()));
        QDir().mkpath(folder);
        for (int i = 0; i < scripts.size(); ++i) {
            QFile file(folder + QStringLiteral("/%1_more.sql").arg(i + 1, 4, 10, QLatin1Char('0')));
            if (file.open(QIODevice::WriteOnly))
                file.write(scripts.at(i).toUtf8());
        }
        return test::sampleSchemas() + QList<SchemaSource>{{QStringLiteral("more"), folder, {}}};
    }
    static void sql(const QString &file, const QString &statement)
    {
        {
            QSqlDatabase other = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("other"));
            other.setDatabaseName(file);
            QVERIFY(other.open());
            QVERIFY(QSqlQuery(other).exec(statement));
        }
        QSqlDatabase::removeDatabase(QStringLiteral("other"));
    }

private slots:
    void initTestCase() { HK_VERIFY(test::declareSample(m_catalogue)); }

    void readingTakesNoLock()
    {
        const QString file = path(QStringLiteral("reading.sqlite"));
        make(file);
        auto reading = open(file, test::sampleSchemas(), true);
        HK_VERIFY(reading);
        QVERIFY((*reading)->isReadOnly());
        auto writing = open(file, test::sampleSchemas());
        HK_VERIFY(writing);
        QVERIFY2(!(*writing)->isReadOnly(), qPrintable((*writing)->readOnlyReason()));
        QCOMPARE(*persons(**reading), 1);
        const auto refused =
            (*reading)->read([](Reader &r) { return r.statement(QStringLiteral("DELETE FROM person")).run(); }).result();
        QVERIFY(!refused.ok());
        writing->reset();
        reading->reset();
        QCOMPARE(QDir(m_folder.path()).entryList({QStringLiteral("reading.sqlite*")}, QDir::Files),
                 QStringList{QStringLiteral("reading.sqlite")});
    }

    void readingMigratesNothing()
    {
        const QString file = path(QStringLiteral("older.sqlite"));
        make(file);
        const auto newer = withMore({QStringLiteral("CREATE TABLE more (id INTEGER PRIMARY KEY)")});
        const auto refused = open(file, newer, true);
        QVERIFY(!refused.ok());
        QVERIFY2(refused.error().message.contains(QStringLiteral("older version")), qPrintable(refused.error().message));
        QVERIFY(QDir(m_folder.path()).entryList({QStringLiteral("older.sqlite.before-*")}).isEmpty());
        HK_VERIFY(open(file, test::sampleSchemas(), true));
        HK_VERIFY(open(file, newer));
        HK_VERIFY(open(file, newer, true));
    }

    void readingMakesNothing()
    {
        QVERIFY(!open(path(QStringLiteral("none/none.sqlite")), test::sampleSchemas(), true).ok());
        QVERIFY(!QFile::exists(path(QStringLiteral("none"))));
    }

#ifdef Q_OS_UNIX  // where folders have permissions of this kind
    void readsInAWriteProtectedFolder()
    {
        const QString folder = path(QStringLiteral("protected % 保护"));
        const QString file = folder + QStringLiteral("/data.sqlite");
        make(file);
        QVERIFY(!QFile::exists(file + QStringLiteral("-wal")));
        const bool isRoot = ::geteuid() == 0;
        QVERIFY(QFile::setPermissions(m_folder.path(), QFile::Permissions(0x7755)));
        QVERIFY(QFile::setPermissions(file, QFile::Permissions(0x4444)));
        QVERIFY(QFile::setPermissions(folder, QFile::Permissions(0x5555)));
        // No folder is protected from root.
        if (isRoot)
            QCOMPARE(::setresuid(65534, 65534, 0), 0);
        QString fault;
        {
            auto database = open(file, test::sampleSchemas());
            fault = database.ok() ? QString() : QString::fromUtf8(test::textOf(database));
            if (database.ok() && (!(*database)->isReadOnly() || persons(**database).value() != 1))
                fault = QStringLiteral("opened, but not as expected");
        }
        if (isRoot)
            QCOMPARE(::setresuid(0, 0, 0), 0);
        QFile::setPermissions(folder, QFile::Permissions(0x7755));
        QVERIFY2(fault.isEmpty(), qPrintable(fault));
    }
#endif

    void saysWhenTheTablesAreOthers()
    {
        const QString file = path(QStringLiteral("others.sqlite"));
        make(file);
        sql(file, QStringLiteral("UPDATE migration SET hash = 'x' WHERE owner = 'test'"));
        const auto refused = open(file, test::sampleSchemas());
        QVERIFY(!refused.ok());
        // Nothing was copied, so nothing may be promised.
        QVERIFY2(!refused.error().message.contains(QStringLiteral("lies beside it")), qPrintable(refused.error().message));
        QVERIFY2(refused.error().message.contains(QStringLiteral("unchanged")), qPrintable(refused.error().message));
    }

    void saysWhenANewFileCannotBeMade()
    {
        const auto refused = open(path(QStringLiteral("new.sqlite")), withMore({QStringLiteral("CREATE TABEL x")}));
        QVERIFY(!refused.ok());
        QVERIFY2(refused.error().message.contains(QStringLiteral("could not be made")), qPrintable(refused.error().message));
    }

    void saysWhatAFailedMigrationLeaves()
    {
        const QString file = path(QStringLiteral("failing.sqlite"));
        make(file);
        auto refused = open(file, withMore({QStringLiteral("CREATE TABEL x")}));
        QVERIFY(!refused.ok());
        QVERIFY2(refused.error().message.contains(QStringLiteral("It is unchanged")), qPrintable(refused.error().message));
        refused = open(file, withMore({QStringLiteral("CREATE TABLE x (id INTEGER)"), QStringLiteral("CREATE TABEL y")}));
        QVERIFY(!refused.ok());
        QVERIFY2(refused.error().message.contains(QStringLiteral("completely")), qPrintable(refused.error().message));
        QVERIFY(!QDir(m_folder.path()).entryList({QStringLiteral("failing.sqlite.before-*")}).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestDataFile)
#include "test_datafile.moc"
