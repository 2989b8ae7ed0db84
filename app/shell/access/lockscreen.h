// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/accounts.h"
#include "base/export.h"

#include <QPixmap>
#include <QWidget>

namespace hk {

class Database;
class SignInScreen;

// Covers a window with its own picture, too coarse to be read, and the sheet to sign in on; the keyboard stays inside.
class HK_SHELL_API LockScreen : public QWidget {
    Q_OBJECT
public:
    LockScreen(Database &database, const QString &title, const QString &sentence, QWidget *window);

    SignInScreen &screen() const { return *m_screen; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QPixmap m_picture;
    SignInScreen *m_screen;
};

}  // namespace hk
