// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/form/draft.h"

#include "widgets/form/fieldeditor.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSettings>

namespace hk {

QString draftKey(const QByteArray &entity, qint64 id, const QByteArray &account)
{
    const QString place = QStringLiteral("%1.%2").arg(QString::fromUtf8(entity)).arg(id);
    return QStringLiteral("drafts/") + (account.isEmpty() ? place : QString::fromLatin1(account.toHex()) + u'/' + place);
}

void keepDraft(const QString &key, const Draft &draft)
{
    QJsonObject values;
    for (auto it = draft.values.begin(); it != draft.values.end(); ++it) {
        if (it->canConvert<NewReference>())
            values.insert(it.key(), QJsonObject{{QStringLiteral("new"), it->value<NewReference>().title}});
        else
            values.insert(it.key(), QJsonValue::fromVariant(*it));
    }
    const QJsonObject kept{{QStringLiteral("at"), draft.at}, {QStringLiteral("values"), values}};
    QSettings().setValue(key, QJsonDocument(kept).toJson(QJsonDocument::Compact));
}

std::optional<Draft> keptDraft(const QString &key)
{
    const QJsonObject kept = QJsonDocument::fromJson(QSettings().value(key).toByteArray()).object();
    if (kept.isEmpty())
        return std::nullopt;
    Draft draft;
    draft.at = kept.value(QStringLiteral("at")).toInteger();
    const QJsonObject values = kept.value(QStringLiteral("values")).toObject();
    for (auto it = values.begin(); it != values.end(); ++it) {
        if (it->isObject())
            draft.values.insert(it.key(),
                                QVariant::fromValue(NewReference{it->toObject().value(QStringLiteral("new")).toString()}));
        else if (it->isDouble() && double(it->toInteger()) == it->toDouble())
            draft.values.insert(it.key(), it->toInteger());
        else
            draft.values.insert(it.key(), it->isNull() ? QVariant() : it->toVariant());
    }
    return draft;
}

void dropDraft(const QString &key)
{
    QSettings().remove(key);
}

}  // namespace hk
