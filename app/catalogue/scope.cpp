// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/scope.h"

namespace hk {

QByteArray scopeEntity(ScopeKind kind)
{
    switch (kind) {
    case ScopeKind::Building:
        return "building";
    case ScopeKind::College:
        return "college";
    case ScopeKind::Department:
        return "department";
    case ScopeKind::Person:
        break;
    }
    return {};
}

QList<ScopePath> inherited(QList<ScopePath> paths, const QByteArray &through)
{
    for (ScopePath &path : paths)
        path.through = through;
    return paths;
}

QList<QByteArray> decidingFields(const QList<ScopePath> &paths)
{
    QList<QByteArray> fields;
    for (const ScopePath &path : paths) {
        const QByteArray field = !path.through.isEmpty()    ? path.through
            : path.from.isEmpty() && !path.fields.isEmpty() ? path.fields.constFirst()
                                                            : QByteArray();
        if (!field.isEmpty() && !fields.contains(field))
            fields << field;
    }
    return fields;
}

}  // namespace hk
