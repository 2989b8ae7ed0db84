// SPDX-License-Identifier: GPL-3.0-or-later
#include "../sync/syncdesk.h"
#include "commandlinedesk.h"
#include "servertest.h"
#include "sync/httptransport.h"
#include "sync/syncservice.h"
#include "sync/wire/buckets.h"

#include <QSignalSpy>

using namespace hk;
using namespace hk::test;

namespace {

class CountingLine : public Transport {
public:
    explicit CountingLine(std::unique_ptr<HttpTransport> line) : m_line(std::move(line)) { }
    Result<hk::HttpReply> send(const HttpRequest &request) override
    {
        requests += request.path == "/v1/verify" ? 1 : 0;
        return m_line->send(request);
    }

    int requests = 0;

private:
    std::unique_ptr<HttpTransport> m_line;
};

}  // namespace

// The end-to-end check: what a desk has against what the server would answer, by buckets.
class TestVerify : public ServerTest {
    Q_OBJECT

private slots:
    void whatDiffersIsMendedAndSaid()
    {
        SyncDesk a(m_shared, file(QStringLiteral("a")));
        SyncDesk b(m_shared, file(QStringLiteral("b")));
        HK_VERIFY(a.write([](Writer &writer) -> Result<void> {
            for (int i = 0; i < 400; ++i)
                HK_CHECK(insertRow(writer, "student", student(i)));
            return {};
        }));
        for (SyncDesk *desk : {&a, &b, &a})
            HK_VERIFY(round(*desk));
        const auto same = round(b, true);
        HK_VERIFY(same);
        QVERIFY(same->verified);
        QCOMPARE(same->mended, 0);
        QCOMPARE(m_requests, 1);

        const auto spoilt = b.database().write({.kind = UnitKind::Pulled}, [](Writer &writer) -> Result<void> {
            for (const char *sql :
                 {"DELETE FROM student WHERE number = '10'", "UPDATE student SET name = 'stale' WHERE number = '20'",
                  "UPDATE sync_row SET version = version + 7 WHERE row_id = (SELECT id FROM student WHERE number = '20')",
                  "INSERT INTO student (uid, number, name) VALUES (x'00112233445566778899aabbccddeeff', 'x', 'ghost')",
                  "INSERT INTO sync_row (entity, uid, row_id, version) SELECT 'student', uid, id, 1 FROM student WHERE number = "
                  "'x'"})
                HK_CHECK(writer.statement(QString::fromLatin1(sql)).run());
            HK_TRY(const QVariant lost,
                   writer.single(QStringLiteral("SELECT row_id FROM sync_row s WHERE entity = 'student' AND NOT "
                                                "EXISTS (SELECT 1 FROM student r WHERE r.id = s.row_id)")));
            writer.pulled("student", {lost.toLongLong()});
            return {};
        });
        HK_VERIFY(spoilt.result());
        QVERIFY(a.dump() != b.dump());
        // By itself only once a week.
        const auto unasked = round(b);
        HK_VERIFY(unasked);
        QVERIFY(!unasked->verified);
        const auto mended = round(b, true);
        HK_VERIFY(mended);
        QVERIFY(mended->verified);
        QCOMPARE(mended->mended, 3);
        // The sums, and the few buckets that differ.
        QVERIFY(m_requests >= 2 && m_requests <= 4);
        QCOMPARE(a.dump(), b.dump());
        QCOMPARE(b.faults(), 0);
    }

    void onceAWeekByItself()
    {
        SyncDesk a(m_shared, file(QStringLiteral("a")));
        QVERIFY(a.add("student", student(1)));
        HK_VERIFY(round(a));
        HK_VERIFY(round(a));
        QCOMPARE(m_requests, 0);
        HK_VERIFY(a.write([](Writer &writer) {
            return writer.statement(QStringLiteral("UPDATE sync_desk SET verified_at = verified_at - 8 * 86400000")).run();
        }));
        const auto weekly = round(a);
        HK_VERIFY(weekly);
        QVERIFY(weekly->verified);
        const auto next = round(a);
        HK_VERIFY(next);
        QVERIFY(!next->verified);
    }

