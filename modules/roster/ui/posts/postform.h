// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/form/entityform.h"

namespace hk::roster {

std::vector<FormSection> postSections();

// A post has a holder, student or not, and the place that its kind is about.
QMap<QByteArray, QString> postRule(const QVariantMap &values);

}  // namespace hk::roster
