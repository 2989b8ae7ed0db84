// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/uid.h"
#include "storage/batches.h"
#include "storage/rows.h"
#include "storage/undo/units.h"
#include "support/resulttext.h"
#include "support/samplecatalogue.h"

#include <QTemporaryDir>

using namespace hk;

class TestUndo : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    Catalogue m_catalogue;
    std::unique_ptr<Database> m_database;

    void reopen()
    {
        const QString path = m_database ? m_database->path() : QString();
        m_database.reset();
        auto opened = Database::open(path, m_catalogue, test::sampleSchemas());
        QVERIFY(opened.ok());
        m_database = std::move(*opened);
    }
    QStringList dump()
    {
        const auto rows =
            m_database
                ->read([](Reader &reader) -> Result<QStringList> {
                    QStringList lines;
                    for (const QString &table : {QStringLiteral("house"), QStringLiteral("person")}) {
                        Statement query = reader.statement(QStringLiteral("SELECT * FROM %1 ORDER BY id").arg(table));
                        HK_CHECK(query.run());
                        while (query.next()) {
                            QStringList cells{table};
                            for (int i = 0; i < query.columns(); ++i)
                                cells << (query.isNull(i) ? QStringLiteral("NULL") : QString::fromLatin1(query.bytes(i).toHex()));
                            lines << cells.join(u'|');
                        }
                    }
                    return lines;
                })
                .result();
        return rows.ok() ? *rows : QStringList{QString::fromUtf8(test::textOf(rows))};
    }
    template <class Job> auto write(Job job, const UnitSpec &unit = {}) { return m_database->write(unit, job).result(); }
    Result<qint64> addPerson(const QString &number)
    {
        return write([=](Writer &w) {
            return insertRow(w, "person", {{QStringLiteral("number"), number}, {QStringLiteral("name"), QStringLiteral("张三")}});
        });
    }
    QVariant valueOf(qint64 id, const QString &field)
    {
        const auto row = m_database->read([=](Reader &r) { return readRow(r, "person", id); }).result();
        return row.ok() ? row->value(field) : QVariant(QString::fromUtf8(test::textOf(row)));
    }
    // An import that sets one field, and answers its batch.
    Result<qint64> import(qint64 id, const QString &field, const QVariant &value)
    {
        return write(
            [=](Writer &w) -> Result<qint64> {
                HK_TRY(const qint64 batch, beginBatch(w, {.kind = QStringLiteral("roster")}));
                HK_CHECK(w.setBatch(batch));
                HK_CHECK(updateRow(w, "person", id, {{field, value}}));
                return batch;
            },
            {.kind = UnitKind::Import});
    }
    Result<void> setField(qint64 id, const QString &field, const QVariant &value)
    {
        return write([=](Writer &w) { return updateRow(w, "person", id, {{field, value}}); });
    }

