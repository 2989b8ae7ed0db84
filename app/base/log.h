// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>

namespace hk {

// The program's own messages. Never names, numbers or texts of people: say which table, how many rows, which step.
Q_DECLARE_LOGGING_CATEGORY(hkLog)

// From now on messages go to stderr and, where `folder` is given, to hallkeeper.log in it: at most a megabyte, the two files
// before it are kept. Runs of seven digits and more (student numbers, phones) are struck out on the way.
void startLog(const QString &folder);

}  // namespace hk
