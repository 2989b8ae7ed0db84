// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/keychain.h"
#include "base/export.h"
#include "storage/database.h"
#include "sync/filesunderway.h"
#include "sync/syncstate.h"
#include "sync/transport.h"

#include <QObject>
#include <QThread>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace hk {

class SyncWorker;

// Where a desk synchronises, as a person sets it up.
struct SyncSetup {
    QString server;
    QString name;
    QString authorities = {};  // a file with the school's own certificates; may be empty
};

// What a set-up failed on, so that the sentence can stand at its field.
enum class SetUpField : quint8 { None, Server, Name, Password, Authorities };

struct SyncPace {
    std::chrono::milliseconds soon{400};  // after an edit
    std::chrono::milliseconds poll{30000};  // ± 50 %, where the server tells nothing by itself
    std::chrono::milliseconds retryFirst{1000};  // doubles, with full jitter
    std::chrono::milliseconds retryMost{60000};  // somebody waits for what a cut has held up
};

using LineMaker = std::function<Result<std::unique_ptr<Transport>>(const SyncSetup &)>;

// Synchronises by itself, in a thread of its own: at the start, soon after each edit, when the server has news. Lives as long as
// the data are open, whoever is signed in. The password is kept by the system's keychain, or asked for at each start.
class HK_SYNC_API SyncService : public QObject {
    Q_OBJECT
public:
    SyncService(Database &database, Keychain *keychain, LineMaker line = {}, const SyncPace &pace = {}, QObject *parent = nullptr);
    // Ends at once, also in the middle of a request.
    ~SyncService() override;

    // Goes on with what was set up in this data file.
    void begin();
    // Connects to a server; `setUpEnded` tells how that went.
    void setUp(const SyncSetup &setup, const QString &password);
    void givePassword(const QString &password);
    void syncNow();
    // Holds all that is here against what the server has, as goes by itself once a week; `verified` tells what came of it.
    void verifyNow();
    // The removals that the server wants are right.
    void allowRemovals();
    // Stops, and forgets the password. The data stay; the file can only be connected to the same server again.
    void leave();
    // The bytes of a file that a row names, from the server; `fileMoved` tells how that goes on. Where the server cannot be reached
    // it stays wanted.
    void fetchFile(const FileReference &file, FieldClass klass);
    // What the state counts has changed without an edit, such as a refused step that was put aside.
    void countAgain();

    const SyncState &state() const { return m_state; }
    const SyncSetup &setup() const { return m_setup; }
    // Whether the password outlives the program.
    bool keepsPassword() const { return m_keychain != nullptr; }
    Database &database() const { return m_database; }

signals:
    void changed();
    // Empty: connected.
    void setUpEnded(const QString &problem, hk::SetUpField field);
    // How many rows were put right; none, when the data move: then it is made up for in the next round.
    void verified(std::optional<int> mended);
    // Of files on their way, also of those that come or go by themselves.
    void fileMoved(const hk::FileNews &news);

private:
    void take(const SyncState &state);
    template <class Call> void inThread(Call call);

    Database &m_database;
    Keychain *m_keychain;
    SyncState m_state;
    SyncSetup m_setup;
    QThread m_thread;
    SyncWorker *m_worker;
};

}  // namespace hk

Q_DECLARE_METATYPE(hk::FileNews)
Q_DECLARE_METATYPE(hk::SyncSetup)
Q_DECLARE_METATYPE(hk::SetUpField)
Q_DECLARE_METATYPE(std::optional<int>)
