// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/access/signinwindow.h"

#include "shell/access/signinscreen.h"

#include <QFileInfo>
#include <QVBoxLayout>

namespace hk {

namespace {

constexpr int usualWidth = 1366;
constexpr int usualHeight = 768;

}  // namespace

SignInWindow::SignInWindow(Database &database, const QList<Account> &people, const QByteArray &geometry, QWidget *parent)
    : QWidget(parent),
      m_screen(new SignInScreen(database, tr("Hallkeeper"),
                                tr("Sign in to work on %1.").arg(QFileInfo(database.path()).completeBaseName())))
{
    setObjectName(QStringLiteral("signInWindow"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_screen);
    m_screen->setPeople(people);
    resize(usualWidth, usualHeight);
    restoreGeometry(geometry);
    connect(m_screen, &SignInScreen::signedIn, this, &SignInWindow::signedIn);
    m_screen->takeFocus();
}

}  // namespace hk
