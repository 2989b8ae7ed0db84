// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/discretion.h"

namespace hk::duty {

// Whether the words of a row, an entry's or of what belongs to one, are kept from whoever asks; also of one that is not here.
Result<bool> withholdsWords(Reader &reader, const RowAskedFor &row);

}  // namespace hk::duty
