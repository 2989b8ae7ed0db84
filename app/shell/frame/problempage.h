// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/page.h"

namespace hk {

// Stands where a module's pages would be, and says why they are not there.
class ProblemPage : public Page {
    Q_OBJECT
public:
    ProblemPage(const QString &id, const QString &title, const QString &problem, QWidget *parent = nullptr);

    QString id() const override { return m_id; }

private:
    QString m_id;
};

}  // namespace hk
