// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/export.h"
#include "base/result.h"

#include <QWidget>

namespace hk {

class Dialogs;

// Stands in for the main window while a file takes long to open, and when it cannot be opened: then it says why, and offers what
// can be done.
class HK_SHELL_API OpeningWindow : public QWidget {
    Q_OBJECT
public:
    explicit OpeningWindow(Dialogs &dialogs, QWidget *parent = nullptr);

    void showWaiting();
    void showError(const Error &error, const QString &file);

signals:
    void tryAgain();
    void openOther(const QString &file);
    void restore(const QString &backup, const QString &passphrase);
    void demoWanted();

private:
    void restoreFromFile();

    Dialogs &m_dialogs;
    QString m_folder;
};

}  // namespace hk
