// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/moduleui.h"

#include <QObject>

namespace hk::tickets {

class TicketsActions;
class TicketWatch;

// The face of the tickets: board, list and calendar of what falls due.
class TicketsUi : public QObject, public ModuleUi {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID HK_MODULE_UI_IID FILE "ticketsui.json")
    Q_INTERFACES(hk::ModuleUi)
public:
    TicketsUi();
    ~TicketsUi() override;

    Result<void> start(const UiContext &context) override;
    void stop() override;
    QList<PageInfo> pages() const override;
    std::unique_ptr<Page> makePage(const QString &id) override;
    Result<DeskPart> desk(Reader &reader, const QList<ScopeChoice> &scope) const override;
    QList<SettingsInfo> settings() const override;
    std::unique_ptr<QWidget> makeSettings(const QString &id) override;

private:
    std::unique_ptr<UiContext> m_context;
    std::unique_ptr<TicketsActions> m_actions;
    std::unique_ptr<TicketWatch> m_watch;
    std::unique_ptr<QObject> m_figureActions;
};

}  // namespace hk::tickets
