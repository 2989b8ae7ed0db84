// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/connection.h"

#include <QJsonObject>
#include <QVariantMap>

namespace hk {

// A record of the table, and what its row has to say.
struct ConflictRecord {
    qint64 id = 0;
    const Entity *entity = nullptr;
    QByteArray uid;
    QString group;
    std::optional<QJsonObject> base;
    std::optional<QJsonObject> mine;  // nothing: deleted
    std::optional<QJsonObject> theirs;
    QString mineBy;
    QString theirsBy;
    qint64 mineAt = 0;
    qint64 theirsAt = 0;
    bool here = false;
    bool theirsHere = false;
};

// Those that are open of rows that the viewer sees. What a field may show is decided field by field.
Result<QList<ConflictRecord>> openRecords(Reader &reader);
// A value of the wire as it is stored here; of a secret its text, where the desk can open it.
Result<QVariant> valueHere(Reader &reader, const ConflictRecord &record, const Field &field, const QJsonObject &side);
Result<QString> wordsHere(Reader &reader, const Entity &entity, const Field &field, const QVariant &value);
// Of a row that is not here, what was proposed: as values, and what it is called.
Result<QVariantMap> proposedValues(Reader &reader, const ConflictRecord &record);
Result<QString> proposedTitle(Reader &reader, const ConflictRecord &record);

}  // namespace hk
