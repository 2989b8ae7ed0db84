// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/accounts.h"
#include "access/deskkeys.h"
#include "base/result.h"
#include "module/importer.h"
#include "module/personreport.h"
#include "module/search.h"
#include "storage/database.h"
#include "storage/integrity.h"
#include "widgets/moduleui.h"

#include <QSettings>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace hk {

class Appearance;
class Dialogs;
class SyncService;

// A module as the rail shows it; with a problem instead of pages when it could not be loaded.
struct ModuleFace {
    QString id;
    QString title;
    QString icon;
    int order = 100;
    ModuleUi *ui = nullptr;
    QString problem = {};
    bool atFoot = false;
};

// Why the window is closed to be built anew.
struct Restart {
    QString language = {};  // "en"; empty: as it is
    QString dataFile = {};  // another file; empty: the same
    QString backup = {};  // put in the place of the data file first
    QString passphrase = {};
    bool demo = false;  // demonstration data in a copy that goes with the program
    std::optional<Account> person = {};  // somebody else has signed in
    bool signOut = false;  // and wait for the next person
};

// All that a main window stands on; owned by whoever makes the window, and outlives it.
struct WindowContext {
    Database &database;
    const Catalogue &catalogue;
    Appearance &appearance;
    Dialogs &dialogs;
    QSettings &settings;  // of this computer and person
    std::vector<ModuleFace> faces;
    const std::vector<std::unique_ptr<Importer>> &importers;
    QList<IntegrityRule> rules;
    std::function<Result<QList<SearchHit>>(Reader &, const SearchQuery &)> search;
    Clock clock;
    std::function<void(const Restart &)> restart;
    QString language;  // "zh_CN"
    QString person;  // who works here, as the status bar says it
    PersonRecords personRecords = {};
    Keychain *keychain = nullptr;  // of this computer
    KeychainStanding keychainStanding = {};
    std::optional<Account> account = {};  // who signed in; nothing on a desk without accounts
    SyncService *sync = nullptr;  // of the data file, whoever is signed in
    // Decides between rows that claim the same, by the module that knows them.
    std::function<Result<bool>(Writer &, const QByteArray &entity, qint64 row, bool holds)> settleClaim = {};
    const ModuleLookup *modules = nullptr;  // by which modules find one another
};

}  // namespace hk
