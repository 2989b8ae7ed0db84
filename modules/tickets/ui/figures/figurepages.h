// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/page.h"
#include "widgets/workbench.h"

#include <memory>

namespace hk::tickets {

inline constexpr char figuresPageId[] = "tickets.figures";
inline constexpr char publicPageId[] = "tickets.public";

// The pages 统计 and 每周公示, and the actions by which ledger, deadlines and public sheet go out. Actions and pages end with
// the context.
std::unique_ptr<Page> makeFiguresPage(const UiContext &context);
std::unique_ptr<Page> makePublicPage(const UiContext &context);
std::unique_ptr<QObject> makeFigureActions(const UiContext &context);

}  // namespace hk::tickets
