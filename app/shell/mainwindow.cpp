// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/mainwindow.h"

#include "shell/access/accesscontrol.h"
#include "shell/access/actiongate.h"
#include "shell/access/lockguard.h"
#include "shell/backupwatch.h"
#include "shell/desk/deskfeed.h"
#include "shell/desk/deskui.h"
#include "shell/frame/exportcontrol.h"
#include "shell/frame/filedrop.h"
#include "shell/frame/focusorder.h"
#include "shell/frame/menus.h"
#include "shell/frame/noticebar.h"
#include "shell/frame/pagehost.h"
#include "shell/frame/rail.h"
#include "shell/frame/scopechooser.h"
#include "shell/frame/statusline.h"
#include "shell/frame/termcorner.h"
#include "shell/frame/topbar.h"
#include "shell/frame/undocontrol.h"
#include "shell/importstart.h"
#include "shell/manual/manualwindow.h"
#include "shell/search/searchbox.h"
#include "shell/settings/settingsui.h"
#include "shell/sync/synccontrol.h"
#include "shell/sync/syncedfiles.h"
#include "shell/sync/syncui.h"
#include "widgets/commandpalette.h"
#include "widgets/controls/messagebar.h"
#include "widgets/job.h"
#include "widgets/look/appearance.h"
#include "widgets/shortcutlist.h"

#include <QCloseEvent>
#include <QHBoxLayout>
#include <QMenuBar>
#include <QVBoxLayout>

#include <chrono>

namespace hk {

namespace {

constexpr std::chrono::milliseconds backupDelay{4000};
constexpr int usualWidth = 1366;
constexpr int usualHeight = 768;

}  // namespace

MainWindow::MainWindow(const WindowContext &context)
    : m_context(context),
      m_state(context.settings, context.database.path(), context.account ? context.account->uid : QByteArray()),
      m_feed(std::make_unique<DeskFeed>(m_context, [this] { return scope(); })),
      m_desk(std::make_unique<DeskUi>(m_context, m_state, *m_feed)),
      m_syncUi(std::make_unique<SyncUi>(m_context)),
      m_settings(std::make_unique<SettingsUi>(
          m_context, [this] { return m_backups; }, [this] { return &m_access->lock(); }))
{
    setObjectName(QStringLiteral("mainWindow"));
    m_actions.loadOwnShortcuts(m_state.shortcuts());
    m_actions.setGate(gateFor(m_context.database.viewer(), m_context.catalogue));
    if (m_context.sync)
        m_transfer = std::make_unique<SyncedFiles>(*m_context.sync);
    m_uiContext = std::unique_ptr<UiContext>(new UiContext{m_context.database, m_context.catalogue, m_actions, m_context.dialogs,
                                                           *this, m_context.importers, m_context.clock, m_context.personRecords,
                                                           m_transfer.get(), m_context.modules});
    addFaces();
    m_undo = new UndoControl(m_context.database, m_actions, *this, this);
    m_export = new ExportControl(m_context, m_actions, *this, this);
    build();
    addActions();
    addViewActions();
    startFaces();
    connectParts();
    resize(usualWidth, usualHeight);
    restoreGeometry(m_state.geometry());
    if (!openPage(m_state.page()))
        openPage(QStringLiteral("shell.desk"));
}

MainWindow::~MainWindow()
{
    disconnect(&m_context.database, nullptr, this, nullptr);
    delete m_pages;
    // What the modules are still asked on the reading threads must end before they do.
    m_context.database.waitForIdle();
    for (const ModuleFace &face : m_context.faces) {
        if (face.ui)
            face.ui->stop();
    }
}

void MainWindow::addFaces()
{
    m_context.faces.insert(m_context.faces.begin(), DeskUi::face(m_desk.get()));
    m_context.faces.push_back(SyncUi::face(m_syncUi.get()));
    m_context.faces.push_back(SettingsUi::face(m_settings.get()));
}

// A module that cannot start shows why in its place; the others go on.
void MainWindow::startFaces()
{
    for (ModuleFace &face : m_context.faces) {
        if (!face.ui)
            continue;
        if (const Result<void> started = face.ui->start(*m_uiContext); !started.ok()) {
            face.ui = nullptr;
            face.problem = started.error().message;
        }
    }
}

void MainWindow::build()
{
    new Menus(*menuBar(), m_actions, this);
    m_corner = new TermCorner(m_context);
    menuBar()->setCornerWidget(m_corner);
    m_corner->refit();
    m_scope = new ScopeChooser(m_context, m_state);
    m_search = new SearchBox(m_context, m_state, this);
    m_topBar = new TopBar(m_scope, m_search, m_actions);
    m_rail = new Rail;
    for (const ModuleFace &face : m_context.faces)
        m_rail->addPlace(face.id, face.icon, face.title, face.atFoot);
    m_rail->setCollapsed(m_state.railCollapsed());
    m_readOnly = new MessageBar;
    m_readOnly->setObjectName(QStringLiteral("readOnlyBar"));
    m_readOnly->setClosable(false);
    m_readOnly->hide();
    m_message = new NoticeBar(this);
    m_pages = new PageHost(m_context.faces, m_actions, m_state);
    m_status = new StatusLine(m_context);
    setStatusBar(m_status);
    m_backups = new BackupWatch(m_context, m_actions, *this, *m_status, this);
    m_sync = new SyncControl(m_context, m_actions, *this, *m_status, this);
    m_palette = new CommandPalette(m_actions, this);
    m_access = new AccessControl(m_context, m_actions, *this, *m_status, this, [this] { return m_pages->mayLeaveAll(); });

    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(m_readOnly);
    right->addWidget(m_message);
    right->addWidget(m_pages, 1);
    auto *below = new QHBoxLayout;
    below->setSpacing(0);
    below->addWidget(m_rail);
    below->addLayout(right, 1);
    auto *central = new QWidget;
    auto *layout = new QVBoxLayout(central);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_topBar);
    layout->addLayout(below, 1);
    setCentralWidget(central);
}

