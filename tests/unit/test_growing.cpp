// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/batches.h"
#include "storage/corecatalogue.h"
#include "storage/integrity.h"
#include "storage/rows.h"
#include "storage/undo/units.h"
#include "support/resulttext.h"

#include <QTemporaryDir>

using namespace hk;

// Entities that only grow, and tables that follow from others.
class GrowingTest : public QObject {
    Q_OBJECT

    static constexpr qint64 noon = 1795060800000;
    QTemporaryDir m_folder;
    Catalogue m_catalogue;
    std::unique_ptr<Database> m_database;
    int m_file = 0;
    inline static std::vector<qint64> named;  // to what follows from them

    static Result<void> declare(Catalogue &catalogue)
    {
        HK_CHECK(declareCore(catalogue));
        Entity log{"log", "log", "test", "Log"};
        log.titleFields = {"title"};
        log.fields = {{.name = "title", .title = "Title", .required = true}};
        HK_CHECK(catalogue.add(log));
        Entity entry{"entry", "entry", "test", "Entry"};
        entry.kind = EntityKind::Growing;
        entry.titleFields = {"text"};
        entry.fields = {
            {.name = "log_id", .type = FieldType::Reference, .title = "Log", .required = true, .fixed = true, .target = "log"},
            {.name = "kind", .title = "Kind", .fixed = true},
            {.name = "at", .type = FieldType::Moment, .title = "Time", .fixed = true},
            {.name = "by", .title = "By", .fixed = true},
            {.name = "text", .title = "Text", .fixed = true},
            {.name = "target", .title = "About", .fixed = true}};
        entry.reversal = Reversal{"kind", QStringLiteral("reversed"), "target", "log_id", "at", "by"};
        HK_CHECK(catalogue.add(entry));
        return catalogue.checkWhole();
    }

    static Result<void> countEntries(Writer &writer, const ChangeSet &changes)
    {
        if (!changes.touches("entry"))
            return {};
        named = changes.entities.value("entry").ids;
        Statement clear = writer.statement(QStringLiteral("DELETE FROM log_length"));
        HK_CHECK(clear.run());
        Statement count =
            writer.statement(QStringLiteral("INSERT INTO log_length SELECT log_id, count(*) FROM main.entry GROUP BY log_id"));
        return count.run();
    }

    Result<void> reopen()
    {
        const SchemaSource logs{QStringLiteral("logs"), QStringLiteral(HK_TEST_DATA "/growing"), {}, countEntries};
        m_database.reset();
        HK_TRY(m_database,
               Database::open(m_folder.filePath(QString::number(m_file)), m_catalogue, {coreSchema(), logs},
                              {.clock = [] { return noon; }}));
        return {};
    }

    template <class Job> auto write(Job job) { return m_database->write({}, std::move(job)).result(); }
    static Result<qint64> add(Writer &writer, qint64 log, const QString &text)
    {
        return insertRow(
            writer, "entry",
            {{QStringLiteral("log_id"), log}, {QStringLiteral("kind"), QStringLiteral("said")}, {QStringLiteral("text"), text}});
    }
    QVariant single(const QString &sql)
    {
        const auto value = m_database->read([&](Reader &reader) { return reader.single(sql); }).result();
        return value.ok() ? *value : QVariant(value.error().detail);
    }
    int entries() { return single(QStringLiteral("SELECT count(*) FROM entry")).toInt(); }
    // What the latest row is about: the text of the row that it names.
    QString takenBack()
    {
        return single(
                   QStringLiteral("SELECT o.kind || ' ' || coalesce(o.text, '') FROM entry r JOIN entry o ON lower(hex(o.uid)) = "
                                  "r.target WHERE r.kind = 'reversed' ORDER BY r.id DESC LIMIT 1"))
            .toString();
    }

private slots:
    void initTestCase() { HK_VERIFY(declare(m_catalogue)); }
    void init()
    {
        ++m_file;
        HK_VERIFY(reopen());
    }

    void whatGrowsIsTakenBackByAFurtherRow()
    {
        const qint64 log = write([](Writer &writer) {
                               return insertRow(writer, "log", {{QStringLiteral("title"), QStringLiteral("night")}});
                           }).value();
        HK_VERIFY(write([log](Writer &writer) -> Result<void> {
            HK_CHECK(add(writer, log, QStringLiteral("rain")));
            return updateRow(writer, "log", log, {{QStringLiteral("title"), QStringLiteral("wet night")}});
        }));
        for (int round = 0; round < 3; ++round) {
            HK_VERIFY(undoLast(*m_database).result());
            QCOMPARE(entries(), 2 + 2 * round);
            QCOMPARE(takenBack(), QStringLiteral("said rain"));
            QCOMPARE(single(QStringLiteral("SELECT title FROM log")).toString(), QStringLiteral("night"));
            QCOMPARE(single(QStringLiteral("SELECT at FROM entry WHERE kind = 'reversed'")).toLongLong(), noon);
            HK_VERIFY(reopen());
            HK_VERIFY(redoLast(*m_database).result());
            QCOMPARE(entries(), 3 + 2 * round);
            QCOMPARE(takenBack(), QStringLiteral("reversed "));
            QCOMPARE(single(QStringLiteral("SELECT title FROM log")).toString(), QStringLiteral("wet night"));
        }
        const auto faults = m_database->read([](Reader &reader) { return checkIntegrity(reader, {}); }).result();
        HK_VERIFY(faults);
        QVERIFY2(faults->isEmpty(), faults->isEmpty() ? "" : qPrintable(faults->constFirst().rule));
    }

