// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/linkedfacts.h"

#include "storage/database.h"
#include "widgets/controls/factsheet.h"
#include "widgets/whendone.h"

namespace hk {

namespace {

constexpr int mostShown = 20;

}  // namespace

void addLinkedRows(const UiContext &context, FactSheet *sheet, const QByteArray &entity, qint64 row,
                   std::function<bool()> isStillShown)
{
    if (!context.modules || row == 0)
        return;
    const auto job = [modules = context.modules, entity, row](Reader &reader) { return modules->linkedTo(reader, entity, row); };
    whenDone(context.database.read(job), sheet,
             [sheet, &workbench = context.workbench, isStillShown](const Result<QList<LinkedRow>> &links) {
                 if (!links.ok() || !isStillShown())
                     return;
                 QString kind;
                 for (const LinkedRow &link : links->mid(0, mostShown)) {
                     if (link.kind != kind)
                         sheet->addHeading(link.kind);
                     kind = link.kind;
                     const QString day = link.at == 0 ? link.subtitle : campusDate(link.at).toString(Qt::ISODate);
                     sheet->addLink(day, link.title, [&workbench, link] { workbench.openItem(link.entity, link.id); });
                 }
             });
}

}  // namespace hk
