// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/grantplaces.h"

namespace hk {

Result<QList<GrantPlace>> grantPlaces(Reader &reader)
{
    QList<GrantPlace> places;
    for (const ScopeKind kind : {ScopeKind::Building, ScopeKind::College, ScopeKind::Department}) {
        const Entity *entity = reader.catalogue().entity(scopeEntity(kind));
        if (!entity || entity->titleFields.isEmpty())
            continue;
        // scan: buildings, colleges and departments are few
        const QString titles = QString::fromLatin1(entity->titleFields.join(", "));
        Statement query =
            reader.statement(QStringLiteral("SELECT uid, %1 FROM visible_%2 ORDER BY length(%3), %3")
                                 .arg(titles, QString::fromLatin1(entity->name), QString::fromLatin1(entity->titleFields.first())));
        HK_CHECK(query.run());
        while (query.next()) {
            QStringList words;
            for (int i = 0; i < entity->titleFields.size(); ++i)
                words << query.text(i + 1);
            places << GrantPlace{kind, query.bytes(0), words.join(u' ')};
        }
    }
    return places;
}

Result<QByteArray> grantPlaceNamed(Reader &reader, ScopeKind kind, const QString &name)
{
    HK_TRY(const QVariant uid,
           reader.single(QStringLiteral("SELECT uid FROM visible_%1 WHERE name = ?").arg(QString::fromLatin1(scopeEntity(kind))),
                         {name}));
    return uid.toByteArray();
}

Result<QString> grantPlaceName(Reader &reader, ScopeKind kind, const QByteArray &uid)
{
    HK_TRY(const QVariant name,
           reader.single(QStringLiteral("SELECT name FROM visible_%1 WHERE uid = ?").arg(QString::fromLatin1(scopeEntity(kind))),
                         {uid}));
    return name.toString();
}

}  // namespace hk