    void itGoesWithWhatItBelongsTo()
    {
        HK_VERIFY(write([](Writer &writer) -> Result<void> {
            HK_TRY(const qint64 log, insertRow(writer, "log", {{QStringLiteral("title"), QStringLiteral("night")}}));
            HK_CHECK(add(writer, log, QStringLiteral("rain")));
            return {};
        }));
        HK_VERIFY(undoLast(*m_database).result());
        QCOMPARE(entries(), 0);
        QCOMPARE(single(QStringLiteral("SELECT count(*) FROM log")).toInt(), 0);
        HK_VERIFY(redoLast(*m_database).result());
        QCOMPARE(entries(), 1);
    }

    // The units of an import are turned together.
    void itGoesWithWhatAnotherUnitOfItsBatchMade()
    {
        const qint64 old = write([](Writer &writer) {
                               return insertRow(writer, "log", {{QStringLiteral("title"), QStringLiteral("day")}});
                           }).value();
        HK_VERIFY(
            m_database
                ->write(
                    {.kind = UnitKind::Import},
                    [old](Writer &writer) -> Result<void> {
                        HK_TRY(const qint64 batch, beginBatch(writer, {.kind = QStringLiteral("logs")}));
                        HK_CHECK(writer.setBatch(batch));
                        HK_TRY(const qint64 log, insertRow(writer, "log", {{QStringLiteral("title"), QStringLiteral("night")}}));
                        HK_CHECK(writer.nextUnit());
                        HK_CHECK(add(writer, log, QStringLiteral("rain")));
                        HK_CHECK(add(writer, old, QStringLiteral("sun")));
                        return {};
                    })
                .result());
        for (int round = 0; round < 2; ++round) {
            HK_VERIFY(undoLast(*m_database).result());
            QCOMPARE(single(QStringLiteral("SELECT group_concat(title) FROM log")).toString(), QStringLiteral("day"));
            QCOMPARE(entries(), 2 + 2 * round);
            QCOMPARE(takenBack(), QStringLiteral("said sun"));
            HK_VERIFY(redoLast(*m_database).result());
            QCOMPARE(single(QStringLiteral("SELECT count(*) FROM log")).toInt(), 2);
            QCOMPARE(entries(), 4 + 2 * round);
        }
    }

    void itStaysWhereOthersHaveGoneOn()
    {
        const qint64 log =
            write([](Writer &writer) -> Result<qint64> {
                HK_TRY(const qint64 made, insertRow(writer, "log", {{QStringLiteral("title"), QStringLiteral("night")}}));
                HK_CHECK(add(writer, made, QStringLiteral("rain")));
                return made;
            }).value();
        const qint64 first = single(QStringLiteral("SELECT max(id) FROM change_unit")).toLongLong();
        HK_VERIFY(write([log](Writer &writer) { return add(writer, log, QStringLiteral("wind")); }));
        QVERIFY(!undoUnit(*m_database, first).result().ok());
        QCOMPARE(entries(), 2);
    }

    // What was taken back before does not hold the row; it comes back with it.
    void whatWasTakenBackGoesWithItAndComesBack()
    {
        const qint64 log =
            write([](Writer &writer) -> Result<qint64> {
                HK_TRY(const qint64 made, insertRow(writer, "log", {{QStringLiteral("title"), QStringLiteral("night")}}));
                HK_CHECK(add(writer, made, QStringLiteral("rain")));
                return made;
            }).value();
        HK_VERIFY(write([log](Writer &writer) { return add(writer, log, QStringLiteral("wind")); }));
        HK_VERIFY(undoLast(*m_database).result());
        HK_VERIFY(redoLast(*m_database).result());
        for (int round = 0; round < 2; ++round) {
            HK_VERIFY(undoLast(*m_database).result());
            const int before = entries();
            HK_VERIFY(undoLast(*m_database).result());
            QCOMPARE(entries(), 0);
            QCOMPARE(single(QStringLiteral("SELECT count(*) FROM log")).toInt(), 0);
            HK_VERIFY(reopen());
            HK_VERIFY(redoLast(*m_database).result());
            QCOMPARE(entries(), before);
            HK_VERIFY(redoLast(*m_database).result());
            QCOMPARE(entries(), before + 1);
            QCOMPARE(takenBack(), QStringLiteral("reversed "));
        }
    }

