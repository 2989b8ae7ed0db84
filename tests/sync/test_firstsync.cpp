// SPDX-License-Identifier: GPL-3.0-or-later
#include "roundstest.h"
#include "storage/searchindex.h"
#include "sync/quarantine.h"

using namespace hk;
using namespace hk::test;

// How a desk comes to have all that is its account's: at first, with other rights, with new fields, and after a long time away.
class TestFirstSync : public RoundsTest {
    Q_OBJECT
private slots:
    void whatIsTakenFromSightGoes()
    {
        shareTwoBuildings();
        const auto report = b().rounds(*m_line).run();
        HK_VERIFY(report);
        QCOMPARE(b().dump(), m_server->dump(QStringLiteral("b")));
        QCOMPARE(b().single(QStringLiteral("SELECT count(*) FROM student")).toInt(), 2);
        m_server->grant(QStringLiteral("b"), {false, {building(0)}});
        // Typed before it is known that the entry is no longer this account's.
        const qint64 key = b().single(QStringLiteral("SELECT id FROM student WHERE number = '2'")).toLongLong();
        QVERIFY(b().change("student", key, {{QStringLiteral("phone"), QStringLiteral("7")}}));
        const auto after = b().rounds(*m_line).run();
        HK_VERIFY(after);
        QCOMPARE(b().dump(), m_server->dump(QStringLiteral("b")));
        QCOMPARE(b().single(QStringLiteral("SELECT count(*) FROM student")).toInt(), 1);
        QCOMPARE(b().single(QStringLiteral("SELECT count(*) FROM bed")).toInt(), 1);
        const auto found = b().read([](Reader &reader) { return searchRows(reader, "student", QStringLiteral("2"), 5); });
        HK_VERIFY(found);
        QCOMPARE(int(found->size()), 0);
        // The server decided, and what was typed is kept with its reason.
        QCOMPARE(after->rejected, 1);
        const auto refusedHere = b().read([](Reader &reader) { return refusedSteps(reader); });
        HK_VERIFY(refusedHere);
        QCOMPARE(int(refusedHere->size()), 1);
        QCOMPARE(refusedHere->first().code, QStringLiteral("forbidden"));
        QVERIFY(!refusedHere->first().reason.isEmpty());
        QCOMPARE(refusedHere->first().operations.first().after, QStringLiteral("7"));
        // All of it again, and the other building's too.
        m_server->grant(QStringLiteral("b"), {});
        HK_VERIFY(b().rounds(*m_line).run());
        QCOMPARE(b().dump(), m_server->dump(QStringLiteral("b")));
        QCOMPARE(b().single(QStringLiteral("SELECT count(*) FROM student")).toInt(), 2);
        QCOMPARE(b().faults(), 0);
    }

    void aReadingOfTheFeedThatStopsGoesOn()
    {
        shareTwoBuildings();
        HK_VERIFY(b().rounds(*m_line).run());
        m_server->grant(QStringLiteral("b"), {false, {building(1)}});
        m_server->pageRows = 1;
        Synchronizer stopped = b().newSession(*m_server);
        for (int i = 0; i < 7; ++i)
            HK_VERIFY(stopped.step());
        b().reopen();
        HK_VERIFY(b().synchronise(*m_server));
        QCOMPARE(b().dump(), m_server->dump(QStringLiteral("b")));
        QCOMPARE(b().single(QStringLiteral("SELECT count(*) FROM student")).toInt(), 1);
    }

