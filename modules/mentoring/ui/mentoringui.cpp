// SPDX-License-Identifier: GPL-3.0-or-later
#include "mentoring/ui/mentoringui.h"

#include "mentoring/ui/deskpart.h"
#include "mentoring/ui/listpage.h"
#include "mentoring/ui/meetings/meetingspage.h"
#include "mentoring/ui/mentoringactions.h"
#include "mentoring/ui/quota/quotapage.h"
#include "mentoring/ui/settings/mentoringsettings.h"

namespace hk::mentoring {

MentoringUi::MentoringUi() = default;
MentoringUi::~MentoringUi() = default;

Result<void> MentoringUi::start(const UiContext &context)
{
    m_context = std::unique_ptr<UiContext>(new UiContext(context));
    m_actions = std::make_unique<MentoringActions>(*m_context);
    return {};
}

void MentoringUi::stop()
{
    m_actions.reset();
    m_context.reset();
}

QList<PageInfo> MentoringUi::pages() const
{
    return {
        {QLatin1String(meetingsPageId), tr("Talks"), {"mentor_meeting", "mentor_confidence"}},
        {QLatin1String(quotaPageId), tr("What is owed"), {}},
        {QLatin1String(pairingsPageId), tr("Pairings"), {"mentor_pairing"}},
        {QLatin1String(followUpsPageId), tr("Follow-ups"), {"mentor_follow_up"}},
    };
}

std::unique_ptr<Page> MentoringUi::makePage(const QString &id)
{
    std::unique_ptr<MentoringPage> page;
    if (id == QLatin1String(meetingsPageId))
        page = std::make_unique<MeetingsPage>(*m_context);
    else if (id == QLatin1String(quotaPageId))
        page = std::make_unique<QuotaPage>(*m_context);
    else if (id == QLatin1String(pairingsPageId))
        page = makePairingsPage(*m_context);
    else if (id == QLatin1String(followUpsPageId))
        page = makeFollowUpsPage(*m_context);
    if (page)
        m_actions->addPage(page.get());
    return page;
}

Result<DeskPart> MentoringUi::desk(Reader &reader, const QList<ScopeChoice> &scope) const
{
    return makeDeskPart(reader, scope, m_context->clock());
}

QList<SettingsInfo> MentoringUi::settings() const
{
    return {{QLatin1String(mentoringSettingsId), tr("Mentoring"), QStringLiteral("mentors")}};
}

std::unique_ptr<QWidget> MentoringUi::makeSettings(const QString &id)
{
    return id == QLatin1String(mentoringSettingsId) ? makeMentoringSettings(*m_context) : nullptr;
}

}  // namespace hk::mentoring
