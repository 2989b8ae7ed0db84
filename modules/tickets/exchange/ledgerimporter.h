// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "module/importer.h"

#include <memory>

namespace hk::tickets {

// Brings in an office's old ledger of repairs and complaints. What is told of the past opens no round and raises no alarm.
std::unique_ptr<Importer> makeLedgerImporter();

}  // namespace hk::tickets