    // Wherever it stops, and whatever is written on the server and here meanwhile.
    void aFirstSynchronisationGoesOnWhereItStopped()
    {
        shareTwoBuildings();
        for (int i = 10; i < 16; ++i)
            QVERIFY(a().add("student", resident(i)));
        HK_VERIFY(a().rounds(*m_line).run());
        m_server->offersSnapshot = true;
        m_server->pageRows = 2;
        m_server->grant(QStringLiteral("b"), {});
        QVERIFY(b().add("college", {{QStringLiteral("name"), QStringLiteral("只在乙处")}}));
        int pages = 0;
        for (bool more = true; more; ++pages) {
            QVERIFY(pages < 30);
            m_line->requests.clear();
            Synchronizer session = b().newSession(*m_line);
            // Greets, signs in, sends what waits, and takes in one page.
            for (int i = 0; more && i < 4; ++i) {
                const auto stepped = session.step();
                HK_VERIFY(stepped);
                more = *stepped;
            }
            if (more && b().single(QStringLiteral("SELECT snapshot IS NOT NULL FROM sync_desk")).toInt() > 0)
                QVERIFY(session.report().expected > session.report().received);
            b().reopen();
            if (pages == 1) {
                QVERIFY(a().change("student", 1, {{QStringLiteral("note"), QStringLiteral("inzwischen")}}));
                QVERIFY(a().write([](Writer &writer) { return deleteRow(writer, "student", 3); }).ok());
                HK_VERIFY(a().rounds(*m_server).run());
            }
        }
        QVERIFY(pages > 6);
        QCOMPARE(b().dump(), m_server->dump());
        QCOMPARE(b().faults(), 0);
        // Found as what came by the feed is.
        const auto found = b().read([](Reader &reader) { return searchRows(reader, "student", QStringLiteral("学生12"), 5); });
        HK_VERIFY(found);
        QCOMPARE(found->size(), 1U);
        // Nothing was read twice from the beginning: another round is small.
        const auto again = b().synchronise(*m_line);
        HK_VERIFY(again);
        QCOMPARE(again->pulled, 0);
    }

    // What the account may see changes while it is being read, then the server's history does.
    void aFirstSynchronisationBeginsAnewWithOtherRights()
    {
        shareTwoBuildings();
        m_server->offersSnapshot = true;
        m_server->pageRows = 2;
        const auto begin = [&](int steps) {
            Synchronizer session = b().newSession(*m_line);
            for (int i = 0; i < steps; ++i) {
                if (!session.step().ok())
                    return false;
            }
            return b().single(QStringLiteral("SELECT snapshot IS NOT NULL FROM sync_desk")).toInt() == 1;
        };
        QVERIFY(begin(5));
        m_server->grant(QStringLiteral("b"), {false, {building(1)}});
        QVERIFY(begin(5));
        const ModelServer earlier = *m_server;
        m_server->putBack(earlier);
        HK_VERIFY(b().synchronise(*m_line));
        QCOMPARE(b().dump(), m_server->dump(QStringLiteral("b")));
        QCOMPARE(b().single(QStringLiteral("SELECT count(*) FROM student")).toInt(), 1);
    }

    void aNewFieldIsFetched()
    {
        const SharedCatalogue tomorrow(SharedCatalogue::Tomorrow);
        ModelServer server(tomorrow.catalogue());
        SyncDesk newer(tomorrow, m_folder->filePath(QStringLiteral("newer")));
        QVariantMap values = resident(1);
        values.insert(QStringLiteral("nickname"), QStringLiteral("小明"));
        QVERIFY(newer.add("student", values));
        HK_VERIFY(newer.synchronise(server));
        HK_VERIFY(a().synchronise(server));
        QVERIFY(a().change("student", 1, {{QStringLiteral("phone"), QStringLiteral("1")}}));
        HK_VERIFY(a().synchronise(server));
        a().reopenAs(tomorrow);
        HK_VERIFY(a().synchronise(server));
        QCOMPARE(a().single(QStringLiteral("SELECT nickname || phone FROM student")).toString(), QStringLiteral("小明1"));
        QCOMPARE(a().dump(), server.dump());
        // Another round reads no more than what is new.
        const auto again = a().synchronise(server);
        HK_VERIFY(again);
        QCOMPARE(again->pulled, 0);
    }

