// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workbench.h"

#include <QWidget>

namespace hk::duty {

// Opens the form of a repeating shift, a person, an absence or a presence target: a new one, or one of those there are.
void openRowForm(const UiContext &context, const QByteArray &entity, const QString &title, QWidget *parent);

}  // namespace hk::duty
