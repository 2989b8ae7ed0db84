// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"

#include <QByteArray>
#include <QList>

namespace hk::server {

// The server's tables as the catalogue has them: data.<entity> with school, id, version, scopes and a column for each field.

QByteArray columnType(const Field &field);
// "data.student"
QByteArray tableOf(const Entity &entity);
QByteArray createTable(const Entity &entity);
// References, choices, days; by the name of the constraint.
struct TableConstraint {
    QByteArray name;
    QByteArray definition;
};
QList<TableConstraint> constraintsOf(const Entity &entity, const Field &field);
// Row security, its policies, and what the service may do.
// The rows of the entity that a unit is about to make, or to pass on, as a setting of the session.
QByteArray madeSetting(const QByteArray &entity);
QByteArray securityOf(const Entity &entity, const QByteArray &service);

// The settings of a transaction that say which rows of an entity an account reads and writes: "hk.read_student".
QByteArray readSetting(const QByteArray &entity);
QByteArray writeSetting(const QByteArray &entity);

// The conflicts that a server writes and desks resolve: an entity like any other, whose rights are those of the row it is about.
constexpr const char *conflictEntityName = "conflict";
Entity conflictEntity();

}  // namespace hk::server
