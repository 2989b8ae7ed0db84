// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/access/grantwords.h"

#include <QCoreApplication>

#include <algorithm>

namespace hk {

namespace {

struct GrantText {
    Q_DECLARE_TR_FUNCTIONS(hk::GrantWords)
};

QString scopeText(const Grant &grant, const QList<GrantPlace> &places)
{
    const GrantScope &scope = grant.scope;
    if (!scope.kind)
        return mayHoldEverywhere(grant.role) ? scopeKindTitle({}) : GrantText::tr("no department yet");
    if (*scope.kind == ScopeKind::Person)
        return GrantText::tr("students of %1").arg(scope.person);
    const auto place = std::find_if(places.begin(), places.end(),
                                    [&](const GrantPlace &p) { return p.kind == *scope.kind && p.uid == scope.uid; });
    return place != places.end() ? place->title : GrantText::tr("a place that is gone");
}

}  // namespace

QString scopeKindTitle(std::optional<ScopeKind> kind)
{
    if (!kind)
        return GrantText::tr("Whole school");
    switch (*kind) {
    case ScopeKind::Building:
        return GrantText::tr("One building");
    case ScopeKind::College:
        return GrantText::tr("One college");
    case ScopeKind::Department:
        return GrantText::tr("One department");
    case ScopeKind::Person:
        break;
    }
    return GrantText::tr("Own students of");
}

QString grantText(const Grant &grant, const QList<GrantPlace> &places)
{
    if (scopesOf(grant.role).isEmpty())
        return roleTitle(grant.role);
    return GrantText::tr("%1: %2").arg(roleTitle(grant.role), scopeText(grant, places));
}

}  // namespace hk