private slots:
    void initTestCase() { HK_VERIFY(test::declareSample(m_catalogue)); }
    void init()
    {
        m_database.reset();
        auto opened =
            Database::open(m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction()) + QStringLiteral(".sqlite")),
                           m_catalogue, test::sampleSchemas());
        HK_VERIFY(opened);
        m_database = std::move(*opened);
    }

    void everyFieldComesBackAcrossARestart()
    {
        const auto house = write([](Writer &w) {
            return insertRow(w, "house", {{QStringLiteral("name"), QStringLiteral("3号楼")}});
        });
        HK_VERIFY(house);
        const auto id = addPerson(QStringLiteral("1"));
        HK_VERIFY(id);
        const QList<QPair<QString, QVariant>> edits{{QStringLiteral("number"), QStringLiteral("007")},
                                                    {QStringLiteral("name"), QStringLiteral("𬭎李")},
                                                    {QStringLiteral("phone"), QStringLiteral("13800001111")},
                                                    {QStringLiteral("born"), QStringLiteral("2004-02-29")},
                                                    {QStringLiteral("height"), 1.83},
                                                    {QStringLiteral("grade"), 2024},
                                                    {QStringLiteral("state"), QStringLiteral("away")},
                                                    {QStringLiteral("house_id"), *house}};
        for (const auto &[field, value] : edits) {
            const QStringList before = dump();
            HK_VERIFY(setField(*id, field, value));
            const QStringList after = dump();
            QVERIFY(before != after);
            HK_VERIFY(undoLast(*m_database).result());
            QCOMPARE(dump(), before);
            reopen();
            HK_VERIFY(redoLast(*m_database).result());
            QCOMPARE(dump(), after);
        }
        const QStringList before = dump();
        HK_VERIFY(write([&](Writer &w) { return deleteRow(w, "person", *id); }));
        const QStringList after = dump();
        HK_VERIFY(undoLast(*m_database).result());
        QCOMPARE(dump(), before);
        reopen();
        HK_VERIFY(redoLast(*m_database).result());
        QCOMPARE(dump(), after);
    }

    void goesBackStepByStepAndForwardAgain()
    {
        const QStringList empty = dump();
        const auto id = addPerson(QStringLiteral("1"));
        const QStringList one = dump();
        HK_VERIFY(setField(*id, QStringLiteral("grade"), 2025));
        const QStringList two = dump();
        HK_VERIFY(undoLast(*m_database).result());
        QCOMPARE(dump(), one);
        HK_VERIFY(undoLast(*m_database).result());
        QCOMPARE(dump(), empty);
        QVERIFY(!undoLast(*m_database).result().ok());
        HK_VERIFY(redoLast(*m_database).result());
        HK_VERIFY(redoLast(*m_database).result());
        QCOMPARE(dump(), two);
        QVERIFY(!redoLast(*m_database).result().ok());
    }

    void whatWasPassedOverBarsNoEarlierStep()
    {
        const auto id = addPerson(QStringLiteral("1"));
        HK_VERIFY(setField(*id, QStringLiteral("grade"), 2025));
        HK_VERIFY(setField(*id, QStringLiteral("phone"), QStringLiteral("13800001111")));
        HK_VERIFY(write(
            [&](Writer &w) {
                return updateRow(w, "person", *id, {{QStringLiteral("phone"), QStringLiteral("2")}});
            },
            {.kind = UnitKind::Pulled}));
        const auto step = std::make_shared<qint64>(0);
        const auto refused = undoLast(*m_database, {}, step).result();
        QVERIFY(!refused.ok());
        QVERIFY(isStoodAgainst(refused.error()));
        QVERIFY(*step != 0);
        const auto next = m_database->read([&](Reader &r) { return undoable(r, {*step}); }).result();
        HK_VERIFY(next);
        QVERIFY(next->has_value() && (*next)->id < *step);
        HK_VERIFY(undoLast(*m_database, {*step}, step).result());
        QCOMPARE(*step, (*next)->id);
        QVERIFY(valueOf(*id, QStringLiteral("grade")).isNull());
        QCOMPARE(valueOf(*id, QStringLiteral("phone")).toString(), QStringLiteral("2"));
        HK_VERIFY(redoLast(*m_database).result());
        QCOMPARE(valueOf(*id, QStringLiteral("grade")).toInt(), 2025);
    }

    void anImportIsPassedOverAsAWhole()
    {
        const auto one = addPerson(QStringLiteral("1"));
        const auto two = addPerson(QStringLiteral("2"));
        const auto batch = write(
            [&](Writer &w) -> Result<qint64> {
                HK_TRY(const qint64 begun, beginBatch(w, {.kind = QStringLiteral("roster")}));
                HK_CHECK(w.setBatch(begun));
                HK_CHECK(updateRow(w, "person", *one, {{QStringLiteral("grade"), 1}}));
                HK_CHECK(w.nextUnit());
                HK_CHECK(updateRow(w, "person", *two, {{QStringLiteral("grade"), 2}}));
                return begun;
            },
            {.kind = UnitKind::Import});
        HK_VERIFY(batch);
        const auto last = m_database->read([](Reader &r) { return undoable(r); }).result();
        HK_VERIFY(last);
        QCOMPARE((*last)->batch, *batch);
        const auto before = m_database->read([&](Reader &r) { return undoable(r, {(*last)->id}); }).result();
        HK_VERIFY(before);
        QCOMPARE((*before)->batch, 0);
        QVERIFY(before->has_value());
    }

    void aNewEditEndsRedo()
    {
        const auto id = addPerson(QStringLiteral("1"));
        HK_VERIFY(setField(*id, QStringLiteral("grade"), 1));
        HK_VERIFY(undoLast(*m_database).result());
        HK_VERIFY(setField(*id, QStringLiteral("grade"), 2));
        QVERIFY(!redoLast(*m_database).result().ok());
        HK_VERIFY(undoLast(*m_database).result());
        const auto last = m_database->read([](Reader &r) { return undoable(r); }).result();
        HK_VERIFY(last);
        QVERIFY((*last)->text.contains(QStringLiteral("张三")));
    }

    void redoTakesWhatWasUndoneLast()
    {
        const QString phone = QStringLiteral("phone");
        const auto id = addPerson(QStringLiteral("1"));
        HK_VERIFY(setField(*id, phone, QStringLiteral("111")));
        HK_VERIFY(undoLast(*m_database).result());
        HK_VERIFY(setField(*id, phone, QStringLiteral("222")));
        HK_VERIFY(undoLast(*m_database).result());
        HK_VERIFY(redoLast(*m_database).result());
        QCOMPARE(valueOf(*id, phone).toString(), QStringLiteral("222"));
        QVERIFY(!redoLast(*m_database).result().ok());
    }

    void redoFollowsTheUndoOfAnOlderStep()
    {
        const auto id = addPerson(QStringLiteral("1"));
        HK_VERIFY(setField(*id, QStringLiteral("grade"), 1));
        const auto first = m_database->read([](Reader &r) { return undoable(r); }).result();
        HK_VERIFY(setField(*id, QStringLiteral("phone"), QStringLiteral("5")));
        const QStringList both = dump();
        HK_VERIFY(undoUnit(*m_database, (*first)->id).result());
        const QStringList later = dump();
        HK_VERIFY(undoLast(*m_database).result());
        HK_VERIFY(redoLast(*m_database).result());
        QCOMPARE(dump(), later);
        HK_VERIFY(redoLast(*m_database).result());
        QCOMPARE(dump(), both);
    }

    void redoTakesTheBatchUndoneLast()
    {
        const auto many = [this](const QString &prefix) {
            return write([=](Writer &w) -> Result<void> {
                for (int i = 0; i < 501; ++i)
                    HK_CHECK(insertRow(w, "person",
                                       {{QStringLiteral("number"), prefix + QString::number(i)},
                                        {QStringLiteral("name"), QStringLiteral("某人")}}));
                return {};
            });
        };
        HK_VERIFY(many(QStringLiteral("a")));
        HK_VERIFY(undoLast(*m_database).result());
        HK_VERIFY(many(QStringLiteral("b")));
        const QStringList before = dump();
        HK_VERIFY(undoLast(*m_database).result());
        HK_VERIFY(redoLast(*m_database).result());
        QCOMPARE(dump(), before);
    }

    void aNumberThatIsFreeAgainIsNotGivenAnew()
    {
        const auto first = addPerson(QStringLiteral("1"));
        HK_VERIFY(write([&](Writer &w) { return deleteRow(w, "person", *first); }));
        const auto second = addPerson(QStringLiteral("2"));
        QVERIFY(*first != *second);
        HK_VERIFY(setField(*second, QStringLiteral("name"), QStringLiteral("李四")));
        const auto history = m_database->read([&](Reader &r) { return unitsOfRows(r, "person", {*second}, 9); }).result();
        QCOMPARE(history->size(), 2);
    }

    // A file that another program has written may reuse a number: whose row it was, the uid says.
    void anotherRowUnderTheSameNumberIsAnotherRow()
    {
        const auto first = addPerson(QStringLiteral("1"));
        const auto made = m_database->read([](Reader &r) { return undoable(r); }).result();
        HK_VERIFY(write([&](Writer &w) { return deleteRow(w, "person", *first); }));
        HK_VERIFY(write([&](Writer &w) -> Result<void> {
            Statement insert = w.statement(QStringLiteral("INSERT INTO person (id, uid, number, name) VALUES (?, ?, '2', '李四')"));
            return insert.bind(*first).bind(makeUid(w.now())).run();
        }));
        const QStringList before = dump();
        QVERIFY(!undoUnit(*m_database, (*made)->id).result().ok());
        QCOMPARE(dump(), before);
        const auto history = m_database->read([&](Reader &r) { return unitsOfRows(r, "person", {*first}, 9); }).result();
        QCOMPARE(history->size(), 1);
        const auto told = m_database->read([&](Reader &r) { return describeUnit(r, (*made)->id); }).result();
        QVERIFY2(told->text.contains(QStringLiteral("张三")), qPrintable(told->text));
        const auto titles = m_database
                                ->read([](Reader &r) {
                                    return r.single(QStringLiteral("SELECT group_concat(row, '/') FROM change_list ORDER BY id"));
                                })
                                .result();
        QCOMPARE(titles->toString(), QStringLiteral("1 张三/1 张三/2 李四"));
    }

    void refusesWhatChangedSince()
    {
        const auto id = addPerson(QStringLiteral("1"));
        HK_VERIFY(setField(*id, QStringLiteral("grade"), 1));
        const auto first = m_database->read([](Reader &r) { return undoable(r); }).result();
        HK_VERIFY(setField(*id, QStringLiteral("grade"), 2));
        const QStringList before = dump();
        const auto refused = undoUnit(*m_database, (*first)->id).result();
        QVERIFY(!refused.ok());
        QVERIFY2(refused.error().message.contains(QStringLiteral("Grade")), qPrintable(refused.error().message));
        QCOMPARE(dump(), before);
    }

    void aLargeEditIsOneUndo()
    {
        const QStringList empty = dump();
        HK_VERIFY(write([](Writer &w) -> Result<void> {
            for (int i = 0; i < 1201; ++i)
                HK_CHECK(
                    insertRow(w, "person",
                              {{QStringLiteral("number"), QString::number(i)}, {QStringLiteral("name"), QStringLiteral("某人")}}));
            return {};
        }));
        const auto largest =
            m_database
                ->read([](Reader &r) {
                    return r.single(QStringLiteral("SELECT max(n) FROM (SELECT count(*) AS n FROM change GROUP BY unit)"));
                })
                .result();
        QCOMPARE(largest->toInt(), 500);
        HK_VERIFY(undoLast(*m_database).result());
        QCOMPARE(dump(), empty);
        HK_VERIFY(redoLast(*m_database).result());
        QCOMPARE(dump().size(), 1201);
    }

    void takesAnImportBackAndNamesLaterEdits()
    {
        const auto old = addPerson(QStringLiteral("old"));
        const QStringList before = dump();
        qint64 batch = 0;
        HK_VERIFY(write(
            [&](Writer &w) -> Result<void> {
                HK_TRY(batch, beginBatch(w, {.kind = QStringLiteral("roster"), .file = QStringLiteral("r.xlsx")}));
                HK_CHECK(w.setBatch(batch));
                for (int i = 0; i < 3; ++i) {
                    HK_CHECK(insertRow(
                        w, "person",
                        {{QStringLiteral("number"), QString::number(i)}, {QStringLiteral("name"), QStringLiteral("新人")}}));
                    HK_CHECK(w.nextUnit());
                }
                HK_CHECK(updateRow(w, "person", *old, {{QStringLiteral("grade"), 2026}}));
                return {};
            },
            {.kind = UnitKind::Import}));
        const auto one =
            m_database->read([](Reader &r) { return r.single(QStringLiteral("SELECT id FROM person WHERE number = '1'")); })
                .result();
        HK_VERIFY(setField(one->toLongLong(), QStringLiteral("phone"), QStringLiteral("123")));
        HK_VERIFY(setField(*old, QStringLiteral("phone"), QStringLiteral("456")));
        const auto preview = previewBatchUndo(*m_database, batch).result();
        HK_VERIFY(preview);
        QCOMPARE(preview->lostEdits.size(), 1);
        QCOMPARE(preview->undone, 4);
        QCOMPARE(preview->kept, 0);
        const auto undone = undoBatch(*m_database, batch).result();
        HK_VERIFY(undone);
        QCOMPARE(undone->undone, 4);
        QCOMPARE(undone->kept, 0);
        HK_VERIFY(setField(*old, QStringLiteral("phone"), QVariant()));
        QCOMPARE(dump(), before);
        QVERIFY(!undoBatch(*m_database, batch).result().ok());
        const auto all = m_database->read([](Reader &r) { return batches(r); }).result();
        QCOMPARE(all->size(), 1);
        QVERIFY(all->first().undone);
    }

    void ofTwoImportsTheOlderMayGoFirst()
    {
        const QString phone = QStringLiteral("phone");
        const auto id = addPerson(QStringLiteral("1"));
        HK_VERIFY(setField(*id, phone, QStringLiteral("0")));
        const auto older = import(*id, phone, QStringLiteral("1"));
        HK_VERIFY(older);
        const auto newer = import(*id, phone, QStringLiteral("2"));
        HK_VERIFY(newer);
        HK_VERIFY(undoBatch(*m_database, *older).result());
        HK_VERIFY(undoBatch(*m_database, *newer).result());
        QCOMPARE(valueOf(*id, phone).toString(), QStringLiteral("0"));
    }

    void whatWasUndoneAfterAnImportIsNoneOfItsBusiness()
    {
        const QString phone = QStringLiteral("phone");
        const auto id = addPerson(QStringLiteral("1"));
        HK_VERIFY(setField(*id, phone, QStringLiteral("0")));
        const auto batch = import(*id, phone, QStringLiteral("1"));
        HK_VERIFY(setField(*id, phone, QStringLiteral("2")));
        HK_VERIFY(undoLast(*m_database).result());
        HK_VERIFY(undoBatch(*m_database, *batch).result());
        QCOMPARE(valueOf(*id, phone).toString(), QStringLiteral("0"));
    }

    void previewsWhatStays()
    {
        qint64 house = 0;
        qint64 batch = 0;
        HK_VERIFY(write(
            [&](Writer &w) -> Result<void> {
                HK_TRY(batch, beginBatch(w, {.kind = QStringLiteral("roster")}));
                HK_CHECK(w.setBatch(batch));
                HK_TRY(house, insertRow(w, "house", {{QStringLiteral("name"), QStringLiteral("3号楼")}}));
                return {};
            },
            {.kind = UnitKind::Import}));
        const auto id = addPerson(QStringLiteral("1"));
        HK_VERIFY(setField(*id, QStringLiteral("house_id"), house));
        const QStringList before = dump();
        const auto preview = previewBatchUndo(*m_database, batch).result();
        HK_VERIFY(preview);
        QCOMPARE(preview->undone, 0);
        QCOMPARE(preview->kept, 1);
        QCOMPARE(dump(), before);
        const auto done = undoBatch(*m_database, batch).result();
        HK_VERIFY(done);
        QCOMPARE(done->kept, 1);
    }

    void aFailureIsNotSomethingKept()
    {
        const auto id = addPerson(QStringLiteral("1"));
        const auto batch = import(*id, QStringLiteral("phone"), QStringLiteral("1"));
        // The file fails in the middle: here a trigger that writes to a table that is not there.
        HK_VERIFY(write([](Writer &w) -> Result<void> {
            Statement broken = w.statement(QStringLiteral("CREATE TEMP TRIGGER broken BEFORE UPDATE OF phone ON main.person "
                                                          "BEGIN INSERT INTO nothing_there VALUES (1); END"));
            return broken.run();
        }));
        QVERIFY(!undoBatch(*m_database, *batch).result().ok());
        const auto all = m_database->read([](Reader &r) { return batches(r); }).result();
        QVERIFY(!all->first().undone);
    }
};

QTEST_GUILESS_MAIN(TestUndo)
#include "test_undo.moc"
