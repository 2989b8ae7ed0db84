// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMimeData>
#include <QString>

namespace hk::roster {

// A student on the way to a bed, by key.
inline constexpr char studentMimeType[] = "application/x-hallkeeper-student";

inline QMimeData *studentMime(qint64 student)
{
    auto *data = new QMimeData;
    data->setData(QLatin1String(studentMimeType), QByteArray::number(student));
    return data;
}

// 0 when something else is dragged.
inline qint64 studentIn(const QMimeData *data)
{
    return data != nullptr ? data->data(QLatin1String(studentMimeType)).toLongLong() : 0;
}

}  // namespace hk::roster
