// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"
#include "mentoring/domain/quota.h"
#include "widgets/look/status.h"
#include "widgets/workbench.h"

class QLabel;
class QWidget;

namespace hk::mentoring {

StatusKind statusOf(Standing standing);
// A choice of an entity's field in words; the code itself where it is none.
QString choiceWord(const Catalogue &catalogue, const char *entity, const char *field, const QString &code);

// Says at the head of a dialog whom it is about.
QLabel *makeStudentLine(const UiContext &context, qint64 student, QWidget *parent);

}  // namespace hk::mentoring
