// SPDX-License-Identifier: GPL-3.0-or-later
#include "servertest.h"

#include <QJsonDocument>

#include <thread>

using namespace hk;
using namespace hk::test;
using wire::Outcome;

namespace {

QJsonObject side(const QJsonObject &conflict, const char *name)
{
    return QJsonDocument::fromJson(conflict.value(QLatin1String(name)).toString().toUtf8()).object();
}

}  // namespace

// What becomes of the units that desks send.
class TestServerPush : public ServerTest {
    Q_OBJECT

    std::unique_ptr<Desk> m_one;
    std::unique_ptr<Desk> m_two;
    Campus m_campus;

    // The one conflict of a result, as the desk reads it.
    QJsonObject conflictOf(Desk &desk, const wire::UnitResult &result)
    {
        desk.pull();
        return result.conflicts.size() == 1 ? desk.row(result.conflicts.first()) : QJsonObject();
    }

private slots:
    void init()
    {
        ServerTest::init();
        m_server->addAccount(QStringLiteral("li"), QStringLiteral("administrator"));
        m_one = std::make_unique<Desk>(*m_server, QStringLiteral("wang"));
        m_two = std::make_unique<Desk>(*m_server, QStringLiteral("li"));
        QCOMPARE(m_one->signIn().status, 200);
        QCOMPARE(m_two->signIn().status, 200);
        m_campus = Campus();
        const wire::UnitResult campus = m_one->push(m_campus.operations());
        QVERIFY2(campus.outcome == Outcome::Applied, qPrintable(campus.code));
        m_two->pull();
        QVERIFY(m_two->has(m_campus.bed[1]));
    }

    void otherFieldsMerge()
    {
        const QByteArray room = m_campus.room[0];
        QCOMPARE(m_one->push({updateOf("room", room, values({{"capacity", QJsonValue()}}), values({{"capacity", 4}}))}).outcome,
                 Outcome::Applied);
        const wire::UnitResult merged =
            m_two->push({updateOf("room", room, values({{"note", QJsonValue()}}), values({{"note", word("damp")}}))});
        QCOMPARE(merged.outcome, Outcome::Merged);
        QCOMPARE(m_two->shown.size(), 1);
        QCOMPARE(m_two->shown.first().values.value(QStringLiteral("capacity")).toInt(), 4);
        // The same value again is no disagreement, whatever it was before.
        QCOMPARE(m_two->push({updateOf("room", room, values({{"capacity", 9}}), values({{"capacity", 4}}))}).conflicts.size(), 0);
        m_one->pull();
        QCOMPARE(m_one->row(room).value(QStringLiteral("note")).toString(), QStringLiteral("damp"));
    }

    void sameFieldConflicts()
    {
        const QByteArray room = m_campus.room[0];
        m_one->push({updateOf("room", room, values({{"note", QJsonValue()}}), values({{"note", word("one")}}))});
        const wire::UnitResult result =
            m_two->push({updateOf("room", room, values({{"note", QJsonValue()}, {"capacity", QJsonValue()}}),
                                  values({{"note", word("two")}, {"capacity", 3}}))});
        QCOMPARE(result.outcome, Outcome::Conflict);
        const QJsonObject conflict = conflictOf(*m_one, result);
        QCOMPARE(side(conflict, "mine").value(QStringLiteral("note")), word("two"));
        QCOMPARE(side(conflict, "theirs").value(QStringLiteral("note")), word("one"));
        QCOMPARE(conflict.value(QStringLiteral("mine_by")), word("li!"));
        QCOMPARE(conflict.value(QStringLiteral("theirs_by")), word("wang!"));
        QCOMPARE(conflict.value(QStringLiteral("row")), hk::test::uidValue(room));
        QCOMPARE(conflict.value(QStringLiteral("state")), word("open"));
        // The server's value stays, and the field that nobody else touched was taken.
        QCOMPARE(m_one->row(room).value(QStringLiteral("note")), word("one"));
        QCOMPARE(m_one->row(room).value(QStringLiteral("capacity")).toInt(), 3);
        const QByteArray uid = result.conflicts.first();
        QCOMPARE(m_one->push({updateOf("conflict", uid, values({{"mine", QJsonValue()}}), values({{"mine", word("x")}}))}).outcome,
                 Outcome::Rejected);
        QCOMPARE(m_one->push({updateOf("conflict", uid, values({{"state", word("open")}}), values({{"state", word("resolved")}}))})
                     .outcome,
                 Outcome::Applied);
        m_two->pull();
        QCOMPARE(m_two->row(uid).value(QStringLiteral("state")), word("resolved"));
    }

