// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/manual/manual.h"

#include <QDialog>

class QLineEdit;
class QListWidget;
class QTextBrowser;

namespace hk {

// F1: the chapters on the left, found by their words; the chosen one beside them. Stays open while one goes on working, and goes
// when it is closed.
class HK_SHELL_API ManualWindow : public QDialog {
    Q_OBJECT
public:
    ManualWindow(std::vector<ManualChapter> chapters, QWidget *parent);

    // In front, at the page's chapter; of a page without one at the first.
    void openAt(const QString &id);

private:
    void showChapter(const QString &id);
    void find(const QString &words);
    void showChosen();

    std::vector<ManualChapter> m_chapters;
    QLineEdit *m_search;
    QListWidget *m_list;
    QTextBrowser *m_text;
};

}  // namespace hk
