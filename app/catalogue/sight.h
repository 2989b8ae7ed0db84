// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/entity.h"

#include <QSet>
#include <QVariant>

#include <optional>
#include <vector>

namespace hk {

// One grant of an account, as far as rows and fields go: what may be read and written of which areas, in which classes, where.
struct Sight {
    QSet<Area> read;
    QSet<Area> write;
    QSet<FieldClass> classes;
    std::optional<ScopeKind> scope;  // none: the whole school
    QVariant key;  // of the building or college, or the person's name
    QByteArray role = {};  // the code of the role, which rows may name

    // Only an entity that has to do with the scope is limited by it: a college's counsellor sees every building.
    bool limits(const Entity &entity) const;
};

// What an account may do besides reading and writing rows.
enum class Deed : quint8 {
    Import,
    Export,
    ExportWhole,  // with contact and sensitive fields whole
    Settings,
    Accounts,
    ReadAudit,
    Keep,  // back up, restore, check
};

// For whom a data file is open. Its connections show and take only what the sights together allow.
struct Viewer {
    QByteArray account;  // uid; empty on a desk without accounts
    QString name;
    QString signInName;
    bool everything = false;  // the owner of a lone desk
    std::vector<Sight> sights;
    QSet<Deed> deeds;

    static Viewer owner();
    // Nobody has signed in yet: nothing is shown.
    static Viewer nobody() { return {}; }
    // No row of the entity is kept from them. Who signs in does not learn of the circles of others, the owner neither.
    bool hasAllOf(const Entity &entity) const { return everything && (!entity.circle || account.isEmpty()); }
    bool isNobody() const { return !everything && account.isEmpty() && sights.empty(); }

    // There is a grant that reads (writes) rows of the entity; which rows is for the views to say.
    bool mayRead(const Entity &entity) const;
    bool mayWrite(const Entity &entity) const;
    // Some row's fields of this class are shown whole.
    bool sees(const Entity &entity, FieldClass klass) const;
    bool may(Deed deed) const { return everything || deeds.contains(deed); }
};

}  // namespace hk