void MainWindow::addActions()
{
    const auto add = [this](const ActionSpec &spec, std::function<void()> run) { m_actions.add(spec, this, std::move(run)); };
    ActionSpec import{QStringLiteral("shell.importFile"), tr("Import…"),   QStringLiteral("import"),
                      QKeySequence(Qt::CTRL | Qt::Key_I), MenuPlace::File, 200};
    import.needs = Deed::Import;
    add(import, [this] { openImport({}, {}); });
    add({QStringLiteral("shell.openDemo"), tr("Open the demonstration data"), QStringLiteral("star"), {}, MenuPlace::File, 300},
        [this] {
            Restart demo;
            demo.demo = true;
            m_context.restart(demo);
        });
    add({QStringLiteral("shell.quit"), tr("Quit"), QStringLiteral("close"), QKeySequence(Qt::CTRL | Qt::Key_Q), MenuPlace::File,
         900},
        [this] { close(); });
    add({QStringLiteral("shell.search"), tr("Search everywhere"), QStringLiteral("search"), QKeySequence(Qt::CTRL | Qt::Key_K),
         MenuPlace::Edit, 200},
        [this] { m_search->focusSearch(); });
    add({QStringLiteral("shell.changeLog"), tr("Change log"), QStringLiteral("history"), {}, MenuPlace::Data, 310},
        [this] { openPage(QStringLiteral("shell.changes")); });
    add({QStringLiteral("shell.backups"), tr("Backups and restore"), QStringLiteral("shield"), {}, MenuPlace::Data, 305},
        [this] { openPage(QStringLiteral("shell.data")); });
    add({QStringLiteral("shell.palette"), tr("Find a command"), QStringLiteral("command"),
         QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P), MenuPlace::Tools, 100},
        [this] { m_palette->popUp(); });
    add({QStringLiteral("shell.settings"), tr("Settings"), QStringLiteral("settings"), QKeySequence(Qt::CTRL | Qt::Key_Comma),
         MenuPlace::Tools, 200},
        [this] { m_pages->openModule(QStringLiteral("shell.settings")); });
    ActionSpec keys{QStringLiteral("shell.shortcuts"),      tr("Keyboard shortcuts"), QStringLiteral("keyboard"),
                    QKeySequence(Qt::CTRL | Qt::Key_Slash), MenuPlace::Help,          100};
    keys.otherShortcuts = {QKeySequence(Qt::Key_Question)};
    add(keys, [this] {
        auto *list = new ShortcutList(m_actions, this);
        list->setAttribute(Qt::WA_DeleteOnClose);
        list->open();
    });
    add({QStringLiteral("shell.manual"), tr("Manual"), QStringLiteral("help"), QKeySequence(Qt::Key_F1), MenuPlace::Help, 110},
        [this] { openManual(); });
    add({QStringLiteral("shell.about"), tr("About Hallkeeper"), QStringLiteral("info"), {}, MenuPlace::Help, 200},
        [this] { openPage(QStringLiteral("shell.about")); });
}

