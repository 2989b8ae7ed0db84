// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/export.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace hk {

// A chapter of the manual: what one page is for and how it is worked with, as Markdown. Its links to other chapters are
// "manual:roster.students".
struct ManualChapter {
    QString id;  // that of the page, "roster.students"; of no page: "start", "import.roster"
    QString title;
    QString text;
};

// All chapters there are in the language, else in English: the first steps, what belongs to no page, then the pages as given.
HK_SHELL_API std::vector<ManualChapter> manualChapters(const QString &language, const QStringList &pages);

}  // namespace hk
