// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/settings/settingspage.h"
#include "shell/windowcontext.h"
#include "storage/backup.h"

class QLabel;
class QListWidget;
class QPushButton;

namespace hk {

class BackupWatch;

// The data file, its backups and what can be put back, and the check of every rule.
class DataPage : public SettingsPage {
    Q_OBJECT
public:
    DataPage(const WindowContext &context, Workbench &workbench, BackupWatch &backups);

private:
    void addFile();
    void showDisk();
    void addBackups();
    void addCheck();
    void listBackups();
    bool mayKeep() const;
    void restoreFrom(const QString &file);
    void inspect(const QString &file, const QString &passphrase);
    void askToRestore(const QString &file, const QString &passphrase, const BackupInfo &info);
    void runCheck();

    const WindowContext &m_context;
    Workbench &m_workbench;
    BackupWatch &m_backups;
    QLabel *m_disk = nullptr;
    QListWidget *m_daily = nullptr;
    QPushButton *m_restore = nullptr;
    QPushButton *m_check = nullptr;
    QLabel *m_answer = nullptr;
    QListWidget *m_faults = nullptr;
};

}  // namespace hk
