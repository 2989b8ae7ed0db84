// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/frame/systemnotice.h"

#include <QApplication>
#include <QEvent>
#include <QSystemTrayIcon>
#include <QWidget>

#include <utility>

namespace hk {

SystemNotice::SystemNotice(QWidget *window, Shower shower) : QObject(window), m_window(window), m_shower(std::move(shower))
{
    if (!m_shower)
        m_shower = [this](const QString &title, const QString &words) { showByDesktop(title, words); };
    window->installEventFilter(this);
}

void SystemNotice::tell(const QString &words, const std::function<void()> &follow)
{
    // A dialog of the program is as good as the window: who sits before it is there.
    if (words.isEmpty() || QApplication::activeWindow() != nullptr)
        return;
    m_follow = follow;
    QApplication::alert(m_window);
    m_shower(QApplication::applicationDisplayName(), words);
}

void SystemNotice::follow()
{
    if (m_window->isMinimized())
        m_window->showNormal();
    m_window->raise();
    // What somebody is just answering is answered first; nothing opens behind it.
    if (QWidget *const asking = QApplication::activeModalWidget()) {
        asking->raise();
        asking->activateWindow();
        return;
    }
    m_window->activateWindow();
    if (const auto what = std::exchange(m_follow, nullptr))
        what();
}

void SystemNotice::showByDesktop(const QString &title, const QString &words)
{
    if (!QSystemTrayIcon::isSystemTrayAvailable() || !QSystemTrayIcon::supportsMessages())
        return;
    if (m_tray == nullptr) {
        m_tray = new QSystemTrayIcon(m_window->windowIcon(), this);
        connect(m_tray, &QSystemTrayIcon::messageClicked, this, &SystemNotice::follow);
        connect(m_tray, &QSystemTrayIcon::activated, this, &SystemNotice::follow);
    }
    m_tray->setToolTip(title);
    m_tray->show();
    m_tray->showMessage(title, words, m_window->windowIcon());
}

// Who has the window in front sees it there.
bool SystemNotice::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_window && event->type() == QEvent::WindowActivate && m_tray != nullptr)
        m_tray->hide();
    return QObject::eventFilter(watched, event);
}

}  // namespace hk
