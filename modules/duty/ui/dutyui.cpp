// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/ui/dutyui.h"

#include "duty/ui/deskpart.h"
#include "duty/ui/dutyactions.h"
#include "duty/ui/log/logpage.h"
#include "duty/ui/plan/planpage.h"
#include "duty/ui/presence/presencepage.h"
#include "duty/ui/reminder.h"
#include "duty/ui/settings/dutysettings.h"

namespace hk::duty {

DutyUi::DutyUi() = default;
DutyUi::~DutyUi() = default;

Result<void> DutyUi::start(const UiContext &context)
{
    m_context = std::unique_ptr<UiContext>(new UiContext(context));
    m_actions = std::make_unique<DutyActions>(*m_context);
    m_reminder = std::make_unique<ShiftReminder>(*m_context);
    return {};
}

void DutyUi::stop()
{
    m_reminder.reset();
    m_actions.reset();
    m_context.reset();
}

QList<PageInfo> DutyUi::pages() const
{
    return {{QLatin1String(planPageId), tr("Plan"), {"duty_shift"}},
            {QLatin1String(logPageId), tr("Log"), {"duty_log", "duty_entry", "duty_handover"}},
            {QLatin1String(presencePageId), tr("Presence and rooms"), {}}};
}

std::unique_ptr<Page> DutyUi::makePage(const QString &id)
{
    std::unique_ptr<DutyPage> page;
    if (id == QLatin1String(planPageId))
        page = std::make_unique<PlanPage>(*m_context);
    else if (id == QLatin1String(logPageId))
        page = std::make_unique<LogPage>(*m_context);
    else if (id == QLatin1String(presencePageId))
        page = std::make_unique<PresencePage>(*m_context);
    if (page)
        m_actions->addPage(page.get());
    return page;
}

Result<DeskPart> DutyUi::desk(Reader &reader, const QList<ScopeChoice> &scope) const
{
    return makeDeskPart(reader, scope, m_context->clock());
}

QList<SettingsInfo> DutyUi::settings() const
{
    return {{QLatin1String(dutySettingsId), tr("Duty"), QStringLiteral("duty")}};
}

std::unique_ptr<QWidget> DutyUi::makeSettings(const QString &id)
{
    return id == QLatin1String(dutySettingsId) ? std::make_unique<DutySettings>(*m_context) : nullptr;
}

}  // namespace hk::duty
