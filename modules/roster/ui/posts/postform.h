// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/form/entityform.h"

namespace hk::roster {

std::vector<FormSection> postSections();

}  // namespace hk::roster
