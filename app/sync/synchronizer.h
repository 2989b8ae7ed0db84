// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/database.h"
#include "sync/deskstate.h"
#include "sync/transport.h"
#include "sync/wire/signing.h"

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
    bool caughtUp = false;
};

// One round of synchronisation: sends what waits, then reads the server's feed to its end. Everything that must outlive a crash is
// in the data file: after any stop the next round goes on where this one was. Blocks: not for a window's main thread.
class Synchronizer {
public:
    Synchronizer(Database &database, Transport &transport, SyncAccount account);

    // One request and what follows from its answer, in one transaction; false when the round has ended.
    Result<bool> step();
    Result<SyncReport> run();
    const SyncReport &report() const { return m_report; }

private:
    enum class Phase : quint8 { Greet, SignIn, Push, Pull, Ended };

    Result<void> greet();
    Result<void> bindToServer(const wire::Hello &hello);
    Result<void> signIn();
    Result<void> push();
    Result<void> settle(const wire::PushAnswer &answer);
    Result<void> resolveGap(const HttpReply &reply);
    Result<void> pull();
    Result<HttpReply> ask(const QByteArray &path, const QByteArray &body);

    Database &m_database;
    Transport &m_transport;
    SyncAccount m_account;
    Phase m_phase = Phase::Greet;
    DeskState m_state;
    wire::Limits m_limits;
    wire::DeviceKeys m_keys;
    wire::Session m_session;
    qint64 m_clockOffset = 0;  // the server's clock less ours, in milliseconds
    bool m_offeredAgain = false;
    SyncReport m_report;
};

}  // namespace hk
