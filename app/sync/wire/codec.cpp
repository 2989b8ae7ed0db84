// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/wire/codec.h"

#include "sync/wire/document.h"
#include "sync/wire/fields.h"
#include "sync/wire/files.h"
#include "sync/wire/signing.h"
#include "sync/wire/unittext.h"

#include <limits>

namespace hk::wire {

namespace {

constexpr qint64 mostInteger = std::numeric_limits<qint64>::max();
constexpr qsizetype longestText = 400;
constexpr qsizetype mostTokenBytes = 64;
constexpr qsizetype mostHashes = qsizetype(Limits{}.unitsPerPush) * Limits{}.operationsPerUnit;
// A server may page larger than this program would ask for.
constexpr qsizetype mostRowsOfPage = 10'000;

QString base64(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

QJsonValue hexText(const QByteArray &text)
{
    return QString::fromLatin1(text);
}

const std::initializer_list<std::pair<OperationKind, const char *>> operationWords{
    {OperationKind::Insert, "insert"}, {OperationKind::Update, "update"}, {OperationKind::Delete, "delete"}};
const std::initializer_list<std::pair<Outcome, const char *>> outcomeWords{
    {Outcome::Applied, "applied"}, {Outcome::Merged, "merged"}, {Outcome::Conflict, "conflict"}, {Outcome::Rejected, "rejected"}};
const std::initializer_list<std::pair<FeedKind, const char *>> feedWords{
    {FeedKind::Row, "row"}, {FeedKind::Deleted, "deleted"}, {FeedKind::Exit, "exit"}};

template <class E> QString wordOf(E value, std::initializer_list<std::pair<E, const char *>> words)
{
    for (const auto &[one, text] : words) {
        if (one == value)
            return QString::fromLatin1(text);
    }
    return {};
}

QJsonObject schemaObject(const QHash<QString, int> &schema)
{
    QJsonObject object;
    for (auto owner = schema.begin(); owner != schema.end(); ++owner)
        object.insert(owner.key(), owner.value());
    return object;
}

void readSchema(Fields &fields, QHash<QString, int> &schema)
{
    const QJsonObject object = fields.row("schema");
    Fields owners(object);
    for (auto owner = object.begin(); owner != object.end(); ++owner)
        schema.insert(owner.key(), int(owners.integer(owner.key().toLatin1().constData(), 0, 9999)));
    if (!owners.ok())
        fields.fail("schema");
}

QJsonArray hashesArray(const QList<QByteArray> &hashes)
{
    QJsonArray array;
    for (const QByteArray &hash : hashes)
        array.append(hashText(hash));
    return array;
}

void readHashes(Fields &fields, const char *name, QList<QByteArray> &hashes)
{
    if (!fields.has(name))
        return;
    fields.list(name, mostHashes, [&](const QJsonValue &item) {
        hashes << sha256Of(item.toString());
        return hashes.constLast().isEmpty() ? QStringLiteral("hash") : QString();
    });
}

QString readOperation(const QJsonValue &value, RowOperation &operation)
{
    Fields fields(value);
    operation.kind = fields.choice("op", operationWords);
    operation.entity = fields.word("entity");
    operation.row = fields.uid("row");
    operation.version = fields.has("version") ? fields.integer("version", 0, mostInteger) : 0;
    if (operation.kind != OperationKind::Insert)
        operation.base = fields.row("base");
    if (operation.kind != OperationKind::Delete)
        operation.values = fields.row("values");
    // What was there before is known of every field that is written.
    if (operation.kind == OperationKind::Update && operation.base.keys() != operation.values.keys())
        return QStringLiteral("base");
    return fields.fault();
}

QString readUnit(const QJsonValue &value, Unit &unit)
{
    Fields fields(value);
    unit.number = fields.integer("number", 1, mostInteger);
    unit.account = fields.optionalUid("account");
    unit.at = fields.integer("at", std::numeric_limits<qint64>::min(), mostInteger);
    unit.verb = fields.text("verb", longestText);
    fields.list("operations", Limits{}.operationsPerUnit,
                [&](const QJsonValue &item) { return readOperation(item, unit.operations.emplace_back()); });
    return fields.fault();
}

QJsonObject resultObject(const UnitResult &result)
{
    QJsonArray conflicts;
    for (const QByteArray &conflict : result.conflicts)
        conflicts.append(uidText(conflict));
    return {{QStringLiteral("number"), result.number},
            {QStringLiteral("outcome"), wordOf(result.outcome, outcomeWords)},
            {QStringLiteral("code"), result.code},
            {QStringLiteral("conflicts"), conflicts}};
}

QString readUnitResult(const QJsonValue &value, UnitResult &result)
{
    Fields fields(value);
    result.number = fields.integer("number", 1, mostInteger);
    result.outcome = fields.choice("outcome", outcomeWords);
    result.code = fields.text("code", longestText);
    fields.list("conflicts", 10 * Limits{}.operationsPerUnit, [&](const QJsonValue &item) {
        result.conflicts.append(uidOf(item.toString()));
        return result.conflicts.constLast().isEmpty() ? QStringLiteral("uid") : QString();
    });
    return fields.fault();
}

QJsonObject feedObject(const FeedRow &row)
{
    QJsonObject object{{QStringLiteral("kind"), wordOf(row.kind, feedWords)},
                       {QStringLiteral("entity"), QString::fromLatin1(row.entity)},
                       {QStringLiteral("row"), uidText(row.row)},
                       {QStringLiteral("version"), row.version}};
    if (row.kind == FeedKind::Row)
        object.insert(QStringLiteral("values"), row.values);
    return object;
}

QJsonArray rowsArray(const QList<FeedRow> &rows)
{
    QJsonArray array;
    for (const FeedRow &row : rows)
        array.append(feedObject(row));
    return array;
}

QString readFeedRow(const QJsonValue &value, FeedRow &row)
{
    Fields fields(value);
    row.kind = fields.choice("kind", feedWords);
    row.entity = fields.word("entity");
    row.row = fields.uid("row");
    row.version = fields.integer("version", 0, mostInteger);
    if (row.kind == FeedKind::Row)
        row.values = fields.row("values");
    return fields.fault();
}

QString readHello(const QJsonValue &value, Hello &hello)
{
    Fields fields(value);
    hello.protocol = int(fields.integer("protocol", 1, 9999));
    readSchema(fields, hello.schema);
    hello.epoch = fields.hexadecimal("epoch");
    hello.time = fields.integer("time", 0, mostInteger);
    Fields limits(fields.object("limits"));
    hello.limits.operationsPerUnit = int(limits.integer("operations", 1, 100'000));
    hello.limits.unitsPerPush = int(limits.integer("units", 1, 100'000));
    hello.limits.rowsPerPage = int(limits.integer("rows", 1, mostRowsOfPage));
    hello.limits.bodyBytes = limits.integer("body", 1024, mostInteger);
    if (fields.has("features"))
        hello.features = fields.text("features", longestText).split(u' ', Qt::SkipEmptyParts);
    return fields.ok() ? limits.fault() : fields.fault();
}

QString readSignIn(const QJsonValue &value, SignInRequest &request)
{
    Fields fields(value);
    request.name = fields.text("name", longestText);
    request.password = fields.text("password", longestText);
    request.device = fields.uid("device");
    request.deviceKey = fields.bytes("key", 32, 32);
    return fields.fault();
}

QString readRefresh(const QJsonValue &value, RefreshRequest &request)
{
    Fields fields(value);
    request.refresh = fields.bytes("refresh", 16, mostTokenBytes);
    return fields.fault();
}

QString readSession(const QJsonValue &value, Session &session)
{
    Fields fields(value);
    session.access = fields.bytes("access", 16, mostTokenBytes);
    session.accessUntil = fields.integer("until", 0, mostInteger);
    session.refresh = fields.bytes("refresh", 16, mostTokenBytes);
    session.refreshUntil = fields.integer("refresh-until", 0, mostInteger);
    session.account = fields.uid("account");
    session.displayName = fields.text("title", longestText);
    session.nonce = fields.bytes("nonce", 1, mostTokenBytes);
    return fields.fault();
}

QString readPushRequest(const QJsonValue &value, PushRequest &request)
{
    Fields fields(value);
    request.device = fields.uid("device");
    request.nonce = fields.bytes("nonce", 1, mostTokenBytes);
    readSchema(fields, request.schema);
    readHashes(fields, "lost", request.lost);
    fields.list("units", Limits{}.unitsPerPush,
                [&](const QJsonValue &item) { return readUnit(item, request.units.emplace_back()); });
    for (qsizetype i = 1; i < request.units.size(); ++i) {
        if (request.units.at(i).number != request.units.at(i - 1).number + 1)
            return QStringLiteral("number");
    }
    return fields.fault();
}

QString readPushAnswer(const QJsonValue &value, PushAnswer &answer)
{
    Fields fields(value);
    fields.list("results", Limits{}.unitsPerPush,
                [&](const QJsonValue &item) { return readUnitResult(item, answer.results.emplace_back()); });
    answer.nonce = fields.bytes("nonce", 1, mostTokenBytes);
    fields.list("rows", Limits{}.unitsPerPush * Limits{}.operationsPerUnit,
                [&](const QJsonValue &item) { return readFeedRow(item, answer.rows.emplace_back()); });
    return fields.fault();
}

QString readWaitAnswer(const QJsonValue &value, WaitAnswer &answer)
{
    Fields fields(value);
    answer.news = fields.truth("news");
    if (fields.has("sight"))
        answer.sight = fields.hexadecimal("sight");
    if (fields.has("keys"))
        answer.keys = fields.hexadecimal("keys");
    return fields.fault();
}

QString readRefusal(const QJsonValue &value, Refusal &refusal)
{
    Fields fields(value);
    refusal.code = QString::fromLatin1(fields.word("error"));
    refusal.expected = fields.has("expected") ? fields.integer("expected", 0, mostInteger) : 0;
    readHashes(fields, "files", refusal.files);
    return fields.fault();
}

}  // namespace

QString readPullRequest(const QJsonValue &value, PullRequest &request)
{
    Fields fields(value);
    request.device = fields.uid("device");
    request.rows = int(fields.integer("rows", 0, mostRowsOfPage));
    if (!fields.has("cursor"))
        return fields.fault();
    const QString fault = readCursor(fields.object("cursor"), request.cursor.emplace());
    return fields.ok() ? fault : fields.fault();
}

QString readPullAnswer(const QJsonValue &value, PullAnswer &answer)
{
    Fields fields(value);
    const QString fault = readCursor(fields.object("cursor"), answer.cursor);
    answer.more = fields.truth("more");
    fields.list("rows", mostRowsOfPage, [&](const QJsonValue &item) { return readFeedRow(item, answer.rows.emplace_back()); });
    if (fields.has("sight"))
        answer.sight = fields.hexadecimal("sight");
    if (fields.has("keys"))
        answer.keys = fields.hexadecimal("keys");
    return fields.ok() ? fault : fields.fault();
}

QByteArray contentHash(const Unit &unit)
{
    QByteArray text;
    appendUnit(text, unit, Versions::LeftOut);
    return hashOf(text);
}

QString uidText(const QByteArray &uid)
{
    return QString::fromLatin1(uid.toHex());
}

QByteArray uidOf(const QString &text)
{
    const QByteArray uid = QByteArray::fromHex(text.toLatin1());
    return uid.size() == 16 && uidText(uid) == text ? uid : QByteArray();
}

QByteArray encode(const Hello &hello)
{
    const QJsonObject limits{{QStringLiteral("operations"), hello.limits.operationsPerUnit},
                             {QStringLiteral("units"), hello.limits.unitsPerPush},
                             {QStringLiteral("rows"), hello.limits.rowsPerPage},
                             {QStringLiteral("body"), hello.limits.bodyBytes}};
    return textOf({{QStringLiteral("protocol"), hello.protocol},
                   {QStringLiteral("schema"), schemaObject(hello.schema)},
                   {QStringLiteral("epoch"), hexText(hello.epoch)},
                   {QStringLiteral("time"), hello.time},
                   {QStringLiteral("limits"), limits},
                   {QStringLiteral("features"), hello.features.join(u' ')}});
}

QByteArray encode(const SignInRequest &request)
{
    return textOf({{QStringLiteral("name"), request.name},
                   {QStringLiteral("password"), request.password},
                   {QStringLiteral("device"), uidText(request.device)},
                   {QStringLiteral("key"), base64(request.deviceKey)}});
}

QByteArray encode(const RefreshRequest &request)
{
    return textOf({{QStringLiteral("refresh"), base64(request.refresh)}});
}

QByteArray encode(const Session &session)
{
    return textOf({{QStringLiteral("access"), base64(session.access)},
                   {QStringLiteral("until"), session.accessUntil},
                   {QStringLiteral("refresh"), base64(session.refresh)},
                   {QStringLiteral("refresh-until"), session.refreshUntil},
                   {QStringLiteral("account"), uidText(session.account)},
                   {QStringLiteral("title"), session.displayName},
                   {QStringLiteral("nonce"), base64(session.nonce)}});
}

QByteArray encode(const PushRequest &request)
{
    QByteArray units;
    for (const Unit &unit : request.units) {
        units += units.isEmpty() ? "" : ",";
        appendUnit(units, unit, Versions::Told);
    }
    return encodePush(request, std::move(units));
}

QByteArray encodePush(const PushRequest &request, QByteArray units)
{
    QJsonObject small{{QStringLiteral("device"), uidText(request.device)},
                      {QStringLiteral("nonce"), base64(request.nonce)},
                      {QStringLiteral("schema"), schemaObject(request.schema)}};
    if (!request.lost.isEmpty())
        small.insert(QStringLiteral("lost"), hashesArray(request.lost));
    // In place: units may be megabytes.
    units.prepend(textOf(small).chopped(1) + ",\"units\":[");
    return units.append("]}");
}

QByteArray encode(const PushAnswer &answer)
{
    QJsonArray results;
    for (const UnitResult &result : answer.results)
        results.append(resultObject(result));
    return textOf({{QStringLiteral("results"), results},
                   {QStringLiteral("nonce"), base64(answer.nonce)},
                   {QStringLiteral("rows"), rowsArray(answer.rows)}});
}

QJsonObject pullRequestObject(const PullRequest &request)
{
    QJsonObject object{{QStringLiteral("device"), uidText(request.device)}, {QStringLiteral("rows"), request.rows}};
    if (request.cursor)
        object.insert(QStringLiteral("cursor"), cursorObject(*request.cursor));
    return object;
}

QByteArray encode(const PullRequest &request)
{
    return textOf(pullRequestObject(request));
}

QJsonObject pullAnswerObject(const PullAnswer &answer)
{
    QJsonObject object{{QStringLiteral("cursor"), cursorObject(answer.cursor)},
                       {QStringLiteral("more"), answer.more},
                       {QStringLiteral("rows"), rowsArray(answer.rows)}};
    if (!answer.sight.isEmpty())
        object.insert(QStringLiteral("sight"), hexText(answer.sight));
    if (!answer.keys.isEmpty())
        object.insert(QStringLiteral("keys"), hexText(answer.keys));
    return object;
}

QByteArray encode(const PullAnswer &answer)
{
    return textOf(pullAnswerObject(answer));
}

QByteArray encode(const WaitAnswer &answer)
{
    QJsonObject object{{QStringLiteral("news"), answer.news}};
    if (!answer.sight.isEmpty())
        object.insert(QStringLiteral("sight"), hexText(answer.sight));
    if (!answer.keys.isEmpty())
        object.insert(QStringLiteral("keys"), hexText(answer.keys));
    return textOf(object);
}

QByteArray encode(const Refusal &refusal)
{
    QJsonObject object{{QStringLiteral("error"), refusal.code}};
    if (refusal.expected > 0)
        object.insert(QStringLiteral("expected"), refusal.expected);
    if (!refusal.files.isEmpty())
        object.insert(QStringLiteral("files"), hashesArray(refusal.files));
    return textOf(object);
}

QByteArray encode(const UnitResult &result)
{
    return textOf(resultObject(result));
}

Result<Hello> decodeHello(const QByteArray &text)
{
    return decoded<Hello>(text, readHello);
}

Result<SignInRequest> decodeSignInRequest(const QByteArray &text)
{
    return decoded<SignInRequest>(text, readSignIn);
}

Result<RefreshRequest> decodeRefreshRequest(const QByteArray &text)
{
    return decoded<RefreshRequest>(text, readRefresh);
}

Result<Session> decodeSession(const QByteArray &text)
{
    return decoded<Session>(text, readSession);
}

Result<PushRequest> decodePushRequest(const QByteArray &text)
{
    return decoded<PushRequest>(text, readPushRequest);
}

Result<PushAnswer> decodePushAnswer(const QByteArray &text)
{
    return decoded<PushAnswer>(text, readPushAnswer);
}

Result<PullRequest> decodePullRequest(const QByteArray &text)
{
    return decoded<PullRequest>(text, readPullRequest);
}

Result<PullAnswer> decodePullAnswer(const QByteArray &text)
{
    return decoded<PullAnswer>(text, readPullAnswer);
}

Result<WaitAnswer> decodeWaitAnswer(const QByteArray &text)
{
    return decoded<WaitAnswer>(text, readWaitAnswer);
}

Result<Refusal> decodeRefusal(const QByteArray &text)
{
    return decoded<Refusal>(text, readRefusal);
}

Result<UnitResult> decodeUnitResult(const QByteArray &text)
{
    return decoded<UnitResult>(text, readUnitResult);
}

}  // namespace hk::wire
