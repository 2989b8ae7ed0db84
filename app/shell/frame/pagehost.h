// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/export.h"
#include "shell/localstate.h"
#include "shell/windowcontext.h"
#include "widgets/page.h"

#include <QHash>
#include <QWidget>

class QStackedWidget;

namespace hk {

class ActionRegistry;
class ModuleHeader;

// The page area: makes pages when they are first opened, keeps them, shows one of them under its module's header, and may have
// a page that stands over the others until it is done.
class HK_SHELL_API PageHost : public QWidget {
    Q_OBJECT
public:
    PageHost(const std::vector<ModuleFace> &faces, ActionRegistry &actions, LocalState &state, QWidget *parent = nullptr);
    ~PageHost() override;

    Page *open(const QString &id);
    // The page of the module that was shown last.
    Page *openModule(const QString &moduleId);
    void openOver(std::unique_ptr<Page> page);
    // Where such things open; empty when nowhere.
    QString pageOf(const QByteArray &entity) const;

    // All pages there are, in the order of rail and tabs.
    QStringList pageIds() const;
    Page *current() const;
    QString currentModule() const { return m_module; }
    // May the window be closed, or built anew? Asks every page that was opened.
    bool mayLeaveAll();
    void saveStates();
    void tellChanged(const ChangeSet &changes);
    void tellScopeChanged();
    // What waits on a page is told by its tab.
    void tellWaiting();

signals:
    void currentChanged(hk::Page *page, const QString &moduleId);
    // Header, actions or exports of the page shown have changed.
    void currentEdited();

private:
    const ModuleFace *faceOf(const QString &pageId) const;
    Page *make(const ModuleFace &face, const QString &id);
    void show(const ModuleFace &face, Page *page);
    void showHeader();
    void addToStack(Page *page);
    QWidget *areaOf(Page *page) const;
    void closeOver();

    const std::vector<ModuleFace> &m_faces;
    ActionRegistry &m_actions;
    LocalState &m_state;
    ModuleHeader *m_header;
    QStackedWidget *m_stack;
    QHash<QString, Page *> m_pages;
    QHash<QString, QString> m_lastOfModule;
    QString m_module;
    QString m_under;  // the page below the one that stands over
    Page *m_over = nullptr;
    Page *m_shown = nullptr;  // told last; the stack shows its first page without being asked
};

}  // namespace hk
