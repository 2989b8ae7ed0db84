// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/signin.h"

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace hk {

class FormField;

// For somebody who has forgotten their password: the recovery code and a new password.
class RecoveryForm : public QWidget {
    Q_OBJECT
public:
    RecoveryForm(Database &database, const Account &person, QWidget *parent = nullptr);

    void takeFocus();

signals:
    // They are in; the answer holds the next recovery code.
    void recovered(const hk::SignIn &answer);
    void givenUp();

private:
    void recover();

    Database &m_database;
    QString m_name;
    QLineEdit *m_code;
    QLineEdit *m_new;
    QLineEdit *m_again;
    FormField *m_codeField;
    FormField *m_newField;
    FormField *m_againField;
    QPushButton *m_back;
    QPushButton *m_set;
};

}  // namespace hk
