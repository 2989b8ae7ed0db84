// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/entity.h"
#include "server/postgres.h"

#include <QJsonObject>

namespace hk::server {

// A field's value between the wire and the database. What the field's type does not take is none.
std::optional<Value> storedValue(const Field &field, const QJsonValue &value);
QJsonValue wireValue(const Field &field, const Value &value);
// The value as the database would hand it out again, so that two spellings of one number are the same.
QJsonValue settled(const Field &field, const QJsonValue &value);
// The same of several fields.
QJsonObject settledOf(const Entity &entity, const QJsonObject &values);
// These fields of an object; what it lacks is undefined.
QJsonObject only(const QJsonObject &object, const QStringList &names);

}  // namespace hk::server
