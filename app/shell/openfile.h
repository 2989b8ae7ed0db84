// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/accounts.h"
#include "access/deskkeys.h"
#include "module/host.h"

#include <memory>

namespace hk {

// What is to be opened.
struct DataSource {
    QString file;
    bool demo = false;  // `file` is new and filled with invented people
    QString backup = {};  // put in the place of `file` first
    QString passphrase = {};
};

// A data file that was opened: for its owner, or, where there are accounts, for nobody until one of them has signed in.
struct OpenedSource {
    std::unique_ptr<Database> database;
    QList<Account> people = {};  // who may sign in; empty: nobody has to
    KeychainStanding keychain = {};
    QFuture<Result<void>> shown = {};  // ends when the file is open to its owner
};

// Opens the data file, off the main thread; a new one gets its first calendar. The database belongs to the main thread.
Result<OpenedSource> openSource(const DataSource &source, const ModuleHost &host, Keychain &keychain);

}  // namespace hk
