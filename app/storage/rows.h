// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/connection.h"

#include <QHash>
#include <QVariantMap>

namespace hk {

// Rows of any entity by its catalogue: forms and imports write through these, so that a new field needs no SQL.
// Values are by field name; fields not named stay as they are (on insert: NULL or the table's default).

// A row's fields, and its `uid`; an error when there is none.
Result<QVariantMap> readRow(Reader &reader, const QByteArray &entity, qint64 id);
Result<qint64> insertRow(Writer &writer, const QByteArray &entity, const QVariantMap &values);
Result<void> updateRow(Writer &writer, const QByteArray &entity, qint64 id, const QVariantMap &values);
Result<void> deleteRow(Writer &writer, const QByteArray &entity, qint64 id);

// The text of an encrypted field, for a viewer who may read it and has its key. `readRow` and all lists show a mark in its place.
Result<QString> readSecret(Reader &reader, const QByteArray &entity, qint64 id, const QByteArray &field);
// Of all rows that the viewer may read, by their ids; rows without one that opens are left out.
Result<QHash<qint64, QString>> readSecrets(Reader &reader, const QByteArray &entity, const QByteArray &field);
// A field's value as it is stored: encrypted for its row where the catalogue asks for it. For writers of many rows that prepare
// their own statements.
Result<QVariant> sealed(Reader &reader, const Entity &entity, const Field &field, const QByteArray &rowUid, const QVariant &value);

// What a person calls the row: its title fields, "2024030217 孟子涵".
Result<QString> rowTitle(Reader &reader, const QByteArray &entity, qint64 id);

}  // namespace hk