    void everyRowIsNamedToWhatFollowsFromIt()
    {
        ChangeSet told;
        const QObject near;
        connect(m_database.get(), &Database::changed, &near, [&told](const ChangeSet &changes) { told = changes; });
        const qint64 log = write([](Writer &writer) {
                               return insertRow(writer, "log", {{QStringLiteral("title"), QStringLiteral("night")}});
                           }).value();
        for (const int count : {3, 2400}) {
            const auto made = write([&](Writer &writer) -> Result<void> {
                for (int i = 0; i < count; ++i)
                    HK_CHECK(add(writer, log, QStringLiteral("rain")));
                return {};
            });
            HK_VERIFY(made);
            QCOMPARE(int(named.size()), count);
            QTRY_VERIFY(told.touches("entry"));
            QCOMPARE(told.entities.value("entry").all, count > 3);
            QCOMPARE(int(told.entities.value("entry").ids.size()), count > 3 ? 0 : count);
            told = {};
        }
    }

    // One import adds to a history that there was and makes another; another import adds to both.
    void anImportIsTakenBackOverWhatWentOn()
    {
        const auto import = [this](const std::function<Result<void>(Writer &)> &job) {
            return m_database
                ->write({.kind = UnitKind::Import},
                        [&](Writer &writer) -> Result<qint64> {
                            Batch batch;
                            batch.kind = QStringLiteral("logs");
                            HK_TRY(batch.id, beginBatch(writer, batch));
                            HK_CHECK(writer.setBatch(batch.id));
                            HK_CHECK(job(writer));
                            HK_CHECK(finishBatch(writer, batch));
                            return batch.id;
                        })
                .result();
        };
        const qint64 old = write([](Writer &writer) {
                               return insertRow(writer, "log", {{QStringLiteral("title"), QStringLiteral("night")}});
                           }).value();
        qint64 made = 0;
        const auto first = import([&](Writer &writer) -> Result<void> {
            HK_CHECK(add(writer, old, QStringLiteral("rain")));
            HK_TRY(made, insertRow(writer, "log", {{QStringLiteral("title"), QStringLiteral("day")}}));
            HK_CHECK(add(writer, made, QStringLiteral("sun")));
            HK_TRY(const qint64 lone, insertRow(writer, "log", {{QStringLiteral("title"), QStringLiteral("dawn")}}));
            HK_CHECK(add(writer, lone, QStringLiteral("mist")));
            return {};
        });
        HK_VERIFY(first);
        const auto second = import([&](Writer &writer) -> Result<void> {
            HK_CHECK(add(writer, made, QStringLiteral("wind")));
            return {};
        });
        HK_VERIFY(second);
        QCOMPARE(entries(), 4);
        // The first one goes as far as nobody went on: what it made and what has grown since stays whole.
        const auto undone = undoBatch(*m_database, *first).result();
        HK_VERIFY(undone);
        QCOMPARE(undone->kept, 2);
        QCOMPARE(takenBack(), QStringLiteral("said rain"));
        QCOMPARE(single(QStringLiteral("SELECT group_concat(title) FROM (SELECT title FROM log ORDER BY id)")).toString(),
                 QStringLiteral("night,day"));
        QCOMPARE(single(QStringLiteral("SELECT count(*) FROM entry WHERE log_id = %1").arg(made)).toInt(), 2);
        // What was added to what was there before is not deleted but taken back.
        const auto added = undoBatch(*m_database, *second).result();
        HK_VERIFY(added);
        QCOMPARE(added->kept, 0);
        QCOMPARE(takenBack(), QStringLiteral("said wind"));
        QCOMPARE(single(QStringLiteral("SELECT count(*) FROM entry WHERE log_id = %1").arg(made)).toInt(), 3);
    }

    void derivedTablesFollowEveryWrite()
    {
        const auto length = [this] { return single(QStringLiteral("SELECT sum(entries) FROM log_length")).toInt(); };
        const qint64 log = write([](Writer &writer) {
                               return insertRow(writer, "log", {{QStringLiteral("title"), QStringLiteral("night")}});
                           }).value();
        HK_VERIFY(write([log](Writer &writer) { return add(writer, log, QStringLiteral("rain")); }));
        QCOMPARE(length(), 1);
        HK_VERIFY(undoLast(*m_database).result());
        QCOMPARE(length(), 2);
        // What is pulled is written past the change table.
        const auto pulled = m_database
                                ->write({.kind = UnitKind::Pulled},
                                        [log](Writer &writer) -> Result<void> {
                                            HK_TRY(const qint64 entry, add(writer, log, QStringLiteral("from elsewhere")));
                                            writer.pulled("entry", {entry, true});
                                            return {};
                                        })
                                .result();
        HK_VERIFY(pulled);
        QCOMPARE(length(), 3);
        // What fails leaves nothing derived behind.
        const auto failed = write([log](Writer &writer) -> Result<void> {
            HK_CHECK(add(writer, log, QStringLiteral("lost")));
            return Error{QStringLiteral("no"), {}};
        });
        QVERIFY(!failed.ok());
        QCOMPARE(length(), 3);
    }
};

QTEST_GUILESS_MAIN(GrowingTest)
#include "test_growing.moc"
