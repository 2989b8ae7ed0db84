// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/settings/settingspage.h"
#include "shell/windowcontext.h"

class QComboBox;

namespace hk {

// Light or dark, size of the text, height of rows, language. Everything holds at once.
class AppearancePage : public SettingsPage {
    Q_OBJECT
public:
    explicit AppearancePage(const WindowContext &context);

private:
    void addLook();
    void addLanguage();
    void showLook();

    const WindowContext &m_context;
    QComboBox *m_scheme = nullptr;
    QComboBox *m_scale = nullptr;
    QComboBox *m_density = nullptr;
};

}  // namespace hk
