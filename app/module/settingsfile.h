// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/connection.h"

#include <QJsonObject>

namespace hk {

// The settings of a data file with its terms and work calendar, for another college: no names of people, no accounts, no keys.
// (Saved views stay at home: their filters hold what somebody typed.)
Result<QJsonObject> packSettings(Reader &reader);

struct TakenSettings {
    int settings = 0;
    int rows = 0;  // terms and days, new or changed
};
// Takes such a file in; what it does not name stays as it is. Refused for an account that may not change settings, and for a file
// that is none; then nothing has changed.
Result<TakenSettings> takeSettings(Writer &writer, const QJsonObject &file);

}  // namespace hk
