// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/ui/ticketsui.h"

#include "tickets/ui/board/boardpage.h"
#include "tickets/ui/calendar/calendarpage.h"
#include "tickets/ui/deskpart.h"
#include "tickets/ui/figures/figurepages.h"
#include "tickets/ui/list/listpage.h"
#include "tickets/ui/settings/ticketsettings.h"
#include "tickets/ui/ticketsactions.h"
#include "tickets/ui/ticketwatch.h"

namespace hk::tickets {

TicketsUi::TicketsUi() = default;
TicketsUi::~TicketsUi() = default;

Result<void> TicketsUi::start(const UiContext &context)
{
    m_context = std::unique_ptr<UiContext>(new UiContext(context));
    m_actions = std::make_unique<TicketsActions>(*m_context);
    m_watch = std::make_unique<TicketWatch>(*m_context);
    m_figureActions = makeFigureActions(*m_context);
    connect(m_watch.get(), &TicketWatch::timePassed, m_actions.get(), &TicketsActions::refreshPages);
    return {};
}

void TicketsUi::stop()
{
    m_figureActions.reset();
    m_watch.reset();
    m_actions.reset();
    m_context.reset();
}

QList<PageInfo> TicketsUi::pages() const
{
    return {
        {QLatin1String(boardPageId), tr("Board"), {"ticket"}}, {QLatin1String(listPageId), tr("List"), {}},
        {QLatin1String(calendarPageId), tr("Calendar"), {}},   {QLatin1String(figuresPageId), tr("Figures"), {}},
        {QLatin1String(publicPageId), tr("Public sheet"), {}},
    };
}

std::unique_ptr<Page> TicketsUi::makePage(const QString &id)
{
    if (id == QLatin1String(figuresPageId))
        return makeFiguresPage(*m_context);
    if (id == QLatin1String(publicPageId))
        return makePublicPage(*m_context);
    std::unique_ptr<TicketsPage> page;
    if (id == QLatin1String(boardPageId))
        page = std::make_unique<BoardPage>(*m_context);
    else if (id == QLatin1String(listPageId))
        page = std::make_unique<ListPage>(*m_context);
    else if (id == QLatin1String(calendarPageId))
        page = std::make_unique<CalendarPage>(*m_context);
    if (page)
        m_actions->addPage(page.get());
    return page;
}

Result<DeskPart> TicketsUi::desk(Reader &reader, const QList<ScopeChoice> &scope) const
{
    return makeDeskPart(reader, scope, m_context->clock());
}

QList<SettingsInfo> TicketsUi::settings() const
{
    return {{QLatin1String(ticketSettingsId), tr("Tickets"), QStringLiteral("tickets")}};
}

std::unique_ptr<QWidget> TicketsUi::makeSettings(const QString &id)
{
    return id == QLatin1String(ticketSettingsId) ? makeTicketSettings(*m_context) : nullptr;
}

}  // namespace hk::tickets
