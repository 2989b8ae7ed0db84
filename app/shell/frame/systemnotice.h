// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/export.h"

#include <QObject>

#include <functional>

class QSystemTrayIcon;
class QWidget;

namespace hk {

// Tells of what presses by the desktop's own notifications while another program is in front. Whoever chooses one gets the window
// and what it told of. The program stands in the desktop's tray only as long as there is something to choose.
class HK_SHELL_API SystemNotice : public QObject {
    Q_OBJECT
public:
    // Shows title and words; the desktop's way unless a test gives its own.
    using Shower = std::function<void(const QString &title, const QString &words)>;

    explicit SystemNotice(QWidget *window, Shower shower = {});

    // Nothing while the window, or a dialog of the program, is in front. The words are seen by whoever stands before the screen: no
    // personal data.
    void tell(const QString &words, const std::function<void()> &follow);
    // Shows the window, and what was told of unless a dialog waits for an answer: it stays to be followed after that.
    void follow();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showByDesktop(const QString &title, const QString &words);

    QWidget *m_window;
    Shower m_shower;
    std::function<void()> m_follow;
    QSystemTrayIcon *m_tray = nullptr;
};

}  // namespace hk