void MainWindow::addViewActions()
{
    int place = 0;
    for (const ModuleFace &face : m_context.faces) {
        ActionSpec spec{QStringLiteral("shell.open.") + face.id, face.title, face.icon};
        spec.menu = face.atFoot ? MenuPlace::None : MenuPlace::View;
        spec.order = 100 + place++;
        spec.inPalette = !face.atFoot;
        if (place <= 9 && !face.atFoot)
            spec.shortcut = QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_0 + place));
        m_actions.add(spec, this, [this, id = face.id] { m_pages->openModule(id); });
    }
    const auto add = [this](const char *id, const QString &text, const QKeySequence &keys, int order, std::function<void()> run) {
        m_actions.add({QLatin1String(id), text, {}, keys, MenuPlace::View, order}, this, std::move(run));
    };
    add("shell.collapseRail", tr("Collapse or expand the modules"), QKeySequence(Qt::CTRL | Qt::Key_B), 200, [this] {
        m_rail->setCollapsed(!m_rail->isCollapsed());
        m_state.setRailCollapsed(m_rail->isCollapsed());
    });
    Appearance &look = m_context.appearance;
    add("shell.largerText", tr("Larger text"), QKeySequence(Qt::CTRL | Qt::Key_Equal), 300,
        [&look] { look.setScale(look.scale() + 0.1); });
    add("shell.smallerText", tr("Smaller text"), QKeySequence(Qt::CTRL | Qt::Key_Minus), 301,
        [&look] { look.setScale(look.scale() - 0.1); });
    add("shell.normalText", tr("Normal text size"), QKeySequence(Qt::CTRL | Qt::Key_0), 302, [&look] { look.setScale(1.0); });
    add("shell.switchTheme", tr("Switch between light and dark"), {}, 310,
        [&look] { look.choose(look.theme().isDark() ? SchemeChoice::Light : SchemeChoice::Dark); });
}

void MainWindow::connectParts()
{
    const auto attach = [this] {
        for (const QString &id : m_actions.ids())
            addAction(m_actions.action(id));
    };
    attach();
    connect(&m_actions, &ActionRegistry::actionsChanged, this, attach);
    connect(&m_actions, &ActionRegistry::shortcutsChanged, this, [this] { m_state.setShortcuts(m_actions.ownShortcuts()); });
    connect(m_rail, &Rail::chosen, this, [this](const QString &id) {
        if (!m_pages->openModule(id))
            m_rail->setCurrent(m_pages->currentModule());
    });
    connect(m_rail, &Rail::collapsedChanged, this, [this](bool collapsed) { m_state.setRailCollapsed(collapsed); });
    connect(m_pages, &PageHost::currentChanged, this, [this](Page *page, const QString &module) {
        m_rail->setCurrent(module);
        m_export->setPage(page);
    });
    connect(m_pages, &PageHost::currentEdited, this, [this] { m_export->setPage(m_pages->current()); });
    connect(m_search, &SearchBox::opened, this, [this](const QByteArray &entity, qint64 id) {
        if (openItem(entity, id) && m_search->hasFocus())
            m_pages->setFocus(Qt::OtherFocusReason);
    });
    connect(m_scope, &ScopeChooser::scopeChanged, this, [this] {
        m_pages->tellScopeChanged();
        m_feed->refreshSoon();
    });
    connect(m_corner, &TermCorner::dayChanged, this, [this] {
        m_feed->refreshSoon();
        m_backups->runDaily();
    });
    connect(m_corner, &TermCorner::clicked, this, [this] { openPage(QStringLiteral("shell.calendar")); });
    connect(m_feed.get(), &DeskFeed::updated, this, &MainWindow::showCounts);
    connect(m_status, &StatusLine::fileClicked, this, [this] { openPage(QStringLiteral("shell.data")); });
    connect(m_status, &StatusLine::backupClicked, this, [this] { openPage(QStringLiteral("shell.data")); });
    connect(m_status, &StatusLine::savedClicked, this, [this] { openPage(QStringLiteral("shell.changes")); });
    connect(&m_context.database, &Database::changed, this, &MainWindow::onChanged);
    auto *drop = new FileDrop(this);
    connect(drop, &FileDrop::dropped, this, [this](const QString &file) { openImport(file, {}); });
    connect(drop, &FileDrop::severalDropped, this, [this] { say({StatusKind::Info, tr("One file at a time, please.")}); });
}