    // Of each row the time of its own unit, though they came together; and that of the field that stands against ours.
    void bothSidesHaveTheirTime()
    {
        const QByteArray rooms[2] = {m_campus.room[0], m_campus.room[1]};
        const auto note = [](const QByteArray &room, const char *text) {
            return updateOf("room", room, values({{"note", QJsonValue()}}), values({{"note", word(text)}}));
        };
        QList<wire::Unit> units;
        for (int i = 0; i < 2; ++i) {
            m_one->at = 20'000 + i;
            units << m_one->unit({note(rooms[i], "one")});
            ++m_one->number;
        }
        const RawReply reply = m_one->pushReply(units);
        QCOMPARE(reply.status, 200);
        m_one->nonce = wire::decodePushAnswer(reply.body)->nonce;
        m_one->at = 30'000;
        QCOMPARE(m_one->push({updateOf("room", rooms[0], values({{"capacity", QJsonValue()}}), values({{"capacity", 4}}))}).outcome,
                 Outcome::Applied);
        m_two->at = 40'000;
        for (int i = 0; i < 2; ++i) {
            const QJsonObject conflict = conflictOf(*m_one, m_two->push({note(rooms[i], "two")}));
            QCOMPARE(conflict.value(QStringLiteral("mine_at")).toInteger(), 40'000);
            QCOMPARE(conflict.value(QStringLiteral("theirs_at")).toInteger(), 20'000 + i);
            QCOMPARE(conflict.value(QStringLiteral("theirs_device")), hk::test::uidValue(m_one->device));
        }
        // What is deleted was last written by its deletion.
        const QByteArray college = makeUid();
        m_one->push({insertOf("college", college, values({{"name", word("Physics")}}))});
        m_two->pull();
        m_one->pull();
        m_one->at = 50'000;
        QCOMPARE(m_one->push({deleteOf("college", college, m_one->row(college))}).outcome, Outcome::Applied);
        const QJsonObject gone = conflictOf(
            *m_one,
            m_two->push({updateOf("college", college, values({{"name", word("Physics")}}), values({{"name", word("x")}}))}));
        QCOMPARE(gone.value(QStringLiteral("theirs_at")).toInteger(), 50'000);
        QCOMPARE(gone.value(QStringLiteral("theirs_by")), word("wang!"));
    }

    void whatIsRepeatedIsAnsweredTheSame()
    {
        const QByteArray college = makeUid();
        const wire::Unit unit = m_one->unit({insertOf("college", college, values({{"name", word("Physics")}}))});
        const RawReply first = m_one->pushReply({unit});
        QCOMPARE(first.status, 200);
        // The answer was lost: the same again, under the nonce of before.
        const RawReply second = m_one->pushReply({unit});
        QCOMPARE(second.status, 200);
        QCOMPARE(wire::encode(wire::decodePushAnswer(second.body)->results.first()),
                 wire::encode(wire::decodePushAnswer(first.body)->results.first()));
        m_one->nonce = wire::decodePushAnswer(second.body)->nonce;
        server::Postgres owner = m_server->asOwner();
        const auto rows = owner.run("SELECT version FROM data.college");
        HK_VERIFY(rows);
        QCOMPARE(rows->size(), 1);
        QCOMPARE(rows->number(0, 0), 1);

        // A copied file: the same number with another content.
        const RawReply copied = m_one->pushReply({m_one->unit({deleteOf("college", college, {})})});
        QCOMPARE(copied.status, 409);
        QCOMPARE(copied.error(), QStringLiteral("nonce"));
        // A file that was put back asks what is known of it: that is told, and nothing new is taken.
        m_one->nonce = "no nonce of mine";
        const auto known = wire::decodePushAnswer(m_one->pushReply({unit}).body);
        HK_VERIFY(known);
        QCOMPARE(known->nonce, m_one->nonce);
        QCOMPARE(known->results.size(), 1);
        ++m_one->number;
        const wire::Unit fresh = m_one->unit({insertOf("college", makeUid(), values({{"name", word("Chemistry")}}))});
        QCOMPARE(m_one->pushReply({fresh}).error(), QStringLiteral("nonce"));
        QCOMPARE(m_one->pushReply({unit, fresh}).error(), QStringLiteral("nonce"));
        QCOMPARE(m_one->pushReply({}).error(), QStringLiteral("nonce"));
    }

    void gapsAreNamed()
    {
        m_one->number += 2;
        const RawReply reply = m_one->pushReply({m_one->unit({})});
        QCOMPARE(reply.status, 409);
        QCOMPARE(reply.error(), QStringLiteral("gap"));
        QCOMPARE(wire::decodeRefusal(reply.body)->expected, m_one->number - 2);
    }

    void anotherTimesTablesAreRefused()
    {
        const wire::PushRequest push{m_one->device, m_one->nonce, {{QStringLiteral("roster"), 99}}, {}};
        const RawReply reply = m_one->post("/v1/push", wire::encode(push));
        QCOMPARE(reply.status, 426);
        QCOMPARE(reply.error(), QStringLiteral("schema"));
    }

    void wrongUnitsAreRejectedAndTheQueueGoesOn()
    {
        const QByteArray room = m_campus.room[0];
        const auto codeOf = [&](const wire::RowOperation &operation) { return m_one->push({operation}).code; };
        QCOMPARE(codeOf(insertOf("spaceship", makeUid(), {})), QStringLiteral("unknown-entity"));
        QCOMPARE(codeOf(updateOf("room", room, values({{"colour", QJsonValue()}}), values({{"colour", word("red")}}))),
                 QStringLiteral("unknown-field"));
        QCOMPARE(codeOf(updateOf("room", room, values({{"capacity", QJsonValue()}}), values({{"capacity", word("four")}}))),
                 QStringLiteral("bad-value"));
        QCOMPARE(codeOf(updateOf("room", makeUid(), values({{"capacity", QJsonValue()}}), values({{"capacity", 4}}))),
                 QStringLiteral("unknown-row"));
        QCOMPARE(m_one->push({updateOf("room", room, values({{"capacity", QJsonValue()}}), values({{"capacity", 4}}))}).outcome,
                 Outcome::Applied);
    }

    // A unit counts whole or not at all; what cannot be is kept for people.
    void whatBreaksARuleIsKept()
    {
        const QByteArray first = makeUid();
        m_one->push({insertOf("student", first,
                              values({{"number", word("20260001")}, {"name", word("A")}, {"status", word("enrolled")}}))});
        const QByteArray second = makeUid();
        const wire::UnitResult twice = m_two->push(
            {updateOf("room", m_campus.room[0], values({{"note", QJsonValue()}}), values({{"note", word("not taken")}})),
             insertOf("student", second,
                      values({{"number", word("20260001")}, {"name", word("B")}, {"status", word("enrolled")}}))});
        QCOMPARE(twice.outcome, Outcome::Conflict);
        QCOMPARE(twice.code, QStringLiteral("constraint"));
        QCOMPARE(twice.conflicts.size(), 2);
        m_one->pull();
        QVERIFY(!m_one->has(second));
        QVERIFY(m_one->row(m_campus.room[0]).value(QStringLiteral("note")).isNull());
        QCOMPARE(side(m_one->row(twice.conflicts.at(1)), "mine").value(QStringLiteral("name")), word("B"));

        // A reference to nothing, and a row that others refer to.
        QCOMPARE(m_one
                     ->push({insertOf("bed", makeUid(),
                                      values({{"room_id", hk::test::uidValue(m_campus.building[0])},
                                              {"number", word("9")},
                                              {"state", word("usable")}}))})
                     .outcome,
                 Outcome::Conflict);
        QCOMPARE(m_one->push({deleteOf("room", m_campus.room[0], {})}).outcome, Outcome::Conflict);
    }

    void deletedStaysDeleted()
    {
        const QByteArray college = makeUid();
        const QJsonObject name = values({{"name", word("Physics")}});
        m_one->push({insertOf("college", college, name)});
        m_two->pull();
        QCOMPARE(m_one->push({deleteOf("college", college, values({{"name", word("Chemistry")}}))}).outcome, Outcome::Conflict);
        QCOMPARE(m_one->push({deleteOf("college", college, name)}).outcome, Outcome::Applied);
        const wire::UnitResult edited = m_two->push({updateOf("college", college, name, values({{"name", word("Optics")}}))});
        QCOMPARE(edited.outcome, Outcome::Conflict);
        QCOMPARE(m_two->shown.value(0).kind, wire::FeedKind::Deleted);
        QCOMPARE(side(conflictOf(*m_one, edited), "mine").value(QStringLiteral("name")), word("Optics"));
        QCOMPARE(m_two->push({insertOf("college", college, name)}).outcome, Outcome::Conflict);
        m_two->pull();
        QVERIFY(!m_two->has(college));
    }

    // Undo of a deletion: by the desk that deleted, and by one that knew of it.
    void deletionsAreTakenBack()
    {
        const QByteArray college = makeUid();
        const QJsonObject name = values({{"name", word("Physics")}});
        m_one->push({insertOf("college", college, name)});
        m_one->push({deleteOf("college", college, name)});
        QCOMPARE(m_one->push({insertOf("college", college, name)}).outcome, Outcome::Applied);
        m_two->pull();
        QVERIFY(m_two->has(college));
        // Newer than everything that was said of it before.
        QCOMPARE(m_two->rows.value(college).version, 3);

        m_one->push({deleteOf("college", college, name)});
        wire::RowOperation back = insertOf("college", college, name);
        back.version = 3;
        QCOMPARE(m_two->push({back}).outcome, Outcome::Conflict);
        back.version = 4;
        QCOMPARE(m_two->push({back}).outcome, Outcome::Applied);
        m_one->pull();
        QVERIFY(m_one->has(college));
        server::Postgres owner = m_server->asOwner();
        const auto dead = owner.run("SELECT * FROM hk.dead_id");
        HK_VERIFY(dead);
        QCOMPARE(dead->size(), 0);
    }

    // Two desks, one bed: one lives there, the other waits for people to decide, and both see both.
    void oneBedForTwo()
    {
        const QByteArray stays[2] = {makeUid(), makeUid()};
        QCOMPARE(m_one->push(studentIn(m_campus, 0, makeUid(), stays[0], "20260001")).outcome, Outcome::Applied);
        const wire::UnitResult contested = m_two->push(studentIn(m_campus, 0, makeUid(), stays[1], "20260002"));
        QCOMPARE(contested.outcome, Outcome::Conflict);
        const QJsonObject conflict = conflictOf(*m_one, contested);
        m_two->pull();
        for (Desk *desk : {m_one.get(), m_two.get()}) {
            QCOMPARE(desk->row(stays[0]).value(QStringLiteral("state")), word("active"));
            QCOMPARE(desk->row(stays[1]).value(QStringLiteral("state")), word("contested"));
            QVERIFY(desk->has(contested.conflicts.first()));
        }
        QCOMPARE(side(conflict, "mine").value(QStringLiteral("state")), word("active"));
        QCOMPARE(conflict.value(QStringLiteral("theirs_by")), word("wang!"));
        QCOMPARE(conflict.value(QStringLiteral("theirs_at")).toInteger(), m_one->at);
        QVERIFY(side(conflict, "theirs").value(QStringLiteral("student_id"))
                != side(conflict, "mine").value(QStringLiteral("student_id")));
        const auto shown =
            std::find_if(m_two->shown.begin(), m_two->shown.end(), [&](const auto &row) { return row.row == stays[1]; });
        QVERIFY(shown != m_two->shown.end());
        QCOMPARE(shown->values.value(QStringLiteral("state")), word("contested"));
    }

    // All at once: the database decides, and nobody's stay is lost.
    void oneBedForMany()
    {
        constexpr int many = 8;
        std::vector<std::unique_ptr<Desk>> desks;
        for (int i = 0; i < many; ++i) {
            desks.push_back(std::make_unique<Desk>(*m_server, i % 2 == 0 ? QStringLiteral("wang") : QStringLiteral("li")));
            QCOMPARE(desks.back()->signIn().status, 200);
        }
        std::vector<wire::UnitResult> results(many);
        std::vector<std::thread> threads;
        for (int i = 0; i < many; ++i) {
            threads.emplace_back([&, i] {
                const QByteArray number = QByteArray::number(20260001 + i);
                results[size_t(i)] = desks[size_t(i)]->push(studentIn(m_campus, 0, makeUid(), makeUid(), number.constData()));
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        const auto count = [&](Outcome outcome) {
            return std::count_if(results.begin(), results.end(), [&](const auto &result) { return result.outcome == outcome; });
        };
        QVERIFY2(count(Outcome::Rejected) == 0, qPrintable(results.front().code + results.back().code));
        QCOMPARE(count(Outcome::Applied), 1);
        QCOMPARE(count(Outcome::Conflict), many - 1);
        server::Postgres owner = m_server->asOwner();
        const auto stays =
            owner.run("SELECT count(*) FILTER (WHERE state = 'active'), count(*) FILTER (WHERE state = 'contested'), "
                      "(SELECT count(*) FROM data.conflict) FROM data.residency");
        HK_VERIFY(stays);
        QCOMPARE(stays->number(0, 0), 1);
        QCOMPARE(stays->number(0, 1), many - 1);
        QCOMPARE(stays->number(0, 2), many - 1);
    }

    // Receipts of half a year ago go; those of yesterday stay.
    void oldReceiptsAreForgotten()
    {
        QCOMPARE(m_one->push({insertOf("college", makeUid(), values({{"name", word("Physics")}}))}).outcome, Outcome::Applied);
        server::Postgres owner = m_server->asOwner();
        const auto count = [&owner] {
            const auto rows = owner.run("SELECT count(*) FROM hk.receipt");
            return rows.ok() ? rows->number(0, 0) : -1;
        };
        QCOMPARE(count(), 2);
        HK_VERIFY(owner.script("UPDATE hk.receipt SET at = now() - interval '179 days'"));
        QCOMPARE(m_server->run({QStringLiteral("expire")}).code, 0);
        QCOMPARE(count(), 2);
        HK_VERIFY(owner.script("UPDATE hk.receipt SET at = now() - interval '181 days' WHERE number = 1"));
        QCOMPARE(m_server->run({QStringLiteral("expire")}).code, 0);
        QCOMPARE(count(), 1);
    }

    // Units that go together are judged one by one where one of them does not fit, and those around it are taken.
    void oneOfManyDoesNotFit()
    {
        constexpr int many = 40;
        constexpr int odd = 17;
        const QByteArray gone = makeUid();
        QList<wire::Unit> units;
        QList<QByteArray> colleges;
        for (int i = 0; i < many; ++i) {
            colleges << makeUid();
            wire::Unit unit = m_one->unit({insertOf("college", colleges.last(), values({{"name", QString::number(i)}}))});
            if (i == odd)
                unit.operations << updateOf("college", gone, values({{"name", word("a")}}), values({{"name", word("b")}}));
            if (i == odd + 1)
                unit.operations.first().values.insert(QStringLiteral("name"), QStringLiteral("3"));
            unit.number += i;
            units << unit;
        }
        const auto answer = wire::decodePushAnswer(m_one->pushReply(units).body);
        HK_VERIFY(answer);
        QCOMPARE(answer->results.size(), many);
        for (int i = 0; i < many; ++i) {
            const Outcome expected = i == odd ? Outcome::Rejected : i == odd + 1 ? Outcome::Conflict : Outcome::Applied;
            QVERIFY2(answer->results.at(i).outcome == expected, QByteArray::number(i));
            QCOMPARE(answer->results.at(i).number, units.at(i).number);
        }
        m_two->pull();
        for (int i = 0; i < many; ++i)
            QCOMPARE(m_two->has(colleges.at(i)), i != odd && i != odd + 1);
        // The answer was lost: the same again, with the same results and nothing twice.
        const auto again = wire::decodePushAnswer(m_one->pushReply(units).body);
        HK_VERIFY(again);
        QCOMPARE(again->results.size(), many);
        QCOMPARE(again->results.at(odd).outcome, Outcome::Rejected);
        QCOMPARE(again->results.at(odd + 1).conflicts, answer->results.at(odd + 1).conflicts);
    }
};

QTEST_GUILESS_MAIN(TestServerPush)
#include "test_serverpush.moc"
