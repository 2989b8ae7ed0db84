// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>

namespace hk {

struct SearchQuery {
    QString text;  // as typed
    int limit = 20;  // of each kind
};

// One thing that the search found, to be shown and opened.
struct SearchHit {
    QByteArray entity;  // what it is, and what opens it
    qint64 id = 0;
    QString kind;  // heading of its group, in words
    QString title;  // "孟子涵"
    QString subtitle;  // "3-502-2 · 计科2401"
    QJsonObject fields;  // for `find --json`: kind, number, name, building, room, bed …
};

}  // namespace hk
