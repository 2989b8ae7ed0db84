// SPDX-License-Identifier: GPL-3.0-or-later
#include "mentoring/store/keepers.h"

#include "access/rules/roles.h"

#include <QCoreApplication>

#include <algorithm>

namespace hk::mentoring {

namespace {

struct KeeperText {
    Q_DECLARE_TR_FUNCTIONS(hk::mentoring::Keepers)
};

}  // namespace

bool readsAll(const Reader &reader, const char *entity)
{
    const Viewer &viewer = reader.viewer();
    const Entity &known = *reader.catalogue().entity(entity);
    return viewer.everything || std::any_of(viewer.sights.begin(), viewer.sights.end(), [&](const Sight &sight) {
               return sight.read.contains(known.area) && !sight.limits(known);
           });
}

bool writesAll(const Reader &reader, const char *entity)
{
    const Viewer &viewer = reader.viewer();
    const Entity &known = *reader.catalogue().entity(entity);
    return viewer.everything || std::any_of(viewer.sights.begin(), viewer.sights.end(), [&](const Sight &sight) {
               return sight.write.contains(known.area) && !sight.limits(known);
           });
}

Result<void> requireKeeper(const Reader &reader, const QString &mentor)
{
    const Viewer &viewer = reader.viewer();
    const Area area = reader.catalogue().entity("mentor_meeting")->area;
    const bool looksAfterAll = std::any_of(viewer.sights.begin(), viewer.sights.end(), [&](const Sight &sight) {
        return sight.write.contains(area) && sight.role != roleCode(Role::Mentor).toLatin1()
            && sight.role != roleCode(Role::PsychologicalCounsellor).toLatin1();
    });
    if (viewer.everything || looksAfterAll || viewer.name == mentor)
        return {};
    return Error{KeeperText::tr("This talk is %1's. Whoever held it can change it; nothing was changed.").arg(mentor)};
}

}  // namespace hk::mentoring
