// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

#include <optional>

namespace hk {

// A date as people type it: 2026-9-1, 2026.9.1, 2026/9/1, 2026年9月1日, 20260901; without a year (9.1, 9月1日, 0901) it is of the
// year of `today`. Full-width characters count as their twins. Nothing if it is no day of the calendar.
std::optional<QDate> typedDate(const QString &text, const QDate &today);

}  // namespace hk
