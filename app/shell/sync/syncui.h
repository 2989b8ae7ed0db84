// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/windowcontext.h"

namespace hk {

// The shell's place for what goes between computers: conflicts, and how this one stands with its server.
class SyncUi : public ModuleUi {
public:
    explicit SyncUi(const WindowContext &context) : m_window(context) { }

    Result<void> start(const UiContext &context) override;
    void stop() override;
    QList<PageInfo> pages() const override;
    std::unique_ptr<Page> makePage(const QString &id) override;
    Result<DeskPart> desk(Reader &reader, const QList<ScopeChoice> &scope) const override;

    static ModuleFace face(ModuleUi *ui);
    // How many conflicts there are.
    void setWaiting(int conflicts) { m_waiting = conflicts; }

private:
    const WindowContext &m_window;
    const UiContext *m_context = nullptr;
    int m_waiting = 0;
};

}  // namespace hk
