// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/export.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QToolButton;

namespace hk {

// Running work in the status bar: word, bar of 120 × 4, count, cancel. Of unknown length (a total of 0) it has no bar.
class HK_WIDGETS_API ProgressItem : public QWidget {
    Q_OBJECT
public:
    explicit ProgressItem(QWidget *parent = nullptr);

    void setWord(const QString &word);
    void setProgress(qint64 done, qint64 total);
    void setCancellable(bool cancellable);

signals:
    void cancelled();

private:
    QLabel *m_word;
    QProgressBar *m_bar;
    QLabel *m_count;
    QToolButton *m_cancel;
};

}  // namespace hk
