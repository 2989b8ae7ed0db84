// SPDX-License-Identifier: GPL-3.0-or-later
#include "roundstest.h"
#include "sync/outbox.h"
#include "sync/quarantine.h"
#include "sync/wire/codec.h"

using namespace hk;
using namespace hk::test;

namespace {

HttpReply refused(int status, const char *code)
{
    return {status, wire::encode(wire::Refusal{QString::fromLatin1(code), 0})};
}

const QByteArray pushPath = "/v1/push";
const QByteArray pullPath = "/v1/pull";

}  // namespace

// What a desk does over many rounds with one server: keeps its session, bears with what changes there, and loses nothing.
class TestRounds : public RoundsTest {
    Q_OBJECT
private slots:
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
        const auto counted = [this] { return b().read([](Reader &reader) { return refusedCount(reader); }).value(); };
        QCOMPARE(counted(), 1);
        // Who cannot put it aside is not told of it.
        Viewer another;
        another.account = QByteArray(16, 'x');
        HK_VERIFY(b().database().setViewer(another, b().keys()).result());
        QCOMPARE(int(b().read([](Reader &reader) { return refusedSteps(reader); })->size()), 0);
        QCOMPARE(counted(), 0);
        HK_VERIFY(b().database().setViewer(Viewer::owner(), b().keys()).result());
        HK_VERIFY(b().write([unit](Writer &writer) { return dismissRefused(writer, unit); }));
        QCOMPARE(counted(), 0);
        QCOMPARE(int(b().read([](Reader &reader) { return refusedSteps(reader); })->size()), 0);
        QVERIFY(!b().write([unit](Writer &writer) { return dismissRefused(writer, unit); }).ok());
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
};

QTEST_GUILESS_MAIN(TestRounds)
#include "test_rounds.moc"
