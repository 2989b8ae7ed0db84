// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "module/host.h"
#include "shell/windowcontext.h"

namespace hk {

// Loads the widget plugins of the folder and gives each module its face, in the rail's order. A module without one, or whose
// plugin is broken, gets a face that says so.
std::vector<ModuleFace> loadFaces(const QString &folder, const ModuleHost &modules);

}  // namespace hk
