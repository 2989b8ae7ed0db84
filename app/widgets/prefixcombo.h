// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/export.h"

#include <QComboBox>

namespace hk {

// A combo box that says before its value what it is about, in the third voice: "View  In residence".
class HK_WIDGETS_API PrefixCombo : public QComboBox {
    Q_OBJECT
public:
    explicit PrefixCombo(const QString &prefix, QWidget *parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_prefix;
};

}  // namespace hk
