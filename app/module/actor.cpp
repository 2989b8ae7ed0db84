// SPDX-License-Identifier: GPL-3.0-or-later
#include "module/actor.h"

#include <QCoreApplication>

namespace hk {

namespace {

struct ActorText {
    Q_DECLARE_TR_FUNCTIONS(hk::Actor)
public:
    static QString desk() { return tr("desk"); }
};

}  // namespace

QString actorOf(const Reader &reader)
{
    return isLoneDesk(reader) ? ActorText::desk() : reader.viewer().name;
}

bool isLoneDesk(const Reader &reader)
{
    return reader.viewer().name.isEmpty();
}

}  // namespace hk
