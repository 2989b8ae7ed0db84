// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workbench.h"

class QWidget;

namespace hk::mentoring {

inline constexpr char mentoringSettingsId[] = "mentoring.settings";

// How often mentors talk with their students: the school's rules, those of colleges and of groups of mentors.
std::unique_ptr<QWidget> makeMentoringSettings(const UiContext &context);

}  // namespace hk::mentoring
