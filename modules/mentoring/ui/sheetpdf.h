// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sheets/report.h"

namespace hk::mentoring {

// The sheets as a PDF on A4, each on pages of its own, tables with their texts whole and lines to sign.
Result<void> writeSheetsPdf(const QString &path, const std::vector<ReportSheet> &sheets);

}  // namespace hk::mentoring
