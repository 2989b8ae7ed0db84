// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/access/grantwords.h"
#include "shell/windowcontext.h"

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace hk {

class FormField;
class GrantChooser;

// The form of a new account or of the one chosen: who it is, which roles it has, its first password; and what can be done to it.
class AccountEditor : public QWidget {
    Q_OBJECT
public:
    AccountEditor(const WindowContext &context, Workbench &workbench, QWidget *parent = nullptr);

    void setPlaces(const QList<GrantPlace> &places);
    void beginNew();
    void edit(const Account &account);

signals:
    void written(qint64 account);

private:
    void addFields();
    void addButtons();
    void clearErrors();
    bool check();
    void save();
    void saveNew();
    void saveKnown();
    void resetPassword();
    void setOpen(bool open);
    void tell(const QFuture<Result<void>> &future, const QString &done);

    const WindowContext &m_context;
    Workbench &m_workbench;
    Account m_account;  // id 0: a new one
    QLineEdit *m_person = nullptr;
    QLineEdit *m_name = nullptr;
    QLineEdit *m_password = nullptr;
    FormField *m_personField = nullptr;
    FormField *m_nameField = nullptr;
    FormField *m_passwordField = nullptr;
    FormField *m_grantsField = nullptr;
    GrantChooser *m_grants = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_reset = nullptr;
    QPushButton *m_open = nullptr;
};

}  // namespace hk
