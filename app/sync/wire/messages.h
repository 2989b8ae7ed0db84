// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace hk::wire {

// What desks and the server say to each other, as values. On the wire each is a JSON object. Rows, desks and people are named by
// their uid: 16 bytes here, 32 hexadecimal digits on the wire and in the values of references. Times are UTC milliseconds.

// The newest protocol this program speaks.
constexpr int protocol = 1;

struct Limits {
    int operationsPerUnit = 500;
    int unitsPerPush = 500;
    int rowsPerPage = 1000;
    qint64 bodyBytes = 8 * 1024 * 1024;
};

// Where a desk has read to in the server's feed. `epoch` names the server's history: with another one, positions mean nothing.
struct Cursor {
    QByteArray epoch;  // hexadecimal
    quint64 transaction = 0;
    qint64 sequence = -1;

    bool operator==(const Cursor &) const = default;
};

// What the server says of itself before anybody signs in.
struct Hello {
    int protocol = wire::protocol;
    QHash<QString, int> schema;  // the newest migration by owner: core, roster, …
    QByteArray epoch;
    qint64 time = 0;
    Limits limits;
    QStringList features;  // what it offers beyond the first protocol: "wait"
};

struct SignInRequest {
    QString name;
    QString password;
    QByteArray device;  // uid
    QByteArray deviceKey;  // Ed25519, 32 bytes: requests of the session are signed with it
};

struct RefreshRequest {
    QByteArray refresh;
};

struct Session {
    QByteArray access;  // opaque
    qint64 accessUntil = 0;
    QByteArray refresh;
    qint64 refreshUntil = 0;
    QByteArray account;  // uid
    QString displayName;
    QByteArray nonce;  // to hand in with the next push: a copied desk file shows by an old one
};

enum class OperationKind : quint8 { Insert, Update, Delete };

// One row as a unit wrote it. `base` is what the desk saw before, by field; `values` what it wrote. Both hold the fields that
// differ; an insert has no base, a delete no values.
struct RowOperation {
    OperationKind kind = OperationKind::Update;
    QByteArray entity;
    QByteArray row;  // uid
    qint64 version = 0;  // of the row as the desk knew it; 0: not told
    QJsonObject base;
    QJsonObject values;
};

// What a person did as one step; it is applied as a whole or not at all.
struct Unit {
    qint64 number = 0;  // dense for each desk, from 1
    QByteArray account;  // uid; empty: who signed in
    qint64 at = 0;
    QString verb;
    QList<RowOperation> operations;
};

struct PushRequest {
    QByteArray device;
    QByteArray nonce;
    QHash<QString, int> schema;
    QList<Unit> units;
    // Hashes of files that the units name and the desk has no more: if the server has not got them either, it refuses those units
    // rather than asking again.
    QList<QByteArray> lost = {};
};

enum class Outcome : quint8 {
    Applied,
    Merged,  // others had changed other fields of the same rows
    Conflict,  // what could be taken was; the rest stands in conflicts
    Rejected,  // nothing was taken: `code` says why
};

// Before the words of a rule that the unit breaks, as desks say it themselves.
inline constexpr QLatin1StringView ruleMark("rule: ");

struct UnitResult {
    qint64 number = 0;
    Outcome outcome = Outcome::Applied;
    QString code;  // "forbidden", "unknown-field", "rule: …"
    QList<QByteArray> conflicts;  // uids
};

struct PullRequest {
    QByteArray device;
    std::optional<Cursor> cursor;  // none: from the beginning
    int rows = 0;  // at most; 0: as many as the server likes
};

enum class FeedKind : quint8 {
    Row,  // as it is now
    Deleted,
    Exit,  // no longer within what the account may see
};

struct FeedRow {
    FeedKind kind = FeedKind::Row;
    QByteArray entity;
    QByteArray row;  // uid
    qint64 version = 0;
    QJsonObject values;  // every field that the account may see
};

struct PushAnswer {
    QList<UnitResult> results;
    QByteArray nonce;
    // The rows that units name whose outcome is not Applied, as the account may see them now: the feed need not move for them.
    QList<FeedRow> rows;
};

struct PullAnswer {
    Cursor cursor;
    bool more = false;
    QList<FeedRow> rows;
    // Hexadecimal: names what the account may see; with another one the desk reads the feed anew. Empty: not told.
    QByteArray sight;
    // The same of the school's keys that the account has, as `keysName` does it.
    QByteArray keys;
};

// Whether the feed has moved past the cursor of a PullRequest; the server holds that question for a while.
struct WaitAnswer {
    bool news = false;
    // As in a PullAnswer: what changes them moves no feed.
    QByteArray sight = {};
    QByteArray keys = {};
};

// Why a request was refused: a code for programs, never more.
struct Refusal {
    QString code;
    qint64 expected = 0;  // of a gap: the number of the unit that is missing
    QList<QByteArray> files = {};  // of "blob": hashes of files that the units name and that must come first
};

}  // namespace hk::wire
