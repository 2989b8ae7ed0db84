// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/export.h"
#include "storage/database.h"

#include <QWidget>

#include <optional>

class QBoxLayout;
class QLineEdit;
class QPushButton;

namespace hk {

class FormField;

// Where the person who is signed in gives a new password twice, and before it the present one unless it is known.
class HK_SHELL_API NewPasswordForm : public QWidget {
    Q_OBJECT
public:
    NewPasswordForm(Database &database, const QString &title, const QString &sentence, QWidget *parent = nullptr);

    // The present password was typed a moment ago: it is not asked for again.
    void setCurrent(const QString &password);
    void takeFocus();

signals:
    // With a recovery code where the account wants one and has none yet.
    void changed(const QString &recoveryCode);

private:
    void change();

    Database &m_database;
    std::optional<QString> m_known;
    QLineEdit *m_current;
    QLineEdit *m_new;
    QLineEdit *m_again;
    FormField *m_currentField;
    FormField *m_newField;
    FormField *m_againField;
    QPushButton *m_set;
};

// A line for a password, not shown while it is typed.
QLineEdit *passwordLine(const char *name);

}  // namespace hk
