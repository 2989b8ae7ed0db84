// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/export.h"

#include <QLineEdit>

namespace hk {

// A line with a magnifying glass; while empty it shows its shortcut at the right, else a cross that empties it. Escape empties
// it, then goes on to whoever else listens.
class HK_WIDGETS_API SearchField : public QLineEdit {
    Q_OBJECT
public:
    explicit SearchField(QWidget *parent = nullptr);

    void setShortcutHint(const QString &hint);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void leaveRoom();

    QString m_hint;
};

}  // namespace hk
