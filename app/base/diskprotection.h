// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace hk {

// Whether the disk that a file lies on is encrypted. The data file itself is not, but for its encrypted fields: names and phones in
// it are as safe as the disk.
enum class DiskProtection : quint8 { Encrypted, Open, Unknown };

// Asks the system: LUKS, FileVault or BitLocker. May start a program and wait for it some seconds: off the main thread.
DiskProtection diskProtection(const QString &file);

// Of a Linux block device, by what the kernel says of it and of those below it. `device` is "8:1"; `blocks` is /sys/dev/block.
DiskProtection blockProtection(const QString &blocks, const QString &device);

}  // namespace hk
