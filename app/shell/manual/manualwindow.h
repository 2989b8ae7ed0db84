// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/manual/manual.h"

#include <QDialog>

class QLineEdit;
class QListWidget;
class QTextBrowser;

namespace hk {

// F1: the chapters on the left, found by their words; the chosen one beside them. Stays open while one goes on working.
class HK_SHELL_API ManualWindow : public QDialog {
    Q_OBJECT
public:
    ManualWindow(std::vector<ManualChapter> chapters, QWidget *parent);

    // Of a page without a chapter: the first one.
    void showChapter(const QString &id);

private:
    void find(const QString &words);
    void showChosen();

    std::vector<ManualChapter> m_chapters;
    QLineEdit *m_search;
    QListWidget *m_list;
    QTextBrowser *m_text;
};

}  // namespace hk
