// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/signin.h"
#include "base/export.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QStackedWidget;

namespace hk {

class FormField;
class NewPasswordForm;
class RecoveryForm;
class RecoverySheet;

// A sheet in the middle of its area: the people of the desk, a password, one button. When somebody else has set the password, a
// new one is asked for before anything is shown. It stands before the window at the start, and over it while it is locked.
class HK_SHELL_API SignInScreen : public QWidget {
    Q_OBJECT
public:
    SignInScreen(Database &database, const QString &title, const QString &sentence, QWidget *parent = nullptr);

    // `chosen` is a name to sign in with; empty: the first one.
    void setPeople(const QList<Account> &people, const QString &chosen = {});
    // Puts the keyboard where the next thing is to be typed.
    void takeFocus();

signals:
    // The data are open for this account, its password is its own.
    void signedIn(const hk::Account &account);

private:
    QWidget *makeForm(const QString &title, const QString &sentence);
    const Account *chosen() const;
    void showChosen();
    void trySignIn();
    void took(const Result<SignIn> &answer);
    void askForOwnPassword(const Account &account);
    void askForRecovery();
    void showRecoveryCode(const Account &account, const QString &code);
    void showStep(QWidget *step);
    void backToSignIn();
    void showWait();

    Database &m_database;
    QList<Account> m_people;
    QStackedWidget *m_steps;
    QListWidget *m_list = nullptr;
    QLineEdit *m_password = nullptr;
    FormField *m_passwordField = nullptr;
    QPushButton *m_enter = nullptr;
    NewPasswordForm *m_own = nullptr;
    RecoveryForm *m_recovery = nullptr;
    RecoverySheet *m_code = nullptr;
    QTimer m_tick;
    qint64 m_waitUntil = 0;
    QString m_waitFor;  // the name that has to wait
    bool m_asking = false;
};

}  // namespace hk
