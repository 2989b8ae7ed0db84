// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/uid.h"
#include "support/scratched.h"
#include "sync/wire/buckets.h"
#include "sync/wire/codec.h"
#include "sync/wire/files.h"
#include "sync/wire/handedkeys.h"
#include "sync/wire/packing.h"
#include "sync/wire/snapshot.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>

#include <cstdio>
#include <functional>
#include <vector>

// Feeds changed messages to every decoder. Any answer will do, as long as there is one soon; and what is taken must come back from
// its own text as it is. Bodies are scratched when they are packed, too. Under the sanitizers in CI.

using namespace hk;
using namespace hk::wire;
using hk::test::scratched;

namespace {

constexpr int rounds = 10'000;
constexpr int longestRead = 2000;  // milliseconds
constexpr size_t mostKept = 400;

// Encodes again what was decoded; none when it is refused.
using Through = std::function<std::optional<QByteArray>(const QByteArray &)>;

template <class T> Through through(Result<T> (*decode)(const QByteArray &))
{
    return [decode](const QByteArray &text) -> std::optional<QByteArray> {
        const Result<T> message = decode(text);
        return message.ok() ? std::optional(encode(*message)) : std::nullopt;
    };
}

struct Decoder {
    const char *name;
    Through through;
};

std::vector<Decoder> decoders()
{
    return {{"hello", through(decodeHello)},
            {"sign-in", through(decodeSignInRequest)},
            {"refresh", through(decodeRefreshRequest)},
            {"session", through(decodeSession)},
            {"push", through(decodePushRequest)},
            {"push answer", through(decodePushAnswer)},
            {"pull", through(decodePullRequest)},
            {"pull answer", through(decodePullAnswer)},
            {"snapshot", through(decodeSnapshotRequest)},
            {"snapshot page", through(decodeSnapshotAnswer)},
            {"wait answer", through(decodeWaitAnswer)},
            {"keys answer", through(decodeKeysAnswer)},
            {"verify request", through(decodeVerifyRequest)},
            {"verify answer", through(decodeVerifyAnswer)},
            {"keys request", through(decodeKeysRequest)},
            {"files", through(decodeFileStateRequest)},
            {"files answer", through(decodeFileStateAnswer)},
            {"part answer", through(decodeFilePartAnswer)},
            {"refusal", through(decodeRefusal)},
            {"unit result", through(decodeUnitResult)}};
}

std::vector<QByteArray> seeds()
{
    const QJsonObject base{{QStringLiteral("name"), QStringLiteral("孟子涵")}, {QStringLiteral("grade"), 2025}};
    const QJsonObject values{{QStringLiteral("name"), QJsonValue::Null}, {QStringLiteral("grade"), 2025.5}};
    const Unit unit{7,
                    makeUid(),
                    -5,
                    QStringLiteral("roster.editStudent"),
                    {{OperationKind::Update, "student", makeUid(), 4, base, values},
                     {OperationKind::Insert, "student_class", makeUid(), 0, {}, values},
                     {OperationKind::Delete, "student", makeUid(), 2, base, {}}}};
    PullAnswer page{{"0f3a", ~quint64(0), -1}, true, {}};
    page.rows = {{FeedKind::Row, "student", makeUid(), 3, base}, {FeedKind::Exit, "bed", makeUid(), 1, {}}};
    const PushAnswer answer{
        {{7, Outcome::Merged, {}, {makeUid()}}, {8, Outcome::Rejected, QStringLiteral("forbidden"), {}}}, "m", page.rows};
    SnapshotAnswer snapshot{{{"0f3a", 12, -1}, "bed", makeUid()}, true, 7, "0a51", {}, {}};
    snapshot.parts = {{"student", {"name", "note"}, {-1, 0}, 2, {}}, {"bed", {"number"}, {}, 1, {}}};
    snapshot.lines = "0198a2f0-0000-7000-8000-000000000001\t3\t1\t\\\\b\\tc\\n\t\\N\n"
                     "0198a2f0-0000-7000-8000-000000000002\t4\t0\t\t\\N\n"
                     "0198a2f0-0000-7000-8000-000000000003\t1\t一\n";
    Hello hello;
    hello.schema = {{QStringLiteral("core"), 3}};
    hello.epoch = "0f3a";
    return {encode(hello),
            encode(SignInRequest{QStringLiteral("wang"), QStringLiteral("geheim geheim"), makeUid(), QByteArray(32, 'k')}),
            encode(RefreshRequest{QByteArray(32, 'r')}),
            encode(Session{QByteArray(32, 'a'), 5, QByteArray(32, 'b'), 6, makeUid(), QStringLiteral("王老师"), "n"}),
            encode(PushRequest{makeUid(), "nonce of it", {{QStringLiteral("core"), 3}}, {unit, unit}, {QByteArray(32, 'h')}}),
            encode(answer),
            encode(PullRequest{makeUid(), Cursor{"0f3a", 12, 34}, 100}),
            encode(page),
            encode(SnapshotRequest{makeUid(), SnapshotPlace{{"0f3a", 12, -1}, "bed", makeUid()}, 9}),
            encode(snapshot),
            encode(WaitAnswer{true}),
            encode(VerifyRequest{{QByteArray(16, 'd'), Cursor{"0f3a", 12, 34}, 0}, {{"student", {{-1, {3, 7}}}}}, "student", 9}),
            encode(VerifyAnswer{true, {{"student", {{255, {3, 7}}}}}, {}}),
            encode(KeysAnswer{{{17, QByteArray(16, 'u'), FieldClass::Confidential, QByteArray(32, 'k')}}}),
            encode(KeysRequest{true}),
            encode(FileStateRequest{makeUid(), {{QByteArray(32, 'h'), QStringLiteral("a.png"), QStringLiteral("png"), 9}}}),
            encode(FileStateAnswer{{{QByteArray(32, 'h'), {0, 19}}}}),
            encode(FilePartAnswer{true}),
            encode(Refusal{QStringLiteral("blob"), 9, {QByteArray(32, 'h')}}),
            encode(answer.results.first())};
}

QJsonValue strangeValue(QRandomGenerator &random)
{
    switch (random.bounded(10)) {
    case 0:
        return QJsonValue::Null;
    case 1:
        return random.bounded(2) == 0;
    case 2:
        return -1;
    case 3:
        return 1e300;
    case 4:
        return qint64(9'007'199'254'740'993);
    case 5:
        return QJsonArray();
    case 6:
        return QJsonObject{{QStringLiteral("a"), QJsonArray{1, QStringLiteral("b")}}};
    case 7:
        return QString(random.bounded(3000), QChar(char16_t(random.bounded(0x10000))));
    case 8:
        return QString();
    default:
        return random.bounded(5);
    }
}

// One member somewhere becomes another value, goes, or comes twice.
QJsonValue bent(const QJsonValue &value, QRandomGenerator &random)
{
    if (value.isObject() && !value.toObject().isEmpty() && random.bounded(8) != 0) {
        QJsonObject object = value.toObject();
        const QString name = object.keys().at(random.bounded(int(object.size())));
        if (random.bounded(10) == 0)
            object.remove(name);
        else
            object.insert(name, bent(object.value(name), random));
        return object;
    }
    if (value.isArray() && !value.toArray().isEmpty() && random.bounded(8) != 0) {
        QJsonArray array = value.toArray();
        const int at = random.bounded(int(array.size()));
        if (random.bounded(10) == 0)
            array.append(array.at(at));
        else
            array.replace(at, bent(array.at(at), random));
        return array;
    }
    return strangeValue(random);
}

QByteArray changed(const std::vector<QByteArray> &kept, QRandomGenerator &random)
{
    const QByteArray &text = kept.at(random.bounded(quint32(kept.size())));
    if (random.bounded(3) == 0)
        return scratched(text, kept.at(random.bounded(quint32(kept.size()))), random);
    QJsonValue value = QJsonDocument::fromJson(text).object();
    for (int i = random.bounded(1, 4); i > 0; --i)
        value = bent(value, random);
    return QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact);
}

// A packed body with scratches: unpacking it ends, and never with more than is allowed.
bool isUnpackedWithinBounds(const QByteArray &body)
{
    constexpr qint64 most = 64 * 1024;
    QElapsedTimer timer;
    timer.start();
    const Result<QByteArray> text = unpacked(body, most);
    return timer.elapsed() <= longestRead && (!text.ok() || text->size() <= most);
}

int failed(const char *what, const Decoder &decoder, quint32 seed, qint64 round, const QByteArray &text)
{
    std::fprintf(stderr, "%s: %s, seed %u, round %lld\n%s\n", what, decoder.name, seed, static_cast<long long>(round),
                 text.left(4000).constData());
    return 1;
}

}  // namespace

