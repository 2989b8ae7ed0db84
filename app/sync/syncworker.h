// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/export.h"
#include "sync/synchronizer.h"
#include "sync/syncservice.h"

#include <QTimer>

#include <optional>

namespace hk {

// The part of the service that lives in its thread: one request after the other, and the times between them.
class HK_SYNC_API SyncWorker : public QObject {
    Q_OBJECT
public:
    SyncWorker(Database &database, Keychain *keychain, LineMaker line, const SyncPace &pace);
    ~SyncWorker() override;

    void begin();
    void setUp(const SyncSetup &setup, const QString &password);
    void givePassword(const QString &password);
    void syncNow();
    void verifyNow();
    void allowRemovals();
    void leave();
    void fetchFile(const FileReference &file, FieldClass klass);
    void countAgain();

signals:
    void stateChanged(const hk::SyncState &state);
    void setupKnown(const hk::SyncSetup &setup);
    void setUpEnded(const QString &problem, hk::SetUpField field);
    void verified(std::optional<int> mended);
    void fileMoved(const hk::FileNews &news);

private:
    void round();
    void roundsUntilDone();
    void afterStep(int steps, bool first);
    void tellVerified(const SyncReport &report);
    bool connectAnew();
    void finishSetUp();
    void failSetUp(const Error &error);
    void undoSetUp();
    void failed(const Error &error);
    SyncStage stageOf(const Error &error) const;
    void retryLater();
    void waitForNews();
    void onEdit();
    void poke();
    void countWaiting();
    void enter(SyncStage stage, const QString &problem = {});
    void publish();
    bool isEnding() const;

    Database &m_database;
    Keychain *m_keychain;
    LineMaker m_line;
    SyncPace m_pace;
    SyncSetup m_setup;
    std::optional<QString> m_password;
    std::unique_ptr<Transport> m_transport;
    std::unique_ptr<Synchronizer> m_synchronizer;
    QList<NamedFile> m_wanted;  // files that somebody waits for
    SyncState m_state;
    SyncState m_published;
    QTimer m_soon;  // after an edit
    QTimer m_next;  // the next round
    QTimer m_terms;  // looks whether keys must be put away
    int m_failures = 0;
    bool m_settingUp = false;
    bool m_isNew = false;  // the file belonged to no server before the set-up
    bool m_busy = false;
    bool m_again = false;  // something came up during a round
    bool m_verifies = false;  // a person has asked
    bool m_saidLater = false;  // that it was not possible at once
    bool m_listening = false;  // within the long poll
};

}  // namespace hk
