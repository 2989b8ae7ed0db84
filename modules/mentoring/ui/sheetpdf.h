// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sheets/report.h"

namespace hk::mentoring {

// The sheets as a PDF on A4, each on pages of its own and in its own direction, tables with their texts whole, their headers on
// every page and lines to sign; page x of y.
Result<void> writeSheetsPdf(const QString &path, const std::vector<ReportSheet> &sheets);

}  // namespace hk::mentoring