int main(int argc, char **argv)
{
    const quint32 seed = argc > 1 ? quint32(std::strtoul(argv[1], nullptr, 10)) : 1;
    const qint64 seconds = argc > 2 ? std::strtol(argv[2], nullptr, 10) : 0;
    const std::vector<Decoder> all = decoders();
    std::vector<QByteArray> kept = seeds();
    const size_t own = kept.size();
    QRandomGenerator random(seed);
    QElapsedTimer whole;
    whole.start();
    qint64 taken = 0;
    qint64 round = 0;
    for (; seconds > 0 ? whole.elapsed() < seconds * 1000 : round < rounds; ++round) {
        const QByteArray text = changed(kept, random);
        const QByteArray body = scratched(packed(text.repeated(random.bounded(1, 40))), packed(kept.front()), random);
        if (!isUnpackedWithinBounds(body))
            return failed("unpacked beyond its bounds", all.front(), seed, round, body.toHex());
        for (const Decoder &decoder : all) {
            QElapsedTimer timer;
            timer.start();
            const std::optional<QByteArray> again = decoder.through(text);
            if (timer.elapsed() > longestRead)
                return failed("too slow", decoder, seed, round, text);
            if (!again)
                continue;
            ++taken;
            if (decoder.through(*again) != again)
                return failed("comes back another", decoder, seed, round, text);
            // What is still a message is changed further, so that it goes deeper.
            if (text.size() < 20'000) {
                if (kept.size() < mostKept)
                    kept.push_back(text);
                else
                    kept.at(own + random.bounded(quint32(mostKept - own))) = text;
            }
        }
    }
    std::printf("%lld rounds, %lld messages taken, %lld ms\n", static_cast<long long>(round), static_cast<long long>(taken),
                static_cast<long long>(whole.elapsed()));
    return taken > round / 20 ? 0 : 1;
}
