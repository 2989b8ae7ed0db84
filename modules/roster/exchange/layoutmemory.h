// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "module/importer.h"

#include <QJsonObject>

namespace hk::roster {

// Mappings that a person once set, by the signature of the sheet's headers.
struct RememberedLayouts {
    QJsonObject mappings;

    void applyTo(SheetLayout &layout) const;
};

Result<RememberedLayouts> readLayouts(Reader &reader);
Result<void> rememberLayouts(Writer &writer, const std::vector<SheetLayout> &layouts);

}  // namespace hk::roster
