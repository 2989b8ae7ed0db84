// SPDX-License-Identifier: GPL-3.0-or-later
#include "modelserver.h"
#include "storage/searchindex.h"
#include "sync/outbox.h"
#include "sync/quarantine.h"
#include "sync/wire/codec.h"
#include "syncdesk.h"

using namespace hk;
using namespace hk::test;

namespace {

QVariantMap resident(int number)
{
    return {{QStringLiteral("number"), QString::number(number)}, {QStringLiteral("name"), QStringLiteral("学生%1").arg(number)}};
}

// Notes what is asked, and answers some paths itself.
class WatchedLine : public Transport {
public:
    explicit WatchedLine(Transport &server) : m_server(server) { }
    Result<HttpReply> send(const HttpRequest &request) override
    {
        requests << request.path;
        if (answers.contains(request.path))
            return answers.value(request.path);
        return m_server.send(request);
    }

    QList<QByteArray> requests;
    QHash<QByteArray, HttpReply> answers;

private:
    Transport &m_server;
};

HttpReply refused(int status, const char *code)
{
    return {status, wire::encode(wire::Refusal{QString::fromLatin1(code), 0})};
}

const QByteArray pushPath = "/v1/push";
const QByteArray pullPath = "/v1/pull";

}  // namespace

// What a desk does over many rounds with one server: keeps its session, bears with what changes there, and loses nothing.
class RoundsTest : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_server = std::make_unique<ModelServer>(m_shared.catalogue());
        m_line = std::make_unique<WatchedLine>(*m_server);
        m_desks.clear();
        m_folder = std::make_unique<QTemporaryDir>();
        for (const char *name : {"a", "b"}) {
            m_desks.push_back(std::make_unique<SyncDesk>(m_shared, m_folder->filePath(QLatin1String(name))));
            m_desks.back()->account = QLatin1String(name);
        }
    }

    void nothingNewIsOneRequest()
    {
        HK_VERIFY(a().rounds(*m_line).run());
        m_line->requests.clear();
        const auto again = a().rounds(*m_line).run();
        HK_VERIFY(again);
        QVERIFY(again->caughtUp);
        QCOMPARE(m_line->requests, QList<QByteArray>{pullPath});
    }

    void aHundredStepsAreTwoRequests()
    {
        m_server->unitsPerPush = 500;
        HK_VERIFY(a().rounds(*m_line).run());
        for (int i = 1; i <= 100; ++i)
            QVERIFY(a().add("student", resident(i)));
        m_line->requests.clear();
        const auto report = a().rounds(*m_line).run();
        HK_VERIFY(report);
        QCOMPARE(report->pushed, 100);
        QCOMPARE(m_line->requests, (QList<QByteArray>{pushPath, pullPath}));
        QCOMPARE(m_server->dump(), a().dump());
    }

    void aPushIsAtMostFourMebibytes()
    {
        m_server->unitsPerPush = 500;
        HK_VERIFY(a().rounds(*m_line).run());
        QVariantMap large = resident(1);
        for (int i = 1; i <= 3; ++i) {
            large.insert(QStringLiteral("number"), i);
            large.insert(QStringLiteral("note"), QString(1'500'000, u'a'));
            QVERIFY(a().add("student", large));
        }
        m_line->requests.clear();
        HK_VERIFY(a().rounds(*m_line).run());
        QCOMPARE(m_line->requests, (QList<QByteArray>{pushPath, pushPath, pullPath}));
    }

    void theSessionIsRenewed()
    {
        HK_VERIFY(a().rounds(*m_line).run());
        m_server->advanceClock(20 * 60 * 1000);
        a().jumpClock(20 * 60 * 1000);
        m_line->requests.clear();
        HK_VERIFY(a().rounds(*m_line).run());
        QCOMPARE(m_line->requests, (QList<QByteArray>{"/v1/session/refresh", pullPath}));
        // The server has forgotten the session: the password opens another.
        m_server->signOutAll();
        QVERIFY(a().add("student", resident(1)));
        HK_VERIFY(a().rounds(*m_line).run());
        QCOMPARE(m_server->dump(), a().dump());
    }

    void aClockThatWasSetIsMeasuredAnew()
    {
        HK_VERIFY(a().rounds(*m_line).run());
        for (const qint64 jump : {qint64(400) * 86'400'000, qint64(-800) * 86'400'000}) {
            a().jumpClock(jump);
            QVERIFY(a().add("student", resident(int(jump % 1000) + (jump > 0 ? 1 : 2))));
            HK_VERIFY(a().rounds(*m_line).run());
        }
        QCOMPARE(m_server->dump(), a().dump());
    }

    void waitingTellsOfNews()
    {
        HK_VERIFY(a().rounds(*m_line).run());
        QVERIFY(!a().rounds(*m_line).canWait());
        QCOMPARE(a().rounds(*m_line).wait().value(), false);
        a().stop();
        m_server->offersWaiting = true;
        HK_VERIFY(a().rounds(*m_line).run());
        QVERIFY(a().rounds(*m_line).canWait());
        QCOMPARE(a().rounds(*m_line).wait().value(), false);
        QVERIFY(b().add("student", resident(1)));
        HK_VERIFY(b().synchronise(*m_server));
        QCOMPARE(a().rounds(*m_line).wait().value(), true);
    }

    // A server that says the same for ever ends the round, and the next one starts afresh.
    void noRefusalIsAnsweredForEver_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QString>("code");
        QTest::newRow("nonce") << pushPath << QStringLiteral("nonce");
        QTest::newRow("gap") << pushPath << QStringLiteral("gap");
        QTest::newRow("epoch") << pullPath << QStringLiteral("epoch");
    }
    void noRefusalIsAnsweredForEver()
    {
        QFETCH(QByteArray, path);
        QFETCH(QString, code);
        HK_VERIFY(a().rounds(*m_line).run());
        QVERIFY(a().add("student", resident(1)));
        m_line->answers.insert(path, {409, wire::encode(wire::Refusal{code, 1})});
        m_line->requests.clear();
        QVERIFY(!a().rounds(*m_line).run().ok());
        QCOMPARE(a().rounds(*m_line).trouble(), SyncTrouble::Strange);
        QVERIFY2(m_line->requests.size() <= 10, qPrintable(QString::number(m_line->requests.size())));
        m_line->answers.clear();
        HK_VERIFY(a().rounds(*m_line).run());
        HK_VERIFY(a().rounds(*m_line).run());
        QCOMPARE(m_server->dump(), a().dump());
    }

    void troubleSaysWhatItIsAbout()
    {
        m_line->answers.insert("/v1/session", refused(401, "signed-out"));
        QVERIFY(!a().rounds(*m_line).run().ok());
        QCOMPARE(a().rounds(*m_line).trouble(), SyncTrouble::Password);
        HttpReply busy = refused(503, "busy");
        busy.retryAfter = 7;
        m_line->answers.insert("/v1/session", busy);
        QVERIFY(!a().rounds(*m_line).run().ok());
        QCOMPARE(a().rounds(*m_line).trouble(), SyncTrouble::Busy);
        QCOMPARE(a().rounds(*m_line).retryAfter(), 7);
        m_line->answers.clear();
        HK_VERIFY(a().rounds(*m_line).run());
        QCOMPARE(a().rounds(*m_line).trouble(), SyncTrouble::None);
    }

    void aServerPutBackInTheMiddleOfASessionIsNoticed()
    {
        HK_VERIFY(a().rounds(*m_line).run());
        const ModelServer backup = *m_server;
        QVERIFY(a().add("student", resident(1)));
        HK_VERIFY(a().rounds(*m_line).run());
        m_server->putBack(backup);
        QVERIFY(m_server->dump().isEmpty());
        HK_VERIFY(a().rounds(*m_line).run());
        QCOMPARE(m_server->dump().size(), 1);
        QCOMPARE(m_server->dump(), a().dump());
        // It is the same desk still: nothing was sent under another name.
        QCOMPARE(int(m_server->rows().carriedOut().size()), 1);
    }

    // What was sent before a copy of the file was made is not sent again under the new name.
    void aDeskPutBackSendsNothingTwice()
    {
        HK_VERIFY(a().rounds(*m_line).run());
        QVERIFY(a().add("student", resident(1)));
        HK_VERIFY(a().read([&](Reader &reader) { return reader.single(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)")); }));
        const QString copy = m_folder->filePath(QStringLiteral("copy"));
        a().close();
        QVERIFY(QFile::copy(a().file(), copy));
        a().reopen();
        HK_VERIFY(a().rounds(*m_line).run());
        QVERIFY(a().change("student", 1, {{QStringLiteral("phone"), QStringLiteral("1")}}));
        HK_VERIFY(a().rounds(*m_line).run());
        SyncDesk restored(m_shared, copy, SyncDesk::Existing);
        restored.account = QStringLiteral("a");
        QVERIFY(restored.change("student", 1, {{QStringLiteral("note"), QStringLiteral("2")}}));
        const auto report = restored.synchronise(*m_server);
        HK_VERIFY(report);
        QCOMPARE(report->conflicts, 0);
        QCOMPARE(restored.dump(), m_server->dump());
        // The new student, its phone, and the note of the restored desk: three steps, carried out once each.
        int carriedOut = 0;
        for (const auto &[unit, times] : m_server->rows().carriedOut())
            carriedOut += times;
        QCOMPARE(carriedOut, 3);
    }

    // Also when the copy is older than the first meeting with the server.
    void aCopyFromBeforeTheFirstRoundSendsNothingTwice()
    {
        QVERIFY(a().add("student", resident(1)));
        const QString copy = m_folder->filePath(QStringLiteral("copy"));
        a().close();
        QVERIFY(QFile::copy(a().file(), copy));
        a().reopen();
        QVERIFY(a().change("student", 1, {{QStringLiteral("phone"), QStringLiteral("1")}}));
        HK_VERIFY(a().synchronise(*m_server));
        SyncDesk restored(m_shared, copy, SyncDesk::Existing);
        restored.account = QStringLiteral("a");
        QVERIFY(restored.change("student", 1, {{QStringLiteral("note"), QStringLiteral("2")}}));
        HK_VERIFY(restored.synchronise(*m_server));
        QCOMPARE(restored.dump(), m_server->dump());
        int carriedOut = 0;
        for (const auto &[unit, times] : m_server->rows().carriedOut())
            carriedOut += times;
        QCOMPARE(carriedOut, 3);
    }

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

    void aRefusedStepIsPutAsideByAPerson()
    {
        shareTwoBuildings();
        HK_VERIFY(b().rounds(*m_line).run());
        m_server->grant(QStringLiteral("b"), {false, {building(0)}});
        QVERIFY(b().change("student", b().single(QStringLiteral("SELECT id FROM student WHERE number = '2'")).toLongLong(),
                           {{QStringLiteral("phone"), QStringLiteral("7")}}));
        HK_VERIFY(b().rounds(*m_line).run());
        const auto steps = b().read([](Reader &reader) { return refusedSteps(reader); });
        HK_VERIFY(steps);
        QCOMPARE(int(steps->size()), 1);
        const qint64 unit = steps->first().unit;
        HK_VERIFY(b().write([unit](Writer &writer) { return dismissRefused(writer, unit); }));
        QCOMPARE(int(b().read([](Reader &reader) { return refusedSteps(reader); })->size()), 0);
        QVERIFY(!b().write([unit](Writer &writer) { return dismissRefused(writer, unit); }).ok());
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
            for (int i = 0; more && i < (pages == 0 ? 5 : 4); ++i) {
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

    void aGreatRemovalIsAskedAbout()
    {
        m_server->unitsPerPush = 500;
        for (int i = 1; i <= 60; ++i)
            QVERIFY(a().add("student", resident(i)));
        HK_VERIFY(a().rounds(*m_line).run());
        HK_VERIFY(b().rounds(*m_line).run());
        for (int i = 1; i <= 30; ++i)
            HK_VERIFY(a().write([i](Writer &writer) { return deleteRow(writer, "student", i); }));
        HK_VERIFY(a().rounds(*m_line).run());
        m_server->pageRows = 8;
        for (int tries = 0; tries < 3; ++tries) {
            const auto asked = b().rounds(*m_line).run();
            QVERIFY(!asked.ok());
            QCOMPARE(b().rounds(*m_line).trouble(), SyncTrouble::ManyRemovals);
            QVERIFY2(asked.error().message.contains(QStringLiteral("60")), qPrintable(asked.error().message));
            // However often it is tried, it stops at the same place.
            QCOMPARE(b().single(QStringLiteral("SELECT count(*) FROM student")).toInt(), 44);
            b().reopen();
        }
        b().rounds(*m_line).allowRemovals();
        HK_VERIFY(b().rounds(*m_line).run());
        QCOMPARE(b().dump(), m_server->dump());
        // A few are nothing to ask about.
        for (int i = 31; i <= 36; ++i)
            HK_VERIFY(a().write([i](Writer &writer) { return deleteRow(writer, "student", i); }));
        HK_VERIFY(a().rounds(*m_line).run());
        HK_VERIFY(b().rounds(*m_line).run());
        QCOMPARE(b().dump(), m_server->dump());
    }

    // A server that lost nearly everything does not take it from the desks without a question.
    void anEmptyServerEmptiesNoDesk()
    {
        HK_VERIFY(a().rounds(*m_line).run());
        const ModelServer empty = *m_server;
        m_server->unitsPerPush = 500;
        for (int i = 1; i <= 60; ++i)
            QVERIFY(a().add("student", resident(i)));
        HK_VERIFY(a().rounds(*m_line).run());
        HK_VERIFY(b().rounds(*m_line).run());
        m_server->putBack(empty);
        QVERIFY(!b().rounds(*m_line).run().ok());
        QCOMPARE(b().rounds(*m_line).trouble(), SyncTrouble::ManyRemovals);
        QCOMPARE(b().single(QStringLiteral("SELECT count(*) FROM student")).toInt(), 60);
        // The desk that wrote them offers them again, and nothing is left to ask about.
        HK_VERIFY(a().rounds(*m_line).run());
        HK_VERIFY(b().rounds(*m_line).run());
        QCOMPARE(m_server->dump().size(), 60);
        QCOMPARE(b().dump(), m_server->dump());
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
    void settle()
    {
        for (int i = 0; i < 2; ++i) {
            for (SyncDesk *desk : {&a(), &b()})
                HK_VERIFY(desk->synchronise(*m_server));
        }
    }
    SyncDesk &a() { return *m_desks[0]; }
    SyncDesk &b() { return *m_desks[1]; }
    QByteArray building(int which)
    {
        return QByteArray::fromHex(
            a().single(QStringLiteral("SELECT hex(uid) FROM building ORDER BY id LIMIT 1 OFFSET %1").arg(which)).toByteArray());
    }
    // A student in each of two buildings, on the server by desk a.
    void shareTwoBuildings()
    {
        for (int i = 1; i <= 2; ++i) {
            const qint64 house =
                a().add("building",
                        {{QStringLiteral("code"), QString::number(i)}, {QStringLiteral("name"), QStringLiteral("%1号楼").arg(i)}});
            const qint64 room =
                a().add("room", {{QStringLiteral("building_id"), house}, {QStringLiteral("number"), QStringLiteral("501")}});
            const qint64 bed = a().add("bed", {{QStringLiteral("room_id"), room}, {QStringLiteral("number"), QStringLiteral("1")}});
            const qint64 student = a().add("student", resident(i));
            QVERIFY(a().add("residency",
                            {{QStringLiteral("student_id"), student},
                             {QStringLiteral("room_id"), room},
                             {QStringLiteral("bed_id"), bed},
                             {QStringLiteral("state"), QStringLiteral("active")}}));
        }
        HK_VERIFY(a().synchronise(*m_server));
    }

    SharedCatalogue m_shared;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ModelServer> m_server;
    std::unique_ptr<WatchedLine> m_line;
    std::vector<std::unique_ptr<SyncDesk>> m_desks;
};

QTEST_GUILESS_MAIN(RoundsTest)
#include "test_rounds.moc"
