// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/filereference.h"
#include "servertest.h"
#include "sync/wire/packing.h"
#include "sync/wire/snapshot.h"

#include <QElapsedTimer>

#include <future>

using namespace hk;
using namespace hk::test;
using wire::FeedKind;
using wire::Outcome;

// What desks read: everything that is theirs, once, and nothing else.
class TestServerPull : public ServerTest {
    Q_OBJECT

    std::unique_ptr<Desk> m_chief;  // of the whole school
    Campus m_campus;

    std::unique_ptr<Desk> deskOf(const QString &name) const
    {
        auto desk = std::make_unique<Desk>(*m_server, name);
        return desk->signIn().status == 200 ? std::move(desk) : nullptr;
    }

    static bool isNews(const Desk &desk)
    {
        const auto answer =
            wire::decodeWaitAnswer(desk.post("/v1/wait", wire::encode(wire::PullRequest{desk.device, desk.cursor, 0})).body);
        return answer.ok() && answer->news;
    }

    static wire::SnapshotAnswer snapshotPage(const Desk &desk, const std::optional<wire::SnapshotPlace> &after, int rows)
    {
        const RawReply reply = desk.post("/v1/snapshot", wire::encode(wire::SnapshotRequest{desk.device, after, rows}));
        const auto page = wire::decodeSnapshotAnswer(reply.body);
        if (!page.ok())
            qFatal("snapshot: %d %s", reply.status, reply.body.constData());
        return *page;
    }

    // All pages, as lines of the feed.
    static QHash<QByteArray, wire::FeedRow> snapshotOf(const Desk &desk, int rows)
    {
        QHash<QByteArray, wire::FeedRow> found;
        std::optional<wire::SnapshotPlace> after;
        for (bool more = true; more;) {
            const wire::SnapshotAnswer page = snapshotPage(desk, after, rows);
            for (const wire::SnapshotPart &part : page.parts) {
                for (int row = 0; row < part.rows; ++row)
                    found.insert(part.uid(row), lineOf(part, row, desk.rows.value(part.uid(row))));
            }
            more = page.more;
            after = page.place;
        }
        return found;
    }

    // As the feed gives them: a cell does not say whether it is a text, a number or a name.
    static wire::FeedRow lineOf(const wire::SnapshotPart &part, int row, const wire::FeedRow &like)
    {
        wire::FeedRow line{FeedKind::Row, part.entity, part.uid(row), part.version(row), {}};
        for (int i = 0; i < part.fields.size(); ++i) {
            const QString field = QString::fromLatin1(part.fields.at(i));
            const QByteArray &cell = part.value(row, i);
            if (!part.shows(row, i))
                continue;
            const QByteArray uid = uidOfUuid(cell);
            line.values.insert(field,
                               cell.isNull()                             ? QJsonValue()
                                   : like.values.value(field).isDouble() ? QJsonValue(cell.toLongLong())
                                   : uid.isEmpty()                       ? QJsonValue(QString::fromUtf8(cell))
                                                                         : QJsonValue(wire::uidText(uid)));
        }
        return line;
    }

private slots:
    void init()
    {
        ServerTest::init();
        m_campus = Campus();
        m_server->addAccount(QStringLiteral("east"), QStringLiteral("counsellor"), m_campus.building[0]);
        m_server->addAccount(QStringLiteral("west"), QStringLiteral("counsellor"), m_campus.building[1]);
        m_server->addAccount(QStringLiteral("floor"), QStringLiteral("chief"), m_campus.building[0]);
        m_chief = deskOf(QStringLiteral("wang"));
        QVERIFY(m_chief);
        const wire::UnitResult campus = m_chief->push(m_campus.operations());
        QVERIFY2(campus.outcome == Outcome::Applied, qPrintable(campus.code));
    }

    // Whoever is late to commit is waited for: two writers, the first of whom ends last.
    void lateCommitsAreNotSkipped()
    {
        m_chief->pull();
        server::Postgres slow = m_server->asOwner();
        HK_VERIFY(
            slow.script("BEGIN; INSERT INTO data.college (id, name) VALUES ('00000000-0000-7000-8000-000000000001', 'late')"));
        const QByteArray early = makeUid();
        auto other = deskOf(QStringLiteral("wang"));
        QCOMPARE(other->push({insertOf("college", early, values({{"name", word("early")}}))}).outcome, Outcome::Applied);
        const wire::PullAnswer held = m_chief->pullPage();
        QVERIFY(!m_chief->has(early));
        QVERIFY(!held.more);
        HK_VERIFY(slow.script("COMMIT"));
        m_chief->pull();
        QVERIFY(m_chief->has(early));
        QVERIFY(m_chief->has(wire::uidOf(QStringLiteral("00000000000070008000000000000001"))));
    }

