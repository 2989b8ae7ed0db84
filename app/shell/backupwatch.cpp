// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/backupwatch.h"

#include "shell/frame/statusline.h"
#include "storage/backup.h"
#include "widgets/actionregistry.h"
#include "widgets/dialogs.h"
#include "widgets/job.h"
#include "widgets/whendone.h"

#include <QFileInfo>

#include <algorithm>

namespace hk {

BackupWatch::BackupWatch(const WindowContext &context, ActionRegistry &actions, Workbench &workbench, StatusLine &status,
                         QWidget *window)
    : QObject(window), m_context(context), m_workbench(workbench), m_status(status), m_window(window)
{
    ActionSpec now{QStringLiteral("shell.backUp"), tr("Back up…"), QStringLiteral("shield"), {}, MenuPlace::Data, 300};
    now.needs = Deed::Keep;
    actions.add(now, this, [this] { backUpByHand(); });
    showNewest();
}

void BackupWatch::showNewest()
{
    std::optional<qint64> newest = m_byHand;
    if (const auto daily = newestDailyBackup(m_context.database.path()))
        newest = std::max(newest.value_or(0), daily->toMSecsSinceEpoch());
    m_status.setBackedUp(newest);
}

void BackupWatch::runDaily()
{
    if (m_context.database.isReadOnly())
        return;
    whenDone(writeDailyBackup(m_context.database), this, [this](const Result<QString> &answer) {
        if (!answer.ok())
            m_workbench.say({StatusKind::Warning, answer.error().message, tr("Back up by hand"), [this] { backUpByHand(); }});
        else if (!answer->isEmpty())
            emit written();
        showNewest();
    });
}

void BackupWatch::backUpByHand()
{
    const QString day = campusDate(m_context.clock()).toString(Qt::ISODate);
    const QString file = m_context.dialogs.saveFile(m_window, tr("Back up"), QStringLiteral("hallkeeper %1.hkbackup").arg(day),
                                                    tr("Hallkeeper backup (*.hkbackup)"));
    if (file.isEmpty())
        return;
    const auto passphrase = m_context.dialogs.askText(m_window, tr("Back up"),
                                                      tr("Passphrase; leave it empty for a backup that anybody can open"), true);
    if (!passphrase)
        return;
    auto job = m_workbench.startJob(tr("Backing up"));
    whenDone(writeBackup(m_context.database, file, *passphrase), this, [this, job, file](const Result<BackupInfo> &answer) {
        job->end();
        if (!answer.ok()) {
            m_workbench.say({StatusKind::Warning, answer.error().message});
            return;
        }
        m_byHand = answer->at;
        const QString name = QFileInfo(file).fileName();
        m_workbench.say(
            {StatusKind::Done,
             answer->encrypted ? tr("Backed up to %1, encrypted").arg(name) : tr("Backed up to %1, not encrypted").arg(name)});
        showNewest();
        emit written();
    });
}

}  // namespace hk
