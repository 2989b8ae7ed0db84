// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/sight.h"

#include <algorithm>

namespace hk {

bool Sight::limits(const Entity &entity) const
{
    return scope
        && std::any_of(entity.scopes.begin(), entity.scopes.end(), [&](const ScopePath &path) { return path.kind == *scope; });
}

Viewer Viewer::owner()
{
    Viewer viewer;
    viewer.everything = true;
    return viewer;
}

bool Viewer::mayRead(const Entity &entity) const
{
    return everything || std::any_of(sights.begin(), sights.end(), [&](const Sight &s) { return s.read.contains(entity.area); });
}

bool Viewer::mayWrite(const Entity &entity) const
{
    return everything || std::any_of(sights.begin(), sights.end(), [&](const Sight &s) { return s.write.contains(entity.area); });
}

bool Viewer::sees(const Entity &entity, FieldClass klass) const
{
    return everything || std::any_of(sights.begin(), sights.end(), [&](const Sight &s) {
               return s.read.contains(entity.area) && s.classes.contains(klass);
           });
}

}  // namespace hk
