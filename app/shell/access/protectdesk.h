// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/deskkeys.h"
#include "shell/windowcontext.h"

#include <QFuture>
#include <QWidget>

class QLineEdit;
class QPushButton;

namespace hk {

class FormField;

// Makes the first account of a desk, its owner's: from then on nobody opens the data without signing in.
class ProtectDesk : public QWidget {
    Q_OBJECT
public:
    explicit ProtectDesk(const WindowContext &context, QWidget *parent = nullptr);
    ~ProtectDesk() override;

private:
    bool check();
    void protect();
    void signInAsOwner();
    void leaveKeychain(const Restart &wish);
    void removeShared(const SharedKeys &shared, const Restart &wish);

    const WindowContext &m_context;
    QLineEdit *m_person;
    QLineEdit *m_name;
    QLineEdit *m_password;
    QLineEdit *m_again;
    FormField *m_personField;
    FormField *m_nameField;
    FormField *m_passwordField;
    FormField *m_againField;
    QPushButton *m_protect;
    QFuture<bool> m_removed;  // the keychain outlives it
};

}  // namespace hk
