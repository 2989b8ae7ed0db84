// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/export.h"
#include "shell/windowcontext.h"
#include "widgets/look/status.h"

#include <QStatusBar>

#include <optional>

class QToolButton;

namespace hk {

class Job;
class ProgressItem;

// The foot of the window: who works on which file; the work under way; when data were last saved and backed up.
class HK_SHELL_API StatusLine : public QStatusBar {
    Q_OBJECT
public:
    explicit StatusLine(const WindowContext &context, QWidget *parent = nullptr);

    // Shows the job until it ends; of several the latest one.
    void addJob(const std::shared_ptr<Job> &job);
    void setSaved(qint64 at);
    // Nothing: never yet.
    void setBackedUp(std::optional<qint64> at);
    void setReadOnly();
    // How the desk stands with its server; no words: there is none.
    void setSync(const QString &words, StatusKind kind, const QString &sentence);
    // Who signed in; null on a desk without accounts.
    QToolButton *personItem() const { return m_person; }

signals:
    void personClicked();
    void fileClicked();
    void savedClicked();
    void backupClicked();
    void syncClicked();

private:
    QToolButton *addItem(const char *name, const QString &icon, bool permanent);
    void showJob();
    QString when(qint64 at) const;

    const WindowContext &m_context;
    QToolButton *m_person = nullptr;
    QToolButton *m_file;
    ProgressItem *m_progress;
    QToolButton *m_saved;
    QToolButton *m_backedUp;
    QToolButton *m_sync;
    std::vector<std::weak_ptr<Job>> m_jobs;
};

}  // namespace hk
