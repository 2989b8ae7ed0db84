// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/export.h"

#include <QDialog>

class QLabel;
class QTimer;

namespace hk {

// A recovery code, shown this once: to be copied, printed or written down.
class HK_SHELL_API RecoverySheet : public QWidget {
    Q_OBJECT
public:
    RecoverySheet(const QString &person, const QString &code, QWidget *parent = nullptr);
    ~RecoverySheet() override;

    void takeFocus();

signals:
    void kept();

private:
    void copy();
    void clearCopy();
    void print();
    QString asPage() const;

    QString m_person;
    QString m_code;
    QLabel *m_answer;
    QTimer *m_copied;  // while the code is in the clipboard
    QWidget *m_done = nullptr;
};

// The same in a window of its own.
class HK_SHELL_API RecoveryDialog : public QDialog {
    Q_OBJECT
public:
    RecoveryDialog(const QString &person, const QString &code, QWidget *parent);
};

}  // namespace hk
