// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/uid.h"
#include "support/resulttext.h"
#include "support/scratched.h"
#include "sync/wire/buckets.h"
#include "sync/wire/codec.h"
#include "sync/wire/files.h"
#include "sync/wire/handedkeys.h"
#include "sync/wire/signing.h"
#include "sync/wire/snapshot.h"
#include "sync/wire/unittext.h"

#include <QJsonDocument>

using namespace hk;
using namespace hk::wire;

namespace {

// Decodes and encodes again; empty when it is refused.
using Through = std::function<QByteArray(const QByteArray &)>;

template <class T> Through through(Result<T> (*decode)(const QByteArray &))
{
    return [decode](const QByteArray &text) {
        const Result<T> message = decode(text);
        return message.ok() ? encode(*message) : QByteArray();
    };
}

struct Sample {
    QByteArray text;
    Through through;
};

Hello sampleHello()
{
    Hello hello;
    hello.schema = {{QStringLiteral("core"), 3}, {QStringLiteral("roster"), 2}};
    hello.epoch = "0f3a";
    hello.time = 1'795'000'000'123;
    hello.features = {QStringLiteral("wait"), QStringLiteral("zstd")};
    return hello;
}

Unit sampleUnit(qint64 number)
{
    Unit unit{number, makeUid(), -5, QStringLiteral("roster.editStudent"), {}};
    const QJsonObject base{{QStringLiteral("name"), QStringLiteral("孟子涵")}, {QStringLiteral("grade"), 2025}};
    const QJsonObject values{{QStringLiteral("name"), QJsonValue::Null}, {QStringLiteral("grade"), 2025.5}};
    unit.operations = {{OperationKind::Update, "student", makeUid(), 4, base, values},
                       {OperationKind::Insert, "student_class", makeUid(), 0, {}, values},
                       {OperationKind::Delete, "student", makeUid(), 2, base, {}}};
    return unit;
}

PushRequest samplePush()
{
    return {makeUid(), "nonce of it", {{QStringLiteral("core"), 3}}, {sampleUnit(7), sampleUnit(8)}};
}

PullAnswer samplePage()
{
    PullAnswer page{{"0f3a", ~quint64(0), -1}, true, {}};
    page.rows = {{FeedKind::Row, "student", makeUid(), 3, {{QStringLiteral("big"), qint64(9'007'199'254'740'993)}}},
                 {FeedKind::Deleted, "room", makeUid(), 0, {}},
                 {FeedKind::Exit, "bed", makeUid(), 1, {}}};
    page.sight = "0a51";
    return page;
}

SnapshotAnswer sampleSnapshot()
{
    SnapshotAnswer page{{{"0f3a", 12, -1}, "bed", makeUid()}, true, 7, "0a51", {}, {}};
    page.parts = {{"student", {"name", "note"}, {-1, 0}, 2, {}}, {"bed", {"number"}, {}, 1, {}}};
    page.lines = "0198a2f0-0000-7000-8000-000000000001\t3\t1\t\\\\b\\tc\\n\t\\N\n"
                 "0198a2f0-0000-7000-8000-000000000002\t4\t0\t\t\\N\n"
                 "0198a2f0-0000-7000-8000-000000000003\t1\t一\n";
    return page;
}

FileReference sampleFile()
{
    return {QByteArray(32, '\xa5'), QStringLiteral("张三 身份证.jpg"), QStringLiteral("jpeg"), 3'000'000};
}

std::vector<Sample> samples()
{
    const Session session{QByteArray(32, 'a'), 5, QByteArray(32, 'b'), 6, makeUid(), QStringLiteral("王老师"), "n"};
    const PushAnswer answer{
        {{7, Outcome::Merged, {}, {makeUid()}}, {8, Outcome::Rejected, QStringLiteral("forbidden"), {}}}, "m", samplePage().rows};
    return {
        {encode(sampleHello()), through(decodeHello)},
        {encode(SignInRequest{QStringLiteral("wang"), QStringLiteral("geheim geheim"), makeUid(), QByteArray(32, 'k')}),
         through(decodeSignInRequest)},
        {encode(RefreshRequest{QByteArray(32, 'r')}), through(decodeRefreshRequest)},
        {encode(session), through(decodeSession)},
        {encode(samplePush()), through(decodePushRequest)},
        {encode(answer), through(decodePushAnswer)},
        {encode(PullRequest{makeUid(), Cursor{"0f3a", 12, 34}, 100}), through(decodePullRequest)},
        {encode(PullRequest{makeUid(), {}, 0}), through(decodePullRequest)},
        {encode(samplePage()), through(decodePullAnswer)},
        {encode(SnapshotRequest{makeUid(), SnapshotPlace{{"0f3a", 12, -1}, "bed", makeUid()}, 9}), through(decodeSnapshotRequest)},
        {encode(sampleSnapshot()), through(decodeSnapshotAnswer)},
        {encode(WaitAnswer{true, "0a", "0b"}), through(decodeWaitAnswer)},
        {encode(VerifyRequest{{makeUid(), Cursor{"0f3a", 12, 34}, 0}, {{"student", {{-1, {3, 7}}}}}, "student", 9}),
         through(decodeVerifyRequest)},
        {encode(VerifyAnswer{true, {{"student", {{255, {3, 7}}}}}, samplePage()}), through(decodeVerifyAnswer)},
        {encode(KeysAnswer{{{17, makeUid(), FieldClass::Confidential, QByteArray(32, 'k')}}}), through(decodeKeysAnswer)},
        {encode(Refusal{QStringLiteral("gap"), 9}), through(decodeRefusal)},
        {encode(Refusal{QStringLiteral("blob"), 0, {QByteArray(32, 'h')}}), through(decodeRefusal)},
        {encode(KeysRequest{true}), through(decodeKeysRequest)},
        {encode(FileStateRequest{makeUid(), {sampleFile()}}), through(decodeFileStateRequest)},
        {encode(FileStateAnswer{{{QByteArray(32, 'h'), {0, 19}}}}), through(decodeFileStateAnswer)},
        {encode(FilePartAnswer{true}), through(decodeFilePartAnswer)},
        {encode(answer.results.first()), through(decodeUnitResult)}};
}

}  // namespace

class TestWire : public QObject {
    Q_OBJECT

private slots:
    void everyMessageComesBackAsItWent()
    {
        for (const Sample &sample : samples())
            QCOMPARE(sample.through(sample.text), sample.text);
        const Result<PushRequest> push = decodePushRequest(encode(samplePush()));
        HK_VERIFY(push);
        QCOMPARE(push->units.at(1).number, 8);
        QCOMPARE(push->units.at(0).at, -5);
        QCOMPARE(push->units.at(0).operations.at(0).values.value(QStringLiteral("grade")).toDouble(), 2025.5);
        QCOMPARE(push->units.at(0).operations.at(2).kind, OperationKind::Delete);
        const Result<PullAnswer> page = decodePullAnswer(encode(samplePage()));
        HK_VERIFY(page);
        QCOMPARE(page->cursor, (Cursor{"0f3a", ~quint64(0), -1}));
        QCOMPARE(page->rows.at(0).row.size(), 16);
        // Beyond what a double holds.
        QCOMPARE(page->rows.at(0).values.value(QStringLiteral("big")).toInteger(), 9'007'199'254'740'993);
    }

    // Units go out and are remembered as QJsonDocument would write them.
    void unitsAreWrittenAsJson()
    {
        const QJsonObject fields{{QStringLiteral("a"), QStringLiteral("\"\\\b\f\n\r\t\x01\x1f /\x7f一𠮷")},
                                 {QStringLiteral("b"), qint64(9'007'199'254'740'993)},
                                 {QStringLiteral("c"), 2.5e300},
                                 {QStringLiteral("d"), 100000.0},
                                 {QStringLiteral("e"), QJsonValue::Null},
                                 {QStringLiteral("f"), QString()},
                                 {QStringLiteral("g"), -0.1}};
        QByteArray text;
        appendFields(text, fields);
        QCOMPARE(text, QJsonDocument(fields).toJson(QJsonDocument::Compact));
        text.clear();
        appendFields(text, {});
        QCOMPARE(text, QByteArray("{}"));
        const QByteArray push = encode(samplePush());
        QCOMPARE(push, QJsonDocument::fromJson(push).toJson(QJsonDocument::Compact));
    }

    void linesOfASnapshotAreRead()
    {
        const Result<SnapshotAnswer> page = decodeSnapshotAnswer(encode(sampleSnapshot()));
        HK_VERIFY(page);
        const SnapshotPart &students = page->parts.at(0);
        QCOMPARE(students.uid(1).toHex(), QByteArray("0198a2f0000070008000000000000002"));
        QCOMPARE(students.version(0), 3);
        QCOMPARE(students.value(0, 0), QByteArray("\\b\tc\n"));
        QVERIFY(students.value(0, 1).isNull() && students.shows(0, 1));
        QVERIFY(students.value(1, 0).isEmpty() && !students.value(1, 0).isNull());
        QVERIFY(students.shows(1, 0) && !students.shows(1, 1));
        QCOMPARE(page->parts.at(1).value(0, 0), QByteArray("一"));
    }

    void aWrongLineIsRefused_data()
    {
        QTest::addColumn<QByteArray>("right");
        QTest::addColumn<QByteArray>("wrong");
        QTest::newRow("uid") << QByteArray("0198a2f0-0000") << QByteArray("0198a2f00000-");
        QTest::newRow("uid in capitals") << QByteArray("0198a2f0-") << QByteArray("0198A2F0-");
        QTest::newRow("version") << QByteArray("1\t3\t1") << QByteArray("1\tx\t1");
        QTest::newRow("version 0") << QByteArray("1\t3\t1") << QByteArray("1\t0\t1");
        QTest::newRow("a cell more") << QByteArray("3\t1\t一") << QByteArray("3\t1\t一\t一");
        QTest::newRow("a cell less") << QByteArray("3\t1\t一") << QByteArray("3\t一");
        QTest::newRow("no end") << QByteArray("一\n") << QByteArray("一");
        QTest::newRow("a line more") << QByteArray("一\n") << QByteArray("一\n\n");
        QTest::newRow("sign") << QByteArray("4\t0\t") << QByteArray("4\t2\t");
        QTest::newRow("no sign") << QByteArray("4\t0\t") << QByteArray("4\t\t");
        QTest::newRow("after a backslash") << QByteArray("\\\\b") << QByteArray("\\x");
        QTest::newRow("a backslash at the end") << QByteArray("一\n") << QByteArray("一\\");
        QTest::newRow("no text") << QByteArray("一") << QByteArray("\xff\xfe");
        QTest::newRow("zero character") << QByteArray("一") << QByteArray("a\0b", 3);
        QTest::newRow("too many rows") << QByteArray("\"rows\":1") << QByteArray("\"rows\":99999999");
        QTest::newRow("signs of other fields") << QByteArray("[-1,0]") << QByteArray("[0]");
        QTest::newRow("more, but nowhere") << QByteArray("\"row\":") << QByteArray("\"now\":");
    }
    void aWrongLineIsRefused()
    {
        QFETCH(QByteArray, right);
        QFETCH(QByteArray, wrong);
        QByteArray text = encode(sampleSnapshot());
        HK_VERIFY(decodeSnapshotAnswer(text));
        const qsizetype at = text.indexOf(right);
        QVERIFY(at >= 0);
        QVERIFY(!decodeSnapshotAnswer(text.replace(at, right.size(), wrong)).ok());
    }

    void aPartHasOnePath()
    {
        const QByteArray hash(32, '\xa5');
        const QByteArray path = pathOf(FilePart{hash, 7});
        QCOMPARE(path, "/v1/blob/" + hash.toHex() + "/7");
        QCOMPARE(filePartOf(path)->sha256, hash);
        QCOMPARE(filePartOf(path)->number, 7);
        QVERIFY(filePartOf(path.chopped(1) + "19") && !filePartOf(path.chopped(1) + "20"));
        const QByteArray capitals = "/v1/blob/" + hash.toHex().toUpper() + "/7";
        for (const QByteArray &other :
             {path + '/', path + "/7", path.chopped(1), path.chopped(2), path.chopped(1) + "07", path.chopped(1) + "-1",
              path.chopped(1) + "+7", path + "?x", "/v1/blob/" + hash.left(31).toHex() + "/7", capitals, '/' + path})
            QVERIFY2(!filePartOf(other), other);
    }

    void partsAreCountedAndCut()
    {
        QCOMPARE(partsOf(1), 1);
        QCOMPARE(partsOf(filePartBytes), 1);
        QCOMPARE(partsOf(filePartBytes + 1), 2);
        QCOMPARE(partsOf(mostFileBytes), 20);
        QCOMPARE(bytesOfPart(filePartBytes + 1, 0), filePartBytes);
        QCOMPARE(bytesOfPart(filePartBytes + 1, 1), 1);
        QCOMPARE(bytesOfPart(filePartBytes + 1, 2), 0);
    }

    void whatADeskHasNoMoreIsSaid()
    {
        PushRequest push = samplePush();
        push.lost = {QByteArray(32, '\x01'), QByteArray(32, '\xff')};
        const auto read = decodePushRequest(encode(push));
        HK_VERIFY(read);
        QCOMPARE(read->lost, push.lost);
    }

    void noKeyIsOfClassContact()
    {
        const QByteArray basic = encode(KeysAnswer{{{17, makeUid(), FieldClass::Basic, QByteArray(32, 'k')}}});
        const auto read = decodeKeysAnswer(basic);
        HK_VERIFY(read);
        QCOMPARE(read->keys.first().klass, FieldClass::Basic);
        QVERIFY(!decodeKeysAnswer(QByteArray(basic).replace("basic", "contact")).ok());
    }

    void whatIsNotKnownIsPassedOver() { HK_VERIFY(decodeRefusal("{\"error\":\"gap\",\"expected\":3,\"later\":[1]}")); }

    void whatIsWrongIsRefused_data()
    {
        QTest::addColumn<QByteArray>("right");
        QTest::addColumn<QByteArray>("wrong");
        QTest::newRow("enum word") << QByteArray("\"insert\"") << QByteArray("\"upsert\"");
        QTest::newRow("uid too short") << QByteArray("00112233445566778899aabbccddeeff") << QByteArray("00112233");
        QTest::newRow("uid in capitals") << QByteArray("00112233445566778899aabbccddeeff")
                                         << QByteArray("00112233445566778899AABBCCDDEEFF");
        QTest::newRow("uid of other letters")
            << QByteArray("00112233445566778899aabbccddeeff") << QByteArray("0011223344556677 899aabbccddeefg");
        QTest::newRow("number as text") << QByteArray("\"number\":7") << QByteArray("\"number\":\"7\"");
        QTest::newRow("number not whole") << QByteArray("\"number\":7") << QByteArray("\"number\":7.5");
        QTest::newRow("number from 0") << QByteArray("\"number\":7") << QByteArray("\"number\":0");
        QTest::newRow("number too large") << QByteArray("\"number\":7") << QByteArray("\"number\":1e300");
        QTest::newRow("list for a text") << QByteArray("\"verb\":\"v\"") << QByteArray("\"verb\":[]");
        QTest::newRow("entity") << QByteArray("\"student\"") << QByteArray("\"student; DROP\"");
        QTest::newRow("field") << QByteArray("\"name\"") << QByteArray("\"Name\\\"\"");
        QTest::newRow("list as a value") << QByteArray("\"A\"") << QByteArray("[\"A\"]");
        QTest::newRow("truth as a value") << QByteArray("\"A\"") << QByteArray("true");
        QTest::newRow("zero character") << QByteArray("\"A\"") << QByteArray("\"A\\u0000\"");
        QTest::newRow("half a character") << QByteArray("\"A\"") << QByteArray("\"\\ud800\"");
        QTest::newRow("base64") << QByteArray("bm9uY2U") << QByteArray("bm9*Y2U");
        QTest::newRow("not JSON") << QByteArray("{\"device\"") << QByteArray("[\"device\"");
        QTest::newRow("schema") << QByteArray("\"core\":3") << QByteArray("\"core\":null");
    }
    void whatIsWrongIsRefused()
    {
        QFETCH(QByteArray, right);
        QFETCH(QByteArray, wrong);
        QByteArray text =
            "{\"device\":\"00112233445566778899aabbccddeeff\",\"nonce\":\"bm9uY2U\",\"schema\":{\"core\":3},\"units\":["
            "{\"number\":7,\"at\":1,\"verb\":\"v\",\"operations\":[{\"op\":\"insert\",\"entity\":\"student\","
            "\"row\":\"00112233445566778899aabbccddeeff\",\"values\":{\"name\":\"A\"}}]}]}";
        HK_VERIFY(decodePushRequest(text));
        QVERIFY(text.contains(right));
        text.replace(right, wrong);
        const Result<PushRequest> read = decodePushRequest(text);
        QVERIFY(!read.ok());
        QVERIFY(!read.error().message.isEmpty());
        QVERIFY(!read.error().detail.isEmpty());
    }

    void aRetrySaysTheSame()
    {
        const Unit unit = sampleUnit(3);
        Unit later = unit;
        later.operations.first().version += 1;
        QCOMPARE(contentHash(later), contentHash(unit));
        later.operations.first().values.insert(QStringLiteral("grade"), 2026);
        QVERIFY(contentHash(later) != contentHash(unit));
        QVERIFY(contentHash(sampleUnit(4)) != contentHash(unit));
    }

    void limitsHold()
    {
        PushRequest push = samplePush();
        push.units.clear();
        for (int i = 1; i <= Limits{}.unitsPerPush; ++i)
            push.units.append(Unit{i, {}, 0, {}, {}});
        HK_VERIFY(decodePushRequest(encode(push)));
        push.units.append(Unit{Limits{}.unitsPerPush + 1, {}, 0, {}, {}});
        QVERIFY(!decodePushRequest(encode(push)).ok());

        Unit unit{
            1, {}, 0, {}, QList<RowOperation>(Limits{}.operationsPerUnit, {OperationKind::Delete, "bed", makeUid(), 0, {}, {}})};
        push.units = {unit};
        HK_VERIFY(decodePushRequest(encode(push)));
        push.units.first().operations.append(unit.operations.first());
        QVERIFY(!decodePushRequest(encode(push)).ok());

        // Numbers follow each other, and what was there before is known of each field.
        push.units = {sampleUnit(3), sampleUnit(5)};
        QVERIFY(!decodePushRequest(encode(push)).ok());
        push.units = {sampleUnit(3)};
        push.units.first().operations.first().base.remove(QStringLiteral("grade"));
        QVERIFY(!decodePushRequest(encode(push)).ok());

        QByteArray padded = encode(samplePush());
        padded.insert(1, QByteArray(Limits{}.bodyBytes, ' '));
        QVERIFY(!decodePushRequest(padded).ok());
    }

    // Whatever comes: no crash, and what is taken is taken the same a second time.
    void anythingMayCome()
    {
        QRandomGenerator random(20261119);
        int taken = 0;
        for (const Sample &sample : samples()) {
            for (int i = 0; i < 1500; ++i) {
                const QByteArray once = sample.through(hk::test::scratched(sample.text, sample.text, random));
                if (once.isEmpty())
                    continue;
                ++taken;
                QCOMPARE(sample.through(once), once);
            }
        }
        QVERIFY(taken > 0);
    }

    void signaturesCoverAllOfARequest()
    {
        const Result<DeviceKeys> keys = makeDeviceKeys();
        const Result<DeviceKeys> others = makeDeviceKeys();
        HK_VERIFY(keys);
        const QByteArray text = signedText("POST", "/v1/push", 5, "{}");
        const QByteArray signature = sign(keys->secretKey, text);
        QCOMPARE(signature.size(), 64);
        QVERIFY(isSignedBy(keys->publicKey, text, signature));
        QVERIFY(!isSignedBy(others->publicKey, text, signature));
        for (const QByteArray &other : {signedText("GET", "/v1/push", 5, "{}"), signedText("POST", "/v1/pull", 5, "{}"),
                                        signedText("POST", "/v1/push", 6, "{}"), signedText("POST", "/v1/push", 5, "{ }")})
            QVERIFY(!isSignedBy(keys->publicKey, other, signature));
        QVERIFY(!isSignedBy(keys->publicKey, text, signature.left(63)));
        QVERIFY(!isSignedBy({}, text, signature));
        QVERIFY(sign("short", text).isEmpty());
        QVERIFY(randomBytes(32) != randomBytes(32));
    }
};

QTEST_GUILESS_MAIN(TestWire)
#include "test_wire.moc"
