// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duty/exchange/dutypaper.h"
#include "widgets/workbench.h"

#include <QWidget>

namespace hk::duty {

using MakePaper = std::function<Result<DutyPaper>(Reader &)>;

// Asks for the printer, or for the PDF's name where no printer is, and prints on A4; `list` is what the audit log says was printed.
void printPaper(const UiContext &context, QWidget *parent, const QString &title, const QByteArray &list, const MakePaper &make);

}  // namespace hk::duty
