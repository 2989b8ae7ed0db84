// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/integrity.h"
#include "storage/rows.h"
#include "storage/searchindex.h"
#include "storage/settings.h"
#include "storage/sqlfile.h"
#include "support/resulttext.h"
#include "support/samplecatalogue.h"

#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace hk;

class TestStorage : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    Catalogue m_catalogue;
    QString file(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    std::unique_ptr<Database> open(const char *name)
    {
        auto database = Database::open(file(name), m_catalogue, test::sampleSchemas());
        if (!database.ok())
            qWarning("%s", test::textOf(database).constData());
        return database.ok() ? std::move(*database) : nullptr;
    }
    static Result<qint64> addPerson(Database &database, const QString &number, const QString &name, const QString &phone = {})
    {
        return database
            .write({},
                   [=](Writer &writer) {
                       return insertRow(
                           writer, "person",
                           {{QStringLiteral("number"), number}, {QStringLiteral("name"), name}, {QStringLiteral("phone"), phone}});
                   })
            .result();
    }
    static QList<qint64> find(Database &database, const QString &text)
    {
        const auto found = database.read([=](Reader &reader) { return searchRows(reader, "person", text, 20); }).result();
        QList<qint64> ids;
        if (found.ok()) {
            for (const SearchMatch &match : *found)
                ids << match.id;
        }
        return ids;
    }

private slots:
    void initTestCase() { HK_VERIFY(test::declareSample(m_catalogue)); }

    void splitsScripts()
    {
        const QStringList statements =
            splitStatements(QStringLiteral("CREATE TABLE a (x TEXT DEFAULT ';');-- c;\nCREATE TRIGGER t AFTER INSERT ON a BEGIN "
                                           "UPDATE a SET x = CASE WHEN 1 THEN 'y' END; DELETE FROM a; END;/* ; */ SELECT 1"));
        QCOMPARE(statements.size(), 3);
        QVERIFY(statements.at(1).endsWith(QStringLiteral("END")));
    }

    void writesAndReadsARow()
    {
        const auto database = open("rows.sqlite");
        QVERIFY(database);
        const auto id = addPerson(*database, QStringLiteral("20240001"), QStringLiteral("孟子涵"));
        HK_VERIFY(id);
        const auto row = database->read([&](Reader &reader) { return readRow(reader, "person", *id); }).result();
        HK_VERIFY(row);
        QCOMPARE(row->value(QStringLiteral("name")).toString(), QStringLiteral("孟子涵"));
        QVERIFY(row->value(QStringLiteral("phone")).isNull());
        QCOMPARE(row->value(QStringLiteral("uid")).toByteArray().size(), 16);
    }

    void aFailedWriteLeavesNothing()
    {
        const auto database = open("failed.sqlite");
        const auto outcome = database
                                 ->write({},
                                         [](Writer &writer) -> Result<void> {
                                             HK_CHECK(insertRow(writer, "house", {{QStringLiteral("name"), QStringLiteral("A")}}));
                                             HK_CHECK(insertRow(writer, "house", {{QStringLiteral("name"), QStringLiteral("A")}}));
                                             return {};
                                         })
                                 .result();
        QVERIFY(!outcome.ok());
        for (const char *table : {"house", "change", "change_unit"}) {
            const auto count = database
                                   ->read([=](Reader &reader) {
                                       return reader.single(QStringLiteral("SELECT count(*) FROM %1").arg(QLatin1String(table)));
                                   })
                                   .result();
            HK_VERIFY(count);
            QCOMPARE(count->toInt(), 0);
        }
    }

    void tellsWhatChanged()
    {
        const auto database = open("changed.sqlite");
        QSignalSpy spy(database.get(), &Database::changed);
        const auto id = addPerson(*database, QStringLiteral("1"), QStringLiteral("张三"));
        QTRY_COMPARE(spy.count(), 1);
        const auto changes = spy.first().first().value<ChangeSet>();
        QVERIFY(changes.touches("person"));
        QCOMPARE(changes.entities.value("person").ids, std::vector<qint64>{*id});
    }

    void findsByWhatPeopleType()
    {
        const auto database = open("search.sqlite");
        const auto zhang =
            addPerson(*database, QStringLiteral("2024030217"), QStringLiteral("张子涵"), QStringLiteral("138 0000 5521"));
        const auto shan =
            addPerson(*database, QStringLiteral("2024030218"), QStringLiteral("单雨桐"), QStringLiteral("13900008888"));
        QCOMPARE(find(*database, QStringLiteral("zzh")), QList<qint64>{*zhang});
        QCOMPARE(find(*database, QStringLiteral("shan")), QList<qint64>{*shan});
        QCOMPARE(find(*database, QStringLiteral("涵")), QList<qint64>{*zhang});
        QCOMPARE(find(*database, QStringLiteral("雨桐")), QList<qint64>{*shan});
        QCOMPARE(find(*database, QStringLiteral("5521")), QList<qint64>{*zhang});
        QCOMPARE(find(*database, QStringLiteral("20240302")), (QList<qint64>{*zhang, *shan}));
        QVERIFY(find(*database, QStringLiteral("\" OR *")).isEmpty());

        HK_VERIFY(database
                      ->write({},
                              [&](Writer &w) {
                                  return updateRow(w, "person", *zhang, {{QStringLiteral("name"), QStringLiteral("李四")}});
                              })
                      .result());
        QVERIFY(find(*database, QStringLiteral("涵")).isEmpty());
        QCOMPARE(find(*database, QStringLiteral("ls")), QList<qint64>{*zhang});
        HK_VERIFY(database->write({}, [&](Writer &w) { return deleteRow(w, "person", *zhang); }).result());
        QVERIFY(find(*database, QStringLiteral("ls")).isEmpty());
        const auto faults = database->read([](Reader &reader) { return checkIntegrity(reader, {}); }).result();
        HK_VERIFY(faults);
        QVERIFY2(faults->isEmpty(), faults->isEmpty() ? "" : qPrintable(faults->first().rule + faults->first().subject));
    }

    void findsBothPhonesOfAField()
    {
        const auto database = open("phones.sqlite");
        const auto slash =
            addPerson(*database, QStringLiteral("a"), QStringLiteral("甲"), QStringLiteral("13800001111 / 0573-82342222"));
        const auto comma =
            addPerson(*database, QStringLiteral("b"), QStringLiteral("乙"), QStringLiteral("139 0000 3333、13900004444"));
        const auto blank =
            addPerson(*database, QStringLiteral("c"), QStringLiteral("丙"), QStringLiteral("13900005555 13900006666"));
        for (const auto &[tail, id] : {std::pair{"1111", *slash},
                                       {"82342222", *slash},
                                       {"00003333", *comma},
                                       {"4444", *comma},
                                       {"5555", *blank},
                                       {"6666", *blank}})
            QCOMPARE(find(*database, QString::fromLatin1(tail)), QList<qint64>{id});
    }

    void theLimitCountsRowsNotKeys()
    {
        const auto database = open("limit.sqlite");
        for (int i = 0; i < 30; ++i)
            HK_VERIFY(addPerson(*database, QStringLiteral("zh%1").arg(i), QStringLiteral("张海")));
        QCOMPARE(find(*database, QStringLiteral("zh")).size(), 20);
    }

    void checksTheWordsOfTheSearch()
    {
        const auto database = open("words.sqlite");
        HK_VERIFY(addPerson(*database, QStringLiteral("1"), QStringLiteral("张三")));
        HK_VERIFY(
            database->write({}, [](Writer &w) { return w.statement(QStringLiteral("DELETE FROM search_text")).run(); }).result());
        const auto faults = database->read([](Reader &reader) { return checkIntegrity(reader, {}); }).result();
        HK_VERIFY(faults);
        QCOMPARE(faults->size(), 1);
    }

    void makesTheSearchAnewWhenItsFieldsChange()
    {
        {
            const auto database = open("fields.sqlite");
            HK_VERIFY(addPerson(*database, QStringLiteral("1"), QStringLiteral("张三"), QStringLiteral("13800001111")));
            HK_VERIFY(database
                          ->write({},
                                  [](Writer &w) -> Result<void> {
                                      Statement remove = w.statement(QStringLiteral("DELETE FROM search_key"));
                                      return remove.run();
                                  })
                          .result());
        }
        {
            // The same fields: what is there is believed.
            QVERIFY(find(*open("fields.sqlite"), QStringLiteral("1111")).isEmpty());
            HK_VERIFY(
                open("fields.sqlite")
                    ->write({}, [](Writer &w) { return writeSetting(w, QStringLiteral("core.searchedFields"), QJsonObject()); })
                    .result());
        }
        const auto again = open("fields.sqlite");
        QCOMPARE(find(*again, QStringLiteral("1111")).size(), 1);
        QCOMPARE(find(*again, QStringLiteral("zs")).size(), 1);
        const auto faults = again->read([](Reader &reader) { return checkIntegrity(reader, {}); }).result();
        QVERIFY(faults->isEmpty());
    }

    void aSecondProgramReadsOnly()
    {
        const auto first = open("locked.sqlite");
        QVERIFY(first && !first->isReadOnly());
        HK_VERIFY(addPerson(*first, QStringLiteral("1"), QStringLiteral("张三")));
        const auto second = open("locked.sqlite");
        QVERIFY(second && second->isReadOnly());
        QCOMPARE(find(*second, QStringLiteral("zs")).size(), 1);
        const auto refused = addPerson(*second, QStringLiteral("2"), QStringLiteral("李四"));
        QVERIFY(!refused.ok());
        QCOMPARE(refused.error().message, second->readOnlyReason());
    }

    void refusesANewerFile()
    {
        {
            const auto database = open("newer.sqlite");
            HK_VERIFY(database
                          ->write({},
                                  [](Writer &w) {
                                      Statement add =
                                          w.statement(QStringLiteral("INSERT INTO migration VALUES ('test', 99, 'x', 'h', 0)"));
                                      return add.run();
                                  })
                          .result());
        }
        const auto again = open("newer.sqlite");
        QVERIFY(again && again->isReadOnly());
    }

    void aForeignFileIsLeftAlone()
    {
        QFile foreign(file("foreign.sqlite"));
        QVERIFY(foreign.open(QIODevice::WriteOnly));
        foreign.write(QByteArray(8192, 'x'));
        foreign.close();
        QVERIFY(!Database::open(file("foreign.sqlite"), m_catalogue, test::sampleSchemas()).ok());
    }

    void keepsSettings()
    {
        const auto database = open("settings.sqlite");
        HK_VERIFY(
            database->write({}, [](Writer &w) { return writeSetting(w, QStringLiteral("a.b"), QStringLiteral("值")); }).result());
        const auto value = database->read([](Reader &r) { return readSetting(r, QStringLiteral("a.b")); }).result();
        HK_VERIFY(value);
        QCOMPARE(value->toString(), QStringLiteral("值"));
        QVERIFY(database->read([](Reader &r) { return readSetting(r, QStringLiteral("none")); }).result()->isUndefined());
    }
};

QTEST_GUILESS_MAIN(TestStorage)
#include "test_storage.moc"
