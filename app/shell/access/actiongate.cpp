// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/access/actiongate.h"

#include "catalogue/catalogue.h"

#include <QCoreApplication>

namespace hk {

namespace {

struct GateText {
    Q_DECLARE_TR_FUNCTIONS(hk::ActionGate)
};

}  // namespace

QString deedRefusal(Deed deed)
{
    switch (deed) {
    case Deed::Import:
        return GateText::tr("Your account may not import files.");
    case Deed::Export:
    case Deed::ExportWhole:
        return GateText::tr("Your account may not export.");
    case Deed::Settings:
        return GateText::tr("Your account may not change the settings of the data.");
    case Deed::Accounts:
        return GateText::tr("Your account may not administer accounts.");
    case Deed::ReadAudit:
        return GateText::tr("Your account may not read the audit log.");
    case Deed::Keep:
        break;
    }
    return GateText::tr("Your account may not make or restore backups.");
}

bool mayWrite(const WindowContext &context, const QByteArray &entity)
{
    const Entity *known = context.catalogue.entity(entity);
    return !known || context.database.viewer().mayWrite(*known);
}

ActionRegistry::Gate gateFor(const Viewer &viewer, const Catalogue &catalogue)
{
    return [viewer, &catalogue](const ActionSpec &spec) -> QString {
        if (spec.needs && !viewer.may(*spec.needs))
            return deedRefusal(*spec.needs);
        QStringList refused;
        for (const QByteArray &name : spec.writes.split(' ')) {
            const Entity *entity = catalogue.entity(name);
            if (!entity || viewer.mayWrite(*entity))
                return {};
            refused << entity->titleText();
        }
        return GateText::tr("Your account may not change this: %1.").arg(refused.join(GateText::tr(", ")));
    };
}

}  // namespace hk
