// SPDX-License-Identifier: GPL-3.0-or-later
#include "modelserver.h"
#include "storage/searchindex.h"
#include "storage/undo/units.h"
#include "sync/outbox.h"
#include "syncdesk.h"

using namespace hk;
using namespace hk::test;

namespace {

QVariantMap student(const QString &number, const QString &name)
{
    return {{QStringLiteral("number"), number}, {QStringLiteral("name"), name}, {QStringLiteral("gender"), QStringLiteral("male")}};
}

// Loses the answer of the next request that it is told to.
class LossyLine : public Transport {
public:
    explicit LossyLine(Transport &server) : m_server(server) { }
    Result<HttpReply> send(const HttpRequest &request) override
    {
        requests << request.path;
        Result<HttpReply> reply = m_server.send(request);
        if (request.path == loseAnswerOf) {
            loseAnswerOf.clear();
            return Error{QStringLiteral("cut"), {}};
        }
        return reply;
    }

    QByteArray loseAnswerOf;
    QList<QByteArray> requests;

private:
    Transport &m_server;
};

}  // namespace

class SynchronizerTest : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_server = std::make_unique<ModelServer>(m_shared.catalogue());
        m_desks.clear();
        m_folder = std::make_unique<QTemporaryDir>();
        for (const char *name : {"a", "b"})
            m_desks.push_back(std::make_unique<SyncDesk>(m_shared, m_folder->filePath(QLatin1String(name))));
    }

    void anEditReachesTheOtherDesk()
    {
        const qint64 id = a().add("student", student(QStringLiteral("1"), QStringLiteral("孟子涵")));
        QVERIFY(id);
        HK_VERIFY(a().synchronise(*m_server));
        const auto pulled = b().synchronise(*m_server);
        HK_VERIFY(pulled);
        QCOMPARE(pulled->pulled, 1);
        QVERIFY(pulled->caughtUp);
        QCOMPARE(b().single(QStringLiteral("SELECT name FROM visible_student WHERE number = '1'")).toString(),
                 QStringLiteral("孟子涵"));
        // Found by the search box, and no step that b could undo.
        const auto found = b().read([](Reader &reader) { return searchRows(reader, "student", QStringLiteral("mzh"), 5); });
        HK_VERIFY(found);
        QCOMPARE(int(found->size()), 1);
        const auto undo = b().read([](Reader &reader) { return undoable(reader); });
        HK_VERIFY(undo);
        QVERIFY(!undo->has_value());
        QCOMPARE(b().faults(), 0);
    }

    void nothingNewIsNothingSent()
    {
        a().add("student", student(QStringLiteral("1"), QStringLiteral("孟子涵")));
        HK_VERIFY(a().synchronise(*m_server));
        const auto again = a().synchronise(*m_server);
        HK_VERIFY(again);
        QCOMPARE(again->pushed, 0);
        QCOMPARE(again->pulled, 0);
    }

    void differentFieldsMerge()
    {
        shareStudent();
        QVERIFY(a().change("student", keyOf(a()), {{QStringLiteral("phone"), QStringLiteral("13800001111")}}));
        QVERIFY(b().change("student", keyOf(b()), {{QStringLiteral("home_region"), QStringLiteral("浙江")}}));
        settle();
        QCOMPARE(a().dump(), m_server->dump());
        QCOMPARE(b().dump(), m_server->dump());
        QCOMPARE(m_server->conflicts(), 0);
        QCOMPARE(a().single(QStringLiteral("SELECT phone || home_region FROM student")).toString(),
                 QStringLiteral("13800001111浙江"));
    }

    void theSameFieldIsAConflictOnBothDesks()
    {
        shareStudent();
        QVERIFY(a().change("student", keyOf(a()), {{QStringLiteral("phone"), QStringLiteral("1")}}));
        QVERIFY(b().change("student", keyOf(b()), {{QStringLiteral("phone"), QStringLiteral("2")}}));
        HK_VERIFY(a().synchronise(*m_server));
        const auto report = b().synchronise(*m_server);
        HK_VERIFY(report);
        QCOMPARE(report->conflicts, 1);
        settle();
        for (SyncDesk *desk : {&a(), &b()}) {
            QCOMPARE(desk->single(QStringLiteral("SELECT phone FROM student")).toString(), QStringLiteral("1"));
            QCOMPARE(desk->single(QStringLiteral("SELECT mine FROM conflict")).toString(), QStringLiteral("{\"phone\":\"2\"}"));
            QCOMPARE(desk->dump(), m_server->dump());
        }
    }

    void aLostAnswerAppliesNothingTwice()
    {
        shareStudent();
        LossyLine line(*m_server);
        QVERIFY(a().change("student", keyOf(a()), {{QStringLiteral("phone"), QStringLiteral("1")}}));
        line.loseAnswerOf = "/v1/push";
        QVERIFY(!a().synchronise(line).ok());
        // Another desk takes it back meanwhile: sent again, the step must not be done again.
        HK_VERIFY(b().synchronise(*m_server));
        QVERIFY(b().change("student", keyOf(b()), {{QStringLiteral("phone"), QVariant()}}));
        HK_VERIFY(b().synchronise(*m_server));
        a().reopen();
        HK_VERIFY(a().synchronise(line));
        settle();
        QVERIFY(a().single(QStringLiteral("SELECT phone FROM student")).isNull());
        QCOMPARE(a().dump(), m_server->dump());
    }

    void anUnsentEditIsNotBlinkedAway()
    {
        shareStudent();
        QVERIFY(b().change("student", keyOf(b()), {{QStringLiteral("home_region"), QStringLiteral("浙江")}}));
        HK_VERIFY(b().synchronise(*m_server));
        LossyLine line(*m_server);
        Synchronizer round(a().database(), line,
                           {QStringLiteral("https://hall.example"), QStringLiteral("desk"), QStringLiteral("-")});
        while (!line.requests.contains("/v1/session"))
            HK_VERIFY(round.step());
        HK_VERIFY(round.step());  // nothing to send
        // Typed between sending and fetching.
        QVERIFY(a().change("student", keyOf(a()), {{QStringLiteral("phone"), QStringLiteral("1")}}));
        HK_VERIFY(round.run());
        QCOMPARE(a().single(QStringLiteral("SELECT phone || home_region FROM student")).toString(), QStringLiteral("1浙江"));
        settle();
        QCOMPARE(a().dump(), m_server->dump());
        QCOMPARE(m_server->conflicts(), 0);
    }

    void twoDesksGiveOneBedAway()
    {
        shareStudent();
        shareBed();
        QVERIFY(a().add("student", student(QStringLiteral("2"), QStringLiteral("李雨桐"))));
        settle();
        for (const auto &[desk, number] : {std::pair(&a(), 1), std::pair(&b(), 2)}) {
            const qint64 key = desk->single(QStringLiteral("SELECT id FROM student WHERE number = '%1'").arg(number)).toLongLong();
            QVERIFY(desk->add("residency",
                              {{QStringLiteral("student_id"), key},
                               {QStringLiteral("room_id"), desk->single(QStringLiteral("SELECT id FROM room"))},
                               {QStringLiteral("bed_id"), desk->single(QStringLiteral("SELECT id FROM bed"))},
                               {QStringLiteral("state"), QStringLiteral("active")},
                               {QStringLiteral("from_date"), QStringLiteral("2026-09-01")}}));
        }
        settle();
        for (SyncDesk *desk : {&a(), &b()}) {
            QCOMPARE(desk->single(QStringLiteral("SELECT count(*) FROM residency WHERE state = 'active'")).toInt(), 1);
            QCOMPARE(desk->single(QStringLiteral("SELECT count(*) FROM residency WHERE state = 'contested'")).toInt(), 1);
            QCOMPARE(desk->dump(), m_server->dump());
            QCOMPARE(desk->faults(), 0);
        }
    }

    void aRowWaitsUntilAnotherMakesRoom()
    {
        shareStudent();
        shareBed();
        QVERIFY(a().add("student", student(QStringLiteral("2"), QStringLiteral("李雨桐"))));
        const auto livesIn = [this](int number) {
            return a().add("residency",
                           {{QStringLiteral("student_id"),
                             a().single(QStringLiteral("SELECT id FROM student WHERE number = '%1'").arg(number))},
                            {QStringLiteral("room_id"), a().single(QStringLiteral("SELECT id FROM room"))},
                            {QStringLiteral("bed_id"), a().single(QStringLiteral("SELECT id FROM bed"))},
                            {QStringLiteral("state"), QStringLiteral("active")}});
        };
        const qint64 first = livesIn(1);
        QVERIFY(first);
        settle();
        // The first moves out, the second in, and the first is written once more: in the feed the second comes before.
        QVERIFY(a().change("residency", first, {{QStringLiteral("state"), QStringLiteral("ended")}}));
        QVERIFY(livesIn(2));
        QVERIFY(a().change("residency", first, {{QStringLiteral("note"), QStringLiteral("钥匙已还")}}));
        HK_VERIFY(a().synchronise(*m_server));
        m_server->pageRows = 1;
        const auto report = b().synchronise(*m_server);
        HK_VERIFY(report);
        QVERIFY(report->caughtUp);
        QCOMPARE(b().dump(), m_server->dump());
        QCOMPARE(b().faults(), 0);
    }

    void aServerPutBackIsOfferedWhatItLost()
    {
        shareStudent();
        const ModelServer backup = *m_server;
        QVERIFY(a().change("student", keyOf(a()), {{QStringLiteral("phone"), QStringLiteral("1")}}));
        QVERIFY(a().add("student", student(QStringLiteral("2"), QStringLiteral("李雨桐"))));
        settle();
        m_server->putBack(backup);
        settle();
        settle();
        QCOMPARE(a().single(QStringLiteral("SELECT phone FROM student WHERE number = '1'")).toString(), QStringLiteral("1"));
        QCOMPARE(a().single(QStringLiteral("SELECT count(*) FROM student")).toInt(), 2);
        QCOMPARE(a().dump(), m_server->dump());
        QCOMPARE(b().dump(), m_server->dump());
    }

    void aDeskPutBackGoesOnUnderANewName()
    {
        shareStudent();
        const QString copy = m_folder->filePath(QStringLiteral("copy"));
        HK_VERIFY(a().read([&](Reader &reader) { return reader.single(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)")); }));
        a().close();
        QVERIFY(QFile::copy(a().file(), copy));
        a().reopen();
        QVERIFY(a().change("student", keyOf(a()), {{QStringLiteral("phone"), QStringLiteral("1")}}));
        settle();
        a().close();
        QVERIFY(QFile::remove(a().file()));
        QFile::remove(a().file() + QStringLiteral("-wal"));
        QFile::remove(a().file() + QStringLiteral("-shm"));
        QVERIFY(QFile::copy(copy, a().file()));
        a().reopen();
        QVERIFY(a().change("student", keyOf(a()), {{QStringLiteral("home_region"), QStringLiteral("浙江")}}));
        settle();
        QCOMPARE(a().dump(), m_server->dump());
        QCOMPARE(b().dump(), m_server->dump());
        QCOMPARE(a().single(QStringLiteral("SELECT phone || home_region FROM student")).toString(), QStringLiteral("1浙江"));
    }

    void aFileBelongsToOneServer()
    {
        shareStudent();
        Synchronizer other(a().database(), *m_server,
                           {QStringLiteral("https://other.example"), QStringLiteral("desk"), QStringLiteral("-")});
        const auto refused = other.run();
        QVERIFY(!refused.ok());
        QVERIFY(refused.error().message.contains(QStringLiteral("https://hall.example")));
    }

private:
    SyncDesk &a() { return *m_desks[0]; }
    SyncDesk &b() { return *m_desks[1]; }
    static qint64 keyOf(SyncDesk &desk)
    {
        return desk.single(QStringLiteral("SELECT id FROM student WHERE number = '1'")).toLongLong();
    }
    // Until both desks have everything.
    void settle()
    {
        for (int round = 0; round < 2; ++round) {
            HK_VERIFY(a().synchronise(*m_server));
            HK_VERIFY(b().synchronise(*m_server));
        }
    }
    void shareStudent()
    {
        QVERIFY(a().add("student", student(QStringLiteral("1"), QStringLiteral("孟子涵"))));
        settle();
    }
    void shareBed()
    {
        const qint64 building =
            a().add("building", {{QStringLiteral("code"), QStringLiteral("3")}, {QStringLiteral("name"), QStringLiteral("3号楼")}});
        const qint64 room =
            a().add("room", {{QStringLiteral("building_id"), building}, {QStringLiteral("number"), QStringLiteral("501")}});
        a().add("bed", {{QStringLiteral("room_id"), room}, {QStringLiteral("number"), QStringLiteral("1")}});
        settle();
    }

    SharedCatalogue m_shared;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ModelServer> m_server;
    std::vector<std::unique_ptr<SyncDesk>> m_desks;
};

QTEST_GUILESS_MAIN(SynchronizerTest)
#include "test_synchronizer.moc"
