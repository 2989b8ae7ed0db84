// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>

namespace hk::wire {

// Bodies travel packed by zstd where both sides know how: the server says so in its features ("zstd"), the desk by the type of what
// it sends, and gets its answer alike.
constexpr const char *packedType = "application/x-hallkeeper-zstd";
constexpr const char *packedFeature = "zstd";

QByteArray packed(const QByteArray &text);
bool isPacked(const QByteArray &body);
// One whole frame and nothing after it, at most so many bytes when unpacked; whatever its head promises.
Result<QByteArray> unpacked(const QByteArray &body, qint64 most);

}  // namespace hk::wire
