// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "module/command.h"
#include "module/importer.h"
#include "module/neighbours.h"
#include "module/personreport.h"
#include "module/search.h"
#include "storage/database.h"
#include "storage/integrity.h"

#include <QDate>
#include <QtPlugin>

#include <memory>
#include <vector>

namespace hk {

class Catalogue;

// What a module may use; handed over when it starts.
struct ModuleContext {
    Database &database;
    const Catalogue &catalogue;
    Clock clock;
};

enum class DemoSize : quint8 { Small, Large };

// The headless face of a module. One shared library each, found and loaded at run time; its id, title, icon, order and
// dependencies stand in the plugin's JSON metadata. Calls come on the main thread unless a Reader or Writer is handed in.
class Module {
public:
    virtual ~Module() = default;

    // Declares entities, lists and verbs. Called before any file is open.
    virtual Result<void> declare(Catalogue &catalogue) = 0;
    // Its tables and published views.
    virtual SchemaSource schema() const = 0;
    virtual QList<IntegrityRule> integrityRules() const { return {}; }
    virtual std::vector<std::unique_ptr<Importer>> importers() const { return {}; }
    virtual Result<QList<SearchHit>> search(Reader &reader, const SearchQuery &query) const = 0;
    // Verbs of the command line beyond those of the program.
    virtual std::vector<Command> commands() const { return {}; }
    // What it holds of a student that they may have, for the file of their own data; nothing of anybody else.
    virtual Result<QList<PersonSection>> recordsOf(Reader & /*reader*/, qint64 /*student*/) const { return QList<PersonSection>(); }
    // Of rows that claim what one may have, such as a bed: this one has it, and the others end, or its own claim ends. False for
    // rows that are not the module's.
    virtual Result<bool> settleClaim(Writer & /*writer*/, const QByteArray & /*entity*/, qint64 /*row*/, bool /*holds*/,
                                     const QDate & /*today*/) const
    {
        return false;
    }
    // Invented data to try the program with; rows belong to the writer's unit.
    virtual Result<void> writeDemo(Writer &writer, DemoSize size) const = 0;
    virtual Result<void> start(const ModuleContext &context) = 0;
    virtual void stop() { }
};

}  // namespace hk

#define HK_MODULE_IID "org.hallkeeper.Module/1"
Q_DECLARE_INTERFACE(hk::Module, HK_MODULE_IID)
