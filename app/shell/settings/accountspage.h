// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/access/grantwords.h"
#include "shell/settings/settingspage.h"
#include "shell/windowcontext.h"

class QLabel;
class QSpinBox;
class QTableView;

namespace hk {

class AccountEditor;
class AccountModel;
class LockGuard;

// Who may open the data, and what they may do there. On a desk without accounts it offers to protect it.
class AccountsPage : public SettingsPage {
    Q_OBJECT
public:
    AccountsPage(const WindowContext &context, Workbench &workbench, LockGuard &lock);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void addAccounts();
    void addLock();
    void addSecrets();
    QString keychainWords() const;
    void makeRecoveryCode();
    void read(qint64 chosen);
    void showChosen();

    const WindowContext &m_context;
    Workbench &m_workbench;
    LockGuard &m_lock;
    AccountModel *m_model = nullptr;
    QTableView *m_table = nullptr;
    QLabel *m_which = nullptr;
    AccountEditor *m_editor = nullptr;
    QSpinBox *m_minutes = nullptr;
};

}  // namespace hk
