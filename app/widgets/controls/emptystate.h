// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/export.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace hk {

class IconView;

// What stands in the middle of a list without rows: what would be here, and the button that fills it.
class HK_WIDGETS_API EmptyState : public QWidget {
    Q_OBJECT
public:
    explicit EmptyState(QWidget *parent = nullptr);

    void setContent(const QString &icon, const QString &title, const QString &sentence, const QString &button = {});
    QPushButton *button() const { return m_button; }

signals:
    void clicked();

private:
    IconView *m_icon;
    QLabel *m_title;
    QLabel *m_sentence;
    QPushButton *m_button;
};

}  // namespace hk
