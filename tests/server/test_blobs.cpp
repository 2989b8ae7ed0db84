// SPDX-License-Identifier: GPL-3.0-or-later
#include "filesending.h"

#include <QRegularExpression>

#include <atomic>
#include <thread>

using namespace hk;
using namespace hk::test;
using wire::Outcome;

// The bytes of files on the server: before the rows that name them, and for nobody who does not see one of those.
class TestBlobs : public QObject {
    Q_OBJECT

    PostgresCluster m_cluster;
    std::unique_ptr<ServerFixture> m_server;
    std::unique_ptr<Desk> m_one;
    std::unique_ptr<Desk> m_two;
    Campus m_campus;
    QByteArray m_student[2] = {makeUid(), makeUid()};
    std::unique_ptr<Desk> m_east;
    std::unique_ptr<Desk> m_west;
    std::unique_ptr<Desk> m_manager;
    std::unique_ptr<Desk> m_mentor;

    static bool isTaken(const wire::UnitResult &result)
    {
        return result.outcome == Outcome::Applied || result.outcome == Outcome::Merged;
    }
    std::unique_ptr<Desk> deskOf(const char *account) const
    {
        auto desk = std::make_unique<Desk>(*m_server, QLatin1String(account));
        return desk->signIn().status == 200 ? std::move(desk) : nullptr;
    }
    // Somebody who lives in a bed that is made for them; their residency.
    QByteArray houseIn(int building, const QByteArray &student, const char *number)
    {
        Campus own = m_campus;
        own.bed[building] = makeUid();
        const QByteArray residency = makeUid();
        const auto bed = insertOf(
            "bed", own.bed[building],
            values(
                {{"room_id", hk::test::uidValue(m_campus.room[building])}, {"number", word(number)}, {"state", word("usable")}}));
        const auto housed = m_one->push(QList{bed} + studentIn(own, building, student, residency, number));
        return housed.outcome == Outcome::Applied ? residency : QByteArray();
    }
    static QByteArray hex(const FileReference &file) { return "'\\x" + file.sha256.toHex() + "'"; }
    qint64 count(const QByteArray &sql) const
    {
        const auto rows = m_server->asOwner().run(sql);
        return rows.ok() && rows->size() == 1 ? rows->number(0, 0) : -1;
    }
    void change(const QByteArray &sql) const { HK_VERIFY(m_server->asOwner().script(sql)); }
    void expire() const { QCOMPARE(m_server->run({QStringLiteral("expire")}).code, 0); }

private slots:
    // One school for all of it, with a student in each building.
    void initTestCase()
    {
        HK_VERIFY(m_cluster.start());
        m_server = std::make_unique<ServerFixture>(m_cluster);
        const auto made = m_server->run({QStringLiteral("init")});
        QVERIFY2(made.code == 0, made.error.constData());
        for (const char *account : {"wang", "li", "wu", "zheng"})
            m_server->addAccount(QLatin1String(account), QStringLiteral("administrator"));
        m_server->addAccount(QStringLiteral("east"), QStringLiteral("counsellor"), m_campus.building[0]);
        m_server->addAccount(QStringLiteral("west"), QStringLiteral("counsellor"), m_campus.building[1]);
        m_server->addAccount(QStringLiteral("manager"), QStringLiteral("building-manager"), m_campus.building[0]);
        m_server->addAccount(QStringLiteral("mentor"), QStringLiteral("mentor"));
        QVERIFY(m_server->start());
        m_one = deskOf("wang");
        m_two = deskOf("li");
        m_east = deskOf("east");
        m_west = deskOf("west");
        m_manager = deskOf("manager");
        m_mentor = deskOf("mentor");
        QVERIFY(m_one && m_two && m_east && m_west && m_manager && m_mentor);
        QCOMPARE(m_one->push(m_campus.operations()).outcome, Outcome::Applied);
        QVERIFY(!houseIn(0, m_student[0], "20250001").isEmpty() && !houseIn(1, m_student[1], "20250002").isEmpty());
    }
    void cleanupTestCase() { m_server.reset(); }
    void cleanup()
    {
        const auto whole = m_server->run({QStringLiteral("check")});
        QVERIFY2(whole.code == 0, whole.out + whole.error);
        // Nothing lies about that no file and no upload is made of.
        QCOMPARE(
            count("SELECT count(*) FROM hk.blob_content c WHERE NOT EXISTS (SELECT 1 FROM hk.blob b WHERE b.content = c.id) AND "
                  "NOT EXISTS (SELECT 1 FROM hk.blob_upload u WHERE u.content = c.id)"),
            0);
        // Hashes are in no log and in no figures.
        QVERIFY(m_server->log().contains("path=/v1/blob "));
        const QByteArray figures = request(m_server->port(), "GET", "/metrics").body;
        QVERIFY(figures.contains("path=\"/v1/blob\""));
        QVERIFY(!QString::fromUtf8(m_server->log() + figures).contains(QRegularExpression(QStringLiteral("[0-9a-f]{64}"))));
        QVERIFY(!m_server->log().contains("failed"));
    }

