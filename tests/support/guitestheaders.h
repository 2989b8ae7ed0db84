// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore>
#include <QtWidgets>

#include <algorithm>
#include <functional>
#include <memory>
#include <optional>
#include <vector>