    // Who moved out is out of sight, the former residency is not: it refers to a row that is not here, and that is no fault.
    void aDeskOfOneBuildingIsWholeAndBroughtUpToDate()
    {
        shareTwoBuildings();
        m_server->grant(QStringLiteral("b"), {false, {building(0)}});
        HK_VERIFY(b().rounds(*m_line).run());
        QVERIFY(a().change("residency", 1, {{QStringLiteral("state"), QStringLiteral("ended")}}));
        HK_VERIFY(a().rounds(*m_line).run());
        HK_VERIFY(b().rounds(*m_line).run());
        QCOMPARE(b().single(QStringLiteral("SELECT count(*) FROM student")).toInt(), 0);
        QCOMPARE(b().single(QStringLiteral("SELECT count(*) FROM residency")).toInt(), 1);
        QCOMPARE(b().faults(), 0);
        const SharedCatalogue tomorrow(SharedCatalogue::Tomorrow);
        b().reopenAs(tomorrow);
        QCOMPARE(b().faults(), 0);
        b().close();
    }

    void aDeskAwayFor400DaysBeginsAnew()
    {
        for (int i = 1; i <= 4; ++i)
            QVERIFY(a().add("student", resident(i)));
        settle();
        const auto ofNumber = [this](int number) {
            return b().single(QStringLiteral("SELECT id FROM student WHERE number = '%1'").arg(number)).toLongLong();
        };
        QVERIFY(b().change("student", ofNumber(3), {{QStringLiteral("note"), QStringLiteral("of long ago")}}));
        QVERIFY(b().change("student", ofNumber(2), {{QStringLiteral("note"), QStringLiteral("of one that is gone")}}));
        for (const qint64 gone : {1, 2})
            HK_VERIFY(a().write([gone](Writer &writer) { return deleteRow(writer, "student", gone); }));
        HK_VERIFY(a().synchronise(*m_server));
        daysGoBy(401);
        HK_VERIFY(b().synchronise(*m_server));
        HK_VERIFY(a().synchronise(*m_server));
        QCOMPARE(
            b().single(QStringLiteral("SELECT group_concat(number || coalesce(note, ''), ' ') FROM (SELECT * FROM student ORDER BY "
                                      "number)"))
                .toString(),
            QStringLiteral("3of long ago 4"));
        QCOMPARE(b().dump(), m_server->dump());
        QCOMPARE(a().dump(), m_server->dump());
        // What was written about the one that is gone is kept for people.
        QCOMPARE(m_server->conflicts(), 1);
    }

    void whoWasAwayForAYearReadsOn()
    {
        QVERIFY(a().add("student", resident(1)));
        settle();
        m_server->advanceClock(360 * day);
        b().jumpClock(360 * day);
        m_line->requests.clear();
        HK_VERIFY(b().synchronise(*m_line));
        QCOMPARE(b().single(QStringLiteral("SELECT sweep FROM sync_desk")).toInt(), 0);
    }

    void aFirstSynchronisationMayBeInterruptedFor400Days()
    {
        for (int i = 1; i <= 4; ++i)
            QVERIFY(a().add("student", resident(i)));
        HK_VERIFY(a().synchronise(*m_server));
        m_server->pageRows = 1;
        {
            Synchronizer first = b().newSession(*m_server);
            while (first.report().pulled < 2)
                HK_VERIFY(first.step());
        }
        QCOMPARE(b().single(QStringLiteral("SELECT count(*) FROM student")).toInt(), 2);
        HK_VERIFY(a().write([](Writer &writer) { return deleteRow(writer, "student", 1); }));
        HK_VERIFY(a().synchronise(*m_server));
        daysGoBy(401);
        HK_VERIFY(b().synchronise(*m_server));
        QCOMPARE(b().dump(), m_server->dump());
        QCOMPARE(b().single(QStringLiteral("SELECT count(*) FROM student")).toInt(), 3);
    }

private:
    static constexpr qint64 day = 24LL * 60 * 60 * 1000;
    // And with them what the server tells of deletions.
    void daysGoBy(int days)
    {
        m_server->advanceClock(days * day);
        for (SyncDesk *desk : {&a(), &b()})
            desk->jumpClock(days * day);
        m_server->forgetDeleted();
    }
};

QTEST_GUILESS_MAIN(TestFirstSync)
#include "test_firstsync.moc"
