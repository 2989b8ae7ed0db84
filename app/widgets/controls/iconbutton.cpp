// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/iconbutton.h"

#include "widgets/look/icons.h"

#include <QToolButton>

namespace hk {

QToolButton *iconButton(const QString &icon, const QString &name, const QString &words, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(name);
    button->setIcon(themedIcon(icon));
    button->setAutoRaise(true);
    button->setToolTip(words);
    button->setAccessibleName(words);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

}  // namespace hk
