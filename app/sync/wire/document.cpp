// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/wire/document.h"

#include "sync/wire/messages.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace hk::wire {

namespace {

struct CodecText {
    Q_DECLARE_TR_FUNCTIONS(hk::Wire)
public:
    static QString unreadable()
    {
        return tr("What came over the network could not be read. Nothing was changed. Perhaps one of the two programs is too old.");
    }
};

}  // namespace

Error unreadable(const QString &fault)
{
    return {CodecText::unreadable(), fault};
}

QByteArray textOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<QJsonValue> documentOf(const QByteArray &text)
{
    if (text.size() > Limits{}.bodyBytes)
        return unreadable(QStringLiteral("too long"));
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(text, &problem);
    if (problem.error != QJsonParseError::NoError)
        return unreadable(QStringLiteral("no JSON at %1").arg(problem.offset));
    return document.isObject() ? QJsonValue(document.object()) : QJsonValue();
}

}  // namespace hk::wire
