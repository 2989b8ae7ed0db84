// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/settings/settingspage.h"
#include "shell/windowcontext.h"

namespace hk {

// The keys of every command, to be looked up and changed.
class ShortcutsPage : public Page {
    Q_OBJECT
public:
    explicit ShortcutsPage(ActionRegistry &actions);

    QString id() const override { return QStringLiteral("shell.keys"); }
};

// The modules there are, and why one could not be loaded.
class ModulesPage : public SettingsPage {
    Q_OBJECT
public:
    explicit ModulesPage(const WindowContext &context);
};

// Version, licence and the libraries it stands on.
class AboutPage : public SettingsPage {
    Q_OBJECT
public:
    AboutPage();
};

}  // namespace hk
