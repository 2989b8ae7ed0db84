// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/importstart.h"

#include "widgets/dialogs.h"
#include "widgets/importwizard/importpage.h"
#include "widgets/page.h"

#include <QCoreApplication>

namespace hk {

namespace {

struct ImportStartText {
    Q_DECLARE_TR_FUNCTIONS(hk::ImportStart)
};

const Importer *chooseImporter(const UiContext &context, QWidget *window, const QString &kind)
{
    if (context.importers.empty()) {
        context.workbench.say({StatusKind::Info, ImportStartText::tr("No installed module can import files.")});
        return nullptr;
    }
    if (kind.isEmpty() && context.importers.size() == 1)
        return context.importers.front().get();
    QStringList titles;
    for (const auto &importer : context.importers) {
        if (importer->kind() == kind)
            return importer.get();
        titles << importer->title();
    }
    const int chosen =
        context.dialogs.choose(window, ImportStartText::tr("Import"), ImportStartText::tr("What is in this file?"), titles);
    return chosen < 0 ? nullptr : context.importers[static_cast<size_t>(chosen)].get();
}

}  // namespace

std::unique_ptr<Page> startImport(const UiContext &context, QWidget *window, const QString &file, const QString &kind)
{
    if (context.database.isReadOnly()) {
        context.workbench.say({StatusKind::Warning, context.database.readOnlyReason()});
        return nullptr;
    }
    if (!context.database.viewer().may(Deed::Import)) {
        context.workbench.say({StatusKind::Warning, ImportStartText::tr("Your account may not import files.")});
        return nullptr;
    }
    const Importer *importer = chooseImporter(context, window, kind);
    if (!importer)
        return nullptr;
    return std::make_unique<ImportPage>(context, *importer, file);
}

}  // namespace hk