// What may wait until the window has been painted.
void MainWindow::begin()
{
    if (m_context.database.isReadOnly()) {
        m_readOnly->say(StatusKind::Warning, m_context.database.readOnlyReason());
        m_readOnly->show();
        m_status->setReadOnly();
    }
    m_corner->refresh();
    m_undo->refresh();
    m_feed->refresh();
    m_scope->refresh();
    m_access->begin();
    QTimer::singleShot(backupDelay, this, [this] { m_backups->runDaily(); });
}

void MainWindow::onChanged(const ChangeSet &changes)
{
    m_status->setSaved(m_context.clock());
    m_pages->tellChanged(changes);
    m_feed->refreshSoon();
    m_scope->refreshSoon();
    if (changes.touches("term") || changes.touches("calendar_day"))
        m_corner->refresh();
}

void MainWindow::showCounts()
{
    int all = 0;
    for (auto it = m_feed->counts().cbegin(); it != m_feed->counts().cend(); ++it) {
        m_rail->setCount(it.key(), it.value());
        all += it.value();
    }
    m_rail->setCount(QStringLiteral("shell.desk"), all);
    m_syncUi->setWaiting(m_feed->counts().value(SyncUi::face(nullptr).id));
    m_pages->tellWaiting();
}

Page *MainWindow::openPage(const QString &id)
{
    return m_pages->open(id);
}

QStringList MainWindow::pageIds() const
{
    return m_pages->pageIds();
}

// At the page in front; a manual that is open already turns to it.
void MainWindow::openManual()
{
    if (!m_manual)
        m_manual = new ManualWindow(manualChapters(m_context.language, pageIds()), this);
    m_manual->openAt(m_pages->current() ? m_pages->current()->id() : QString());
}

bool MainWindow::openItem(const QByteArray &entity, qint64 id)
{
    Page *page = openPage(m_pages->pageOf(entity));
    if (!page || !page->showItem(entity, id))
        return false;
    m_state.addRecent({entity, id, m_context.clock()});
    return true;
}

void MainWindow::openOver(std::unique_ptr<Page> page)
{
    m_pages->openOver(std::move(page));
}

void MainWindow::openImport(const QString &file, const QString &kind)
{
    if (auto page = startImport(*m_uiContext, file, kind))
        openOver(std::move(page));
}

void MainWindow::say(const Notice &notice)
{
    m_message->tell(notice);
}

std::shared_ptr<Job> MainWindow::startJob(const QString &title)
{
    // Work may end on any thread, the job is the window's: it dies on the main thread.
    std::shared_ptr<Job> job(new Job(title), [](Job *ended) { ended->deleteLater(); });
    m_status->addJob(job);
    return job;
}

QList<ScopeChoice> MainWindow::scope() const
{
    return m_scope ? m_scope->scope() : QList<ScopeChoice>();
}

void MainWindow::keepState()
{
    m_pages->saveStates();
    m_state.setGeometry(saveGeometry());
}

bool MainWindow::mayClose()
{
    keepState();
    // Who closes a locked window may not be who locked it: what was typed is kept as a draft.
    return m_access->lock().isLocked() || m_pages->mayLeaveAll();
}

// Pages, panels and tools come and go, so the order is made when somebody asks for it.
bool MainWindow::focusNextPrevChild(bool next)
{
    orderFocusByReading(*this);
    return QMainWindow::focusNextPrevChild(next);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    event->setAccepted(mayClose());
}

void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    if (!std::exchange(m_begun, true))
        QTimer::singleShot(0, this, &MainWindow::begin);
}

}  // namespace hk
