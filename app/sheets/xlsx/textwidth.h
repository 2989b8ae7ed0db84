// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace hk {

// Width of the widest line of a text in units of a Latin digit; Chinese characters and full-width forms count double.
int textWidth(QStringView text);

}  // namespace hk
