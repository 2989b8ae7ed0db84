// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/export.h"

#include <QObject>

class QDropEvent;
class QWidget;

namespace hk {

class DropNotice;

// Takes a file that is dropped anywhere on the window, over whatever control, before the control does, unless the control is one for files.
class HK_SHELL_API FileDrop : public QObject {
    Q_OBJECT
public:
    explicit FileDrop(QWidget *window);

    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    void dropped(const QString &file);
    void severalDropped();

private:
    bool isOurs(QObject *watched) const;

    QWidget *m_window;
    DropNotice *m_notice;
};

}  // namespace hk
