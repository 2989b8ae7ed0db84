// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/form/entityform.h"

namespace hk::roster {

// The fields of a student in the order in which a counsellor asks for them.
// Encrypted ones stand there only where their key is open.
std::vector<FormSection> studentSections(const Database &database);

}  // namespace hk::roster
