// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>
#include <QStringList>

namespace hk::cli {

// The command line, taken apart: what stands before the verb, the verb, and what follows it.
struct Invocation {
    QString dataFile;
    QString language;
    QString user;  // the account to sign in with
    bool passwordFromInput = false;
    bool json = false;
    bool help = false;
    bool version = false;
    QString verb;
    QStringList arguments;
};

// An error is wrong use.
Result<Invocation> parseInvocation(QStringList arguments);

}  // namespace hk::cli