    void everyPageSizeGivesTheSame()
    {
        for (int i = 0; i < 7; ++i)
            m_chief->push({insertOf("college", makeUid(), values({{"name", QStringLiteral("College %1").arg(i)}})),
                           updateOf("room", m_campus.room[0], values({{"capacity", i == 0 ? QJsonValue() : QJsonValue(i)}}),
                                    values({{"capacity", i + 1}}))});
        auto whole = deskOf(QStringLiteral("wang"));
        whole->pull();
        QCOMPARE(whole->rows.size(), 13);
        for (const int rows : {1, 2, 3, 5}) {
            Desk paged = *whole;
            paged.rows.clear();
            paged.cursor.reset();
            paged.pull(rows);
            QCOMPARE(paged.rows.keys().size(), whole->rows.size());
            for (const QByteArray &uid : whole->rows.keys())
                QCOMPARE(paged.row(uid), whole->row(uid));
        }
        // Nothing new: one answer of little more than a cursor.
        const wire::PullAnswer nothing = whole->pullPage();
        QVERIFY(nothing.rows.isEmpty());
        QVERIFY(wire::encode(nothing).size() < 1024);
    }

    // Rows with long texts make a page smaller; those of one step stay together as far as they go.
    void aPageIsAMebibyteAtMost()
    {
        m_chief->pull();
        const QString text(300'000, u'a');
        for (int i = 0; i < 5; ++i) {
            const QString number = QString::number(20260000 + i);
            QCOMPARE(
                m_chief
                    ->push(
                        {insertOf(
                             "student", makeUid(),
                             values({{"number", number}, {"name", word("孟子涵")}, {"status", word("enrolled")}, {"note", text}})),
                         insertOf("college", makeUid(), values({{"name", number}}))})
                    .outcome,
                Outcome::Applied);
        }
        auto reader = deskOf(QStringLiteral("wang"));
        reader->cursor = m_chief->cursor;
        QList<int> sizes;
        for (bool more = true; more;) {
            const wire::PullAnswer page = reader->pullPage();
            sizes << int(page.rows.size());
            more = page.more;
        }
        QCOMPARE(sizes, (QList<int>{6, 4}));
        QCOMPARE(reader->rows.size(), 10);
    }

    // A step that fits a page arrives with it whole.
    void aTransactionIsNotCut()
    {
        m_chief->pull();
        auto reader = deskOf(QStringLiteral("wang"));
        reader->cursor = m_chief->cursor;
        for (int i = 0; i < 2; ++i)
            m_chief->push({insertOf("college", makeUid(), values({{"name", QStringLiteral("A%1").arg(i)}})),
                           insertOf("college", makeUid(), values({{"name", QStringLiteral("B%1").arg(i)}}))});
        const wire::PullAnswer first = reader->pullPage(3);
        QCOMPARE(first.rows.size(), 2);
        QVERIFY(first.more);
        QCOMPARE(reader->pullPage(3).rows.size(), 2);
    }

    void positionsOfAnotherHistoryAreRefused()
    {
        m_chief->pull();
        m_chief->cursor->epoch = "00";
        const RawReply reply = m_chief->post("/v1/pull", wire::encode(wire::PullRequest{m_chief->device, m_chief->cursor, 0}));
        QCOMPARE(reply.status, 409);
        QCOMPARE(reply.error(), QStringLiteral("epoch"));
    }

    void everyoneSeesTheirOwn()
    {
        const QByteArray students[2] = {makeUid(), makeUid()};
        for (int i = 0; i < 2; ++i)
            QCOMPARE(m_chief->push(studentIn(m_campus, i, students[i], makeUid(), i == 0 ? "20260001" : "20260002")).outcome,
                     Outcome::Applied);
        auto east = deskOf(QStringLiteral("east"));
        east->pull();
        QVERIFY(east->has(students[0]));
        QVERIFY(east->has(m_campus.bed[0]));
        // Of the other building nothing, under no kind of row.
        QVERIFY(!east->has(students[1]));
        for (const QByteArray &uid : {m_campus.building[1], m_campus.room[1], m_campus.bed[1]})
            QVERIFY(!east->has(uid));
        QCOMPARE(east->rows.size(), 5);
        QVERIFY(east->row(students[0]).contains(QStringLiteral("phone")));
        // Whose role has no phones gets none.
        auto floor = deskOf(QStringLiteral("floor"));
        floor->pull();
        QCOMPARE(floor->row(students[0]).value(QStringLiteral("name")), word("孟子涵"));
        QVERIFY(!floor->row(students[0]).contains(QStringLiteral("phone")));
    }

    // Every desk begins with the same calendar; whoever may not write one has nothing refused that is there already.
    void whatEveryDeskBeginsWithIsNoTrespass()
    {
        const QByteArray day = makeUid();
        const auto dayOff = [&](const char *kind) {
            return insertOf("calendar_day", day,
                            values({{"day", word("2026-10-01")}, {"kind", word(kind)}, {"name", word("国庆节")}}));
        };
        auto east = deskOf(QStringLiteral("east"));
        QCOMPARE(east->push({dayOff("off")}).code, QStringLiteral("forbidden"));
        QCOMPARE(m_chief->push({dayOff("off")}).code, QString());
        QCOMPARE(east->push({dayOff("off")}).outcome, Outcome::Applied);
        QCOMPARE(east->push({dayOff("work")}).code, QStringLiteral("forbidden"));
    }

    void nobodyWritesBeyondTheirs()
    {
        auto east = deskOf(QStringLiteral("east"));
        const QByteArray student = makeUid();
        const QByteArray stay = makeUid();
        const QJsonObject closed = values({{"note", QJsonValue()}});
        const QJsonObject written = values({{"note", word("mine")}});
        const auto codeOf = [](Desk &desk, const QList<wire::RowOperation> &operations) { return desk.push(operations).code; };
        const QString forbidden = QStringLiteral("forbidden");
        // A counsellor changes no rooms, no other building's students, and makes none there.
        QCOMPARE(codeOf(*east, {updateOf("room", m_campus.room[0], closed, written)}), forbidden);
        QCOMPARE(codeOf(*east, studentIn(m_campus, 1, makeUid(), makeUid(), "20260009")), forbidden);
        QCOMPARE(codeOf(*east, studentIn(m_campus, 0, student, stay, "20260001")), QString());
        auto west = deskOf(QStringLiteral("west"));
        QCOMPARE(codeOf(*west, {updateOf("student", student, closed, written)}), forbidden);
        QVERIFY(west->shown.size() == 1 && west->shown.first().kind == FeedKind::Exit);
        QCOMPARE(codeOf(*west, {deleteOf("student", student, {})}), forbidden);
        auto floor = deskOf(QStringLiteral("floor"));
        QCOMPARE(codeOf(*floor, {updateOf("student", student, closed, written)}), forbidden);
        // Nor may somebody be taken out of the own building into another.
        QCOMPARE(codeOf(*east,
                        {updateOf("residency", stay, values({{"state", word("active")}}), values({{"state", word("ended")}})),
                         insertOf("residency", makeUid(),
                                  values({{"student_id", hk::test::uidValue(student)},
                                          {"room_id", hk::test::uidValue(m_campus.room[1])},
                                          {"state", word("active")},
                                          {"reason", word("transfer")}}))}),
                 forbidden);
        server::Postgres owner = m_server->asOwner();
        const auto rows =
            owner.run("SELECT (SELECT count(*) FROM data.student), (SELECT count(*) FROM data.residency WHERE state = 'active')");
        HK_VERIFY(rows);
        QCOMPARE(rows->number(0, 0), 1);
        QCOMPARE(rows->number(0, 1), 1);
    }

    // Who moves leaves the one desk and comes to the other.
    void deletionsAreToldFor400Days()
    {
        const QByteArray student[3] = {makeUid(), makeUid(), makeUid()};
        const auto of = [](const char *number) {
            return values({{"number", word(number)}, {"name", word("孟子涵")}, {"status", word("enrolled")}});
        };
        QCOMPARE(m_chief
                     ->push({insertOf("student", student[0], of("1")), insertOf("student", student[1], of("2")),
                             insertOf("student", student[2], of("3"))})
                     .outcome,
                 Outcome::Applied);
        m_chief->pull();
        for (int i : {0, 1})
            QCOMPARE(m_chief->push({deleteOf("student", student[i], m_chief->row(student[i]))}).outcome, Outcome::Applied);
        server::Postgres owner = m_server->asOwner();
        HK_VERIFY(
            owner.run("UPDATE hk.dead_id SET at = now() - interval '399 days' WHERE row_id = $1", {server::uuidValue(student[0])}));
        HK_VERIFY(
            owner.run("UPDATE hk.dead_id SET at = now() - interval '401 days' WHERE row_id = $1", {server::uuidValue(student[1])}));
        QCOMPARE(m_server->run({QStringLiteral("expire")}).code, 0);
        const auto lines = owner.run("SELECT row_id FROM hk.sync_row WHERE deleted");
        HK_VERIFY(lines);
        QCOMPARE(lines->size(), 1);
        QCOMPARE(uidOfUuid(lines->text(0, 0)), student[0]);
        // The name stays for ever: whoever was away for longer brings nothing back under it.
        const auto other = deskOf(QStringLiteral("wang"));
        other->pull();
        QVERIFY(other->has(student[2]) && !other->has(student[1]));
        QCOMPARE(other->push({insertOf("student", student[1], of("2"))}).outcome, Outcome::Conflict);
        QCOMPARE(
            other->push({updateOf("student", student[1], values({{"name", word("孟子涵")}}), values({{"name", word("李雨桐")}}))})
                .outcome,
            Outcome::Conflict);
        QCOMPARE(other->push({deleteOf("student", student[1], of("2"))}).outcome, Outcome::Applied);
        other->pull();
        QVERIFY(!other->has(student[1]));
    }

    void movingChangesWhoSees()
    {
        const QByteArray student = makeUid();
        const QByteArray stay = makeUid();
        const QByteArray file = makeUid();
        m_chief->push(studentIn(m_campus, 0, student, stay, "20260001"));
        const FileReference scan = m_server->keepFile("%PDF-1.7", QStringLiteral("a.pdf"), QStringLiteral("pdf"));
        const auto fileWith = [&](const QJsonValue &value) {
            return insertOf("student_file", file,
                            values({{"student_id", hk::test::uidValue(student)}, {"kind", word("scan")}, {"file", value}}));
        };
        QCOMPARE(m_chief->push({fileWith(QStringLiteral("{\"sha256\":\"aa\"}"))}).outcome, Outcome::Rejected);
        QCOMPARE(m_chief->push({fileWith(scan.text())}).outcome, Outcome::Applied);
        auto east = deskOf(QStringLiteral("east"));
        auto west = deskOf(QStringLiteral("west"));
        east->pull();
        west->pull();
        QVERIFY(east->has(student) && east->has(file));
        QVERIFY(!west->has(student) && !west->has(file));
        const wire::UnitResult moved =
            m_chief->push({updateOf("residency", stay, values({{"state", word("active")}}), values({{"state", word("ended")}})),
                           insertOf("residency", makeUid(),
                                    values({{"student_id", hk::test::uidValue(student)},
                                            {"room_id", hk::test::uidValue(m_campus.room[1])},
                                            {"bed_id", hk::test::uidValue(m_campus.bed[1])},
                                            {"state", word("active")},
                                            {"reason", word("transfer")}}))});
        QCOMPARE(moved.outcome, Outcome::Applied);
        const wire::PullAnswer leaving = east->pullPage();
        const auto exit =
            std::find_if(leaving.rows.begin(), leaving.rows.end(), [&](const auto &row) { return row.row == student; });
        QVERIFY(exit != leaving.rows.end());
        QCOMPARE(exit->kind, FeedKind::Exit);
        // What is the student's goes with the student.
        QVERIFY(!east->has(student) && !east->has(file));
        // The stay that ended is the building's own history.
        QVERIFY(east->has(stay));
        west->pull();
        QVERIFY(west->has(student) && west->has(file));
        // Whoever begins anew gets neither the row nor its leaving as a row.
        auto late = deskOf(QStringLiteral("east"));
        late->pull();
        QVERIFY(!late->has(student) && !late->has(file));
    }
    // What comes packed is answered packed, with the same in it; what unpacks beyond the limit, or not at all, is malformed.
    void bodiesTravelPacked()
    {
        const QByteArray asked = wire::encode(wire::PullRequest{m_chief->device, {}, 0});
        const QByteArray header = QByteArray("Content-Type: ") + wire::packedType + "\r\n";
        const RawReply reply = m_chief->post("/v1/pull", wire::packed(asked), header);
        QCOMPARE(reply.status, 200);
        QVERIFY(reply.head.contains(wire::packedType));
        const auto text = wire::unpacked(reply.body, wire::Limits{}.bodyBytes);
        HK_VERIFY(text);
        QVERIFY(text->size() > 2 * reply.body.size());
        const auto page = wire::decodePullAnswer(*text);
        HK_VERIFY(page);
        QCOMPARE(page->rows.size(), m_chief->pullPage().rows.size());
        const QByteArray bomb = wire::packed(QByteArray(64 * 1024 * 1024, ' '));
        QCOMPARE(m_chief->post("/v1/pull", bomb, header).status, 400);
        QCOMPARE(m_chief->post("/v1/pull", asked, header).status, 400);
        QCOMPARE(m_chief->post("/v1/pull", wire::packed(asked).chopped(1), header).status, 400);
    }

    // More desks wait than there are jobs, and the others are served meanwhile; one writes, and all hear of it.
    void newsComeAtOnce()
    {
        constexpr int waiting = 12;
        std::vector<std::unique_ptr<Desk>> desks;
        std::vector<std::future<bool>> told;
        for (int i = 0; i < waiting; ++i) {
            desks.push_back(deskOf(QStringLiteral("east")));
            desks.back()->pull();
        }
        for (const auto &desk : desks)
            told.push_back(std::async(std::launch::async, [&desk] { return isNews(*desk); }));
        const QByteArray held = "path=\"/v1/wait\",status=\"200\"} " + QByteArray::number(waiting);
        QTRY_VERIFY(request(m_server->port(), "GET", "/metrics").body.contains(held));
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(m_chief->push({insertOf("college", makeUid(), values({{"name", word("new")}}))}).outcome, Outcome::Applied);
        for (std::future<bool> &one : told)
            QVERIFY(one.get());
        QVERIFY2(timer.elapsed() < 2000, QByteArray::number(timer.elapsed()));
    }

    // What a slow writer holds back is news when that one has ended.
    void newsAreToldWhenTheyShow()
    {
        auto desk = deskOf(QStringLiteral("east"));
        desk->pull();
        server::Postgres slow = m_server->asOwner();
        HK_VERIFY(slow.script("BEGIN; INSERT INTO data.college (id, name) VALUES (gen_random_uuid(), 'slow')"));
        const QByteArray row = makeUid();
        QCOMPARE(m_chief->push({insertOf("college", row, values({{"name", word("held back")}}))}).outcome, Outcome::Applied);
        auto told = std::async(std::launch::async, [&desk] {
            while (isNews(*desk)) {
                if (!desk->pullPage().rows.isEmpty())
                    return true;
            }
            return false;
        });
        const QByteArray held = "path=\"/v1/wait\",status=\"200\"} ";
        QTRY_VERIFY(request(m_server->port(), "GET", "/metrics").body.contains(held));
        QElapsedTimer timer;
        timer.start();
        HK_VERIFY(slow.script("COMMIT"));
        QVERIFY(told.get());
        QVERIFY2(timer.elapsed() < 2000, QByteArray::number(timer.elapsed()));
        desk->pull();
        QVERIFY(desk->has(row));
    }

    // Page by page, of whatever size: the same rows, versions and fields as the feed gives whoever begins.
    void aSnapshotIsWhatTheFeedGives()
    {
        const QByteArray students[2] = {makeUid(), makeUid()};
        const QByteArray stays[2] = {makeUid(), makeUid()};
        for (int i = 0; i < 2; ++i)
            QCOMPARE(m_chief->push(studentIn(m_campus, i, students[i], stays[i], i == 0 ? "20260001" : "20260002")).outcome,
                     Outcome::Applied);
        // Signs that COPY writes otherwise, and a text that is there but empty.
        const QJsonObject odd = values({{"note", word("a\tb\\\\N\nc\r一")}, {"home_region", word("")}});
        QCOMPARE(m_chief->push({updateOf("student", students[0], values({{"note", {}}, {"home_region", {}}}), odd)}).outcome,
                 Outcome::Applied);
        auto other = deskOf(QStringLiteral("wang"));
        other->push({updateOf("student", students[0], values({{"note", word("seen by nobody")}}), values({{"note", word("b")}}))});
        QCOMPARE(other->push({deleteOf("residency", stays[1], {})}).outcome, Outcome::Applied);
        for (const char *name : {"wang", "east", "west", "floor"}) {
            auto desk = deskOf(QLatin1String(name));
            desk->pull();
            QVERIFY(desk->rows.size() > 2);
            for (const int rows : {1, 2, 3, 0}) {
                const QHash<QByteArray, wire::FeedRow> found = snapshotOf(*desk, rows);
                QCOMPARE(found.size(), desk->rows.size());
                for (const wire::FeedRow &row : std::as_const(desk->rows)) {
                    QCOMPARE(found.value(row.row).entity, row.entity);
                    QCOMPARE(found.value(row.row).version, row.version);
                    QCOMPARE(found.value(row.row).values, row.values);
                }
            }
        }
    }

    // The feed goes on from before the first page: what was written between two pages is in one or the other.
    void whatChangesUnderASnapshotIsInTheFeed()
    {
        auto desk = deskOf(QStringLiteral("wang"));
        server::Postgres slow = m_server->asOwner();
        HK_VERIFY(slow.script("BEGIN; INSERT INTO data.building (id, code, name) VALUES (gen_random_uuid(), 'slow', 'slow')"));
        QCOMPARE(m_chief->push({insertOf("college", makeUid(), values({{"name", word("A")}}))}).outcome, Outcome::Applied);
        wire::SnapshotAnswer first = snapshotPage(*desk, {}, 1);
        QVERIFY(first.more);
        QCOMPARE(first.total, 7);
        HK_VERIFY(slow.script("COMMIT"));
        const QByteArray late = makeUid();
        m_chief->push({insertOf("college", late, values({{"name", word("B")}})),
                       updateOf("room", m_campus.room[0], values({{"capacity", {}}}), values({{"capacity", 9}}))});
        desk->cursor = first.place.feed;
        desk->pull();
        QVERIFY(desk->has(late));
        QCOMPARE(desk->row(m_campus.room[0]).value(QStringLiteral("capacity")).toInt(), 9);
        QVERIFY(std::any_of(desk->rows.begin(), desk->rows.end(),
                            [](const wire::FeedRow &row) { return row.values.value(QStringLiteral("code")) == word("slow"); }));
        // Another history has other places.
        first.place.feed.epoch = "00";
        const wire::SnapshotRequest stale{desk->device, first.place, 0};
        const RawReply refused = desk->post("/v1/snapshot", wire::encode(stale));
        QCOMPARE(refused.status, 409);
        QCOMPARE(refused.error(), QStringLiteral("epoch"));
        QCOMPARE(desk->post("/v1/snapshot", wire::encode(wire::SnapshotRequest{makeUid(), {}, 0})).status, 403);
        QCOMPARE(desk->post("/v1/snapshot", "{}").status, 400);
    }

    void otherRightsAreAnotherSight()
    {
        auto east = deskOf(QStringLiteral("east"));
        const QByteArray before = east->pullPage().sight;
        QVERIFY(!before.isEmpty());
        QCOMPARE(east->pullPage().sight, before);
        QCOMPARE(deskOf(QStringLiteral("east"))->pullPage().sight, before);
        QVERIFY(deskOf(QStringLiteral("west"))->pullPage().sight != before);
        const auto granted =
            m_server->run({QStringLiteral("user"), QStringLiteral("grant"), QStringLiteral("east"), QStringLiteral("counsellor"),
                           QStringLiteral("building"), wire::uidText(m_campus.building[1])});
        QVERIFY2(granted.code == 0, granted.error);
        QVERIFY(east->pullPage().sight != before);
    }
};

QTEST_GUILESS_MAIN(TestServerPull)
#include "test_serverpull.moc"
