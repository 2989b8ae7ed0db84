// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/windowcontext.h"

namespace hk {

class BackupWatch;
class LockGuard;

// The shell's own last place: the settings, a tab each, those of the modules among them, and the change log.
class SettingsUi : public ModuleUi {
public:
    SettingsUi(const WindowContext &context, std::function<BackupWatch *()> backups, std::function<LockGuard *()> lock);

    Result<void> start(const UiContext &context) override;
    void stop() override;
    QList<PageInfo> pages() const override;
    std::unique_ptr<Page> makePage(const QString &id) override;

    static ModuleFace face(ModuleUi *ui);

private:
    const WindowContext &m_window;
    std::function<BackupWatch *()> m_backups;
    std::function<LockGuard *()> m_lock;
    const UiContext *m_context = nullptr;
};

}  // namespace hk
