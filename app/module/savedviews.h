// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/connection.h"

#include <QJsonObject>

namespace hk {

// A named view of a list: columns, order and filters, as the widgets put them.
struct SavedView {
    qint64 id = 0;
    QString name;
    QJsonObject state;
};

Result<std::vector<SavedView>> savedViews(Reader &reader, const QByteArray &list);
// Takes the place of the view of that name, if there is one.
Result<qint64> saveView(Writer &writer, const QByteArray &list, const QString &name, const QJsonObject &state);
Result<void> deleteView(Writer &writer, qint64 id);

}  // namespace hk
