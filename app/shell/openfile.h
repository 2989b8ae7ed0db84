// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

// Opens the data file, off the main thread; a new one gets its first calendar. The database belongs to the main thread.
Result<std::unique_ptr<Database>> openSource(const DataSource &source, const ModuleHost &host);

}  // namespace hk
