// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/desktopsession.h"

#include "access/signin.h"
#include "shell/access/signinwindow.h"
#include "shell/localstate.h"
#include "shell/mainwindow.h"
#include "shell/openingwindow.h"
#include "shell/uihost.h"
#include "sync/syncservice.h"
#include "widgets/whendone.h"

#include <QFontMetrics>
#include <QGuiApplication>
#include <QScreen>
#include <QtConcurrentRun>

#include <chrono>

namespace hk {

namespace {

constexpr std::chrono::milliseconds patience{600};  // then a word stands where the window will be

// A window about as high as the screen, such as an office computer's of 1366 × 768, would have its foot under the task bar.
void showWhole(QWidget &window)
{
    constexpr int systemFrame = 40;
    const int room = window.screen()->availableGeometry().height();
    if (window.height() + systemFrame > room)
        window.showMaximized();
    else
        window.show();
}

}  // namespace

DesktopSession::DesktopSession(const SessionWish &wish, Appearance &appearance, Dialogs &dialogs, QSettings &settings,
                               std::function<void(const QString &)> setLanguage)
    : m_appearance(appearance),
      m_dialogs(dialogs),
      m_settings(settings),
      m_setLanguage(std::move(setLanguage)),
      m_moduleFolder(wish.moduleFolder),
      m_source{wish.dataFile, wish.demo},
      m_keychain(wish.keychain)
{
    readLook(wish);
    m_slow.setSingleShot(true);
    m_slow.setInterval(patience);
    connect(&m_slow, &QTimer::timeout, this, [this] {
        m_opening = std::make_unique<OpeningWindow>(m_dialogs);
        m_opening->showWaiting();
    });
}

DesktopSession::~DesktopSession()
{
    // One whose answer was taken never finishes again.
    if (m_openedSource.isRunning())
        m_openedSource.waitForFinished();
    closeFile();
}

void DesktopSession::readLook(const SessionWish &wish)
{
    const auto stored = static_cast<SchemeChoice>(m_settings.value(QStringLiteral("look/scheme"), 0).toInt());
    const auto density = static_cast<Density>(m_settings.value(QStringLiteral("look/density"), 0).toInt());
    const double scale = m_settings.value(QStringLiteral("look/scale"), 1.0).toDouble();
    m_appearance.set(wish.scheme.value_or(stored), wish.scale.value_or(scale), density);
    connect(&m_appearance, &Appearance::changed, this, [this] {
        m_settings.setValue(QStringLiteral("look/scheme"), static_cast<int>(m_appearance.choice()));
        m_settings.setValue(QStringLiteral("look/density"), static_cast<int>(m_appearance.density()));
        m_settings.setValue(QStringLiteral("look/scale"), m_appearance.scale());
    });
}

void DesktopSession::useLanguage(const QString &language)
{
    m_language = language;
    m_setLanguage(language);
    m_host.retranslate();
}

void DesktopSession::start(const QString &language)
{
    m_language = language;
    m_setLanguage(language);
    m_host.load(m_moduleFolder);
    m_importers = m_host.importers();
    open(m_source.demo ? demoSource() : m_source);
}

DataSource DesktopSession::demoSource()
{
    m_demoFolder = std::make_unique<QTemporaryDir>();
    return {m_demoFolder->filePath(tr("Demonstration") + QStringLiteral(".sqlite")), true};
}

Keychain &DesktopSession::keychainOf(const DataSource &source)
{
    return source.demo || !m_keychain ? m_forgetful : *m_keychain;
}

void DesktopSession::open(const DataSource &source)
{
    m_slow.start();
    m_openedSource =
        QtConcurrent::run([source, &host = m_host, &keychain = keychainOf(source)] { return openSource(source, host, keychain); });
    whenDone(m_openedSource, this, [this, source](Result<OpenedSource> answer) { takeOpened(source, std::move(answer)); });
    warmUp();
}

// While the file opens on another thread, this one fetches what the window will need in any case: the modules' pages from the
// disk, and the fonts that its words are set in.
void DesktopSession::warmUp()
{
    const std::vector<ModuleFace> faces = loadFaces(m_moduleFolder, m_host);
    const QFontMetrics letters(QGuiApplication::font());
    for (const ModuleFace &face : faces)
        (void)letters.horizontalAdvance(face.title);
}

void DesktopSession::takeOpened(const DataSource &source, Result<OpenedSource> answer)
{
    m_slow.stop();
    if (!answer.ok()) {
        showError(source, answer.error());
        return;
    }
    m_source = {source.file, source.demo};
    m_database = std::move(answer->database);
    m_keychainStanding = answer->keychain;
    m_account.reset();
    m_host.start({*m_database, m_host.catalogue(), m_database->clock()});
    beginSync();
    whenDone(answer->shown, this, [this, source](const Result<void> &shown) {
        if (!shown.ok()) {
            closeFile();
            showError(source, shown.error());
        }
    });
    if (answer->people.isEmpty())
        showWindow();
    else
        askWho(answer->people);
    if (m_opening)
        m_opening.release()->deleteLater();
}

// Whoever works here, and also while nobody does.
void DesktopSession::beginSync()
{
    if (m_database->isReadOnly())
        return;
    m_sync = std::make_unique<SyncService>(*m_database, m_keychainStanding.works ? &keychainOf(m_source) : nullptr);
    m_sync->begin();
}

// Before anything of the data is shown; in the place that the window was left in.
void DesktopSession::askWho(const QList<Account> &people)
{
    const LocalState state(m_settings, m_database->path());
    m_signIn = std::make_unique<SignInWindow>(*m_database, people, state.geometry());
    m_signIn->setWindowTitle(tr("Hallkeeper"));
    connect(m_signIn.get(), &SignInWindow::signedIn, this, [this](const Account &account) {
        m_account = account;
        showWindow();
        m_signIn.release()->deleteLater();
    });
    showWhole(*m_signIn);
    QGuiApplication::setQuitOnLastWindowClosed(true);
}

void DesktopSession::signOutAndAsk()
{
    m_window.reset();
    m_account.reset();
    const auto future = signOut(*m_database);
    whenDone(future, this, [this](const Result<void> &) {
        const auto names = m_database->read([](Reader &reader) { return signInNames(reader); });
        whenDone(names, this, [this](const Result<QList<Account>> &people) {
            if (people.ok())
                askWho(*people);
            else
                showError(m_source, people.error());
        });
    });
}

void DesktopSession::showError(const DataSource &source, const Error &error)
{
    if (!m_opening)
        m_opening = std::make_unique<OpeningWindow>(m_dialogs);
    disconnect(m_opening.get(), nullptr, this, nullptr);
    connect(m_opening.get(), &OpeningWindow::tryAgain, this, [this, source] { open(source); });
    connect(m_opening.get(), &OpeningWindow::openOther, this, [this](const QString &file) { open({file}); });
    connect(m_opening.get(), &OpeningWindow::restore, this, [this, source](const QString &backup, const QString &passphrase) {
        open({source.file, false, backup, passphrase});
    });
    m_opening->showError(error, source.file);
    QGuiApplication::setQuitOnLastWindowClosed(true);
}

void DesktopSession::showWindow()
{
    WindowContext context{
        *m_database, m_host.catalogue(), m_appearance, m_dialogs, m_settings, loadFaces(m_moduleFolder, m_host), m_importers,
        m_host.integrityRules(), [this](Reader &reader, const SearchQuery &query) { return m_host.search(reader, query); },
        m_database->clock(),
        // The one who asks is a part of the window that goes.
        [this](const Restart &wish) {
            QMetaObject::invokeMethod(
                this, [this, wish] { restart(wish); }, Qt::QueuedConnection);
        },
        m_language,
        m_settings.value(QStringLiteral("person"), qEnvironmentVariable("USER", qEnvironmentVariable("USERNAME"))).toString()};
    context.personRecords = [this](Reader &reader, qint64 student) { return m_host.recordsOf(reader, student); };
    context.keychain = &keychainOf(m_source);
    context.keychainStanding = m_keychainStanding;
    context.sync = m_sync.get();
    context.settleClaim = [this](Writer &writer, const QByteArray &entity, qint64 row, bool holds) {
        return m_host.settleClaim(writer, entity, row, holds);
    };
    context.modules = &m_host;
    if (m_account) {
        context.account = m_account;
        context.person = m_account->displayName;
    }
    m_window = std::make_unique<MainWindow>(context);
    m_window->setWindowTitle(m_source.demo ? tr("Hallkeeper: demonstration") : tr("Hallkeeper"));
    showWhole(*m_window);
    QGuiApplication::setQuitOnLastWindowClosed(true);
    emit windowShown();
}

void DesktopSession::restart(const Restart &wish)
{
    if (!m_window)
        return;
    // Behind a lock nobody is asked: what was typed is kept as a draft of who typed it.
    if (wish.person)
        m_window->keepState();
    else if (!m_window->mayClose())
        return;
    QGuiApplication::setQuitOnLastWindowClosed(false);
    if (wish.person) {
        m_window.reset();
        m_account = wish.person;
        showWindow();
        return;
    }
    if (wish.signOut) {
        signOutAndAsk();
        return;
    }
    if (!wish.language.isEmpty()) {
        m_window.reset();
        m_settings.setValue(QStringLiteral("language"), wish.language);
        useLanguage(wish.language);
        showWindow();
        return;
    }
    closeFile();
    if (wish.demo)
        open(demoSource());
    else
        open({wish.dataFile.isEmpty() ? m_source.file : wish.dataFile, false, wish.backup, wish.passphrase});
}

void DesktopSession::closeFile()
{
    m_window.reset();
    m_signIn.reset();
    if (!m_database)
        return;
    m_sync.reset();
    m_host.stop();
    m_database.reset();
}

}  // namespace hk
