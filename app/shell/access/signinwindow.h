// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/accounts.h"
#include "base/export.h"

#include <QWidget>

namespace hk {

class Database;
class SignInScreen;

// Stands where the main window will be until somebody has signed in.
class HK_SHELL_API SignInWindow : public QWidget {
    Q_OBJECT
public:
    // `geometry` is the one that the main window was left with.
    SignInWindow(Database &database, const QList<Account> &people, const QByteArray &geometry, QWidget *parent = nullptr);

signals:
    void signedIn(const hk::Account &account);

private:
    SignInScreen *m_screen;
};

}  // namespace hk
