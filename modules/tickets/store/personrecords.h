// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "module/personreport.h"

namespace hk::tickets {

// The tickets that a student reported.
Result<QList<PersonSection>> ticketRecords(Reader &reader, qint64 student);

}  // namespace hk::tickets