    void partsComeInAnyOrderAndTwice()
    {
        const QByteArray bytes = picture(2 * filePartBytes + 700'000);
        const FileReference file = fileOf(bytes);
        QCOMPARE(wanted(*m_one, file), (QList<int>{0, 1, 2}));
        QVERIFY(!isWhole(send(*m_one, file, 2, partOf(bytes, 2))));
        QCOMPARE(wanted(*m_one, file), (QList<int>{0, 1}));
        QVERIFY(!isWhole(send(*m_one, file, 0, partOf(bytes, 1))));
        // The right bytes in place of others; and once more, as if the answer had been lost.
        for (int i = 0; i < 2; ++i)
            QCOMPARE(send(*m_one, file, 0, partOf(bytes, 0)).status, 200);
        QVERIFY(isWhole(send(*m_one, file, 1, partOf(bytes, 1))));
        QCOMPARE(wanted(*m_one, file), QList<int>());
        QCOMPARE(send(*m_one, file, 1, partOf(bytes, 1)).status, 404);
        QCOMPARE(m_one->push({fileRow(makeUid(), m_student[0], file)}).outcome, Outcome::Applied);
        QByteArray read;
        for (int i = 0; i < 3; ++i)
            read += get(*m_two, file, i).body;
        QVERIFY(read == bytes);
        QCOMPARE(get(*m_two, file, 3).status, 404);
        QVERIFY(get(*m_two, file).head.contains("application/octet-stream"));
    }

    // Of two parts that come at once, one finds the other there.
    void lastPartsMeet()
    {
        for (int round = 0; round < 5; ++round) {
            const QByteArray bytes = picture(filePartBytes + 5);
            const FileReference file = fileOf(bytes);
            QCOMPARE(wanted(*m_one, file).size(), 2);
            std::atomic<int> whole = 0;
            std::thread first([&] { whole += isWhole(send(*m_one, file, 0, partOf(bytes, 0))) ? 1 : 0; });
            std::thread second([&] { whole += isWhole(send(*m_one, file, 1, partOf(bytes, 1))) ? 1 : 0; });
            first.join();
            second.join();
            QCOMPARE(whole.load(), 1);
        }
    }

    void bytesComeBeforeTheRow()
    {
        const QByteArray bytes = picture(filePartBytes + 1);
        const FileReference file = fileOf(bytes);
        const QByteArray row = makeUid();
        const wire::Unit unit = m_one->unit({fileRow(row, m_student[0], file)});
        const auto refused = [&] {
            const RawReply reply = pushOf(*m_one, {unit});
            const auto refusal = wire::decodeRefusal(reply.body);
            return reply.status == 409 && refusal.ok() && refusal->code == QLatin1String("blob")
                && refusal->files == QList{file.sha256};
        };
        QVERIFY(refused());
        QCOMPARE(wanted(*m_one, file).size(), 2);
        QCOMPARE(send(*m_one, file, 0, partOf(bytes, 0)).status, 200);
        QVERIFY(refused());
        QVERIFY(isWhole(send(*m_one, file, 1, partOf(bytes, 1))));
        // Under the same nonce and number: nothing had been taken.
        const auto answer = wire::decodePushAnswer(pushOf(*m_one, {unit}).body);
        HK_VERIFY(answer);
        QCOMPARE(answer->results.first().outcome, Outcome::Applied);
        m_one->nonce = answer->nonce;
        ++m_one->number;
        m_two->pull();
        QVERIFY(m_two->has(row));
    }

    // A desk that has lost a file is not asked for it for ever, and what comes after goes on.
    void whatIsLostHoldsNothingUp()
    {
        const FileReference gone = fileOf(picture(100));
        const QByteArray bytes = picture(200);
        const FileReference file = fileOf(bytes);
        QVERIFY(upload(*m_one, file, bytes));
        QList<wire::Unit> units;
        for (const FileReference &one : {file, gone, file}) {
            units << m_one->unit({fileRow(makeUid(), m_student[0], one)});
            ++m_one->number;
        }
        const auto answer = wire::decodePushAnswer(pushOf(*m_one, units, {gone.sha256}).body);
        HK_VERIFY(answer);
        QCOMPARE(answer->results.size(), 3);
        QCOMPARE(answer->results.at(0).outcome, Outcome::Applied);
        QCOMPARE(answer->results.at(1).outcome, Outcome::Rejected);
        QCOMPARE(answer->results.at(1).code, QStringLiteral("no-blob"));
        QCOMPARE(answer->results.at(2).outcome, Outcome::Applied);
        m_one->nonce = answer->nonce;
    }

    // Who knows a hash has not got the file: neither to read nor to hang on a row of one's own, and is not told that it is here.
    void aKnownHashIsNoRight()
    {
        const QByteArray bytes = picture(filePartBytes + 10);
        const FileReference file = fileOf(bytes);
        const FileReference unknown = fileOf(picture(filePartBytes + 10));
        QVERIFY(upload(*m_one, file, bytes));
        QCOMPARE(m_one->push({fileRow(makeUid(), m_student[0], file)}).outcome, Outcome::Applied);
        QCOMPARE(get(*m_west, file).status, 404);
        QCOMPARE(get(*m_west, file).body, get(*m_west, unknown).body);
        QCOMPARE(wanted(*m_west, file), wanted(*m_west, unknown));
        const wire::Unit own = m_west->unit({fileRow(makeUid(), m_student[1], file)});
        QCOMPARE(pushOf(*m_west, {own}).error(), QStringLiteral("blob"));
        const auto lost = wire::decodePushAnswer(pushOf(*m_west, {own}, {file.sha256}).body);
        HK_VERIFY(lost);
        QCOMPARE(lost->results.first().code, QStringLiteral("no-blob"));
        m_west->nonce = lost->nonce;
        ++m_west->number;
        QCOMPARE(get(*m_west, file).status, 404);
        // With the bytes it is another matter.
        QVERIFY(upload(*m_west, file, bytes));
        QCOMPARE(get(*m_west, file).status, 404);
        QCOMPARE(m_west->push({fileRow(makeUid(), m_student[1], file)}).outcome, Outcome::Applied);
        QCOMPARE(get(*m_west, file).body, partOf(bytes, 0));
        QCOMPARE(count("SELECT count(*) FROM hk.blob WHERE sha256 = " + hex(file)), 1);
    }

    // As visible as a row and field that names it: rows move, and fields have classes.
    void bytesAreAsVisibleAsTheirField()
    {
        const QByteArray bytes = picture(1000);
        const FileReference file = fileOf(bytes);
        const QByteArray student = makeUid();
        const QByteArray residency = houseIn(0, student, "20250003");
        QVERIFY(!residency.isEmpty());
        QVERIFY(upload(*m_one, file, bytes));
        const QByteArray row = makeUid();
        QCOMPARE(m_one->push({fileRow(row, student, file)}).outcome, Outcome::Applied);
        m_manager->pull();
        QVERIFY(m_manager->has(row) && !m_manager->row(row).contains(QStringLiteral("file")));
        QCOMPARE(get(*m_east, file).status, 200);
        QCOMPARE(get(*m_west, file).status, 404);
        QCOMPARE(get(*m_manager, file).status, 404);
        // Who may write no field of files sends no bytes either.
        QCOMPARE(stateReply(*m_mentor, {fileOf(picture(10))}).status, 403);
        // The student moves, and the files do.
        const auto moved =
            m_one->push({updateOf("residency", residency, values({{"state", word("active")}}), values({{"state", word("ended")}})),
                         insertOf("residency", makeUid(),
                                  values({{"student_id", hk::test::uidValue(student)},
                                          {"room_id", hk::test::uidValue(m_campus.room[1])},
                                          {"bed_id", hk::test::uidValue(m_campus.bed[1])},
                                          {"state", word("active")},
                                          {"reason", word("check_in")}}))});
        QVERIFY2(isTaken(moved), qPrintable(moved.code));
        QCOMPARE(get(*m_east, file).status, 404);
        QCOMPARE(get(*m_west, file).status, 200);
        // And go with their row.
        m_west->pull();
        QCOMPARE(m_one->push({deleteOf("student_file", row, {})}).outcome, Outcome::Applied);
        QCOMPARE(get(*m_west, file).status, 404);
        QCOMPARE(get(*m_one, file).status, 404);
    }

    // Whoever takes back a step need not have the bytes: the server has kept them.
    void whatWasTakenAwayComesBack()
    {
        const QByteArray bytes = picture(1000);
        const FileReference file = fileOf(bytes);
        const QByteArray otherBytes = picture(1000);
        const FileReference other = fileOf(otherBytes);
        QVERIFY(upload(*m_one, file, bytes));
        QVERIFY(upload(*m_one, other, otherBytes));
        const QByteArray row = makeUid();
        QCOMPARE(m_one->push({fileRow(row, m_student[0], file)}).outcome, Outcome::Applied);
        const auto put = [&](const FileReference &before, const FileReference &after) {
            return updateOf("student_file", row, values({{"file", before.text()}}), values({{"file", after.text()}}));
        };
        QVERIFY(isTaken(m_one->push({put(file, other)})));
        QCOMPARE(get(*m_two, file).status, 404);
        QVERIFY(isTaken(m_two->push({put(other, file)})));
        QCOMPARE(get(*m_two, file).status, 200);
        QCOMPARE(get(*m_two, other).status, 404);
        // Only its name is another: the use goes on.
        FileReference renamed = file;
        renamed.name = QStringLiteral("床位.png");
        QVERIFY(isTaken(m_two->push({put(file, renamed)})));
        QCOMPARE(get(*m_two, file).status, 200);
        m_two->pull();
        QCOMPARE(m_two->push({deleteOf("student_file", row, m_two->row(row))}).outcome, Outcome::Applied);
        QCOMPARE(m_two->push({fileRow(row, m_student[0], file)}).outcome, Outcome::Applied);
        QCOMPARE(get(*m_two, file).status, 200);
        // Into another row it does not come by that way.
        QCOMPARE(pushOf(*m_two, {m_two->unit({fileRow(makeUid(), m_student[0], other)})}).error(), QStringLiteral("blob"));
    }

    // Both sides of a disagreement can be looked at, by those who could see the row's own.
    void aConflictShowsBothFiles()
    {
        FileReference files[3];
        for (FileReference &file : files) {
            const QByteArray bytes = picture(500);
            file = fileOf(bytes);
            QVERIFY(upload(*m_one, file, bytes) && upload(*m_two, file, bytes));
        }
        const QByteArray row = makeUid();
        QCOMPARE(m_one->push({fileRow(row, m_student[0], files[0])}).outcome, Outcome::Applied);
        const auto put = [&](const FileReference &after) {
            return updateOf("student_file", row, values({{"file", files[0].text()}}), values({{"file", after.text()}}));
        };
        QCOMPARE(m_one->push({put(files[1])}).outcome, Outcome::Applied);
        const wire::UnitResult result = m_two->push({put(files[2])});
        QCOMPARE(result.outcome, Outcome::Conflict);
        for (const FileReference &file : files) {
            QCOMPARE(get(*m_east, file).status, 200);
            QCOMPARE(get(*m_manager, file).status, 404);
        }
        m_east->pull();
        QVERIFY(m_east->row(result.conflicts.first())
                    .value(QStringLiteral("mine"))
                    .toString()
                    .contains(wire::hashText(files[2].sha256)));
        // Decided: the file that was not taken may come into the row now, without its bytes.
        const auto decided =
            m_east->push({updateOf("student_file", row, values({{"file", files[1].text()}}), values({{"file", files[2].text()}})),
                          updateOf("conflict", result.conflicts.first(), values({{"state", word("open")}}),
                                   values({{"state", word("resolved")}}))});
        QVERIFY2(isTaken(decided), qPrintable(decided.code));
        QCOMPARE(get(*m_east, files[2]).status, 200);
        QCOMPARE(get(*m_east, files[1]).status, 404);
    }

    void whatIsNotWhatItSaysIsRefused()
    {
        const QByteArray bytes = picture(filePartBytes + 10);
        FileReference file = fileOf(bytes);
        QCOMPARE(send(*m_one, file, 0, partOf(bytes, 0)).status, 404);
        // Another size, another length of a part, a part too many.
        QCOMPARE(wanted(*m_one, file).size(), 2);
        for (const auto &[number, part] :
             {std::pair(0, bytes.left(10)), std::pair(1, bytes.left(11)), std::pair(2, bytes.left(10)), std::pair(1, QByteArray())})
            QCOMPARE(send(*m_one, file, number, part).status, 400);
        // Other bytes than the hash says: nothing is kept, and it may be sent anew.
        QCOMPARE(send(*m_one, file, 0, partOf(bytes, 0)).status, 200);
        RawReply reply = send(*m_one, file, 1, QByteArray(10, 'x'));
        QCOMPARE(reply.status, 422);
        QCOMPARE(reply.error(), QStringLiteral("blob-hash"));
        QCOMPARE(wanted(*m_one, file), (QList<int>{0, 1}));
        QVERIFY(upload(*m_one, file, bytes));
        // A program that calls itself a picture.
        const QByteArray program = "MZ" + QByteArray(100, '\0');
        reply = wanted(*m_one, fileOf(program)).isEmpty() ? RawReply() : send(*m_one, fileOf(program), 0, program);
        QCOMPARE(reply.status, 422);
        QCOMPARE(reply.error(), QStringLiteral("blob-type"));
        QCOMPARE(count("SELECT count(*) FROM hk.blob WHERE sha256 IN (" + hex(file) + ", " + hex(fileOf(program)) + ")"), 1);
        // What is right, named wrong in a row.
        for (const FileReference &wrong : {FileReference{file.sha256, file.name, file.type, file.size + 1},
                                           FileReference{file.sha256, QStringLiteral("a.pdf"), QStringLiteral("pdf"), file.size}}) {
            const wire::UnitResult result = m_one->push({fileRow(makeUid(), m_student[0], wrong)});
            QCOMPARE(result.outcome, Outcome::Rejected);
            QCOMPARE(result.code, QStringLiteral("bad-value"));
        }
        // 21 MiB, and what is no reference.
        file.size = 21 * 1024 * 1024;
        QCOMPARE(stateReply(*m_one, {file}).status, 400);
        QCOMPARE(m_one->post("/v1/blob/state", "{\"device\":\"" + m_one->device.toHex() + "\",\"files\":[\"{}\"]}").status, 400);
        // Another desk's name, and nobody's token.
        QCOMPARE(m_one->post("/v1/blob/state", wire::encode(wire::FileStateRequest{m_two->device, {}})).status, 403);
        const Desk stranger(*m_server, QStringLiteral("wang"));
        QCOMPARE(get(stranger, file).status, 401);
        QCOMPARE(send(stranger, file, 0, "x").status, 401);
    }

    // A file of 20 MiB goes through whole, and the service needs little for it.
    void theLargestFilePasses()
    {
        const QByteArray bytes = picture(mostFileBytes);
        const FileReference file = fileOf(bytes);
        QVERIFY(m_server->forgetPeakMemory());
        QVERIFY(upload(*m_one, file, bytes));
        QCOMPARE(m_one->push({fileRow(makeUid(), m_student[0], file)}).outcome, Outcome::Applied);
        QCryptographicHash hash(QCryptographicHash::Sha256);
        for (int i = 0; i < wire::partsOf(file.size); ++i)
            hash.addData(get(*m_two, file, i).body);
        QCOMPARE(hash.result(), file.sha256);
        const qint64 peak = m_server->peakMemory();
        qInfo("peak of the service: %lld KiB", static_cast<long long>(peak));
        QVERIFY2(peak > 0 && peak <= mostMemoryOfService, QByteArray::number(peak));
    }

    void nobodyFillsTheDisk()
    {
        const auto wu = deskOf("wu");
        const auto zheng = deskOf("zheng");
        QVERIFY(wu && zheng);
        const auto announced = [&](const Desk &desk) {
            FileReference file = fileOf(picture(100));
            file.size = mostFileBytes;
            return stateReply(desk, {file}).status;
        };
        for (int i = 0; i < 10; ++i)
            QCOMPARE(announced(*wu), 200);
        QCOMPARE(announced(*wu), 429);
        QCOMPARE(announced(*zheng), 200);
        // What was left the day before does not count.
        change("UPDATE hk.blob_upload SET at = now() - interval '25 hours' WHERE account = (SELECT id FROM hk.account WHERE name = "
               "'wu')");
        QCOMPARE(announced(*wu), 200);
        QCOMPARE(count("SELECT count(*) FROM hk.blob_upload WHERE account = (SELECT id FROM hk.account WHERE name = 'wu')"), 1);
        // Nor may all be sent that no row ever names.
        const QByteArray bytes = picture(100);
        QVERIFY(upload(*zheng, fileOf(bytes), bytes));
        change("UPDATE hk.blob SET size = 2147483600 WHERE sha256 = " + hex(fileOf(bytes)));
        QCOMPARE(announced(*zheng), 429);
        change("UPDATE hk.blob SET size = 100 WHERE sha256 = " + hex(fileOf(bytes)));
    }

    void whatNobodyNamesGoesWithTime()
    {
        FileReference files[4];
        const QByteArray rows[4] = {makeUid(), makeUid(), makeUid(), makeUid()};
        for (int i = 0; i < 4; ++i) {
            const QByteArray bytes = picture(300);
            files[i] = fileOf(bytes);
            QVERIFY(upload(*m_one, files[i], bytes));
            if (i > 0)
                QCOMPARE(m_one->push({fileRow(rows[i], m_student[0], files[i])}).outcome, Outcome::Applied);
        }
        const QByteArray half = picture(filePartBytes + 1);
        QCOMPARE(wanted(*m_one, fileOf(half)).size(), 2);
        QCOMPARE(send(*m_one, fileOf(half), 0, partOf(half, 0)).status, 200);
        // The first was never named, the second is, the third was until long ago, the fourth until just now.
        for (const int i : {2, 3})
            QCOMPARE(m_one->push({deleteOf("student_file", rows[i], {})}).outcome, Outcome::Applied);
        const auto left = [&] {
            QByteArray found;
            for (const FileReference &file : files)
                found += QByteArray::number(count("SELECT count(*) FROM hk.blob WHERE sha256 = " + hex(file)));
            return found;
        };
        expire();
        QCOMPARE(left(), QByteArray("1111"));
        change("UPDATE hk.blob SET at = now() - interval '31 days'; UPDATE hk.blob_sender SET at = now() - interval '31 days'; "
               "UPDATE hk.blob_upload SET at = now() - interval '25 hours'; UPDATE hk.blob_use SET ended = now() - interval '31 "
               "days' WHERE ended IS NOT NULL AND sha256 = "
               + hex(files[2]));
        expire();
        QCOMPARE(left(), QByteArray("0101"));
        QCOMPARE(count("SELECT count(*) FROM hk.blob_upload"), 0);
        QCOMPARE(count("SELECT count(*) FROM hk.blob_part"),
                 count("SELECT count(*) FROM hk.blob_part p JOIN hk.blob b USING (content)"));
        QCOMPARE(get(*m_one, files[1]).status, 200);
        QCOMPARE(m_one->push({fileRow(rows[3], m_student[0], files[3])}).outcome, Outcome::Applied);
        // Taken back too late: the bytes are wanted again.
        QCOMPARE(pushOf(*m_one, {m_one->unit({fileRow(rows[2], m_student[0], files[2])})}).error(), QStringLiteral("blob"));
    }

    // While rows are written that name a file, it does not go.
    void expiryAndARowDoNotMiss()
    {
        const QByteArray bytes = picture(300);
        const FileReference file = fileOf(bytes);
        for (int round = 0; round < 10; ++round) {
            QVERIFY(upload(*m_one, file, bytes) || wanted(*m_one, file).isEmpty());
            change("UPDATE hk.blob SET at = now() - interval '31 days'; UPDATE hk.blob_use SET ended = now() - interval '31 days' "
                   "WHERE ended IS NOT NULL");
            server::Postgres owner = m_server->asOwner();
            // The sender's day is over in the same moment, so that only the row could keep it.
            std::thread expiring([&] {
                (void)owner.script("UPDATE hk.blob_sender SET at = now() - interval '31 days'; SELECT hk.expire_blobs()").ok();
            });
            const QByteArray row = makeUid();
            const RawReply reply = pushOf(*m_one, {m_one->unit({fileRow(row, m_student[0], file)})});
            expiring.join();
            QVERIFY2(reply.status == 200 || reply.error() == QLatin1String("blob"), reply.body);
            if (reply.status != 200)
                continue;
            m_one->nonce = wire::decodePushAnswer(reply.body)->nonce;
            ++m_one->number;
            QCOMPARE(get(*m_one, file).body, bytes);
            QCOMPARE(m_one->push({deleteOf("student_file", row, {})}).outcome, Outcome::Applied);
        }
    }

    void checkFindsWhatIsDamaged()
    {
        const QByteArray bytes = picture(300);
        const FileReference file = fileOf(bytes);
        QVERIFY(upload(*m_one, file, bytes));
        QCOMPARE(m_one->push({fileRow(makeUid(), m_student[0], file)}).outcome, Outcome::Applied);
        const auto finds = [&](const QByteArray &damage, const QByteArray &mend, const QByteArray &said) {
            change(damage);
            const auto check = m_server->run({QStringLiteral("check")});
            change(mend);
            return check.code == 1 && check.out.contains(said);
        };
        const QByteArray ofFile = " WHERE sha256 = " + hex(file);
        const QByteArray bit =
            "UPDATE hk.blob_part SET bytes = set_byte(bytes, 99, get_byte(bytes, 99) # 1) WHERE content = (SELECT "
            "content FROM hk.blob"
            + ofFile + ')';
        const QByteArray damaged = "file is damaged: " + file.sha256.toHex();
        QVERIFY(finds(bit, bit, damaged));
        QVERIFY(finds("UPDATE hk.blob SET size = 301" + ofFile, "UPDATE hk.blob SET size = 300" + ofFile, damaged));
        QVERIFY(finds("UPDATE hk.blob_use SET ended = now()" + ofFile, "UPDATE hk.blob_use SET ended = NULL" + ofFile,
                      "file and row disagree: student_file"));
    }
};

QTEST_GUILESS_MAIN(TestBlobs)
#include "test_blobs.moc"
