// SPDX-License-Identifier: GPL-3.0-or-later
#include "servertest.h"

#include <future>

using namespace hk;
using namespace hk::test;
using wire::Outcome;

namespace {

constexpr int contenders = 32;
const char *mark = "西楼的秘密";

wire::RowOperation bedOf(const QByteArray &bed, const QByteArray &room, const QString &number)
{
    return insertOf("bed", bed, values({{"room_id", hk::test::uidValue(room)}, {"number", number}, {"state", word("usable")}}));
}

wire::RowOperation studentNamed(const QByteArray &student, const QString &number)
{
    return insertOf("student", student, values({{"number", number}, {"name", word("孟子涵")}, {"status", word("enrolled")}}));
}

wire::RowOperation stayIn(const QByteArray &student, const QByteArray &room, const QByteArray &bed)
{
    return insertOf("residency", makeUid(),
                    values({{"student_id", hk::test::uidValue(student)},
                            {"room_id", hk::test::uidValue(room)},
                            {"bed_id", hk::test::uidValue(bed)},
                            {"state", word("active")},
                            {"reason", word("check_in")}}));
}

}  // namespace

// Many at once for the same, and one after everything that is not its own. HK_ROUNDS=1000 and HK_IDS=10000 for the whole of it.
class TestServerCrowd : public ServerTest {
    Q_OBJECT

    std::unique_ptr<Desk> m_chief;
    Campus m_campus;

private slots:
    void init()
    {
        ServerTest::init();
        m_campus = Campus();
        m_server->addAccount(QStringLiteral("east"), QStringLiteral("building-manager"), m_campus.building[0]);
        m_chief = std::make_unique<Desk>(*m_server, QStringLiteral("wang"));
        QCOMPARE(m_chief->signIn().status, 200);
        QCOMPARE(m_chief->push(m_campus.operations()).outcome, Outcome::Applied);
    }

    // One of them gets the bed, the others are kept as contested, none is lost.
    void manyDesksOneBed()
    {
        std::vector<std::unique_ptr<Desk>> desks;
        for (int i = 0; i < contenders; ++i) {
            desks.push_back(std::make_unique<Desk>(*m_server, QStringLiteral("wang")));
            QCOMPARE(desks.back()->signIn().status, 200);
        }
        server::Postgres owner = m_server->asOwner();
        for (int round = 0; round < countOf("HK_ROUNDS", 3); ++round) {
            const QByteArray bed = makeUid();
            QList<QByteArray> students;
            QList<wire::RowOperation> ground{bedOf(bed, m_campus.room[0], QStringLiteral("r%1").arg(round))};
            for (int i = 0; i < contenders; ++i) {
                students << makeUid();
                ground << studentNamed(students.last(), QStringLiteral("%1-%2").arg(round).arg(i));
            }
            QCOMPARE(m_chief->push(ground).outcome, Outcome::Applied);
            std::vector<std::future<wire::UnitResult>> results;
            for (int i = 0; i < contenders; ++i)
                results.push_back(std::async(std::launch::async, [&, i] {
                    return desks.at(size_t(i))->push({stayIn(students.at(i), m_campus.room[0], bed)});
                }));
            int applied = 0;
            for (auto &result : results) {
                const wire::UnitResult taken = result.get();
                QVERIFY2(taken.outcome == Outcome::Applied || taken.outcome == Outcome::Conflict, qPrintable(taken.code));
                applied += taken.outcome == Outcome::Applied ? 1 : 0;
            }
            QCOMPARE(applied, 1);
            const auto kept =
                owner.run("SELECT count(*) FILTER (WHERE state = 'active'), count(*) FILTER (WHERE state = 'contested'), "
                          "(SELECT count(*) FROM data.conflict) FROM data.residency WHERE bed_id = $1",
                          {server::uuidValue(bed)});
            HK_VERIFY(kept);
            QCOMPARE(kept->number(0, 0), 1);
            QCOMPARE(kept->number(0, 1), contenders - 1);
            QCOMPARE(kept->number(0, 2), (round + 1) * (contenders - 1));
        }
    }

