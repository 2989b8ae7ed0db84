// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "module/host.h"
#include "shell/openfile.h"
#include "shell/windowcontext.h"
#include "widgets/look/appearance.h"

#include <QFuture>
#include <QObject>
#include <QTemporaryDir>
#include <QTimer>

#include <memory>
#include <optional>

namespace hk {

class MainWindow;
class OpeningWindow;
class SignInWindow;
class SyncService;

// What the command line asks for; the rest is as it was left.
struct SessionWish {
    QString dataFile;
    bool demo = false;
    QString moduleFolder;
    std::optional<SchemeChoice> scheme;
    std::optional<double> scale;
    Keychain *keychain = nullptr;  // of this computer; null: one that forgets
};

// One run of the program: modules, data file and window, in that order; it builds the window anew when language or file change.
class HK_SHELL_API DesktopSession : public QObject {
    Q_OBJECT
public:
    // `setLanguage` installs the texts of a language: "zh_CN", "en".
    DesktopSession(const SessionWish &wish, Appearance &appearance, Dialogs &dialogs, QSettings &settings,
                   std::function<void(const QString &)> setLanguage);
    ~DesktopSession() override;

    void start(const QString &language);
    MainWindow *window() const { return m_window.get(); }
    // The data that are open; null while none are.
    Database *database() const { return m_database.get(); }
    // While somebody has to sign in before there is a window.
    SignInWindow *signInWindow() const { return m_signIn.get(); }

signals:
    void windowShown();

private:
    void readLook(const SessionWish &wish);
    void useLanguage(const QString &language);
    void open(const DataSource &source);
    void warmUp();
    void takeOpened(const DataSource &source, Result<OpenedSource> answer);
    void askWho(const QList<Account> &people);
    void signOutAndAsk();
    void showError(const DataSource &source, const Error &error);
    void showWindow();
    void restart(const Restart &restart);
    void closeFile();
    void beginSync();
    DataSource demoSource();
    Keychain &keychainOf(const DataSource &source);

    Appearance &m_appearance;
    Dialogs &m_dialogs;
    QSettings &m_settings;
    std::function<void(const QString &)> m_setLanguage;
    QString m_moduleFolder;
    QString m_language;
    DataSource m_source;
    Keychain *m_keychain;
    MemoryKeychain m_forgetful;  // of demonstration data, which go with the program
    KeychainStanding m_keychainStanding;
    std::unique_ptr<QTemporaryDir> m_demoFolder;
    ModuleHost m_host;
    std::vector<std::unique_ptr<Importer>> m_importers;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<SyncService> m_sync;  // works on the database in its own thread
    QFuture<Result<OpenedSource>> m_openedSource;  // asks modules and keychain: both outlive it
    std::unique_ptr<OpeningWindow> m_opening;
    std::unique_ptr<SignInWindow> m_signIn;
    std::optional<Account> m_account;
    std::unique_ptr<MainWindow> m_window;
    QTimer m_slow;
};

}  // namespace hk
