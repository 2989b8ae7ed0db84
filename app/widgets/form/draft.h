// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QVariantMap>

#include <optional>

namespace hk {

// What was typed into a form and not saved, kept in the settings of this computer so that it survives a crash.
struct Draft {
    qint64 at = 0;  // UTC milliseconds
    QVariantMap values;
};

// The place of a form: entity and row, 0 for a new one. What one account typed is not shown to another.
QString draftKey(const QByteArray &entity, qint64 id, const QByteArray &account = {});
void keepDraft(const QString &key, const Draft &draft);
std::optional<Draft> keptDraft(const QString &key);
void dropDraft(const QString &key);

}  // namespace hk
