// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/localstate.h"
#include "shell/windowcontext.h"

namespace hk {

class DeskFeed;

// The shell's own first place: the desk.
class DeskUi : public ModuleUi {
public:
    DeskUi(const WindowContext &context, LocalState &state, DeskFeed &feed);

    Result<void> start(const UiContext &context) override;
    void stop() override;
    QList<PageInfo> pages() const override;
    std::unique_ptr<Page> makePage(const QString &id) override;

    static ModuleFace face(ModuleUi *ui);

private:
    const WindowContext &m_window;
    LocalState &m_state;
    DeskFeed &m_feed;
    const UiContext *m_context = nullptr;
};

}  // namespace hk
