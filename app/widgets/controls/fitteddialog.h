// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/export.h"

#include <QDialog>

class QBoxLayout;
class QPushButton;
class QScrollArea;

namespace hk {

// A dialog as high as its fields, as far as the window goes; beyond that they scroll.
class HK_WIDGETS_API FittedDialog : public QDialog {
    Q_OBJECT
public:
    explicit FittedDialog(QWidget *parent);

protected:
    QBoxLayout *fields() const { return m_fields; }
    // Cancel and the button that the dialog is for at its foot; `width` in logical pixels.
    void layOut(QPushButton *accept, int width);
    void fitHeight();
    void showEvent(QShowEvent *event) override;

private:
    QWidget *m_inner;
    QBoxLayout *m_fields;
    QScrollArea *m_scroll;
};

}  // namespace hk
