// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace hk {

// The text of a page: in the encoding of its byte order mark, else the one it declares (gb2312 is read as GB18030) when its bytes
// agree, else UTF-8 or GB18030, whichever they are.
QString decodeHtmlPage(const QByteArray &bytes);

// A table that holds data: where its content begins in the page, and the name of its sheet.
struct HtmlTable {
    qsizetype at = 0;
    QString name;
};

// The tables that become sheets. Of tables in tables the outer counts when none within has more rows; else it only lays out, and
// those within count. Errors: too many.
Result<std::vector<HtmlTable>> findHtmlTables(const QString &page);

}  // namespace hk
