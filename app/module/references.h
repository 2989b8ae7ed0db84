// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/connection.h"

#include <QVariantMap>

namespace hk {

// A row that a reference may point to.
struct ReferenceChoice {
    qint64 id = 0;
    QString title;
};

// Rows of the entity that a person may mean by `text`, by name, number, pinyin or initials; with no text the first ones. Entities
// of few rows (colleges, buildings) need no search keys. `alike`: values by field that the rows have too, or leave open.
Result<std::vector<ReferenceChoice>> referenceChoices(Reader &reader, const QByteArray &entity, const QString &text, int limit,
                                                      const QVariantMap &alike = {});

// A row that refers to another one by `field`, a reference that may be pointed elsewhere.
struct ReferringRow {
    QByteArray entity;
    QByteArray field;
    qint64 id = 0;
};

// The rows that the viewer sees which refer to this one, of whatever module, at most `limit`: what has to go elsewhere before the
// row can go. Left out are rows that only grow and references that are written once.
Result<std::vector<ReferringRow>> referringRows(Reader &reader, const QByteArray &entity, qint64 id, int limit);

// The one field that a new row of the entity needs besides those `given`, when a name is all it takes; null otherwise.
const Field *soleTitleField(const Entity &entity, const QList<QByteArray> &given = {});

// The uid of a row that the viewer sees, and the row of a uid, for what must find it again in another state of the file; empty, or
// 0, where there is none.
Result<QByteArray> uidOfRow(Reader &reader, const QByteArray &entity, qint64 id);
Result<qint64> rowOfUid(Reader &reader, const QByteArray &entity, const QByteArray &uid);

}  // namespace hk
