// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "modelfiles.h"
#include "modelrows.h"
#include "sync/transport.h"
#include "sync/wire/snapshot.h"

namespace hk::test {

// A server in memory: sessions, receipts, nonces, the feed and its horizon around the rules of ModelRows. What desks must end with,
// whatever happens on the way.
class ModelServer : public Transport {
public:
    explicit ModelServer(const Catalogue &catalogue) : m_catalogue(catalogue), m_rows(catalogue) { }

    Result<HttpReply> send(const HttpRequest &request) override;
    // A push whose desk has gone away: its transaction begins now, and ends after so many further requests.
    void sendSlowly(const HttpRequest &request, int requests);

    ModelGuards guards;
    int pageRows = 500;
    int unitsPerPush = 3;
    bool offersWaiting = false;
    bool offersSnapshot = false;
    bool offersFiles = true;
    // What an account may see; one that was never named sees everything.
    void grant(const QString &account, const ModelReach &reach);
    void advanceClock(qint64 milliseconds) { m_now += milliseconds; }
    // As `expire` does it once their time has come.
    void forgetDeleted() { m_rows.forgetDeleted(); }
    // All sessions end.
    void signOutAll() { m_sessions.clear(); }

    // Every row that the account may see as it stands, "entity uid field=value …", sorted.
    QStringList dump(const QString &account = {}) const;
    // Rows whose file is not there, in words; empty when there is none.
    QString rowsWithoutBytes() const;
    int conflicts() const { return m_rows.conflicts(); }
    const ModelRows &rows() const { return m_rows; }
    ModelFiles &files() { return m_files; }
    // The server as it was, another history from there on.
    void putBack(const ModelServer &earlier);

private:
    struct Desk {
        struct Receipt {
            wire::UnitResult result;
            QByteArray content;  // of the unit it is for
        };
        std::map<qint64, Receipt> receipts;
        qint64 last = 0;
        QByteArray nonce;
        QByteArray formerNonce;
        qint64 formerFirst = 0;
    };
    struct Session {
        QString account;
        QByteArray device;
        QByteArray refresh;
        qint64 until = 0;
    };
    struct Slow {
        wire::PushRequest request;
        QString account;
        quint64 transaction = 0;
        int requests = 0;
    };

    HttpReply hello() const;
    HttpReply openSession(const QString &account, const QByteArray &device);
    HttpReply refresh(const QByteArray &token);
    const Session *sessionOf(const HttpRequest &request) const;
    HttpReply push(const wire::PushRequest &request, const QString &account, quint64 transaction);
    bool isKnownWhole(const Desk &desk, const wire::PushRequest &request) const;
    HttpReply fileRequest(const HttpRequest &request, const Session &session);
    bool hasFile(const QByteArray &sha256, const QString &account) const;
    QList<QByteArray> missingFiles(const wire::Unit &unit, const QString &account) const;
    HttpReply pull(const wire::PullRequest &request, const QString &account) const;
    HttpReply snapshot(const wire::SnapshotRequest &request, const QString &account) const;
    quint64 feedEnd() const;
    static QByteArray sightOf(const ModelReach &reach);
    void finishSlow(const QByteArray &device);
    ModelReach reachOf(const QString &account) const;
    QByteArray epoch() const { return QByteArray::number(0xe000 + m_history, 16); }

    const Catalogue &m_catalogue;
    ModelRows m_rows;
    ModelFiles m_files;
    std::map<QByteArray, Desk> m_desks;
    std::map<QByteArray, Session> m_sessions;  // by access token
    std::map<QString, ModelReach> m_grants;
    std::vector<Slow> m_slow;
    quint64 m_transaction = 0;
    qint64 m_now = 1795060800000;
    int m_history = 1;
};

}  // namespace hk::test