    void eachAccountByItsOwnSight()
    {
        SyncDesk a(m_shared, file(QStringLiteral("a")));
        QByteArray east;
        for (int i = 1; i <= 2; ++i) {
            const qint64 house =
                a.add("building", {{QStringLiteral("code"), QString::number(i)}, {QStringLiteral("name"), QString::number(i)}});
            const qint64 room =
                a.add("room", {{QStringLiteral("building_id"), house}, {QStringLiteral("number"), QStringLiteral("501")}});
            QVERIFY(a.add("residency",
                          {{QStringLiteral("student_id"), a.add("student", student(i))},
                           {QStringLiteral("room_id"), room},
                           {QStringLiteral("state"), QStringLiteral("active")}}));
        }
        HK_VERIFY(round(a));
        east = QByteArray::fromHex(a.single(QStringLiteral("SELECT hex(uid) FROM building WHERE code = '1'")).toByteArray());
        m_server->addAccount(QStringLiteral("east"), QStringLiteral("counsellor"), east);
        SyncDesk b(m_shared, file(QStringLiteral("b")));
        HK_VERIFY(round(b, false, QStringLiteral("east")));
        QCOMPARE(b.single(QStringLiteral("SELECT count(*) FROM student")).toInt(), 1);
        const auto own = round(b, true, QStringLiteral("east"));
        HK_VERIFY(own);
        QVERIFY(own->verified);
        QCOMPARE(own->mended, 0);
        QCOMPARE(b.single(QStringLiteral("SELECT count(*) FROM student")).toInt(), 1);
        // An account sees no bucket of another's.
        Desk wire(*m_server, QStringLiteral("east"));
        QCOMPARE(wire.signIn().status, 200);
        wire.pull();
        const QByteArray other =
            QByteArray::fromHex(a.single(QStringLiteral("SELECT hex(uid) FROM student WHERE number = '2'")).toByteArray());
        const auto answer = wire::decodeVerifyAnswer(
            wire.post("/v1/verify",
                      wire::encode(wire::VerifyRequest{{wire.device, wire.cursor, 0}, {}, "student", wire::bucketOf(other)}))
                .body);
        HK_VERIFY(answer);
        for (const wire::FeedRow &row : answer->page.rows)
            QVERIFY(row.row != other);
    }

    void theWindowIsTold()
    {
        SyncDesk a(m_shared, file(QStringLiteral("a")));
        QVERIFY(a.add("student", student(1)));
        SyncService service(a.database(), nullptr);
        const QSignalSpy verified(&service, &SyncService::verified);
        service.setUp({address(), QStringLiteral("wang")}, ServerFixture::password());
        QTRY_COMPARE(service.state().stage, SyncStage::UpToDate);
        const auto mendedIn = [&](int check) { return verified.at(check).at(0).value<std::optional<int>>(); };
        service.verifyNow();
        QTRY_COMPARE(verified.size(), 1);
        QCOMPARE(mendedIn(0), std::optional(0));
        QTRY_VERIFY(service.state().verifiedAt > 0);
        HK_VERIFY(a.database()
                      .write({.kind = UnitKind::Pulled},
                             [](Writer &writer) {
                                 return writer.statement(QStringLiteral("UPDATE sync_row SET version = version + 7")).run();
                             })
                      .result());
        service.verifyNow();
        QTRY_COMPARE(verified.size(), 2);
        QVERIFY(mendedIn(1).value_or(0) > 0);
    }

    void theCommandLineSaysIt()
    {
        CommandLineDesk desk(file(QStringLiteral("a")), QStringLiteral("wang"));
        QCOMPARE(desk.run({QStringLiteral("init"), QStringLiteral("--demo"), QStringLiteral("small")}).code, 0);
        desk.beginSync(address());
        QCOMPARE(desk.end().code, 0);
        const auto said = desk.run({QStringLiteral("sync"), QStringLiteral("--server"), address(), QStringLiteral("--user"),
                                    QStringLiteral("wang"), QStringLiteral("--password-stdin"), QStringLiteral("--verify")},
                                   ServerFixture::password().toUtf8() + '\n');
        QVERIFY2(said.code == 0, said.error.constData());
        QVERIFY(said.out.value(QStringLiteral("verified")).toBool());
        QCOMPARE(said.out.value(QStringLiteral("mended")).toInt(-1), 0);
    }

private:
    static QVariantMap student(int number)
    {
        return {{QStringLiteral("number"), QString::number(number)},
                {QStringLiteral("name"), QStringLiteral("学生%1").arg(number)}};
    }
    Result<SyncReport> round(SyncDesk &desk, bool verifies = false, const QString &account = QStringLiteral("wang"))
    {
        HK_TRY(auto line, HttpTransport::to(address()));
        CountingLine counting(std::move(line));
        Synchronizer synchronizer(desk.database(), counting,
                                  {QStringLiteral("https://hall.example"), account, ServerFixture::password()});
        if (verifies)
            synchronizer.verifyNext();
        const auto report = synchronizer.run();
        m_requests = counting.requests;
        return report;
    }

    SharedCatalogue m_shared;
    int m_requests = 0;  // of comparison, in the last round
};

QTEST_GUILESS_MAIN(TestVerify)
#include "test_verify.moc"
