// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/moduleui.h"

#include <QObject>

namespace hk::duty {

class DutyActions;
class ShiftReminder;

// The face of duty: the plan, the logs, and what is owed.
class DutyUi : public QObject, public ModuleUi {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID HK_MODULE_UI_IID FILE "dutyui.json")
    Q_INTERFACES(hk::ModuleUi)
public:
    DutyUi();
    ~DutyUi() override;

    Result<void> start(const UiContext &context) override;
    void stop() override;
    QList<PageInfo> pages() const override;
    std::unique_ptr<Page> makePage(const QString &id) override;
    Result<DeskPart> desk(Reader &reader, const QList<ScopeChoice> &scope) const override;
    QList<SettingsInfo> settings() const override;
    std::unique_ptr<QWidget> makeSettings(const QString &id) override;

private:
    std::unique_ptr<UiContext> m_context;
    std::unique_ptr<DutyActions> m_actions;
    std::unique_ptr<ShiftReminder> m_reminder;
};

}  // namespace hk::duty
