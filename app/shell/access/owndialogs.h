// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/windowcontext.h"

#include <QDialog>

namespace hk {

// The last sign-ins of the account, failed ones marked: who sees one that was not theirs changes the password.
class OwnSignInsDialog : public QDialog {
    Q_OBJECT
public:
    OwnSignInsDialog(const WindowContext &context, QWidget *parent);
};

// The account's own password.
class OwnPasswordDialog : public QDialog {
    Q_OBJECT
public:
    OwnPasswordDialog(const WindowContext &context, QWidget *parent);
};

}  // namespace hk
