// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/connection.h"

#include <QVariantMap>

#include <functional>

namespace hk {

// A row that somebody asks about. One that is not here has no key; then `values` are what is known of it, references as keys.
struct RowAskedFor {
    QByteArray entity;
    qint64 id = 0;
    QVariantMap values = {};
};

// Whether what the row says is kept from whoever reads, though they may see that there is such a row: a private ticket, say. Only
// its module knows.
using Discretion = std::function<Result<bool>(Reader &reader, const RowAskedFor &row)>;

}  // namespace hk
