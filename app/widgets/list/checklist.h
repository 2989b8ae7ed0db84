// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/export.h"

#include <QListWidget>

namespace hk {

// Check boxes in a small window of their own: a click anywhere on a row, or Space, turns its box; Esc, Enter or a click elsewhere
// closes it. Deletes itself then.
class HK_WIDGETS_API CheckList : public QListWidget {
    Q_OBJECT
public:
    CheckList();

    void addChoice(const QString &title, const QByteArray &value, bool checked);
    QList<QByteArray> checkedValues() const;
    // Alt+Up and Alt+Down move a row.
    void setOrderable(bool orderable) { m_orderable = orderable; }
    QList<QByteArray> values() const;

    // Opens under the widget, as wide as it at least.
    void popUp(QWidget *under);

signals:
    // A box was turned or a row was moved.
    void edited();

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override { mousePressEvent(event); }
    void keyPressEvent(QKeyEvent *event) override;

private:
    void moveCurrent(int by);

    QListWidgetItem *m_pressed = nullptr;
    bool m_orderable = false;
};

}  // namespace hk