    // A name is no right: a building's manager moves and checks out whom it has, may take that back, and takes in nobody unseen.
    void staysAreOfThoseWhoseStudentsTheyAre()
    {
        const QByteArray resident = makeUid();
        const QByteArray stranger = makeUid();
        const QByteArray stay = makeUid();
        const QByteArray other = makeUid();
        QCOMPARE(m_chief->push(studentIn(m_campus, 0, resident, stay, "1")).outcome, Outcome::Applied);
        QCOMPARE(m_chief->push({studentNamed(stranger, QStringLiteral("2")), bedOf(other, m_campus.room[0], QStringLiteral("2"))})
                     .outcome,
                 Outcome::Applied);
        Desk east(*m_server, QStringLiteral("east"));
        QCOMPARE(east.signIn().status, 200);
        const auto active = values({{"state", word("active")}});
        const auto ended = values({{"state", word("ended")}});
        const wire::RowOperation begin = stayIn(resident, m_campus.room[0], other);
        QCOMPARE(east.push({updateOf("residency", stay, active, ended), begin}).outcome, Outcome::Applied);
        QCOMPARE(east.push({updateOf("residency", begin.row, active, ended)}).outcome, Outcome::Applied);
        east.pull();
        QVERIFY(!east.has(resident));
        QCOMPARE(east.push({updateOf("residency", begin.row, ended, active)}).outcome, Outcome::Applied);
        const wire::UnitResult taken = east.push({stayIn(stranger, m_campus.room[0], m_campus.bed[0])});
        QCOMPARE(taken.outcome, Outcome::Rejected);
        QCOMPARE(taken.code, QStringLiteral("forbidden"));
        east.pull();
        QVERIFY(east.has(resident) && !east.has(stranger));
        // Somebody else's check-out is not theirs to take back.
        QCOMPARE(m_chief->push({updateOf("residency", begin.row, active, ended)}).outcome, Outcome::Merged);
        QCOMPARE(east.push({updateOf("residency", begin.row, ended, active)}).outcome, Outcome::Rejected);
    }

    // Names of rows of another building, in every kind of operation: each is refused, and nothing of theirs comes back.
    void foreignNamesTellNothing()
    {
        constexpr int rows = 250;
        QList<wire::RowOperation> ground;
        QList<QByteArray> foreign;
        for (int i = 0; i < rows; ++i) {
            foreign << makeUid();
            ground << insertOf("room", foreign.last(),
                               values({{"building_id", hk::test::uidValue(m_campus.building[1])},
                                       {"number", QStringLiteral("w%1").arg(i)},
                                       {"usage", word("normal")},
                                       {"note", word(mark)}}));
        }
        QCOMPARE(m_chief->push(ground).outcome, Outcome::Applied);
        Desk east(*m_server, QStringLiteral("east"));
        QCOMPARE(east.signIn().status, 200);
        east.pull();
        const int wanted = countOf("HK_IDS", 300);
        for (int done = 0; done < wanted;) {
            QList<wire::Unit> units;
            for (int i = 0; i < 500 && done < wanted; ++i, ++done) {
                const QByteArray row = foreign.at(done % rows);
                wire::Unit unit = east.unit(
                    {done % 3 == 0       ? deleteOf("room", row, {})
                         : done % 3 == 1 ? updateOf("room", row, values({{"note", QJsonValue()}}), values({{"note", word("x")}}))
                                         : insertOf("room", row, values({{"note", word("x")}}))});
                unit.number += i;
                units << unit;
            }
            const RawReply reply = east.pushReply(units);
            const auto answer = wire::decodePushAnswer(reply.body);
            HK_VERIFY(answer);
            for (const wire::UnitResult &result : answer->results)
                QCOMPARE(result.outcome, Outcome::Rejected);
            for (const wire::FeedRow &row : answer->rows)
                QVERIFY(row.kind == wire::FeedKind::Exit && row.values.isEmpty());
            QVERIFY(!reply.body.contains(mark));
            east.nonce = answer->nonce;
            east.number += units.size();
        }
        const RawReply all = east.post("/v1/pull", wire::encode(wire::PullRequest{east.device, {}, 0}));
        QVERIFY(all.status == 200 && !all.body.contains(mark));
    }
};

QTEST_GUILESS_MAIN(TestServerCrowd)
#include "test_servercrowd.moc"
