// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/connection.h"

namespace hk {

// A row that the search found, best first.
struct SearchMatch {
    QByteArray entity;
    qint64 id = 0;
};

// Rows of the entity whose keys begin with what was typed (numbers, names, pinyin, initials), end with it (phones, from
// three digits on), or whose text holds its characters; at most `limit`. One Chinese character is enough.
Result<std::vector<SearchMatch>> searchRows(Reader &reader, const QByteArray &entity, const QString &text, int limit);

}  // namespace hk
