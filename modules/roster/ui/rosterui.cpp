// SPDX-License-Identifier: GPL-3.0-or-later
#include "roster/ui/rosterui.h"

#include "roster/store/places.h"
#include "roster/store/students.h"
#include "roster/ui/bedmap/bedmappage.h"
#include "roster/ui/deskpart.h"
#include "roster/ui/names/namespage.h"
#include "roster/ui/occupancy/occupancypage.h"
#include "roster/ui/posts/postspage.h"
#include "roster/ui/residencies/residenciespage.h"
#include "roster/ui/rosteractions.h"
#include "roster/ui/students/studentspage.h"

namespace hk::roster {

RosterUi::RosterUi() = default;
RosterUi::~RosterUi() = default;

Result<void> RosterUi::start(const UiContext &context)
{
    m_context = std::unique_ptr<UiContext>(new UiContext(context));
    m_actions = std::make_unique<RosterActions>(*m_context);
    return {};
}

void RosterUi::stop()
{
    m_actions.reset();
    m_context.reset();
}

QList<PageInfo> RosterUi::pages() const
{
    return {
        {QLatin1String(studentsPageId), tr("Students"), {"student"}},
        {QLatin1String(bedMapPageId), tr("Bed map"), {"room", "bed", "floor", "building"}},
        {QLatin1String(residenciesPageId), tr("Residencies"), {"residency"}},
        {QLatin1String(postsPageId), tr("Posts"), {"post"}},
        {QLatin1String(occupancyPageId), tr("Occupancy"), {}},
        {QLatin1String(namesPageId), tr("Names"), {"community", "college", "major", "student_class", "department"}},
    };
}

std::unique_ptr<Page> RosterUi::makePage(const QString &id)
{
    std::unique_ptr<RosterPage> page;
    if (id == QLatin1String(studentsPageId))
        page = std::make_unique<StudentsPage>(*m_context);
    else if (id == QLatin1String(bedMapPageId))
        page = std::make_unique<BedMapPage>(*m_context);
    else if (id == QLatin1String(residenciesPageId))
        page = std::make_unique<ResidenciesPage>(*m_context);
    else if (id == QLatin1String(postsPageId))
        page = std::make_unique<PostsPage>(*m_context);
    else if (id == QLatin1String(occupancyPageId))
        page = std::make_unique<OccupancyPage>(*m_context);
    else if (id == QLatin1String(namesPageId))
        page = std::make_unique<NamesPage>(*m_context);
    if (page)
        m_actions->addPage(page.get());
    return page;
}

Result<DeskPart> RosterUi::desk(Reader &reader, const QList<ScopeChoice> &scope) const
{
    return makeDeskPart(reader, scope, campusDate(m_context->clock()));
}

Result<QList<ScopeChoice>> RosterUi::scopes(Reader &reader) const
{
    HK_TRY(const QList<NamedPlace> buildings, buildingNames(reader));
    HK_TRY(const QList<NamedRow> schools, colleges(reader));
    QList<ScopeChoice> choices;
    for (const NamedPlace &building : buildings)
        choices.append({"building", building.id, building.name});
    for (const NamedRow &college : schools)
        choices.append({"college", college.id, college.name});
    return choices;
}

}  // namespace hk::roster
