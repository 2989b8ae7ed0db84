// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/importwizard/importundo.h"

#include "storage/batches.h"
#include "widgets/dialogs.h"
#include "widgets/whendone.h"

#include <QCoreApplication>
#include <QWidget>

namespace hk {

namespace {

struct UndoWords {
    Q_DECLARE_TR_FUNCTIONS(hk::ImportUndo)
};

Question undoQuestion(const BatchUndo &preview)
{
    QString text = UndoWords::tr("%Ln change(s) of this import will be taken back.", nullptr, preview.undone);
    if (preview.kept > 0)
        text += u' ' + UndoWords::tr("%Ln row(s) stay, because later work stands on them.", nullptr, preview.kept);
    if (!preview.lostEdits.isEmpty())
        text += u' ' + UndoWords::tr("These later edits by hand will be lost:");
    return {UndoWords::tr("Undo this import?"), text, UndoWords::tr("Undo the import"), preview.lostEdits};
}

}  // namespace

void undoImport(const UiContext &context, QWidget *parent, qint64 batch)
{
    whenDone(previewBatchUndo(context.database, batch), parent, [context, parent, batch](const Result<BatchUndo> &preview) {
        if (!preview.ok()) {
            context.workbench.say({StatusKind::Overdue, preview.error().message});
            return;
        }
        if (!context.dialogs.confirm(parent, undoQuestion(*preview)))
            return;
        whenDone(undoBatch(context.database, batch), parent, [context](const Result<BatchUndo> &done) {
            if (done.ok())
                context.workbench.say(
                    {StatusKind::Done, UndoWords::tr("The import was taken back: %Ln change(s).", nullptr, done->undone)});
            else
                context.workbench.say({StatusKind::Overdue, done.error().message});
        });
    });
}

}  // namespace hk
