// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "module/importer.h"

#include <QJsonArray>

namespace hk {

// Mappings that a person once set, by the signature of the sheet's headers; the one used longest ago comes first and goes first.
struct RememberedLayouts {
    QJsonArray entries;

    void applyTo(SheetLayout &layout) const;
    void take(const SheetLayout &layout);
    int indexOf(const QString &headers) const;
};

// Under the setting of the importer: "roster.importLayouts".
Result<RememberedLayouts> readLayouts(Reader &reader, const QString &setting);
Result<void> rememberLayouts(Writer &writer, const QString &setting, const std::vector<SheetLayout> &layouts);

}  // namespace hk
