// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QString>

namespace hk {

// Names of sheets as spreadsheet programs allow them: at most 31 characters, none of []:*?/\, no apostrophe at an end, each only
// once whatever its case.
class SheetNames {
public:
    // The name nearest to the wanted one that is still free, "Name (2)" if need be.
    QString take(const QString &wanted);

private:
    QSet<QString> m_taken;
};

}  // namespace hk
