// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/importstart.h"

#include "widgets/importwizard/importpage.h"
#include "widgets/page.h"

#include <QCoreApplication>

namespace hk {

namespace {

struct ImportStartText {
    Q_DECLARE_TR_FUNCTIONS(hk::ImportStart)
};

// Those of that kind, or all.
std::vector<const Importer *> importersOf(const UiContext &context, const QString &kind)
{
    std::vector<const Importer *> found;
    for (const auto &importer : context.importers) {
        if (kind.isEmpty() || importer->kind() == kind)
            found.push_back(importer.get());
    }
    return found;
}

}  // namespace

std::unique_ptr<Page> startImport(const UiContext &context, const QString &file, const QString &kind)
{
    if (context.database.isReadOnly()) {
        context.workbench.say({StatusKind::Warning, context.database.readOnlyReason()});
        return nullptr;
    }
    if (!context.database.viewer().may(Deed::Import)) {
        context.workbench.say({StatusKind::Warning, ImportStartText::tr("Your account may not import files.")});
        return nullptr;
    }
    const std::vector<const Importer *> importers = importersOf(context, kind);
    if (importers.empty()) {
        context.workbench.say({StatusKind::Info, ImportStartText::tr("No installed module can import files.")});
        return nullptr;
    }
    return std::make_unique<ImportPage>(context, importers, file);
}

}  // namespace hk
