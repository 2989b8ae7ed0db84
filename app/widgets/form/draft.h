// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/export.h"
#include "storage/database.h"

#include <QHash>
#include <QString>
#include <QVariantMap>

#include <optional>

namespace hk {

// What was typed into a form and not saved, kept in the settings of this computer so that it survives a crash.
struct Draft {
    qint64 at = 0;  // UTC milliseconds
    QVariantMap values;
};

// The values that are keys of rows, or lists of keys: of which entity. They are kept by the rows' uids, since the same key may be
// somebody else's where the file has been replaced.
using DraftReferences = QHash<QString, QByteArray>;

// The place of a form: the data file, entity and the row's uid, none for a new one. What one account typed is not shown to another.
HK_WIDGETS_API QString draftKey(const Database &database, const QByteArray &entity, const QByteArray &row,
                                const QByteArray &account);
// Drafts that nobody has asked for in thirty days go.
HK_WIDGETS_API void keepDraft(Database &database, const QString &key, const Draft &draft, const DraftReferences &references = {});
// References stand in it by uid: `readDraft` has their keys.
HK_WIDGETS_API std::optional<Draft> keptDraft(const QString &key, qint64 now);
// Its values with keys for the rows that the viewer still sees; the others are left out.
HK_WIDGETS_API QFuture<Result<QVariantMap>> readDraft(Database &database, const Draft &draft);
HK_WIDGETS_API void dropDraft(const QString &key);

}  // namespace hk
