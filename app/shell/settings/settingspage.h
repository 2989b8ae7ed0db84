// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/page.h"

class QBoxLayout;
class QVBoxLayout;

namespace hk {

// A page of the settings: sections one below the other, which scroll when they do not fit.
class SettingsPage : public Page {
    Q_OBJECT
public:
    explicit SettingsPage(const QString &id, QWidget *parent = nullptr);

    QString id() const override { return m_id; }

protected:
    // A titled panel; answers its layout.
    QBoxLayout *addSection(const QString &title);
    void addStretch();

private:
    QString m_id;
    QVBoxLayout *m_sections;
};

}  // namespace hk
