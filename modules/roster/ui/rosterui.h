// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/moduleui.h"

#include <QObject>

namespace hk::roster {

class RosterActions;

// The face of the roster: students, bed map, residencies, posts and occupancy.
class RosterUi : public QObject, public ModuleUi {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID HK_MODULE_UI_IID FILE "rosterui.json")
    Q_INTERFACES(hk::ModuleUi)
public:
    RosterUi();
    ~RosterUi() override;

    Result<void> start(const UiContext &context) override;
    void stop() override;
    QList<PageInfo> pages() const override;
    std::unique_ptr<Page> makePage(const QString &id) override;
    Result<DeskPart> desk(Reader &reader, const QList<ScopeChoice> &scope) const override;
    Result<QList<ScopeChoice>> scopes(Reader &reader) const override;

private:
    std::unique_ptr<UiContext> m_context;
    std::unique_ptr<RosterActions> m_actions;
};

}  // namespace hk::roster
