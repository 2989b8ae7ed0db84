// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/export.h"
#include "shell/localstate.h"
#include "shell/windowcontext.h"
#include "widgets/actionregistry.h"

#include <QMainWindow>
#include <QPointer>

namespace hk {

class AccessControl;
class BackupWatch;
class CommandPalette;
class DeskFeed;
class DeskUi;
class ExportControl;
class FileTransfer;
class ManualWindow;
class MessageBar;
class NoticeBar;
class PageHost;
class Rail;
class ScopeChooser;
class SearchBox;
class SettingsUi;
class StatusLine;
class SyncControl;
class SyncUi;
class TermCorner;
class TopBar;
class UndoControl;

// The window: hosts what it is given and hands messages between its parts.
class HK_SHELL_API MainWindow : public QMainWindow, public Workbench {
    Q_OBJECT
public:
    explicit MainWindow(const WindowContext &context);
    ~MainWindow() override;

    ActionRegistry &actions() { return m_actions; }
    // All pages there are, in the order of rail and tabs.
    QStringList pageIds() const;
    // Until everything that was asked of the data so far has been answered.
    void waitForReads() { m_context.database.waitForIdle(); }

    Page *openPage(const QString &id) override;
    bool openItem(const QByteArray &entity, qint64 id) override;
    void openOver(std::unique_ptr<Page> page) override;
    void openImport(const QString &file, const QString &kind) override;
    void say(const Notice &notice) override;
    std::shared_ptr<Job> startJob(const QString &title) override;
    QList<ScopeChoice> scope() const override;

    // Saves what is remembered.
    void keepState();
    // The same, and asks every page; false when one may not be left.
    bool mayClose();

protected:
    void closeEvent(QCloseEvent *event) override;
    void showEvent(QShowEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void addFaces();
    void startFaces();
    void addActions();
    void addViewActions();
    void build();
    void connectParts();
    void begin();
    void onChanged(const ChangeSet &changes);
    void showCounts();
    void openManual();

    WindowContext m_context;
    LocalState m_state;
    ActionRegistry m_actions;
    std::unique_ptr<DeskFeed> m_feed;
    std::unique_ptr<DeskUi> m_desk;
    std::unique_ptr<SyncUi> m_syncUi;
    std::unique_ptr<SettingsUi> m_settings;
    std::unique_ptr<FileTransfer> m_transfer;  // none where no server can be
    std::unique_ptr<UiContext> m_uiContext;
    UndoControl *m_undo = nullptr;
    ExportControl *m_export = nullptr;
    AccessControl *m_access = nullptr;
    BackupWatch *m_backups = nullptr;
    SyncControl *m_sync = nullptr;
    CommandPalette *m_palette = nullptr;
    TopBar *m_topBar = nullptr;
    ScopeChooser *m_scope = nullptr;
    SearchBox *m_search = nullptr;
    TermCorner *m_corner = nullptr;
    Rail *m_rail = nullptr;
    MessageBar *m_readOnly = nullptr;
    NoticeBar *m_message = nullptr;
    PageHost *m_pages = nullptr;
    StatusLine *m_status = nullptr;
    QPointer<ManualWindow> m_manual;
    bool m_begun = false;
};

}  // namespace hk
