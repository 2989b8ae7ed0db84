// SPDX-License-Identifier: GPL-3.0-or-later
#include "module/actor.h"

#include <QCoreApplication>
#include <QStringList>

namespace hk {

namespace {

struct ActorText {
    Q_DECLARE_TR_FUNCTIONS(hk::Actor)
public:
    static QString desk() { return tr("desk"); }
};

}  // namespace

QVariant idList(const QList<qint64> &ids)
{
    if (ids.isEmpty())
        return {};
    QStringList numbers;
    numbers.reserve(ids.size());
    for (const qint64 id : ids)
        numbers << QString::number(id);
    return QString(u'[' + numbers.join(u',') + u']');
}

QString actorOf(const Reader &reader)
{
    return isLoneDesk(reader) ? ActorText::desk() : reader.viewer().name;
}

bool isLoneDesk(const Reader &reader)
{
    return reader.viewer().name.isEmpty();
}

}  // namespace hk
