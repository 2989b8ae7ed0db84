// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"
#include "catalogue/sight.h"

#include <QString>

#include <functional>

namespace hk {

// A row of TEMP sight_key: for one purpose ("write room") the scopes that a viewer's grants name.
struct SightKey {
    QString purpose;
    ScopeKind kind = ScopeKind::Building;
    QVariant key;
};

// Which rows a viewer's sights reach, as conditions on a row `r` of an entity's table. Scopes are looked up in TEMP sight_key, so
// that no value of an account stands in SQL text.
class SightSql {
public:
    SightSql(const Catalogue &catalogue, const Viewer &viewer) : m_catalogue(catalogue), m_viewer(viewer) { }

    static QString everyRow();
    static QString noRow();

    QString readable(const Entity &entity) const;
    QString writable(const Entity &entity) const;
    // Rows whose fields of this class are shown whole and may be written.
    QString open(const Entity &entity, FieldClass klass) const;
    // All references of `r` lead to rows that the viewer sees, or to work of an area that the grant by which `r` is the viewer's to
    // write does not show at all: a department's ticket is its handler's, whoever the student is.
    QString referencesSeen(const Entity &entity) const;

    QList<SightKey> keys() const;

private:
    using Chosen = std::function<bool(const Sight &)>;
    struct Purpose {
        QString name;
        Chosen chosen;
        bool writes = false;
    };
    static Purpose reading(const Entity &entity);
    static Purpose writing(const Entity &entity);
    static Purpose opening(const Entity &entity, FieldClass klass);
    static Purpose writingPast(const Entity &entity, Area area);
    QList<Purpose> purposesOf(const Entity &entity) const;

    static Purpose asRole(const Purpose &purpose, const QByteArray &role);
    QList<QByteArray> rolesFor(const Purpose &purpose) const;

    QString rows(const Entity &entity, const Purpose &purpose) const;
    QString inCircle(const Entity &entity, const Purpose &purpose) const;
    QString inReach(const Entity &entity, const Purpose &purpose) const;
    QString along(const Entity &entity, const ScopePath &path, const QString &keys) const;
    QString refersFrom(const ScopePath &path, const QString &keys) const;
    QString inherits(const Entity &entity, const ScopePath &path, const QString &keys) const;
    QString alongFields(const Entity &entity, const QString &row, const QList<QByteArray> &fields, qsizetype at,
                        const QString &keys) const;

    const Catalogue &m_catalogue;
    const Viewer &m_viewer;
};

// A change `c` wrote a field of the row's own that decides its scope.
QString scopeFieldChanged(const Entity &entity);

// What stands for an encrypted value wherever it is listed.
QString secretMark();

// A field of `r` for eyes that may not see it whole: the ends of a number, stars for a text, nothing for anything else.
QString maskedColumn(const Field &field);

}  // namespace hk
