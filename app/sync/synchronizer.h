// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/keychain.h"
#include "storage/database.h"
#include "sync/deskstate.h"
#include "sync/filesunderway.h"
#include "sync/outbox.h"
#include "sync/snapshot.h"
#include "sync/transport.h"
#include "sync/trouble.h"
#include "sync/wire/buckets.h"
#include "sync/wire/signing.h"

#include <functional>

namespace hk {

// Who synchronises with which server.
struct SyncAccount {
    QString server;
    QString name;
    QString password;
};

struct SyncReport {
    int pushed = 0;  // steps that the server took, wholly or in part
    int pulled = 0;  // rows
    int conflicts = 0;
    int rejected = 0;  // steps that the server refused
    int held = 0;  // rows that wait until another one makes room
    // Of a first synchronisation: rows that have come, in this round and before, and how many there are, about.
    qint64 received = 0;
    qint64 expected = 0;
    bool caughtUp = false;
    bool verified = false;  // all that is here was held against what the server has
    int mended = 0;  // rows that differed from it, and were put right
    int files = 0;  // that have come
};

// Synchronises in rounds: sends what waits, then reads the server's feed to its end. Everything that must outlive a crash is in the
// data file: after any stop the next round goes on where this one was. The session is kept over rounds, so that one without news
// is one request. Blocks: not for a window's main thread.
class Synchronizer {
public:
    // `keychain` keeps what the server hands out for encrypted fields; there may be none.
    Synchronizer(Database &database, Transport &transport, SyncAccount account, Keychain *keychain = nullptr);

    // A whole round; may be called again and again, also after an error.
    // `afterStep` is called whenever a request has been answered and what follows from that is in the file.
    Result<SyncReport> run(const std::function<void()> &afterStep = {});
    // One request and what follows from its answer, in one transaction; false when the round has ended.
    Result<bool> step();
    // Of the round that runs, or ran last.
    const SyncReport &report() const { return m_report; }

    // Waits until the server has news, or for as long as it holds the question: true when there are. At once false where the
    // server offers no waiting.
    Result<bool> wait();
    bool canWait() const;

    // What the last error was about, and after how many seconds the server wants to be asked again (0: it did not say).
    SyncTrouble trouble() const { return m_trouble; }
    int retryAfter() const { return m_retryAfter; }
    // The next round may take away what a person was asked about.
    void allowRemovals() { m_allowRemovals = true; }
    // The next round ends with holding all that is here against what the server has, as it does by itself once a week.
    void verifyNext() { m_verifies = true; }

    // The bytes of a file that some row names come with this round or the next one; pictures that are small come by themselves.
    void want(const FileReference &file, FieldClass klass);
    // Told of each part that came or went, in the middle of a step.
    void onFile(std::function<void(const FileNews &)> told) { m_onFile = std::move(told); }

private:
    enum class Phase : quint8 { Greet, SignIn, Keys, Push, Pull, Verify, Files, Ended };
    // What is put right once a round, so that a server that says the same again is not asked for ever.
    struct Mended {
        int greetings = 0;
        int nonces = 0;
        int gaps = 0;
        int sweeps = 0;
        int keys = 0;
        int moves = 0;
    };

    struct Fetched {
        HttpReply reply;
        std::optional<SnapshotPage> page;  // none where the reply refuses
    };

    // A request of the session, as it is sent.
    struct Question {
        QByteArray method;
        QByteArray path;
        QByteArray body;
        QByteArray type;
    };

    void begin();
    Error failed(const SyncFailure &failure);
    Result<HttpReply> send(const HttpRequest &request);
    Result<wire::Hello> greetServer();
    Result<void> greet();
    Result<void> bindToServer(const wire::Hello &hello);
    Result<void> signIn();
    Result<void> rememberAccount();
    Result<void> fetchKeys();
    Result<bool> refreshSession();
    Result<void> renew();
    Result<void> greetAgain();
    Result<void> push();
    QFuture<Result<Outgoing>> makeReady(qint64 after);
    Result<bool> takeReply(const HttpReply &reply, bool isLast);
    Result<void> settle(const wire::PushAnswer &answer, bool isLast);
    Result<void> settled();
    Result<void> resolveGap(const HttpReply &reply);
    Result<void> resolveNonce();
    Result<void> pull();
    Result<bool> hasKeysNamed(const QByteArray &name);
    Result<void> beginSweepFor(const QByteArray &sight);
    bool mustVerify() const;
    Result<void> verify();
    Result<std::optional<QList<wire::FeedRow>>> findDifferences();
    Result<wire::VerifyAnswer> askToVerify(const wire::VerifyRequest &request);
    Result<void> mend(const QList<wire::FeedRow> &rows);
    Result<void> takePage(const wire::PullAnswer &answer);
    bool takesSnapshot() const;
    Result<Fetched> fetchSnapshot(const std::optional<SnapshotState> &after);
    Result<void> pullSnapshot();
    Result<void> takeSnapshot(const SnapshotPage &page);
    Result<bool> deliver(const QList<NamedFile> &files);
    Result<void> askForState(const QList<FileReference> &files);
    QByteArray nextPart(const NamedFile &named);
    Result<void> sendPart(const NamedFile &named);
    Result<void> resolveFiles(const HttpReply &reply);
    QList<QByteArray> lostAmong(const QList<NamedFile> &files) const;
    Result<bool> hasFileToFetch();
    Result<void> beginFile(const NamedFile &named, bool isWanted);
    Result<void> fetchPart();
    Result<void> endFile(const Error &error);
    void tellOfFile(const FileNews &news) const;
    Result<HttpReply> ask(const QByteArray &path, QByteArray text);
    Result<HttpReply> askFor(const Question &question);
    Result<HttpReply> askSigned(const Question &question);

    Database &m_database;
    Transport &m_transport;
    SyncAccount m_account;
    Keychain *m_keychain;
    Phase m_phase = Phase::Greet;
    DeskState m_state;
    wire::Limits m_limits;
    QStringList m_features;
    QHash<QString, int> m_schema;
    wire::DeviceKeys m_keys;
    wire::Session m_session;
    qint64 m_clockOffset = 0;  // the server's clock less ours, in milliseconds
    bool m_oneByOne = false;  // whether the server knows what waits is asked step by step
    bool m_allowRemovals = false;
    bool m_verifies = false;
    int m_held = 0;
    std::optional<QFuture<Result<int>>> m_settling;  // what came of the last push is still being written
    std::optional<Result<Outgoing>> m_next;  // steps that are ready to be sent
    std::optional<Result<Fetched>> m_ahead;  // the next page of a first synchronisation
    FilesOut m_out;
    FilesIn m_in;
    bool m_filesClosed = false;  // steps wait for somebody who may open the files that they name
    std::function<void(const FileNews &)> m_onFile;
    Mended m_mended;
    SyncTrouble m_trouble = SyncTrouble::None;
    int m_retryAfter = 0;
    SyncReport m_report;
};

}  // namespace hk
