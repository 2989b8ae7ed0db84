// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/export.h"
#include "sync/syncservice.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace hk {

class Dialogs;
class FormField;

// Connects this computer to a server: address, name and password; what is wrong stands at its field. A certificate that does not
// hold ends the attempt, and there is nothing to click past that.
class HK_SHELL_API ConnectDialog : public QDialog {
    Q_OBJECT
public:
    ConnectDialog(SyncService &service, Dialogs &dialogs, QWidget *parent);

private:
    void addAdvanced(QVBoxLayout *layout);
    void openAdvanced();
    void prefill();
    bool check();
    void connectNow();
    void fitSoon();
    void showOutcome(const QString &problem, SetUpField field);

    SyncService &m_service;
    Dialogs &m_dialogs;
    QLineEdit *m_server;
    QLineEdit *m_name;
    QLineEdit *m_password;
    QLineEdit *m_authorities;
    FormField *m_serverField;
    FormField *m_nameField;
    FormField *m_passwordField;
    FormField *m_authoritiesField;
    QLabel *m_note;
    QWidget *m_advanced;
    QPushButton *m_more;
    QPushButton *m_connect;
    bool m_asked = false;
};

}  // namespace hk
