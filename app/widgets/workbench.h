// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "module/importer.h"
#include "module/neighbours.h"
#include "module/personreport.h"
#include "widgets/look/status.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <memory>

namespace hk {

class ActionRegistry;
class Catalogue;
class Database;
class Dialogs;
class FileTransfer;
class Job;
class Page;

// One sentence in the message bar above the page, with at most one link.
struct Notice {
    StatusKind kind = StatusKind::Info;
    QString text;
    QString link = {};
    std::function<void()> follow = {};
    // What the desktop tells while another window is in front, for whoever stands before the screen: no personal data. Empty:
    // nothing.
    QString outside = {};
    // It comes by itself, so it does not take the place of what was said a moment ago.
    bool waits = false;
};

// A building (or college) that a person looks at.
struct ScopeChoice {
    QByteArray entity;
    qint64 id = 0;
    QString title;

    bool operator==(const ScopeChoice &) const = default;
};

// What the window does for the pages it hosts.
class Workbench {
public:
    virtual ~Workbench() = default;

    // Shows the page; null when there is none or the present one may not be left.
    virtual Page *openPage(const QString &id) = 0;
    // Opens the page that shows such things, chooses this one, and remembers it among the recent ones.
    virtual bool openItem(const QByteArray &entity, qint64 id) = 0;
    // Shows a page over its module's tabs until it is finished or left; owns it from here on.
    virtual void openOver(std::unique_ptr<Page> page) = 0;
    // Starts the import wizard; an empty file asks for one, an empty kind offers those there are.
    virtual void openImport(const QString &file, const QString &kind) = 0;

    virtual void say(const Notice &notice) = 0;
    // A long work, shown in the status bar with its progress until the job is destroyed or ended.
    virtual std::shared_ptr<Job> startJob(const QString &title) = 0;

    // What the person looks at; empty: everything.
    virtual QList<ScopeChoice> scope() const = 0;
};

// All that a module's pages may use; handed over when its widgets start, valid until they stop.
struct UiContext {
    Database &database;
    const Catalogue &catalogue;
    ActionRegistry &actions;
    Dialogs &dialogs;
    Workbench &workbench;
    const std::vector<std::unique_ptr<Importer>> &importers;
    Clock clock;
    PersonRecords personRecords = {};
    FileTransfer *transfer = nullptr;  // none where no window synchronises
    const ModuleLookup *modules = nullptr;  // the others; none where a page stands alone
};

}  // namespace hk
