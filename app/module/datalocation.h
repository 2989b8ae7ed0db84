// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QTranslator;

namespace hk {

// The name under which the system keeps this program's files and settings.
void setProgramIdentity();

// The data file that the programs use when none is named.
QString defaultDataFile();

// Who works here: the name that was given to the program, else the system's.
QString personAtWork();

// The interface's languages: "zh_CN" (the first) and "en". A language that is asked for, else the system's, else Chinese.
QString interfaceLanguage(const QString &asked);

// Installs the language's texts into the running application, in the place of what `translator` held before.
void installLanguage(QTranslator &translator, const QString &language);

}  // namespace hk
